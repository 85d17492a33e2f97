import { addDays, type Instant, type PlainDate } from '#app/shared/dates.ts';
import type { Role } from '#app/shared/roles.ts';
import { type Enrolment, type MeetingMaker, meet, workday } from './one-meeting.ts';
import type { Random } from './random.ts';
import type { Rows } from './rows.ts';

type Write = {
  at: Instant;
  accountId: string;
  role: Role;
  category: 'participation' | 'attendance' | 'history';
  purpose: string;
  personIds: string[];
};

/** What was written in a running programme the day before, with the trace each write leaves: so that there is news on the first page. */
export function addYesterday(maker: MeetingMaker, programmeId: string): void {
  const { rows, random, today } = maker;
  const yesterday = addDays(today, -1);
  const programme = rows.programmes.find(({ id }) => id === programmeId);
  const holder = rows.role_assignments.find((each) => each.programme_id === programmeId && each.role === 'coordinator');
  if (programme === undefined || holder === undefined) return;
  const coordinator = holder.account_id;
  const trace = (write: Write) => rows.audit_events.push(traceOf(random, programme, write));
  const here = rows.enrolments.filter(
    (each) => each.programme_id === programmeId && each.status === 'active' && !each.restricted && each.case_worker_id,
  );
  const workers = [...new Set(here.map((each) => each.case_worker_id as string))].sort();
  for (const [index, worker] of workers.entries()) {
    const theirs = random.shuffle(here.filter((each) => each.case_worker_id === worker));
    const [first, second, third] = theirs;
    const colleague = workers.length > 1 ? (workers[(index + 1) % workers.length] as string) : coordinator;
    if (first !== undefined) {
      const at = `${yesterday}T13:2${index % 10}:00Z`;
      const meeting = meet(maker, first, worker, workday(today, random.int(3, 9)), {});
      Object.assign(meeting, { created_at: at, created_by: coordinator });
      trace({ ...by(coordinator, 'coordinator', at), purpose: 'meeting.plan', personIds: [first.person_id] });
    }
    if (second !== undefined) {
      const at = `${yesterday}T14:0${index % 10}:00Z`;
      addCourse(rows, random, second, { at, by: worker, from: today });
      trace({ ...by(worker, 'case-worker', at), purpose: 'week.change', personIds: [second.person_id] });
    }
    if (third !== undefined) {
      const at = `${yesterday}T09:1${index % 10}:00Z`;
      addEstimate(rows, random, third, { at, by: colleague, on: yesterday });
      const role = colleague === coordinator ? 'coordinator' : 'case-worker';
      trace({
        ...by(colleague, role, at),
        ...{ category: 'history', purpose: 'language.record', personIds: [third.person_id] },
      });
    }
  }
  for (const { id } of rows.activity_sessions.filter(
    (each) => each.programme_id === programmeId && each.held_on === yesterday,
  )) {
    const marks = rows.attendance_marks.filter((each) => each.session_id === id);
    const [mark] = marks;
    if (!mark?.marked_by) continue;
    trace({
      ...by(mark.marked_by, 'activity-leader', mark.marked_at as Instant),
      ...{ category: 'attendance', purpose: 'attendance.take', personIds: marks.map((each) => each.person_id) },
    });
  }
}

const by = (accountId: string, role: Role, at: Instant) => ({
  at,
  accountId,
  role,
  category: 'participation' as const,
});

const keysOf = ({ tenant_id, programme_id, person_id, id }: Enrolment) => ({
  ...{ tenant_id, programme_id, person_id, enrolment_id: id, restricted: false },
});

type Made = { at: Instant; by: string };

function addCourse(rows: Rows, random: Random, enrolment: Enrolment, made: Made & { from: PlainDate }): void {
  rows.week_occupations.push({
    ...keysOf(enrolment),
    id: random.uuid(),
    kind: 'own-study',
    note: 'Datakurs för nybörjare',
    place: 'Biblioteket',
    weekdays: [4],
    starts_at: '13:00',
    ends_at: '15:00',
    starts_on: made.from,
    ends_on: addDays(made.from, 55),
    created_at: made.at,
    created_by: made.by,
  });
}

function addEstimate(rows: Rows, random: Random, enrolment: Enrolment, made: Made & { on: PlainDate }): void {
  rows.language_estimates.push({
    ...keysOf(enrolment),
    id: random.uuid(),
    stated_on: made.on,
    view: 'staff',
    listening: 'a2',
    reading: 'a2',
    speaking: 'a2',
    writing: 'a1',
    recorded_at: made.at,
    recorded_by: made.by,
  });
}

// The id begins with its moment, as those that the database makes: what was written since a day is found by it.
function traceOf(
  random: Random,
  { id: programmeId, tenant_id }: Rows['programmes'][number],
  { at, accountId, role, category, purpose, personIds }: Write,
): Rows['audit_events'][number] {
  const time = Date.parse(at).toString(16).padStart(12, '0');
  return {
    tenant_id,
    id: `${time.slice(0, 8)}-${time.slice(8)}-7${random.uuid().slice(15)}`,
    at,
    account_id: accountId,
    role,
    action: 'write',
    category,
    purpose,
    programme_id: programmeId,
    subjects: personIds,
    request_id: random.uuid(),
  };
}
