import { getParticipantHead, type ParticipantHead, updateTrack } from '#app/features/enrolments/public.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { TrackWish } from '../domain/own-way.ts';
import { decidePhaseMove, type PhaseMove, type PhaseMoveForm } from '../domain/phases.ts';
import { decideTrack, type TrackChoice, type TrackForm } from '../domain/tracks.ts';
import { selectTrackWishes, updateAnswerToWishes } from './help-store.ts';
import { keysOf } from './plan-keys.ts';
import { insertPhaseMove, insertTrackChoice, selectPhaseMoves, selectTrackChoices } from './way-store.ts';

export type Way = {
  head: ParticipantHead;
  phaseMoves: PhaseMove[];
  trackChoices: TrackChoice[];
  /** What she says she wants and nobody has answered. */
  wish: TrackWish | undefined;
};

/** Which track and which phase she is in, and the decisions that led there. Throws NotFoundError. */
export async function getWay(ctx: RequestContext, enrolmentId: string): Promise<Way> {
  const [head, phaseMoves, trackChoices, wishes] = await Promise.all([
    getParticipantHead(ctx, enrolmentId),
    selectPhaseMoves(ctx, enrolmentId),
    selectTrackChoices(ctx, enrolmentId),
    selectTrackWishes(ctx, enrolmentId),
  ]);
  return { head, phaseMoves, trackChoices, wish: wishes[0]?.answeredAt === null ? wishes[0] : undefined };
}

/** Keeps which track she chooses and why, which answers what she wished for; the earlier choices stay. Problems: those of decideTrack, 'stale'. */
export async function chooseTrack(
  ctx: RequestContext,
  enrolmentId: string,
  form: TrackForm,
): Promise<Result<void, FieldProblems>> {
  const { head, trackChoices, wish } = await getWay(ctx, enrolmentId);
  if (trackChoices.some(({ id }) => id === form.id)) return ok(undefined);
  if (head.version !== form.version) return refuse({ '': ['stale'] });
  const decided = decideTrack(head, form, ctx.today);
  if (!decided.ok) return decided;
  await insertTrackChoice(ctx, keysOf(ctx.caller, head), form, head.trackKey);
  if (wish !== undefined) await updateAnswerToWishes(ctx, { enrolmentId, upTo: wish }, null);
  return (await updateTrack(ctx, enrolmentId, form.version, form.trackKey)) ? ok(undefined) : refuse({ '': ['stale'] });
}

/** Decides that a phase begins on a day. Problems: those of decidePhaseMove. */
export async function movePhase(
  ctx: RequestContext,
  enrolmentId: string,
  form: PhaseMoveForm,
): Promise<Result<void, FieldProblems>> {
  const { head, phaseMoves } = await getWay(ctx, enrolmentId);
  if (phaseMoves.some(({ id }) => id === form.id)) return ok(undefined);
  const decided = decidePhaseMove(head, phaseMoves, form, ctx.today);
  if (decided.ok) await insertPhaseMove(ctx, keysOf(ctx.caller, head), form);
  return decided;
}
