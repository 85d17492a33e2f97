import { describe, expect, it } from 'vitest';
import { aPerson, aStay, doing, fact, forPeriod, livingOn, verdictOf } from '../../../testing/a-person.ts';
import { frameworkIn } from '../register.ts';
import { followUpFinsam, sus } from './coordination-association.ts';

const job = { kind: 'employed', form: 'permanent' } as const;
const studying = {
  kind: 'studying',
  level: 'vocational',
  fullTime: true,
  studyAid: false,
  fromProgramme: false,
} as const;
const seeking = { kind: 'job-seeking', registered: 'openly-unemployed', available: true } as const;
const rowsOf = (person: ReturnType<typeof aPerson>, prefix: RegExp) => {
  const [verdict] = verdictOf(followUpFinsam, person, forPeriod('2025'));
  return verdict?.counted.filter((row) => prefix.test(row));
};

describe('before and after, as SUS counts', () => {
  it.each([
    [
      'a job that ended six days before the start is work before',
      [doing(job, '2024-01-01', '2025-01-05')],
      'before.work',
    ],
    ['a job that ended eight days before is not', [doing(job, '2024-01-01', '2025-01-03')], 'before.not-known'],
    ['a placement is no work', [doing({ kind: 'placement', form: 'work-training' }, '2024-12-01')], 'before.other'],
    [
      'labour-market training is studies',
      [doing({ ...studying, level: 'labour-market-training' }, '2024-12-01')],
      'before.studies',
    ],
    ['SFI is studies', [doing({ kind: 'sfi' }, '2024-12-01')], 'before.studies'],
    ['work goes before studies', [doing(studying, '2024-12-01'), doing(job, '2024-12-01')], 'before.work'],
  ])('%s', (_, does, expected) => {
    expect(rowsOf(aPerson({ does }), /^before\.(work|studies|job-seeking|other|not-known)$/)).toEqual([expected]);
  });

  it.each([
    ['a job from the day after', [doing(job, '2025-07-01')], 'after.work'],
    ['a job for three weeks that begins within the week', [doing(job, '2025-07-05', '2025-07-26')], 'after.work'],
    ['a job that begins nine days after', [doing(job, '2025-07-09')], 'after.not-known'],
    ['a municipal labour-market job', [doing({ kind: 'employed', form: 'municipal' }, '2025-07-01')], 'after.work'],
    ['looking for work', [doing(seeking, '2025-07-01')], 'after.job-seeking'],
    ['what went on before and nobody confirmed', [doing(seeking, '2025-01-01')], 'after.not-known'],
  ])('after: %s', (_, does, expected) => {
    expect(rowsOf(aPerson({ does }), /^after\.(work|studies|job-seeking|other|not-known)$/)).toEqual([expected]);
  });

  it('everything that was said to be all, and was nothing, is "other" and not "not known"', () => {
    const facts = [fact('occupation', 'stated', 'exit', '2025-06-30')];
    expect(rowsOf(aPerson({ facts }), /^after\.(other|not-known)$/)).toEqual(['after.other']);
  });
});

describe('a change', () => {
  const sfiBefore = doing({ kind: 'sfi' }, '2024-12-01', null, { percent: 50 });
  const stated = fact('occupation', 'stated', 'exit', '2025-06-30');
  it.each([
    [
      'work that was not there before has started',
      [doing(seeking, '2024-12-01', '2025-06-30'), doing(job, '2025-07-01')],
      ['started-work'],
    ],
    [
      'more of a full week has increased',
      [doing(job, '2024-12-01', '2025-06-30', { percent: 25 }), doing(job, '2025-06-30', null, { percent: 75 })],
      ['increased-work'],
    ],
    [
      'as much as before is no change',
      [doing(job, '2024-12-01', '2025-06-30', { percent: 50 }), doing(job, '2025-06-30', null, { percent: 50 })],
      [],
    ],
    ['SFI that was there at the start is none', [sfiBefore], []],
    [
      'SFI that was not is started studies',
      [doing(seeking, '2024-12-01', '2025-06-30'), doing({ kind: 'sfi' }, '2025-06-30')],
      ['started-studies'],
    ],
  ])('%s', (_, does, expected) => {
    expect(rowsOf(aPerson({ does, facts: [stated] }), /^(started|increased)-/)).toEqual(expected);
  });

  it('is not known where the extent or one of the two sides is not', () => {
    const [verdict] = verdictOf(
      followUpFinsam,
      aPerson({ does: [doing(job, '2024-12-01')], facts: [stated] }),
      forPeriod('2025'),
    );
    expect(verdict?.why['increased-work']).toBe('extent-not-known');
    const [other] = verdictOf(followUpFinsam, aPerson({ does: [doing(job, '2025-07-01')] }), forPeriod('2025'));
    expect(other?.why['started-work']).toBe('occupation-not-known');
  });
});

describe('what somebody lives on', () => {
  it.each([
    [
      'income support is public support',
      [livingOn('income-support', 'municipality', '2024-01-01')],
      ['before.support.income-support'],
    ],
    [
      'two at the same time are both told',
      [
        livingOn('income-support', 'municipality', '2024-01-01'),
        livingOn('activity-support', 'social-insurance-agency', '2024-01-01'),
      ],
      ['before.support.income-support', 'before.support.activity-support'],
    ],
    [
      'parental benefit and old-age pension are none',
      [
        livingOn('parental-benefit', 'social-insurance-agency', '2024-01-01'),
        livingOn('old-age-pension', 'pensions-agency', '2024-01-01'),
      ],
      ['before.support.none'],
    ],
    ['nothing that anybody asked about is not known', [], ['before.support.not-known']],
  ])('%s', (_, supports, expected) => {
    expect(rowsOf(aPerson({ supports }), /^before\.support/)).toEqual(expected);
  });
});

describe('whom a coordination association counts', () => {
  const back = aPerson([
    aStay({ enrolmentId: 'first', to: '2025-03-01' }),
    aStay({ enrolmentId: 'second', from: '2025-05-01', to: '2025-09-01' }),
  ]);

  it('is every participation on its own, and the person once for Uppföljning Finsam', () => {
    const verdicts = verdictOf(followUpFinsam, back, forPeriod('2025'));
    expect(verdicts.map(({ counted }) => counted.includes('everybody'))).toEqual([true, true]);
    expect(verdicts.map(({ counted }) => counted.includes('people'))).toEqual([true, false]);
  });

  it('is nobody registered by mistake, and nobody before she starts', () => {
    expect(verdictOf(followUpFinsam, aPerson({ status: 'mistaken' }))).toMatchObject([
      { isCounted: false, reason: 'mistaken' },
    ]);
    expect(verdictOf(followUpFinsam, aPerson({ from: null, to: null, status: 'waiting' }))).toMatchObject([
      { reason: 'never-started' },
    ]);
  });

  it('is told at the start for those who started in the period, at the end for those who left', () => {
    const rows = verdictOf(followUpFinsam, aPerson({ from: '2024-11-01' }), forPeriod('2025'))[0]?.counted ?? [];
    expect(rows.some((row) => row.startsWith('before.'))).toBe(false);
    expect(rows).toEqual(expect.arrayContaining(['left', 'exit.completed', 'length.6-12']));
  });

  it('goes by SUS until it closed for the associations, then by its successor', () => {
    const versionIn = (key: string) => {
      const { period, asOf } = forPeriod(key);
      return frameworkIn('coordination-association', period, asOf)?.version;
    };
    expect(versionIn('2023-04')).toBe(sus.version);
    expect(versionIn('2023-05')).toBe(followUpFinsam.version);
  });
});
