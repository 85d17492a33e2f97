import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { AddNameForm } from '../domain/person-names.ts';
import { takeNextVersion } from './file-version.ts';
import { deleteName, endCalledName, insertName, selectNames } from './name-store.ts';

/**
 * Writes down one more name; what she wants to be called takes the place of what she wanted before. Problems: name-there-already,
 * '' stale.
 */
export async function addName(
  ctx: RequestContext,
  personId: string,
  form: AddNameForm,
): Promise<Result<void, FieldProblems>> {
  const isSaved = async () => (await selectNames(ctx, personId)).some(({ id }) => id === form.id);
  if (await isSaved()) return ok(undefined);
  const file = await takeNextVersion(ctx, personId, form.version);
  if (file === undefined) return (await isSaved()) ? ok(undefined) : refuse({ '': ['stale'] });
  ctx.saw([personId]);
  if (form.kind === 'called') await endCalledName(ctx, personId, ctx.today);
  const { id, kind, name, note } = form;
  const added = { id, personId, restricted: file.restricted, kind, name, note };
  const saved = await insertName(ctx, kind === 'called' ? { ...added, validFrom: ctx.today } : added);
  return saved ? ok(undefined) : refuse({ name: ['name-there-already'] });
}

/** Takes away a name that was written down by mistake. Once more is the same. Problems: '' stale. */
export async function removeName(
  ctx: RequestContext,
  personId: string,
  nameId: string,
  version: number,
): Promise<Result<void, FieldProblems>> {
  const isThere = async () => (await selectNames(ctx, personId)).some(({ id }) => id === nameId);
  if (!(await isThere())) return ok(undefined);
  if ((await takeNextVersion(ctx, personId, version)) === undefined)
    return (await isThere()) ? refuse({ '': ['stale'] }) : ok(undefined);
  ctx.saw([personId]);
  await deleteName(ctx, personId, nameId);
  return ok(undefined);
}
