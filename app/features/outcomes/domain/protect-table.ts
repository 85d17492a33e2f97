import { SMALLEST_PUBLISHED } from './disclosure.ts';
import { type Arc, flowCapacity } from './flow.ts';
import { isSmall, type Margin } from './margin.ts';

export type ProtectedTable = { cells: boolean[][]; rowTotals: boolean[] };

type Place = { r: number; c: number };
/** The column number of a row's total. */
const TOTAL = -1;

/**
 * Which counts of one table must be hidden, when the totals by category are shared with other tables (`margin`). Every small count must
 * keep a range at least five wide even for a reader who knows all totals by category, except that a small total may grow by what its
 * partner gives. And the table must leave room for that growth, so that no table betrays the totals that the others rely on. Undefined:
 * not even hiding everything is enough.
 */
export function protectTable(counts: readonly (readonly number[])[], margin: Margin): ProtectedTable | undefined {
  const totals = counts.map((row) => row.reduce((sum, value) => sum + value, 0));
  // Zeros in the row of a small group would tell where its people are.
  const hidden: ProtectedTable = {
    cells: counts.map((row, r) => row.map((value) => isSmall(value) || isSmall(totals[r] ?? 0))),
    rowTotals: totals.map(isSmall),
  };
  const table = { counts, totals, margin, hidden };
  for (;;) {
    const gap = firstGap(table);
    if (gap === undefined) return hidden;
    const candidates = visiblePlaces(table);
    if (candidates.length === 0) return undefined;
    const before = gap();
    const helpful = candidates.find((place) => {
      setHidden(hidden, place, true);
      const after = gap();
      setHidden(hidden, place, false);
      return after < before;
    });
    setHidden(hidden, helpful ?? (candidates[0] as Place), true);
  }
}

type Table = {
  counts: readonly (readonly number[])[];
  totals: readonly number[];
  margin: Margin;
  hidden: ProtectedTable;
};

// How much is missing to the width that is needed, as a function of what is hidden; the first of all that is not nothing.
function firstGap(table: Table): (() => number) | undefined {
  const { counts, totals, margin } = table;
  const gaps: (() => number)[] = [];
  for (const [small, partner] of margin.partnerOf)
    gaps.push(() => SMALLEST_PUBLISHED - roomToGrow(table, small, partner));
  totals.forEach((total, r) => {
    if (isSmall(total)) gaps.push(() => SMALLEST_PUBLISHED - width(table, { r, c: TOTAL }));
  });
  counts.forEach((row, r) => {
    row.forEach((value, c) => {
      if (isSmall(value)) gaps.push(() => SMALLEST_PUBLISHED - width(table, { r, c }));
    });
  });
  return gaps.find((gap) => gap() > 0);
}

function roomToGrow(table: Table, small: number, partner: number): number {
  return flowCapacity(
    nodesOf(table),
    arcsOf(table),
    columnNode(table, partner),
    columnNode(table, small),
    SMALLEST_PUBLISHED,
  );
}

function width(table: Table, place: Place): number {
  const value = place.c === TOTAL ? (table.totals[place.r] ?? 0) : (table.counts[place.r]?.[place.c] ?? 0);
  const [from, to] = endsOf(table, place);
  const arcs = arcsOf(table, place);
  const up = flowCapacity(nodesOf(table), arcs, to, from, SMALLEST_PUBLISHED);
  return up + flowCapacity(nodesOf(table), arcs, from, to, value);
}

// Rows, columns and the grand total are nodes; a hidden count is an arc that people may flow along without changing what is seen.
function arcsOf(table: Table, without?: Place): Arc[] {
  const { counts, totals, margin, hidden } = table;
  const arcs: Arc[] = [];
  const add = (place: Place, value: number) => {
    if (place.r === without?.r && place.c === without.c) return;
    const [from, to] = endsOf(table, place);
    arcs.push({ from, to, up: Number.POSITIVE_INFINITY, down: value });
  };
  hidden.cells.forEach((row, r) => {
    row.forEach((isHidden, c) => {
      if (isHidden) add({ r, c }, counts[r]?.[c] ?? 0);
    });
  });
  hidden.rowTotals.forEach((isHidden, r) => {
    if (isHidden) add({ r, c: TOTAL }, totals[r] ?? 0);
  });
  const partner = without === undefined ? undefined : margin.partnerOf.get(without.c);
  if (without !== undefined && partner !== undefined)
    arcs.push({ from: columnNode(table, without.c), to: columnNode(table, partner), up: SMALLEST_PUBLISHED, down: 0 });
  return arcs;
}

function columnNode({ counts }: Table, c: number): number {
  return counts.length + c;
}

function nodesOf({ counts }: Table): number {
  return counts.length + (counts[0]?.length ?? 0) + 1;
}

function endsOf(table: Table, { r, c }: Place): [from: number, to: number] {
  return c === TOTAL ? [nodesOf(table) - 1, r] : [r, columnNode(table, c)];
}

// The cheapest first: small numbers tell the reader least. A zero protects nothing by itself; a total is missed most.
function visiblePlaces({ counts, totals, hidden }: Table): Place[] {
  const cells = counts.flatMap((row, r) =>
    row.flatMap((value, c) => (hidden.cells[r]?.[c] ? [] : [{ r, c, cost: value === 0 ? 1e6 : value }])),
  );
  const rows = totals.flatMap((value, r) => (hidden.rowTotals[r] ? [] : [{ r, c: TOTAL, cost: 1e4 + value }]));
  return [...cells, ...rows].sort((a, b) => a.cost - b.cost);
}

function setHidden(hidden: ProtectedTable, { r, c }: Place, isHidden: boolean): void {
  if (c === TOTAL) hidden.rowTotals[r] = isHidden;
  else (hidden.cells[r] as boolean[])[c] = isHidden;
}
