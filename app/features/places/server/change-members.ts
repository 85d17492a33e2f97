import { requireActivityToHandle } from '#app/features/activities/public.ts';
import { ForbiddenError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { may } from '#app/shared/roles.ts';
import { overrideKeptApart } from '../domain/permissions.ts';
import type { MembersForm } from '../domain/place-forms.ts';
import { inWaitingOrder, passedOver } from '../domain/waiting-order.ts';
import { endMembership, insertMembers, selectWanted } from './member-store.ts';
import {
  findPlaceRules,
  holdPlaces,
  insertEvents,
  insertOverrides,
  keptApartIn,
  type OpenRequest,
  selectOpenRequests,
  updateRequest,
} from './place-store.ts';

/** `isOffered`: she takes a place that was offered to her; whom that passed over was said then. */
type Coming = Partial<MembersForm> & Pick<MembersForm, 'enrolmentIds' | 'joinedOn'> & { isOffered?: boolean };
type Place = { activityId: string; programmeId: string };

/**
 * Puts participants into a group from a day on and returns how many came in. Those who are in it already are passed over, so sending it
 * twice changes nothing. Problems: enrolmentIds 'not-active', 'full', 'kept-apart:<ids>'; skipReason 'skip-reason-required' when somebody
 * who waits is passed over.
 */
export async function addMembers(
  ctx: RequestContext,
  activityId: string,
  { enrolmentIds, joinedOn, skipReason, overrideReason, isOffered = false }: Coming,
): Promise<Result<number, FieldProblems>> {
  const activity = await requireActivityToHandle(ctx, activityId);
  ctx.within(activity.programmeId);
  const at = { activityId, programmeId: activity.programmeId };
  const left = await holdPlaces(ctx, activityId, joinedOn);
  const wanted = [...new Set(enrolmentIds)];
  const [people, open, rules] = await Promise.all([
    selectWanted(ctx, at, wanted, joinedOn),
    selectOpenRequests(ctx, activityId),
    findPlaceRules(ctx, activityId),
  ]);
  if (people.length !== wanted.length) return refuse({ enrolmentIds: ['not-active'] });
  ctx.saw(people.map(({ personId }) => personId));
  const coming = people.filter(({ isMember }) => !isMember).map(({ id }) => id);
  if (coming.length === 0) return ok(0);
  const theirs = open.filter(({ enrolmentId }) => coming.includes(enrolmentId));
  // A place that was kept for one of them is hers to take.
  await givePlaces(ctx, theirs);
  const free = theirs.length === 0 ? left : await holdPlaces(ctx, activityId, joinedOn);
  if (free !== null && coming.length > free) return refuse({ enrolmentIds: ['full'] });
  const order = rules?.waitingOrder ?? 'request';
  const skipped = isOffered ? [] : passedOver(inWaitingOrder(open, order), coming, order);
  if (skipped.length > 0 && !skipReason) return refuse({ skipReason: ['skip-reason-required'] });
  const apart = await keepApart(ctx, at, coming, overrideReason);
  if (!apart.ok) return refuse({ enrolmentIds: apart.problem });
  await insertEvents(
    ctx,
    skipped.map(({ requestId }) => requestId),
    { event: 'skipped', reason: skipReason },
  );
  await insertMembers(ctx, activityId, coming, joinedOn);
  return ok(coming.length);
}

async function givePlaces(ctx: RequestContext, requests: readonly OpenRequest[]): Promise<void> {
  for (const request of requests) await updateRequest(ctx, request, { status: 'placed' });
  await insertEvents(
    ctx,
    requests.map(({ requestId }) => requestId),
    { event: 'placed' },
  );
}

/**
 * Stops those who would meet somebody they are kept apart from, in a group or in a session. A coordinator lets them in with a reason, which
 * is kept. Problem: 'kept-apart:<enrolment ids>', which says who cannot come and never because of whom.
 */
export async function keepApart(
  ctx: RequestContext,
  at: Place & { sessionId?: string | undefined },
  enrolmentIds: readonly string[],
  overrideReason: string | undefined,
): Promise<Result<true, string[]>> {
  const apart = await keptApartIn(ctx, at, enrolmentIds);
  if (apart.length === 0) return ok(true);
  if (!overrideReason) return refuse([`kept-apart:${apart.join(',')}`]);
  if (!may(ctx.caller, overrideKeptApart)) throw new ForbiddenError(overrideKeptApart.name);
  await insertOverrides(ctx, at, apart, overrideReason);
  return ok(true);
}

/** Ends somebody's time in a group with `leftOn` as the last day. Problem: 'left-before-joined'. Marks already made stay. */
export async function leaveGroup(
  ctx: RequestContext,
  activityId: string,
  input: { enrolmentId: string; leftOn: PlainDate },
): Promise<Result<true, FieldProblems>> {
  const activity = await requireActivityToHandle(ctx, activityId);
  ctx.within(activity.programmeId);
  const at = { activityId, programmeId: activity.programmeId };
  const people = await selectWanted(ctx, at, [input.enrolmentId], input.leftOn);
  ctx.saw(people.map(({ personId }) => personId));
  const ended = await endMembership(ctx, activityId, input);
  return ended === 'left-before-joined' ? refuse({ leftOn: [ended] }) : ok(true);
}
