import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Instant } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import type { AttachmentType } from '../domain/attachment.ts';
import type { Counterpart, SettleReason, StepKind } from '../domain/counterpart.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'now'>;

/** Lets two who write in the same thread at once come after each other. */
export async function lockThread({ db }: Pick<Ctx, 'db'>, threadId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`message-thread:${threadId}`}, 0))`.execute(db);
}

type Address = { enrolmentId: string; withRole: Counterpart; peerId: string | null; activityId: string | null };

/** The thread with this address, made when it is not there yet. */
export async function ensureThread({ db, caller, now }: Ctx, address: Address): Promise<string | undefined> {
  const { enrolmentId, withRole, peerId, activityId } = address;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`message-thread-of:${enrolmentId}`}, 0))`.execute(db);
  const find = () =>
    sql<{
      id: string;
    }>`select t.id from message_threads t where t.tenant_id = ${caller.tenantId}::uuid and t.enrolment_id = ${enrolmentId}::uuid
      and t.with_role = ${withRole} and t.peer_id is not distinct from ${peerId}::uuid and t.activity_id is not distinct from ${activityId}::uuid`.execute(
      db,
    );
  const known = (await find()).rows[0];
  if (known !== undefined) return known.id;
  await sql`insert into message_threads (tenant_id, id, enrolment_id, with_role, peer_id, activity_id, started_at)
    values (${caller.tenantId}::uuid, ${newId()}::uuid, ${enrolmentId}::uuid, ${withRole}, ${peerId}::uuid, ${activityId}::uuid, ${now}::timestamptz)`.execute(
    db,
  );
  return (await find()).rows[0]?.id;
}

type NewMessage = {
  id: string;
  threadId: string;
  language: string;
  sealed: Buffer;
  shownFrom: Instant;
  seenThrough: Instant | null;
  groupPostId: string | null;
};

export async function insertMessage({ db, caller, now }: Ctx, message: NewMessage): Promise<void> {
  const { id, threadId, language, sealed, shownFrom, seenThrough, groupPostId } = message;
  await sql`insert into messages (tenant_id, id, thread_id, author_id, language, sealed, sent_at, shown_from, seen_through, group_post_id)
    values (${caller.tenantId}::uuid, ${id}::uuid, ${threadId}::uuid, ${caller.accountId}::uuid, ${language}, ${sealed}, ${now}::timestamptz,
      ${shownFrom}::timestamptz, ${seenThrough}::timestamptz, ${groupPostId}::uuid)`.execute(db);
}

type NewFile = {
  messageId: string;
  threadId: string;
  type: AttachmentType;
  byteCount: number;
  storageKey: string;
};

export async function insertFile({ db, caller }: Ctx, file: NewFile): Promise<void> {
  await sql`insert into message_files (tenant_id, id, message_id, thread_id, media_type, byte_count, storage_key)
    values (${caller.tenantId}::uuid, ${newId()}::uuid, ${file.messageId}::uuid, ${file.threadId}::uuid, ${file.type}, ${file.byteCount}, ${file.storageKey})`.execute(
    db,
  );
}

type NewStep = {
  id: string;
  threadId: string;
  kind: StepKind;
  toId?: string | undefined;
  reason?: SettleReason | undefined;
  seenThrough?: Instant | undefined;
};

/** Adds a step; sent again it is there once. */
export async function insertStep({ db, caller, now }: Ctx, step: NewStep): Promise<void> {
  await sql`insert into message_steps (tenant_id, id, thread_id, kind, to_id, reason, by_id, at, seen_through)
    values (${caller.tenantId}::uuid, ${step.id}::uuid, ${step.threadId}::uuid, ${step.kind}, ${step.toId ?? null}::uuid, ${step.reason ?? null},
      ${caller.accountId}::uuid, ${now}::timestamptz, ${step.seenThrough ?? null}::timestamptz)`.execute(db);
}

/** Whether the caller has written or done this already. */
export async function isThere(
  { db, caller }: Ctx,
  table: 'messages' | 'message_steps' | 'message_group_posts',
  id: string,
): Promise<boolean> {
  const { rows } =
    await sql`select from ${sql.table(table)} where tenant_id = ${caller.tenantId}::uuid and id = ${id}::uuid`.execute(
      db,
    );
  return rows.length > 0;
}

/** Notes how far the caller has read. */
export async function noteRead({ db, caller }: Ctx, threadId: string, through: Instant): Promise<void> {
  await sql`insert into message_reads (tenant_id, id, thread_id, reader_id, read_through)
    values (${caller.tenantId}::uuid, ${newId()}::uuid, ${threadId}::uuid, ${caller.accountId}::uuid, ${through}::timestamptz)
    on conflict (tenant_id, thread_id, reader_id) do update set read_through = greatest(message_reads.read_through, excluded.read_through)`.execute(
    db,
  );
}

/** The people in a group today whom the caller may know of. */
export async function selectGroup(
  { db, caller, today }: Pick<RequestContext, 'db' | 'caller' | 'today'>,
  activityId: string,
) {
  const { rows } = await sql<{ enrolmentId: string; personId: string }>`
    select m.enrolment_id as "enrolmentId", m.person_id as "personId" from activity_members m
    join enrolments e on e.tenant_id = m.tenant_id and e.id = m.enrolment_id and e.status in ('accepted', 'active', 'paused')
    where m.tenant_id = ${caller.tenantId}::uuid and m.activity_id = ${activityId}::uuid and m.joined_on <= ${today}::date
      and (m.left_on is null or m.left_on >= ${today}::date) order by m.enrolment_id`.execute(db);
  return rows;
}

export async function insertGroupPost(
  { db, caller, now }: Ctx,
  post: { id: string; activityId: string; programmeId: string; people: number },
): Promise<void> {
  await sql`insert into message_group_posts (tenant_id, id, programme_id, activity_id, people, sent_by, sent_at)
    values (${caller.tenantId}::uuid, ${post.id}::uuid, ${post.programmeId}::uuid, ${post.activityId}::uuid, ${post.people}, ${caller.accountId}::uuid, ${now}::timestamptz)`.execute(
    db,
  );
}
