import { sql } from 'kysely';
import type { Whose } from '#app/features/enrolments/domain/whose.ts';
import { heldBy } from '#app/features/enrolments/public.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'today'>;

/** An offer is spoken of this many days before its last day, so that there is time to ask her. */
const DAYS_BEFORE = 3;

export type EndingOffer = {
  offerId: string;
  answerBy: PlainDate;
  enrolmentId: string;
  programmeId: string;
  personId: string;
  givenName: string;
  familyName: string;
  caseWorkerId: string | null;
  caseWorkerName: string | null;
};

/**
 * Open offers of a place whose last day to answer is near or has passed, the oldest first. Of somebody who has no case worker yet, every
 * case worker in the programme hears: the waiting list is theirs together.
 */
export async function listOffersEnding(
  { db, caller, today }: Ctx,
  whose: Whose,
  limit: number,
): Promise<EndingOffer[]> {
  const held = Array.isArray(whose)
    ? sql`and (e.case_worker_id is null or e.case_worker_id = any (${whose}::uuid[]))`
    : heldBy(whose);
  const { rows } = await sql<EndingOffer>`
    select o.id as "offerId", o.answer_by as "answerBy", e.id as "enrolmentId", e.programme_id as "programmeId", e.person_id as "personId",
      n.given_name as "givenName", n.family_name as "familyName", e.case_worker_id as "caseWorkerId", a.name as "caseWorkerName"
    from place_offers o join enrolments e on e.tenant_id = o.tenant_id and e.id = o.enrolment_id
    join participant_names n on n.tenant_id = e.tenant_id and n.enrolment_id = e.id
    left join accounts a on a.tenant_id = e.tenant_id and a.id = e.case_worker_id
    where o.tenant_id = ${caller.tenantId}::uuid and o.programme_id = any (${caller.programmes}::uuid[]) and o.answer is null
      and o.answer_by <= ${addDays(today, DAYS_BEFORE)}::date ${held}
    order by o.answer_by, o.id limit ${limit}`.execute(db);
  return rows;
}

export type UnfinishedDropIn = { enrolmentId: string; cameOn: PlainDate };

/** Who of these came in through the door and still has no family name or no birth date. */
export async function listUnfinishedDropIns(
  { db, caller }: Ctx,
  enrolmentIds: readonly string[],
): Promise<UnfinishedDropIn[]> {
  if (enrolmentIds.length === 0) return [];
  const { rows } = await sql<UnfinishedDropIn>`
    select r.enrolment_id as "enrolmentId", r.referred_on as "cameOn"
    from referrals r join people p on p.tenant_id = r.tenant_id and p.id = r.person_id
    join person_directory d on d.tenant_id = p.tenant_id and d.person_id = p.id
    where r.tenant_id = ${caller.tenantId}::uuid and r.enrolment_id = any (${enrolmentIds}::uuid[]) and r.source = 'drop-in'
      and (p.born_on is null or d.family_name = '')`.execute(db);
  return rows;
}
