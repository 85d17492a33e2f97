import type { FieldProblems } from '#app/platform/http/form.ts';
import type { PortalContext } from '#app/platform/http/portal-page.ts';
import { addDays } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { OwnForm } from '../domain/message-form.ts';
import { answerDueOn } from '../domain/reading-hours.ts';
import { countOwnSince, insertOwnFile, insertOwnMessage, insertOwnThread, isOwnThere } from './own-store.ts';
import { findContact, getOwnOffice } from './own-threads.ts';
import { MESSAGES_FOLDER, type ReadAttachment } from './read-attachment.ts';
import { sealWords } from './seal-words.ts';

const MOST_IN_A_DAY = 60;

/** Sends what she wrote. Sent twice it is there once. Problems: 'closed', 'too-many'. Throws NotFoundError. */
export async function writeOwnMessage(
  ctx: PortalContext,
  { enrolmentId, to }: { enrolmentId: string; to: string },
  form: Omit<OwnForm, 'file'>,
  attachment: ReadAttachment,
): Promise<Result<void, FieldProblems>> {
  const { contact } = await findContact(ctx, enrolmentId, to);
  if (await isOwnThere(ctx, form.id)) return ok(undefined);
  if (!contact.mayWrite) return refuse({ '': ['closed'] });
  if ((await countOwnSince(ctx, `${addDays(ctx.today, -1)}T22:00:00.000Z`)) >= MOST_IN_A_DAY)
    return refuse({ '': ['too-many'] });
  const { hours, closed } = await getOwnOffice(ctx, enrolmentId);
  const { withRole, peerId, activityId } = contact;
  const threadId = contact.thread?.id ?? (await insertOwnThread(ctx, { enrolmentId, withRole, peerId, activityId }));
  const words = { text: form.text, phrase: form.phrase && { key: form.phrase } };
  await insertOwnMessage(ctx, {
    id: form.id,
    threadId,
    language: form.language ?? ctx.language,
    sealed: sealWords({ services: ctx.services, tenantId: ctx.person.tenantId }, form.id, words),
    dueOn: answerDueOn(ctx.now, hours, closed),
  });
  if (attachment !== undefined) {
    const place = { tenantId: ctx.person.tenantId, folder: MESSAGES_FOLDER, id: form.id };
    const storageKey = await ctx.services.files.keep(place, attachment.bytes);
    const { type, bytes } = attachment;
    await insertOwnFile(ctx, { messageId: form.id, threadId, type, byteCount: bytes.length, storageKey });
  }
  return ok(undefined);
}
