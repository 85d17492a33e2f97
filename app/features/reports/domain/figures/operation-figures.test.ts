import { describe, expect, test } from 'vitest';
import { EMPLOYED, INACTIVE, PLAIN_ENTRY, parsed } from '../../testing/indicator-cases.ts';
import { computeIndicators } from '../compute-indicators.ts';

const EXIT = { date: '2020-06-30' };
const person = (id: string, sex: string | null) => ({ id, sex, birthDate: '1986-05-01' });
const record = (id: string, rest: Record<string, unknown> = {}) => ({
  person: id,
  operation: 'op',
  entryDate: '2020-01-10',
  exit: EXIT,
  entry: PLAIN_ENTRY,
  ...rest,
});

const document = parsed({
  operations: [{ key: 'op', name: 'Till arbete', entities: { CO20: 1, EECO18: 2 } }, { key: 'empty' }],
  people: [
    person('w', 'woman'),
    person('m', 'man'),
    person('n', 'non-binary'),
    person('u', null),
    person('e', 'woman'),
    person('x', 'man'),
    person('lonely', 'man'),
  ],
  participations: [
    record('w', { followUp: { status: 'employed' } }),
    record('m', { followUp: { status: 'unemployed' } }),
    record('n', { followUp: null }),
    record('u', { exit: null }),
    record('e', { entry: { ...PLAIN_ENTRY, ...EMPLOYED } }),
    record('x', { entry: { ...PLAIN_ENTRY, ...INACTIVE, inEducation: null }, kind: 'drop-in' }),
  ],
});

describe('the figures of an operation', () => {
  const [plus] = computeIndicators('esf-plus', document).operations;
  const [old] = computeIndicators('esf-2014', document).operations;

  test('are split by gender, three groups in ESF+ and two in 2014-2020', () => {
    expect(plus?.indicators.EECO01?.count).toEqual({ women: 2, men: 1, nonBinary: 1, unknown: 1, total: 5 });
    expect(old?.totals.grandTotal).toEqual({ women: 2, men: 1, nonBinary: 0, unknown: 2, total: 5 });
    expect(old?.totals.complete).toEqual({ women: 2, men: 1, nonBinary: 0, unknown: 0, total: 3 });
    expect(old?.indicators.CO01?.count.total).toBe(2);
  });

  test('name the people behind each figure and the participations that are not known', () => {
    expect(plus?.indicators.EECR05).toMatchObject({
      people: ['w'],
      participations: ['w@op'],
      unknownParticipations: ['n@op'],
    });
  });

  test('keep unknown and not due out of the known part of the reference population', () => {
    const figure = plus?.indicators.EECR05;
    expect(figure?.referencePopulation.total).toBe(3);
    expect(figure?.known.total).toBe(2);
    expect(figure?.unknown.total).toBe(1);
    expect(figure?.notDue.total).toBe(1);
  });

  test('list every indicator of the annex, also those nobody counts in', () => {
    expect(Object.keys(computeIndicators('esf-2014', document).operations[1]?.indicators ?? {})).toHaveLength(25);
    expect(Object.keys(computeIndicators('esf-plus', document).operations[1]?.indicators ?? {})).toHaveLength(23);
  });

  test('name those left out and why', () => {
    expect(plus?.excluded).toEqual([{ id: 'x@op', personId: 'x', operation: 'op', reason: 'drop-in' }]);
    expect(computeIndicators('esf-plus', document).warnings).toEqual([
      expect.objectContaining({ code: 'person-without-participation', person: 'lonely' }),
    ]);
  });

  test('carry the stated number of projects and organisations of the framework', () => {
    expect(old?.entities.map(({ code, count }) => [code, count])).toEqual([['CO20', 1]]);
    expect(plus?.entities.map(({ code, count }) => [code, count])).toEqual([['EECO18', 2]]);
  });

  test('come alone when the people are not asked for', () => {
    const [only] = computeIndicators('esf-plus', document, { withPeople: false }).operations;
    expect(only?.indicators.EECR05?.count).toEqual(plus?.indicators.EECR05?.count);
    expect(only?.indicators.EECR05?.people).toEqual([]);
    expect(only?.participations).toEqual([]);
  });

  test('pass every plausibility check, and warn of unknown facts above five per cent', () => {
    for (const operation of [plus, old])
      expect(operation?.checks.filter((check) => check.severity === 'error' && !check.passed)).toEqual([]);
    const unknown = parsed({
      operations: [{ key: 'op' }],
      people: [person('a', 'woman')],
      participations: [record('a', { entry: { status: 'employed' } })],
    });
    const warnings = computeIndicators('esf-plus', unknown).operations[0]?.warnings.filter(
      (warning) => warning.code === 'plausibility',
    );
    expect(warnings?.map((warning) => warning.text)).toEqual(['unknown education at most 5 % of records: 1 of 1']);
  });
});
