import type { Breakdown, Dimension } from './breakdown.ts';
import { SMALLEST_PUBLISHED } from './disclosure.ts';
import { decideMargin, sumIsOpen } from './margin.ts';
import { protectTable } from './protect-table.ts';

/** A count that may be seen; null = hidden. */
export type Shown = number | null;

export type PublishedBreakdown<Table extends string = Dimension> = {
  base: Shown;
  categories: Shown[];
  tables: { dimension: Table; groups: { key: string; counts: Shown[]; total: Shown }[] }[];
  /** The sums asked for, in their order. */
  sums: Shown[];
};

/**
 * What may be published of a breakdown, all tables taken together: counts of 1–4 are hidden, and so much more that no reader can work
 * one out, whatever she puts together (docs/rules/small-groups.md). `sums` are sets of categories whose sum is shown, too. Fewer than five
 * people in all: nothing is shown.
 */
export function publishBreakdown<Table extends string>(
  breakdown: Breakdown<Table>,
  sums: readonly ReadonlySet<number>[],
): PublishedBreakdown<Table> {
  const { base, categories, tables } = breakdown;
  const margin = base < SMALLEST_PUBLISHED && base > 0 ? undefined : decideMargin(categories, sums);
  if (margin === undefined) return { ...hideAll(breakdown, sums), base: base < SMALLEST_PUBLISHED ? null : base };
  return {
    base,
    categories: categories.map((count, c) => (margin.hidden[c] ? null : count)),
    tables: tables.map(({ dimension, groups }) => {
      const hidden = protectTable(
        groups.map(({ counts }) => counts),
        margin,
      );
      return {
        dimension,
        groups: groups.map(({ key, counts }, r) => ({
          key,
          counts: counts.map((count, c) => (hidden === undefined || hidden.cells[r]?.[c] ? null : count)),
          total: hidden === undefined || hidden.rowTotals[r] ? null : sumOf(counts),
        })),
      };
    }),
    sums: sums.map((sum) => (sumIsOpen(margin, sum) ? sumOf(categories.filter((_, c) => sum.has(c))) : null)),
  };
}

/** The same without hiding anything: case work, for those who may see the people anyway. */
export function showBreakdown<Table extends string>(
  { base, categories, tables }: Breakdown<Table>,
  sums: readonly ReadonlySet<number>[],
): PublishedBreakdown<Table> {
  return {
    base,
    categories: [...categories],
    tables: tables.map(({ dimension, groups }) => ({
      dimension,
      groups: groups.map(({ key, counts }) => ({ key, counts: [...counts], total: sumOf(counts) })),
    })),
    sums: sums.map((sum) => sumOf(categories.filter((_, c) => sum.has(c)))),
  };
}

function hideAll<Table extends string>(
  { base, categories, tables }: Breakdown<Table>,
  sums: readonly unknown[],
): PublishedBreakdown<Table> {
  return {
    base,
    categories: categories.map(() => null),
    tables: tables.map(({ dimension, groups }) => ({
      dimension,
      groups: groups.map(({ key, counts }) => ({ key, counts: counts.map(() => null), total: null })),
    })),
    sums: sums.map(() => null),
  };
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
