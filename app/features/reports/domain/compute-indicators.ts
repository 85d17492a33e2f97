import type { PlainDate } from '#app/shared/dates.ts';
import { deriveIndicators } from './derive/derive-indicators.ts';
import type { IndicatorsDocument, OperationRecord } from './document/indicators-document.ts';
import type { ParticipationRecord } from './document/participation-record.ts';
import { mergeStints } from './facts/merge-stints.ts';
import { type Exclusion, warningOf } from './facts/participation.ts';
import {
  addExclusion,
  addToFigures,
  type Figure,
  listEntities,
  listFigures,
  startFigures,
  type Totals,
} from './figures/operation-figures.ts';
import { type ParticipationReport, reportParticipation } from './figures/participation-report.ts';
import { checkPlausibility, type PlausibilityCheck } from './figures/plausibility.ts';
import type { Framework } from './rules/rule-set.ts';
import { ruleSetFor } from './rules/rule-sets.ts';

/** The indicators of one operation. */
export type OperationReport = {
  key: string;
  name: string | null;
  asOf: PlainDate | null;
  /** Settings that differ from the framework's rule set. */
  overriddenSettings: readonly string[];
  totals: Totals;
  indicators: Readonly<Record<string, Omit<Figure, 'code'>>>;
  entities: readonly { code: string; name: string; count: number }[];
  missingFacts: readonly {
    participation: string;
    person: string;
    missing: readonly { fact: string; neededFor: readonly string[] }[];
  }[];
  excluded: readonly Exclusion[];
  checks: readonly PlausibilityCheck[];
  warnings: readonly { code: string; text: string; participation?: string; person?: string }[];
  participations: readonly ParticipationReport[];
};

export type IndicatorsReport = {
  framework: Framework;
  ruleSetVersion: string;
  asOf: PlainDate | null;
  operations: readonly OperationReport[];
  warnings: readonly { code: string; text: string; person?: string }[];
};

type Options = { withPeople?: boolean };

function reportOperation(
  framework: Framework,
  document: IndicatorsDocument,
  operation: OperationRecord,
  records: ReadonlyMap<string, ParticipationRecord[]>,
  people: ReadonlyMap<string, IndicatorsDocument['people'][number]>,
  options: Options,
): OperationReport {
  const overrides = [document.settings?.[framework], operation.settings?.[framework]];
  const rules = ruleSetFor(framework, ...overrides);
  const asOf = operation.asOf ?? document.asOf;
  const withPeople = options.withPeople !== false;
  const figures = startFigures(operation, rules, withPeople);
  const participations: ParticipationReport[] = [];
  for (const [personId, own] of records) {
    const person = people.get(personId);
    if (person === undefined) continue;
    const merged = mergeStints({ person, operation, records: own, asOf }, rules);
    if ('exclusion' in merged) {
      addExclusion(figures, merged.exclusion);
      continue;
    }
    const derived = deriveIndicators(merged.participation, rules);
    addToFigures(figures, derived);
    if (withPeople) participations.push(reportParticipation(derived));
  }
  const checks = checkPlausibility(figures);
  return {
    key: operation.key,
    name: operation.name ?? null,
    asOf: asOf ?? null,
    overriddenSettings: [...new Set(overrides.flatMap((one) => Object.keys(one ?? {})))],
    totals: figures.totals,
    indicators: Object.fromEntries(listFigures(figures).map(({ code, ...figure }) => [code, figure])),
    entities: listEntities(figures),
    missingFacts: participations
      .filter((one) => one.missingFacts.length > 0)
      .map(({ participation, person, missingFacts }) => ({ participation, person, missing: missingFacts })),
    excluded: figures.excluded,
    checks,
    warnings: [
      ...participations.flatMap(({ participation, person, warnings }) =>
        warnings.map((warning) => ({ ...warning, participation, person })),
      ),
      ...checks
        .filter((one) => !one.passed)
        .map((one) => ({ code: 'plausibility', text: `${one.check}: ${one.detail ?? 'does not hold'}` })),
    ],
    participations,
  };
}

/**
 * The common indicators of a framework for every operation of a document: figures by sex with the people behind them,
 * missing facts, checks, and each participation with its codes and the reasons. Pure; no clock is read. With
 * `withPeople: false` only the figures are kept, so that memory does not grow with the lists.
 */
export function computeIndicators(
  framework: Framework,
  document: IndicatorsDocument,
  options: Options = {},
): IndicatorsReport {
  const people = new Map(document.people.map((person) => [person.id, person]));
  const byOperation = new Map(
    document.operations.map((operation) => [operation.key, new Map<string, ParticipationRecord[]>()]),
  );
  const seen = new Set<string>();
  for (const record of document.participations) {
    const records = byOperation.get(record.operation);
    if (records === undefined) continue;
    seen.add(record.person);
    const own = records.get(record.person);
    if (own === undefined) records.set(record.person, [record]);
    else own.push(record);
  }
  return {
    framework,
    ruleSetVersion: ruleSetFor(framework).version,
    asOf: document.asOf ?? null,
    operations: document.operations.map((operation) =>
      reportOperation(framework, document, operation, byOperation.get(operation.key) ?? new Map(), people, options),
    ),
    warnings: document.people
      .filter((person) => !seen.has(person.id))
      .map((person) => ({ ...warningOf('person-without-participation'), person: person.id })),
  };
}
