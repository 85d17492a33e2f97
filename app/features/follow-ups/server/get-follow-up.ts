import { listDocuments } from '#app/features/documents/public.ts';
import { getEnrolment, getParticipantHead } from '#app/features/enrolments/public.ts';
import { situationsOn } from '#app/features/history/domain/situations.ts';
import { newSituationIds } from '#app/features/history/public.ts';
import { longerTermMonths, stateOfFollowUp } from '#app/features/outcomes/domain/follow-ups.ts';
import { getOngoing } from '#app/features/outcomes/public.ts';
import { getContact } from '#app/features/people/public.ts';
import { chooseLanguage } from '#app/features/reminders/domain/choose-language.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { addMonths } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { countInVain, decideNotReached, nextTry, notReachedRuleOf } from '../domain/attempts.ts';
import { isPaper } from '../domain/paper.ts';
import { selectAttempts, selectOpenWays } from './attempt-store.ts';
import { findFollowUp } from './follow-up-store.ts';
import { findReply } from './reply-store.ts';

export type WholeFollowUp = Awaited<ReturnType<typeof getFollowUp>>;

/** One follow-up: what is known to go on, who has tried to ask and how, what she answered herself, and how she is reached. Throws NotFoundError. */
export async function getFollowUp(ctx: RequestContext, followUpId: string) {
  const followUp = await findFollowUp(ctx, followUpId);
  if (followUp === undefined) throw new NotFoundError();
  const { enrolmentId, personId } = followUp;
  const [asksImprovement, ongoing, head, tried, ways, reply, contact, { documents }] = await Promise.all([
    asksForImprovement(ctx, followUp),
    getOngoing(ctx, enrolmentId),
    getParticipantHead(ctx, enrolmentId),
    selectAttempts(ctx, [followUpId]),
    selectOpenWays(ctx, [personId]),
    findReply(ctx, followUpId),
    getContact(ctx, personId),
    listDocuments(ctx, enrolmentId),
  ]);
  const attempts = tried.get(followUpId) ?? [];
  const open = ways.get(personId) ?? { phone: false, sms: false, letter: false };
  const rule = notReachedRuleOf(head.definition);
  return {
    followUp,
    state: stateOfFollowUp(followUp, ctx.today),
    ...ongoing,
    asksImprovement,
    factId: newId(),
    newIds: { attempt: newId(), sms: newId(), letter: newId() },
    situationIds: newSituationIds(),
    attempts,
    open,
    next: nextTry(attempts, open, ctx.today),
    rule: {
      ...rule,
      done: countInVain(attempts, ctx.today),
      isMet: decideNotReached(attempts, open, rule, ctx.today).ok,
    },
    reply,
    phones: contact.contacts.filter(({ kind, isSafe }) => kind === 'phone' && isSafe !== false),
    language: chooseLanguage(null, contact.languages),
    // By their titles in the history others read of them: only ordinary ones that more than their owner may open.
    documents: documents.filter(isPaper),
    canSend: ctx.services.post.sms !== undefined && ctx.services.origin !== undefined,
  };
}

/** Whether the funder asks if her job has become better: six months on, of those who worked when they started. */
export async function asksForImprovement(
  ctx: RequestContext,
  { enrolmentId, asksAboutOn }: { enrolmentId: string; asksAboutOn: string },
): Promise<boolean> {
  const [{ endedOn, startedOn }, { all }] = await Promise.all([
    getEnrolment(ctx, enrolmentId),
    getOngoing(ctx, enrolmentId),
  ]);
  if (endedOn === null || asksAboutOn !== addMonths(endedOn, longerTermMonths) || startedOn === null) return false;
  return situationsOn(all, startedOn).some(({ details: { kind } }) => kind === 'employed' || kind === 'self-employed');
}
