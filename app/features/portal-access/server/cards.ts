import { sql } from 'kysely';
import { requireActivityToHandle } from '#app/features/activities/public.ts';
import { getParticipantHead, listOwnProgrammes, type ParticipantHead } from '#app/features/enrolments/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Instant, PlainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { type CardState, cardState, type PortalCard } from '../domain/card-state.ts';
import type { ChangeCardForm, GroupCardsForm } from '../domain/forms.ts';
import { OPEN_MINUTES } from '../domain/limits.ts';
import { hashesOfCard } from './codes.ts';

/** A phone on which somebody's side was opened and can be again. */
export type PortalPhone = { id: string; label: string; isShared: boolean; createdAt: Instant; lastSeenOn: PlainDate };

/** Somebody of a group, with how her card stands. */
export type Invited = {
  enrolmentId: string;
  personId: string;
  name: string;
  givenName: string;
  firstLanguage: string | null;
  isProtected: boolean;
  card: PortalCard | undefined;
  state: CardState;
  /** The kind of phone she came in with last. */
  phone: string | null;
};

const instant = (column: string) =>
  sql.raw<Instant | null>(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

// A card as JSON, with instants as we write them.
const cardJson = sql`jsonb_build_object('id', c.id, 'personId', c.person_id, 'madeAt', ${instant('c.made_at')}, 'openUntil', ${instant('c.open_until')},
  'takenAt', ${instant('c.taken_at')}, 'lockedAt', ${instant('c.locked_at')}, 'endedAt', ${instant('c.ended_at')}, 'endedWhy', c.ended_why, 'wrongInRow', c.wrong_in_row)`;

type Row = Omit<Invited, 'card' | 'state'> & { card: PortalCard | null };

const invitedOf = (tenantId: string) => sql`
  select e.id as "enrolmentId", e.person_id as "personId", trim(d.given_name || ' ' || d.family_name) as name, d.given_name as "givenName",
    l.language as "firstLanguage", e.restricted as "isProtected",
    (select ${cardJson} from portal_cards c where c.tenant_id = e.tenant_id and c.person_id = e.person_id
      order by c.ended_at is not null, c.made_at desc, c.id desc limit 1) as card,
    (select v.label from portal_devices v where v.tenant_id = e.tenant_id and v.person_id = e.person_id order by v.created_at desc limit 1) as phone
  from enrolments e
  join person_directory d on d.tenant_id = e.tenant_id and d.person_id = e.person_id
  left join person_languages l on l.tenant_id = e.tenant_id and l.person_id = e.person_id and l.is_first
  where e.tenant_id = ${tenantId}`;

const withState =
  (now: Instant) =>
  ({ card, ...row }: Row): Invited => ({ ...row, card: card ?? undefined, state: cardState(card ?? undefined, now) });

async function findInvited(ctx: RequestContext, enrolmentId: string): Promise<Invited> {
  const { rows } = await sql<Row>`${invitedOf(ctx.caller.tenantId)} and e.id = ${enrolmentId}`.execute(ctx.db);
  return rows.map(withState(ctx.now))[0] as Invited;
}

export type PortalAccess = { head: ParticipantHead; invited: Invited; phones: PortalPhone[] };

/** How somebody comes to her own side: her card, and the phones she has opened it on. Throws NotFoundError. */
export async function getPortalAccess(ctx: RequestContext, enrolmentId: string): Promise<PortalAccess> {
  const head = await getParticipantHead(ctx, enrolmentId);
  const { rows } =
    await sql<PortalPhone>`select v.id, v.label, v.is_shared as "isShared", ${instant('v.created_at')} as "createdAt", v.last_seen_on as "lastSeenOn"
    from portal_devices v where v.tenant_id = ${ctx.caller.tenantId} and v.person_id = ${head.personId} and v.ended_at is null and v.expires_at > ${ctx.now}
    order by v.last_seen_on desc, v.created_at desc`.execute(ctx.db);
  return { head, invited: await findInvited(ctx, enrolmentId), phones: rows };
}

/** Makes, opens or blocks somebody's card. Throws NotFoundError. */
export async function changePortalCard(ctx: RequestContext, enrolmentId: string, form: ChangeCardForm): Promise<void> {
  const head = await getParticipantHead(ctx, enrolmentId);
  ctx.saw([head.personId]);
  ctx.within(head.programmeId);
  if (form.do === 'open') return openCards(ctx, [head.personId]);
  if (form.do === 'block' || form.do === 'block-and-new') await endCards(ctx, head.personId, 'blocked');
  if (form.do !== 'block') await makeCard(ctx, head.personId);
}

// One card at a time: whoever makes another at the same moment waits.
async function makeCard(ctx: RequestContext, personId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`portal-card|${personId}`}, 0))`.execute(ctx.db);
  await endCards(ctx, personId, 'new-card');
  // Should the code happen to be another card's, the next one is taken.
  for (let tries = 0; tries < 5; tries += 1) {
    const id = newId();
    const { secretHash, codeHash } = hashesOfCard(ctx.services.keys, id);
    const { numAffectedRows } =
      await sql`insert into portal_cards (tenant_id, id, person_id, restricted, secret_hash, code_hash, made_at, made_by)
        select p.tenant_id, ${id}::uuid, p.id, p.restricted, ${secretHash}::bytea, ${codeHash}::bytea, ${ctx.now}::timestamptz, ${ctx.caller.accountId}::uuid
        from people p where p.tenant_id = ${ctx.caller.tenantId} and p.id = ${personId}
        on conflict do nothing`.execute(ctx.db);
    if (numAffectedRows === 1n) return;
  }
  throw new NotFoundError();
}

// Blocked: every phone is out, also one that came in before the card that is there now.
async function endCards(ctx: RequestContext, personId: string, why: 'new-card' | 'blocked'): Promise<void> {
  const { tenantId, accountId } = ctx.caller;
  await sql`update portal_cards set ended_at = ${ctx.now}, ended_by = ${accountId}, ended_why = ${why}
    where tenant_id = ${tenantId} and person_id = ${personId} and ended_at is null`.execute(ctx.db);
  await sql`update portal_devices set ended_at = ${ctx.now}, ended_by = 'staff'
    where tenant_id = ${tenantId} and person_id = ${personId} and ended_at is null`.execute(ctx.db);
}

async function openCards(ctx: RequestContext, personIds: readonly string[]): Promise<void> {
  await sql`update portal_cards set opened_at = ${ctx.now}, opened_by = ${ctx.caller.accountId}, open_until = ${ctx.now}::timestamptz + make_interval(mins => ${OPEN_MINUTES})
    where tenant_id = ${ctx.caller.tenantId} and person_id = any (${personIds}::uuid[]) and ended_at is null and taken_at is null`.execute(
    ctx.db,
  );
}

export type InvitedGroup = { name: string; activityId: string | null; programmeId: string; people: Invited[] };

/** Everybody of a group or a programme with how her card stands, A–Ö. Throws NotFoundError; ForbiddenError for a group that is others'. */
export async function getInvitedGroup(
  ctx: RequestContext,
  of: { activityId: string } | { programmeId: string | undefined },
): Promise<InvitedGroup> {
  const group = await findGroup(ctx, of);
  const { tenantId } = ctx.caller;
  const among = group.activityId
    ? sql`e.status = 'active' and exists (select from activity_members m where m.tenant_id = e.tenant_id and m.enrolment_id = e.id and m.activity_id = ${group.activityId}
        and (m.left_on is null or m.left_on >= ${ctx.today}::date))`
    : sql`e.status in ('accepted', 'active', 'paused') and e.programme_id = ${group.programmeId}`;
  const { rows } =
    await sql<Row>`${invitedOf(tenantId)} and ${among} order by d.given_name collate "sv-SE-x-icu", d.family_name collate "sv-SE-x-icu", e.id limit 500`.execute(
      ctx.db,
    );
  ctx.within(group.programmeId);
  ctx.saw(rows.map(({ personId }) => personId));
  return { ...group, people: rows.map(withState(ctx.now)) };
}

async function findGroup(ctx: RequestContext, of: { activityId: string } | { programmeId: string | undefined }) {
  if ('activityId' in of) {
    const { id, name, programmeId } = await requireActivityToHandle(ctx, of.activityId);
    return { name, activityId: id, programmeId };
  }
  const own = await listOwnProgrammes(ctx);
  const current = own.find(({ endsOn }) => endsOn === null || endsOn >= ctx.today) ?? own[0];
  const chosen = of.programmeId === undefined ? current : own.find(({ id }) => id === of.programmeId);
  if (chosen === undefined) throw new NotFoundError();
  return { name: chosen.name, activityId: null, programmeId: chosen.id };
}

/** Makes cards for those chosen of a group who have none, or opens theirs for an hour; returns how many. */
export async function changeGroupCards(
  ctx: RequestContext,
  of: Parameters<typeof getInvitedGroup>[1],
  form: GroupCardsForm,
): Promise<number> {
  const { people } = await getInvitedGroup(ctx, of);
  const chosen = people.filter(({ enrolmentId }) => form.enrolmentIds.includes(enrolmentId));
  if (form.do === 'open') {
    const closed = chosen.filter(({ state }) => state === 'closed' || state === 'open');
    await openCards(
      ctx,
      closed.map(({ personId }) => personId),
    );
    return closed.length;
  }
  const without = chosen.filter(({ state }) => state === 'none' || state === 'blocked');
  for (const { personId } of without) await makeCard(ctx, personId);
  return without.length;
}
