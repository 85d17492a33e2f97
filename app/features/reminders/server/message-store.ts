import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { Message } from '../domain/message.ts';
import type { ToldForm } from '../domain/wish.ts';

type Reading = Pick<RequestContext, 'db' | 'caller'>;
type Of = { enrolmentId: string; programmeId: string; personId: string; restricted: boolean };

/** Messages of one participation, of one session or meeting, or of a programme; the latest first. */
export async function selectMessages(
  { db, caller }: Reading,
  of: { enrolmentId: string } | { aboutId: string } | { programmeId: string },
  limit: number,
): Promise<Message[]> {
  const [[column, id] = ['', '']] = Object.entries(of);
  const chosen = { enrolmentId: 'm.enrolment_id', aboutId: 'm.about_id', programmeId: 'm.programme_id' }[column] ?? '';
  const { rows } = await sql<Message>`
    select m.id, m.enrolment_id as "enrolmentId", m.person_id as "personId", trim(d.given_name || ' ' || d.family_name) as name, m.about, m.about_id as "aboutId",
      m.kind, m.starts_on as "startsOn", to_char(m.starts_at, 'HH24:MI') as "startsAt", m.channel, m.language, m.text, m.status, m.reason,
      to_char(m.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "createdAt",
      to_char(m.settled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "settledAt", a.name as "settledBy"
    from reminder_messages m join person_directory d on d.tenant_id = m.tenant_id and d.person_id = m.person_id
    left join accounts a on a.tenant_id = m.tenant_id and a.id = m.settled_by
    where m.tenant_id = ${caller.tenantId}::uuid and ${sql.ref(chosen)} = ${id}::uuid
    order by m.created_at desc, m.id desc limit ${limit}::int`.execute(db);
  return rows;
}

/** Notes that she has been told of a start; once however often. */
export async function insertTold(
  { db, caller, now }: Reading & Pick<RequestContext, 'now'>,
  { enrolmentId, programmeId, personId, restricted }: Of,
  { about, aboutId, startsOn, startsAt }: ToldForm,
): Promise<void> {
  await db
    .insertInto('reminder_messages')
    .values({
      tenant_id: caller.tenantId,
      enrolment_id: enrolmentId,
      programme_id: programmeId,
      person_id: personId,
      restricted,
      about,
      about_id: aboutId,
      kind: 'before',
      starts_on: startsOn,
      starts_at: startsAt,
      status: 'dropped',
      reason: 'told-already',
      created_at: now,
      settled_at: now,
      settled_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export type Unreached = { messageId: string; enrolmentId: string; sinceOn: PlainDate };

const DAYS = 30;

/**
 * Of these participants, those whom the last messages of a month did not reach: nothing has been sent since, nobody has recorded another
 * wish, and no way to reach her is new or changed. One each, the latest.
 */
export async function listUnreached(
  { db, caller, today }: Pick<RequestContext, 'db' | 'caller' | 'today'>,
  enrolmentIds: readonly string[],
): Promise<Unreached[]> {
  const { rows } = await sql<Unreached>`
    select distinct on (m.enrolment_id) m.id as "messageId", m.enrolment_id as "enrolmentId", (m.settled_at at time zone 'Europe/Stockholm')::date as "sinceOn"
    from reminder_messages m
    where m.tenant_id = ${caller.tenantId}::uuid and m.enrolment_id = any (${enrolmentIds}::uuid[]) and m.status = 'failed' and m.settled_at >= ${today}::date - ${DAYS}::int
      and not exists (select from reminder_messages o where o.tenant_id = m.tenant_id and o.enrolment_id = m.enrolment_id and o.status in ('sent', 'delivered') and o.settled_at > m.settled_at)
      and not exists (select from reminder_wishes w where w.tenant_id = m.tenant_id and w.enrolment_id = m.enrolment_id and w.recorded_at > m.settled_at)
      and not exists (select from person_contacts c where c.tenant_id = m.tenant_id and c.person_id = m.person_id and coalesce(c.changed_at, c.created_at) > m.settled_at)
    order by m.enrolment_id, m.settled_at desc`.execute(db);
  return rows;
}
