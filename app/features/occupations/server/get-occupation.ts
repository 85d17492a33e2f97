import type { Db } from '#app/platform/db/database.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { WholeOccupation } from '../domain/occupation.ts';
import { findFacts } from './facts-store.ts';
import { findInTree, selectBelow } from './occupation-store.ts';

type Ctx = { db: Db };

/** One occupation with its place in SSYK, what people call it and what was fetched about it. Throws NotFoundError. */
export async function getOccupation(ctx: Ctx, code: string): Promise<WholeOccupation> {
  const [occupation, facts] = [await findInTree(ctx, code), await findFacts(ctx.db, code)];
  if (occupation === undefined) throw new NotFoundError();
  return { ...occupation, facts };
}

export type BrowsedGroup = { code: string; name: string; occupations: { code: string; name: string }[] };

/** The widest groups; of one of them, its three-digit groups with their occupations. */
export async function browseOccupations(
  ctx: Ctx,
  group: string | undefined,
): Promise<{ widest: { code: string; name: string }[]; within: BrowsedGroup[] }> {
  const widest = await selectBelow(ctx, '', 1);
  if (group === undefined) return { widest, within: [] };
  const [groups, occupations] = [await selectBelow(ctx, group, 3), await selectBelow(ctx, group, 4)];
  const within = groups.map((each) => ({
    ...each,
    occupations: occupations.filter(({ code }) => code.startsWith(each.code)),
  }));
  return { widest, within };
}
