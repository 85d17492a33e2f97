import { describe, expect, test } from 'vitest';
import { usualSettings } from '#app/features/placements/domain/forms-sent.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { visitDueOn } from './visit-due.ts';

const placement = { startsOn: '2026-02-02' as PlainDate, endsOn: '2026-05-29' as PlainDate };

describe('a visit to a placement', () => {
  test.each([
    ['falls due fourteen days after the first day', null, '2026-02-16'],
    ['falls due again eight weeks after the latest one', '2026-02-20', '2026-04-17'],
    ['is asked for no more when the placement is over by then', '2026-04-20', undefined],
  ])('%s', (_, lastVisitOn, due) => {
    expect(visitDueOn({ ...placement, lastVisitOn: lastVisitOn as PlainDate | null }, usualSettings)).toBe(due);
  });

  test('of a day falls due never', () => {
    expect(visitDueOn({ ...placement, endsOn: placement.startsOn, lastVisitOn: null }, usualSettings)).toBeUndefined();
  });

  test('follows the rule of the programme', () => {
    const rule = { firstVisitDays: 7, visitEveryWeeks: 4 };
    expect(visitDueOn({ ...placement, lastVisitOn: null }, rule)).toBe('2026-02-09');
    expect(visitDueOn({ ...placement, lastVisitOn: '2026-02-09' as PlainDate }, rule)).toBe('2026-03-09');
  });
});
