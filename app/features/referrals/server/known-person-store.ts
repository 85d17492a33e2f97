import { sql } from 'kysely';
import type { EnrolmentStatus } from '#app/features/enrolments/domain/status.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { StoredReferral } from './referral-store.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller'>;

/** Somebody the caller sees who may be the one who is referred. */
export type KnownPerson = {
  personId: string;
  givenName: string;
  familyName: string;
  bornOn: PlainDate | null;
  /** Her latest enrolment that the caller may open. */
  enrolmentId: string;
  programmeName: string;
  status: EnrolmentStatus;
  hasSameNumber: boolean;
};

const MOST = 5;

/** People the caller sees with the same number, or with the same name and no other birth date. */
export async function selectKnownPeople(
  { db, caller }: Ctx,
  { byNumber, referral }: { byNumber: string | undefined; referral: StoredReferral },
): Promise<KnownPerson[]> {
  const { givenName, familyName, bornOn, birthYear } = referral;
  const { rows } = await sql<KnownPerson>`
    select p.id as "personId", d.given_name as "givenName", d.family_name as "familyName", p.born_on as "bornOn",
      e.id as "enrolmentId", g.name as "programmeName", e.status, coalesce(p.id = ${byNumber ?? null}::uuid, false) as "hasSameNumber"
    from person_directory d
    join people p on p.tenant_id = d.tenant_id and p.id = d.person_id
    join lateral (select e.id, e.status, e.programme_id from enrolments e where e.tenant_id = p.tenant_id and e.person_id = p.id
      order by e.referred_on desc, e.id desc limit 1) e on true
    join programmes g on g.tenant_id = p.tenant_id and g.id = e.programme_id
    where d.tenant_id = ${caller.tenantId} and d.person_id in (
      select ${byNumber ?? null}::uuid
      union
      select n.person_id from participant_names n where n.tenant_id = ${caller.tenantId}
        and n.programme_id = any (${caller.programmes}::uuid[])
        and lower(n.given_name) = lower(${givenName}) and lower(n.family_name) = lower(${familyName}))
      and (p.id = ${byNumber ?? null}::uuid or p.born_on is null or
        ((${bornOn}::date is null or p.born_on = ${bornOn}::date)
          and (${birthYear}::int is null or extract(year from p.born_on) = ${birthYear}::int)))
    order by 8 desc, 3, 2
    limit ${MOST}`.execute(db);
  return rows;
}

/** Other referrals that wait for a decision and came with the same number. */
export async function selectSameNumber(
  { db, caller }: Ctx,
  referralId: string,
): Promise<{ id: string; givenName: string; familyName: string; referredOn: PlainDate }[]> {
  return db
    .selectFrom('referrals as r')
    .innerJoin('referrals as o', (join) =>
      join
        .onRef('o.tenant_id', '=', 'r.tenant_id')
        .onRef('o.number_blind_index', '=', 'r.number_blind_index')
        .onRef('o.id', '<>', 'r.id'),
    )
    .where('r.tenant_id', '=', caller.tenantId)
    .where('r.id', '=', referralId)
    .where('o.status', '=', 'received')
    .select(['o.id', 'o.given_name as givenName', 'o.family_name as familyName', 'o.referred_on as referredOn'])
    .orderBy('o.referred_on')
    .limit(MOST)
    .execute() as Promise<{ id: string; givenName: string; familyName: string; referredOn: PlainDate }[]>;
}
