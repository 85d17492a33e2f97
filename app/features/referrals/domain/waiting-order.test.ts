import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { inWaitingOrder, passedOver, type Waiting } from './waiting-order.ts';

const who = (
  enrolmentId: string,
  referredOn: string,
  priorityKey: string | null = null,
  waitingSince = referredOn,
): Waiting => ({
  enrolmentId,
  referredOn: plainDate(referredOn),
  waitingSince: plainDate(waitingSince),
  priorityKey,
});
const order = (rows: Waiting[], admission?: Parameters<typeof inWaitingOrder>[1]) =>
  inWaitingOrder(rows, admission).map(({ enrolmentId }) => enrolmentId);
const groups = {
  order: 'priority-then-date' as const,
  priorityGroups: [
    { key: 'young', name: 'Unga' },
    { key: 'parents', name: 'Föräldrar' },
  ],
};

describe('the order of a waiting list', () => {
  test('is by the day of referral', () => {
    expect(order([who('b', '2026-02-02'), who('a', '2026-03-03'), who('c', '2026-01-01')])).toEqual(['c', 'b', 'a']);
  });
  test('of the same day by the day on the list, then by id', () => {
    expect(
      order([
        who('b', '2026-02-02', null, '2026-02-05'),
        who('c', '2026-02-02', null, '2026-02-03'),
        who('a', '2026-02-02', null, '2026-02-05'),
      ]),
    ).toEqual(['c', 'a', 'b']);
  });
  test('by priority groups first, in their order, those without a group last', () => {
    const rows = [
      who('none', '2026-01-01'),
      who('parent', '2026-03-01', 'parents'),
      who('young', '2026-05-01', 'young'),
    ];
    expect(order(rows, groups)).toEqual(['young', 'parent', 'none']);
  });
  test('a group the programme no longer has counts as none', () => {
    expect(order([who('old', '2026-02-01', 'gone'), who('none', '2026-01-01')], groups)).toEqual(['none', 'old']);
  });
  test('groups mean nothing where the order goes by date', () => {
    const rows = [who('young', '2026-05-01', 'young'), who('none', '2026-01-01')];
    expect(order(rows, { order: 'date' })).toEqual(['none', 'young']);
  });
  test('does not depend on how the rows came, and loses nobody', () => {
    const row = fc.record({
      id: fc.uuid(),
      day: fc.integer({ min: 10, max: 28 }),
      group: fc.constantFrom(null, 'young', 'parents', 'gone'),
    });
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: ({ id }) => id }), (people) => {
        const rows = people.map(({ id, day, group }) => who(id, `2026-01-${day}`, group));
        expect(order(rows.toReversed(), groups)).toEqual(order(rows, groups));
        expect(order(rows, groups).toSorted()).toEqual(people.map(({ id }) => id).toSorted());
      }),
    );
  });
});

describe('who is passed over', () => {
  const rows = [
    { ...who('a', '2026-01-01'), hasOpenOffer: true },
    { ...who('b', '2026-01-02'), hasOpenOffer: false },
    { ...who('c', '2026-01-03'), hasOpenOffer: false },
  ];
  test('are those before her who have no open offer', () => {
    expect(passedOver(rows, 'c').map(({ enrolmentId }) => enrolmentId)).toEqual(['b']);
    expect(passedOver(rows, 'b')).toEqual([]);
  });
  test('are none for somebody who is not on the list', () => expect(passedOver(rows, 'x')).toEqual([]));
});
