import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { phaseOn } from '#app/features/programmes/domain/phase-of-person.ts';
import { addDays, plainDate } from '#app/shared/dates.ts';
import { listQuery, startDaysOfPhase, toListFilter } from './list-filter.ts';

const today = plainDate('2026-11-21');
const phases = [
  { key: 'group', name: 'Grupp', fromWeek: 1, toWeek: 6, form: 'group' as const },
  { key: 'middle', name: 'Mitten', fromWeek: 7, toWeek: 7, form: 'group' as const },
  { key: 'individual', name: 'Individuell', fromWeek: 8, form: 'individual' as const },
];
const definition = { key: 'p', name: 'P', phases };
const programmes = [{ id: '11111111-1111-7111-8111-111111111111', definition }];
const circumstances = { today, accountId: 'me-id', programmes };

describe('the filter of the participant list', () => {
  test('finds by start day exactly those whose phase it is today', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -10, max: 200 }),
        fc.constantFrom('group', 'middle', 'individual'),
        (daysAgo, key) => {
          const startedOn = addDays(today, -daysAgo);
          const days = startDaysOfPhase(definition, key, today);
          const isFound =
            days !== undefined && (days.from === undefined || startedOn >= days.from) && startedOn <= days.to;
          expect(isFound).toBe(phaseOn(definition, startedOn, today)?.phase?.key === key);
        },
      ),
    );
  });

  test('takes rubbish in the address as the default', () => {
    expect(
      listQuery.parse({ programme: "' or 1=1", status: 'x', sort: 'y', order: 'z', page: '-3', worker: 'boss' }),
    ).toEqual({ status: 'current', sort: 'name', order: 'asc', page: 1 });
  });

  test('leaves mistaken registrations out unless they are asked for', () => {
    expect(toListFilter(listQuery.parse({ status: 'all' }), circumstances).statuses).not.toContain('mistaken');
    expect(toListFilter(listQuery.parse({ status: 'mistaken' }), circumstances).statuses).toEqual(['mistaken']);
  });

  test('a phase means only those who take part', () => {
    expect(toListFilter(listQuery.parse({ phase: 'group' }), circumstances)).toMatchObject({
      statuses: ['active', 'paused'],
      startedFrom: '2026-10-11',
      startedTo: '2026-11-21',
    });
  });

  test('a phase without its programme means nothing', () => {
    const two = {
      ...circumstances,
      programmes: [...programmes, { id: '22222222-2222-7222-8222-222222222222', definition }],
    };
    expect(toListFilter(listQuery.parse({ phase: 'group' }), two).startedTo).toBeUndefined();
  });

  test.each([
    ['me', 'me-id'],
    ['none', null],
    [undefined, undefined],
  ])('worker %s is %s', (worker, caseWorkerId) => {
    expect(toListFilter(listQuery.parse({ worker }), circumstances).caseWorkerId).toBe(caseWorkerId);
  });

  test('a programme that is not the caller’s finds nothing', () => {
    expect(
      toListFilter(listQuery.parse({ programme: '33333333-3333-7333-8333-333333333333' }), circumstances).programmeIds,
    ).toEqual([]);
  });
});
