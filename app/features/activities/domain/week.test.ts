import { expect, test } from 'vitest';
import { mondayOfWeek } from './week.ts';

test.each([
  ['2026-W47', '2026-11-16'],
  ['2026-W53', '2026-12-28'],
  ['2025-W53', undefined],
  ['1000-W02', '1000-01-06'],
  ['1000-W01', undefined],
  ['last week', undefined],
])('the week %s begins on %s', (week, monday) => {
  expect(mondayOfWeek(week)).toBe(monday);
});
