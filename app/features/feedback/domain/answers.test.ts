import { describe, expect, it } from 'vitest';
import { decideAnswering } from './answering.ts';
import { answerForm, answersOfTally, mostAnswered, tallyForm } from './answers.ts';

describe('an answer', () => {
  it('answers all three questions', () => {
    expect(answerForm.safeParse({ felt: 'high', learned: 'low', welcomed: 'middle' }).success).toBe(true);
    const partly = answerForm.safeParse({ felt: 'high', learned: 'best' });
    expect(partly.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
      ['learned', 'choose'],
      ['welcomed', 'choose'],
    ]);
  });

  it('is taken from the start until the end, and never about a cancelled session', () => {
    const time = { opensAt: '2026-03-04T08:00:00.000Z', closesAt: '2026-03-04T23:00:00.000Z', cancelled: false };
    expect(decideAnswering(time, '2026-03-04T07:59:59.999Z')).toBe('too-early');
    expect(decideAnswering(time, '2026-03-04T08:00:00.000Z')).toBe('open');
    expect(decideAnswering(time, '2026-03-04T22:59:59.999Z')).toBe('open');
    expect(decideAnswering(time, '2026-03-04T23:00:00.000Z')).toBe('closed');
    expect(decideAnswering({ ...time, cancelled: true }, '2026-03-04T12:00:00.000Z')).toBe('closed');
  });
});

describe('what is counted by hand', () => {
  it('may leave questions out, and counts as many people as the question most answered', () => {
    const tally = answersOfTally(tallyForm.parse({ version: '0', felt: { low: '1', middle: '', high: '6' } }));
    expect(tally).toEqual({ felt: [1, 0, 6], learned: [0, 0, 0], welcomed: [0, 0, 0] });
    expect(mostAnswered(tally)).toBe(7);
  });

  it.each(['-1', '1.5', 'många', '501'])('%s is no count', (high) => {
    expect(tallyForm.safeParse({ version: '0', felt: { high } }).success).toBe(false);
  });
});
