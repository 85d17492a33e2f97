import { requireSessionToHandle, type Session } from '#app/features/activities/public.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { decideEnd, type PartInput } from '../domain/part.ts';
import {
  type Candidate,
  endPart,
  insertPart,
  type StoredPart,
  selectCandidates,
  selectSessionParts,
} from './part-store.ts';

export type SessionParts = { session: Session; parts: StoredPart[]; candidates: Candidate[] };

/** Who does what in a session the caller handles, and who could. Throws NotFoundError, ForbiddenError. */
export async function getSessionParts(ctx: RequestContext, sessionId: string): Promise<SessionParts> {
  const session = await requireSessionToHandle(ctx, sessionId);
  const [parts, candidates] = await Promise.all([selectSessionParts(ctx, sessionId), selectCandidates(ctx, sessionId)]);
  ctx.within(session.programmeId);
  ctx.saw([...parts, ...candidates].map(({ personId }) => personId));
  return { session, parts, candidates };
}

/** Gives a participant a part. Problem: 'unknown-choice' when she is not one of those who can come. */
export async function givePart(
  ctx: RequestContext,
  sessionId: string,
  input: PartInput,
): Promise<Result<void, FieldProblems>> {
  const { session, candidates } = await getSessionParts(ctx, sessionId);
  const who = candidates.find(({ enrolmentId }) => enrolmentId === input.enrolmentId);
  if (who === undefined) return refuse({ enrolmentId: ['unknown-choice'] });
  await insertPart(ctx, session, who, input);
  return ok(undefined);
}

/** Takes a part back, twice changes nothing; what was carried out of one that has been going on stays. Throws NotFoundError, ForbiddenError. */
export async function takeBackPart(ctx: RequestContext, sessionId: string, partId: string): Promise<void> {
  const { parts } = await getSessionParts(ctx, sessionId);
  const part = parts.find(({ id }) => id === partId);
  if (part !== undefined) await endPart(ctx, partId, decideEnd(part, ctx.today));
}
