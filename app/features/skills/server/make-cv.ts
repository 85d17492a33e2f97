import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { CvAnswers, CvRecord } from '../domain/cv.ts';
import { deleteCv, findCv, insertCv, updateCv } from './cv-store.ts';
import { listSkills, type SkillList } from './get-skills.ts';

/** A CV's choices beside everything there is to choose from. Throws NotFoundError. */
export async function getCv(
  ctx: RequestContext,
  ids: { enrolmentId: string; cvId: string },
): Promise<SkillList & { cv: CvRecord }> {
  const [list, cv] = await Promise.all([listSkills(ctx, ids.enrolmentId), findCv(ctx, ids)]);
  if (cv === undefined) throw new NotFoundError();
  return { ...list, cv };
}

/** Keeps what she has said yes to have in a CV, agreed today. The same id sent again is answered like the first time. Problems: 'protected', 'choose'. */
export async function addCv(
  ctx: RequestContext,
  enrolmentId: string,
  answers: CvAnswers & { id: string },
): Promise<Result<{ id: string }, FieldProblems>> {
  const list = await listSkills(ctx, enrolmentId);
  const problems = problemsOf(list, answers);
  if (problems) return refuse(problems);
  if (await insertCv(ctx, list.head, answers)) return ok({ id: answers.id });
  if ((await findCv(ctx, { enrolmentId, cvId: answers.id })) === undefined) throw new NotFoundError();
  return ok({ id: answers.id });
}

/** Changes a CV's choices, agreed anew today. Problems: those of addCv, 'stale'. */
export async function changeCv(
  ctx: RequestContext,
  ids: { enrolmentId: string; cvId: string },
  { version, ...answers }: CvAnswers & { version: number },
): Promise<Result<void, FieldProblems>> {
  const { cv, ...list } = await getCv(ctx, ids);
  if (cv.version !== version) return refuse({ '': ['stale'] });
  const problems = problemsOf(list, answers);
  if (problems) return refuse(problems);
  return (await updateCv(ctx, cv, answers)) ? ok(undefined) : refuse({ '': ['stale'] });
}

/** Takes a CV's choices away; papers that were printed are out of reach. Problem 'stale'. */
export async function removeCv(
  ctx: RequestContext,
  ids: { enrolmentId: string; cvId: string },
  { version }: { version: number },
): Promise<Result<void, FieldProblems>> {
  const { cv } = await getCv(ctx, ids);
  return (await deleteCv(ctx, { id: cv.id, version })) ? ok(undefined) : refuse({ '': ['stale'] });
}

// How somebody with protected identity is found never leaves the house on paper.
function problemsOf({ head, skills, qualifications }: SkillList, answers: CvAnswers): FieldProblems | undefined {
  if (head.restricted && answers.showsPhone) return { showsPhone: ['protected'] };
  if (head.restricted && answers.showsEmail) return { showsEmail: ['protected'] };
  if (head.restricted && answers.showsMunicipality) return { showsMunicipality: ['protected'] };
  const known = new Set(skills.map(({ id }) => id));
  if (!answers.skillIds.every((id) => known.has(id))) return { skillIds: ['choose'] };
  const documented = new Set(qualifications.flatMap(({ id, earlierIds }) => [id, ...earlierIds]));
  return answers.qualificationIds.every((id) => documented.has(id)) ? undefined : { qualificationIds: ['choose'] };
}
