import { NotFoundError } from '#app/platform/http/errors.ts';
import type { Download, RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { materialFileName } from '../domain/material.ts';
import { MATERIALS_FOLDER } from './keep-material.ts';
import { findMaterial, selectVersions } from './material-store.ts';

/** A file of a material, the newest unless another is named. Problem: 'file-gone' when the storage has lost or spoilt it. Throws NotFoundError. */
export async function openMaterial(
  ctx: RequestContext,
  id: string,
  number: number | undefined,
): Promise<Result<Download, 'file-gone'>> {
  const [material, versions] = await Promise.all([findMaterial(ctx, id), selectVersions(ctx, id)]);
  const version = number === undefined ? versions[0] : versions.find((each) => each.number === number);
  if (material === undefined || version === undefined || version.type === null) throw new NotFoundError();
  const place = { tenantId: ctx.caller.tenantId, folder: MATERIALS_FOLDER, id: version.id };
  const body = await ctx.services.files.open(place, version.storageKey).catch((error: Error) => {
    if (error.name !== 'FileMissingError' && error.name !== 'FileDamagedError') throw error;
    ctx.services.log.error({ material: id, kind: error.name }, 'a stored file cannot be read');
  });
  if (body === undefined) return refuse('file-gone');
  const type = version.type === 'text/plain' ? 'text/plain; charset=utf-8' : version.type;
  const fileName = materialFileName(material.title, version.number, version.type);
  return ok({ download: { fileName, type, body } });
}
