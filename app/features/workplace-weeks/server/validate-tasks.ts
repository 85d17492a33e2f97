import { sql } from 'kysely';
import { findOccupation } from '#app/features/occupations/public.ts';
import { addSkill, listSkills, putLine, recordEvidence } from '#app/features/skills/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { addDays, earlierOf } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { type ConfirmedTask, confirmedTasks } from '../domain/confirmed.ts';
import { wordsOfLine } from '../domain/cv-line.ts';
import { workplaceTexts } from '../texts/index.ts';
import { cvLineOf, insertCvAnswer, type KeptCvAnswer, selectCvAnswers } from './cv-line-store.ts';
import { getPlacementWeeks, type PlacementWeeks } from './follow-placement.ts';
import { oneId } from './one-id.ts';

type Ids = { enrolmentId: string; placementId: string };
type Skills = Awaited<ReturnType<typeof listSkills>>['skills'];

export type Validation = PlacementWeeks & {
  tasks: (ConfirmedTask & {
    skillId: string | undefined;
    skillName: string | undefined;
    aimedAt: string | undefined;
  })[];
  skills: Skills;
  /** The placement stands among her experience. */
  isExperience: boolean;
  /** What she, or staff for her, said last of the line in her CV. */
  cvAnswer: KeptCvAnswer | undefined;
};

/** What a workplace has confirmed, which skills that is evidence for by now, and what she has to choose from. Throws NotFoundError. */
export async function getValidation(ctx: RequestContext, ids: Ids): Promise<Validation> {
  const [shown, { skills }, answers] = await Promise.all([
    getPlacementWeeks(ctx, ids),
    listSkills(ctx, ids.enrolmentId),
    selectCvAnswers({ db: ctx.db, tenantId: ctx.caller.tenantId }, { enrolmentId: ids.enrolmentId }),
  ]);
  const cvAnswer = answers.find(({ placementId }) => placementId === ids.placementId);
  const tasks = confirmedTasks(shown.weeks.flatMap(({ answer }) => (answer === undefined ? [] : [answer])));
  const evidenceIds = tasks.map((task) => oneId('evidence', ids.placementId, task.id));
  const { rows } = await sql<{ id: string; skillId: string }>`select id, skill_id as "skillId" from skill_evidence
    where tenant_id = ${ctx.caller.tenantId}::uuid and id = any (${evidenceIds}::uuid[])`.execute(ctx.db);
  const skillOf = new Map(rows.map(({ id, skillId }) => [id, skillId]));
  const named = new Map(skills.map((skill) => [skill.id, skill.title || skill.ownTitle]));
  const aims = new Map(shown.placement.aims.map((aim) => [aim.id, aim.skillId]));
  return {
    ...shown,
    skills,
    tasks: tasks.map((task, index) => {
      const skillId = skillOf.get(evidenceIds[index] ?? '');
      return { ...task, skillId, skillName: named.get(skillId ?? ''), aimedAt: aims.get(task.id) };
    }),
    isExperience: named.has(oneId('experience', ids.placementId)) && (cvAnswer?.stands ?? true),
    cvAnswer,
  };
}

/**
 * Takes a confirmed task as evidence for a skill of hers, or for a new one in the task's words: what was claimed is assessed then, and nothing is
 * validated by it. Sent twice it is taken once. Problems: 'choose', and those of recording evidence.
 */
export async function takeAsEvidence(
  ctx: RequestContext,
  ids: Ids,
  wish: { taskId: string; skillId: string },
): Promise<Result<void, FieldProblems>> {
  const { tasks, skills, placement } = await getValidation(ctx, ids);
  const task = tasks.find(({ id }) => id === wish.taskId);
  if (task === undefined) throw new NotFoundError();
  if (task.skillId !== undefined) return ok(undefined);
  const known = skills.find(({ id }) => id === wish.skillId);
  if (known === undefined && wish.skillId !== 'new') return refuse({ skillId: ['choose'] });
  const skillId = known?.id ?? oneId('skill', ids.placementId, task.id);
  if (known === undefined) {
    const added = await addSkill(ctx, ids.enrolmentId, {
      ...blank,
      id: skillId,
      kind: 'ability',
      title: task.words.slice(0, 200),
    });
    if (!added.ok) return added;
  }
  const version = known?.version ?? 1;
  const t = translate(workplaceTexts, 'sv');
  return recordEvidence(
    ctx,
    { enrolmentId: ids.enrolmentId, skillId },
    {
      ...{ id: oneId('evidence', ids.placementId, task.id), version },
      ...{ move: (known?.state ?? 'claimed') === 'claimed' ? 'assess' : 'note', way: 'supervisor' },
      shownOn: earlierOf(addDays(task.lastOn, 4), ctx.today),
      byWhom: [placement.contactName, placement.workplaceName].filter(Boolean).join(', ').slice(0, 200),
      note: t('staff.evidenceNote', { task: task.words, count: task.weeks }).slice(0, 1000),
      ...{ validatorId: undefined, documentId: undefined },
    },
  );
}

/** Puts the placement with every confirmed task among her experience and into her CVs: she has said yes. Sent twice it stands there once. */
export async function takeAsExperience(ctx: RequestContext, ids: Ids): Promise<void> {
  const { placement, tasks, cvAnswer, isExperience } = await getValidation(ctx, ids);
  const taskIds = tasks.map(({ id }) => id);
  if (isExperience && cvAnswer?.stands && taskIds.every((id) => cvAnswer.taskIds.includes(id))) return;
  const keys = { ...ids, programmeId: placement.programmeId, personId: placement.personId };
  const words = wordsOfLine(tasks, taskIds);
  const occupation = placement.occupation === null ? undefined : await findOccupation(ctx, placement.occupation);
  const answer = { number: (cvAnswer?.number ?? 0) + 1, stands: true, taskIds };
  const { db, now, today, caller } = ctx;
  const writer = { db, now, today, tenantId: caller.tenantId, accountId: caller.accountId };
  await insertCvAnswer(writer, { ...keys, restricted: placement.restricted }, { ...answer, id: newId(), words });
  await putLine(
    writer,
    { ...keys, restricted: placement.restricted },
    cvLineOf({ ...placement, occupationName: occupation?.name ?? null }, words, ctx.today),
    tasks.flatMap(({ skillId }) => (skillId === undefined ? [] : [skillId])),
  );
}

const blank = {
  ...{ title: '', description: '', ownLanguage: undefined, ownTitle: '', ownDescription: '', place: '' },
  ...{ country: undefined, fromYear: undefined, toYear: undefined, isOngoing: false, papers: undefined },
  ...{ occupationWords: '', occupationCode: undefined, occupationFor: '', look: undefined },
};
