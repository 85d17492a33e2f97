import { describe, expect, test } from 'vitest';
import { type Case, participationOf, reportOf } from '../../testing/indicator-cases.ts';

type Row = readonly [name: string, one: Case, missing: readonly string[]];

const rows: readonly Row[] = [
  ['the plain record', {}, []],
  ['gender not known', { person: { sex: null } }, ['gender']],
  ['non-binary, which 2014-2020 does not report', { person: { sex: 'non-binary' } }, ['gender']],
  ['birth date not known', { person: { birthDate: null } }, ['age']],
  ['status not known', { entry: { registeredUnemployed: null, unemployedSince: null } }, ['labour-status']],
  ['education not known', { entry: { highestEducation: 'unknown' } }, ['education']],
  ['education left out', { entry: { highestEducation: undefined } }, ['education']],
  ['nothing completed is known', { entry: { highestEducation: 0 } }, []],
  [
    'everything missing',
    {
      person: { sex: null, birthDate: null },
      entry: { registeredUnemployed: null, unemployedSince: null, highestEducation: null },
    },
    ['gender', 'labour-status', 'age', 'education'],
  ],
  [
    'sensitive questions declined',
    {
      entry: {
        disability: 'declined',
        minority: 'declined',
        foreignBackground: 'declined',
        birthCountry: null,
        otherDisadvantages: 'declined',
      },
    },
    [],
  ],
  ['housing and area not known', { entry: { housing: null, areaClass: null } }, []],
  ['length of unemployment not known', { entry: { unemployedSince: null } }, []],
  ['education at entry not known', { entry: { inEducation: null } }, []],
  ['household unknown after the change', { entry: { household: null } }, []],
];

describe('completeness in 2014-2020', () => {
  for (const [name, one, missing] of rows) {
    test(name, () => {
      const report = participationOf('esf-2014', one);
      expect(report.completeness).toEqual({ isComplete: missing.length === 0, missing });
      expect(report.countsInIndicators).toBe(missing.length === 0);
    });
  }

  test('an incomplete record counts in the grand total and in no indicator', () => {
    const [operation] = reportOf('esf-2014', {
      entry: { highestEducation: null, disability: true },
      record: { followUp: { status: 'employed' } },
    }).operations;
    expect(operation?.totals.grandTotal).toEqual({ women: 1, men: 0, nonBinary: 0, unknown: 0, total: 1 });
    expect(operation?.totals.incomplete.total).toBe(1);
    expect(
      Object.values(operation?.indicators ?? {}).every(
        (figure) => figure.count.total === 0 && figure.referencePopulation.total === 0,
      ),
    ).toBe(true);
    expect(operation?.participations[0]?.codes).toEqual([]);
    expect(operation?.participations[0]?.outcomes.CR06).toMatchObject({
      value: 'excluded',
      reason: 'incomplete-record',
    });
    expect(operation?.missingFacts[0]?.missing).toContainEqual({
      fact: 'education',
      neededFor: expect.arrayContaining(['completeness', 'CO09']),
    });
  });

  test('the facts of the test are a setting', () => {
    const document = { settings: { 'esf-2014': { completenessFacts: ['gender', 'age'] } } };
    expect(participationOf('esf-2014', { document, entry: { highestEducation: null } }).countsInIndicators).toBe(true);
  });
});

describe('household situation until the 2018 change', () => {
  const KNOWN = { jobless: false, dependentChildren: true, singleAdult: false };
  const early = (household: unknown, asOf?: string, settings?: Record<string, unknown>): Case => ({
    entry: { unemployedSince: null, household },
    record: { entryDate: '2018-08-01', exit: null },
    document: { ...(asOf ? { asOf } : {}), ...(settings ? { settings: { 'esf-2014': settings } } : {}) },
  });
  const missing = (one: Case) => participationOf('esf-2014', one).completeness.missing;

  test('was asked and is not known: incomplete', () => {
    expect(missing(early(null))).toEqual(['household']);
    expect(missing(early({ ...KNOWN, singleAdult: null }))).toEqual(['household']);
    expect(missing(early(KNOWN))).toEqual([]);
  });

  test('is not asked for an entry on the day of the change', () => {
    expect(missing({ ...early(null), record: { entryDate: '2018-08-02', exit: null } })).toEqual([]);
  });

  test('left out: incomplete only in a report from before the change, or when the setting says so', () => {
    expect(missing(early(undefined))).toEqual([]);
    expect(missing(early(undefined, '2018-08-01'))).toEqual(['household']);
    expect(missing(early(undefined, '2020-01-31'))).toEqual([]);
    expect(missing(early(undefined, undefined, { householdAbsentMeans: 'unknown' }))).toEqual(['household']);
    expect(missing(early(null, undefined, { householdRequiredBefore: null }))).toEqual([]);
  });
});

describe('completeness in ESF+', () => {
  test('excludes nobody: each indicator counts where the fact is known', () => {
    const one = participationOf('esf-plus', {
      person: { sex: null, birthDate: null },
      entry: { highestEducation: null },
    });
    expect(one.countsInIndicators).toBe(true);
    expect(one.codes).toEqual(['EECO01', 'EECO02']);
    expect(one.outcomes.EECO07).toMatchObject({ value: 'unknown', reason: 'age-unknown' });
    expect(one.completeness.isComplete).toBe(false);
  });
});
