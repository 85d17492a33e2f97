import { describe, expect, it } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { type Answer, answerProblem, asKept, mergeAnswers, valuesAt } from './answers.ts';

const place = (itemKey: string) => ({ areaKey: 'housing', itemKey, isTranslation: false });
const answer = (itemKey: string, value: string | null, revision: number, isCurrent: boolean): Answer => ({
  ...place(itemKey),
  id: `${itemKey}${revision}`,
  assessmentId: 'a',
  rater: 'person',
  value,
  language: 'sv',
  saidOn: plainDate('2026-03-01'),
  recordedAt: '2026-03-01T10:00:00Z',
  recordedBy: 'Karin',
  revision,
  isCurrent,
});

const history = [
  answer('works', 'Bor hos syster', 2, false),
  answer('works', 'Egen lägenhet', 3, true),
  answer('hard', 'Lång resa', 2, true),
];

describe('answers over time', () => {
  it('are read as they stood when a form was opened', () =>
    expect(Object.fromEntries(valuesAt(history, 2))).toEqual({
      'housing.works': 'Bor hos syster',
      'housing.hard': 'Lång resa',
    }));
  it('are read as they stand now', () =>
    expect(Object.fromEntries(valuesAt(history))).toEqual({
      'housing.works': 'Egen lägenhet',
      'housing.hard': 'Lång resa',
    }));
  it('are gone when they were taken away', () => expect([...valuesAt([answer('works', null, 4, true)])]).toEqual([]));
});

describe('two who write in the same area', () => {
  const typed = (works: string, hard: string) => [
    { place: place('works'), value: works },
    { place: place('hard'), value: hard },
  ];
  const merged = (works: string, hard: string) =>
    mergeAnswers(typed(works, hard), valuesAt(history, 2), valuesAt(history));

  it('keep what the other wrote where one changed nothing', () =>
    expect(merged('Bor hos syster', 'Lång resa')).toEqual({ changes: [], conflicts: [] }));
  it('both get their way in different questions', () =>
    expect(merged('Bor hos syster', 'Bussen går sällan').changes).toEqual([
      { place: place('hard'), value: 'Bussen går sällan' },
    ]));
  it('are shown to each other where both changed the same answer', () =>
    expect(merged('Bor hos bror', 'Lång resa').conflicts).toEqual([{ place: place('works'), value: 'Bor hos bror' }]));
  it('agree when they wrote the same', () =>
    expect(merged('Egen lägenhet', 'Lång resa')).toEqual({ changes: [], conflicts: [] }));
});

describe('an answer', () => {
  const steps = [
    { value: 1, text: {} },
    { value: 2, text: {} },
  ];
  it.each([
    [{ kind: 'words' as const }, '', undefined],
    [{ kind: 'words' as const }, 'x'.repeat(4001), 'too-long'],
    [{ kind: 'steps' as const }, '2', undefined],
    [{ kind: 'steps' as const }, '3', 'choose'],
    [{ kind: 'choice' as const, choices: [{ key: 'yes', text: {} }] }, 'yes', undefined],
    [{ kind: 'choice' as const, choices: [{ key: 'yes', text: {} }] }, 'no', 'choose'],
  ])('%j %s', (question, value, problem) =>
    expect(answerProblem({ key: 'q', text: {}, ...question }, steps, value)).toBe(problem),
  );
  it('is kept without what surrounds it', () => expect(asKept(' a\r\nb \n')).toBe('a\nb'));
});
