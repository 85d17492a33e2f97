import { systemTransaction } from '#app/platform/db/transaction.ts';
import type { Services } from '#app/platform/services.ts';
import { dayOf } from '#app/shared/dates.ts';
import { isDue } from '../domain/keeping.ts';
import { removeGuarded, selectKept, selectRules } from './retention-store.ts';

const AT_ONCE = 500;

/** Removes what a tenant's rule lets go of today. Answers for how many participations; run again it is none. */
export async function removeDue(services: Pick<Services, 'pool' | 'now'>, tenantId: string): Promise<number> {
  const now = services.now();
  const inTenant = <T>(work: Parameters<typeof systemTransaction<T>>[3]) =>
    systemTransaction(services.pool, tenantId, 'remove-guarded', work);
  const due = await inTenant(async (tx) => {
    const [rule] = await selectRules(tx, tenantId);
    if (rule === undefined) return undefined;
    const kept = await selectKept(tx);
    return {
      rule,
      ids: kept.filter((end) => isDue(end, rule, dayOf(now))).flatMap(({ enrolmentId }) => enrolmentId ?? []),
    };
  });
  let removed = 0;
  for (let at = 0; due !== undefined && at < due.ids.length; at += AT_ONCE)
    removed += await inTenant((tx) => removeGuarded(tx, due.ids.slice(at, at + AT_ONCE), due.rule.number, now));
  return removed;
}
