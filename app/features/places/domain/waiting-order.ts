import type { Instant, PlainDate } from '#app/shared/dates.ts';

/** By day of asking; by time in the programme; or as the coordinator chooses, with a reason each time. */
export const waitingOrders = ['request', 'time-in-programme', 'coordinator'] as const;
export type WaitingOrder = (typeof waitingOrders)[number];

/** What the order of a group's waiting list looks at. */
export type Waiting = {
  requestId: string;
  askedOn: PlainDate;
  recordedAt: Instant;
  /** Her first day in the programme. */
  startedOn: PlainDate | null;
};

/**
 * The waiting list of a group in the order of its rule. Where the coordinator chooses, the list stands by day of asking and passes nobody
 * over. The same day is settled by when the request was written down, then by id, so that everybody sees the same order.
 */
export function inWaitingOrder<Row extends Waiting>(rows: readonly Row[], order: WaitingOrder): Row[] {
  const key = (row: Row) => [
    order === 'time-in-programme' ? (row.startedOn ?? '9999-12-31') : '',
    row.askedOn,
    row.recordedAt,
    row.requestId,
  ];
  return rows.toSorted((a, b) => (key(a).join(' ') < key(b).join(' ') ? -1 : 1));
}

/**
 * Who is passed over when these are let in: everybody waiting who stands before the last of them; all, when one of them does not stand on
 * the list at all. Where the coordinator chooses there is no order to break.
 */
export function passedOver<Row extends Waiting & { enrolmentId: string; status: 'waiting' | 'offered' }>(
  ordered: readonly Row[],
  letIn: readonly string[],
  order: WaitingOrder,
): Row[] {
  if (order === 'coordinator') return [];
  const places = letIn.map((id) => ordered.findIndex(({ enrolmentId }) => enrolmentId === id));
  const last = places.includes(-1) ? ordered.length : Math.max(...places);
  return ordered
    .slice(0, last)
    .filter(({ enrolmentId, status }) => status === 'waiting' && !letIn.includes(enrolmentId));
}
