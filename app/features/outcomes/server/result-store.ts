import { sql } from 'kysely';
import type { SituationDetails } from '#app/features/history/domain/situations.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Instant, PlainDate } from '#app/shared/dates.ts';
import type { Stay } from '../domain/result-people.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller'>;

export type StayRow = Stay & { programmeId: string };
export type SpellRow = {
  programmeId: string;
  personId: string;
  startsOn: PlainDate;
  endsBefore: PlainDate | null;
  details: SituationDetails;
  recordedAt: Instant;
};
export type FactRow = {
  programmeId: string;
  personId: string;
  point: 'entry' | 'exit' | 'follow-up';
  key: 'occupation' | 'highest-education';
  value: unknown;
  asOf: PlainDate;
};

/** Every stay in the programmes with what is needed to count people, without names. */
export async function listStays({ db, caller }: Ctx, programmeIds: readonly string[]): Promise<StayRow[]> {
  const { rows } = await sql<StayRow>`
    select e.programme_id as "programmeId", e.id as "enrolmentId", e.person_id as "personId", e.status, p.sex, p.born_on as "bornOn",
      e.site_key as "siteKey", e.track_key as "trackKey", e.started_on as "startedOn", e.ended_on as "endedOn"
    from enrolments e join people p on p.tenant_id = e.tenant_id and p.id = e.person_id
    where e.tenant_id = ${caller.tenantId} and e.programme_id = any (${programmeIds}::uuid[]) and e.status <> 'mistaken'
    order by e.started_on nulls first, e.id`.execute(db);
  return rows;
}

/** What those who have left did on their last day or later. */
export async function listSpellsAfterExit({ db, caller }: Ctx, programmeIds: readonly string[]): Promise<SpellRow[]> {
  const { rows } = await sql<Omit<SpellRow, 'details'> & { kind: string; details: object }>`
    select s.programme_id as "programmeId", s.person_id as "personId", s.starts_on as "startsOn", s.ends_before as "endsBefore", s.kind,
      s.details, s.recorded_at as "recordedAt"
    from enrolments e join situations s on s.tenant_id = e.tenant_id and s.enrolment_id = e.id
    where e.tenant_id = ${caller.tenantId} and e.programme_id = any (${programmeIds}::uuid[]) and e.status = 'ended'
      and s.corrected_by is null and (s.ends_before is null or s.ends_before > e.ended_on)
    order by s.starts_on, s.id`.execute(db);
  return rows.map(({ kind, details, ...row }) => ({ ...row, details: { ...details, kind } as SituationDetails }));
}

/** What those who have left said about their occupation at exit and later, and the education they came with. */
export async function listFactsOfLeavers({ db, caller }: Ctx, programmeIds: readonly string[]): Promise<FactRow[]> {
  const { rows } = await sql<FactRow>`
    select f.programme_id as "programmeId", f.person_id as "personId", f.point, f.key, f.value, f.as_of as "asOf"
    from enrolments e join enrolment_facts f on f.tenant_id = e.tenant_id and f.enrolment_id = e.id
    where e.tenant_id = ${caller.tenantId} and e.programme_id = any (${programmeIds}::uuid[]) and e.status = 'ended'
      and f.corrected_by is null
      and ((f.key = 'occupation' and f.point in ('exit', 'follow-up')) or (f.key = 'highest-education' and f.point = 'entry'))
    order by f.as_of, f.id`.execute(db);
  return rows;
}

export type AttendanceTotals = { present: number; absentValid: number; absentNoNotice: number; minutesPresent: number };

/** Attendance of everybody in a programme, from the totals by month. */
export async function sumAttendance({ db, caller }: Ctx, programmeId: string): Promise<AttendanceTotals> {
  const { rows } = await sql<AttendanceTotals>`
    select coalesce(sum(present + late + left_early), 0)::int as present, coalesce(sum(absent_valid), 0)::int as "absentValid",
      coalesce(sum(absent_no_notice), 0)::int as "absentNoNotice", coalesce(sum(minutes_present), 0)::float8 as "minutesPresent"
    from attendance_months where tenant_id = ${caller.tenantId} and programme_id = ${programmeId}`.execute(db);
  return rows[0] as AttendanceTotals;
}

export type PersonName = { personId: string; givenName: string; familyName: string };

/** Names of people, for those who may see names. */
export async function listNames({ db, caller }: Ctx, personIds: readonly string[]): Promise<PersonName[]> {
  const { rows } = await sql<PersonName>`
    select person_id as "personId", given_name as "givenName", family_name as "familyName" from person_directory
    where tenant_id = ${caller.tenantId} and person_id = any (${personIds}::uuid[])`.execute(db);
  return rows;
}
