import { listMemberSessions } from '#app/features/activities/public.ts';
import { getParticipantHead, listOwnProgrammes, type ParticipantHead } from '#app/features/enrolments/public.ts';
import { type ContactFile, getContact } from '#app/features/people/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { addDays } from '#app/shared/dates.ts';
import type { Order, OrderMonth, OrderMoveRecord } from '../domain/order.ts';
import {
  type Bookable,
  findOrder,
  type OrderFilter,
  selectMonths,
  selectMoves,
  selectOrders,
  selectOrdersOf,
  selectPlannedMeetings,
} from './order-store.ts';

const DAYS_AHEAD = 90;

/** A participation's orders, and what a meeting with her needs. Throws NotFoundError. */
export async function getOrdersOf(
  ctx: RequestContext,
  enrolmentId: string,
): Promise<{ head: ParticipantHead; file: ContactFile; orders: Order[] }> {
  const [head, orders] = await Promise.all([getParticipantHead(ctx, enrolmentId), selectOrdersOf(ctx, enrolmentId)]);
  return { head, orders, file: await getContact(ctx, head.personId) };
}

/** One order with what happened to it. Throws NotFoundError. */
export async function getOrder(
  ctx: RequestContext,
  { enrolmentId, orderId }: { enrolmentId: string; orderId: string },
): Promise<{ head: ParticipantHead; order: Order; moves: OrderMoveRecord[] }> {
  const [head, order, moves] = await Promise.all([
    getParticipantHead(ctx, enrolmentId),
    findOrder(ctx, enrolmentId, orderId),
    selectMoves(ctx, orderId),
  ]);
  if (order === undefined) throw new NotFoundError();
  return { head, order, moves };
}

/** What an interpreter can be ordered for: sessions of her groups and planned meetings, three months ahead. */
export async function listBookable(
  ctx: RequestContext,
  enrolmentId: string,
): Promise<{ sessions: Bookable[]; meetings: Bookable[] }> {
  const [sessions, meetings] = await Promise.all([
    listMemberSessions(ctx, enrolmentId, ctx.today, addDays(ctx.today, DAYS_AHEAD)),
    selectPlannedMeetings(ctx, enrolmentId, ctx.today),
  ]);
  return {
    sessions: sessions
      .filter(({ isCancelled }) => !isCancelled)
      .map(({ activityName, place, ...each }) => ({ ...each, name: activityName, place: place ?? '' })),
    meetings,
  };
}

export type OrderList = {
  programmes: { id: string; name: string }[];
  orders: Order[];
  months: OrderMonth[];
};

/** The orders of the caller's programmes, or of one of them, with what they came to. */
export async function listOrders(
  ctx: RequestContext,
  { programmeId, ...filter }: Omit<OrderFilter, 'programmeIds'> & { programmeId?: string | undefined },
  place: { limit: number; offset: number },
): Promise<OrderList> {
  const programmeIds = programmeId === undefined ? ctx.caller.programmes : [programmeId];
  const asked = { ...filter, programmeIds };
  const [programmes, orders, months] = await Promise.all([
    listOwnProgrammes(ctx),
    selectOrders(ctx, asked, place),
    selectMonths(ctx, asked),
  ]);
  ctx.saw(orders.map(({ personId }) => personId));
  if (programmeId !== undefined) ctx.within(programmeId);
  return { programmes, orders, months };
}
