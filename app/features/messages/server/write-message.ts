import { requireActivityToHandle } from '#app/features/activities/public.ts';
import { getCoachedByPeer, getParticipantHead } from '#app/features/enrolments/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Instant } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { type AnswerForm, type GroupForm, wordsOf } from '../domain/message-form.ts';
import { getOffice, requireThread } from './get-threads.ts';
import {
  ensureThread,
  insertFile,
  insertGroupPost,
  insertMessage,
  isThere,
  lockThread,
  selectGroup,
} from './message-store.ts';
import { MESSAGES_FOLDER, type ReadAttachment } from './read-attachment.ts';
import { sealWords } from './seal-words.ts';
import { selectMessages } from './thread-store.ts';

type Answer = Omit<AnswerForm, 'file'>;

/**
 * Writes in a thread that is addressed to the caller or handed to her. Sent twice it is there once. Problem: 'newer' when somebody wrote
 * in the thread after what the caller had before her. Throws NotFoundError.
 */
export async function writeMessage(
  ctx: RequestContext,
  threadId: string,
  form: Answer,
  attachment: ReadAttachment,
): Promise<Result<void, FieldProblems>> {
  await lockThread(ctx, threadId);
  const thread = await requireThread(ctx, threadId);
  if (thread.part === 'onlooker') throw new NotFoundError();
  if (await isThere(ctx, 'messages', form.id)) return ok(undefined);
  const [latest] = await selectMessages(ctx, threadId, 1);
  if (latest !== undefined && latest.sentAt > (form.seen ?? '')) return refuse({ '': ['newer'] });
  const { opens } = await getOffice(ctx, thread.programmeId);
  const shownFrom = form.when === 'opening' ? (opens ?? ctx.now) : ctx.now;
  await insertMessage(ctx, {
    id: form.id,
    threadId,
    language: 'sv',
    sealed: sealWords({ services: ctx.services, tenantId: ctx.caller.tenantId }, form.id, wordsOf(form)),
    shownFrom,
    seenThrough: (form.seen as Instant | undefined) ?? null,
    groupPostId: null,
  });
  if (attachment !== undefined) {
    const place = { tenantId: ctx.caller.tenantId, folder: MESSAGES_FOLDER, id: form.id };
    const storageKey = await ctx.services.files.keep(place, attachment.bytes);
    const { type, bytes } = attachment;
    await insertFile(ctx, { messageId: form.id, threadId, type, byteCount: bytes.length, storageKey });
  }
  return ok(undefined);
}

/** Whom the caller would write to a participant as: who is responsible for her, or her peer coach; undefined when she is neither. */
export async function findOwnAddress(ctx: RequestContext, enrolmentId: string) {
  if (ctx.caller.role === 'peer-coach') {
    const coached = await getCoachedByPeer(ctx, enrolmentId);
    return { head: coached, address: { withRole: 'peer-coach', peerId: ctx.caller.accountId } as const };
  }
  const head = await getParticipantHead(ctx, enrolmentId);
  const isResponsible = head.caseWorkerId === ctx.caller.accountId;
  return { head, address: isResponsible ? ({ withRole: 'case-worker', peerId: null } as const) : undefined };
}

/** The thread in which the caller writes to a participant, made when it is not there yet. Throws NotFoundError when she has none with her. */
export async function startThread(ctx: RequestContext, enrolmentId: string): Promise<string> {
  const { address } = await findOwnAddress(ctx, enrolmentId);
  if (address === undefined) throw new NotFoundError();
  const id = await ensureThread(ctx, { enrolmentId, activityId: null, ...address });
  if (id === undefined) throw new NotFoundError();
  return id;
}

/** How many somebody who writes to a group reaches today; with its name. Throws NotFoundError, ForbiddenError. */
export async function getGroup(ctx: RequestContext, activityId: string) {
  const activity = await requireActivityToHandle(ctx, activityId);
  const people = await selectGroup(ctx, activityId);
  ctx.within(activity.programmeId);
  return { activity, people };
}

/** The same words to everybody in a group, in a thread each: nobody sees the others. Sent twice it is there once. Problem: 'nobody'. */
export async function writeToGroup(
  ctx: RequestContext,
  activityId: string,
  form: GroupForm,
): Promise<Result<{ people: number }, FieldProblems>> {
  const { activity, people } = await getGroup(ctx, activityId);
  await lockThread(ctx, form.id);
  if (await isThere(ctx, 'message_group_posts', form.id)) return ok({ people: people.length });
  if (people.length === 0) return refuse({ '': ['nobody'] });
  ctx.saw(people.map(({ personId }) => personId));
  await insertGroupPost(ctx, {
    id: form.id,
    activityId,
    programmeId: activity.programmeId,
    people: people.length,
  });
  const words = wordsOf(form);
  for (const { enrolmentId } of people) {
    const threadId = await ensureThread(ctx, { enrolmentId, withRole: 'activity-leader', peerId: null, activityId });
    if (threadId === undefined) continue;
    const id = newId();
    await insertMessage(ctx, {
      id,
      threadId,
      language: 'sv',
      sealed: sealWords({ services: ctx.services, tenantId: ctx.caller.tenantId }, id, words),
      shownFrom: ctx.now,
      seenThrough: null,
      groupPostId: form.id,
    });
  }
  return ok({ people: people.length });
}
