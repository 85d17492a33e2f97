import { NotFoundError } from '#app/platform/http/errors.ts';
import type { Download, RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { DocumentRecord, DocumentType, OpeningReason } from '../domain/document.ts';
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

/** The bytes of a document under a neutral name. Problem: 'file-gone' when the storage has lost or spoilt them. Says nothing of who may have them. */
export async function fetchFile(
  { services, caller }: Pick<RequestContext, 'services'> & { caller: { tenantId: string } },
  file: { documentId: string; storageKey: string; number: number; type: DocumentType },
): Promise<Result<Download, 'file-gone'>> {
  const place = { tenantId: caller.tenantId, folder: DOCUMENTS_FOLDER, id: file.documentId };
  const body = await services.files.open(place, file.storageKey).catch((error: Error) => {
    if (error.name !== 'FileMissingError' && error.name !== 'FileDamagedError') throw error;
    services.log.error({ document: file.documentId, kind: error.name }, 'a stored file cannot be read');
  });
  if (body === undefined) return refuse('file-gone');
  const type = file.type === 'text/plain' ? 'text/plain; charset=utf-8' : file.type;
  return ok({ download: { fileName: neutralFileName(file.documentId, file.number, file.type), type, body } });
}

/** Hands out a document's file and notes who has opened it, and why where that is asked. Problem: that of fetchFile. */
export async function openFile(
  ctx: RequestContext,
  { document, version }: Pick<FoundFile, 'version'> & { document: Pick<DocumentRecord, 'id'> },
  reason: OpeningReason | undefined,
): Promise<Result<Download, 'file-gone'>> {
  const fetched = await fetchFile(ctx, { documentId: document.id, ...version });
  if (!fetched.ok) return fetched;
  await insertOpening(ctx, { documentId: document.id, versionId: version.id, reason });
  if (reason !== undefined) ctx.because(reason);
  return fetched;
}
