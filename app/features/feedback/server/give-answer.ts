import { blindIndex } from '#app/platform/crypto/keys.ts';
import { gateOf, takeAttempt } from '#app/platform/db/gate.ts';
import type { PublicContext } from '#app/platform/http/public-page.ts';
import { decideAnswering } from '../domain/answering.ts';
import type { Answer } from '../domain/answers.ts';
import { addressAnswers } from '../domain/limits.ts';
import { type AskedSession, findFeedbackSession, type Given, giveFeedback } from './feedback-gate-store.ts';
import { ballotOf, readSquareCode } from './square.ts';

/** The session behind a square; undefined when the square is none of ours. */
export async function findAsked({ services }: PublicContext, code: string): Promise<AskedSession | undefined> {
  const sessionId = readSquareCode(services.keys, code);
  return sessionId === undefined ? undefined : findFeedbackSession(gateOf(services), sessionId);
}

export type Told = Given | 'too-early' | 'too-many' | 'no-cookie';

/** Counts the answer of one browser. Nothing is kept of it but that three counts are one higher. */
export async function giveAnswer(ctx: PublicContext, code: string, answer: Answer): Promise<Told> {
  const { services, now, browser } = ctx;
  const sessionId = readSquareCode(services.keys, code);
  const session = await findAsked(ctx, code);
  if (sessionId === undefined || session === undefined) return 'closed';
  const decided = decideAnswering(session, now);
  if (decided !== 'open') return decided;
  if (browser === undefined) return 'no-cookie';
  const gate = gateOf(services);
  const isFree = await takeAttempt(gate, blindIndex(services.keys, 'feedback', ctx.ip), now, addressAnswers);
  if (!isFree) return 'too-many';
  return giveFeedback(gate, sessionId, ballotOf(services.keys, sessionId, browser), answer, now);
}
