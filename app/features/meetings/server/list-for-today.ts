import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';
import { type CalendarMeeting, selectOwnMeetings } from './meeting-store.ts';

type Reading = Pick<RequestContext, 'db' | 'caller' | 'today'>;

/** The caller's own meetings today in order of time, those moved away left out. A peer coach gets first names. */
export async function listTodaysMeetings(ctx: RequestContext): Promise<CalendarMeeting[]> {
  const meetings = await selectOwnMeetings(ctx, ctx.today, addDays(ctx.today, 1));
  const shown = meetings.filter(({ status }) => status !== 'moved');
  ctx.saw(shown.map(({ personId }) => personId));
  return shown;
}

const WEEKS_WITHOUT = 4;

export type WithoutMeeting = {
  enrolmentId: string;
  lastMetOn: PlainDate | null;
  sinceOn: PlainDate;
  nextOn: PlainDate | null;
};

/** Of these participants, those who have not been met for four weeks; `sinceOn` is the last meeting, or the start when there was none. */
export async function listWithoutMeeting(
  { db, caller, today }: Reading,
  enrolmentIds: readonly string[],
): Promise<WithoutMeeting[]> {
  const limit = addDays(today, -7 * WEEKS_WITHOUT);
  const { rows } = await sql<WithoutMeeting>`
    select e.id as "enrolmentId", l.last_met_on as "lastMetOn", greatest(l.last_met_on, e.started_on) as "sinceOn",
      (select min(m.meets_on) from meetings m where m.tenant_id = e.tenant_id and m.enrolment_id = e.id and m.status = 'planned' and m.meets_on >= ${today}::date) as "nextOn"
    from enrolments e
    cross join lateral (select max(m.meets_on) as last_met_on from meetings m
      where m.tenant_id = e.tenant_id and m.enrolment_id = e.id and m.status = 'held') l
    where e.tenant_id = ${caller.tenantId}::uuid and e.id = any (${enrolmentIds}::uuid[])
      and greatest(l.last_met_on, e.started_on) < ${limit}::date
    order by 3, e.id`.execute(db);
  return rows;
}

export type OverduePromise = {
  promiseId: string;
  meetingId: string;
  enrolmentId: string;
  promisedBy: string;
  what: string;
  dueOn: PlainDate;
};

/** What was promised at meetings with these participants, is past its day, and of which nobody has said what became; the oldest first. */
export async function listOverduePromises(
  { db, caller, today }: Reading,
  enrolmentIds: readonly string[],
): Promise<OverduePromise[]> {
  const { rows } = await sql<OverduePromise>`
    select p.id as "promiseId", p.meeting_id as "meetingId", m.enrolment_id as "enrolmentId", p.promised_by as "promisedBy", p.what, p.due_on as "dueOn"
    from meeting_promises p join meetings m on m.tenant_id = p.tenant_id and m.id = p.meeting_id
    where p.tenant_id = ${caller.tenantId}::uuid and m.enrolment_id = any (${enrolmentIds}::uuid[]) and p.status = 'open' and p.due_on < ${today}::date
    order by p.due_on, p.id`.execute(db);
  return rows;
}

export type UnreportedMeeting = { meetingId: string; enrolmentId: string; hostId: string; meetsOn: PlainDate };

/** Meetings with these participants that have been, and of which nobody has said whether they took place; the oldest first. */
export async function listUnreportedMeetings(
  { db, caller, today }: Reading,
  enrolmentIds: readonly string[],
): Promise<UnreportedMeeting[]> {
  const { rows } = await sql<UnreportedMeeting>`
    select m.id as "meetingId", m.enrolment_id as "enrolmentId", m.host_id as "hostId", m.meets_on as "meetsOn" from meetings m
    where m.tenant_id = ${caller.tenantId}::uuid and m.enrolment_id = any (${enrolmentIds}::uuid[]) and m.status = 'planned' and m.meets_on < ${today}::date
    order by m.meets_on, m.id`.execute(db);
  return rows;
}

export type HostlessMeeting = { meetingId: string; enrolmentId: string; hostName: string; meetsOn: PlainDate };

/** Meetings ahead with these participants whose host has left the programme since they were planned; the nearest first. */
export async function listHostlessMeetings(
  { db, caller, today }: Reading,
  enrolmentIds: readonly string[],
): Promise<HostlessMeeting[]> {
  const { rows } = await sql<HostlessMeeting>`
    select m.id as "meetingId", m.enrolment_id as "enrolmentId", a.name as "hostName", m.meets_on as "meetsOn"
    from meetings m join accounts a on a.tenant_id = m.tenant_id and a.id = m.host_id
    where m.tenant_id = ${caller.tenantId}::uuid and m.enrolment_id = any (${enrolmentIds}::uuid[]) and m.status = 'planned' and m.meets_on >= ${today}::date
      and (a.disabled_at is not null or not exists (select from role_assignments r
        where r.tenant_id = m.tenant_id and r.account_id = m.host_id and r.programme_id = m.programme_id
          and r.valid_from <= ${today}::date and (r.valid_before is null or r.valid_before > ${today}::date)))
    order by m.meets_on, m.id`.execute(db);
  return rows;
}
