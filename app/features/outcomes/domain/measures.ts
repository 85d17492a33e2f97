import {
  type ProgrammeDefinition,
  TARGET_MEASURES,
  type TargetMeasure,
} from '#app/features/programmes/domain/definition.ts';
import { type ShareWithInterval, shareOf } from './intervals.ts';
import { type OutcomeCategory, outcomeCategories, reachesTarget } from './outcome-category.ts';

/** What a programme wants to reach, or work or studies for one that has not said so; `atLeastPercent` null = no target. */
export type Measure = {
  key: string;
  name: string | null;
  measure: TargetMeasure;
  atLeastPercent: number | null;
  point: string;
};

/** The point that is about the exit itself; the others are the programme's own keys. */
export const EXIT_POINT = 'exit';

export type MeasuredPoint = { key: string; name: string | null; days: number; months: number };

/** The days after exit that the programme has its own measuring points for, in the order of time. */
export function pointsOf(definition: Pick<ProgrammeDefinition, 'measuringPoints'>): MeasuredPoint[] {
  const later = (definition.measuringPoints ?? []).flatMap(({ key, name, when, days = 0, months = 0 }) =>
    when === 'after-exit' && days + months > 0 ? [{ key, name, days, months }] : [],
  );
  return later.sort((a, b) => a.months * 31 + a.days - (b.months * 31 + b.days));
}

/** The programme's targets, each at its point; without any, how many went on to work or studies. */
export function measuresOf(definition: Pick<ProgrammeDefinition, 'targets' | 'measuringPoints'>): Measure[] {
  const later = new Set(pointsOf(definition).map(({ key }) => key));
  const targets = (definition.targets ?? []).map(({ key, name, measure, atLeastPercent, measuredAt }): Measure => {
    const point = measuredAt !== undefined && later.has(measuredAt) ? measuredAt : EXIT_POINT;
    return { key, name, measure, atLeastPercent, point };
  });
  const usual: Measure = {
    key: 'work-or-studies',
    name: null,
    measure: TARGET_MEASURES[0],
    atLeastPercent: null,
    point: EXIT_POINT,
  };
  return targets.length > 0 ? targets : [usual];
}

/** The columns of a breakdown whose people reach the measure. */
export function columnsOf(measure: TargetMeasure): ReadonlySet<number> {
  return new Set(outcomeCategories.flatMap((category, c) => (reachesTarget(measure, category) === true ? [c] : [])));
}

/** The column of a category. */
export function columnOf(category: OutcomeCategory): number {
  return outcomeCategories.indexOf(category);
}

export type MeasureResult = Measure & {
  /** Of everybody who left and whose day has come, also those of whom nothing is known; null = not shown or nobody. */
  result: ShareWithInterval | null;
  /** Of the base, how many nothing is known of. */
  notKnown: number | null;
  /** Null when there is no target, or the result is not shown. */
  isReached: boolean | null;
};

/** A target against its outcome. Those of whom nothing is known stay in the base: they reach nothing until somebody knows. */
export function measureResult(
  measure: Measure,
  shown: { count: number | null; base: number | null; notKnown: number | null },
): MeasureResult {
  const { count, base, notKnown } = shown;
  const result = count === null || base === null ? null : (shareOf(count, base) ?? null);
  const isReached =
    result === null || measure.atLeastPercent === null ? null : result.share * 100 >= measure.atLeastPercent;
  return { ...measure, result, notKnown, isReached };
}
