import { describe, expect, it } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { noAnswers } from './answers.ts';
import { type Attended, meanPresent, presentShare, showAttended } from './attended.ts';
import { type ActivityLine, compareActivities, comparisonFilter } from './comparison.ts';

const attended = (more: Partial<Attended> = {}): Attended => ({
  ...{ held: 4, cancelled: 1, unmarked: 0, people: 8, present: 24, expected: 30, came: 24 },
  ...more,
});
const activity = (id: string, more: Partial<ActivityLine> = {}): ActivityLine => ({
  ...{ id, name: id, kind: 'wellness', siteKey: 'mariestad', themeKeys: ['health'], attended: attended() },
  ...more,
});
const nothing = comparisonFilter.parse({});

describe('how many came', () => {
  it.each([
    [0, 0],
    [1, null],
    [4, null],
    [5, 5],
  ])('of %i people %s is shown', (people, expected) => {
    const shown = showAttended(attended({ people }));
    expect(shown.people).toBe(expected);
    expect(shown.present === null).toBe(expected === null);
    expect(shown.held).toBe(4);
  });

  it('is told per session held, and of those expected', () => {
    expect(meanPresent(attended())).toBe(6);
    expect(presentShare(attended())).toBe(0.8);
    expect(meanPresent({ present: null, held: 3 })).toBeNull();
    expect(meanPresent({ present: 0, held: 0 })).toBeNull();
    expect(presentShare({ came: 0, expected: 0 })).toBeNull();
  });
});

describe('activities side by side', () => {
  it('a small one shows no people, and is not in the sum of its site either', () => {
    const small = activity('small', { attended: attended({ people: 3, present: 9, expected: 12, came: 9 }) });
    const { activities, sites } = compareActivities([activity('large'), small], [], nothing);
    expect(activities.map((each) => each.attended.present)).toEqual([24, null]);
    expect(sites).toEqual([
      {
        siteKey: 'mariestad',
        activities: 2,
        leftOut: 1,
        attended: { held: 4, cancelled: 1, unmarked: 0, present: 24, expected: 30, came: 24 },
        answers: noAnswers,
      },
    ]);
  });

  it('a filter chooses whole activities', () => {
    const lines = [activity('one'), activity('two', { kind: 'lecture', siteKey: null, themeKeys: ['law'] })];
    const names = (filter: object) =>
      compareActivities(lines, [], comparisonFilter.parse(filter)).activities.map(({ id }) => id);
    expect(names({})).toEqual(['one', 'two']);
    expect(names({ kind: '', theme: '', site: '' })).toEqual(['one', 'two']);
    expect(names({ kind: 'lecture' })).toEqual(['two']);
    expect(names({ theme: 'health' })).toEqual(['one']);
    expect(names({ site: 'mariestad' })).toEqual(['one']);
  });

  it('answers follow their activity, and those of a site are its activities’ together', () => {
    const bundle = (activityId: string) => ({
      activityId,
      sessionIds: ['s'],
      lastOn: plainDate('2026-03-04'),
      answers: { ...noAnswers, felt: [0, 1, 5] as const },
    });
    const { activities, sites } = compareActivities(
      [activity('one'), activity('two')],
      [bundle('one'), bundle('two'), bundle('two')],
      nothing,
    );
    expect(activities.map(({ answers }) => answers.felt)).toEqual([
      [0, 1, 5],
      [0, 2, 10],
    ]);
    expect(sites[0]?.answers.felt).toEqual([0, 3, 15]);
  });
});
