import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';
import type { BarReason } from '../domain/kinds.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'today' | 'now'>;

/** A bar on an account. `validTo` is the last day, inclusive; null: until it is lifted. */
export type Bar = {
  id: string;
  accountId: string;
  accountName: string;
  reason: BarReason;
  validFrom: PlainDate;
  validTo: PlainDate | null;
  isLifted: boolean;
  /** It holds today or will. */
  isOpen: boolean;
  byName: string | null;
};

/** The bars round a person that the caller may know of, those that hold first. */
export async function selectBars({ db, caller, today }: Ctx, personId: string): Promise<Bar[]> {
  const rows = await db
    .selectFrom('person_bars as b')
    .innerJoin('accounts as a', (join) =>
      join.onRef('a.tenant_id', '=', 'b.tenant_id').onRef('a.id', '=', 'b.account_id'),
    )
    .leftJoin('accounts as c', (join) =>
      join.onRef('c.tenant_id', '=', 'b.tenant_id').onRef('c.id', '=', 'b.created_by'),
    )
    .where('b.tenant_id', '=', caller.tenantId)
    .where('b.person_id', '=', personId)
    .select([
      'b.id',
      'b.account_id as accountId',
      'a.name as accountName',
      'b.reason',
      'b.valid_from as validFrom',
      'b.valid_before as validBefore',
      'b.lifted_at as liftedAt',
      'c.name as byName',
    ])
    .orderBy(sql`b.valid_before is not null and b.valid_before <= ${today}`)
    .orderBy('a.name')
    .orderBy('b.valid_from', 'desc')
    .execute();
  return rows.map(({ validBefore, liftedAt, ...row }) => ({
    ...row,
    validTo: validBefore === null ? null : addDays(validBefore as PlainDate, -1),
    isLifted: liftedAt !== null,
    isOpen: validBefore === null || validBefore > today,
  })) as Bar[];
}

/** Accounts that can be barred, by name. */
export function selectAccounts({ db, caller }: Ctx): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('accounts')
    .where('tenant_id', '=', caller.tenantId)
    .where('disabled_at', 'is', null)
    .select(['id', 'name'])
    .orderBy('name')
    .orderBy('id')
    .execute();
}

/** Writes a bar; sent twice with the same id it is one. */
export async function insertBar(
  { db, caller, now }: Ctx,
  bar: {
    id: string;
    personId: string;
    accountId: string;
    reason: BarReason;
    validFrom: PlainDate;
    validTo: PlainDate | undefined;
  },
): Promise<void> {
  await db
    .insertInto('person_bars')
    .values({
      tenant_id: caller.tenantId,
      id: bar.id,
      person_id: bar.personId,
      account_id: bar.accountId,
      reason: bar.reason,
      valid_from: bar.validFrom,
      valid_before: bar.validTo === undefined ? null : addDays(bar.validTo, 1),
      created_at: now,
      created_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Lifts a bar from today on; false when there is none that holds. */
export async function endBar({ db, caller, today, now }: Ctx, barId: string, reason: string): Promise<boolean> {
  const lifted = await db
    .updateTable('person_bars')
    .set({
      valid_before: sql<string>`greatest(valid_from, ${today}::date)`,
      lifted_at: now,
      lifted_by: caller.accountId,
      lift_reason: reason,
    })
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', barId)
    .where('lifted_at', 'is', null)
    .where((eb) => eb.or([eb('valid_before', 'is', null), eb('valid_before', '>', today)]))
    .executeTakeFirst();
  return lifted.numUpdatedRows > 0n;
}
