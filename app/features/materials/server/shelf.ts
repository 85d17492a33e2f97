import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { ShelfFilter } from '../domain/material.ts';
import {
  findMaterial,
  type MaterialLine,
  type MaterialUse,
  type MaterialVersion,
  selectProgrammes,
  selectShelf,
  selectUses,
  selectVersions,
} from './material-store.ts';

export type { MaterialLine, MaterialUse, MaterialVersion };

/** The programmes whose shelf the caller sees, with their themes. */
export const listShelves = selectProgrammes;
export type Shelf = Awaited<ReturnType<typeof selectProgrammes>>[number];

/** What stands on the shelves of the caller's programmes, filtered, by title. */
export async function listMaterialsOnShelf(
  ctx: RequestContext,
  filter: ShelfFilter,
  page: { limit: number; offset: number },
): Promise<{ programmes: Shelf[]; rows: MaterialLine[]; total: number }> {
  const [programmes, found] = await Promise.all([selectProgrammes(ctx), selectShelf(ctx, filter, page)]);
  return { programmes, ...found };
}

export type WholeMaterial = { material: MaterialLine; versions: MaterialVersion[]; uses: MaterialUse[] };

/** One material with its versions and where it is used. Throws NotFoundError. */
export async function getMaterial(ctx: RequestContext, id: string): Promise<WholeMaterial> {
  const [material, versions, uses] = await Promise.all([
    findMaterial(ctx, id),
    selectVersions(ctx, id),
    selectUses(ctx, id),
  ]);
  if (material === undefined) throw new NotFoundError();
  return { material, versions, uses };
}
