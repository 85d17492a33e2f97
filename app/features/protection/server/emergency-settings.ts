import type { RequestContext } from '#app/platform/http/page.ts';
import { findEmergencyMinutes, updateEmergencyMinutes } from './emergency-store.ts';

/** How many minutes emergency access lasts in the tenant. */
export function getEmergencyMinutes(ctx: RequestContext): Promise<number> {
  return findEmergencyMinutes(ctx);
}

/** Changes it for accesses that are opened from now on. */
export function setEmergencyMinutes(ctx: RequestContext, minutes: number): Promise<void> {
  return updateEmergencyMinutes(ctx, minutes);
}
