import { listDocuments } from '#app/features/documents/public.ts';
import { getParticipantHead } from '#app/features/enrolments/public.ts';
import type { OccupationAnswer } from '#app/features/history/domain/occupation.ts';
import { isFactRecorded, recordOccupation } from '#app/features/history/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { decideNotReached, notReachedRuleOf } from '../domain/attempts.ts';
import type { FollowUpForm } from '../domain/follow-up-form.ts';
import { isPaper } from '../domain/paper.ts';
import { revokeLinks, selectAttempts, selectOpenWays } from './attempt-store.ts';
import { type FollowUp, findFollowUp, markDone } from './follow-up-store.ts';
import { findReply, settleReply } from './reply-store.ts';

/**
 * Notes what a follow-up turned out as and, if she answered, what she does on the day it asks about, with the paper it rests on. Nobody reached and
 * would rather not say are kept as such: not known, which is not the same as not asked. An answer of hers that waited becomes history by this.
 * The same form sent again is answered like the first time. Problems: 'not-yet' before the day has come, 'stale', 'answered-meanwhile' (she has
 * answered by a link since the page was shown), 'too-few-attempts' at outcome, 'choose' at documentId.
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
  if (followUp.doneOn !== null && (await isFactRecorded(ctx, enrolmentId, form.id))) return ok({ enrolmentId });
  const reply = await findReply(ctx, followUpId);
  const waits = reply?.settledAt === null ? reply : undefined;
  if (waits !== undefined && form.replyId !== waits.id) return refuse({ '': ['answered-meanwhile'] });
  if (form.outcome === 'not-reached' && !(await mayCloseAsNotReached(ctx, followUp)))
    return refuse({ outcome: ['too-few-attempts'] });
  const paper = await findPaper(ctx, enrolmentId, form.documentId);
  if (paper === undefined) return refuse({ documentId: ['choose'] });
  if (!(await markDone(ctx, followUpId, form.version, form.outcome, paper.id))) {
    return (await isFactRecorded(ctx, enrolmentId, form.id)) ? ok({ enrolmentId }) : refuse({ '': ['stale'] });
  }
  const isAnswered = form.outcome === 'answered';
  if (waits !== undefined) await settleReply(ctx, waits.id, isAnswered ? 'recorded' : 'set-aside');
  // Who would rather not answer is not asked again by an old link.
  if (form.outcome === 'declined') await revokeLinks(ctx, followUpId);
  const recorded = await recordOccupation(ctx, {
    enrolmentId,
    point: 'follow-up',
    day: asksAboutOn,
    factId: form.id,
    answer: isAnswered && form.occupation !== undefined ? form.occupation : notKnown(form),
    ended: isAnswered ? form.ongoing : [],
    facts: isAnswered ? { 'employment-improvement': form.facts['employment-improvement'] } : {},
    source: form.source,
    evidence: [form.evidence, paper.title].filter(Boolean).join('. ').slice(0, 500) || null,
  });
  return recorded.ok ? ok({ enrolmentId }) : recorded;
}

function notKnown({ outcome }: FollowUpForm): OccupationAnswer {
  return { statement: outcome === 'declined' ? 'declined' : 'unknown', doing: [] };
}

async function mayCloseAsNotReached(ctx: RequestContext, { id, enrolmentId, personId }: FollowUp): Promise<boolean> {
  const [attempts, ways, { definition }] = await Promise.all([
    selectAttempts(ctx, [id]),
    selectOpenWays(ctx, [personId]),
    getParticipantHead(ctx, enrolmentId),
  ]);
  const open = ways.get(personId) ?? { phone: true, sms: false, letter: false };
  return decideNotReached(attempts.get(id) ?? [], open, notReachedRuleOf(definition), ctx.today).ok;
}

// The document, by its title as it is then; one without a document is one without a title.
async function findPaper(
  ctx: RequestContext,
  enrolmentId: string,
  documentId: string | undefined,
): Promise<{ id: string | null; title: string } | undefined> {
  if (documentId === undefined) return { id: null, title: '' };
  const { documents } = await listDocuments(ctx, enrolmentId);
  const found = documents.find((document) => document.id === documentId && isPaper(document));
  return found && { id: found.id, title: found.title };
}
