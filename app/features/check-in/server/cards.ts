import { sql } from 'kysely';
import { requireActivityToHandle } from '#app/features/activities/public.ts';
import { getParticipantHead, type ParticipantHead } from '#app/features/enrolments/public.ts';
import type { Keys } from '#app/platform/crypto/keys.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { CardForm, Sign } from '../domain/card-forms.ts';
import { codeOfCard, hashCardCode } from './codes.ts';

/** What somebody checks in with. */
export type Card = {
  enrolmentId: string;
  personId: string;
  name: string;
  givenName: string;
  firstLanguage: string | null;
  isProtected: boolean;
  codeNumber: number;
  hasCode: boolean;
  sign: Sign | null;
  shownName: string | null;
  /** Her code, while she has one. */
  code: string | null;
};

type Row = Omit<Card, 'code'>;

const rowsOf = (tenantId: string) => sql`
  select e.id as "enrolmentId", e.person_id as "personId", trim(d.given_name || ' ' || d.family_name) as name, d.given_name as "givenName", l.language as "firstLanguage",
    e.restricted as "isProtected", coalesce(c.code_number, 0) as "codeNumber", c.code_hash is not null as "hasCode", c.sign, c.shown_name as "shownName"
  from enrolments e
  join person_directory d on d.tenant_id = e.tenant_id and d.person_id = e.person_id
  left join person_languages l on l.tenant_id = e.tenant_id and l.person_id = e.person_id and l.is_first
  left join check_in_cards c on c.tenant_id = e.tenant_id and c.enrolment_id = e.id
  where e.tenant_id = ${tenantId}`;

const withCode =
  (keys: Keys) =>
  (row: Row): Card => ({
    ...row,
    code: row.hasCode ? codeOfCard(keys, row.enrolmentId, row.codeNumber) : null,
  });

/** What one participant checks in with. Throws NotFoundError. */
export async function getCard(
  ctx: RequestContext,
  enrolmentId: string,
): Promise<{ head: ParticipantHead; card: Card }> {
  const head = await getParticipantHead(ctx, enrolmentId);
  const { rows } = await sql<Row>`${rowsOf(ctx.caller.tenantId)} and e.id = ${enrolmentId}`.execute(ctx.db);
  const card = rows.map(withCode(ctx.services.keys))[0] as Card;
  return { head, card };
}

/** Changes what one participant checks in with. */
export async function changeCard(ctx: RequestContext, enrolmentId: string, form: CardForm): Promise<void> {
  const { head, card } = await getCard(ctx, enrolmentId);
  if (form.do === 'new-code') return giveCode(ctx, head.programmeId, card);
  const { tenantId, accountId } = ctx.caller;
  await sql`insert into check_in_cards as c (tenant_id, enrolment_id, programme_id, person_id, restricted, sign, shown_name, changed_at, changed_by)
    select e.tenant_id, e.id, e.programme_id, e.person_id, e.restricted, ${form.do === 'show' ? (form.sign ?? null) : card.sign}, ${form.do === 'show' ? form.shownName || null : card.shownName}, ${ctx.now}, ${accountId}
    from enrolments e where e.tenant_id = ${tenantId} and e.id = ${enrolmentId}
    on conflict (tenant_id, enrolment_id) do update set sign = excluded.sign, shown_name = excluded.shown_name, changed_at = excluded.changed_at, changed_by = excluded.changed_by,
      code_hash = case when ${form.do === 'no-code'}::boolean then null else c.code_hash end`.execute(ctx.db);
}

// Should the next code happen to be somebody else's in the programme, the one after it is taken.
async function giveCode(ctx: RequestContext, programmeId: string, card: Card): Promise<void> {
  const { keys } = ctx.services;
  const { tenantId, accountId } = ctx.caller;
  const numbers = [1, 2, 3].map((more) => card.codeNumber + more);
  const hashes = numbers.map((number) => hashCardCode(keys, programmeId, codeOfCard(keys, card.enrolmentId, number)));
  await sql`insert into check_in_cards (tenant_id, enrolment_id, programme_id, person_id, restricted, code_number, code_hash, changed_at, changed_by)
    select e.tenant_id, e.id, e.programme_id, e.person_id, e.restricted, x.number, x.hash, ${ctx.now}::timestamptz, ${accountId}::uuid
    from enrolments e cross join unnest(${numbers}::int[], ${hashes}::bytea[]) x (number, hash)
    where e.tenant_id = ${tenantId} and e.id = ${card.enrolmentId}
      and not exists (select from check_in_cards o where o.tenant_id = e.tenant_id and o.programme_id = e.programme_id and o.code_hash = x.hash)
    order by x.number limit 1
    on conflict (tenant_id, enrolment_id) do update set code_number = excluded.code_number, code_hash = excluded.code_hash, changed_at = excluded.changed_at, changed_by = excluded.changed_by`.execute(
    ctx.db,
  );
}

export type GroupCards = { activity: Awaited<ReturnType<typeof requireActivityToHandle>>; cards: Card[] };

/** The cards of everybody who is in a group today, A–Ö; of an open activity, of everybody who came to it in the four weeks before. */
export async function getGroupCards(ctx: RequestContext, activityId: string): Promise<GroupCards> {
  const activity = await requireActivityToHandle(ctx, activityId);
  const { rows } = await sql<Row>`${rowsOf(ctx.caller.tenantId)} and e.status = 'active' and (
      exists (select from activity_members m where m.tenant_id = e.tenant_id and m.enrolment_id = e.id and m.activity_id = ${activityId} and (m.left_on is null or m.left_on >= ${ctx.today}::date))
      or exists (select from activity_sessions s join attendance_marks k on k.tenant_id = s.tenant_id and k.session_id = s.id and k.enrolment_id = e.id and k.mark <> 'absent'
        where s.tenant_id = e.tenant_id and s.activity_id = ${activityId} and s.held_on between ${ctx.today}::date - 28 and ${ctx.today}::date))
    order by d.given_name collate "sv-SE-x-icu", d.family_name collate "sv-SE-x-icu", e.id limit 500`.execute(ctx.db);
  ctx.within(activity.programmeId);
  ctx.saw(rows.map(({ personId }) => personId));
  return { activity, cards: rows.map(withCode(ctx.services.keys)) };
}

/** Gives a code to everybody of a group who has none. Returns how many. */
export async function giveCodes(ctx: RequestContext, activityId: string): Promise<number> {
  const { activity, cards } = await getGroupCards(ctx, activityId);
  const without = cards.filter(({ hasCode }) => !hasCode);
  for (const card of without) await giveCode(ctx, activity.programmeId, card);
  return without.length;
}
