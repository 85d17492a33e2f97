import { sql } from 'kysely';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Instant } from '#app/shared/dates.ts';
import { type AccessNotice, findReviewed } from './emergency-store.ts';

/** One thing that was done with the person's data: what the log says, never what was shown. */
export type ReadInEmergency = { at: Instant; action: string; category: string; purpose: string };

export type AccessReview = { access: AccessNotice; reads: ReadInEmergency[] };

/** What was read and done during an emergency access, in order. For the person's lasting named readers, and never for the one who had it. Throws NotFoundError. */
export async function getAccessReview(ctx: RequestContext, accessId: string): Promise<AccessReview> {
  const [access, { rows: reads }] = await Promise.all([
    findReviewed(ctx, accessId),
    sql<ReadInEmergency>`select at, action, category, purpose from app.emergency_reads(${accessId})`.execute(ctx.db),
  ]);
  if (access === undefined) throw new NotFoundError();
  ctx.saw([access.personId]);
  return { access, reads };
}
