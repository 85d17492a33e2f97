import type { z } from 'zod';
import { hourRuleOf } from '#app/features/hours/domain/whole-hours.ts';
import { indicatorsOf } from '../../derive/indicator-catalogue.ts';
import { AT_MOST, NEVER_BOTH } from '../../figures/plausibility.ts';
import { type Framework as Esf, type SettingsOverride, settingsOverride } from '../../rules/rule-set.ts';
import { ruleSetFor } from '../../rules/rule-sets.ts';
import { type Assignment, defineFramework, type Framework, type Layout, type Row } from '../framework.ts';
import { assessEsf } from './assess-esf.ts';
import { wordsOf } from './words.ts';

type Of = { key: Esf; validFrom: Framework['validFrom']; validTo: Framework['validTo'] };

/** A period of the European Social Fund: the same engine as `egenvag indicators`, with the rule set of the period. */
export function esfFramework({ key, validFrom, validTo }: Of): Framework {
  return defineFramework({
    key,
    version: ruleSetFor(key).version,
    validFrom,
    validTo,
    input: ['history', 'months'],
    words: { sv: wordsOf(key, 'sv'), en: wordsOf(key, 'en') },
    // Whoever works with the figures sees at once what an exit led to; it can still change until the 28 days have passed.
    settings: settingsOverride.transform(
      (own): SettingsOverride => ({ openWindow: 'so-far', ...own }),
    ) as z.ZodType<SettingsOverride>,
    layout: (assignment, own) => layoutOf(key, assignment, own),
    assess: (person, assignment, own) =>
      assessEsf(
        person,
        assignment,
        ruleSetFor(key, own),
        new Set(codesOf(key, assignment, own)),
        hourRuleOf(assignment.programme.definition),
      ),
  });
}

// Households were taken out in 2018, and specific objective (l) uses only some of the outputs.
function codesOf(key: Esf, { programme, asOf }: Assignment, own: SettingsOverride): string[] {
  const rules = ruleSetFor(key, own);
  const isObjectiveL = programme.definition.register?.specificObjective?.toLowerCase() === 'l';
  const hasHouseholds =
    rules.householdIndicators === 'always' ||
    (rules.householdIndicators === 'by-report-date' &&
      rules.householdRequiredBefore !== null &&
      asOf < rules.householdRequiredBefore);
  return indicatorsOf(key)
    .map(({ code }) => code)
    .filter((code) => hasHouseholds || !/^CO1[234]$/.test(code))
    .filter((code) => !(isObjectiveL && rules.specificObjectiveLOmits.includes(code)));
}

function layoutOf(key: Esf, assignment: Assignment, own: SettingsOverride): Layout {
  const codes = new Set(codesOf(key, assignment, own));
  const indicators = indicatorsOf(key).filter(({ code }) => codes.has(code));
  const rows = (kind: string, about: Row['about']): Row[] =>
    indicators.filter((one) => one.kind === kind).map(({ code }) => ({ key: code, about }));
  const isWhole = assignment.period.kind === 'programme';
  const isThere = (row: string) => row === 'complete' || codes.has(row);
  // In a part of the time outputs are about those who began in it and results about those who left: only rows of one kind can be compared.
  const isOneKind = (compared: readonly string[]) =>
    isWhole || new Set(compared.map((row) => /CR\d\d$/.test(row))).size === 1;
  return {
    everybody: 'all',
    sections: [
      {
        key: 'people',
        tables: [
          {
            key: 'people',
            rows: ['all', 'started', 'complete', 'incomplete', 'left', 'unknown-status', 'unknown-education'].map(
              (row): Row => ({ key: row, about: 'all' }),
            ),
          },
        ],
      },
      { key: 'outputs', tables: [{ key: 'outputs', with: 'share-of-known', rows: rows('output', 'entry') }] },
      {
        key: 'immediate',
        tables: [{ key: 'immediate', with: 'share-of-known', rows: rows('immediate-result', 'exit') }],
      },
      { key: 'longer', tables: [{ key: 'longer', with: 'share-of-known', rows: rows('longer-term-result', 'later') }] },
      {
        key: 'time',
        tables: [
          {
            key: 'time',
            rows: [
              { key: 'present', about: 'time' },
              { key: 'hours', about: 'time', sum: { unit: 'hours', of: 'present' } },
            ],
          },
        ],
      },
    ],
    exclusive: EXCLUSIVE[key].map((parts) => parts.filter((part) => [part].flat().every((code) => codes.has(code)))),
    checks: {
      atMost: AT_MOST[key].filter(
        ({ left, right }) => [...left, ...right].every(isThere) && isOneKind([...left, ...right]),
      ),
      neverBoth: NEVER_BOTH[key].filter((pair) => pair.every(isThere)),
      warnAbove: ['unknown-status', 'unknown-education'].map((row) => ({
        row,
        of: 'all',
        share: ruleSetFor(key, own).unknownShareThatWarns,
      })),
    },
  };
}

/** Groups that exclude each other; a code that contains another is split into the inner one and the rest of the outer. */
const EXCLUSIVE: Record<Esf, NonNullable<Layout['exclusive']>> = {
  'esf-2014': [
    ['complete', 'incomplete'],
    ['CO02', ['CO01', 'CO02'], 'CO04', ['CO03', 'CO04'], 'CO05'],
    ['CO06', 'CO08', ['CO07', 'CO08']],
    ['CO09', 'CO10', 'CO11'],
    ['CO13', ['CO12', 'CO13']],
  ],
  'esf-plus': [
    ['complete', 'incomplete'],
    ['EECO03', ['EECO02', 'EECO03'], 'EECO04', 'EECO05'],
    ['EECO06', 'EECO07', 'EECO08'],
    ['EECO09', 'EECO10', 'EECO11'],
  ],
};
