import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, plainDate } from '#app/shared/dates.ts';
import { parsed } from '../../testing/indicator-cases.ts';
import { computeIndicators } from '../compute-indicators.ts';

const FIRST_DAY = plainDate('2016-01-01');
const day = (from: number, to: number) => fc.integer({ min: from, max: to }).map((days) => addDays(FIRST_DAY, days));
const answer = fc.constantFrom(true, false, null, 'declined');
const status = fc.constantFrom('unemployed', 'inactive', 'employed', 'unknown');
const form = fc.constantFrom(
  'permanent',
  'fixed-term',
  'hourly',
  'self-employed',
  'unpaid-placement',
  'none',
  'unknown',
);

const labourFacts = fc.record(
  {
    status,
    fullTimeStudent: answer,
    registeredUnemployed: answer,
    employment: form,
    available: answer,
    seeking: answer,
    rightToWork: answer,
    parentalLeave: fc.constantFrom('none', 'full-time-from-job', 'not-from-job', null),
    registrationCategory: fc.constantFrom('openly-unemployed', 'part-time-unemployed', 'establishment-programme', null),
  },
  { requiredKeys: [] },
);
const entry = fc
  .tuple(
    labourFacts,
    fc.record(
      {
        inEducation: answer,
        highestEducation: fc.constantFrom(0, 1, 2, 3, 4, 5, 8, null),
        citizenships: fc.constantFrom([], ['SE'], ['SY'], null),
        birthCountry: fc.constantFrom('SE', 'SY', null),
        minority: answer,
        disability: answer,
        otherDisadvantages: fc.constantFrom([], ['debts'], 'declined', null),
        unemployedSince: fc.constantFrom('2013-05-01', '2015-08-31', null),
        longTermUnemployed: answer,
      },
      { requiredKeys: [] },
    ),
  )
  .map(([labour, rest]) => ({ ...labour, ...rest }));
const labourEntry = fc
  .tuple(day(0, 900), labourFacts, fc.constantFrom('on', 'open', 'ongoing', 'closed'), fc.integer({ min: 0, max: 400 }))
  .map(([start, facts, kind, length]) => {
    if (kind === 'on') return { on: start, ...facts };
    return {
      startsOn: start,
      ...(kind === 'ongoing' ? { ongoing: true } : kind === 'closed' ? { endsOn: addDays(start, length) } : {}),
      ...facts,
    };
  });
const history = fc.record(
  {
    labour: fc.array(labourEntry, { maxLength: 5 }),
    education: fc.array(
      day(0, 900).map((startsOn) => ({ startsOn, kind: 'formal' })),
      { maxLength: 2 },
    ),
    qualifications: fc.array(
      fc.record({
        date: day(0, 900),
        assessed: answer.filter((one) => one !== 'declined'),
        awardingBody: fc.constantFrom('Nämnden', null),
        fromOperation: fc.constantFrom('a', 'b', true, null),
      }),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: [] },
);
const stint = fc
  .tuple(
    fc.constantFrom('a', 'b'),
    day(0, 500),
    fc.integer({ min: 0, max: 300 }),
    fc.boolean(),
    entry,
    fc.option(labourFacts),
  )
  .map(([operation, entryDate, length, left, facts, followUp]) => ({
    operation,
    entryDate,
    entry: facts,
    exit: left ? { date: addDays(entryDate, length) } : null,
    followUp,
  }));
const person = fc.record({
  sex: fc.constantFrom('woman', 'man', 'non-binary', null),
  birthDate: fc.constantFrom('1955-02-28', '1993-06-01', '2001-02-28', null),
  history,
  stints: fc.array(stint, { maxLength: 3 }),
});
const population = fc
  .record({ asOf: fc.option(day(0, 1200), { nil: undefined }), people: fc.array(person, { maxLength: 12 }) })
  .map(({ asOf, people }) =>
    parsed({
      ...(asOf === undefined ? {} : { asOf }),
      operations: [{ key: 'a' }, { key: 'b' }],
      people: people.map(({ sex, birthDate, history: facts }, index) => ({
        id: `p${index}`,
        sex,
        birthDate,
        history: facts,
      })),
      participations: people.flatMap(({ stints }, index) => stints.map((one) => ({ person: `p${index}`, ...one }))),
    }),
  );

describe('for any population', () => {
  test.each(['esf-2014', 'esf-plus'] as const)('the figures of %s hold their relations', (framework) => {
    fc.assert(
      fc.property(population, (document) => {
        for (const operation of computeIndicators(framework, document).operations) {
          expect(operation.checks.filter((check) => check.severity === 'error' && !check.passed)).toEqual([]);
          for (const { count, known, unknown, referencePopulation, people } of Object.values(operation.indicators)) {
            expect(count.total).toBe(people.length);
            expect(count.total).toBeLessThanOrEqual(known.total);
            expect(known.total).toBeLessThanOrEqual(referencePopulation.total);
            expect(referencePopulation.total).toBeLessThanOrEqual(known.total + unknown.total);
            expect(count.women + count.men + count.nonBinary + count.unknown).toBe(count.total);
          }
        }
      }),
      { numRuns: 80 },
    );
  });

  test('every record has one status at most, and the total is the sum of complete and incomplete', () => {
    fc.assert(
      fc.property(population, (document) => {
        for (const { totals, participations, indicators } of computeIndicators('esf-plus', document).operations) {
          expect(totals.complete.total + totals.incomplete.total).toBe(totals.grandTotal.total);
          expect(indicators.EECO01?.count.total).toBe(totals.grandTotal.total);
          for (const { codes } of participations)
            expect(['EECO02', 'EECO04', 'EECO05'].filter((code) => codes.includes(code)).length).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('the order of the records of a document changes no figure', () => {
    fc.assert(
      fc.property(population, (document) => {
        const counts = (one: typeof document) =>
          computeIndicators('esf-2014', one).operations.map(({ indicators }) =>
            Object.values(indicators).map(({ count }) => count),
          );
        const differentDays =
          new Set(document.participations.map((one) => `${one.person} ${one.operation} ${one.entryDate}`)).size ===
          document.participations.length;
        fc.pre(differentDays && document.participations.every((one) => one.followUp == null));
        expect(
          counts({
            ...document,
            people: document.people.toReversed(),
            participations: document.participations.toReversed(),
          }),
        ).toEqual(counts(document));
      }),
      { numRuns: 50 },
    );
  });

  test('a fact made unknown never adds a code that depends on it', () => {
    fc.assert(
      fc.property(population, (document) => {
        const withoutDisability = structuredClone(document);
        for (const record of withoutDisability.participations) if (record.entry) record.entry.disability = 'unknown';
        const codes = (one: typeof document) =>
          computeIndicators('esf-2014', one).operations.flatMap(({ participations }) =>
            participations.flatMap(({ participation, codes: own }) => own.map((code) => `${participation} ${code}`)),
          );
        const before = new Set(codes(document));
        for (const code of codes(withoutDisability)) expect(before.has(code)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
