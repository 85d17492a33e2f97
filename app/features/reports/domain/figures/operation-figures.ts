import type { Derived } from '../derive/derive-indicators.ts';
import { ENTITY_INDICATORS, type Indicator, indicatorsOf } from '../derive/indicator-catalogue.ts';
import type { Outcome } from '../derive/result-indicators.ts';
import type { OperationRecord } from '../document/indicators-document.ts';
import type { Exclusion } from '../facts/participation.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { type Count, countOne, noOne } from './count.ts';

/** The figure of one indicator, the reference population it is read against, and the people behind. */
export type Figure = Indicator & {
  count: Count;
  /** Outputs: records that enter the indicators. Results: leavers in the reference population whose result is due. */
  referencePopulation: Count;
  /** Those of the reference population whose answer is known; the base of a share. */
  known: Count;
  unknown: Count;
  notDue: Count;
  participations: string[];
  people: string[];
  unknownParticipations: string[];
};

export type Totals = { grandTotal: Count; complete: Count; incomplete: Count; leavers: Count; excluded: number };

/** The figures of one operation while participations are added. */
export type OperationFigures = {
  operation: OperationRecord;
  rules: RuleSet;
  withLists: boolean;
  totals: Totals;
  unknownStatus: number;
  unknownEducation: number;
  indicators: Map<string, Figure>;
  excluded: Exclusion[];
};

/** Empty figures of an operation. Without lists the memory they take does not grow with the number of people. */
export function startFigures(operation: OperationRecord, rules: RuleSet, withLists = true): OperationFigures {
  return {
    operation,
    rules,
    withLists,
    totals: { grandTotal: noOne(), complete: noOne(), incomplete: noOne(), leavers: noOne(), excluded: 0 },
    unknownStatus: 0,
    unknownEducation: 0,
    indicators: new Map(),
    excluded: [],
  };
}

function figureFor(figures: OperationFigures, code: string): Figure {
  const found = figures.indicators.get(code);
  if (found !== undefined) return found;
  const indicator = indicatorsOf(figures.rules.framework).find((one) => one.code === code) as Indicator;
  const figure: Figure = {
    ...indicator,
    count: noOne(),
    referencePopulation: noOne(),
    known: noOne(),
    unknown: noOne(),
    notDue: noOne(),
    participations: [],
    people: [],
    unknownParticipations: [],
  };
  figures.indicators.set(code, figure);
  return figure;
}

function addOutcome(figure: Figure, outcome: Outcome, derived: Derived, withLists: boolean): void {
  const { sex, participation } = derived;
  if (outcome.value === 'not-due') countOne(figure.notDue, sex);
  if (outcome.value === 'unknown') {
    countOne(figure.unknown, sex);
    if (withLists) figure.unknownParticipations.push(participation.id);
  }
  const answered = outcome.value === 'yes' || outcome.value === 'no';
  if (answered || (outcome.value === 'unknown' && outcome.populationUnknown !== true))
    countOne(figure.referencePopulation, sex);
  if (answered) countOne(figure.known, sex);
  if (outcome.value !== 'yes') return;
  countOne(figure.count, sex);
  if (!withLists) return;
  figure.participations.push(participation.id);
  figure.people.push(participation.personId);
}

/** Adds one participation: always to the grand total, to the indicators when its record counts in them. */
export function addToFigures(figures: OperationFigures, derived: Derived): void {
  const { totals } = figures;
  countOne(totals.grandTotal, derived.sex);
  countOne(derived.completeness.isComplete ? totals.complete : totals.incomplete, derived.sex);
  if (derived.dates.exitDate !== undefined) countOne(totals.leavers, derived.sex);
  if (derived.entry.status.status === 'unknown') figures.unknownStatus += 1;
  if (derived.entry.highestEducation === undefined) figures.unknownEducation += 1;
  if (!derived.completeness.countsInIndicators) return;
  for (const code in derived.outcomes)
    addOutcome(figureFor(figures, code), derived.outcomes[code] as Outcome, derived, figures.withLists);
}

/** Notes somebody who is no participant in the funder's sense. */
export function addExclusion(figures: OperationFigures, exclusion: Exclusion): void {
  figures.totals.excluded += 1;
  if (figures.withLists) figures.excluded.push(exclusion);
}

/** Every indicator of the framework in the order of the annex, also those that nobody counts in. */
export function listFigures(figures: OperationFigures): readonly Figure[] {
  const { rules, operation } = figures;
  const isObjectiveL = rules.framework === 'esf-plus' && operation.specificObjective?.toLowerCase() === 'l';
  const isHousehold = (code: string) => code === 'CO12' || code === 'CO13' || code === 'CO14';
  return indicatorsOf(rules.framework)
    .filter(
      ({ code }) =>
        figures.indicators.has(code) ||
        !((isObjectiveL && rules.specificObjectiveLOmits.includes(code)) || isHousehold(code)),
    )
    .map(({ code }) => figureFor(figures, code));
}

/** What the document says of the indicators that count projects and enterprises in this framework. */
export function listEntities(figures: OperationFigures): readonly { code: string; name: string; count: number }[] {
  const prefix = figures.rules.framework === 'esf-2014' ? 'CO' : 'EECO';
  return Object.entries(figures.operation.entities ?? {})
    .filter(([code, count]) => code.startsWith(prefix) && count !== undefined)
    .map(([code, count]) => ({ code, name: ENTITY_INDICATORS[code] ?? code, count: count as number }));
}
