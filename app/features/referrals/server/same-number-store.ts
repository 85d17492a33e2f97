import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller'>;

const MOST = 5;

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
