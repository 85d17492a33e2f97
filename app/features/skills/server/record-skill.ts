import { getParticipantHead } from '#app/features/enrolments/public.ts';
import { findOccupation, findOccupations } from '#app/features/occupations/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { SkillKind } from '../domain/skill.ts';
import { mayHaveOccupation, type SkillAnswers } from '../domain/skill-form.ts';
import { findSkill, insertSkill, type SkillColumns, updateSkill } from './skill-store.ts';

/**
 * Records something a person has done, learnt or can do. The same id sent again is answered like the first time.
 * Problems: 'choose-occupation', 'occupation-not-found'.
 */
export async function addSkill(
  ctx: RequestContext,
  enrolmentId: string,
  { id, kind, ...answers }: SkillAnswers & { id: string; kind: SkillKind },
): Promise<Result<{ id: string }, FieldProblems>> {
  const [enrolment, columns] = await Promise.all([
    getParticipantHead(ctx, enrolmentId),
    toSkillColumns(ctx, kind, answers),
  ]);
  if (!columns.ok) return columns;
  if (await insertSkill(ctx, enrolment, { id, kind, ...columns.value })) return ok({ id });
  if ((await findSkill(ctx, { enrolmentId, skillId: id })) === undefined) throw new NotFoundError();
  return ok({ id });
}

/** Changes what is said about one. Problems: those of addSkill, 'stale'. */
export async function changeSkill(
  ctx: RequestContext,
  ids: { enrolmentId: string; skillId: string },
  { version, ...answers }: SkillAnswers & { version: number },
): Promise<Result<void, FieldProblems>> {
  const [, skill] = await Promise.all([getParticipantHead(ctx, ids.enrolmentId), findSkill(ctx, ids, true)]);
  if (skill === undefined) throw new NotFoundError();
  if (skill.version !== version) return refuse({ '': ['stale'] });
  const columns = await toSkillColumns(ctx, skill.kind, answers, skill);
  if (!columns.ok) return columns;
  const saved = await updateSkill(ctx, skill, columns.value);
  return saved ? ok(undefined) : refuse({ '': ['stale'] });
}

/** Takes one away that should not have been there. It stays in the log. Problem 'stale'. */
export async function removeSkill(
  ctx: RequestContext,
  ids: { enrolmentId: string; skillId: string },
  { version }: { version: number },
): Promise<Result<void, FieldProblems>> {
  const [, skill] = await Promise.all([getParticipantHead(ctx, ids.enrolmentId), findSkill(ctx, ids, true)]);
  if (skill === undefined) throw new NotFoundError();
  const removed = { removed_at: ctx.now, removed_by: ctx.caller.accountId };
  return (await updateSkill(ctx, { id: skill.id, version }, removed)) ? ok(undefined) : refuse({ '': ['stale'] });
}

async function toSkillColumns(
  ctx: RequestContext,
  kind: SkillKind,
  answers: SkillAnswers,
  stored?: { occupationCode: string | null; occupationName: string | null },
): Promise<Result<SkillColumns, FieldProblems>> {
  const { look, occupationWords, occupationFor, occupationCode, ...said } = answers;
  const occupation = mayHaveOccupation(kind)
    ? await chooseOccupation(ctx, { look, occupationWords, occupationFor, occupationCode }, stored)
    : ok(null);
  if (!occupation.ok) return occupation;
  return ok({
    ...said,
    ownLanguage: said.ownLanguage ?? null,
    country: said.country ?? null,
    fromYear: said.fromYear ?? null,
    toYear: said.toYear ?? null,
    papers: said.papers ?? null,
    occupationCode: occupation.value?.code ?? null,
    occupationName: occupation.value?.name ?? null,
  });
}

type Choice = Pick<SkillAnswers, 'look' | 'occupationWords' | 'occupationFor' | 'occupationCode'>;

/** The occupation that was chosen. Words that were typed after the choices were shown count, not the choice; words that mean just one group need none. */
async function chooseOccupation(
  ctx: RequestContext,
  { look, occupationWords, occupationFor, occupationCode }: Choice,
  stored?: { occupationCode: string | null; occupationName: string | null },
): Promise<Result<{ code: string; name: string } | null, FieldProblems>> {
  // Pressing Enter in any field presses the button that looks up: without words it does nothing more than the other.
  const isLooking = look !== undefined && occupationWords !== '';
  if (!isLooking && occupationWords === occupationFor && occupationCode !== undefined) {
    if (occupationCode === 'none') return ok(null);
    // The list may have been replaced since: what was chosen then stays.
    if (stored?.occupationCode === occupationCode && stored.occupationName !== null)
      return ok({ code: occupationCode, name: stored.occupationName });
    const found = await findOccupation(ctx, occupationCode);
    return found === undefined ? refuse({ occupationCode: ['choose'] }) : ok(found);
  }
  if (occupationWords === '') return ok(null);
  const found = await findOccupations(ctx, occupationWords);
  const [exact, another] = found.filter(({ isExact }) => isExact);
  if (!isLooking && exact !== undefined && another === undefined) return ok(exact);
  if (found.length === 0) return refuse({ occupationWords: ['occupation-not-found'] });
  return refuse({ occupationCode: ['choose-occupation'] });
}
