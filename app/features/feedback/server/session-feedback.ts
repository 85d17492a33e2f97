import { mayHandleActivity } from '#app/features/activities/domain/leading.ts';
import { getSession, requireSessionToHandle, type Session } from '#app/features/activities/public.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { may } from '#app/shared/roles.ts';
import { decideAnswering } from '../domain/answering.ts';
import { type Answers, addAnswers, answersOfTally, mostAnswered, noAnswers, type Tally } from '../domain/answers.ts';
import { isShowable } from '../domain/bundles.ts';
import { gatherFeedback } from '../domain/permissions.ts';
import type { ReflectionVersion } from '../domain/reflection.ts';
import { holdSession, saveTally, selectAnswers } from './answers-store.ts';
import { type AskedSession, closeFeedback, findFeedbackSession } from './feedback-gate-store.ts';
import { selectReflection } from './reflection-store.ts';
import { squareCode } from './square.ts';

export type SessionFeedback = {
  session: Session;
  asked: AskedSession;
  state: ReturnType<typeof decideAnswering>;
  /** What may be shown of this session by itself; without any answers when there are too few, or answering is not over. */
  answers: Answers;
  reflection: ReflectionVersion[];
  /** The caller leads this session, or looks after its programme. */
  handles: boolean;
};

/** What participants and leaders thought of a session, as far as it may be shown. Throws NotFoundError. */
export async function getSessionFeedback(ctx: RequestContext, sessionId: string): Promise<SessionFeedback> {
  const [session, asked, lines, reflection] = await Promise.all([
    getSession(ctx, sessionId),
    findFeedbackSession(ctx.db, sessionId) as Promise<AskedSession>,
    selectAnswers(ctx, { sessionId }),
    selectReflection(ctx, sessionId),
  ]);
  ctx.within(session.programmeId);
  const shown = lines.filter(({ countsFrom, answers }) => countsFrom <= ctx.now && isShowable(answers));
  const leaderIds = session.leaders.map(({ id }) => id);
  return {
    session,
    asked,
    state: decideAnswering(asked, ctx.now),
    answers: addAnswers(shown.map(({ answers }) => answers)),
    reflection,
    handles: may(ctx.caller, gatherFeedback) && mayHandleActivity(ctx.caller, leaderIds),
  };
}

export type Gathering = { session: Session; asked: AskedSession; state: SessionFeedback['state']; code: string };

/** What is needed to gather answers about a session. Throws NotFoundError, or ForbiddenError for others' sessions. */
export async function getGathering(ctx: RequestContext, sessionId: string): Promise<Gathering> {
  const session = await requireSessionToHandle(ctx, sessionId);
  const asked = (await findFeedbackSession(ctx.db, sessionId)) as AskedSession;
  ctx.within(session.programmeId);
  return { session, asked, state: decideAnswering(asked, ctx.now), code: squareCode(ctx.services.keys, sessionId) };
}

/** What was counted by hand before, with its version (0: nothing). */
export async function getTally(
  ctx: RequestContext,
  sessionId: string,
): Promise<{ gathering: Gathering; tally: Answers; version: number }> {
  const gathering = await getGathering(ctx, sessionId);
  const line = (await selectAnswers(ctx, { sessionId })).find(({ source }) => source === 'tally');
  return { gathering, tally: line?.answers ?? noAnswers, version: line?.version ?? 0 };
}

/**
 * Types in what was counted by hand or on paper, in the place of what was typed before. Problems: 'too-early', 'cancelled', 'stale', and 'more-than-there'
 * when with the telephones there would be more answers than people.
 */
export async function recordTally(
  ctx: RequestContext,
  sessionId: string,
  form: Tally,
): Promise<Result<void, FieldProblems>> {
  await holdSession(ctx, sessionId);
  const { asked, state } = await getGathering(ctx, sessionId);
  if (asked.cancelled) return refuse({ '': ['cancelled'] });
  if (state === 'too-early') return refuse({ '': ['too-early'] });
  const tally = answersOfTally(form);
  const before = (await selectAnswers(ctx, { sessionId })).find(({ source }) => source === 'tally');
  if ((before?.version ?? 0) !== form.version) return refuse({ '': ['stale'] });
  const onTelephones = asked.given - mostAnswered(before?.answers ?? noAnswers);
  if (onTelephones + mostAnswered(tally) > asked.room) return refuse({ '': ['more-than-there'] });
  const isSaved = await saveTally(ctx, sessionId, tally, form.version);
  return isSaved ? ok(undefined) : refuse({ '': ['stale'] });
}

/** Ends answering on telephones before its time. It cannot be opened again. */
export async function endAnswering(ctx: RequestContext, sessionId: string): Promise<Result<void, FieldProblems>> {
  const { state } = await getGathering(ctx, sessionId);
  if (state === 'too-early') return refuse({ '': ['too-early'] });
  await closeFeedback(ctx.db, sessionId, ctx.now);
  return ok(undefined);
}
