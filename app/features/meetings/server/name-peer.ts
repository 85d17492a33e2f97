import { listTeam } from '#app/features/people/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { type Coached, getCoached } from './find-coached.ts';
import type { Host } from './plan-meeting.ts';

/** The peer coaches of a participant's programme who may know of her, by name. */
export async function listPeers(ctx: RequestContext, coached: Coached): Promise<Host[]> {
  if (ctx.caller.role === 'peer-coach') return [];
  return (await listTeam(ctx, coached.id))
    .filter(({ role }) => role === 'peer-coach')
    .map(({ accountId, name }) => ({ id: accountId, name }));
}

/** Says who coaches her as a peer, or that nobody does; what the one before could see she sees no more. Problem: 'not-a-host'. */
export async function namePeer(
  ctx: RequestContext,
  enrolmentId: string,
  peerId: string | undefined,
): Promise<Result<void, FieldProblems>> {
  const coached = await getCoached(ctx, enrolmentId);
  if (peerId !== undefined && !(await listPeers(ctx, coached)).some(({ id }) => id === peerId))
    return refuse({ peerId: ['not-a-host'] });
  const { numUpdatedRows } = await ctx.db
    .updateTable('enrolments')
    .set({ peer_coach_id: peerId ?? null })
    .where('tenant_id', '=', ctx.caller.tenantId)
    .where('id', '=', enrolmentId)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new NotFoundError();
  return ok(undefined);
}
