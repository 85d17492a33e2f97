import { describe, expect, it } from 'vitest';
import type { ResultPerson } from '#app/features/outcomes/domain/result-people.ts';
import { plainDate } from '#app/shared/dates.ts';
import {
  type AskedAbout,
  breakDownResponses,
  responseOf,
  responseStates,
  responsesAt,
  showResponses,
} from './responses.ts';

const today = plainDate('2026-03-20');
const asked = (more: Partial<AskedAbout> = {}): AskedAbout => ({
  enrolmentId: 'e',
  pointKey: 'six-months',
  dueOn: plainDate('2026-03-15'),
  outcome: null,
  firstAskedOn: null,
  repliedOn: null,
  ...more,
});

describe('how a follow-up stands', () => {
  it.each<[string, Partial<AskedAbout>]>([
    ['answered', { outcome: 'answered' }],
    ['answered', { repliedOn: plainDate('2026-03-19') }],
    ['answered', { repliedOn: plainDate('2026-03-19'), outcome: 'not-reached' }],
    ['declined', { outcome: 'declined' }],
    ['not-reached', { outcome: 'not-reached' }],
    ['waiting', { firstAskedOn: plainDate('2026-03-16') }],
    ['not-asked', {}],
    ['overdue', { dueOn: plainDate('2026-03-05'), firstAskedOn: plainDate('2026-03-06') }],
    ['not-yet', { dueOn: plainDate('2026-03-21') }],
  ])('%s: %o', (state, more) => {
    expect(responseOf(asked(more), today)).toBe(state);
  });
});

describe('the response rate by group', () => {
  const person = (n: number, sex: ResultPerson['sex'], state: ResultPerson['state'] = 'left'): ResultPerson => ({
    personId: `p${n}`,
    enrolmentId: `e${n}`,
    sex,
    state,
    startedOn: plainDate('2025-01-01'),
    leftOn: state === 'left' ? plainDate('2025-09-15') : null,
    ageAtEntry: 30,
    siteKey: null,
    trackKey: null,
  });
  const people = [
    ...Array.from({ length: 20 }, (_, n) => person(n, n < 12 ? 'woman' : 'man')),
    person(99, 'man', 'taking-part'),
  ];
  const followUps = people.map(({ enrolmentId }, n) =>
    asked({ enrolmentId, outcome: n < 14 ? 'answered' : 'declined' }),
  );
  const responses = responsesAt(people, followUps, 'six-months', today);
  const breakdown = breakDownResponses(responses, { sites: [], tracks: [] });

  it('has everybody who has left once, each in one place', () => {
    expect(breakdown.base).toBe(20);
    expect(breakdown.categories).toEqual(
      responseStates.map((state) => ({ answered: 14, declined: 6 })[state as 'answered'] ?? 0),
    );
    expect(breakdown.tables.map(({ dimension }) => dimension)).toEqual(['sex', 'age']);
    for (const { groups } of breakdown.tables)
      expect(groups.flatMap(({ counts }) => counts).reduce((sum, count) => sum + count, 0)).toBe(20);
  });

  it('shows a group of one to four to nobody but those who may see the people', () => {
    const men = (isExact: boolean) =>
      showResponses(breakdown, isExact).tables[0]?.groups.find(({ key }) => key === 'man')?.counts;
    expect(men(true)?.slice(0, 2)).toEqual([2, 6]);
    expect(men(false)?.[0]).toBeNull();
  });
});
