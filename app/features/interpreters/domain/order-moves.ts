import type { PlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';

export const orderStates = ['ordered', 'confirmed', 'came', 'did-not-come', 'wrong-language', 'cancelled'] as const;
export type OrderState = (typeof orderStates)[number];

type Rule = { from: readonly OrderState[]; to: OrderState; notBefore?: 'the-day' };

/** The status table: what can happen with an order. What became of it is known on the day at the earliest. */
export const orderMoves = {
  confirm: { from: ['ordered'], to: 'confirmed' },
  came: { from: ['ordered', 'confirmed'], to: 'came', notBefore: 'the-day' },
  'did-not-come': { from: ['ordered', 'confirmed'], to: 'did-not-come', notBefore: 'the-day' },
  'wrong-language': { from: ['ordered', 'confirmed'], to: 'wrong-language', notBefore: 'the-day' },
  cancel: { from: ['ordered', 'confirmed'], to: 'cancelled' },
  'take-back': { from: ['came', 'did-not-come', 'wrong-language', 'cancelled'], to: 'ordered' },
} as const satisfies Record<string, Rule>;

export type OrderMove = keyof typeof orderMoves;
export const orderMoveNames = Object.keys(orderMoves) as OrderMove[];

/** The state a move leads to. Problems: 'not-possible' (not from here), 'too-early' (the day has not come). */
export function decideOrderMove(
  order: { state: OrderState; heldOn: PlainDate },
  move: OrderMove,
  today: PlainDate,
): Result<OrderState, 'not-possible' | 'too-early'> {
  const rule: Rule = orderMoves[move];
  if (!rule.from.includes(order.state)) return refuse('not-possible');
  if (rule.notBefore === 'the-day' && today < order.heldOn) return refuse('too-early');
  return ok(rule.to);
}

/** What can be done with an order today, in the order of the table. */
export function possibleMoves(order: { state: OrderState; heldOn: PlainDate }, today: PlainDate): OrderMove[] {
  return orderMoveNames.filter((move) => decideOrderMove(order, move, today).ok);
}
