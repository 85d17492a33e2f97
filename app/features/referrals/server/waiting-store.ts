import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'now' | 'today'>;

/** Somebody on the waiting list with what concerns her place in it. */
export type WaitingRow = {
  enrolmentId: string;
  personId: string;
  restricted: boolean;
  version: number;
  givenName: string;
  familyName: string;
  referredOn: PlainDate;
  waitingSince: PlainDate;
  priorityKey: string | null;
  hasOpenOffer: boolean;
  offerId: string | null;
  offeredOn: PlainDate | null;
  answerBy: PlainDate | null;
  /** How often she was passed over, and how often an offer came to nothing. */
  skipCount: number;
  offerCount: number;
};

// What the order looks at: since when she waits, and her priority group.
const waitingSince = sql`coalesce((select max(m.takes_effect_on) from enrolment_moves m where m.tenant_id = e.tenant_id and m.enrolment_id = e.id
  and m.to_status = 'waiting'), e.referred_on)`;
const priorityKey = sql`(select p.group_key from waiting_priorities p where p.tenant_id = e.tenant_id and p.enrolment_id = e.id
  order by p.recorded_at desc, p.id desc limit 1)`;

export type PlacedRow = WaitingRow & { place: number };

/**
 * Some of a programme's waiting list in its order, which is that of domain/waiting-order.ts; `groups` in the order of the rule, none when it goes by
 * day alone. With the number waiting, and how many of them have an open offer.
 */
export async function selectWaitingPage(
  { db, caller }: Pick<Ctx, 'db' | 'caller'>,
  programmeId: string,
  { groups, limit, offset }: { groups: readonly string[]; limit: number; offset: number },
): Promise<{ rows: PlacedRow[]; total: number; offersOut: number }> {
  const { rows } = await sql<{ rows: PlacedRow[]; total: number; offersOut: number }>`
    with waiting as materialized (
      select e.tenant_id, e.id, e.person_id, e.restricted, e.version, e.referred_on, ${waitingSince} as since, ${priorityKey} as priority, d.given_name, d.family_name
      from enrolments e join person_directory d on d.tenant_id = e.tenant_id and d.person_id = e.person_id
      where e.tenant_id = ${caller.tenantId} and e.programme_id = ${programmeId} and e.status = 'waiting'),
    placed as (
      select w.*, row_number() over (order by coalesce(array_position(${groups}::text[], w.priority), cardinality(${groups}::text[]) + 1),
        w.referred_on, w.since, w.id)::int as place from waiting w),
    shown as (select * from placed order by place limit ${limit} offset ${offset})
    select (select count(*)::int from waiting) as total,
      (select count(*)::int from waiting w join place_offers o on o.tenant_id = w.tenant_id and o.enrolment_id = w.id and o.answer is null) as "offersOut",
      coalesce((select json_agg(json_build_object('enrolmentId', s.id, 'personId', s.person_id, 'restricted', s.restricted, 'version', s.version,
        'givenName', s.given_name, 'familyName', s.family_name, 'referredOn', s.referred_on, 'waitingSince', s.since, 'priorityKey', s.priority, 'place', s.place,
        'hasOpenOffer', o.id is not null, 'offerId', o.id, 'offeredOn', o.offered_on, 'answerBy', o.answer_by,
        'skipCount', (select count(*) from waiting_skips k where k.tenant_id = s.tenant_id and k.enrolment_id = s.id),
        'offerCount', (select count(*) from place_offers c where c.tenant_id = s.tenant_id and c.enrolment_id = s.id and c.answer is not null)) order by s.place)
        from shown s left join place_offers o on o.tenant_id = s.tenant_id and o.enrolment_id = s.id and o.answer is null), '[]') as rows`.execute(
    db,
  );
  return rows[0] ?? { rows: [], total: 0, offersOut: 0 };
}

/** Everybody on a programme's waiting list, in no order. */
export async function selectWaiting(
  { db, caller }: Pick<Ctx, 'db' | 'caller'>,
  programmeId: string,
): Promise<WaitingRow[]> {
  const { rows } = await sql<WaitingRow>`
    select e.id as "enrolmentId", e.person_id as "personId", e.restricted, e.version, d.given_name as "givenName", d.family_name as "familyName",
      e.referred_on as "referredOn",
      ${waitingSince} as "waitingSince", ${priorityKey} as "priorityKey",
      o.id is not null as "hasOpenOffer", o.id as "offerId", o.offered_on as "offeredOn", o.answer_by as "answerBy",
      (select count(*)::int from waiting_skips s where s.tenant_id = e.tenant_id and s.enrolment_id = e.id) as "skipCount",
      (select count(*)::int from place_offers c where c.tenant_id = e.tenant_id and c.enrolment_id = e.id and c.answer is not null) as "offerCount"
    from enrolments e
    join person_directory d on d.tenant_id = e.tenant_id and d.person_id = e.person_id
    left join place_offers o on o.tenant_id = e.tenant_id and o.enrolment_id = e.id and o.answer is null
    where e.tenant_id = ${caller.tenantId} and e.programme_id = ${programmeId} and e.status = 'waiting'`.execute(db);
  return rows;
}

/** How many hold a place: accepted and not started, taking part, or away for a while. */
export async function countPlacesTaken(
  { db, caller }: Pick<Ctx, 'db' | 'caller'>,
  programmeId: string,
): Promise<number> {
  const row = await db
    .selectFrom('enrolments')
    .where('tenant_id', '=', caller.tenantId)
    .where('programme_id', '=', programmeId)
    .where('status', 'in', ['accepted', 'active', 'paused'])
    .select(({ fn }) => fn.countAll<string>().as('taken'))
    .executeTakeFirstOrThrow();
  return Number(row.taken);
}

export type Skip = { id: string; reason: string; skippedOn: PlainDate; skippedByName: string | null };
export type PriorityChange = {
  id: string;
  groupKey: string | null;
  reason: string;
  setOn: PlainDate;
  setByName: string | null;
};

/** When and why she was passed over, the latest first. */
export async function selectSkips({ db, caller }: Pick<Ctx, 'db' | 'caller'>, enrolmentId: string): Promise<Skip[]> {
  return db
    .selectFrom('waiting_skips as s')
    .leftJoin('accounts as a', (join) =>
      join.onRef('a.tenant_id', '=', 's.tenant_id').onRef('a.id', '=', 's.skipped_by'),
    )
    .where('s.tenant_id', '=', caller.tenantId)
    .where('s.enrolment_id', '=', enrolmentId)
    .select(['s.id', 's.reason', 's.skipped_on as skippedOn', 'a.name as skippedByName'])
    .orderBy('s.recorded_at', 'desc')
    .execute() as Promise<Skip[]>;
}

/** To which priority groups she has belonged, the latest first. */
export async function selectPriorities(
  { db, caller }: Pick<Ctx, 'db' | 'caller'>,
  enrolmentId: string,
): Promise<PriorityChange[]> {
  return db
    .selectFrom('waiting_priorities as p')
    .leftJoin('accounts as a', (join) => join.onRef('a.tenant_id', '=', 'p.tenant_id').onRef('a.id', '=', 'p.set_by'))
    .where('p.tenant_id', '=', caller.tenantId)
    .where('p.enrolment_id', '=', enrolmentId)
    .select(['p.id', 'p.group_key as groupKey', 'p.reason', 'p.set_on as setOn', 'a.name as setByName'])
    .orderBy('p.recorded_at', 'desc')
    .orderBy('p.id', 'desc')
    .execute() as Promise<PriorityChange[]>;
}

export type Waiter = { enrolmentId: string; programmeId: string; personId: string; restricted: boolean };

/** The keys a row about a waiter carries. */
export const keysOf = (caller: Ctx['caller'], { enrolmentId, programmeId, personId, restricted }: Waiter) => ({
  tenant_id: caller.tenantId,
  enrolment_id: enrolmentId,
  programme_id: programmeId,
  person_id: personId,
  restricted,
});

/** Keeps who was passed over by an offer, and why. */
export async function insertSkips(
  { db, caller, now, today }: Ctx,
  offerId: string,
  passedOver: readonly Waiter[],
  reason: string,
): Promise<void> {
  if (passedOver.length === 0) return;
  await db
    .insertInto('waiting_skips')
    .values(
      passedOver.map((waiter) => ({
        ...keysOf(caller, waiter),
        id: newId(),
        offer_id: offerId,
        reason,
        skipped_on: today,
        recorded_at: now,
        skipped_by: caller.accountId,
      })),
    )
    .execute();
}

/** Keeps a change of priority group with its reason. */
export async function insertPriority(
  { db, caller, now, today }: Ctx,
  waiter: Waiter,
  priority: { groupKey: string | null; reason: string },
): Promise<void> {
  await db
    .insertInto('waiting_priorities')
    .values({
      ...keysOf(caller, waiter),
      id: newId(),
      group_key: priority.groupKey,
      reason: priority.reason,
      set_on: today,
      recorded_at: now,
      set_by: caller.accountId,
    })
    .execute();
}
