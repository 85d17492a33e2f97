import type { RequestContext } from '#app/platform/http/page.ts';
import { findBackdatingDays, saveBackdatingDays } from './around-store.ts';

/** How many days back a placement of a programme may be written down. */
export function getBackdating(ctx: RequestContext, programmeId: string): Promise<number> {
  return findBackdatingDays(ctx, programmeId);
}

/** Decides how many days back, 0–365. */
export function keepBackdating(ctx: RequestContext, programmeId: string, days: number): Promise<void> {
  return saveBackdatingDays(ctx, programmeId, days);
}
