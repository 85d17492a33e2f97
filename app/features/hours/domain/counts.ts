import { type Breakdown, NO_KEY, sexGroups } from '#app/features/outcomes/domain/breakdown.ts';
import { publishBreakdown, type Shown, showBreakdown } from '#app/features/outcomes/domain/publish-breakdown.ts';

export const countDimensions = ['theme', 'kind', 'site'] as const;
export type CountDimension = (typeof countDimensions)[number];

/** How often a person came, by one area of one dimension. */
export type Attended = { personId: string; sex: string; dimension: CountDimension; key: string; occasions: number };

/** People and occasions of one area: by sex group in their order, and together; null = hidden. */
export type CountRow = { key: string; people: Shown[]; allPeople: Shown; occasions: Shown[]; allOccasions: Shown };
export type Counts = { total: CountRow; tables: { dimension: CountDimension; rows: CountRow[] }[] };

const sexOf = (sex: string) => (sex === 'woman' || sex === 'man' ? sex : 'other');

/**
 * Unique people and their occasions by area, sex and place. Somebody who came to two areas counts in both and once in the total. Published,
 * each area and everybody outside it are one table with the totals by sex, and all of them are protected together, so that neither those in
 * an area nor the few outside it can be worked out. Occasions of a group are shown only where its people are, and together only where every group is.
 */
export function countAttended(
  attended: readonly Attended[],
  known: Record<CountDimension, readonly string[]>,
  figures: 'published' | 'exact',
): Counts {
  const sexes = new Map(attended.map(({ personId, sex }) => [personId, sexOf(sex)]));
  const bySex = (people: ReadonlySet<string>) =>
    sexGroups.map((group) => [...people].filter((person) => sexes.get(person) === group).length);
  const totals = bySex(new Set(sexes.keys()));
  const areas = countDimensions.flatMap((dimension) =>
    [...known[dimension], NO_KEY].map((key) => {
      const rows = attended.filter(
        (row) => row.dimension === dimension && (known[dimension].includes(row.key) ? row.key : NO_KEY) === key,
      );
      const counts = bySex(new Set(rows.map(({ personId }) => personId)));
      const occasions = sexGroups.map((group) =>
        rows.filter(({ sex }) => sexOf(sex) === group).reduce((sum, row) => sum + row.occasions, 0),
      );
      return { dimension, key, counts, occasions };
    }),
  );
  const met = areas.filter(({ counts }) => sumOf(counts) > 0);
  const breakdown: Breakdown<string> = {
    base: sexes.size,
    categories: totals,
    tables: met.map(({ dimension, key, counts }) => ({
      dimension: `${dimension} ${key}`,
      groups: [
        { key: 'in', counts },
        { key: 'out', counts: totals.map((total, index) => total - (counts[index] ?? 0)) },
      ],
    })),
  };
  const shown = figures === 'exact' ? showBreakdown(breakdown, []) : publishBreakdown(breakdown, []);
  const rowOf = (key: string, people: Shown[], allPeople: Shown, occasions: number[]): CountRow => {
    const seen = occasions.map((count, index) =>
      people[index] === null || people[index] === undefined ? null : count,
    );
    const isWhole = allPeople !== null && seen.every((count) => count !== null);
    return { key, people, allPeople, occasions: seen, allOccasions: isWhole ? sumOf(occasions) : null };
  };
  // Every mark has one kind, so that the kinds add up to all occasions; themes may be several.
  const all = sexGroups.map((_, index) =>
    sumOf(areas.filter(({ dimension }) => dimension === 'kind').map(({ occasions }) => occasions[index] ?? 0)),
  );
  return {
    total: rowOf('total', shown.categories, shown.base, all),
    tables: countDimensions.map((dimension) => ({
      dimension,
      rows: met.flatMap((area, index) => {
        const group = shown.tables[index]?.groups[0];
        return area.dimension === dimension && group !== undefined
          ? [rowOf(area.key, group.counts, group.total, area.occasions)]
          : [];
      }),
    })),
  };
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
