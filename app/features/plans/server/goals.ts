import { readFileOf } from '#app/features/documents/public.ts';
import { type CoachedByPeer, getCoachedByPeer, getParticipantHead } from '#app/features/enrolments/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { Download, RequestContext } from '#app/platform/http/page.ts';
import type { Services } from '#app/platform/services.ts';
import { newId } from '#app/shared/ids.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import {
  decideGoal,
  type Goal,
  type GoalComment,
  type GoalFile,
  type GoalFileType,
  type GoalForm,
  goalFileTypes,
  goalQuestions,
  type TranslationForm,
} from '../domain/goal.ts';
import {
  insertComment,
  insertGoal,
  insertGoalFiles,
  insertTranslation,
  selectComments,
  selectGoals,
  updateGoalRead,
  updatePeerSees,
} from './goal-store.ts';
import { keysOf } from './plan-keys.ts';

export const GOALS_FOLDER = 'goals';

export type Goals = { head: CoachedByPeer; goals: Goal[]; comments: GoalComment[] };
type Of = { enrolmentId: string; goalId: string };

/**
 * Somebody's goal picture in all versions that the caller may read, the newest first, with what was said about them. A peer coach opens it for those
 * she coaches alone. Throws NotFoundError.
 */
export async function getGoals(ctx: RequestContext, enrolmentId: string): Promise<Goals> {
  const isPeer = ctx.caller.role === 'peer-coach';
  const [head, goals, comments] = await Promise.all([
    isPeer ? getCoachedByPeer(ctx, enrolmentId) : getParticipantHead(ctx, enrolmentId),
    selectGoals(ctx, enrolmentId),
    selectComments(ctx, enrolmentId),
  ]);
  return { head, goals, comments };
}

/** The same with one version chosen. Throws NotFoundError when there is none such for the caller. */
export async function getGoal(ctx: RequestContext, { enrolmentId, goalId }: Of): Promise<Goals & { goal: Goal }> {
  const all = await getGoals(ctx, enrolmentId);
  const goal = all.goals.find(({ id }) => id === goalId);
  if (goal === undefined) throw new NotFoundError();
  return { ...all, goal };
}

export type ReadGoalFile = { type: GoalFileType; bytes: Uint8Array };

/** The files of a form, looked through and written anew before any transaction opens. Problems stand at the field `files`. */
export async function readGoalFiles(
  services: Pick<Services, 'apart'>,
  { files }: { files: readonly File[] },
): Promise<Result<ReadGoalFile[], FieldProblems>> {
  const all: ReadGoalFile[] = [];
  for (const file of files) {
    const read = await readFileOf({ services }, file, goalFileTypes);
    if (!read.ok) return refuse({ files: read.problem['file'] ?? ['file-broken'] });
    all.push(read.value);
  }
  return ok(all);
}

/**
 * Keeps a new version of her goal, which she has agreed to; nothing that was there is changed. Sent twice it is there once.
 * Problems: those of decideGoal, 'stale' when a version came in between.
 */
export async function saveGoal(
  ctx: RequestContext,
  enrolmentId: string,
  form: GoalForm,
  read: readonly ReadGoalFile[],
): Promise<Result<{ id: string }, FieldProblems>> {
  const { head, goals } = await getGoals(ctx, enrolmentId);
  if (goals.some(({ id }) => id === form.id)) return ok({ id: form.id });
  const newest = goals[0];
  if ((newest?.number ?? 0) !== form.seenNumber) return refuse({ '': ['stale'] });
  const kept = form.keepFiles ? (newest?.files ?? []) : [];
  const decided = decideGoal({ ...form, fileCount: kept.length + read.length }, ctx.today);
  if (!decided.ok) return decided;
  const files: GoalFile[] = kept.map((file) => ({ ...file, id: newId() }));
  for (const { type, bytes } of read) {
    const id = newId();
    const storageKey = await ctx.services.files.keep(
      { tenantId: ctx.caller.tenantId, folder: GOALS_FOLDER, id },
      bytes,
    );
    files.push({ id, type, byteCount: bytes.length, boundTo: id, storageKey });
  }
  if (!(await insertGoal(ctx, keysOf(ctx.caller, head), { ...form, number: form.seenNumber + 1 })))
    return refuse({ '': ['stale'] });
  await insertGoalFiles(ctx, form.id, files);
  return ok({ id: form.id });
}

/** Writes the Swedish beside her words. Problems: 'in-swedish' when her words are, 'translation-empty', 'stale'. */
export async function translateGoal(
  ctx: RequestContext,
  of: Of,
  form: TranslationForm,
): Promise<Result<void, FieldProblems>> {
  const { goal } = await getGoal(ctx, of);
  if (goal.language === 'sv') return refuse({ '': ['in-swedish'] });
  if (goalQuestions.every((question) => form[question] === '')) return refuse({ tomorrow: ['translation-empty'] });
  if ((goal.translation?.number ?? 0) !== form.seenNumber) return refuse({ '': ['stale'] });
  return (await insertTranslation(ctx, goal.id, form)) ? ok(undefined) : refuse({ '': ['stale'] });
}

/** Says something about a version, beside it. */
export async function commentGoal(ctx: RequestContext, of: Of, comment: { id: string; body: string }): Promise<void> {
  const { goal } = await getGoal(ctx, of);
  await insertComment(ctx, goal.id, comment);
}

/** Notes that she agrees, or no longer, that her peer coach reads a version. */
export async function showGoalToPeer(ctx: RequestContext, of: Of, peerSees: boolean): Promise<void> {
  const { goal } = await getGoal(ctx, of);
  await updatePeerSees(ctx, goal.id, peerSees);
}

/** Notes that what she wrote herself has been read. */
export async function noteGoalRead(ctx: RequestContext, of: Of): Promise<void> {
  const { goal } = await getGoal(ctx, of);
  await updateGoalRead(ctx, goal.id);
}

const extensions = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
  'audio/webm': 'webm',
  'audio/wav': 'wav',
} as const;

/** A picture or a recording of a version. Throws NotFoundError, also when the bytes are gone. */
export async function openGoalFile(ctx: RequestContext, of: Of & { goalFileId: string }): Promise<Download> {
  const { goal } = await getGoal(ctx, of);
  const file = goal.files.find(({ id }) => id === of.goalFileId);
  if (file === undefined) throw new NotFoundError();
  return bytesOfGoalFile(ctx.services, ctx.caller.tenantId, goal.number, file);
}

/** The bytes of a file of version `number`, under a name that tells nothing. Throws NotFoundError when they are gone. */
export async function bytesOfGoalFile(
  services: Pick<Services, 'files' | 'log'>,
  tenantId: string,
  number: number,
  file: GoalFile,
): Promise<Download> {
  const place = { tenantId, folder: GOALS_FOLDER, id: file.boundTo };
  const body = await services.files.open(place, file.storageKey).catch((error: Error) => {
    if (error.name !== 'FileMissingError' && error.name !== 'FileDamagedError') throw error;
    services.log.error({ goalFile: file.id, kind: error.name }, 'a stored file cannot be read');
  });
  if (body === undefined) throw new NotFoundError();
  const fileName = `malbild-${number}-${file.id.slice(-4)}.${extensions[file.type]}`;
  return { download: { fileName, type: file.type, body } };
}
