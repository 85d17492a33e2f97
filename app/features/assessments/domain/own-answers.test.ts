import { describe, expect, it } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import type { PersonPoint } from './measuring-points.ts';
import { nextUnanswered, type OwnQuestion, ownDirection, ownMean, ownTarget } from './own-answers.ts';

const today = plainDate('2026-03-04');
const point = (key: string, state: PersonPoint['state']) =>
  ({ key, name: key, when: 'at-entry', on: today, state }) as PersonPoint;
const questions = ['a', 'b', 'c'].map((areaKey) => ({ areaKey, itemKey: 'x' }) as OwnQuestion);
const answered = (...keys: string[]) => new Map(keys.map((key) => [`${key}.x`, 3]));

describe('her own answers', () => {
  it.each([
    [
      'the point that is due',
      { points: [point('entry', 'due')], isOpen: true, hasStarted: true },
      [],
      { point: 'entry' },
    ],
    [
      'what is due after exit',
      { points: [point('later', 'due')], isOpen: false, hasStarted: true },
      [],
      { point: 'later' },
    ],
    ['outside the points', { points: [point('entry', 'done')], isOpen: true, hasStarted: true }, [], { point: null }],
    [
      'once a day outside them',
      { points: [], isOpen: true, hasStarted: true },
      [{ heldOn: today, pointKey: null }],
      'today',
    ],
    [
      'nothing before her first day',
      { points: [point('entry', 'due')], isOpen: true, hasStarted: false },
      [],
      'not-started',
    ],
    [
      'nothing else once she has left',
      { points: [point('entry', 'missed')], isOpen: false, hasStarted: true },
      [],
      'ended',
    ],
  ] as const)('are for %s', (_, of, measured, expected) => {
    expect(ownTarget(of, measured, today)).toEqual(expected);
  });

  it('go on with the next question that has none, and come back to those she passed by', () => {
    expect(nextUnanswered(questions, answered())).toBe(1);
    expect(nextUnanswered(questions, answered('a'), 1)).toBe(2);
    expect(nextUnanswered(questions, answered('c'), 3)).toBe(1);
    expect(nextUnanswered(questions, answered('a', 'b', 'c'), 3)).toBeUndefined();
  });

  it('are a mean with one decimal, and a direction only when it moved', () => {
    expect(ownMean(new Map())).toBeUndefined();
    expect(
      ownMean(
        new Map([
          ['a.x', 2],
          ['b.x', 3],
          ['c.x', 3],
        ]),
      ),
    ).toBe(2.7);
    expect([ownDirection([3]), ownDirection([3, 3.2]), ownDirection([3, 2, 3.4]), ownDirection([3, 2.5])]).toEqual([
      undefined,
      'same',
      'up',
      'down',
    ]);
  });
});
