import { sql } from 'kysely';
import type { PortalContext } from '#app/platform/http/portal-page.ts';
import type { Instant, PlainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import type { AttachmentType } from '../domain/attachment.ts';
import type { Counterpart } from '../domain/counterpart.ts';
import type { StoredFile } from './thread-store.ts';

type Ctx = Pick<PortalContext, 'db' | 'person' | 'now'>;

/** What a participant sees goes through the policies of egenvag_portal: rows of hers, and in a mirror none. */
export type OwnThread = {
  id: string;
  enrolmentId: string;
  withRole: Counterpart;
  peerId: string | null;
  activityId: string | null;
  waitingSince: Instant | null;
  heldBy: string | null;
  lastAt: Instant | null;
  isUnread: boolean;
};

export async function selectOwnThreads({ db, person, now }: Ctx): Promise<OwnThread[]> {
  const { rows } = await sql<OwnThread>`
    select t.id, t.enrolment_id as "enrolmentId", t.with_role as "withRole", t.peer_id as "peerId", t.activity_id as "activityId",
      t.waiting_since as "waitingSince", t.held_by as "heldBy", t.last_at as "lastAt",
      exists (select from messages m where m.tenant_id = t.tenant_id and m.thread_id = t.id and m.author_id is not null and m.shown_from <= ${now}::timestamptz
        and m.shown_from > coalesce((select r.read_through from message_reads r where r.tenant_id = t.tenant_id and r.thread_id = t.id), '-infinity')) as "isUnread"
    from message_threads t where t.tenant_id = ${person.tenantId}::uuid order by t.last_at desc nulls last`.execute(db);
  return rows;
}

/** Who works with her now, who has written to her, and the groups she is in. */
export async function selectOwnPeople({ db, person }: Ctx) {
  const [staff, groups, writers, enrolments] = await Promise.all([
    sql<{ accountId: string; name: string; role: Counterpart; activityId: string | null }>`
      select account_id as "accountId", name, role, activity_id as "activityId" from app.own_staff() order by name`.execute(
      db,
    ),
    sql<{ enrolmentId: string; activityId: string; name: string }>`
      select enrolment_id as "enrolmentId", activity_id as "activityId", name from app.own_groups() order by name`.execute(
      db,
    ),
    sql<{
      accountId: string;
      name: string;
    }>`select account_id as "accountId", name from app.own_message_people()`.execute(db),
    sql<{ id: string; status: string; caseWorkerId: string | null; peerCoachId: string | null; programmeName: string }>`
      select e.id, e.status, e.case_worker_id as "caseWorkerId", e.peer_coach_id as "peerCoachId", p.name as "programmeName"
      from enrolments e join programmes p on p.tenant_id = e.tenant_id and p.id = e.programme_id
      where e.tenant_id = ${person.tenantId}::uuid order by e.ended_on desc nulls first, e.referred_on desc, e.id`.execute(
      db,
    ),
  ]);
  const names = new Map([...writers.rows, ...staff.rows].map(({ accountId, name }) => [accountId, name]));
  return { staff: staff.rows, groups: groups.rows, enrolments: enrolments.rows, names };
}

type OwnMessageRow = {
  id: string;
  threadId: string;
  authorId: string | null;
  language: string;
  sealed: Buffer;
  sentAt: Instant;
  shownFrom: Instant;
};

const columns = sql`m.id, m.thread_id as "threadId", m.author_id as "authorId", m.language, m.sealed, m.sent_at as "sentAt", m.shown_from as "shownFrom"`;

/** The messages of a thread of hers that she may see by now, the latest `limit`, oldest first. */
export async function selectOwnMessages(
  { db, person, now }: Ctx,
  threadId: string,
  limit: number,
): Promise<OwnMessageRow[]> {
  const { rows } = await sql<OwnMessageRow>`select ${columns} from messages m
    where m.tenant_id = ${person.tenantId}::uuid and m.thread_id = ${threadId}::uuid and m.shown_from <= ${now}::timestamptz
    order by m.shown_from desc, m.id desc limit ${limit}`.execute(db);
  return rows.reverse();
}

/** The last message of each of her threads. */
export async function selectOwnLast({ db, person, now }: Ctx): Promise<OwnMessageRow[]> {
  const { rows } = await sql<OwnMessageRow>`select distinct on (m.thread_id) ${columns} from messages m
    where m.tenant_id = ${person.tenantId}::uuid and m.shown_from <= ${now}::timestamptz order by m.thread_id, m.shown_from desc, m.id desc`.execute(
    db,
  );
  return rows;
}

export async function selectOwnSteps({ db, person }: Ctx, threadId: string) {
  const { rows } = await sql<{ id: string; whoId: string; at: Instant }>`
    select s.id, coalesce(s.to_id, s.by_id) as "whoId", s.at from message_steps s
    where s.tenant_id = ${person.tenantId}::uuid and s.thread_id = ${threadId}::uuid order by s.at, s.id`.execute(db);
  return rows;
}

export async function selectOwnFiles({ db, person }: Ctx, threadId: string): Promise<StoredFile[]> {
  const { rows } = await sql<StoredFile>`
    select f.id, f.message_id as "messageId", f.media_type as type, f.byte_count as "byteCount", f.storage_key as "storageKey" from message_files f
    where f.tenant_id = ${person.tenantId}::uuid and f.thread_id = ${threadId}::uuid`.execute(db);
  return rows;
}

/** When messages are read in the programme of an enrolment of hers, and the days on which it is closed. */
export async function selectOwnOffice({ db }: Ctx, enrolmentId: string) {
  const { rows } = await sql<{ office: unknown }>`select app.own_message_hours(${enrolmentId}::uuid) as office`.execute(
    db,
  );
  return rows[0]?.office ?? null;
}

export async function countOwnSince({ db, person }: Ctx, since: Instant): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from messages m
    where m.tenant_id = ${person.tenantId}::uuid and m.author_id is null and m.sent_at >= ${since}::timestamptz`.execute(
    db,
  );
  return rows[0]?.n ?? 0;
}

export async function isOwnThere({ db, person }: Ctx, id: string): Promise<boolean> {
  const { rows } =
    await sql`select from messages m where m.tenant_id = ${person.tenantId}::uuid and m.id = ${id}::uuid`.execute(db);
  return rows.length > 0;
}

type OwnAddress = Pick<OwnThread, 'enrolmentId' | 'withRole' | 'peerId' | 'activityId'>;

/** Makes a thread of hers; two at once come after each other. */
export async function insertOwnThread({ db, person, now }: Ctx, address: OwnAddress): Promise<string> {
  const { enrolmentId, withRole, peerId, activityId } = address;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`message-thread-of:${enrolmentId}`}, 0))`.execute(db);
  const { rows } = await sql<{
    id: string;
  }>`select t.id from message_threads t where t.tenant_id = ${person.tenantId}::uuid and t.enrolment_id = ${enrolmentId}::uuid
    and t.with_role = ${withRole} and t.peer_id is not distinct from ${peerId}::uuid and t.activity_id is not distinct from ${activityId}::uuid`.execute(
    db,
  );
  if (rows[0] !== undefined) return rows[0].id;
  const id = newId();
  await sql`insert into message_threads (tenant_id, id, enrolment_id, with_role, peer_id, activity_id, started_at)
    values (${person.tenantId}::uuid, ${id}::uuid, ${enrolmentId}::uuid, ${withRole}, ${peerId}::uuid, ${activityId}::uuid, ${now}::timestamptz)`.execute(
    db,
  );
  return id;
}

export async function insertOwnMessage(
  { db, person, now }: Ctx,
  message: { id: string; threadId: string; language: string; sealed: Buffer; dueOn: PlainDate },
): Promise<void> {
  const { id, threadId, language, sealed, dueOn } = message;
  await sql`insert into messages (tenant_id, id, thread_id, language, sealed, sent_at, shown_from, due_on)
    values (${person.tenantId}::uuid, ${id}::uuid, ${threadId}::uuid, ${language}, ${sealed}, ${now}::timestamptz, ${now}::timestamptz, ${dueOn}::date)`.execute(
    db,
  );
}

export async function insertOwnFile(
  { db, person }: Ctx,
  file: { messageId: string; threadId: string; type: AttachmentType; byteCount: number; storageKey: string },
): Promise<void> {
  await sql`insert into message_files (tenant_id, id, message_id, thread_id, media_type, byte_count, storage_key)
    values (${person.tenantId}::uuid, ${newId()}::uuid, ${file.messageId}::uuid, ${file.threadId}::uuid, ${file.type}, ${file.byteCount}, ${file.storageKey})`.execute(
    db,
  );
}

/** Notes that she has read a thread through now. */
export async function noteOwnRead({ db, person, now }: Ctx, threadId: string): Promise<void> {
  const updated = await sql`update message_reads set read_through = ${now}::timestamptz
    where tenant_id = ${person.tenantId}::uuid and thread_id = ${threadId}::uuid`.execute(db);
  if ((updated.numAffectedRows ?? 0n) > 0n) return;
  await sql`insert into message_reads (tenant_id, id, thread_id, read_through)
    values (${person.tenantId}::uuid, ${newId()}::uuid, ${threadId}::uuid, ${now}::timestamptz)`.execute(db);
}
