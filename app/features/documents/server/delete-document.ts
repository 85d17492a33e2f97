import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { DeleteDocumentForm } from '../domain/document-form.ts';
import { findDocument } from './document-store.ts';
import { forgetStorageKeys, insertChanges, updateDocument } from './document-writing-store.ts';

/**
 * Deletes a document with all its files. That it was there, who deleted it and why stays. The bytes go as soon as this is saved;
 * should that fail, the sweep takes them. Problems: 'stale'.
 */
export async function deleteDocument(
  ctx: RequestContext,
  { enrolmentId, documentId }: { enrolmentId: string; documentId: string },
  { version, reason }: DeleteDocumentForm,
): Promise<Result<void, FieldProblems>> {
  const document = await findDocument(ctx, enrolmentId, documentId, true);
  if (document === undefined) throw new NotFoundError();
  ctx.saw([document.personId]);
  ctx.within(document.programmeId);
  if (document.deletedAt !== null) return ok(undefined);
  if (document.version !== version) return refuse({ '': ['stale'] });
  const storageKeys = await forgetStorageKeys(ctx, documentId);
  await insertChanges(ctx, documentId, [{ what: 'deleted', reason }]);
  const deleted = { title: '', deleted_at: ctx.now, deleted_by: ctx.caller.accountId, delete_reason: reason };
  if (!(await updateDocument(ctx, documentId, version, deleted))) return refuse({ '': ['stale'] });
  ctx.afterCommit(async () => {
    await Promise.all(storageKeys.map((key) => ctx.services.files.remove(key)));
  });
  return ok(undefined);
}
