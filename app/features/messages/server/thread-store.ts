import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Instant, PlainDate } from '#app/shared/dates.ts';
import type { AttachmentType } from '../domain/attachment.ts';
import type { Counterpart } from '../domain/counterpart.ts';
import { type Part, type Turn, turnOf } from '../domain/turn.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'today'>;

/** A thread as staff knows it; its words are another matter. */
export type Thread = {
  id: string;
  enrolmentId: string;
  personId: string;
  programmeId: string;
  givenName: string;
  familyName: string;
  withRole: Counterpart;
  activityId: string | null;
  activityName: string | null;
  waitingSince: Instant | null;
  dueOn: PlainDate | null;
  lastAt: Instant | null;
  heldBy: string | null;
  heldByName: string | null;
  part: Part;
  turn: Turn;
  /** The caller may take it over now. */
  mayBeTaken: boolean;
  isUnread: boolean;
};

type Row = Omit<Thread, 'part' | 'turn' | 'mayBeTaken'> & {
  isAddressed: boolean;
  isAdrift: boolean;
  looksAfter: boolean;
};

type Which = { id: string } | { enrolmentIds: readonly string[] } | 'all';

/** Threads the caller may know of, those that have waited longest first. A peer coach gets first names. */
export async function selectThreads(ctx: Ctx, which: Which, limit = 200): Promise<Thread[]> {
  const { db, caller, today } = ctx;
  const isPeer = caller.role === 'peer-coach';
  const chosen =
    which === 'all'
      ? sql`true`
      : 'id' in which
        ? sql`x.id = ${which.id}::uuid`
        : sql`x.enrolment_id = any (${which.enrolmentIds}::uuid[])`;
  const { rows } = await sql<Row>`
    with t as materialized (select x.*, app.answers_thread(x.tenant_id, x.enrolment_id, x.with_role, x.peer_id, x.activity_id) as addressed
        from message_threads x where x.tenant_id = ${caller.tenantId}::uuid and ${chosen}
        order by x.waiting_since nulls last, x.last_at desc limit ${limit}),
      adrift as (select a.id from app.threads_adrift(array(select t.id from t where t.waiting_since is not null)) a (id))
    select t.id, t.enrolment_id as "enrolmentId", t.person_id as "personId", t.programme_id as "programmeId",
      ${isPeer ? sql`n.first_name` : sql`n.given_name`} as "givenName", ${isPeer ? sql`''` : sql`n.family_name`} as "familyName",
      t.with_role as "withRole", t.activity_id as "activityId", a.name as "activityName", t.waiting_since as "waitingSince", t.due_on as "dueOn",
      t.last_at as "lastAt", t.held_by as "heldBy", h.name as "heldByName", t.addressed as "isAddressed",
      t.id in (select id from adrift) as "isAdrift", ${isPeer ? sql`false` : sql`app.looks_after(t.tenant_id, t.enrolment_id)`} as "looksAfter",
      exists (select from messages m where m.tenant_id = t.tenant_id and m.thread_id = t.id and m.author_id is null
        and m.sent_at > coalesce((select r.read_through from message_reads r where r.tenant_id = t.tenant_id and r.thread_id = t.id), '-infinity')
        and m.sent_at > coalesce((select max(o.sent_at) from messages o where o.tenant_id = t.tenant_id and o.thread_id = t.id and o.author_id = ${caller.accountId}::uuid), '-infinity')) as "isUnread"
    from t
    ${
      isPeer
        ? sql`join app.peer_people() n on n.enrolment_id = t.enrolment_id`
        : sql`join participant_names n on n.tenant_id = t.tenant_id and n.enrolment_id = t.enrolment_id`
    }
    left join activities a on a.tenant_id = t.tenant_id and a.id = t.activity_id
    left join accounts h on h.tenant_id = t.tenant_id and h.id = t.held_by
    order by t.waiting_since nulls last, t.last_at desc`.execute(db);
  return rows.map(({ isAddressed, isAdrift, looksAfter, ...row }) => {
    const part: Part = isAddressed ? 'addressed' : row.heldBy === caller.accountId ? 'holder' : 'onlooker';
    const turn = turnOf({ ...row, isAdrift }, today);
    const mayStepIn = caller.role === 'coordinator' || (caller.role === 'case-worker' && looksAfter);
    const mayBeTaken = part === 'onlooker' && mayStepIn && (turn === 'late' || turn === 'adrift');
    return { ...row, part, turn, mayBeTaken };
  });
}

export type StoredMessage = {
  id: string;
  authorId: string | null;
  authorName: string | null;
  language: string;
  sealed: Buffer;
  sentAt: Instant;
  shownFrom: Instant;
  isGroupPost: boolean;
};

/** The messages of a thread that the caller may read, the latest `limit` of them, oldest first. */
export async function selectMessages({ db, caller }: Ctx, threadId: string, limit: number): Promise<StoredMessage[]> {
  const { rows } = await sql<StoredMessage>`
    select m.id, m.author_id as "authorId", a.name as "authorName", m.language, m.sealed, m.sent_at as "sentAt", m.shown_from as "shownFrom",
      m.group_post_id is not null as "isGroupPost"
    from messages m left join accounts a on a.tenant_id = m.tenant_id and a.id = m.author_id
    where m.tenant_id = ${caller.tenantId}::uuid and m.thread_id = ${threadId}::uuid order by m.sent_at desc, m.id desc limit ${limit}`.execute(
    db,
  );
  return rows.reverse();
}

/** The last message of each of these threads that the caller may read. */
export async function selectLastMessages(
  { db, caller }: Ctx,
  threadIds: readonly string[],
): Promise<(StoredMessage & { threadId: string })[]> {
  const { rows } = await sql<StoredMessage & { threadId: string }>`
    select distinct on (m.thread_id) m.thread_id as "threadId", m.id, m.author_id as "authorId", null as "authorName", m.language, m.sealed, m.sent_at as "sentAt",
      m.shown_from as "shownFrom", m.group_post_id is not null as "isGroupPost"
    from messages m where m.tenant_id = ${caller.tenantId}::uuid and m.thread_id = any (${[...threadIds]}::uuid[])
    order by m.thread_id, m.sent_at desc, m.id desc`.execute(db);
  return rows;
}

export type StoredFile = { id: string; messageId: string; type: AttachmentType; byteCount: number; storageKey: string };

/** What was sent with the messages of a thread, as far as the caller may read them. */
export async function selectFiles({ db, caller }: Ctx, threadId: string): Promise<StoredFile[]> {
  const { rows } = await sql<StoredFile>`
    select f.id, f.message_id as "messageId", f.media_type as type, f.byte_count as "byteCount", f.storage_key as "storageKey" from message_files f
    where f.tenant_id = ${caller.tenantId}::uuid and f.thread_id = ${threadId}::uuid`.execute(db);
  return rows;
}

export type Step = {
  id: string;
  kind: 'handed-over' | 'taken-over' | 'given-back' | 'nothing-more';
  toName: string | null;
  byName: string;
  reason: 'spoken' | 'no-question' | 'other-thread' | 'left' | null;
  at: Instant;
};

/** What was done with a thread, oldest first. */
export async function selectSteps({ db, caller }: Ctx, threadId: string): Promise<Step[]> {
  const { rows } = await sql<Step>`
    select s.id, s.kind, s.reason, s.at, t.name as "toName", b.name as "byName" from message_steps s
    join accounts b on b.tenant_id = s.tenant_id and b.id = s.by_id
    left join accounts t on t.tenant_id = s.tenant_id and t.id = s.to_id
    where s.tenant_id = ${caller.tenantId}::uuid and s.thread_id = ${threadId}::uuid order by s.at, s.id limit 200`.execute(
    db,
  );
  return rows;
}
