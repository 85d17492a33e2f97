import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';

export type DueCandidate = {
  enrolmentId: string;
  programmeId: string;
  personId: string;
  givenName: string;
  familyName: string;
  caseWorkerId: string | null;
  startedOn: PlainDate;
  endedOn: PlainDate | null;
  plannedEndOn: PlainDate | null;
  measured: string[];
};

const MOST_READ = 3000;

/** Those who may have something due, the latest started first: participations under way, and those that ended within `monthsAfterExit`. */
export async function selectCandidates(
  { db, caller, today }: Pick<RequestContext, 'db' | 'caller' | 'today'>,
  of: {
    programmeIds: readonly string[];
    caseWorkerId?: string | undefined;
    enrolmentIds?: readonly string[] | undefined;
    monthsAfterExit: number;
  },
): Promise<DueCandidate[]> {
  const { rows } =
    await sql<DueCandidate>`select e.id as "enrolmentId", e.programme_id as "programmeId", e.person_id as "personId",
      n.given_name as "givenName", n.family_name as "familyName", e.case_worker_id as "caseWorkerId", e.started_on as "startedOn",
      e.ended_on as "endedOn", e.planned_end_on as "plannedEndOn",
      array(select s.point_key from assessments s where s.tenant_id = e.tenant_id and s.enrolment_id = e.id and s.use = 'progression'
        and s.point_key is not null) as measured
    from enrolments e join participant_names n on n.tenant_id = e.tenant_id and n.enrolment_id = e.id
    where e.tenant_id = ${caller.tenantId}::uuid and e.programme_id = any (${of.programmeIds}::uuid[]) and e.started_on is not null
      and (e.status in ('active', 'paused') or (e.status = 'ended'
        and e.ended_on >= ${today}::date - make_interval(months => ${of.monthsAfterExit}::int, days => 60)))
      ${of.enrolmentIds === undefined ? sql`` : sql`and e.id = any (${of.enrolmentIds}::uuid[])`}
      ${of.caseWorkerId === undefined ? sql`` : sql`and e.case_worker_id = ${of.caseWorkerId}::uuid`}
    order by e.started_on desc, e.id limit ${MOST_READ}`.execute(db);
  return rows;
}
