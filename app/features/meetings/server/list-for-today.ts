import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';
import { type CalendarMeeting, selectOwnMeetings } from './meeting-store.ts';

/** The caller's own meetings today in order of time, those moved away left out. A peer coach gets first names. */
export async function listTodaysMeetings(ctx: RequestContext): Promise<CalendarMeeting[]> {
  const meetings = await selectOwnMeetings(ctx, ctx.today, addDays(ctx.today, 1));
  const shown = meetings.filter(({ status }) => status !== 'moved');
  ctx.saw(shown.map(({ personId }) => personId));
  return shown;
}

export type PersonWithoutMeeting = {
  enrolmentId: string;
  givenName: string;
  familyName: string;
  programmeId: string;
  /** Null: they have never met since she started. */
  lastMetOn: PlainDate | null;
  nextOn: PlainDate | null;
};

const WEEKS_WITHOUT = 4;

/** Active participants who have not been met for four weeks, those who have waited longest first. A case worker gets her own people. */
export async function listPeopleWithoutMeeting(ctx: RequestContext, limit: number): Promise<PersonWithoutMeeting[]> {
  const { db, caller, today } = ctx;
  const since = addDays(today, -7 * WEEKS_WITHOUT);
  const mine = caller.role === 'case-worker' ? sql`and e.case_worker_id = ${caller.accountId}::uuid` : sql``;
  const { rows } = await sql<PersonWithoutMeeting & { personId: string }>`
    select e.id as "enrolmentId", e.person_id as "personId", n.given_name as "givenName", n.family_name as "familyName",
      e.programme_id as "programmeId", l.last_met_on as "lastMetOn",
      (select min(m.meets_on) from meetings m where m.tenant_id = e.tenant_id and m.enrolment_id = e.id and m.status = 'planned' and m.meets_on >= ${today}::date) as "nextOn"
    from enrolments e join participant_names n on n.tenant_id = e.tenant_id and n.enrolment_id = e.id
    cross join lateral (select max(m.meets_on) as last_met_on from meetings m
      where m.tenant_id = e.tenant_id and m.enrolment_id = e.id and m.status = 'held') l
    where e.tenant_id = ${caller.tenantId}::uuid and e.programme_id = any (${caller.programmes}::uuid[]) and e.status = 'active'
      and e.started_on <= ${since}::date and (l.last_met_on is null or l.last_met_on < ${since}::date) ${mine}
    order by coalesce(l.last_met_on, e.started_on), e.id limit ${limit}`.execute(db);
  ctx.saw(rows.map(({ personId }) => personId));
  return rows.map(({ personId: _, ...person }) => person);
}

export type OverduePromise = {
  promiseId: string;
  meetingId: string;
  enrolmentId: string;
  givenName: string;
  familyName: string;
  promisedBy: string;
  what: string;
  dueOn: PlainDate;
};

/** Promises made at meetings whose day has passed and of which nobody has said what became, the oldest first. A case worker gets those about her own people. */
export async function listOverduePromises(ctx: RequestContext, limit: number): Promise<OverduePromise[]> {
  const { db, caller, today } = ctx;
  const mine = caller.role === 'case-worker' ? sql`and e.case_worker_id = ${caller.accountId}::uuid` : sql``;
  const { rows } = await sql<OverduePromise & { personId: string }>`
    select p.id as "promiseId", p.meeting_id as "meetingId", m.enrolment_id as "enrolmentId", m.person_id as "personId",
      n.given_name as "givenName", n.family_name as "familyName", p.promised_by as "promisedBy", p.what, p.due_on as "dueOn"
    from meeting_promises p join meetings m on m.tenant_id = p.tenant_id and m.id = p.meeting_id
    join enrolments e on e.tenant_id = m.tenant_id and e.id = m.enrolment_id and e.status in ('accepted', 'active', 'paused')
    join participant_names n on n.tenant_id = m.tenant_id and n.enrolment_id = m.enrolment_id
    where p.tenant_id = ${caller.tenantId}::uuid and m.programme_id = any (${caller.programmes}::uuid[]) and p.status = 'open'
      and p.due_on < ${today}::date ${mine}
    order by p.due_on, p.id limit ${limit}`.execute(db);
  ctx.saw(rows.map(({ personId }) => personId));
  return rows.map(({ personId: _, ...promise }) => promise);
}
