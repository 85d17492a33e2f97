import { getParticipantHead } from '#app/features/enrolments/public.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { newId } from '#app/shared/ids.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { decideGuarding, isIn } from '../domain/decide-document.ts';
import { mostDocuments } from '../domain/document.ts';
import type { AddDocumentForm } from '../domain/document-form.ts';
import { countDocuments, findDocument, findSameContent } from './document-store.ts';
import { insertChanges, insertDocument, insertVersion } from './document-writing-store.ts';
import { DOCUMENTS_FOLDER } from './documents-folder.ts';
import { digestOf, type ReadUpload } from './read-upload.ts';

/**
 * Adds a document to a participation, its file read through already. Sent twice it is there once. Problems: those of decideGuarding,
 * 'too-many-documents', 'already-there', 'not-in-audience'.
 */
export async function addDocument(
  ctx: RequestContext,
  enrolmentId: string,
  form: Omit<AddDocumentForm, 'file'>,
  { bytes, ...file }: ReadUpload,
): Promise<Result<{ id: string }, FieldProblems>> {
  const [enrolment, known] = await Promise.all([
    getParticipantHead(ctx, enrolmentId),
    findDocument(ctx, enrolmentId, form.id),
  ]);
  if (known !== undefined) return ok({ id: known.id });
  const guarding = decideGuarding(form);
  if (!guarding.ok) return guarding;
  const isResponsible = enrolment.caseWorkerId === ctx.caller.accountId;
  if (!isIn(form.audience, { role: ctx.caller.role, hasAdded: true, isResponsible }))
    return refuse({ audience: ['not-in-audience'] });
  const digest = digestOf(ctx, bytes);
  const held = await countDocuments(ctx, enrolmentId);
  if (held >= mostDocuments) return refuse({ file: ['too-many-documents'] });
  if ((await findSameContent(ctx, enrolmentId, digest)) !== undefined) return refuse({ file: ['already-there'] });
  const place = { tenantId: ctx.caller.tenantId, folder: DOCUMENTS_FOLDER, id: form.id };
  const storageKey = await ctx.services.files.keep(place, bytes);
  await insertDocument(ctx, { ...guarding.value, id: form.id, title: form.title, enrolment });
  await insertVersion(ctx, {
    ...file,
    digest,
    id: newId(),
    documentId: form.id,
    number: 1,
    byteCount: bytes.length,
    storageKey,
  });
  await insertChanges(ctx, form.id, [{ what: 'added' }]);
  return ok({ id: form.id });
}
