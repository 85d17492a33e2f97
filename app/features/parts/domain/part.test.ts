import { describe, expect, it } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { canBeTakenUp, decideEnd, partInput } from './part.ts';

const id = '00000000-0000-4000-8000-000000000001';

describe('a part', () => {
  it.each([
    ['of one session goes away', { sessionId: id, fromOn: plainDate('2026-01-01') }, 'remove'],
    ['that has not begun goes away', { sessionId: null, fromOn: plainDate('2026-03-05') }, 'remove'],
    ['that began today goes away', { sessionId: null, fromOn: plainDate('2026-03-04') }, 'remove'],
    [
      'that has been going on keeps its days',
      { sessionId: null, fromOn: plainDate('2026-03-03') },
      { throughOn: '2026-03-03' },
    ],
  ])('%s when it is taken back', (_, part, end) => {
    expect(decideEnd(part, plainDate('2026-03-04'))).toEqual(end);
  });

  it.each([
    [0, false, false],
    [1, false, true],
    [1, true, false],
  ])('carried out %i times, taken up %s: can be taken up %s', (timesDone, isTakenUp, expected) => {
    expect(canBeTakenUp({ timesDone, isTakenUp })).toBe(expected);
  });

  it('something else is said in words; the others need none', () => {
    const parse = (kind: string, words: string) => partInput.safeParse({ id, enrolmentId: id, kind, words }).success;
    expect([parse('other', ''), parse('other', 'Sköter musiken'), parse('food', '')]).toEqual([false, true, true]);
  });
});
