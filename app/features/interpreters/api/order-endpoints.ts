import { z } from '@hono/zod-openapi';
import { monthsOf } from '#app/features/hours/domain/hours-query.ts';
import { interpreterForms, interpreterGenders } from '#app/features/people/domain/person-languages.ts';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import { ok } from '#app/shared/result.ts';
import { type Order, occasions } from '../domain/order.ts';
import { changeOrderForm, newOrderForm } from '../domain/order-form.ts';
import { orderStates } from '../domain/order-moves.ts';
import * as permissions from '../domain/permissions.ts';
import { getOrdersOf, listOrders } from '../server/get-orders.ts';
import { changeOrder, orderInterpreter } from '../server/order-interpreter.ts';

const ofEnrolment = z.object({ enrolmentId: z.uuid() });
const nothing = z.object({});
const saved = z.object({ id: z.uuid() });
/** '2026-11'. Left out: the last three. */
const month = z.string().regex(/^\d{4}-\d{2}$/, 'not-a-date');

const answered = z.object({
  id: z.uuid(),
  enrolmentId: z.uuid(),
  programmeId: z.uuid(),
  occasion: z.enum(occasions),
  sessionId: z.uuid().nullable(),
  meetingId: z.uuid().nullable(),
  place: z.string(),
  heldOn: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  language: z.string(),
  form: z.enum(interpreterForms),
  gender: z.enum(interpreterGenders).nullable(),
  agency: z.string(),
  reference: z.string(),
  state: z.enum(orderStates),
  orderedAt: z.string(),
  confirmedAt: z.string().nullable(),
  costOre: z.int().nullable(),
  version: z.int(),
});

function pick({ personId: _, name: __, orderedBy: ___, movedTo: ____, ...order }: Order) {
  return order;
}

export const listOrdersOfEndpoint = defineEndpoint({
  name: 'list-interpreter-orders-of',
  summary: 'The interpreters ordered for a participant, the latest first.',
  method: 'get',
  path: '/participants/{enrolmentId}/interpreters',
  permission: permissions.readOrders,
  audit: { action: 'read', category: 'participation' },
  params: ofEnrolment,
  query: nothing,
  answer: z.object({ orders: z.array(answered) }),
  handle: async (ctx, { params }) => ok({ orders: (await getOrdersOf(ctx, params.enrolmentId)).orders.map(pick) }),
});

export const orderInterpreterEndpoint = defineEndpoint({
  name: 'order-interpreter',
  summary:
    'Notes an order of an interpreter for a session, a meeting or another time. The same id sent twice notes one.',
  method: 'post',
  path: '/participants/{enrolmentId}/interpreters',
  permission: permissions.orderInterpreter,
  audit: { action: 'write', category: 'participation' },
  params: ofEnrolment,
  query: nothing,
  body: newOrderForm,
  answer: saved,
  handle: (ctx, { params, body }) => orderInterpreter(ctx, params.enrolmentId, body),
});

export const changeOrderEndpoint = defineEndpoint({
  name: 'change-interpreter-order',
  summary: 'Says what happened with an order, who delivers it and what it cost. `cost` is in kronor.',
  method: 'put',
  path: '/participants/{enrolmentId}/interpreters/{orderId}',
  permission: permissions.orderInterpreter,
  audit: { action: 'write', category: 'participation' },
  params: ofEnrolment.extend({ orderId: z.uuid() }),
  query: nothing,
  body: changeOrderForm,
  answer: saved,
  handle: async (ctx, { params, body }) => {
    const changed = await changeOrder(ctx, params, body);
    return changed.ok ? ok({ id: params.orderId }) : changed;
  },
});

export const listOrdersEndpoint = defineEndpoint({
  name: 'list-interpreter-orders',
  summary: 'The interpreters ordered in your programmes in some months, and what they came to month by month, in öre.',
  method: 'get',
  path: '/interpreters',
  permission: permissions.readOrders,
  audit: { action: 'read', category: 'participation' },
  params: nothing,
  query: z.object({
    programme: z.uuid().optional(),
    from: month.optional(),
    to: month.optional(),
    state: z.enum(orderStates).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
    offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  }),
  answer: z.object({
    orders: z.array(answered),
    months: z.array(
      z.object({
        programmeId: z.uuid(),
        month: z.string(),
        orders: z.int(),
        came: z.int(),
        didNotCome: z.int(),
        wrongLanguage: z.int(),
        withoutCost: z.int(),
        costOre: z.int(),
      }),
    ),
  }),
  handle: async (ctx, { query }) => {
    if (query.programme !== undefined && !ctx.caller.programmes.includes(query.programme)) throw new NotFoundError();
    const asked = { ...monthsOf(query, ctx.today), state: query.state, programmeId: query.programme };
    const { orders, months } = await listOrders(ctx, asked, query);
    return ok({ orders: orders.map(pick), months });
  },
});
