import { sql } from 'kysely';
import type { PortalContext } from '#app/platform/http/portal-page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { FeedForm } from '../domain/feed.ts';
import { feedToken, hashFeedToken } from './feeds.ts';

/** Her own calendar: whether she can have one, and the address that works. */
export type OwnFeed = {
  /** She takes part, and her identity is not protected. */
  canHave: boolean;
  feed: { id: string; isNeutral: boolean; token: string } | undefined;
};

type Ctx = Pick<PortalContext, 'db' | 'person' | 'services'>;
type Enrolment = { id: string; restricted: boolean };

async function enrolmentOf({ db, person }: Ctx): Promise<Enrolment | undefined> {
  const { rows } = await sql<Enrolment>`
    select id, restricted from enrolments where tenant_id = ${person.tenantId}::uuid and person_id = ${person.personId}::uuid
      and status in ('accepted', 'active', 'paused') order by started_on desc nulls last, id limit 1`.execute(db);
  return rows[0];
}

async function selectOwnFeed({ db, person }: Ctx, enrolmentId: string) {
  const { rows } = await sql<{ id: string; isNeutral: boolean }>`
    select id, is_neutral as "isNeutral" from participant_calendars
    where tenant_id = ${person.tenantId}::uuid and enrolment_id = ${enrolmentId}::uuid and ended_at is null`.execute(
    db,
  );
  return rows[0];
}

/** Her own calendar as it stands; nobody who only looks along gets its secret. */
export async function getOwnFeed(ctx: Ctx): Promise<OwnFeed> {
  const enrolment = await enrolmentOf(ctx);
  if (enrolment === undefined || enrolment.restricted) return { canHave: false, feed: undefined };
  const feed = await selectOwnFeed(ctx, enrolment.id);
  const token = feed && !ctx.person.isMirrored ? feedToken(ctx.services.keys, ctx.person.tenantId, feed.id) : '';
  return { canHave: true, feed: feed && { ...feed, token } };
}

/** Makes her calendar's address, which ends the one before, or ends it; sent twice it is one. Problem: 'not-now'. */
export async function keepOwnFeed(ctx: PortalContext, form: FeedForm): Promise<Result<void, 'not-now'>> {
  const { db, person, now, services } = ctx;
  const enrolment = await enrolmentOf(ctx);
  if (enrolment === undefined || enrolment.restricted || (form.intent === 'make' && person.isShared))
    return refuse('not-now');
  await sql`select pg_advisory_xact_lock(hashtextextended(${`calendar:${enrolment.id}`}, 0))`.execute(db);
  const before = await selectOwnFeed(ctx, enrolment.id);
  if (form.intent === 'make' && before?.id === form.id) return ok(undefined);
  await sql`update participant_calendars set ended_at = ${now}::timestamptz
    where tenant_id = ${person.tenantId}::uuid and enrolment_id = ${enrolment.id}::uuid and ended_at is null`.execute(
    db,
  );
  if (form.intent === 'end') return ok(undefined);
  const tokenHash = hashFeedToken(feedToken(services.keys, person.tenantId, form.id));
  const { rows: used } =
    await sql`select from participant_calendars where tenant_id = ${person.tenantId}::uuid and id = ${form.id}::uuid`.execute(
      db,
    );
  if (used.length > 0) return ok(undefined);
  await sql`insert into participant_calendars (tenant_id, id, programme_id, enrolment_id, person_id, restricted, token_hash, is_neutral, created_at)
    select tenant_id, ${form.id}::uuid, programme_id, id, person_id, restricted, ${tokenHash}::bytea, ${form.isNeutral}, ${now}::timestamptz
    from enrolments where tenant_id = ${person.tenantId}::uuid and id = ${enrolment.id}::uuid`.execute(db);
  return ok(undefined);
}
