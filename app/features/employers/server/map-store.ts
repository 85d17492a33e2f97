import { type RawBuilder, sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { MapTown } from '../domain/map-drawing.ts';
import { conditionsOf, type ListFilter } from './list-store.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'today'>;

export type MapPlace = {
  id: string;
  employerId: string;
  employerName: string;
  name: string;
  street: string;
  city: string;
  latitude: number | null;
  longitude: number | null;
};

export type MapTowns = {
  /** Those with most workplaces first. */
  towns: MapTown[];
  townCount: number;
  placeCount: number;
  knownCount: number;
};

/** Towns with how many open workplaces of the employers that a filter finds, and the middle of those whose position is known. */
export async function selectMapTowns(ctx: Ctx, filter: ListFilter, limit: number): Promise<MapTowns> {
  const { rows } = await sql<
    MapTown & Omit<MapTowns, 'towns'>
  >`select w.city, count(*)::int as count, count(w.latitude)::int as known,
      avg(w.latitude) as latitude, avg(w.longitude) as longitude,
      (count(*) over ())::int as "townCount", (sum(count(*)) over ())::int as "placeCount", (sum(count(w.latitude)) over ())::int as "knownCount"
    from workplaces w where w.tenant_id = ${ctx.caller.tenantId}::uuid and w.closed_on is null and ${foundBy(ctx, filter)}
    group by w.city order by count(*) desc, w.city limit ${sql.lit(limit)}`.execute(ctx.db);
  const [first] = rows;
  return {
    towns: rows.map(({ city, count, known, latitude, longitude }) => ({ city, count, known, latitude, longitude })),
    townCount: first?.townCount ?? 0,
    placeCount: first?.placeCount ?? 0,
    knownCount: first?.knownCount ?? 0,
  };
}

/** The open workplaces of the employers that a filter finds, by town and name; those of one town when it is given. */
export async function selectMapPlaces(
  ctx: Ctx,
  filter: ListFilter,
  { city, limit }: { city: string | undefined; limit: number },
): Promise<MapPlace[]> {
  const inTown = city === undefined ? sql`` : sql`and w.city = ${city}`;
  const { rows } =
    await sql<MapPlace>`select w.id, e.id as "employerId", e.name as "employerName", w.name, w.street, w.city, w.latitude, w.longitude
    from workplaces w join employers e on e.tenant_id = w.tenant_id and e.id = w.employer_id
    where w.tenant_id = ${ctx.caller.tenantId}::uuid and w.closed_on is null ${inTown} and ${foundBy(ctx, filter)}
    order by w.city = '', w.city, e.sort_name, w.name_key, w.id limit ${sql.lit(limit)}`.execute(ctx.db);
  return rows;
}

// A workplace is seen by whoever sees its employer: without a filter only those that are put away have to be left out.
function foundBy(ctx: Ctx, filter: ListFilter): RawBuilder<unknown> {
  const { isEverybody, from, matches } = conditionsOf(ctx, filter, 'name');
  return isEverybody
    ? sql`w.employer_id not in (select e.id from employers e where e.tenant_id = ${ctx.caller.tenantId}::uuid and e.archived_at is not null)`
    : sql`w.employer_id in (select e.id from ${from} where ${matches})`;
}
