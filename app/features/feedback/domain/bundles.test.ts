import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlainDate, plainDate } from '#app/shared/dates.ts';
import { type Answers, addAnswers, answered, byQuestion, type Counts, mostAnswered, questions } from './answers.ts';
import { bundleAnswers, isShowable, type SessionAnswers } from './bundles.ts';

const all = (counts: Counts): Answers => byQuestion(() => counts);
const at = (day: number) => `2026-03-${String(day).padStart(2, '0')}T23:00:00.000Z`;
const line = (day: number, counts: Counts, more: Partial<SessionAnswers> = {}): SessionAnswers => ({
  sessionId: `session-${day}`,
  activityId: 'activity',
  heldOn: plainDate(`2026-03-${String(day).padStart(2, '0')}`),
  source: 'own',
  countsFrom: at(day),
  answers: all(counts),
  ...more,
});
const NOW = at(31);
const shown = (lines: readonly SessionAnswers[], now = NOW) => {
  const { bundles, waiting } = bundleAnswers(lines, now);
  return { bundles: bundles.map(({ sessionIds, answers }) => [sessionIds, answers.felt]), waiting };
};

describe('answers are shown', () => {
  it('by themselves when five have answered', () => {
    expect(shown([line(1, [1, 0, 4])])).toEqual({ bundles: [[['session-1'], [1, 0, 4]]], waiting: 0 });
  });

  it('not at all when four have', () => {
    expect(shown([line(1, [1, 0, 3])])).toEqual({ bundles: [], waiting: 4 });
  });

  it('together with those of later sessions until there are five, large sessions apart', () => {
    expect(shown([line(1, [0, 1, 2]), line(2, [5, 1, 0]), line(3, [0, 0, 2]), line(4, [1, 0, 0])])).toEqual({
      bundles: [
        [['session-2'], [5, 1, 0]],
        [
          ['session-1', 'session-3'],
          [0, 1, 4],
        ],
      ],
      waiting: 1,
    });
  });

  it('when answering is over, and not before', () => {
    expect(shown([line(5, [0, 0, 9])], at(4))).toEqual({ bundles: [], waiting: 0 });
    expect(shown([line(5, [0, 0, 9])], at(5)).bundles).toHaveLength(1);
  });

  it('apart when they were counted by hand: whoever counted knows them', () => {
    expect(shown([line(1, [0, 0, 3]), line(1, [0, 0, 3], { source: 'tally' })])).toEqual({ bundles: [], waiting: 6 });
  });

  it('apart for each activity', () => {
    expect(shown([line(1, [0, 0, 3]), line(2, [0, 0, 3], { activityId: 'other' })]).bundles).toEqual([]);
  });

  it('only when no question is answered by one to four', () => {
    const uneven = { felt: [0, 0, 6], learned: [0, 0, 3], welcomed: [0, 0, 0] } as const;
    expect(isShowable(uneven)).toBe(false);
    expect(isShowable({ ...uneven, learned: [0, 0, 0] })).toBe(true);
  });
});

const someLines = fc
  .array(
    fc.record({
      activityId: fc.constantFrom('one', 'other'),
      source: fc.constantFrom('own' as const, 'tally' as const),
      countsFrom: fc.integer({ min: 1, max: 28 }).map(at),
      counts: fc.array(fc.tuple(...([0, 1, 2] as const).map(() => fc.nat(4))), { minLength: 3, maxLength: 3 }),
    }),
    { maxLength: 30 },
  )
  .map((drawn) =>
    drawn.map(({ counts, ...more }, index): SessionAnswers => {
      const [felt, learned, welcomed] = counts as unknown as [Counts, Counts, Counts];
      return {
        ...more,
        sessionId: `session-${index}`,
        heldOn: '2026-03-01' as PlainDate,
        // On a telephone all three questions are answered.
        answers: more.source === 'own' ? all(felt) : { felt, learned, welcomed },
      };
    }),
  );

describe('whatever is answered', () => {
  it('nothing is shown of one to four, and nothing shown ever changes when more is complete', () => {
    fc.assert(
      fc.property(someLines, fc.integer({ min: 0, max: 28 }), (lines, day) => {
        const [before, after] = [bundleAnswers(lines, at(day)), bundleAnswers(lines, NOW)];
        for (const { answers } of after.bundles)
          for (const question of questions) {
            const n = answered(answers[question]);
            expect(n === 0 || n >= 5).toBe(true);
          }
        const keys = after.bundles.map((bundle) => JSON.stringify(bundle));
        for (const bundle of before.bundles) expect(keys).toContain(JSON.stringify(bundle));
      }),
    );
  });

  it('every answer stands in one bundle or waits', () => {
    fc.assert(
      fc.property(someLines, (lines) => {
        const own = lines.filter(({ source }) => source === 'own');
        const { bundles, waiting } = bundleAnswers(own, NOW);
        const total = mostAnswered(addAnswers(own.map(({ answers }) => answers)));
        expect(mostAnswered(addAnswers(bundles.map(({ answers }) => answers))) + waiting).toBe(total);
      }),
    );
  });
});
