import { type RawBuilder, sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { EmployerKind } from '../domain/employer.ts';
import { countedAtMost, type ListQuery, type ListSort } from '../domain/list-filter.ts';
import { divisionsOf } from '../domain/sni.ts';
import type { OfferKind } from '../domain/workplace.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'today'>;

export type EmployerRow = {
  id: string;
  programmeId: string;
  name: string;
  organisationNumber: string | null;
  kind: EmployerKind;
  sni: string | null;
  shared: boolean;
  ownerName: string | null;
  restsBefore: PlainDate | null;
  restReason: string | null;
  lastOn: PlainDate | null;
  askedOn: PlainDate | null;
  nextOn: PlainDate | null;
  /** How often it was asked for something in the last twelve months, and how often it said yes. */
  askedCount: number;
  yesCount: number;
  workplaceCount: number;
  cities: string[];
  offers: OfferKind[];
};

/** A filter whose words of an occupation are codes. */
export type ListFilter = Omit<ListQuery, 'occupation'> & { occupations: readonly string[] | undefined };
export type ListOrder = { sort: ListSort; descending: boolean; limit: number; offset: number };

/**
 * One statement for the rows of a page and how many there are (counted up to countedAtMost + 1). Without a filter that has to look through
 * workplaces the page's rows are found in an index's order; otherwise all that match are found once. Only those of the page are joined with
 * workplaces, offers and what they were asked.
 */
export async function selectEmployers(ctx: Ctx, filter: ListFilter, order: ListOrder) {
  const { caller, today } = ctx;
  const direction = sql.raw(order.descending ? 'desc' : 'asc');
  const key = {
    name: sql`e.sort_name`,
    // Who was never asked comes before those asked longest ago.
    asked: sql`coalesce(e.asked_on, date '0001-01-01')`,
    last: sql`coalesce(e.last_on, date '0001-01-01')`,
    next: sql`e.next_on`,
  }[order.sort];
  const { from, isSought, matches } = conditionsOf(ctx, filter, order.sort);
  const all = sql`select e.id, ${key} as key from ${from} where ${matches}`;
  const matched = isSought ? sql`matched as materialized (${all}),` : sql``;
  const some = isSought ? sql`select e.id, e.key from matched e` : all;
  const by = isSought ? sql`e.key` : key;
  // A number in the text: with a parameter the plan that is kept would be one for a tenth of all employers.
  const limit = sql`limit ${sql.lit(order.limit)} ${order.offset === 0 ? sql`` : sql`offset ${order.offset}`}`;
  const { rows } = await sql<EmployerRow & { total: number }>`with ${matched} hits as materialized (
      ${some} order by ${by} ${direction}, e.id ${direction} ${limit})
    select e.id, e.programme_id as "programmeId", e.name, e.organisation_number as "organisationNumber", e.kind, e.sni, e.shared, a.name as "ownerName",
      e.rests_before as "restsBefore", e.rest_reason as "restReason", e.last_on as "lastOn", e.asked_on as "askedOn", e.next_on as "nextOn",
      coalesce(g."askedCount", 0)::int as "askedCount", coalesce(g."yesCount", 0)::int as "yesCount", coalesce(w.count, 0)::int as "workplaceCount", coalesce(w.cities, '{}') as cities,
      coalesce(o.kinds, '{}') as offers, (select count(*)::int from (${some} limit ${sql.lit(countedAtMost + 1)}) c) as total
    from hits h
      join employers e on e.tenant_id = ${caller.tenantId}::uuid and e.id = h.id
      left join accounts a on a.tenant_id = e.tenant_id and a.id = e.owner_id
      left join lateral (select count(*) as count, array_agg(distinct w.city order by w.city) filter (where w.city <> '') as cities from workplaces w
        where w.tenant_id = e.tenant_id and w.employer_id = e.id and w.closed_on is null) w on true
      left join lateral (select array_agg(distinct f.kind order by f.kind) as kinds from workplaces w
        join workplace_offers f on f.tenant_id = w.tenant_id and f.workplace_id = w.id
        where w.tenant_id = e.tenant_id and w.employer_id = e.id and ${openOn(today)}) o on true
      left join lateral (select count(*) as "askedCount", count(*) filter (where l.answer = 'yes') as "yesCount" from employer_log l
        where l.tenant_id = e.tenant_id and l.employer_id = e.id and l.asked is not null and l.happened_on > (${today}::date - interval '1 year')) g on e.asked_on is not null
    order by h.key ${direction}, h.id ${direction}`.execute(ctx.db);
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}

const openOn = (today: PlainDate) => sql`f.closed_at is null and (f.ends_on is null or f.ends_on >= ${today}::date)`;

type Conditions = {
  /** `employers e`, or those of them in whose names the longer words are found. */
  from: RawBuilder<unknown>;
  /** On `employers e`. */
  matches: RawBuilder<unknown>;
  /** Names, workplaces or offers are looked through: what matches is better found once than in order. */
  isSought: boolean;
  /** All employers that the caller sees and that are not put away. */
  isEverybody: boolean;
};

/** What a filter means for `employers e`. */
export function conditionsOf({ caller, today }: Ctx, filter: ListFilter, sort: ListSort): Conditions {
  const programmes = sql`${caller.programmes}::uuid[]`;
  const of = (condition: RawBuilder<unknown>) =>
    sql`e.id in (select w.employer_id from workplaces w where w.tenant_id = ${caller.tenantId}::uuid and w.closed_on is null and ${condition})`;
  // Beside a longer word few are left to ask, each for its own workplaces.
  const hasOpen = (condition: RawBuilder<unknown>) =>
    sql`exists (select from workplaces w where w.tenant_id = e.tenant_id and w.employer_id = e.id and w.closed_on is null and ${condition})`;
  const at: RawBuilder<unknown>[] = [];
  if (filter.city?.trim()) at.push(sql`w.city_key like ${startOf(filter.city)}`);
  if (filter.language) at.push(sql`${filter.language} = any(w.languages)`);
  if (filter.condition) at.push(sql`${filter.condition} = any(w.conditions)`);
  if (filter.without) at.push(sql`not ${filter.without} = any(w.conditions)`);
  if (filter.occupations) at.push(sql`w.occupations && ${filter.occupations}::text[]`);
  const words = wordsOf(filter.text);
  const long = words.filter(isIndexed);
  const places = [
    ...words
      .filter((word) => !isIndexed(word))
      .map(
        (word) =>
          sql`(e.sort_name like ${holding(word)} or e.organisation_number like ${numberFrom(word)} or ${hasOpen(sql`w.name_key like ${holding(word)}`)})`,
      ),
    ...(at.length === 0 ? [] : [of(sql.join(at, sql` and `))]),
    ...(filter.offer === undefined
      ? []
      : [
          sql`e.id in (select f.employer_id from workplace_offers f where f.tenant_id = ${caller.tenantId}::uuid and f.kind = ${filter.offer} and ${openOn(today)})`,
        ]),
  ];
  const owner = filter.owner === 'me' ? caller.accountId : filter.owner;
  const conditions = [
    sql`e.tenant_id = ${caller.tenantId}::uuid and e.archived_at is null`,
    ...places,
    filter.kind && sql`e.kind = ${filter.kind}`,
    filter.branch && sql`left(e.sni, 2) = any(${divisionsOf(filter.branch)}::text[])`,
    owner === 'none' ? sql`e.owner_id is null` : owner && sql`e.owner_id = ${owner}::uuid`,
    filter.rest === 'rests' && sql`e.rests_before > ${today}::date`,
    filter.rest === 'open' && sql`(e.rests_before is null or e.rests_before <= ${today}::date)`,
    filter.next === 'due' && sql`e.next_on <= ${today}::date`,
    (filter.next === 'planned' || sort === 'next') && sql`e.next_on is not null`,
    filter.whose === 'ours' && sql`e.programme_id = any(${programmes})`,
    filter.whose === 'shared' && sql`e.shared and e.programme_id <> all(${programmes})`,
  ].filter((condition) => typeof condition === 'object');
  return {
    from:
      long.length === 0
        ? sql`employers e`
        : sql`app.employers_named(${long.map(holding)}::text[], ${long.map(numberFrom)}::text[]) n (id) join employers e on e.id = n.id`,
    matches: sql.join(conditions, sql` and `),
    isSought: long.length + places.length > 0,
    isEverybody: long.length === 0 && conditions.length === 1,
  };
}

// The index holds what stands in threes; a shorter word is looked for everywhere.
const isIndexed = (word: string) => /[\p{L}\p{N}]{3}/u.test(word);
const holding = (word: string) => `%${word}%`;
const numberFrom = (word: string) => `${word.replace('-', '')}%`;
const escaped = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[\\%_]/g, '\\$&');
const startOf = (text: string) => `${escaped(text.trim())}%`;
const wordsOf = (text = '') => escaped(text).split(/\s+/).filter(Boolean).slice(0, 8);
