import { type Arc, flowCapacity } from './flow.ts';

/** A table of counts with its totals; `null` = hidden. */
export type PublishedTable = {
  cells: (number | null)[][];
  rowTotals: (number | null)[];
  columnTotals: (number | null)[];
  total: number | null;
};

/** Counts from 1 to 4 are never published. */
export const SMALLEST_PUBLISHED = 5;

export type DisclosureWishes = {
  /** Column totals that are hidden elsewhere, so that they must be hidden here too. */
  hiddenColumnTotals?: readonly boolean[];
  /** Whether the grand total is hidden elsewhere. */
  hiddenTotal?: boolean;
};

type Grid = { values: number[][]; hidden: boolean[][]; rows: number; columns: number };

/**
 * Hides counts of 1–4 in a table of people, and as many more as it takes that no hidden count can be worked out from what is left:
 * with everything visible and all totals, each small count could still be anything in a range at least five wide.
 * Rows and columns must add up to people counted once. Source: docs/rules/small-groups.md.
 */
export function hideSmallGroups(counts: readonly (readonly number[])[], wishes: DisclosureWishes = {}): PublishedTable {
  const grid = withTotals(counts);
  const { rows, columns } = grid;
  for (let r = 0; r <= rows; r += 1)
    for (let c = 0; c <= columns; c += 1) {
      const value = grid.values[r]?.[c] ?? 0;
      const isHiddenElsewhere =
        r === rows && (c === columns ? wishes.hiddenTotal === true : wishes.hiddenColumnTotals?.[c] === true);
      if (isSmall(value) || isHiddenElsewhere) hide(grid, r, c);
    }
  protect(grid);
  const shown = (r: number, c: number) => (grid.hidden[r]?.[c] ? null : (grid.values[r]?.[c] ?? 0));
  return {
    cells: counts.map((row, r) => row.map((_, c) => shown(r, c))),
    rowTotals: counts.map((_, r) => shown(r, columns)),
    columnTotals: Array.from({ length: columns }, (_, c) => shown(rows, c)),
    total: shown(rows, columns),
  };
}

function isSmall(value: number): boolean {
  return value > 0 && value < SMALLEST_PUBLISHED;
}

function hide(grid: Grid, r: number, c: number): void {
  const row = grid.hidden[r];
  if (row) row[c] = true;
}

function withTotals(counts: readonly (readonly number[])[]): Grid {
  const rows = counts.length;
  const columns = counts[0]?.length ?? 0;
  const values = counts.map((row) => [...row, row.reduce((sum, value) => sum + value, 0)]);
  values.push(Array.from({ length: columns + 1 }, (_, c) => values.reduce((sum, row) => sum + (row[c] ?? 0), 0)));
  return { values, hidden: values.map((row) => row.map(() => false)), rows, columns };
}

type Cell = { r: number; c: number; value: number };

// Hides one more count at a time, the cheapest that widens the narrowest range, until every small count is protected.
function protect(grid: Grid): void {
  for (;;) {
    const exposed = smallCells(grid).filter((cell) => widthFor(grid, cell) < SMALLEST_PUBLISHED);
    const cell = exposed[0];
    if (cell === undefined) return;
    const candidates = visibleCells(grid).sort((a, b) => cost(grid, a, cell) - cost(grid, b, cell));
    if (candidates.length === 0) return;
    const before = widthFor(grid, cell);
    const helpful = candidates.find((candidate) => {
      setHidden(grid, candidate, true);
      const width = widthFor(grid, cell);
      setHidden(grid, candidate, false);
      return width > before;
    });
    setHidden(grid, helpful ?? (candidates[0] as Cell), true);
  }
}

function setHidden(grid: Grid, { r, c }: Cell, isHidden: boolean): void {
  const row = grid.hidden[r];
  if (row) row[c] = isHidden;
}

function allCells(grid: Grid): (Cell & { hidden: boolean })[] {
  return grid.values.flatMap((row, r) =>
    row.map((value, c) => ({ r, c, value, hidden: grid.hidden[r]?.[c] ?? false })),
  );
}

function smallCells(grid: Grid): Cell[] {
  return allCells(grid).filter((cell) => cell.hidden && isSmall(cell.value));
}

// A zero that is hidden protects nothing by itself and looks like a secret; it is taken last.
function visibleCells(grid: Grid): Cell[] {
  return allCells(grid).filter((cell) => !cell.hidden);
}

function cost(grid: Grid, candidate: Cell, exposed: Cell): number {
  const isTotal = candidate.r === grid.rows || candidate.c === grid.columns;
  const isBeside = candidate.r === exposed.r || candidate.c === exposed.c;
  return candidate.value + (candidate.value === 0 ? 1e6 : 0) + (isTotal ? 1e4 : 0) + (isBeside ? 0 : 1e3);
}

// Rows and columns are nodes, counts are arcs; what a reader cannot rule out is what can flow round without changing a visible count.
function arcOf(grid: Grid, { r, c }: { r: number; c: number }): { from: number; to: number } {
  const column = grid.rows + 1 + c;
  const isReversed = (r === grid.rows) !== (c === grid.columns);
  return isReversed ? { from: r, to: column } : { from: column, to: r };
}

function widthFor(grid: Grid, cell: Cell): number {
  const arcs: Arc[] = allCells(grid)
    .filter((other) => other.hidden && !(other.r === cell.r && other.c === cell.c))
    .map((other) => ({ ...arcOf(grid, other), up: Number.POSITIVE_INFINITY, down: other.value }));
  const own = arcOf(grid, cell);
  const nodes = grid.rows + grid.columns + 2;
  const highest = cell.value + flowCapacity(nodes, arcs, own.to, own.from, SMALLEST_PUBLISHED * 2);
  const lowest = cell.value - flowCapacity(nodes, arcs, own.from, own.to, cell.value);
  return highest - lowest;
}
