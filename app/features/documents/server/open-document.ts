import { NotFoundError } from '#app/platform/http/errors.ts';
import type { Download, RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { DocumentRecord, OpeningReason } from '../domain/document.ts';
import { neutralFileName } from '../domain/document-type.ts';
import { findDocument, insertOpening, selectVersions } from './document-store.ts';
import { DOCUMENTS_FOLDER } from './documents-folder.ts';

/** A file of a document that is not deleted, and whether a reason must be given before it is opened. Throws NotFoundError. */
export async function findFile(
  ctx: RequestContext,
  { enrolmentId, documentId }: { enrolmentId: string; documentId: string },
  number: number | undefined,
) {
  const [document, versions] = await Promise.all([
    findDocument(ctx, enrolmentId, documentId),
    selectVersions(ctx, documentId),
  ]);
  const version = number === undefined ? versions[0] : versions.find((each) => each.number === number);
  if (document === undefined || version === undefined || version.storageKey === null) throw new NotFoundError();
  ctx.saw([document.personId]);
  ctx.within(document.programmeId);
  return { document, version: { ...version, storageKey: version.storageKey }, needsReason: document.class === 4 };
}

export type FoundFile = Awaited<ReturnType<typeof findFile>>;

/**
 * Hands out the bytes under a neutral name and notes who has opened them, and why where that is asked. Problem: 'file-gone' when the
 * storage has lost or spoilt them.
 */
export async function openFile(
  ctx: RequestContext,
  { document, version }: Pick<FoundFile, 'version'> & { document: Pick<DocumentRecord, 'id'> },
  reason: OpeningReason | undefined,
): Promise<Result<Download, 'file-gone'>> {
  const place = { tenantId: ctx.caller.tenantId, folder: DOCUMENTS_FOLDER, id: document.id };
  const body = await ctx.services.files.open(place, version.storageKey).catch((error: Error) => {
    if (error.name !== 'FileMissingError' && error.name !== 'FileDamagedError') throw error;
    ctx.services.log.error({ document: document.id, kind: error.name }, 'a stored file cannot be read');
  });
  if (body === undefined) return refuse('file-gone');
  await insertOpening(ctx, { documentId: document.id, versionId: version.id, reason });
  if (reason !== undefined) ctx.because(reason);
  const type = version.type === 'text/plain' ? 'text/plain; charset=utf-8' : version.type;
  return ok({ download: { fileName: neutralFileName(document.id, version.number, version.type), type, body } });
}
