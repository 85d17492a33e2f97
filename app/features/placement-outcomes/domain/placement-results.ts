import type { Breakdown } from '#app/features/outcomes/domain/breakdown.ts';
import { SMALLEST_PUBLISHED } from '#app/features/outcomes/domain/disclosure.ts';
import {
  type PublishedBreakdown,
  publishBreakdown,
  showBreakdown,
} from '#app/features/outcomes/domain/publish-breakdown.ts';
import type { PlacementForm } from '#app/features/placements/domain/forms.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { type AfterOutcome, type FollowUpMonths, isSubsidised } from './after.ts';

/** A placement that has ended, with what it led to. */
export type EndedPlacement = {
  placementId: string;
  enrolmentId: string;
  personId: string;
  sex: 'woman' | 'man' | null;
  employerId: string | null;
  employerName: string | null;
  form: PlacementForm;
  occupation: string | null;
  occupationName: string | null;
  endedOn: PlainDate;
  jobForm: PlacementForm | null;
  after: Partial<Record<FollowUpMonths, AfterOutcome>>;
};

export const resultPoints = ['end', '3', '6'] as const;
export type ResultPoint = (typeof resultPoints)[number];
export const endCategories = ['ordinary-job', 'subsidised-job', 'no-job'] as const;
export const laterCategories = ['work', 'studies', 'placement', 'job-seeking', 'other', 'not-known'] as const;
export type ResultCategory = (typeof endCategories)[number] | (typeof laterCategories)[number];
export const dimensions = ['sex', 'form', 'occupation', 'employer'] as const;
export type PlacementDimension = (typeof dimensions)[number];

/** The categories of a point, in the order of its columns. */
export function categoriesOf(point: ResultPoint): readonly ResultCategory[] {
  return point === 'end' ? endCategories : laterCategories;
}

/** The categories that count as work at a point: what the shown share is of. */
export function workOf(point: ResultPoint): ReadonlySet<number> {
  return new Set(point === 'end' ? [0, 1] : [0]);
}

/** What became of a placement at a point; undefined when nobody has asked yet. */
export function categoryOf(placement: EndedPlacement, point: ResultPoint): ResultCategory | undefined {
  if (point === 'end') {
    if (placement.jobForm === null) return 'no-job';
    return isSubsidised(placement.jobForm) ? 'subsidised-job' : 'ordinary-job';
  }
  const outcome = placement.after[point === '3' ? 3 : 6];
  return outcome === 'work-there' || outcome === 'work-elsewhere' ? 'work' : outcome;
}

/** Everybody once, by the placement that led furthest: one that gave a job, else the latest. */
export function onePerPerson(placements: readonly EndedPlacement[], point: ResultPoint): EndedPlacement[] {
  const rank = (each: EndedPlacement) => (each.jobForm === null ? 0 : 1);
  return [
    ...Map.groupBy(
      placements.filter((each) => categoryOf(each, point) !== undefined),
      ({ personId }) => personId,
    ).values(),
  ].flatMap((own) => own.toSorted((a, b) => rank(b) - rank(a) || (a.endedOn < b.endedOn ? 1 : -1)).slice(0, 1));
}

/** The key of the group that a placement stands in; '' where nothing is said. */
export function groupOf(placement: EndedPlacement, dimension: PlacementDimension): string {
  switch (dimension) {
    case 'sex':
      return placement.sex ?? '';
    case 'form':
      return placement.form;
    case 'occupation':
      return placement.occupation ?? '';
    case 'employer':
      return placement.employerId ?? '';
  }
}

/** What became of people, by each dimension. Whoever sees no employers gets no table of them. */
export function breakDown(
  placements: readonly EndedPlacement[],
  point: ResultPoint,
  shown: readonly PlacementDimension[],
): Breakdown<PlacementDimension> {
  const people = onePerPerson(placements, point);
  const columns = categoriesOf(point);
  const count = (some: readonly EndedPlacement[]) =>
    columns.map((category) => some.filter((each) => categoryOf(each, point) === category).length);
  return {
    base: people.length,
    categories: count(people),
    tables: shown.map((dimension) => ({
      dimension,
      groups: [...Map.groupBy(people, (each) => groupOf(each, dimension))]
        .map(([key, own]) => ({ key, counts: count(own), size: own.length }))
        .sort((a, b) => b.size - a.size || (a.key < b.key ? -1 : 1))
        .map(({ key, counts }) => ({ key, counts })),
    })),
  };
}

/** The breakdown as somebody may see it: exact for case work, else with small groups hidden over all its tables together. */
export function showResult(
  breakdown: Breakdown<PlacementDimension>,
  point: ResultPoint,
  isExact: boolean,
): PublishedBreakdown<PlacementDimension> {
  return (isExact ? showBreakdown : publishBreakdown)(breakdown, [workOf(point)]);
}

/** What an employer has given, counted. */
export type Given = {
  placements: number;
  people: number;
  minutes: number;
  jobsThere: number;
  /** Jobs elsewhere that followed on placements here. */
  jobsElsewhere: number;
  firstOn: PlainDate | null;
};

/**
 * What may stand on the paper an employer is thanked with. Its own placements, hours and jobs it knows. Jobs elsewhere it does not: they are
 * said only from five people up, and when no fewer than five people are left who got none.
 */
export function sayGiven(given: Given): Given & { jobsElsewhere: number; saysElsewhere: boolean } {
  const rest = given.people - given.jobsElsewhere;
  return { ...given, saysElsewhere: given.jobsElsewhere >= SMALLEST_PUBLISHED && rest >= SMALLEST_PUBLISHED };
}
