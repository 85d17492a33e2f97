import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { may } from '#app/shared/roles.ts';
import type { ListColumn } from '../domain/list-columns.ts';
import { useListTools } from '../domain/permissions.ts';
import {
  addressOfFilter,
  mostSavedFilters,
  type RenameFilterForm,
  readFilter,
  type SavedFilter,
  type SaveFilterForm,
} from '../domain/saved-filter.ts';
import {
  deleteFilter,
  insertFilter,
  saveColumns,
  selectColumns,
  selectSavedFilters,
  updateFilter,
  updatePlaces,
} from './list-tools-store.ts';
import { type ProgrammeChoice, selectProgrammes } from './programme-choice-store.ts';

export type ListTools = { filters: SavedFilter[]; columns: ListColumn[] | undefined };

/** What the caller has made of the participant list: filters, hers and shared ones, and the columns she has chosen. */
export async function getListTools(ctx: RequestContext): Promise<ListTools> {
  if (!may(ctx.caller, useListTools)) return { filters: [], columns: undefined };
  const [filters, columns] = await Promise.all([selectSavedFilters(ctx), selectColumns(ctx)]);
  return { filters, columns };
}

/** The caller's filters and shared ones, with the programmes she can share hers with. */
export async function listFilters(
  ctx: RequestContext,
): Promise<{ filters: SavedFilter[]; programmes: ProgrammeChoice[] }> {
  const [filters, programmes] = await Promise.all([selectSavedFilters(ctx), selectProgrammes(ctx)]);
  return { filters, programmes };
}

/** Saves the list as it is looked at under a name. Sent twice it is there once. Problems: 'name-taken', 'too-many-filters', 'choose'. */
export async function saveFilter(
  ctx: RequestContext,
  form: SaveFilterForm,
): Promise<Result<SavedFilter, FieldProblems>> {
  const own = (await selectSavedFilters(ctx)).filter(({ isOwn }) => isOwn);
  const known = own.find(({ id }) => id === form.id);
  if (known !== undefined) return ok(known);
  if (!mayShareWith(ctx, form.sharedWith)) return refuse({ sharedWith: ['choose'] });
  if (own.length >= mostSavedFilters) return refuse({ name: ['too-many-filters'] });
  const query = readFilter(form.filter);
  const kept = { id: form.id, name: form.name, programmeId: form.sharedWith ?? null, place: own.length + 1 };
  if (!(await insertFilter(ctx, { ...kept, query: addressOfFilter(query) }))) {
    const savedMeanwhile = (await selectSavedFilters(ctx)).find(({ id, isOwn }) => isOwn && id === form.id);
    return savedMeanwhile ? ok(savedMeanwhile) : refuse({ name: ['name-taken'] });
  }
  return ok({ ...kept, query, programmeName: null, isOwn: true, ownerName: ctx.caller.name, version: 1 });
}

/** Renames a filter, shares it or takes it back. Problems: 'name-taken', 'choose', 'stale'. Throws NotFoundError. */
export async function renameFilter(
  ctx: RequestContext,
  id: string,
  form: RenameFilterForm,
): Promise<Result<void, FieldProblems>> {
  const own = (await selectSavedFilters(ctx)).filter(({ isOwn }) => isOwn);
  if (!own.some((each) => each.id === id)) throw new NotFoundError();
  if (!mayShareWith(ctx, form.sharedWith)) return refuse({ sharedWith: ['choose'] });
  const name = form.name.toLowerCase();
  if (own.some((each) => each.id !== id && each.name.toLowerCase() === name)) return refuse({ name: ['name-taken'] });
  const changes = { name: form.name, programmeId: form.sharedWith ?? null };
  return (await updateFilter(ctx, id, form.version, changes)) ? ok(undefined) : refuse({ '': ['stale'] });
}

/** Moves a filter one place in the caller's order. Throws NotFoundError. */
export async function moveFilter(ctx: RequestContext, id: string, direction: 'up' | 'down'): Promise<void> {
  const ids = (await selectSavedFilters(ctx)).filter(({ isOwn }) => isOwn).map((each) => each.id);
  const at = ids.indexOf(id);
  if (at < 0) throw new NotFoundError();
  const to = Math.min(ids.length - 1, Math.max(0, at + (direction === 'up' ? -1 : 1)));
  ids.splice(to, 0, ...ids.splice(at, 1));
  await updatePlaces(ctx, ids);
}

/** Deletes a filter of the caller's; one that is gone already is no problem. Throws NotFoundError for a colleague's. */
export async function removeFilter(ctx: RequestContext, id: string): Promise<void> {
  const known = (await selectSavedFilters(ctx)).find((each) => each.id === id);
  if (known === undefined) return;
  if (!known.isOwn) throw new NotFoundError();
  await deleteFilter(ctx, id);
}

function mayShareWith({ caller }: RequestContext, programmeId: string | undefined): boolean {
  return programmeId === undefined || caller.programmes.includes(programmeId);
}

/** Keeps which columns the caller's list shows. */
export function chooseColumns(ctx: RequestContext, columns: readonly ListColumn[]): Promise<void> {
  return saveColumns(ctx, columns);
}
