import { noticeReasons, noticeTellers } from '#app/features/attendance/domain/absence-notice.ts';
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
}
