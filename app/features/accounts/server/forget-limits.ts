import { gateOf } from '#app/platform/db/gate.ts';
import type { Services } from '#app/platform/services.ts';
import { forgetLimits } from './gate-store.ts';
import { laterBy } from './sign-in.ts';

const DAY_SECONDS = 24 * 60 * 60;

/** Removes counts of guesses and attempts that nothing was added to for a day; by then every block is over. */
export async function forgetOldLimits(services: Pick<Services, 'pool' | 'now'>): Promise<void> {
  await forgetLimits(gateOf(services), laterBy(services.now(), -DAY_SECONDS));
}
