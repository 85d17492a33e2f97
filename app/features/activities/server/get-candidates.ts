import type { RequestContext } from '#app/platform/http/page.ts';
import type { Activity } from './activity-store.ts';
import { type Candidate, listCandidates } from './member-store.ts';
import { requireActivityToHandle } from './require-handling.ts';

/** Who can be put into the group: active in its programme and not in it today. */
export async function getCandidates(
  ctx: RequestContext,
  activityId: string,
): Promise<{ activity: Activity; candidates: Candidate[] }> {
  const activity = await requireActivityToHandle(ctx, activityId);
  const candidates = await listCandidates(ctx.db, ctx.caller.tenantId, activity.programmeId, activityId, ctx.today);
  ctx.within(activity.programmeId);
  ctx.saw(candidates.map((candidate) => candidate.personId));
  return { activity, candidates };
}
