import { isOfferedTheme } from '#app/features/activities/domain/civic-orientation.ts';
import { ForbiddenError, NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import {
  type AddMaterial,
  type ChangeMaterial,
  mayChangeMaterial,
  mostVersions,
  type ReplaceMaterial,
} from '../domain/material.ts';
import { keepMaterials } from '../domain/permissions.ts';
import {
  deleteMaterial,
  findMaterial,
  insertMaterial,
  insertVersion,
  type MaterialLine,
  selectProgrammes,
  selectVersions,
  updateMaterial,
  updateStanding,
  type VersionContent,
} from './material-store.ts';
import type { ReadMaterial } from './read-material.ts';

/** Where files of the shelf lie in the storage, below the tenant; each under the id of its version. */
export const MATERIALS_FOLDER = 'materials';

type Saved = Result<void, FieldProblems>;

/** The material, if the caller may change it. Throws NotFoundError, ForbiddenError. */
export async function requireMaterial(ctx: RequestContext, id: string): Promise<MaterialLine> {
  const material = await findMaterial(ctx, id);
  if (material === undefined) throw new NotFoundError();
  if (!mayChangeMaterial(ctx.caller, material)) throw new ForbiddenError(keepMaterials.name);
  return material;
}

async function store(ctx: RequestContext, id: string, read: ReadMaterial, url = ''): Promise<VersionContent> {
  if (read === undefined) return { type: null, byteCount: null, storageKey: null, url };
  const place = { tenantId: ctx.caller.tenantId, folder: MATERIALS_FOLDER, id };
  const storageKey = await ctx.services.files.keep(place, read.bytes);
  return { type: read.type, byteCount: read.bytes.length, storageKey, url: null };
}

/** Puts something on a programme's shelf; sent twice it is there once. Problem: 'unknown-choice' (theme). Throws NotFoundError for another's programme. */
export async function addMaterial(ctx: RequestContext, input: AddMaterial, read: ReadMaterial): Promise<Saved> {
  const [programmes, known] = await Promise.all([selectProgrammes(ctx), findMaterial(ctx, input.id)]);
  const programme = programmes.find(({ id }) => id === input.programmeId);
  if (programme === undefined) throw new NotFoundError();
  if (known !== undefined) return ok(undefined);
  if (input.themeKeys.some((key) => !isOfferedTheme(programme.themes, key)))
    return refuse({ themeKeys: ['unknown-choice'] });
  const content = await store(ctx, input.id, read, input.url);
  await insertMaterial(ctx, input);
  await insertVersion(ctx, input, { ...content, id: input.id, number: 1, remarks: read?.remarks ?? [] });
  return ok(undefined);
}

/** Changes what is said about it. Problems: 'unknown-choice' (theme), 'stale'. */
export async function changeMaterial(ctx: RequestContext, id: string, input: ChangeMaterial): Promise<Saved> {
  const material = await requireMaterial(ctx, id);
  if (input.themeKeys.some((key) => !isOfferedTheme(material.themes, key) && !material.themeKeys.includes(key)))
    return refuse({ themeKeys: ['unknown-choice'] });
  return (await updateMaterial(ctx, id, input.version, input)) ? ok(undefined) : refuse({ '': ['stale'] });
}

/** A newer version; sessions already held keep the one of their day. Problems: 'too-many-versions', 'stale'. */
export async function replaceMaterial(
  ctx: RequestContext,
  id: string,
  input: ReplaceMaterial,
  read: ReadMaterial,
): Promise<Saved> {
  const material = await requireMaterial(ctx, id);
  const versions = await selectVersions(ctx, id);
  if (versions.some((version) => version.id === input.id)) return ok(undefined);
  if (versions.length >= mostVersions) return refuse({ file: ['too-many-versions'] });
  if (!(await updateMaterial(ctx, id, input.version))) return refuse({ '': ['stale'] });
  const content = await store(ctx, input.id, read, input.url);
  const number = (versions[0]?.number ?? 0) + 1;
  await insertVersion(ctx, material, { ...content, id: input.id, number, remarks: read?.remarks ?? [] });
  return ok(undefined);
}

/** Takes it off the shelf, or puts it back; where it is used it stays either way. */
export async function standMaterial(ctx: RequestContext, id: string, standing: 'retired' | 'offered'): Promise<void> {
  const material = await requireMaterial(ctx, id);
  if (material.isRetired !== (standing === 'retired'))
    await updateStanding(ctx, id, standing === 'retired' ? ctx.now : null);
}

/** Removes what was never used; its bytes follow. Problem: 'used'. */
export async function removeMaterial(ctx: RequestContext, id: string): Promise<Saved> {
  await requireMaterial(ctx, id);
  return (await deleteMaterial(ctx, id)) ? ok(undefined) : refuse({ '': ['used'] });
}
