import { expect, it } from 'vitest';
import { isTimeToAsk } from './fetching.ts';

const now = '2026-03-04T12:00:00.000Z';
const ago = (hours: number) => new Date(Date.parse(now) - hours * 3_600_000).toISOString();
const never = { askedAt: null, fetchedAt: null, version: null, failures: 0 };

it.each([
  ['never asked', never, true],
  ['asked this hour and not yet answered', { ...never, askedAt: ago(0.5) }, false],
  ['asked an hour ago by a worker that died', { ...never, askedAt: ago(1) }, true],
  ['fetched yesterday', { ...never, askedAt: ago(24), fetchedAt: ago(24), version: 31 }, false],
  ['fetched thirty days ago', { ...never, askedAt: ago(720), fetchedAt: ago(720), version: 31 }, true],
  ['failed once, half an hour ago', { ...never, askedAt: ago(0.5), failures: 1 }, false],
  ['failed once, an hour ago', { ...never, askedAt: ago(1), failures: 1 }, true],
  ['failed three times, three hours ago', { ...never, askedAt: ago(3), failures: 3 }, false],
  ['failed three times, four hours ago', { ...never, askedAt: ago(4), failures: 3 }, true],
  ['failed for a month, twenty-three hours ago', { ...never, askedAt: ago(23), failures: 30 }, false],
  ['failed for a month, a day ago', { ...never, askedAt: ago(24), failures: 30 }, true],
])('the taxonomy that was %s is asked: %s', (_, state, isTime) => {
  expect(isTimeToAsk(state, now)).toBe(isTime);
});
