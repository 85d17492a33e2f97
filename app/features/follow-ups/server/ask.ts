import { hashShortToken, shortToken } from '#app/features/reminders/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { addDays, dayOf } from '#app/shared/dates.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { type AttemptForm, linkDays } from '../domain/attempts.ts';
import { answerFollowUp } from './answer-follow-up.ts';
import { insertAttempt, markReturned, queueMessage, revokeLinks, selectAttempts } from './attempt-store.ts';
import { type FollowUp, findFollowUp } from './follow-up-store.ts';
import { asksForImprovement } from './get-follow-up.ts';
import { findReply, settleReply } from './reply-store.ts';

/** The follow-up that somebody is about to be asked. Problems: 'not-yet' before its day, 'done' when it is. */
async function getToAsk(ctx: RequestContext, followUpId: string): Promise<Result<FollowUp, FieldProblems>> {
  const followUp = await findFollowUp(ctx, followUpId);
  if (followUp === undefined) throw new NotFoundError();
  ctx.saw([followUp.personId]);
  ctx.within(followUp.programmeId);
  if (followUp.asksAboutOn > ctx.today) return refuse({ '': ['not-yet'] });
  return followUp.doneOn === null ? ok(followUp) : refuse({ '': ['done'] });
}

/**
 * Records an attempt to talk to her. That she would rather not answer closes the follow-up as such in the same breath. Sent twice it is kept once.
 * Problems: 'not-yet', 'done', 'answered-meanwhile', 'date-in-past' at callBackOn.
 */
export async function recordAttempt(
  ctx: RequestContext,
  followUpId: string,
  form: AttemptForm & { version: number },
): Promise<Result<void, FieldProblems>> {
  const tried = await selectAttempts(ctx, [followUpId]);
  if (tried.get(followUpId)?.some(({ id }) => id === form.id)) return ok(undefined);
  const found = await getToAsk(ctx, followUpId);
  if (!found.ok) return found;
  if (form.callBackOn !== undefined && form.callBackOn < ctx.today) return refuse({ callBackOn: ['date-in-past'] });
  const callBackOn = form.result === 'call-back' ? form.callBackOn : undefined;
  await insertAttempt(ctx, found.value, { ...form, callBackOn });
  if (form.result !== 'declined') return ok(undefined);
  const closed = await answerFollowUp(ctx, followUpId, {
    ...{ id: form.id, version: form.version, outcome: 'declined', ongoing: [], facts: {} },
    source: 'own-statement',
  });
  return closed.ok ? ok(undefined) : closed;
}

type Sending = { id: string; language: PortalLanguage };

/** Keeps an attempt with a link of its own, good for thirty days. Problems: 'not-yet', 'done', 'protected', 'has-replied'. */
async function askByLink(
  ctx: RequestContext,
  followUpId: string,
  way: 'sms' | 'letter',
  { id, language }: Sending,
): Promise<Result<{ isNew: boolean }, FieldProblems>> {
  const found = await getToAsk(ctx, followUpId);
  if (!found.ok) return found;
  if (found.value.restricted) return refuse({ '': ['protected'] });
  if ((await findReply(ctx, followUpId)) !== undefined) return refuse({ '': ['has-replied'] });
  const { services, caller, now } = ctx;
  const isNew = await insertAttempt(ctx, found.value, {
    ...{ id, way, result: 'sent', note: '' },
    link: {
      tokenHash: hashShortToken(shortToken(services.keys, caller.tenantId, id)),
      language,
      asksImprovement: await asksForImprovement(ctx, found.value),
      expiresAt: `${addDays(dayOf(now), linkDays)}T21:00:00.000Z`,
    },
  });
  return ok({ isNew });
}

/**
 * Sends her the link by text message, by the queue of reminders and within its hours. Problems: those of askByLink; 'switched-off'; 'sent-lately'
 * (she has one from the last three days); 'no-address', 'not-wanted' (she wants no messages).
 */
export async function sendLink(
  ctx: RequestContext,
  followUpId: string,
  sending: Sending,
): Promise<Result<void, FieldProblems>> {
  const { services, today } = ctx;
  if (services.post.sms === undefined || services.origin === undefined) return refuse({ '': ['switched-off'] });
  const tried = (await selectAttempts(ctx, [followUpId])).get(followUpId) ?? [];
  if (tried.some(({ id }) => id === sending.id)) return ok(undefined);
  const lately = addDays(today, -3);
  if (tried.some((each) => each.way === 'sms' && !each.notDelivered && dayOf(each.triedAt) > lately))
    return refuse({ '': ['sent-lately'] });
  const asked = await askByLink(ctx, followUpId, 'sms', sending);
  if (!asked.ok) return asked;
  const queued = await queueMessage(ctx, sending.id);
  return queued === 'queued' ? ok(undefined) : refuse({ '': [queued] });
}

/** Makes a letter ready to print, with a link of its own. Problems: those of askByLink. */
export async function makeLetter(
  ctx: RequestContext,
  followUpId: string,
  sending: Sending,
): Promise<Result<void, FieldProblems>> {
  const made = await askByLink(ctx, followUpId, 'letter', sending);
  return made.ok ? ok(undefined) : made;
}

/** Notes that a letter came back. */
export async function noteReturned(ctx: RequestContext, followUpId: string, attemptId: string): Promise<void> {
  const followUp = await findFollowUp(ctx, followUpId);
  if (followUp === undefined) throw new NotFoundError();
  ctx.saw([followUp.personId]);
  await markReturned(ctx, followUpId, attemptId);
}

/** Sets her own answer aside: what staff have recorded stands. Problems: 'stale' (settled already, or nothing is recorded yet). */
export async function setReplyAside(
  ctx: RequestContext,
  followUpId: string,
  replyId: string,
): Promise<Result<void, FieldProblems>> {
  const [followUp, reply] = await Promise.all([findFollowUp(ctx, followUpId), findReply(ctx, followUpId)]);
  if (followUp === undefined) throw new NotFoundError();
  ctx.saw([followUp.personId]);
  ctx.within(followUp.programmeId);
  if (reply?.id !== replyId || followUp.doneOn === null || reply.settledAs === 'recorded')
    return refuse({ '': ['stale'] });
  if (reply.settledAt === null) await settleReply(ctx, replyId, 'set-aside');
  await revokeLinks(ctx, followUpId);
  return ok(undefined);
}
