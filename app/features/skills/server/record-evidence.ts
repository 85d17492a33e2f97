import { listDocuments } from '#app/features/documents/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { decideEvidence } from '../domain/decide-evidence.ts';
import type { EvidenceForm } from '../domain/skill-form.ts';
import { findSkill, findSkillOfEvidence, insertEvidence, updateSkill } from './skill-store.ts';
import { selectValidators } from './validator-store.ts';

/** Records how something was shown, and moves its state. The same id sent again is answered like the first time. Problems: those of decideEvidence, 'stale', 'choose'. */
export async function recordEvidence(
  ctx: RequestContext,
  ids: { enrolmentId: string; skillId: string },
  { version, ...form }: EvidenceForm,
): Promise<Result<void, FieldProblems>> {
  const [{ documents }, skill, validators, known] = await Promise.all([
    listDocuments(ctx, ids.enrolmentId),
    findSkill(ctx, ids, true),
    selectValidators(ctx),
    findSkillOfEvidence(ctx, form.id),
  ]);
  if (skill === undefined) throw new NotFoundError();
  if (known === skill.id) return ok(undefined);
  if (skill.version !== version) return refuse({ '': ['stale'] });
  if (form.validatorId && !validators.some(({ id }) => id === form.validatorId))
    return refuse({ validatorId: ['choose'] });
  if (form.documentId && !documents.some(({ id, deletedAt }) => id === form.documentId && deletedAt === null))
    return refuse({ documentId: ['choose'] });
  const decided = decideEvidence(skill.state, form, ctx.today);
  if (!decided.ok) return decided;
  const evidence = {
    ...form,
    stateAfter: decided.value,
    validatorId: form.validatorId ?? null,
    documentId: form.documentId ?? null,
  };
  if (!(await insertEvidence(ctx, skill.id, evidence))) throw new NotFoundError();
  return (await updateSkill(ctx, skill, { state: decided.value })) ? ok(undefined) : refuse({ '': ['stale'] });
}
