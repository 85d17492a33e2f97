import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { plainDate } from '#app/shared/dates.ts';
import { aPerson, aStay, forPeriod } from '../../testing/a-person.ts';
import { addPerson, buildReport, listReport, startReport } from './collect.ts';
import { defineFramework } from './framework.ts';
import { parsePeriod, periodsBetween } from './periods.ts';
import { frameworkIn, frameworks } from './register.ts';
import { canonicalJson, peopleBehind } from './report.ts';
import { begunStays } from './stays.ts';

const words = { name: 'Prov', lead: '', rulesPage: '', sections: {}, rows: {}, reasons: {} };
/** Counts whoever began, as "young" when born after 2000, with the years of her age. */
const example = (version: string, validFrom: string, validTo: string | null = null) =>
  defineFramework({
    key: 'tia',
    version,
    validFrom: plainDate(validFrom),
    validTo: validTo === null ? null : plainDate(validTo),
    input: ['history'],
    words: { sv: words, en: words },
    settings: z.strictObject({ youngAfter: z.number().default(2000) }),
    layout: () => ({
      everybody: 'began',
      sections: [
        {
          key: 'all',
          tables: [
            {
              key: 'people',
              with: 'share-of-known',
              rows: [
                { key: 'began', about: 'all' },
                { key: 'young', about: 'entry' },
                { key: 'years', about: 'entry', sum: { unit: 'hours', of: 'young' } },
              ],
            },
            {
              key: 'money',
              rows: [{ key: 'grant', about: 'all', stated: { kind: 'amount', amount: 5, unit: 'kronor' } }],
            },
          ],
        },
      ],
      checks: { atMost: [{ left: ['young'], right: ['began'] }], neverBoth: [['began', 'young']], warnAbove: [] },
    }),
    assess: (person, _assignment, { youngAfter }) =>
      begunStays(person).map(({ enrolmentId, personId, sex, bornOn, startedOn, endedOn }) => {
        const year = bornOn === null ? undefined : Number(bornOn.slice(0, 4));
        const value = year === undefined ? 'unknown' : year > youngAfter ? 'yes' : 'no';
        return {
          participationId: enrolmentId,
          personId,
          sex,
          entry: startedOn,
          exit: endedOn,
          isCounted: true,
          reason: 'began',
          findings: [
            { row: 'began', value: 'yes', reason: 'began' },
            { row: 'young', value, reason: 'born' },
            { row: 'years', value, reason: 'born', amount: 2 },
          ],
          warnings: [],
          missing: [],
        };
      }),
  });

const one = (id: string, born: string | null, sex: 'woman' | 'man' = 'woman') =>
  aPerson([aStay({ personId: id, enrolmentId: id, born, sex })]);
const people = [one('b', '2005-01-01'), one('a', '1980-01-01', 'man'), one('c', null)];

describe('a report', () => {
  const report = buildReport(example('1', '2020-01-01'), people, forPeriod());

  it('counts by sex, with a share of those of whom the answer is known, and sums what people bring', () => {
    const [table, money] = report.sections[0]?.tables ?? [];
    expect(table?.rows[1]?.cells).toEqual({
      women: { kind: 'count', count: 1 },
      men: { kind: 'count', count: 0 },
      nonBinary: { kind: 'count', count: 0 },
      unknown: { kind: 'count', count: 0 },
      total: { kind: 'count', count: 1 },
      share: { kind: 'share', count: 1, base: 2 },
      population: { kind: 'count', count: 3 },
      notKnown: { kind: 'count', count: 1 },
      notDue: { kind: 'count', count: 0 },
    });
    expect(table?.rows[2]?.cells['total']).toEqual({ kind: 'amount', amount: 2, unit: 'hours' });
    expect(money).toMatchObject({ columns: ['value'], rows: [{ cells: { value: { amount: 5 } } }] });
  });

  it('names the people behind a figure, and for each person every row and why', () => {
    expect(peopleBehind(report, 'young', 'counted').map(({ participationId }) => participationId)).toEqual(['b']);
    expect(peopleBehind(report, 'young', 'unknown').map(({ participationId }) => participationId)).toEqual(['c']);
    expect(report.people.find(({ personId }) => personId === 'a')?.findings[1]).toEqual({
      row: 'young',
      value: 'no',
      reason: 'born',
    });
  });

  it('says where its own figures do not hold together', () => {
    expect(report.checks).toEqual([
      { check: 'young <= began', passed: true, severity: 'error', detail: '1 / 3' },
      { check: 'never both began and young', passed: false, severity: 'error', detail: '1' },
    ]);
  });

  it('is the same text whatever the order people and keys come in', () => {
    const again = buildReport(example('1', '2020-01-01'), people.toReversed(), forPeriod());
    expect(canonicalJson(again)).toBe(canonicalJson(report));
    expect(canonicalJson({ b: 1, a: [undefined, { d: 1, c: undefined }] })).toBe('{"a":[null,{"d":1}],"b":1}');
    expect(JSON.parse(canonicalJson(report))).toEqual(report);
  });

  it('keeps nobody when only figures are asked for, and the figures are the same', () => {
    const collector = startReport(example('1', '2020-01-01'), forPeriod(), { withPeople: false });
    for (const person of people) addPerson(collector, person);
    expect(collector.people).toEqual([]);
    expect(listReport(collector).sections).toEqual(report.sections);
  });

  it('keeps the settings it was made with', () => {
    const settings = { youngAfter: 1970 };
    const changed = buildReport(example('1', '2020-01-01'), people, forPeriod(), { settings });
    expect(changed.settings).toEqual(settings);
    expect(peopleBehind(changed, 'young', 'counted')).toHaveLength(2);
    expect(() => buildReport(example('1', '2020-01-01'), [], forPeriod(), { settings: { young: 1 } })).toThrow();
  });
});

describe('the version of a framework', () => {
  const register = [example('new', '2023-05-01'), example('old', '2016-01-01', '2023-04-30')];
  const versionIn = (key: string, asOf = '2026-11-20') => {
    const assignment = forPeriod(key, { asOf });
    return frameworkIn('tia', assignment.period, assignment.asOf, register)?.version;
  };

  it('is the one whose rules hold on the last day of the period', () => {
    expect(versionIn('2022')).toBe('old');
    expect(versionIn('2023-04')).toBe('old');
    expect(versionIn('2023-Q2')).toBe('new');
    expect(versionIn('all')).toBe('new');
    expect(versionIn('all', '2020-01-01')).toBe('old');
  });

  it('is the first one where none held, and the report says so', () => {
    const assignment = forPeriod('2012');
    const first = frameworkIn('tia', assignment.period, assignment.asOf, register);
    expect(first?.version).toBe('old');
    if (first !== undefined)
      expect(buildReport(first, [], assignment).framework).toEqual({
        key: 'tia',
        version: 'old',
        isValidInPeriod: false,
      });
  });

  it('is listed once', () => {
    const names = frameworks.map(({ key, version }) => `${key} ${version}`);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe.each(frameworks.map((framework) => [`${framework.key} ${framework.version}`, framework] as const))(
  '%s',
  (_, framework) => {
    const { layout } = framework.begin(forPeriod(), {});
    const rows = layout.sections.flatMap(({ tables }) => tables.flatMap((table) => table.rows));

    it('has every row once, and knows the row of everybody', () => {
      expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
      expect(rows.map(({ key }) => key)).toContain(layout.everybody);
      for (const { sum } of rows) if (sum !== undefined) expect(rows.map(({ key }) => key)).toContain(sum.of);
    });

    it('has words in both languages for every section and row that has no name of its own', () => {
      for (const language of ['sv', 'en'] as const) {
        const own = framework.words[language];
        for (const { key } of layout.sections) expect(own.sections).toHaveProperty([key]);
        for (const { key, name } of rows) if (name === undefined) expect(own.rows).toHaveProperty([key]);
      }
      expect(Object.keys(framework.words.en.reasons)).toEqual(Object.keys(framework.words.sv.reasons));
    });
  },
);

describe('the periods of a report', () => {
  it.each([
    ['2025', 'year', '2025-01-01', '2025-12-31'],
    ['2025-Q1', 'quarter', '2025-01-01', '2025-03-31'],
    ['2024-02', 'month', '2024-02-01', '2024-02-29'],
    ['all', 'programme', null, null],
  ])('%s is a %s', (key, kind, from, to) => {
    expect(parsePeriod(key)).toEqual({ key, kind, from, to });
  });

  it.each(['', '2025-13', '2025-Q5', '2025-01-15', '25', 'ALL'])('are never free: "%s" is none', (key) => {
    expect(parsePeriod(key)).toBeUndefined();
  });

  it('are those that touch the time of the programme, the latest first', () => {
    expect(periodsBetween(plainDate('2024-11-15'), plainDate('2025-02-03')).map(({ key }) => key)).toEqual([
      'all',
      '2025',
      '2025-Q1',
      '2025-02',
      '2025-01',
      '2024',
      '2024-Q4',
      '2024-12',
      '2024-11',
    ]);
  });
});
