import { systemTransaction } from '#app/platform/db/transaction.ts';
import type { Services } from '#app/platform/services.ts';
import { addDays, dayOf } from '#app/shared/dates.ts';
import { BALLOT_DAYS } from '../domain/limits.ts';
import { forgetBallots } from './feedback-gate-store.ts';

/** Takes away by which marks a browser answered once, as soon as nobody can answer about the session any more. */
export async function forgetOldBallots({ pool, now }: Pick<Services, 'pool' | 'now'>, tenantId: string): Promise<void> {
  await systemTransaction(pool, tenantId, 'forget-feedback-ballots', (tx) =>
    forgetBallots(tx, tenantId, addDays(dayOf(now()), -BALLOT_DAYS)),
  );
}
