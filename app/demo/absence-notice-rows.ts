import { noticeReasons, noticeTellers } from '#app/features/attendance/domain/absence-notice.ts';
import { classOf, lateMinutes, ownReasons } from '#app/features/attendance/domain/own-answer.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';
import type { Random } from './random.ts';
import type { Rows } from './rows.ts';

/** A few participants of a running programme who have said that they will not come: today, or the days to come. */
export function addAbsenceNotices(rows: Rows, random: Random, programmeId: string, today: PlainDate): void {
  const here = rows.enrolments.filter(
    (each) => each.programme_id === programmeId && each.status === 'active' && !each.restricted && each.case_worker_id,
  );
  const some = random.shuffle(here).slice(0, Math.max(2, Math.floor(here.length / 12)));
  for (const [index, { tenant_id, programme_id, person_id, id, case_worker_id }] of some.entries()) {
    const startsOn = index % 2 === 0 ? today : addDays(today, random.int(1, 6));
    const toldOn = addDays(today, -random.int(0, 3));
    rows.absence_notices.push({
      ...{ tenant_id, programme_id, person_id, enrolment_id: id, restricted: false, id: random.uuid() },
      ...{ starts_on: startsOn, ends_on: addDays(startsOn, random.pick([0, 0, 0, 1, 4])) },
      ...{ reason: random.pick(noticeReasons), told_by: random.pick(noticeTellers), told_on: toldOn },
      ...{ recorded_at: `${toldOn}T07:40:00Z`, recorded_by: case_worker_id ?? null },
    });
  }
  addSessionAnswers(rows, random, programmeId, today);
}

const ANSWERS = ['comes', 'absent', 'late', 'comes', 'absent'] as const;

/** What a few have said on their own sides of the sessions today and the days after: that they come, that they don't, that they are late. */
function addSessionAnswers(rows: Rows, random: Random, programmeId: string, today: PlainDate): void {
  const told = new Set(rows.absence_notices.map(({ enrolment_id }) => enrolment_id));
  const soon = rows.activity_sessions.filter(
    ({ programme_id, held_on, status }) =>
      programme_id === programmeId && status === 'planned' && held_on >= today && held_on <= addDays(today, 4),
  );
  for (const session of soon.toSorted((a, b) => (a.held_on < b.held_on ? -1 : 1)).slice(0, 4)) {
    const members = rows.activity_members.filter(
      (each) =>
        each.activity_id === session.activity_id &&
        !each.restricted &&
        each.joined_on <= session.held_on &&
        (!each.left_on || each.left_on >= session.held_on) &&
        !told.has(each.enrolment_id),
    );
    for (const [index, member] of random.shuffle(members).slice(0, ANSWERS.length).entries()) {
      const says = ANSWERS[index] ?? 'comes';
      const { tenant_id, programme_id, person_id, enrolment_id } = member;
      const own_reason = says === 'absent' ? random.pick(ownReasons) : null;
      told.add(enrolment_id);
      rows.absence_notices.push({
        ...{ tenant_id, programme_id, person_id, enrolment_id, restricted: false, id: random.uuid() },
        ...{ starts_on: session.held_on, ends_on: session.held_on, session_id: session.id, says, own_reason },
        ...{
          reason: own_reason && classOf(own_reason),
          minutes_late: says === 'late' ? random.pick(lateMinutes) : null,
        },
        ...{ told_by: 'self', told_on: addDays(today, -1), recorded_at: `${addDays(today, -1)}T17:20:00Z` },
      });
    }
  }
}
