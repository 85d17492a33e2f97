import { getParticipantHead } from '#app/features/enrolments/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { ChangeOrderForm, NewOrderForm } from '../domain/order-form.ts';
import { decideOrderMove } from '../domain/order-moves.ts';
import { listBookable } from './get-orders.ts';
import { findOrder, insertMove, insertOrder, updateOrder } from './order-store.ts';

/**
 * Orders an interpreter for a session, a meeting or something else. Sent twice it is ordered once.
 * Problems: 'unknown-choice' at sessionId or meetingId.
 */
export async function orderInterpreter(
  ctx: RequestContext,
  enrolmentId: string,
  form: NewOrderForm,
): Promise<Result<{ id: string }, FieldProblems>> {
  const head = await getParticipantHead(ctx, enrolmentId);
  if ((await findOrder(ctx, enrolmentId, form.id)) !== undefined) return ok({ id: form.id });
  const { occasion } = form;
  const bookable = occasion === 'other' ? undefined : await listBookable(ctx, enrolmentId);
  const chosenId = occasion === 'session' ? form.sessionId : form.meetingId;
  const chosen = (occasion === 'session' ? bookable?.sessions : bookable?.meetings)?.find(({ id }) => id === chosenId);
  if (occasion !== 'other' && chosen === undefined)
    return refuse({ [occasion === 'session' ? 'sessionId' : 'meetingId']: ['unknown-choice'] });
  const when = chosen ?? {
    heldOn: form.heldOn as PlainDate,
    startsAt: form.startsAt as string,
    endsAt: form.endsAt as string,
    place: form.place,
  };
  const order = {
    id: form.id,
    occasion,
    sessionId: occasion === 'session' ? (form.sessionId ?? null) : null,
    meetingId: occasion === 'meeting' ? (form.meetingId ?? null) : null,
    heldOn: when.heldOn,
    startsAt: when.startsAt,
    endsAt: when.endsAt,
    place: form.place || when.place,
    language: form.language,
    form: form.form,
    gender: form.gender ?? null,
    agency: form.agency,
    reference: form.reference,
  };
  if (await insertOrder(ctx, { ...head, enrolmentId }, order))
    await insertMove(ctx, form.id, { move: 'order', fromState: null, toState: 'ordered' });
  return ok({ id: form.id });
}

/** Says what happened with an order, who delivers it and what it cost. Problems: those of decideOrderMove at `move`, 'stale'. */
export async function changeOrder(
  ctx: RequestContext,
  { enrolmentId, orderId }: { enrolmentId: string; orderId: string },
  form: ChangeOrderForm,
): Promise<Result<void, FieldProblems>> {
  await getParticipantHead(ctx, enrolmentId);
  const order = await findOrder(ctx, enrolmentId, orderId, true);
  if (order === undefined) throw new NotFoundError();
  if (order.version !== form.version) return refuse({ '': ['stale'] });
  const moved = form.move === undefined ? undefined : decideOrderMove(order, form.move, ctx.today);
  if (moved?.ok === false) return refuse({ move: [moved.problem] });
  const state = moved?.value ?? order.state;
  await updateOrder(ctx, orderId, {
    agency: form.agency,
    reference: form.reference,
    state,
    confirmedAt: state === 'ordered' ? null : form.move === 'confirm' ? ctx.now : order.confirmedAt,
    costOre: form.costOre,
    version: order.version + 1,
  });
  if (form.move !== undefined)
    await insertMove(ctx, orderId, { move: form.move, fromState: order.state, toState: state });
  return ok(undefined);
}
