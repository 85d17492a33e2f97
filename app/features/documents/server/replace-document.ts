import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { mostVersions } from '../domain/document.ts';
import type { ReplaceDocumentForm } from '../domain/document-form.ts';
import { findDocument, selectVersions } from './document-store.ts';
import { insertChanges, insertVersion, updateDocument } from './document-writing-store.ts';
import { DOCUMENTS_FOLDER } from './documents-folder.ts';
import { digestOf, type ReadUpload } from './read-upload.ts';

/** A newer file in place of the one in use, which is kept. Problems: 'too-many-versions', 'stale'. */
export async function replaceDocument(
  ctx: RequestContext,
  { enrolmentId, documentId }: { enrolmentId: string; documentId: string },
  form: Omit<ReplaceDocumentForm, 'file'>,
  { bytes, ...file }: ReadUpload,
): Promise<Result<void, FieldProblems>> {
  const document = await findDocument(ctx, enrolmentId, documentId, true);
  if (document === undefined || document.deletedAt !== null) throw new NotFoundError();
  ctx.saw([document.personId]);
  ctx.within(document.programmeId);
  const versions = await selectVersions(ctx, documentId);
  if (versions.some(({ id }) => id === form.id)) return ok(undefined);
  if (document.version !== form.version) return refuse({ '': ['stale'] });
  if (versions.length >= mostVersions) return refuse({ file: ['too-many-versions'] });
  const place = { tenantId: ctx.caller.tenantId, folder: DOCUMENTS_FOLDER, id: documentId };
  const storageKey = await ctx.services.files.keep(place, bytes);
  const number = (versions[0]?.number ?? 0) + 1;
  await insertVersion(ctx, {
    ...file,
    digest: digestOf(ctx, bytes),
    id: form.id,
    documentId,
    number,
    byteCount: bytes.length,
    storageKey,
  });
  await insertChanges(ctx, documentId, [{ what: 'replaced', fromValue: String(number - 1), toValue: String(number) }]);
  return (await updateDocument(ctx, documentId, form.version, {})) ? ok(undefined) : refuse({ '': ['stale'] });
}
