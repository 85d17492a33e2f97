import { describe, expect, it } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import { answerOf, fieldsOfReply, replyForm } from './reply.ts';
import { nextInRound } from './round.ts';

const read = (typed: Record<string, unknown>) => replyForm.safeParse({ id: newId(), ...typed });
const problems = (typed: Record<string, unknown>) =>
  read(typed).error?.issues.map(({ path, message }) => [path[0], message]);

describe('the answer by a link', () => {
  it('says at least one thing she does, and of work and studies which', () => {
    expect(problems({})).toEqual([['doing', 'choose']]);
    expect(problems({ doing: ['work', 'studies'] })).toEqual([
      ['workForm', 'choose'],
      ['studyLevel', 'choose'],
    ]);
    expect(read({ doing: 'other' }).success).toBe(true);
  });

  it.each([
    ['hoursPerWeek', '300', 'not-hours'],
    ['hoursPerWeek', 'mycket', 'not-hours'],
    ['sinceOn', '31 februari', 'not-a-date'],
  ])('is refused with %s %s', (field, value, problem) => {
    expect(problems({ doing: 'other', [field]: value })).toEqual([[field, problem]]);
  });

  it('keeps nothing of what was not ticked, whatever stood in the hidden fields', () => {
    const parsed = read({
      doing: 'job-seeking',
      workForm: 'hourly',
      hoursPerWeek: '10',
      registered: 'yes',
      sinceOn: '',
    });
    expect(parsed.success && answerOf(parsed.data)).toMatchObject({
      doing: ['job-seeking'],
      workForm: null,
      hoursPerWeek: null,
      registered: true,
      sinceOn: null,
      improved: null,
    });
  });
});

describe('what an answer fills in', () => {
  const fields = (typed: Record<string, unknown>) => {
    const parsed = read(typed);
    return parsed.success ? fieldsOfReply(answerOf(parsed.data)) : undefined;
  };

  it.each([
    [
      { doing: ['work'], workForm: 'fixed-term', hoursPerWeek: '30', sinceOn: '2026-02-02' },
      {
        'occupation.doing': ['employed'],
        'occupation.employed.form': 'fixed-term',
        'occupation.employed.extentPercent': '75',
        'occupation.employed.startsOn': '2026-02-02',
      },
    ],
    [{ doing: ['work'], workForm: 'supported' }, { 'occupation.doing': ['employed'] }],
    [{ doing: ['work'], workForm: 'own-company' }, { 'occupation.doing': ['self-employed'] }],
    [{ doing: ['studies'], studyLevel: 'sfi' }, { 'occupation.doing': ['sfi'] }],
    [
      { doing: ['studies'], studyLevel: 'vocational', studyFullTime: 'yes' },
      {
        'occupation.doing': ['studying'],
        'occupation.studying.level': 'vocational',
        'occupation.studying.fullTime': 'yes',
      },
    ],
    [{ doing: ['other'] }, { 'occupation.doing': [] }],
  ])('%o', (typed, expected) => {
    expect(fields(typed)).toEqual(expected);
  });
});

describe('a round', () => {
  it('takes the next, begins anew after the last, and ends when nobody else is left', () => {
    expect(nextInRound(['a', 'b'], undefined)).toBe('a');
    expect(nextInRound(['a', 'b'], 'a')).toBe('b');
    expect(nextInRound(['a', 'b'], 'b')).toBe('a');
    expect(nextInRound(['a'], 'a')).toBeUndefined();
    expect(nextInRound(['a'], 'gone')).toBe('a');
    expect(nextInRound([], 'a')).toBeUndefined();
  });
});
