import type { OccupationAnswer } from '#app/features/history/domain/occupation.ts';
import { isFactRecorded, recordOccupation } from '#app/features/history/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { FollowUpForm } from '../domain/follow-up-form.ts';
import { findFollowUp, markDone } from './follow-up-store.ts';

/**
 * Notes what a follow-up turned out as and, if she answered, what she does on the day it asks about. Nobody reached and
 * would rather not say are kept as such: not known, which is not the same as not asked. The same form sent again is
 * answered like the first time. Problems: 'not-yet' before the day has come, 'stale'.
 */
export async function answerFollowUp(
  ctx: RequestContext,
  followUpId: string,
  form: FollowUpForm,
): Promise<Result<{ enrolmentId: string }, FieldProblems>> {
  const followUp = await findFollowUp(ctx, followUpId);
  if (followUp === undefined) throw new NotFoundError();
  const { enrolmentId, personId, programmeId, asksAboutOn } = followUp;
  ctx.saw([personId]);
  ctx.within(programmeId);
  if (asksAboutOn > ctx.today) return refuse({ '': ['not-yet'] });
  if (!(await markDone(ctx, followUpId, form.version, form.outcome))) {
    return (await isFactRecorded(ctx, enrolmentId, form.id)) ? ok({ enrolmentId }) : refuse({ '': ['stale'] });
  }
  const isAnswered = form.outcome === 'answered';
  const recorded = await recordOccupation(ctx, {
    enrolmentId,
    point: 'follow-up',
    day: asksAboutOn,
    factId: form.id,
    answer: isAnswered && form.occupation !== undefined ? form.occupation : notKnown(form),
    ended: isAnswered ? form.ongoing : [],
    facts: isAnswered ? { 'employment-improvement': form.facts['employment-improvement'] } : {},
    source: form.source,
    evidence: form.evidence ?? null,
  });
  return recorded.ok ? ok({ enrolmentId }) : recorded;
}

function notKnown({ outcome }: FollowUpForm): OccupationAnswer {
  return { statement: outcome === 'declined' ? 'declined' : 'unknown', doing: [] };
}
