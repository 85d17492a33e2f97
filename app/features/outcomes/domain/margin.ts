import { SMALLEST_PUBLISHED } from './disclosure.ts';

/** Which category totals are hidden, and for each small one the category that its people could just as well be in. */
export type Margin = { hidden: boolean[]; partnerOf: Map<number, number> };

/**
 * Decides the totals by category, before any table. A small total needs a partner of at least five that is hidden with it: then up to
 * five people could move between the two, and no reader can tell. `sums` are sets of categories whose sum is published as well (the
 * targets); a partner inside the same sets is looked for first, so that those sums can stay. Undefined: there is no partner for
 * somebody, and nothing but the grand total can be published.
 */
export function decideMargin(totals: readonly number[], sums: readonly ReadonlySet<number>[]): Margin | undefined {
  const small = totals.flatMap((count, c) => (isSmall(count) ? [c] : []));
  const near = small.map((c) => partnerFor(totals, (p) => sums.every((sum) => sum.has(p) === sum.has(c))));
  const far = partnerFor(totals, () => true);
  const keepsSums = near.every((partner) => partner !== undefined);
  if (!keepsSums && far === undefined) return undefined;
  const partnerOf = new Map(small.map((c, index) => [c, (keepsSums ? near[index] : far) as number]));
  const hidden = totals.map((_, c) => partnerOf.has(c) || [...partnerOf.values()].includes(c));
  return { hidden, partnerOf };
}

/** Whether the sum of some categories may stand beside the totals: it says no more than they do, or no partner stands across it. */
export function sumIsOpen({ hidden, partnerOf }: Margin, sum: ReadonlySet<number>): boolean {
  const inside = hidden.filter((isHidden, c) => isHidden && sum.has(c)).length;
  if (inside === 0 || inside === hidden.filter(Boolean).length) return true;
  return [...partnerOf].every(([c, partner]) => sum.has(c) === sum.has(partner));
}

/** Counts from 1 to 4. */
export function isSmall(count: number): boolean {
  return count > 0 && count < SMALLEST_PUBLISHED;
}

// The smallest that is large enough: hiding it costs the reader least.
function partnerFor(totals: readonly number[], fits: (category: number) => boolean): number | undefined {
  const candidates = totals.flatMap((count, c) => (count >= SMALLEST_PUBLISHED && fits(c) ? [c] : []));
  return candidates.sort((a, b) => (totals[a] ?? 0) - (totals[b] ?? 0))[0];
}
