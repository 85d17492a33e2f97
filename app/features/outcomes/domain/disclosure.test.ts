import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hideSmallGroups, type PublishedTable } from './disclosure.ts';
import { shareOf } from './intervals.ts';

/** Every value a reader cannot rule out for each hidden cell, found by trying all tables of this size. */
function possibleValues(published: PublishedTable, highest: number): Set<number>[][] {
  const rows = published.cells.length;
  const columns = published.cells[0]?.length ?? 0;
  const possible = published.cells.map((row) => row.map(() => new Set<number>()));
  const guess = published.cells.map((row) => row.map((value) => value ?? 0));
  const open = published.cells.flatMap((row, r) =>
    row.flatMap((value, c) => (value === null ? [[r, c] as const] : [])),
  );
  const sum = (list: readonly number[]) => list.reduce((total, value) => total + value, 0);
  const fits = () => {
    const rowSums = guess.map(sum);
    const columnSums = Array.from({ length: columns }, (_, c) => sum(guess.map((row) => row[c] ?? 0)));
    return (
      rowSums.every((value, r) => published.rowTotals[r] === null || published.rowTotals[r] === value) &&
      columnSums.every((value, c) => published.columnTotals[c] === null || published.columnTotals[c] === value) &&
      (published.total === null || published.total === sum(rowSums))
    );
  };
  const tryAll = (position: number): void => {
    const cell = open[position];
    if (cell === undefined) {
      if (fits())
        for (let r = 0; r < rows; r += 1)
          for (let c = 0; c < columns; c += 1) possible[r]?.[c]?.add(guess[r]?.[c] ?? 0);
      return;
    }
    for (let value = 0; value <= highest; value += 1) {
      (guess[cell[0]] as number[])[cell[1]] = value;
      tryAll(position + 1);
    }
  };
  tryAll(0);
  return possible;
}

describe('small groups', () => {
  it('are not published, and everything else is when nothing is small', () => {
    expect(
      hideSmallGroups([
        [10, 20],
        [30, 40],
      ]),
    ).toEqual({
      cells: [
        [10, 20],
        [30, 40],
      ],
      rowTotals: [30, 70],
      columnTotals: [40, 60],
      total: 100,
    });
  });

  it('cannot be worked out by taking the rest from a total', () => {
    const published = hideSmallGroups([
      [3, 20],
      [30, 40],
    ]);
    expect(published.cells[0]?.[0]).toBeNull();
    const row = [published.cells[0]?.[1], published.rowTotals[0]];
    const column = [published.cells[1]?.[0], published.columnTotals[0]];
    expect(row).toContain(null);
    expect(column).toContain(null);
  });

  it('leave no way to a small count: trying every table shows at least five values for each', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 2, maxLength: 2 }), {
          minLength: 2,
          maxLength: 3,
        }),
        (counts) => {
          const published = hideSmallGroups(counts);
          const hidden = published.cells.flat().filter((value) => value === null).length;
          fc.pre(hidden <= 4);
          const possible = possibleValues(published, 14);
          for (const [r, row] of counts.entries())
            for (const [c, value] of row.entries()) {
              if (value > 0 && value < 5) {
                expect(published.cells[r]?.[c]).toBeNull();
                const values = [...(possible[r]?.[c] ?? [])];
                expect(Math.max(...values) - Math.min(...values)).toBeGreaterThanOrEqual(5);
              }
            }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('never publish a wrong number', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 5, maxLength: 5 }), {
          minLength: 1,
          maxLength: 7,
        }),
        (counts) => {
          const published = hideSmallGroups(counts);
          for (const [r, row] of counts.entries())
            for (const [c, value] of row.entries()) expect([value, null]).toContain(published.cells[r]?.[c]);
          for (const value of [...published.rowTotals, ...published.columnTotals, published.total])
            expect(value === null || value === 0 || value >= 5).toBe(true);
        },
      ),
    );
  });

  it('hides a column total that is hidden elsewhere', () => {
    expect(
      hideSmallGroups(
        [
          [50, 20],
          [30, 40],
        ],
        { hiddenColumnTotals: [true, false] },
      ).columnTotals[0],
    ).toBeNull();
  });
});

describe('a share', () => {
  // Values of Wilson's interval without continuity correction, as published by Newcombe (1998), Statistics in Medicine 17:857–872, table I.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i lies between %f and %f', (count, base, low, high) => {
    const interval = shareOf(count, base);
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  it('of nobody is no share', () => {
    expect(shareOf(0, 0)).toBeUndefined();
  });
});
