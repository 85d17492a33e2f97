import type { Framework } from '../rules/rule-set.ts';
import { listFigures, type OperationFigures } from './operation-figures.ts';

/** A check of one operation's figures: what was compared and whether it held. */
export type PlausibilityCheck = { check: string; passed: boolean; severity: 'error' | 'warning'; detail?: string };

type Relation = { check: string; left: readonly string[]; right: readonly string[] };

/** The sum on the left may not be greater than the sum on the right. */
export const AT_MOST: Record<Framework, readonly Relation[]> = {
  'esf-2014': [
    { check: 'CO02 <= CO01', left: ['CO02'], right: ['CO01'] },
    { check: 'CO04 <= CO03', left: ['CO04'], right: ['CO03'] },
    { check: 'CO08 <= CO07', left: ['CO08'], right: ['CO07'] },
    { check: 'CO06 + CO07 <= complete records', left: ['CO06', 'CO07'], right: ['complete'] },
    { check: 'CO09 + CO10 + CO11 <= complete records', left: ['CO09', 'CO10', 'CO11'], right: ['complete'] },
    { check: 'CR05 <= CR01 + CR02 + CR03 + CR04', left: ['CR05'], right: ['CR01', 'CR02', 'CR03', 'CR04'] },
    { check: 'CR01 <= CO03', left: ['CR01'], right: ['CO03'] },
    { check: 'CR04 <= CO01 + CO03', left: ['CR04'], right: ['CO01', 'CO03'] },
    { check: 'CR06 <= CO01 + CO03', left: ['CR06'], right: ['CO01', 'CO03'] },
    { check: 'CR07 <= CO05', left: ['CR07'], right: ['CO05'] },
    { check: 'CR08 <= CR06', left: ['CR08'], right: ['CR06'] },
    { check: 'CR09 <= CR06', left: ['CR09'], right: ['CR06'] },
  ],
  'esf-plus': [
    { check: 'EECO03 <= EECO02', left: ['EECO03'], right: ['EECO02'] },
    { check: 'EECO02 + EECO04 + EECO05 <= EECO01', left: ['EECO02', 'EECO04', 'EECO05'], right: ['EECO01'] },
    { check: 'EECO06 + EECO07 + EECO08 <= EECO01', left: ['EECO06', 'EECO07', 'EECO08'], right: ['EECO01'] },
    { check: 'EECO09 + EECO10 + EECO11 <= EECO01', left: ['EECO09', 'EECO10', 'EECO11'], right: ['EECO01'] },
    { check: 'EECR01 <= EECO04', left: ['EECR01'], right: ['EECO04'] },
    { check: 'EECR06 <= EECO05', left: ['EECR06'], right: ['EECO05'] },
  ],
};

/** No record may count in both of two codes. */
export const NEVER_BOTH: Record<Framework, readonly (readonly [string, string])[]> = {
  'esf-2014': [
    ['CR01', 'CR04'],
    ['CO06', 'CO07'],
    ['CO01', 'CO03'],
    ['CO01', 'CO05'],
    ['CO03', 'CO05'],
    ['CR06', 'CR07'],
  ],
  'esf-plus': [
    ['EECR01', 'EECR04'],
    ['EECR05', 'EECR06'],
    ['EECO02', 'EECO04'],
    ['EECO02', 'EECO05'],
    ['EECO04', 'EECO05'],
  ],
};

function sumChecks(figures: OperationFigures, totals: ReadonlyMap<string, number>): PlausibilityCheck[] {
  const sum = (codes: readonly string[]) => codes.reduce((sofar, code) => sofar + (totals.get(code) ?? 0), 0);
  const relations = AT_MOST[figures.rules.framework].filter(({ left, right }) =>
    [...left, ...right].every((code) => totals.has(code)),
  );
  return relations.map(({ check, left, right }) => {
    const passed = sum(left) <= sum(right);
    return { check, passed, severity: 'error', ...(passed ? {} : { detail: `${sum(left)} > ${sum(right)}` }) };
  });
}

function pairChecks(figures: OperationFigures): PlausibilityCheck[] {
  return NEVER_BOTH[figures.rules.framework].map(([one, other]) => {
    const first = new Set(figures.indicators.get(one)?.participations ?? []);
    const both = (figures.indicators.get(other)?.participations ?? []).filter((id) => first.has(id));
    return {
      check: `${one} and ${other} never for the same record`,
      passed: both.length === 0,
      severity: 'error',
      ...(both.length === 0 ? {} : { detail: both.join(', ') }),
    };
  });
}

/**
 * Relations that always hold between the figures of one operation. A check that does not pass points at a fault in the
 * rules or their settings; the share of records with unknown status or education points at the data.
 */
export function checkPlausibility(figures: OperationFigures): readonly PlausibilityCheck[] {
  const listed = listFigures(figures);
  const totals = new Map(listed.map((figure) => [figure.code, figure.count.total]));
  totals.set('complete', figures.totals.complete.total);
  const checks = [...sumChecks(figures, totals), ...pairChecks(figures)];
  for (const { code, count, referencePopulation } of listed) {
    if (count.total > referencePopulation.total)
      checks.push({
        check: `${code} <= its reference population`,
        passed: false,
        severity: 'error',
        detail: `${count.total} > ${referencePopulation.total}`,
      });
  }
  checks.push({
    check: 'every result <= its reference population',
    passed: listed.every(({ count, referencePopulation }) => count.total <= referencePopulation.total),
    severity: 'error',
  });
  if (figures.rules.framework === 'esf-2014' && figures.rules.completeRecordsOnly) {
    const statuses = (totals.get('CO01') ?? 0) + (totals.get('CO03') ?? 0) + (totals.get('CO05') ?? 0);
    checks.push({
      check: 'CO01 + CO03 + CO05 = complete records',
      passed: statuses === figures.totals.complete.total,
      severity: 'error',
      detail: `${statuses} and ${figures.totals.complete.total}`,
    });
  }
  const records = figures.totals.grandTotal.total;
  const limit = figures.rules.unknownShareThatWarns;
  for (const [fact, unknown] of [
    ['labour status', figures.unknownStatus],
    ['education', figures.unknownEducation],
  ] as const) {
    const share = records === 0 ? 0 : unknown / records;
    checks.push({
      check: `unknown ${fact} at most ${limit * 100} % of records`,
      passed: share <= limit,
      severity: 'warning',
      ...(share <= limit ? {} : { detail: `${unknown} of ${records}` }),
    });
  }
  return checks;
}
