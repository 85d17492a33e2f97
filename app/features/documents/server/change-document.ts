import { getParticipantHead } from '#app/features/enrolments/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { decideChange } from '../domain/decide-document.ts';
import type { ChangeDocumentForm } from '../domain/document-form.ts';
import { findDocument } from './document-store.ts';
import { insertChanges, type KeptChange, updateDocument } from './document-writing-store.ts';

/** Changes what a document is called, what it is and who may open it. Problems: those of decideChange, 'stale'. */
export async function changeDocument(
  ctx: RequestContext,
  { enrolmentId, documentId }: { enrolmentId: string; documentId: string },
  form: ChangeDocumentForm,
): Promise<Result<void, FieldProblems>> {
  const [enrolment, old] = await Promise.all([
    getParticipantHead(ctx, enrolmentId),
    findDocument(ctx, enrolmentId, documentId, true),
  ]);
  if (old === undefined || old.deletedAt !== null) throw new NotFoundError();
  if (old.version !== form.version) return refuse({ '': ['stale'] });
  const decider = {
    role: ctx.caller.role,
    hasAdded: old.addedById === ctx.caller.accountId,
    isResponsible: enrolment.caseWorkerId === ctx.caller.accountId,
  };
  const decided = decideChange(old, form, decider);
  if (!decided.ok) return decided;
  const { title, kind, class: newClass, audience, reason } = form;
  const changes: KeptChange[] = [];
  if (title !== old.title) changes.push({ what: 'title' });
  if (kind !== old.kind) changes.push({ what: 'kind', fromValue: old.kind, toValue: kind });
  if (newClass !== old.class)
    changes.push({ what: 'class', fromValue: String(old.class), toValue: String(newClass), reason: reason ?? null });
  if (audience !== old.audience)
    changes.push({ what: 'audience', fromValue: old.audience, toValue: audience, reason: reason ?? null });
  if (changes.length === 0) return ok(undefined);
  await insertChanges(ctx, documentId, changes);
  const saved = await updateDocument(ctx, documentId, form.version, {
    title,
    kind,
    class: newClass,
    audience,
    ...(decided.value.lowers && reason ? { lowered_because: reason } : {}),
  });
  return saved ? ok(undefined) : refuse({ '': ['stale'] });
}
