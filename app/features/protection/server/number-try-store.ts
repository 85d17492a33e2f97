import type { RequestContext } from '#app/platform/http/page.ts';
import type { Instant } from '#app/shared/dates.ts';
import type { Role } from '#app/shared/roles.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'now'>;

/** Somebody who may not know of her wanted to register her number. */
export type NumberTry = { id: string; accountName: string; role: Role; triedAt: Instant; isAcknowledged: boolean };

/** Who wanted to register a protected person's number, the latest first. */
export async function selectNumberTries({ db, caller }: Ctx, personId: string): Promise<NumberTry[]> {
  const rows = await db
    .selectFrom('number_tries as n')
    .innerJoin('accounts as a', (join) =>
      join.onRef('a.tenant_id', '=', 'n.tenant_id').onRef('a.id', '=', 'n.account_id'),
    )
    .where('n.tenant_id', '=', caller.tenantId)
    .where('n.person_id', '=', personId)
    .select(['n.id', 'a.name as accountName', 'n.role', 'n.tried_at as triedAt', 'n.acknowledged_at'])
    .orderBy('n.tried_at', 'desc')
    .orderBy('n.id', 'desc')
    .limit(50)
    .execute();
  return rows.map(({ acknowledged_at, role, ...row }) => ({
    ...row,
    role: role as Role,
    isAcknowledged: acknowledged_at !== null,
  }));
}

/** Notes that a named reader has seen them. */
export async function acknowledgeTries({ db, caller, now }: Ctx, personId: string): Promise<void> {
  await db
    .updateTable('number_tries')
    .set({ acknowledged_at: now, acknowledged_by: caller.accountId })
    .where('tenant_id', '=', caller.tenantId)
    .where('person_id', '=', personId)
    .where('acknowledged_at', 'is', null)
    .execute();
}
