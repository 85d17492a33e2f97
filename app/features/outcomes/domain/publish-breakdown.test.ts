import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Breakdown, Dimension } from './breakdown.ts';
import { type PublishedBreakdown, publishBreakdown, type Shown } from './publish-breakdown.ts';

type Range = { low: number; high: number };

const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);

/** All ways to write `total` as a list of `parts` counts. */
function* compositions(total: number, parts: number): Generator<number[]> {
  if (parts === 1) yield [total];
  else
    for (let first = 0; first <= total; first += 1)
      for (const rest of compositions(total - first, parts - 1)) yield [first, ...rest];
}

/** All tables whose columns add up to `margin` and that agree with what is published of one table. */
function* tablesFor(published: PublishedBreakdown['tables'][number], margin: readonly number[]): Generator<number[][]> {
  const { groups } = published;
  const columns = margin.map((total, c) =>
    [...compositions(total, groups.length)].filter((column) =>
      column.every((count, r) => groups[r]?.counts[c] === null || groups[r]?.counts[c] === count),
    ),
  );
  function* fill(c: number, chosen: number[][]): Generator<number[][]> {
    if (c < columns.length) for (const column of columns[c] ?? []) yield* fill(c + 1, [...chosen, column]);
    else {
      const rows = groups.map((_, r) => chosen.map((column) => column[r] ?? 0));
      if (rows.every((row, r) => groups[r]?.total === null || groups[r]?.total === sumOf(row))) yield rows;
    }
  }
  yield* fill(0, []);
}

/** What a reader who tries every population that agrees with all tables at once can say of each hidden count. */
function attack(published: PublishedBreakdown, base: number, sums: readonly ReadonlySet<number>[]) {
  const known = new Map<string, Range>();
  const note = (key: string, value: number) => {
    const range = known.get(key) ?? { low: value, high: value };
    known.set(key, { low: Math.min(range.low, value), high: Math.max(range.high, value) });
  };
  for (const margin of compositions(base, published.categories.length)) {
    const fits =
      margin.every((total, c) => published.categories[c] === null || published.categories[c] === total) &&
      sums.every(
        (sum, at) => published.sums[at] === null || published.sums[at] === sumOf(margin.filter((_, c) => sum.has(c))),
      );
    if (!fits) continue;
    const possible = published.tables.map((table) => [...tablesFor(table, margin)]);
    if (possible.some((tables) => tables.length === 0)) continue;
    for (const [c, total] of margin.entries()) note(`category ${c}`, total);
    possible.forEach((tables, table) => {
      for (const rows of tables)
        rows.forEach((row, r) => {
          note(`${table} row ${r}`, sumOf(row));
          for (const [c, count] of row.entries()) note(`${table} cell ${r} ${c}`, count);
        });
    });
  }
  return known;
}

const isSmall = (count: number) => count > 0 && count < 5;

function expectSafe(breakdown: Breakdown, sums: readonly ReadonlySet<number>[]): void {
  const published = publishBreakdown(breakdown, sums);
  if (published.base === null) return;
  const known = attack(published, breakdown.base, sums);
  const hasFiveValues = (key: string, shown: Shown | undefined, what: string) => {
    expect(shown, what).toBeNull();
    const range = known.get(key) as Range;
    expect(range.high - range.low, `${what}: ${JSON.stringify(published)}`).toBeGreaterThanOrEqual(5);
  };
  breakdown.categories.forEach((count, c) => {
    if (isSmall(count)) hasFiveValues(`category ${c}`, published.categories[c], `category ${c} of ${count}`);
  });
  breakdown.tables.forEach(({ groups }, table) => {
    groups.forEach(({ counts }, r) => {
      const shown = published.tables[table]?.groups[r];
      if (isSmall(sumOf(counts))) hasFiveValues(`${table} row ${r}`, shown?.total, `row ${r} of ${sumOf(counts)}`);
      counts.forEach((count, c) => {
        if (isSmall(count))
          hasFiveValues(`${table} cell ${r} ${c}`, shown?.counts[c], `cell ${r},${c} of ${count} in table ${table}`);
      });
    });
  });
}

/** People as [category, group in the first table, group in the second], counted up. */
function breakdownOf(
  people: readonly (readonly [number, number, number])[],
  categories: number,
  groups: readonly [number, number],
): Breakdown {
  const count = (wanted: (person: readonly [number, number, number]) => boolean) =>
    Array.from({ length: categories }, (_, c) => people.filter((person) => person[0] === c && wanted(person)).length);
  const table = (dimension: Dimension, at: 1 | 2, size: number) => ({
    dimension,
    groups: Array.from({ length: size }, (_, r) => ({
      key: 'abcdef'[r] as string,
      counts: count((person) => person[at] === r),
    })),
  });
  return {
    base: people.length,
    categories: count(() => true),
    tables: [table('sex', 1, groups[0]), table('age', 2, groups[1])],
  };
}

const peopleIn = (categories: number, first: number, second: number, most: number) =>
  fc.array(fc.tuple(fc.nat(categories - 1), fc.nat(first - 1), fc.nat(second - 1)), { minLength: 0, maxLength: most });

describe('tables published together', () => {
  it('give no small count away, whatever is put together: two tables of three categories', () => {
    fc.assert(
      fc.property(peopleIn(3, 2, 2, 18), (people) => expectSafe(breakdownOf(people, 3, [2, 2]), [])),
      { numRuns: 150 },
    );
  });

  it('give no small count away when the sum of two categories is published, too', () => {
    const sums = [new Set([0, 1])];
    fc.assert(
      fc.property(peopleIn(4, 2, 2, 15), (people) => expectSafe(breakdownOf(people, 4, [2, 2]), sums)),
      { numRuns: 120 },
    );
  });

  it('give no small count away when groups are many and people few', () => {
    fc.assert(
      fc.property(peopleIn(3, 3, 2, 13), (people) => expectSafe(breakdownOf(people, 3, [3, 2]), [new Set([0])])),
      { numRuns: 80 },
    );
  });

  it('never show a wrong number, and no number from 1 to 4', () => {
    fc.assert(
      fc.property(peopleIn(6, 3, 6, 90), (people) => {
        const breakdown = breakdownOf(people, 6, [3, 6]);
        const published = publishBreakdown(breakdown, [new Set([0, 1])]);
        const right = (shown: Shown | undefined, count: number) => {
          expect([count, null]).toContain(shown);
          expect(isSmall(shown ?? 0)).toBe(false);
        };
        right(published.base, breakdown.base);
        right(published.sums[0], sumOf(breakdown.categories.slice(0, 2)));
        for (const [c, count] of breakdown.categories.entries()) right(published.categories[c], count);
        breakdown.tables.forEach(({ groups }, table) => {
          groups.forEach(({ counts }, r) => {
            right(published.tables[table]?.groups[r]?.total, sumOf(counts));
            for (const [c, count] of counts.entries()) right(published.tables[table]?.groups[r]?.counts[c], count);
          });
        });
      }),
    );
  });

  it('show everything when nothing is small', () => {
    const groups = [
      { key: 'woman', counts: [10, 20] },
      { key: 'man', counts: [30, 0] },
    ];
    const published = publishBreakdown({ base: 60, categories: [40, 20], tables: [{ dimension: 'sex', groups }] }, [
      new Set([0]),
    ]);
    expect(published).toEqual({
      base: 60,
      categories: [40, 20],
      tables: [
        {
          dimension: 'sex',
          groups: [
            { key: 'woman', counts: [10, 20], total: 30 },
            { key: 'man', counts: [30, 0], total: 30 },
          ],
        },
      ],
      sums: [40],
    });
  });

  it('say nothing of fewer than five people', () => {
    const published = publishBreakdown(
      breakdownOf(
        [
          [0, 0, 0],
          [1, 0, 1],
          [1, 1, 0],
        ],
        3,
        [2, 2],
      ),
      [],
    );
    expect(JSON.stringify(published)).not.toMatch(/[1-9]/);
  });

  it('keep the target when a small category can hide inside it', () => {
    const categories = [21, 3, 8, 12, 6, 7];
    const published = publishBreakdown({ base: 57, categories, tables: [] }, [new Set([0, 1])]);
    expect(published.categories).toEqual([null, null, 8, 12, 6, 7]);
    expect(published.sums).toEqual([24]);
  });

  it('hide the target when it would tell a small category', () => {
    const published = publishBreakdown({ base: 40, categories: [2, 3, 20, 15, 0, 0], tables: [] }, [new Set([0, 1])]);
    expect(published.sums).toEqual([null]);
  });
});
