import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import { requireSessionToHandle } from './require-handling.ts';

/** Takes a cancellation back: the session is on again, with the attendance it had. */
export async function resumeSession(ctx: RequestContext, sessionId: string): Promise<void> {
  await requireSessionToHandle(ctx, sessionId);
  await ctx.db
    .updateTable('activity_sessions')
    .set(({ eb }) => ({
      status: sql<string>`case when sheet_version > 0 then 'held' else 'planned' end`,
      cancel_reason: null,
      closure_id: null,
      version: eb('version', '+', 1),
    }))
    .where('tenant_id', '=', ctx.caller.tenantId)
    .where('id', '=', sessionId)
    .where('status', '=', 'cancelled')
    .execute();
}
