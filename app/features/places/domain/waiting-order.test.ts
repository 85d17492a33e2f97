import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlainDate } from '#app/shared/dates.ts';
import { inWaitingOrder, passedOver, waitingOrders } from './waiting-order.ts';

const row = (
  requestId: string,
  askedOn: string,
  startedOn: string | null,
  status: 'waiting' | 'offered' = 'waiting',
) => ({
  requestId,
  enrolmentId: requestId,
  askedOn: askedOn as PlainDate,
  recordedAt: `${askedOn}T09:00:00.000Z`,
  startedOn: startedOn as PlainDate | null,
  status,
});
const first = row('a', '2026-02-01', '2026-01-20');
const veteran = row('b', '2026-02-10', '2025-09-01');
const offered = row('c', '2026-01-15', '2026-01-10', 'offered');
const ids = (rows: { requestId: string }[]) => rows.map(({ requestId }) => requestId).join('');

describe('the waiting list of a group', () => {
  it.each([
    ['request', 'cab'],
    ['time-in-programme', 'bca'],
    ['coordinator', 'cab'],
  ] as const)('by %s stands in the order %s', (order, expected) => {
    expect(ids(inWaitingOrder([first, veteran, offered], order))).toBe(expected);
  });

  it.each([
    ['request', ['b'], 'a'],
    ['request', ['a'], ''],
    ['request', ['b', 'a'], ''],
    ['request', ['somebody-else'], 'ab'],
    ['time-in-programme', ['a'], 'b'],
    ['coordinator', ['b'], ''],
  ] as const)('by %s, letting in %j passes over %j; who has an offer is not passed over', (order, letIn, expected) => {
    expect(ids(passedOver(inWaitingOrder([first, veteran, offered], order), letIn, order))).toBe(expected);
  });

  it('is the same however the rows come', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-02-${String(n).padStart(2, '0')}`);
    const rows = fc.uniqueArray(fc.tuple(fc.uuid(), day, day), { selector: ([id]) => id, maxLength: 12 });
    fc.assert(
      fc.property(rows, fc.constantFrom(...waitingOrders), (made, order) => {
        const all = made.map(([id, asked, started]) => row(id, asked, started));
        expect(inWaitingOrder(all.toReversed(), order)).toEqual(inWaitingOrder(all, order));
      }),
    );
  });
});
