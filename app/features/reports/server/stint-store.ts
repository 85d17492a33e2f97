import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Stint } from '../domain/from-history/stint.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller'>;
export type StintRow = Omit<Stint, 'history'>;

/** Every enrolment of a programme with the facts of the person that the funder asks for, without names. */
export async function listStints({ db, caller }: Ctx, programmeId: string): Promise<StintRow[]> {
  const { rows } = await sql<StintRow>`
    select e.id as "enrolmentId", e.person_id as "personId", e.status, p.sex, p.born_on as "bornOn", e.started_on as "startedOn",
      e.ended_on as "endedOn", e.exit_reason as "exitReason",
      case when e.exit_reason = 'did-not-come-back' and e.ended_on is not null then (
        select max(m.held_on) from attendance_marks m
        where m.tenant_id = e.tenant_id and m.enrolment_id = e.id and m.mark not in ('absent', 'not-required') and not m.cancelled
          and m.held_on between e.started_on and e.ended_on) end as "lastAttendedOn"
    from enrolments e join people p on p.tenant_id = e.tenant_id and p.id = e.person_id
    where e.tenant_id = ${caller.tenantId} and e.programme_id = ${programmeId}
    order by e.started_on nulls last, e.id`.execute(db);
  return rows;
}

export type PersonBehind = { enrolmentId: string; personId: string; name: string };

/** Names by enrolment, for those who may see names. */
export async function listNames({ db, caller }: Ctx, enrolmentIds: readonly string[]): Promise<PersonBehind[]> {
  const { rows } = await sql<PersonBehind>`
    select e.id as "enrolmentId", e.person_id as "personId", trim(concat_ws(' ', d.given_name, d.family_name)) as name
    from enrolments e left join person_directory d on d.tenant_id = e.tenant_id and d.person_id = e.person_id
    where e.tenant_id = ${caller.tenantId} and e.id = any (${enrolmentIds}::uuid[])`.execute(db);
  return rows;
}
