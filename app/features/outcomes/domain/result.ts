import type { ProgrammeDefinition } from '#app/features/programmes/domain/definition.ts';
import { type Breakdown, breakDown, type Outcome } from './breakdown.ts';
import {
  columnOf,
  columnsOf,
  EXIT_POINT,
  type MeasuredPoint,
  type MeasureResult,
  measureResult,
  measuresOf,
  pointsOf,
} from './measures.ts';
import { type PublishedBreakdown, publishBreakdown, showBreakdown } from './publish-breakdown.ts';
import { type LeftBySex, type PublishedNumbers, publishNumbers } from './published-numbers.ts';
import type { ResultPerson } from './result-people.ts';

/** Somebody who left and what became of her at each point whose day has come. */
export type LeaverOutcomes = {
  person: ResultPerson;
  educationLevel: number | null;
  categories: ReadonlyMap<string, Outcome['category']>;
};

/** `published`: small groups are hidden. `exact`: case work, for those who may see the people anyway. */
export type FiguresKind = 'published' | 'exact';

export type PointResult = PublishedBreakdown & { key: string; name: string | null };

/** What a programme's result page, its files and the API show. */
export type Result = {
  kind: FiguresKind;
  numbers: PublishedNumbers;
  measures: MeasureResult[];
  /** The exit first, then the programme's own points after it. */
  points: PointResult[];
};

/**
 * A programme's result out of its people and what became of them: numbers by sex, targets against outcome, and the fixed tables of every
 * point. Nothing is stored: the same history always gives the same figures.
 */
export function resultOf(
  definition: ProgrammeDefinition,
  people: readonly ResultPerson[],
  leavers: readonly LeaverOutcomes[],
  kind: FiguresKind,
): Result {
  const measures = measuresOf(definition);
  const own = {
    sites: (definition.sites ?? []).map(({ key }) => key),
    tracks: (definition.tracks ?? []).map(({ key }) => key),
  };
  const points = [{ key: EXIT_POINT, name: null }, ...pointsOf(definition)].map(
    ({ key, name }: Pick<MeasuredPoint, 'key' | 'name'>) => {
      const breakdown = breakDown(outcomesAt(leavers, key), own);
      const sums = measures.filter((measure) => measure.point === key).map(({ measure }) => columnsOf(measure));
      return { key, name, ...show(breakdown, sums, kind) };
    },
  );
  const shownAt = new Map(points.map((point) => [point.key, point]));
  const results = measures.map((measure) => {
    const point = shownAt.get(measure.point) as PointResult;
    const nth = measures.filter(({ point }) => point === measure.point).indexOf(measure);
    const notKnown = point.categories[columnOf('not-known')] ?? null;
    return measureResult(measure, { count: point.sums[nth] ?? null, base: point.base, notKnown });
  });
  const exit = points[0] as PointResult;
  const numbers = publishNumbers(people, definition.plannedParticipants, leftBySex(exit), kind === 'published');
  return { kind, numbers, measures: results, points };
}

/** Everybody whose day has come at a point, with her category there. */
export function outcomesAt(leavers: readonly LeaverOutcomes[], point: string): Outcome[] {
  return leavers.flatMap(({ person, educationLevel, categories }) => {
    const category = categories.get(point);
    return category === undefined ? [] : [{ ...person, educationLevel, category }];
  });
}

function show(breakdown: Breakdown, sums: readonly ReadonlySet<number>[], kind: FiguresKind): PublishedBreakdown {
  return kind === 'exact' ? showBreakdown(breakdown, sums) : publishBreakdown(breakdown, sums);
}

function leftBySex(exit: PointResult): { total: Omit<LeftBySex, 'key'>; groups: LeftBySex[] } {
  const notKnown = columnOf('not-known');
  const known = (left: number | null, unknown: number | null | undefined) =>
    left === null || unknown == null ? null : left - unknown;
  const bySex = exit.tables.find(({ dimension }) => dimension === 'sex');
  return {
    total: { left: exit.base, known: known(exit.base, exit.categories[notKnown]) },
    groups: (bySex?.groups ?? []).map(({ key, total, counts }) => ({
      key,
      left: total,
      known: known(total, counts[notKnown]),
    })),
  };
}
