import { type OutcomeCategory, outcomeCategories } from './outcome-category.ts';
import type { ResultPerson } from './result-people.ts';

/** Somebody who left, with what became of her at one point. */
export type Outcome = Pick<ResultPerson, 'personId' | 'sex' | 'ageAtEntry' | 'siteKey' | 'trackKey'> & {
  /** Highest completed ISCED level at entry; null = not known. */
  educationLevel: number | null;
  category: OutcomeCategory;
};

export const dimensions = ['sex', 'age', 'education', 'site', 'track'] as const;
export type Dimension = (typeof dimensions)[number];

/** Groups are coarse on purpose, and the same in every programme: they cannot be cut so that one person stands alone. */
export const sexGroups = ['woman', 'man', 'other'] as const;
export const ageGroups = ['under-25', '25-34', '35-44', '45-54', 'over-54', 'not-known'] as const;
export const educationGroups = ['isced-0-2', 'isced-3-4', 'isced-5-8', 'not-known'] as const;
/** In place of a site or track for those who have none. */
export const NO_KEY = 'none';

/** People by group and category; the columns are `outcomeCategories` in their order. */
export type Breakdown<Table extends string = Dimension> = {
  base: number;
  categories: number[];
  tables: { dimension: Table; groups: { key: string; counts: number[] }[] }[];
};

/** The keys that a programme's own dimensions may have, in the order in which they are shown. */
export type OwnGroups = { sites: readonly string[]; tracks: readonly string[] };

/**
 * The fixed tables of one point: what became of everybody, by sex, age at entry, education, site and track. Every person stands once
 * in each table. A programme without sites or tracks has no such table; groups that nobody is in are left out, but for women and men.
 */
export function breakDown(outcomes: readonly Outcome[], own: OwnGroups): Breakdown {
  const groupsOf: Record<Dimension, readonly string[]> = {
    sex: sexGroups,
    age: ageGroups,
    education: educationGroups,
    site: own.sites.length === 0 ? [] : [...own.sites, NO_KEY],
    track: own.tracks.length === 0 ? [] : [...own.tracks, NO_KEY],
  };
  const tables = dimensions
    .filter((dimension) => groupsOf[dimension].length > 0)
    .map((dimension) => {
      const members = Map.groupBy(outcomes, (outcome) => groupOf(dimension, outcome, groupsOf[dimension]));
      const groups = groupsOf[dimension]
        .filter((key) => members.has(key) || (dimension === 'sex' && key !== 'other'))
        .map((key) => ({ key, counts: countCategories(members.get(key) ?? []) }));
      return { dimension, groups };
    });
  return { base: outcomes.length, categories: countCategories(outcomes), tables };
}

/** The group of a person in one dimension. A key that the programme does not know any longer counts as none. */
export function groupOf(dimension: Dimension, outcome: Omit<Outcome, 'category'>, known: readonly string[]): string {
  switch (dimension) {
    case 'sex':
      return outcome.sex === 'woman' || outcome.sex === 'man' ? outcome.sex : 'other';
    case 'age':
      return ageGroup(outcome.ageAtEntry);
    case 'education':
      return educationGroup(outcome.educationLevel);
    case 'site':
      return outcome.siteKey !== null && known.includes(outcome.siteKey) ? outcome.siteKey : NO_KEY;
    case 'track':
      return outcome.trackKey !== null && known.includes(outcome.trackKey) ? outcome.trackKey : NO_KEY;
  }
}

function ageGroup(age: number | null): (typeof ageGroups)[number] {
  if (age === null || age < 0) return 'not-known';
  if (age < 25) return 'under-25';
  if (age < 35) return '25-34';
  if (age < 45) return '35-44';
  return age < 55 ? '45-54' : 'over-54';
}

function educationGroup(level: number | null): (typeof educationGroups)[number] {
  if (level === null) return 'not-known';
  if (level <= 2) return 'isced-0-2';
  return level <= 4 ? 'isced-3-4' : 'isced-5-8';
}

function countCategories(outcomes: readonly Pick<Outcome, 'category'>[]): number[] {
  return outcomeCategories.map((category) => outcomes.filter((outcome) => outcome.category === category).length);
}
