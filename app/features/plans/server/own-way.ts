import { getOwnStay, isOpenStay, type OwnStay } from '#app/features/enrolments/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { Download } from '#app/platform/http/page.ts';
import type { PortalContext } from '#app/platform/http/portal-page.ts';
import type { Services } from '#app/platform/services.ts';
import { newId } from '#app/shared/ids.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { type GoalFile, goalQuestions, mostGoalFiles } from '../domain/goal.ts';
import {
  decideTick,
  type HelpRequest,
  mayAskHelp,
  type OwnGoalForm,
  type OwnStepForm,
  type TrackWish,
  type TrackWishForm,
} from '../domain/own-way.ts';
import type { PhaseMove } from '../domain/phases.ts';
import type { TrackChoice } from '../domain/tracks.ts';
import { bytesOfGoalFile, GOALS_FOLDER, type ReadGoalFile, readGoalFiles } from './goals.ts';
import {
  insertOwnGoal,
  insertOwnGoalFiles,
  insertOwnRequest,
  insertOwnWish,
  type OwnGoal,
  type OwnStep,
  selectOwnChoices,
  selectOwnGoals,
  selectOwnPhaseMoves,
  selectOwnRequests,
  selectOwnSteps,
  selectOwnWishes,
  updateOwnStep,
  withdrawOwnRequest,
} from './own-plan-store.ts';

export type { OwnGoal, OwnStep };

/** Her goal in all versions, the newest first. Throws NotFoundError when she takes part in nothing. */
export async function getOwnGoals(ctx: PortalContext): Promise<{ stay: OwnStay; goals: OwnGoal[] }> {
  const stay = await getOwnStay(ctx);
  return { stay, goals: await selectOwnGoals(ctx, stay.id) };
}

/** Her picture and her voice, looked through and written anew. Problem 'file-wrong' at the one that cannot be used. */
export async function readOwnGoalFiles(
  services: Pick<Services, 'apart'>,
  { picture, voice }: Pick<OwnGoalForm, 'picture' | 'voice'>,
): Promise<Result<ReadGoalFile[], FieldProblems>> {
  const all: ReadGoalFile[] = [];
  for (const [field, file] of Object.entries({ picture, voice })) {
    if (file === undefined) continue;
    const read = await readGoalFiles(services, { files: [file] });
    if (!read.ok) return refuse({ [field]: ['file-wrong'] });
    all.push(...read.value);
  }
  return ok(all);
}

/** Keeps a new version of her goal in her words; sent twice it is there once. Problems: 'ended', 'goal-empty', 'too-many-files', 'goal-changed'. */
export async function saveOwnGoal(
  ctx: PortalContext,
  form: OwnGoalForm,
  read: readonly ReadGoalFile[],
): Promise<Result<void, FieldProblems>> {
  const { stay, goals } = await getOwnGoals(ctx);
  if (goals.some(({ id }) => id === form.id)) return ok(undefined);
  if (!isOpenStay(stay)) return refuse({ '': ['ended'] });
  const kept = form.keepFiles ? (goals[0]?.files ?? []) : [];
  if (goalQuestions.every((question) => form[question] === '') && kept.length + read.length === 0)
    return refuse({ tomorrow: ['goal-empty'] });
  if (kept.length + read.length > mostGoalFiles) return refuse({ picture: ['too-many-files'] });
  if ((goals[0]?.number ?? 0) !== form.seenNumber) return refuse({ '': ['goal-changed'] });
  const files: GoalFile[] = kept.map((file) => ({ ...file, id: newId() }));
  for (const { type, bytes } of read) {
    const id = newId();
    const place = { tenantId: ctx.person.tenantId, folder: GOALS_FOLDER, id };
    files.push({
      id,
      type,
      byteCount: bytes.length,
      boundTo: id,
      storageKey: await ctx.services.files.keep(place, bytes),
    });
  }
  if (!(await insertOwnGoal(ctx, stay, form))) return refuse({ '': ['goal-changed'] });
  await insertOwnGoalFiles(ctx, form.id, files);
  return ok(undefined);
}

/** A picture or a recording of one of her versions. Throws NotFoundError. */
export async function openOwnGoalFile(ctx: PortalContext, goalFileId: string): Promise<Download> {
  const { goals } = await getOwnGoals(ctx);
  const goal = goals.find(({ files }) => files.some(({ id }) => id === goalFileId));
  const file = goal?.files.find(({ id }) => id === goalFileId);
  if (goal === undefined || file === undefined) throw new NotFoundError();
  return bytesOfGoalFile(ctx.services, ctx.person.tenantId, goal.number, file);
}

export type OwnPlan = { stay: OwnStay; steps: OwnStep[]; requests: HelpRequest[] };

/** Her steps and what she asked for help with. Throws NotFoundError when she takes part in nothing. */
export async function getOwnPlan(ctx: PortalContext): Promise<OwnPlan> {
  const stay = await getOwnStay(ctx);
  const [steps, requests] = await Promise.all([selectOwnSteps(ctx, stay.id), selectOwnRequests(ctx, stay.id)]);
  return { stay, steps, requests };
}

/** One of her steps. Throws NotFoundError. */
export async function getOwnStep(ctx: PortalContext, stepId: string): Promise<OwnPlan & { step: OwnStep }> {
  const plan = await getOwnPlan(ctx);
  const step = plan.steps.find(({ id }) => id === stepId);
  if (step === undefined) throw new NotFoundError();
  return { ...plan, requests: plan.requests.filter((each) => each.stepId === stepId), step };
}

/** She ticks a step, takes the tick back, asks for help with it or no longer needs any. Problems: 'ended', 'not-yours', 'changed', 'behind-you'. */
export async function actOnOwnStep(
  ctx: PortalContext,
  stepId: string,
  form: OwnStepForm,
): Promise<Result<void, FieldProblems>> {
  const { stay, step, requests } = await getOwnStep(ctx, stepId);
  if (!isOpenStay(stay)) return refuse({ '': ['ended'] });
  if (form.act === 'withdraw') {
    await withdrawOwnRequest(ctx, stepId);
    return ok(undefined);
  }
  if (form.act === 'ask') {
    if (requests.some(({ id }) => id === form.id)) return ok(undefined);
    if (!mayAskHelp(step)) return refuse({ '': ['behind-you'] });
    await insertOwnRequest(ctx, stay, stepId, form);
    return ok(undefined);
  }
  const decided = decideTick(step, { act: form.act, version: form.version });
  if (!decided.ok) return decided;
  if (decided.value === undefined) return ok(undefined);
  return (await updateOwnStep(ctx, step, decided.value)) ? ok(undefined) : refuse({ '': ['changed'] });
}

export type OwnTrack = {
  stay: OwnStay;
  wishes: TrackWish[];
  choices: Pick<TrackChoice, 'id' | 'fromKey' | 'toKey' | 'chosenOn'>[];
};

/** The programme's tracks, which is hers, what she wished for and what was decided. Throws NotFoundError when there are none to choose from. */
export async function getOwnTrack(ctx: PortalContext): Promise<OwnTrack> {
  const stay = await getOwnStay(ctx);
  if (!stay.definition.tracks?.length) throw new NotFoundError();
  const [wishes, choices] = await Promise.all([selectOwnWishes(ctx, stay.id), selectOwnChoices(ctx, stay.id)]);
  return { stay, wishes, choices };
}

/** She says which track she wants; her coach decides with her. Problems: 'ended', 'choose', 'same-track'. */
export async function wishForTrack(ctx: PortalContext, form: TrackWishForm): Promise<Result<void, FieldProblems>> {
  const { stay, wishes } = await getOwnTrack(ctx);
  if (wishes.some(({ id }) => id === form.id)) return ok(undefined);
  if (!isOpenStay(stay)) return refuse({ '': ['ended'] });
  if (!stay.definition.tracks?.some(({ key }) => key === form.trackKey)) return refuse({ trackKey: ['choose'] });
  if (form.trackKey === stay.trackKey) return refuse({ trackKey: ['same-track'] });
  await insertOwnWish(ctx, stay, form);
  return ok(undefined);
}

export type OwnWay = OwnPlan & { goal: OwnGoal | undefined; phaseMoves: PhaseMove[] };

/** What the first page of her way shows: goal, steps, and where she is in the programme. Throws NotFoundError when she takes part in nothing. */
export async function getOwnWay(ctx: PortalContext): Promise<OwnWay> {
  const plan = await getOwnPlan(ctx);
  const [goals, phaseMoves] = await Promise.all([
    selectOwnGoals(ctx, plan.stay.id),
    selectOwnPhaseMoves(ctx, plan.stay.id),
  ]);
  return { ...plan, goal: goals[0], phaseMoves };
}
