import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate, plainDate } from '#app/shared/dates.ts';
import { graceDays, isDue, type Keeping, keepingOf, type ParticipationEnd, type RetentionRule } from './keeping.ts';

const day = plainDate;
const left: ParticipationEnd = { isOpen: false, leftOn: day('2026-03-31'), isBack: false, isHeld: false };
const rule: RetentionRule = { number: 1, keptDays: 30, decision: 'KS 2025-114', decidedOn: day('2026-01-02') };

describe('what was told of health and economy', () => {
  it.each<[string, ParticipationEnd, RetentionRule | undefined, Keeping]>([
    ['is kept while she takes part', { ...left, isOpen: true }, rule, { is: 'taking-part' }],
    ['is kept while nothing is decided', left, undefined, { is: 'undecided' }],
    ['is kept where that is decided', left, { ...rule, keptDays: null }, { is: 'decided-to-keep' }],
    ['is kept when she has come back', { ...left, isBack: true }, rule, { is: 'back' }],
    ['is kept while a decision rests on it', { ...left, isHeld: true }, rule, { is: 'held' }],
    ['goes after thirty whole days', left, rule, { is: 'until', goesOn: day('2026-05-01') }],
    [
      'goes the day after when no day is kept',
      left,
      { ...rule, keptDays: 0 },
      { is: 'until', goesOn: day('2026-04-01') },
    ],
    [
      'waits a week for a decision that is new',
      left,
      { ...rule, decidedOn: day('2026-06-10') },
      { is: 'until', goesOn: day('2026-06-17') },
    ],
  ])('%s', (_, end, decided, expected) => expect(keepingOf(end, decided)).toEqual(expected));

  const days = fc.integer({ min: -500, max: 500 }).map((count): PlainDate => addDays(day('2026-03-31'), count));
  const ends = fc.record({ isOpen: fc.boolean(), leftOn: days, isBack: fc.boolean(), isHeld: fc.boolean() });
  const rules = fc.record({
    number: fc.constant(1),
    keptDays: fc.option(fc.integer({ min: 0, max: 3650 })),
    decision: fc.constant('x'),
    decidedOn: days,
  });

  it('is never removed too early, and once due stays due', () => {
    fc.assert(
      fc.property(ends, fc.option(rules, { nil: undefined }), days, fc.nat(400), (end, decided, today, later) => {
        if (!isDue(end, decided, today)) return;
        expect(end.isOpen || end.isBack || end.isHeld).toBe(false);
        expect(addDays(end.leftOn, decided?.keptDays ?? Number.NaN) < today).toBe(true);
        expect(addDays(decided?.decidedOn ?? today, graceDays) <= today).toBe(true);
        expect(isDue(end, decided, addDays(today, later))).toBe(true);
      }),
    );
  });

  it('is never removed earlier by a rule that keeps it longer', () => {
    fc.assert(
      fc.property(ends, rules, days, fc.integer({ min: 0, max: 300 }), (end, decided, today, more) => {
        if (decided.keptDays === null || isDue(end, decided, today)) return;
        expect(isDue(end, { ...decided, keptDays: decided.keptDays + more }, today)).toBe(false);
      }),
    );
  });
});
