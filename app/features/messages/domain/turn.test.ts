import { describe, expect, test } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { isCallersTurn, type Part, type Turn, turnOf } from './turn.ts';

const today = plainDate('2026-03-04');

describe('how a thread stands', () => {
  test.each([
    ['nothing waits', null, null, false, 'answered'],
    ['nothing waits, though somebody else answers for now', null, 'anna', false, 'answered'],
    ['it waits within the promise', '2026-03-04', null, false, 'waits'],
    ['it waits past the promise', '2026-03-03', null, false, 'late'],
    ['it was handed over', '2026-03-04', 'anna', false, 'handed-over'],
    ['it was handed over and nobody answered', '2026-03-03', 'anna', false, 'late'],
    ['nobody is there, however new it is', '2026-03-09', null, true, 'adrift'],
    ['nobody is there, and it is late', '2026-03-01', null, true, 'adrift'],
  ] as const)('%s', (_, dueOn, heldBy, isAdrift, turn) => {
    expect(turnOf({ dueOn: dueOn === null ? null : plainDate(dueOn), heldBy, isAdrift }, today)).toBe(turn);
  });
});

describe('whose turn it is', () => {
  test.each([
    ['waits', 'addressed', null, true],
    ['late', 'addressed', null, true],
    ['handed-over', 'addressed', 'anna', false],
    ['handed-over', 'holder', 'anna', true],
    ['late', 'holder', 'anna', true],
    ['late', 'onlooker', null, false],
    ['answered', 'addressed', null, false],
    ['answered', 'holder', 'anna', false],
  ] as const)('%s, %s', (turn: Turn, part: Part, heldBy, expected) => {
    expect(isCallersTurn(turn, part, heldBy)).toBe(expected);
  });
});
