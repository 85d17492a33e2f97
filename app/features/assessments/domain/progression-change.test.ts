import { describe, expect, it } from 'vitest';
import { type ChangeRow, changeScale, clearChanges, groupChange } from './progression-change.ts';

const row = (wishes: Partial<ChangeRow>): ChangeRow => ({
  areaKey: 'goal',
  itemKey: 'knows',
  rater: 'person',
  guarded: false,
  reached: 40,
  bothTimes: 30,
  firstOnly: 6,
  laterOnly: 0,
  sumFirst: 60,
  sumLater: 90,
  sumChange: 30,
  sumSquares: 60,
  ...wishes,
});
const questions = [{ areaKey: 'goal', itemKey: 'knows', guarded: false }];

describe('how a group moved', () => {
  it('says the mean change with its interval, and who did not answer both times', () => {
    const found = groupChange(
      [row({}), row({ areaKey: '', itemKey: '', bothTimes: 30, firstOnly: 5, laterOnly: 0 })],
      questions,
    );
    expect(found.people).toBe(40);
    expect(found.answered[0]).toEqual({ view: 'person', bothTimes: 30, firstOnly: 5, laterOnly: 0, neither: 5 });
    expect(found.questions[0]?.changes.person).toMatchObject({ count: 30, first: 2, later: 3, change: 1 });
    expect(found.questions[0]?.changes.staff).toBeNull();
  });

  it('says nothing of fewer than five people', () => {
    expect(groupChange([row({ reached: 4 })], questions)).toEqual({ people: null, answered: [], questions: [] });
    expect(groupChange([], questions).people).toBe(0);
  });

  it('hides a mean of fewer than five who answered both times', () =>
    expect(groupChange([row({ bothTimes: 4 })], questions).questions[0]?.changes.person).toBeNull());

  it('asks for twenty where health or economy is answered', () => {
    const guarded = [{ areaKey: 'goal', itemKey: 'knows', guarded: true }];
    expect(groupChange([row({ bothTimes: 19, guarded: true })], guarded).questions[0]?.changes.person).toBeNull();
    expect(groupChange([row({ bothTimes: 20, guarded: true })], guarded).questions[0]?.changes.person).not.toBeNull();
  });

  it('hides small numbers of those who did not answer, so that none can be worked out', () => {
    const found = groupChange(
      [row({ areaKey: '', itemKey: '', bothTimes: 30, firstOnly: 2, laterOnly: 0 })],
      questions,
    );
    const { firstOnly, bothTimes, laterOnly, neither } = found.answered[0] ?? {};
    expect(firstOnly).toBeNull();
    expect([bothTimes, laterOnly, neither].filter((count) => count === null).length).toBeGreaterThan(0);
  });

  it('counts the questions whose whole interval lies on one side of nothing, and finds room for every interval', () => {
    const asked = ['up', 'unsure', 'alike', 'few'].map((itemKey) => ({ areaKey: 'goal', itemKey, guarded: false }));
    const found = groupChange(
      [
        row({ itemKey: 'up' }),
        row({ itemKey: 'unsure', sumChange: 0, sumSquares: 100 }),
        row({ itemKey: 'alike', sumChange: 30, sumSquares: 30 }),
        row({ itemKey: 'few', bothTimes: 4 }),
      ],
      asked,
    );
    expect(clearChanges(found, 'person')).toEqual({ shown: 3, clear: 1 });
    expect(clearChanges(found, 'staff')).toEqual({ shown: 0, clear: 0 });
    expect(changeScale(found)).toBe(1.5);
    expect(changeScale({ people: 40, answered: [], questions: [] })).toBe(1);
  });
});
