import { getParticipantHead } from '#app/features/enrolments/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { mayBeShown } from '../domain/document.ts';
import { findDocument } from './document-store.ts';
import { insertChanges, updateDocument } from './document-writing-store.ts';

/** Shows a document to the participant on her own page, or no longer. Problems: 'not-to-show' for class 4, 'stale'. Throws NotFoundError. */
export async function showDocument(
  ctx: RequestContext,
  { enrolmentId, documentId }: { enrolmentId: string; documentId: string },
  { isShown, version }: { isShown: boolean; version: number },
): Promise<Result<void, FieldProblems>> {
  const [, document] = await Promise.all([
    getParticipantHead(ctx, enrolmentId),
    findDocument(ctx, enrolmentId, documentId, true),
  ]);
  if (document === undefined || document.deletedAt !== null) throw new NotFoundError();
  if ((document.shownSince !== null) === isShown) return ok(undefined);
  if (isShown && !mayBeShown(document)) return refuse({ '': ['not-to-show'] });
  if (document.version !== version) return refuse({ '': ['stale'] });
  await insertChanges(ctx, documentId, [{ what: isShown ? 'shown' : 'hidden' }]);
  const saved = await updateDocument(ctx, documentId, version, { shown_since: isShown ? ctx.now : null });
  return saved ? ok(undefined) : refuse({ '': ['stale'] });
}
