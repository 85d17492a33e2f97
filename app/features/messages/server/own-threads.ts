import type { ClosedDays } from '#app/features/activities/domain/closed-days.ts';
import { usualEves } from '#app/features/activities/domain/holidays.ts';
import type { ProgrammeDefinition } from '#app/features/programmes/domain/definition.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { Download } from '#app/platform/http/page.ts';
import type { PortalContext } from '#app/platform/http/portal-page.ts';
import type { Instant, PlainDate } from '#app/shared/dates.ts';
import type { Result } from '#app/shared/result.ts';
import { type Counterpart, mayStillWrite } from '../domain/counterpart.ts';
import { answerDueOn, type ReadingHours, readingHoursOf } from '../domain/reading-hours.ts';
import type { Words } from '../domain/words.ts';
import { fetchAttachment } from './open-attachment.ts';
import {
  noteOwnRead,
  type OwnThread,
  selectOwnFiles,
  selectOwnLast,
  selectOwnMessages,
  selectOwnOffice,
  selectOwnPeople,
  selectOwnSteps,
  selectOwnThreads,
} from './own-store.ts';
import { openWords } from './seal-words.ts';
import type { StoredFile } from './thread-store.ts';

/** Somebody she writes to, or has written to. */
export type Contact = {
  enrolmentId: string;
  /** In the address: 'coach', 'peer', the group's id, or the thread's. */
  to: string;
  withRole: Counterpart;
  /** Her coach's or peer's name, or those of a group's leaders; null while there is nobody. */
  name: string | null;
  groupName: string | null;
  /** Where she is in several programmes. */
  programmeName: string | null;
  peerId: string | null;
  activityId: string | null;
  thread: OwnThread | undefined;
  mayWrite: boolean;
};

export type ListedContact = Contact & { last: { words: Words; isOwn: boolean } | undefined };

/** How many threads hold something she has not read. */
export async function countUnreadOwn(ctx: PortalContext): Promise<number> {
  return (await selectOwnThreads(ctx)).filter(({ isUnread }) => isUnread).length;
}

async function findContacts(ctx: PortalContext): Promise<{ contacts: Contact[]; names: ReadonlyMap<string, string> }> {
  const [threads, { staff, groups, enrolments, names }] = await Promise.all([
    selectOwnThreads(ctx),
    selectOwnPeople(ctx),
  ]);
  const open = enrolments.filter(({ status }) => mayStillWrite(status));
  const left = new Set(threads);
  const several = enrolments.length > 1;
  const named = (role: Counterpart, id: string | null) =>
    staff.find((each) => each.role === role && each.accountId === id)?.name ?? null;
  const take = (fits: (thread: OwnThread) => boolean) => {
    const thread = threads.find(fits);
    if (thread !== undefined) left.delete(thread);
    return thread;
  };
  const contacts = open.flatMap((enrolment): Contact[] => {
    const base = {
      enrolmentId: enrolment.id,
      programmeName: several ? enrolment.programmeName : null,
      groupName: null,
      peerId: null,
      activityId: null,
      mayWrite: true,
    };
    const mine = (thread: OwnThread) => thread.enrolmentId === enrolment.id;
    const coach: Contact = {
      ...base,
      to: 'coach',
      withRole: 'case-worker',
      name: named('case-worker', enrolment.caseWorkerId),
      thread: take((each) => mine(each) && each.withRole === 'case-worker'),
    };
    const peerName = named('peer-coach', enrolment.peerCoachId);
    const peer: Contact[] =
      peerName === null
        ? []
        : [
            {
              ...base,
              to: 'peer',
              withRole: 'peer-coach',
              name: peerName,
              peerId: enrolment.peerCoachId,
              thread: take((each) => mine(each) && each.peerId === enrolment.peerCoachId && each.peerId !== null),
            },
          ];
    const inGroups = groups
      .filter(({ enrolmentId }) => enrolmentId === enrolment.id)
      .map(({ activityId, name }): Contact => {
        const leaders = staff.filter((each) => each.activityId === activityId).map((each) => each.name);
        return {
          ...base,
          to: activityId,
          withRole: 'activity-leader',
          name: leaders.length === 0 ? null : [...new Set(leaders)].join(', '),
          groupName: name,
          activityId,
          thread: take((each) => mine(each) && each.activityId === activityId),
        };
      });
    return [coach, ...peer, ...inGroups];
  });
  // Whom she wrote to before stays to be read.
  const before = [...left].map(
    (thread): Contact => ({
      enrolmentId: thread.enrolmentId,
      to: thread.id,
      withRole: thread.withRole,
      name: thread.peerId === null ? null : (names.get(thread.peerId) ?? null),
      groupName: null,
      programmeName: several ? (enrolments.find(({ id }) => id === thread.enrolmentId)?.programmeName ?? null) : null,
      peerId: thread.peerId,
      activityId: thread.activityId,
      thread,
      mayWrite: false,
    }),
  );
  return { contacts: [...contacts, ...before], names };
}

/** Whom she can write to, and whom she has written to, with the last words. */
export async function listContacts(ctx: PortalContext): Promise<ListedContact[]> {
  const [{ contacts }, last] = await Promise.all([findContacts(ctx), selectOwnLast(ctx)]);
  const byThread = new Map(last.map((each) => [each.threadId, each]));
  return contacts.map((contact) => {
    const found = contact.thread && byThread.get(contact.thread.id);
    if (found === undefined) return { ...contact, last: undefined };
    return {
      ...contact,
      last: { words: openWords(placeOf(ctx), found.id, found.sealed), isOwn: found.authorId === null },
    };
  });
}

const placeOf = (ctx: PortalContext) => ({ services: ctx.services, tenantId: ctx.person.tenantId });

/** Somebody she writes to, by the address. Throws NotFoundError. */
export async function findContact(ctx: PortalContext, enrolmentId: string, to: string) {
  const { contacts, names } = await findContacts(ctx);
  const contact = contacts.find(
    (each) => each.enrolmentId === enrolmentId && (each.to === to || each.thread?.id === to),
  );
  if (contact === undefined) throw new NotFoundError();
  return { contact, names };
}

type OwnMessage = {
  id: string;
  /** Null: she herself. */
  from: string | null;
  language: string;
  words: Words;
  at: Instant;
  files: Omit<StoredFile, 'storageKey'>[];
};

export type OwnConversation = {
  contact: Contact;
  messages: OwnMessage[];
  steps: { id: string; name: string; at: Instant }[];
  hours: ReadingHours;
  /** The last day by which she is promised an answer; null while nothing waits. */
  dueOn: PlainDate | null;
};

const MOST_SHOWN = 30;
const MOST_OF_ALL = 300;

/** A thread of hers with its words. It is read from now on, but not by staff who look along. Throws NotFoundError. */
export async function getConversation(
  ctx: PortalContext,
  { enrolmentId, to }: { enrolmentId: string; to: string },
  all: boolean,
): Promise<OwnConversation> {
  const { contact, names } = await findContact(ctx, enrolmentId, to);
  const office = await getOwnOffice(ctx, enrolmentId);
  const { thread } = contact;
  if (thread === undefined) return { contact, messages: [], steps: [], hours: office.hours, dueOn: null };
  const [rows, steps, files] = await Promise.all([
    selectOwnMessages(ctx, thread.id, all ? MOST_OF_ALL : MOST_SHOWN),
    selectOwnSteps(ctx, thread.id),
    selectOwnFiles(ctx, thread.id),
  ]);
  if (thread.isUnread && !ctx.person.isMirrored) await noteOwnRead(ctx, thread.id);
  return {
    contact,
    messages: rows.map(({ id, authorId, language, sealed, shownFrom }) => ({
      id,
      from: authorId === null ? null : (names.get(authorId) ?? ''),
      language,
      words: openWords(placeOf(ctx), id, sealed),
      at: shownFrom,
      files: files.filter(({ messageId }) => messageId === id).map(({ storageKey: _, ...file }) => file),
    })),
    steps: steps
      .filter(({ at }) => rows[0] === undefined || at >= rows[0].shownFrom)
      .map(({ id, whoId, at }) => ({ id, name: names.get(whoId) ?? '', at })),
    hours: office.hours,
    dueOn: thread.waitingSince === null ? null : answerDueOn(thread.waitingSince, office.hours, office.closed),
  };
}

type Office = {
  messages: ProgrammeDefinition['messages'] | null;
  eves: string[] | null;
  closures: ClosedDays['closures'];
};

/** When what she writes in an enrolment is read. */
export async function getOwnOffice(ctx: PortalContext, enrolmentId: string) {
  const office = (await selectOwnOffice(ctx, enrolmentId)) as Office | null;
  const closed: ClosedDays = { closures: office?.closures ?? [], eves: office?.eves ?? usualEves };
  return { hours: readingHoursOf({ messages: office?.messages ?? undefined }), closed };
}

/** What was sent with a message in a thread of hers. Throws NotFoundError. */
export async function openOwnAttachment(
  ctx: PortalContext,
  { enrolmentId, to, fileId }: { enrolmentId: string; to: string; fileId: string },
): Promise<Result<Download, 'file-gone'>> {
  const { contact } = await findContact(ctx, enrolmentId, to);
  if (contact.thread === undefined) throw new NotFoundError();
  const file = (await selectOwnFiles(ctx, contact.thread.id)).find(({ id }) => id === fileId);
  if (file === undefined) throw new NotFoundError();
  return fetchAttachment(ctx.services, ctx.person.tenantId, file);
}
