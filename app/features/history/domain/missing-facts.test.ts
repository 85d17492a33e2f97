import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FRAMEWORKS, type Framework } from '#app/features/programmes/domain/definition.ts';
import { type PlainDate, plainDate } from '#app/shared/dates.ts';
import type { FactKey, FactPoint, FactValue } from './facts.ts';
import { daysToAsk, factsToAsk, missingFacts } from './missing-facts.ts';
import type { SituationDetails } from './situations.ts';

const day = plainDate;
const fact = (point: FactPoint, key: FactKey, value: FactValue, asOf = '2021-02-01') => ({
  point,
  key,
  value,
  asOf: day(asOf),
});
const situation = (details: SituationDetails, startsOn = '2020-01-01', endsBefore: string | null = null) => ({
  details,
  startsOn: day(startsOn),
  endsBefore: endsBefore === null ? null : day(endsBefore),
});
const started: { startedOn: PlainDate | null; endedOn: PlainDate | null } = {
  startedOn: day('2021-02-01'),
  endedOn: null,
};
const left = { startedOn: day('2021-02-01'), endedOn: day('2021-08-31') };
const seeking = situation({ kind: 'job-seeking', registered: 'openly-unemployed', available: true });

const keysMissing = (
  frameworks: Framework[],
  facts: Parameters<typeof missingFacts>[2],
  situations: Parameters<typeof missingFacts>[3],
  enrolment = started,
  today = '2021-02-05',
) => missingFacts(frameworks, enrolment, facts, situations, day(today)).map(({ point, key }) => `${point}:${key}`);

describe('what each framework asks for', () => {
  it.each<[Framework, FactPoint, string, FactKey[]]>([
    [
      'esf-2014',
      'entry',
      '2021-02-01',
      [
        'occupation',
        'right-to-work',
        'highest-education',
        'birth-country',
        'parents-birth-countries',
        'minority',
        'disability',
        'other-disadvantage',
        'housing',
        'area-class',
      ],
    ],
    [
      'esf-2014',
      'entry',
      '2018-08-01',
      [
        'occupation',
        'right-to-work',
        'highest-education',
        'birth-country',
        'parents-birth-countries',
        'minority',
        'disability',
        'other-disadvantage',
        'housing',
        'area-class',
        'household',
      ],
    ],
    [
      'esf-plus',
      'entry',
      '2023-02-01',
      [
        'occupation',
        'right-to-work',
        'highest-education',
        'citizenships',
        'birth-country',
        'parents-birth-countries',
        'minority',
        'disability',
        'housing',
        'area-class',
      ],
    ],
    ['tia', 'entry', '2018-02-01', ['reception-status']],
    ['mucf', 'entry', '2018-02-01', []],
    [
      'coordination-association',
      'entry',
      '2018-02-01',
      ['occupation', 'supports', 'highest-education', 'months-in-public-support'],
    ],
    ['esf-2014', 'exit', '2018-02-01', ['occupation', 'qualifications']],
    ['mucf', 'exit', '2018-02-01', ['occupation']],
    ['coordination-association', 'exit', '2018-02-01', ['occupation', 'supports']],
    ['esf-plus', 'follow-up', '2023-02-01', ['occupation', 'employment-improvement']],
    ['tia', 'follow-up', '2018-02-01', []],
  ])('%s at %s for somebody who started %s', (framework, point, startedOn, keys) => {
    expect(factsToAsk([framework], point, day(startedOn)).map(({ key }) => key)).toEqual(keys);
  });

  it('asks once for what two frameworks share, and names both', () => {
    const asked = factsToAsk(['esf-2014', 'coordination-association'], 'entry', day('2021-01-01'));
    expect(new Set(asked.map(({ key }) => key)).size).toBe(asked.length);
    expect(asked.find(({ key }) => key === 'highest-education')?.neededBy).toEqual([
      'esf-2014',
      'coordination-association',
    ]);
  });
});

describe('what is missing', () => {
  it('is nothing before she has started', () => {
    expect(keysMissing(['esf-2014'], [], [], { startedOn: null, endedOn: null })).toEqual([]);
  });

  it('is not what was asked and answered with "don\'t know" or "would rather not say"', () => {
    const facts = [fact('entry', 'disability', 'declined'), fact('entry', 'minority', 'unknown')];
    const missing = keysMissing(['esf-2014'], facts, []);
    expect(missing).not.toContain('entry:disability');
    expect(missing).not.toContain('entry:minority');
    expect(missing).toContain('entry:housing');
  });

  it.each<[string, Parameters<typeof missingFacts>[3], boolean]>([
    ['nothing recorded', [], true],
    ['seeking work', [seeking], false],
    ['SFI alone, which does not say whether she seeks work', [situation({ kind: 'sfi' })], true],
    ['a placement alone', [situation({ kind: 'placement', form: 'work-practice' })], true],
    ['SFI beside seeking work', [situation({ kind: 'sfi' }), seeking], false],
    ['a job that ended before she started', [situation({ kind: 'self-employed' }, '2020-01-01', '2021-02-01')], true],
    [
      'a job whose last day was the day she started',
      [situation({ kind: 'self-employed' }, '2020-01-01', '2021-02-02')],
      false,
    ],
    ['a job that began the day after', [situation({ kind: 'self-employed' }, '2021-02-02')], true],
  ])('the occupation at entry, given %s: %s', (_, situations, isMissing) => {
    expect(keysMissing(['esf-2014'], [], situations).includes('entry:occupation')).toBe(isMissing);
  });

  it.each<[FactValue | undefined, boolean]>([
    ['SE', true],
    ['SY', false],
    ['abroad', false],
    ['unknown', true],
    ['declined', true],
    [undefined, false],
  ])('the parents, for somebody born in %s: %s', (born, isMissing) => {
    const facts = born === undefined ? [] : [fact('entry', 'birth-country', born)];
    expect(keysMissing(['esf-plus'], facts, []).includes('entry:parents-birth-countries')).toBe(isMissing);
  });

  it('the improvement after six months only for those who worked when they started', () => {
    const working = situation({ kind: 'employed', form: 'hourly' });
    expect(keysMissing(['esf-2014'], [], [working], left, '2022-03-01')).toContain('follow-up:employment-improvement');
    expect(keysMissing(['esf-2014'], [], [seeking], left, '2022-03-01')).not.toContain(
      'follow-up:employment-improvement',
    );
  });

  it('the follow-up is about the same day six months on, clamped to the end of the month, and not asked before', () => {
    const lateFebruary = missingFacts(['esf-2014'], left, [], [], day('2022-02-28')).filter(
      ({ point }) => point === 'follow-up',
    );
    expect(lateFebruary.map(({ asOf }) => asOf)).toEqual([day('2022-02-28')]);
    expect(
      missingFacts(['esf-2014'], left, [], [], day('2022-02-27')).filter(({ point }) => point === 'follow-up'),
    ).toEqual([]);
  });

  it('an answer about another day does not answer the follow-up', () => {
    const facts = [fact('follow-up', 'occupation', 'stated', '2021-09-28')];
    expect(keysMissing(['esf-2014'], facts, [], left, '2022-03-01')).toContain('follow-up:occupation');
  });

  it('is due at once and overdue when the days to ask have gone', () => {
    const state = (today: string) => missingFacts(['tia'], started, [], [], day(today))[0]?.state;
    expect(daysToAsk.entry).toBe(14);
    expect(state('2021-02-01')).toBe('due');
    expect(state('2021-02-15')).toBe('due');
    expect(state('2021-02-16')).toBe('overdue');
  });
});

describe('for any frameworks and answers', () => {
  const frameworks = fc.uniqueArray(fc.constantFrom(...FRAMEWORKS));
  const answered = fc.uniqueArray(
    fc.constantFrom<FactKey>(
      'occupation',
      'highest-education',
      'housing',
      'disability',
      'supports',
      'citizenships',
      'reception-status',
    ),
  );

  it('more answers never make more questions, and every missing fact is one that was asked for', () => {
    fc.assert(
      fc.property(frameworks, answered, (chosen, keys) => {
        const facts = keys.map((key) => fact('entry', key, 'unknown'));
        const before = keysMissing(chosen, [], []);
        const after = keysMissing(chosen, facts, []);
        expect(before).toEqual(expect.arrayContaining(after));
        const asked = factsToAsk(chosen, 'entry', started.startedOn).map(({ key }) => `entry:${key}`);
        expect(asked).toEqual(expect.arrayContaining(after));
      }),
    );
  });
});
