import { requireActivityToHandle } from '#app/features/activities/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { laterOf } from '#app/shared/dates.ts';
import { inWaitingOrder } from '../domain/waiting-order.ts';
import { type Candidate, type GroupMember, selectCandidates, selectMembers } from './member-store.ts';
import {
  type Exclusion,
  findPlaceRules,
  type OpenRequest,
  type PlaceRequest,
  type PlaceRules,
  selectExclusions,
  selectOpenRequests,
  selectWithdrawn,
  shownPlacesLeft,
} from './place-store.ts';

type HandledActivity = Awaited<ReturnType<typeof requireActivityToHandle>>;

export type Places = {
  activity: HandledActivity;
  rules: PlaceRules;
  members: (GroupMember & { exclusions: Exclusion[] })[];
  /** In the order of the rule. */
  waiting: OpenRequest[];
  withdrawn: PlaceRequest[];
  /** null: the group has no limit. */
  placesLeft: number | null;
  /** How many members live in each municipality, most first; null: not known. */
  municipalities: { municipality: string | null; count: number }[];
};

/** The places of a group: who has one, who waits, where they live. For those who handle the activity. */
export async function getPlaces(ctx: RequestContext, activityId: string): Promise<Places> {
  const activity = await requireActivityToHandle(ctx, activityId);
  const [rules, members, open, withdrawn, exclusions, left] = await Promise.all([
    findPlaceRules(ctx, activityId),
    selectMembers(ctx, activityId, ctx.today),
    selectOpenRequests(ctx, activityId),
    selectWithdrawn(ctx, activityId),
    selectExclusions(ctx, activityId, ctx.today),
    shownPlacesLeft(ctx, activityId, ctx.today),
  ]);
  if (rules === undefined) throw new NotFoundError();
  ctx.within(activity.programmeId);
  ctx.saw([...members, ...open, ...withdrawn].map(({ personId }) => personId));
  const byMember = Map.groupBy(exclusions, ({ enrolmentId }) => enrolmentId);
  const byPlace = Map.groupBy(members, ({ municipality }) => municipality);
  return {
    activity,
    rules,
    members: members.map((member) => ({ ...member, exclusions: byMember.get(member.enrolmentId) ?? [] })),
    waiting: inWaitingOrder(open, rules.waitingOrder),
    withdrawn,
    placesLeft: left,
    municipalities: [...byPlace]
      .map(([municipality, there]) => ({ municipality, count: there.length }))
      .sort((a, b) => b.count - a.count || (a.municipality ?? 'ö').localeCompare(b.municipality ?? 'ö', 'sv')),
  };
}

/** Who can be put into the group, or on its list: active in its programme and not in it today. */
export async function getCandidates(
  ctx: RequestContext,
  activityId: string,
): Promise<{ activity: HandledActivity; candidates: Candidate[]; waitingCount: number; placesLeft: number | null }> {
  const activity = await requireActivityToHandle(ctx, activityId);
  const [candidates, open, left] = await Promise.all([
    selectCandidates(ctx, activity.programmeId, activityId, ctx.today),
    selectOpenRequests(ctx, activityId),
    shownPlacesLeft(ctx, activityId, laterOf(activity.startsOn, ctx.today)),
  ]);
  ctx.within(activity.programmeId);
  ctx.saw(candidates.map((candidate) => candidate.personId));
  return {
    activity,
    candidates,
    waitingCount: open.filter(({ status }) => status === 'waiting').length,
    placesLeft: left,
  };
}
