import type { RequestContext } from '#app/platform/http/page.ts';
import { requireSessionToHandle } from './require-handling.ts';

/**
 * Cancels a session with its reason. Nobody becomes absent: marks that were made stay, but count for nothing until it is on again.
 * Cancelling what is cancelled gives it the new reason.
 */
export async function cancelSession(ctx: RequestContext, sessionId: string, reason: string): Promise<void> {
  await requireSessionToHandle(ctx, sessionId);
  await ctx.db
    .updateTable('activity_sessions')
    .set(({ eb }) => ({ status: 'cancelled', cancel_reason: reason, closure_id: null, version: eb('version', '+', 1) }))
    .where('tenant_id', '=', ctx.caller.tenantId)
    .where('id', '=', sessionId)
    .execute();
}
