import { sql } from 'kysely';
import type { PortalContext } from '#app/platform/http/portal-page.ts';
import type { Channel } from '../domain/rule.ts';

/** How she is told that a message has come. Undefined: her programme does not tell, or there is no way to her. */
export type OwnNotices = { channel: Channel; isOff: boolean } | undefined;

/** How the participant is told that a message has come, where she takes part. */
export async function getOwnNotices({ db }: Pick<PortalContext, 'db'>): Promise<OwnNotices> {
  const { rows } = await sql<{ channel: Channel; isOff: boolean }>`
    select channel, is_off as "isOff" from app.own_message_notices() order by is_off, enrolment_id`.execute(db);
  return rows[0];
}

/** She switches off, or on again, that she is told of messages: everywhere she takes part. */
export async function keepOwnNotices(
  { db, person, now }: Pick<PortalContext, 'db' | 'person' | 'now'>,
  isOff: boolean,
): Promise<void> {
  await sql`insert into message_notice_choices (tenant_id, enrolment_id, programme_id, person_id, restricted, is_off, changed_at)
    select tenant_id, id, programme_id, person_id, restricted, ${isOff}::boolean, ${now}::timestamptz from enrolments
    where tenant_id = ${person.tenantId}::uuid and person_id = ${person.personId}::uuid and status in ('accepted', 'active', 'paused')
    on conflict (tenant_id, enrolment_id) do update set is_off = excluded.is_off, changed_at = excluded.changed_at`.execute(
    db,
  );
}
