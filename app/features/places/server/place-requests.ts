import { requireActivityToHandle } from '#app/features/activities/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { laterOf } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { decideOffer } from '../domain/decide-offer.ts';
import type { AskForm, OfferForm, RequestForm } from '../domain/place-forms.ts';
import { inWaitingOrder, passedOver } from '../domain/waiting-order.ts';
import { addMembers, keepApart } from './change-members.ts';
import { selectWanted } from './member-store.ts';
import {
  findPlaceRules,
  findRequest,
  holdPlaces,
  holdRequest,
  insertEvents,
  insertRequest,
  type OpenRequest,
  type PlaceRequest,
  type PlaceRules,
  type RequestEvent,
  selectEvents,
  selectOpenRequests,
  shownPlacesLeft,
  updateRequest,
} from './place-store.ts';

/**
 * Puts somebody on a group's waiting list; sent twice it is one wish. Problems: enrolmentId 'not-active', 'already-member',
 * 'already-waiting'; askedOn 'date-in-future'.
 */
export async function askForPlace(
  ctx: RequestContext,
  activityId: string,
  form: AskForm,
): Promise<Result<{ requestId: string }, FieldProblems>> {
  const activity = await requireActivityToHandle(ctx, activityId);
  const { programmeId } = activity;
  ctx.within(programmeId);
  if (form.askedOn > ctx.today) return refuse({ askedOn: ['date-in-future'] });
  const [[person], sentBefore] = await Promise.all([
    selectWanted(ctx, { activityId, programmeId }, [form.enrolmentId], ctx.today),
    findRequest(ctx, form.id),
  ]);
  if (person === undefined) return refuse({ enrolmentId: ['not-active'] });
  ctx.saw([person.personId]);
  if (sentBefore?.enrolmentId === form.enrolmentId && sentBefore.activityId === activityId)
    return ok({ requestId: form.id });
  if (person.isMember) return refuse({ enrolmentId: ['already-member'] });
  if (!(await insertRequest(ctx, { ...form, activityId }, ctx.now)))
    return refuse({ enrolmentId: ['already-waiting'] });
  await insertEvents(ctx, [form.id], { event: 'asked' });
  return ok({ requestId: form.id });
}

export type RequestPage = {
  request: PlaceRequest;
  activity: Awaited<ReturnType<typeof requireActivityToHandle>>;
  rules: PlaceRules;
  events: RequestEvent[];
  /** Where she stands, counted from 1; undefined when she does not wait. */
  position: number | undefined;
  /** Who would be passed over were she offered a place. */
  passedOver: OpenRequest[];
  placesLeft: number | null;
};

/** One wish for a place with what is needed to decide about it. Throws NotFoundError, and ForbiddenError for a leader of other groups. */
export async function getRequest(ctx: RequestContext, requestId: string): Promise<RequestPage> {
  const request = await findRequest(ctx, requestId);
  if (request === undefined) throw new NotFoundError();
  const { activityId, enrolmentId } = request;
  const activity = await requireActivityToHandle(ctx, activityId);
  const [rules, events, open, left] = await Promise.all([
    findPlaceRules(ctx, activityId),
    selectEvents(ctx, requestId),
    selectOpenRequests(ctx, activityId),
    shownPlacesLeft(ctx, activityId, laterOf(activity.startsOn, ctx.today)),
  ]);
  if (rules === undefined) throw new NotFoundError();
  const ordered = inWaitingOrder(open, rules.waitingOrder);
  const at = ordered.findIndex((row) => row.requestId === requestId);
  const before = at === -1 ? [] : passedOver(ordered, [enrolmentId], rules.waitingOrder);
  ctx.within(activity.programmeId);
  ctx.saw([request, ...before].map(({ personId }) => personId));
  const position = at === -1 ? undefined : at + 1;
  return { request, activity, rules, events, position, passedOver: before, placesLeft: left };
}

/**
 * Does something with a wish for a place: offers one, records the answer, takes the wish back or puts it on the list again. Problems by
 * field; '' stale, not-waiting, not-offered, not-withdrawn, already-waiting, full, kept-apart, only-coordinator.
 */
export async function decideRequest(
  ctx: RequestContext,
  requestId: string,
  form: RequestForm,
): Promise<Result<{ activityId: string }, FieldProblems>> {
  const page = await getRequest(ctx, requestId);
  const { request } = page;
  if (request.version !== form.version) return refuse({ '': ['stale'] });
  if (form.do === 'offer') return offer(ctx, page, form);
  const reason = form.reason || undefined;
  if (form.do === 'reinstate') {
    if (request.status !== 'withdrawn') return refuse({ '': ['not-withdrawn'] });
    if (reason === undefined) return refuse({ reason: ['reason-required'] });
    const open = await selectOpenRequests(ctx, request.activityId);
    if (open.some(({ enrolmentId }) => enrolmentId === request.enrolmentId)) return refuse({ '': ['already-waiting'] });
    return change(ctx, page, 'waiting', 'reinstated', reason);
  }
  if (form.do === 'withdraw') {
    if (request.status !== 'waiting' && request.status !== 'offered') return refuse({ '': ['not-waiting'] });
    return change(ctx, page, 'withdrawn', 'withdrawn', reason);
  }
  if (request.status !== 'offered') return refuse({ '': ['not-offered'] });
  if (form.answer === 'accepted') return accept(ctx, page);
  const leaves = form.onList === 'leaves';
  if (leaves && reason === undefined) return refuse({ reason: ['reason-required'] });
  return change(ctx, page, leaves ? 'withdrawn' : 'waiting', form.answer, reason);
}

async function change(
  ctx: RequestContext,
  { request }: RequestPage,
  status: 'waiting' | 'withdrawn',
  event: RequestEvent['event'],
  reason: string | undefined,
): Promise<Result<{ activityId: string }, FieldProblems>> {
  if (!(await updateRequest(ctx, request, { status }))) return refuse({ '': ['stale'] });
  await insertEvents(ctx, [request.requestId], { event, reason });
  return ok({ activityId: request.activityId });
}

async function offer(
  ctx: RequestContext,
  { request, activity, rules, passedOver: before }: RequestPage,
  form: OfferForm,
): Promise<Result<{ activityId: string }, FieldProblems>> {
  if (request.status !== 'waiting') return refuse({ '': ['not-waiting'] });
  const decided = decideOffer(form, {
    today: ctx.today,
    order: rules.waitingOrder,
    answerWithinDays: rules.answerWithinDays,
    groupStartsOn: activity.startsOn,
    passedOverCount: before.length,
    isCoordinator: ctx.caller.role === 'coordinator',
  });
  if (!decided.ok) return decided;
  const left = await holdPlaces(ctx, request.activityId, decided.value.startsOn);
  if (left !== null && left < 1) return refuse({ '': ['full'] });
  const apart = await keepApart(ctx, request, [request.enrolmentId], form.overrideReason);
  if (!apart.ok) return refuse({ '': apart.problem });
  if (!(await updateRequest(ctx, request, { status: 'offered', ...decided.value }))) return refuse({ '': ['stale'] });
  const reason = form.reason || undefined;
  await insertEvents(ctx, [request.requestId], {
    event: 'offered',
    answerBy: decided.value.answerBy,
    reason: rules.waitingOrder === 'coordinator' ? reason : undefined,
  });
  await insertEvents(
    ctx,
    before.map(({ requestId }) => requestId),
    { event: 'skipped', reason },
  );
  return ok({ activityId: request.activityId });
}

// She takes the place that was kept for her; whom that passes over was said when it was offered.
async function accept(
  ctx: RequestContext,
  { request }: RequestPage,
): Promise<Result<{ activityId: string }, FieldProblems>> {
  // She may be answering herself at this moment, on her own side.
  await holdPlaces(ctx, request.activityId, request.startsOn ?? ctx.today);
  if (!(await holdRequest(ctx, request))) return refuse({ '': ['stale'] });
  await insertEvents(ctx, [request.requestId], { event: 'accepted' });
  const added = await addMembers(ctx, request.activityId, {
    enrolmentIds: [request.enrolmentId],
    joinedOn: request.startsOn ?? ctx.today,
    isOffered: true,
  });
  if (added.ok) return ok({ activityId: request.activityId });
  return refuse({ '': added.problem['enrolmentIds'] ?? ['invalid'] });
}
