import { requireSessionToHandle, type Session } from '#app/features/activities/public.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { type ReflectionForm, type ReflectionVersion, warningsOf } from '../domain/reflection.ts';
import { insertReflection, selectNames, selectReflection } from './reflection-store.ts';

/** A session that the caller may write about, with what is written. Throws NotFoundError, or ForbiddenError for others' sessions. */
export async function getReflection(
  ctx: RequestContext,
  sessionId: string,
): Promise<{ session: Session; saved: ReflectionVersion | undefined }> {
  const session = await requireSessionToHandle(ctx, sessionId);
  ctx.within(session.programmeId);
  return { session, saved: (await selectReflection(ctx, sessionId))[0] };
}

/**
 * Writes what was learnt from a session, as a new version. Problems: 'stale', 'too-early' before its day, and 'confirm-wording:<entries>' for
 * names and sensitive words that were not confirmed.
 */
export async function writeReflection(
  ctx: RequestContext,
  sessionId: string,
  form: ReflectionForm,
): Promise<Result<void, FieldProblems>> {
  const session = await requireSessionToHandle(ctx, sessionId);
  ctx.within(session.programmeId);
  if (session.heldOn > ctx.today) return refuse({ '': ['too-early'] });
  const entries = warningsOf([form.worked, form.nextTime], await selectNames(ctx, sessionId), ctx.today);
  const confirmed = form.confirmed.split('|');
  if (!entries.every((entry) => confirmed.includes(entry)))
    return refuse({ '': [`confirm-wording:${entries.join('|')}`] });
  return (await insertReflection(ctx, session, form, entries)) ? ok(undefined) : refuse({ '': ['stale'] });
}
