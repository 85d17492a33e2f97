import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import type { TimeOfDay } from '#app/shared/time-of-day.ts';
import type { Order, OrderMonth, OrderMoveRecord } from '../domain/order.ts';
import type { OrderState } from '../domain/order-moves.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'now'>;
type Reading = Pick<Ctx, 'db' | 'caller'>;

const orders = sql`select o.id, o.enrolment_id as "enrolmentId", o.programme_id as "programmeId", o.person_id as "personId",
    trim(d.given_name || ' ' || d.family_name) as name, o.occasion, o.session_id as "sessionId", o.meeting_id as "meetingId", o.place, o.held_on as "heldOn",
    to_char(o.starts_at, 'HH24:MI') as "startsAt", to_char(o.ends_at, 'HH24:MI') as "endsAt", o.language, o.form, o.gender, o.agency, o.reference, o.state,
    o.ordered_at as "orderedAt", a.name as "orderedBy", o.confirmed_at as "confirmedAt", o.cost_ore as "costOre", o.version,
    case when (s.held_on, s.starts_at) <> (o.held_on, o.starts_at) or s.cancelled
        then json_build_object('heldOn', s.held_on, 'startsAt', to_char(s.starts_at, 'HH24:MI'), 'isOff', s.cancelled)
      when m.status in ('moved', 'not-held')
        then json_build_object('heldOn', coalesce(n.meets_on, m.meets_on), 'startsAt', to_char(coalesce(n.starts_at, m.starts_at), 'HH24:MI'), 'isOff', m.status = 'not-held')
    end as "movedTo"
  from interpreter_orders o
  join person_directory d on d.tenant_id = o.tenant_id and d.person_id = o.person_id
  join accounts a on a.tenant_id = o.tenant_id and a.id = o.ordered_by
  left join activity_sessions s on s.tenant_id = o.tenant_id and s.id = o.session_id
  left join meetings m on m.tenant_id = o.tenant_id and m.id = o.meeting_id
  left join meetings n on n.tenant_id = m.tenant_id and n.id = m.moved_to`;

/** A participation's orders, the latest first. */
export async function selectOrdersOf({ db, caller }: Reading, enrolmentId: string): Promise<Order[]> {
  const { rows } =
    await sql<Order>`${orders} where o.tenant_id = ${caller.tenantId}::uuid and o.enrolment_id = ${enrolmentId}::uuid
    order by o.held_on desc, o.starts_at desc, o.id`.execute(db);
  return rows;
}

/** One order of a participation; undefined when there is none in sight. `lock`: nobody else changes it until this is saved. */
export async function findOrder(
  { db, caller }: Reading,
  enrolmentId: string,
  orderId: string,
  lock = false,
): Promise<Order | undefined> {
  const { rows } =
    await sql<Order>`${orders} where o.tenant_id = ${caller.tenantId}::uuid and o.enrolment_id = ${enrolmentId}::uuid and o.id = ${orderId}::uuid
    ${lock ? sql`for update of o` : sql``}`.execute(db);
  return rows[0];
}

export type OrderFilter = {
  programmeIds: readonly string[];
  /** First days of months, both included. */
  from: PlainDate;
  to: PlainDate;
  state?: OrderState | undefined;
};

const within = ({ caller }: Reading, { programmeIds, from, to, state }: OrderFilter) =>
  sql`o.tenant_id = ${caller.tenantId}::uuid and o.programme_id = any (${[...programmeIds]}::uuid[])
    and o.held_on >= ${from}::date and o.held_on < ${to}::date + interval '1 month' ${state === undefined ? sql`` : sql`and o.state = ${state}`}`;

/** The orders of programmes in some months, the latest first. */
export async function selectOrders(
  ctx: Reading,
  filter: OrderFilter,
  place: { limit: number; offset: number },
): Promise<Order[]> {
  const { rows } = await sql<Order>`${orders} where ${within(ctx, filter)}
    order by o.held_on desc, o.starts_at desc, o.id limit ${place.limit} offset ${place.offset}`.execute(ctx.db);
  return rows;
}

/** What the orders of programmes came to, month by month, the latest first. */
export async function selectMonths(ctx: Reading, filter: OrderFilter): Promise<OrderMonth[]> {
  const { rows } = await sql<OrderMonth>`
    select o.programme_id as "programmeId", date_trunc('month', o.held_on::timestamp)::date as month, count(*)::int as orders,
      count(*) filter (where o.state = 'came')::int as came, count(*) filter (where o.state = 'did-not-come')::int as "didNotCome",
      count(*) filter (where o.state = 'wrong-language')::int as "wrongLanguage",
      count(*) filter (where o.state in ('came', 'wrong-language') and o.cost_ore is null)::int as "withoutCost",
      coalesce(sum(o.cost_ore), 0)::bigint as "costOre"
    from interpreter_orders o where ${within(ctx, filter)} group by 1, 2 order by 2 desc, 1`.execute(ctx.db);
  return rows;
}

/** What happened with an order, the earliest first. */
export async function selectMoves({ db, caller }: Reading, orderId: string): Promise<OrderMoveRecord[]> {
  const rows = await db
    .selectFrom('interpreter_order_moves as m')
    .innerJoin('accounts as a', (join) =>
      join.onRef('a.tenant_id', '=', 'm.tenant_id').onRef('a.id', '=', 'm.moved_by'),
    )
    .where('m.tenant_id', '=', caller.tenantId)
    .where('m.order_id', '=', orderId)
    .select(['m.id', 'm.move', 'm.to_state as toState', 'm.moved_at as movedAt', 'a.name as movedBy'])
    .orderBy('m.moved_at')
    .orderBy('m.id')
    .execute();
  return rows as OrderMoveRecord[];
}

/** A session or meeting that an interpreter can be ordered for. */
export type Bookable = {
  id: string;
  name: string;
  heldOn: PlainDate;
  startsAt: TimeOfDay;
  endsAt: TimeOfDay;
  place: string;
};

/** The participant's planned meetings from a day on. */
export async function selectPlannedMeetings(
  { db, caller }: Reading,
  enrolmentId: string,
  from: PlainDate,
): Promise<Bookable[]> {
  const { rows } = await sql<Bookable>`
    select m.id, m.subject as name, m.meets_on as "heldOn", to_char(m.starts_at, 'HH24:MI') as "startsAt",
      to_char(least(m.starts_at + make_interval(mins => m.minutes_planned), time '23:59'), 'HH24:MI') as "endsAt", m.place
    from meetings m where m.tenant_id = ${caller.tenantId}::uuid and m.enrolment_id = ${enrolmentId}::uuid and m.status = 'planned' and m.meets_on >= ${from}::date
    order by m.meets_on, m.starts_at limit 50`.execute(db);
  return rows;
}

type NewOrder = Pick<
  Order,
  | 'id'
  | 'occasion'
  | 'sessionId'
  | 'meetingId'
  | 'place'
  | 'heldOn'
  | 'startsAt'
  | 'endsAt'
  | 'language'
  | 'form'
  | 'gender'
  | 'agency'
  | 'reference'
>;
type Keys = { enrolmentId: string; programmeId: string; personId: string; restricted: boolean };

/** Saves a new order; false when it is there already. */
export async function insertOrder({ db, caller, now }: Ctx, of: Keys, order: NewOrder): Promise<boolean> {
  const result = await db
    .insertInto('interpreter_orders')
    .values({
      tenant_id: caller.tenantId,
      id: order.id,
      enrolment_id: of.enrolmentId,
      programme_id: of.programmeId,
      person_id: of.personId,
      restricted: of.restricted,
      occasion: order.occasion,
      session_id: order.sessionId,
      meeting_id: order.meetingId,
      place: order.place,
      held_on: order.heldOn,
      starts_at: order.startsAt,
      ends_at: order.endsAt,
      language: order.language,
      form: order.form,
      gender: order.gender,
      agency: order.agency,
      reference: order.reference,
      state: 'ordered',
      ordered_at: now,
      ordered_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Notes what happened with an order. */
export async function insertMove(
  { db, caller, now }: Ctx,
  orderId: string,
  moved: { move: OrderMoveRecord['move']; fromState: OrderState | null; toState: OrderState },
): Promise<void> {
  await db
    .insertInto('interpreter_order_moves')
    .values({
      tenant_id: caller.tenantId,
      id: newId(),
      order_id: orderId,
      move: moved.move,
      from_state: moved.fromState,
      to_state: moved.toState,
      moved_at: now,
      moved_by: caller.accountId,
    })
    .execute();
}

/** Changes an order that was locked. */
export async function updateOrder(
  { db, caller }: Ctx,
  orderId: string,
  values: Pick<Order, 'agency' | 'reference' | 'state' | 'confirmedAt' | 'costOre' | 'version'>,
): Promise<void> {
  await db
    .updateTable('interpreter_orders')
    .set({
      agency: values.agency,
      reference: values.reference,
      state: values.state,
      confirmed_at: values.confirmedAt,
      cost_ore: values.costOre,
      version: values.version,
    })
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', orderId)
    .execute();
}
