import { sql } from 'kysely';
import { listClosedDays } from '#app/features/activities/public.ts';
import { getCoachedByPeer, getParticipantHead } from '#app/features/enrolments/public.ts';
import type { ProgrammeDefinition } from '#app/features/programmes/domain/definition.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Instant } from '#app/shared/dates.ts';
import { type PortalLanguage, portalLanguageFor } from '#app/shared/portal-language.ts';
import { opensAt, type ReadingHours, readingHoursOf } from '../domain/reading-hours.ts';
import { isCallersTurn } from '../domain/turn.ts';
import type { Words } from '../domain/words.ts';
import { noteRead } from './message-store.ts';
import { openWords } from './seal-words.ts';
import {
  type Step,
  type StoredFile,
  type StoredMessage,
  selectFiles,
  selectLastMessages,
  selectMessages,
  selectSteps,
  selectThreads,
  type Thread,
} from './thread-store.ts';

export type Message = Omit<StoredMessage, 'sealed'> & { words: Words; files: Omit<StoredFile, 'storageKey'>[] };
export type ListedThread = Thread & { last: { words: Words; isHers: boolean; sentAt: Instant } | undefined };
type Inbox = { waiting: ListedThread[]; needSomebody: ListedThread[]; others: ListedThread[] };

/** The caller's messages: what waits for her, what needs somebody because nobody has answered, and the rest. */
export async function getInbox(ctx: RequestContext): Promise<Inbox> {
  const threads = await withLast(ctx, await selectThreads(ctx, 'all'));
  const shown = threads.filter(({ part, mayBeTaken }) => part !== 'onlooker' || mayBeTaken);
  ctx.saw(shown.map(({ personId }) => personId));
  const isWaiting = ({ turn, part, heldBy }: Thread) => isCallersTurn(turn, part, heldBy);
  return {
    waiting: shown.filter(isWaiting),
    needSomebody: shown.filter(({ mayBeTaken }) => mayBeTaken),
    others: shown
      .filter((thread) => thread.part !== 'onlooker' && !isWaiting(thread))
      .sort((a, b) => (b.lastAt ?? '').localeCompare(a.lastAt ?? '')),
  };
}

/** How many threads wait for the caller, and how many need somebody. */
export async function countWaiting(ctx: RequestContext): Promise<{ waiting: number; needSomebody: number }> {
  const threads = (await selectThreads(ctx, 'all')).filter(({ turn }) => turn !== 'answered');
  return {
    waiting: threads.filter(({ turn, part, heldBy }) => isCallersTurn(turn, part, heldBy)).length,
    needSomebody: threads.filter(({ mayBeTaken }) => mayBeTaken).length,
  };
}

/** Threads of one participation that the caller may know of. Throws NotFoundError. */
export async function listThreadsOf(ctx: RequestContext, enrolmentId: string): Promise<ListedThread[]> {
  await (ctx.caller.role === 'peer-coach' ? getCoachedByPeer : getParticipantHead)(ctx, enrolmentId);
  const threads = await withLast(ctx, await selectThreads(ctx, { enrolmentIds: [enrolmentId] }));
  ctx.saw(threads.map(({ personId }) => personId));
  return threads;
}

async function withLast(ctx: RequestContext, threads: readonly Thread[]): Promise<ListedThread[]> {
  const readable = threads.filter(({ part }) => part !== 'onlooker').map(({ id }) => id);
  const last = new Map((await selectLastMessages(ctx, readable)).map((each) => [each.threadId, each]));
  return threads.map((thread) => {
    const found = last.get(thread.id);
    if (found === undefined) return { ...thread, last: undefined };
    const words = openWords({ services: ctx.services, tenantId: ctx.caller.tenantId }, found.id, found.sealed);
    return { ...thread, last: { words, isHers: found.authorId === null, sentAt: found.sentAt } };
  });
}

const MOST_SHOWN = 200;

export type WholeThread = {
  thread: Thread;
  messages: Message[];
  steps: Step[];
  /** When the last message was written that the caller has before her. */
  seen: Instant | undefined;
  hours: ReadingHours;
  /** The next moment at which the office opens; undefined while it is open. */
  opens: Instant | undefined;
  /** The language of hers that pages are written in, where the caller may know it. */
  herLanguage: PortalLanguage | undefined;
};

/** The thread, if the caller may know of it. Throws NotFoundError. */
export async function requireThread(ctx: RequestContext, threadId: string): Promise<Thread> {
  const [thread] = await selectThreads(ctx, { id: threadId });
  if (thread === undefined || (thread.part === 'onlooker' && !thread.mayBeTaken)) throw new NotFoundError();
  ctx.saw([thread.personId]);
  ctx.within(thread.programmeId);
  return thread;
}

/** A thread with its words as far as the caller may read them, and what she needs to answer. It is read from now on. Throws NotFoundError. */
export async function getThread(ctx: RequestContext, threadId: string): Promise<WholeThread> {
  const [thread, stored, steps, files] = await Promise.all([
    requireThread(ctx, threadId),
    selectMessages(ctx, threadId, MOST_SHOWN),
    selectSteps(ctx, threadId),
    selectFiles(ctx, threadId),
  ]);
  const [office, herLanguage] = await Promise.all([
    getOffice(ctx, thread.programmeId),
    findLanguage(ctx, thread.personId),
  ]);
  const at = { services: ctx.services, tenantId: ctx.caller.tenantId };
  const messages = stored.map(({ sealed, ...message }) => ({
    ...message,
    words: openWords(at, message.id, sealed),
    files: files.filter(({ messageId }) => messageId === message.id).map(({ storageKey: _, ...file }) => file),
  }));
  const seen = messages.at(-1)?.sentAt;
  if (seen !== undefined && thread.isUnread) await noteRead(ctx, threadId, seen);
  return { thread, messages, steps, seen, ...office, herLanguage };
}

/** When a programme reads messages, and when it opens next. */
export async function getOffice(
  ctx: RequestContext,
  programmeId: string,
): Promise<{ hours: ReadingHours; opens: Instant | undefined }> {
  const [programme, closed] = await Promise.all([
    ctx.db
      .selectFrom('programmes')
      .where('tenant_id', '=', ctx.caller.tenantId)
      .where('id', '=', programmeId)
      .select('definition')
      .executeTakeFirst(),
    listClosedDays(ctx, [programmeId]),
  ]);
  const hours = readingHoursOf((programme?.definition ?? {}) as Pick<ProgrammeDefinition, 'messages'>);
  const days = closed.get(programmeId) ?? { closures: [], eves: [] };
  return { hours, opens: opensAt(ctx.now, hours, days) };
}

/** The first of a person's languages that pages are written in and that is not Swedish, where the caller may know it. */
export async function findLanguage(
  { db, caller }: RequestContext,
  personId: string,
): Promise<PortalLanguage | undefined> {
  const { rows } = await sql<{ language: string }>`select l.language from person_languages l
    where l.tenant_id = ${caller.tenantId}::uuid and l.person_id = ${personId}::uuid order by l.is_first desc, l.language`.execute(
    db,
  );
  // Dari is written in the pages' Persian.
  return rows.map(({ language }) => portalLanguageFor(language)).find((each) => each !== undefined && each !== 'sv');
}

export type WaitingThread = {
  threadId: string;
  enrolmentId: string;
  state: 'mine' | 'late';
  sinceOn: NonNullable<Thread['dueOn']>;
};

/** Of these participations, the threads that wait for the caller, and those that need somebody because nobody has answered; without their words. */
export async function listWaitingFor(
  ctx: Pick<RequestContext, 'db' | 'caller' | 'today'>,
  enrolmentIds: readonly string[],
): Promise<WaitingThread[]> {
  const threads = await selectThreads(ctx, { enrolmentIds });
  return threads.flatMap(({ id, enrolmentId, dueOn, mayBeTaken, turn, part, heldBy }): WaitingThread[] => {
    if (dueOn === null || !(mayBeTaken || isCallersTurn(turn, part, heldBy))) return [];
    return [{ threadId: id, enrolmentId, state: mayBeTaken ? 'late' : 'mine', sinceOn: dueOn }];
  });
}
