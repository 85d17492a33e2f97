import { expect, it } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { sessionMinutes } from './session-minutes.ts';
import { mondayOfWeek, weekOf } from './week.ts';

it.each([
  ['an ordinary morning', '2026-03-04', '09:00', '12:00', 180],
  ['the night the clocks go forward', '2026-03-29', '01:00', '04:00', 120],
  ['the night the clocks go back', '2026-10-25', '01:00', '04:00', 240],
  ['the day the clocks go back, after it', '2026-10-25', '09:00', '12:00', 180],
  ['one minute', '2026-03-04', '23:58', '23:59', 1],
])('the length of a session: %s', (_, heldOn, startsAt, endsAt, minutes) => {
  expect(sessionMinutes({ heldOn: plainDate(heldOn), startsAt, endsAt })).toBe(minutes);
});

it.each([
  ['2026-11-21', '2026-W47', '2026-11-16'],
  ['2027-01-01', '2026-W53', '2026-12-28'],
  ['2025-12-29', '2026-W01', '2025-12-29'],
  ['2021-01-03', '2020-W53', '2020-12-28'],
])('%s lies in %s, which begins on %s', (day, key, monday) => {
  expect(weekOf(plainDate(day))).toBe(key);
  expect(mondayOfWeek(key)).toBe(monday);
});

it.each(['2025-W53', '2026-W00', '2026-W54', '2026-47', 'W47', '', '26-W47'])('there is no week %j', (key) => {
  expect(mondayOfWeek(key)).toBeUndefined();
});
