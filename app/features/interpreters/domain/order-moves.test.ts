import { describe, expect, it } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { decideOrderMove, orderMoveNames, orderStates, possibleMoves } from './order-moves.ts';

const [before, on] = [plainDate('2026-03-03'), plainDate('2026-03-04')];
const heldOn = on;

describe('an interpreter order', () => {
  it.each([
    ['ordered', before, 'confirm cancel'],
    ['ordered', on, 'confirm came did-not-come wrong-language cancel'],
    ['confirmed', before, 'cancel'],
    ['confirmed', on, 'came did-not-come wrong-language cancel'],
    ['came', on, 'take-back'],
    ['did-not-come', on, 'take-back'],
    ['wrong-language', on, 'take-back'],
    ['cancelled', before, 'take-back'],
  ] as const)('that is %s on %s: %s', (state, today, expected) => {
    expect(possibleMoves({ state, heldOn }, today).join(' ')).toBe(expected);
  });

  it('says whether it is too early or never possible, for every state and move', () => {
    for (const state of orderStates)
      for (const move of orderMoveNames) {
        const [early, late] = [before, on].map((today) => decideOrderMove({ state, heldOn }, move, today));
        if (late?.ok === false) expect(late.problem).toBe('not-possible');
        else if (early?.ok === false) expect(early.problem).toBe('too-early');
        else expect(early).toEqual(late);
      }
  });
});
