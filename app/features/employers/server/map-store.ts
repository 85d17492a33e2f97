import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import { conditionsOf, type ListFilter } from './list-store.ts';

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

/** The open workplaces of the employers that a filter finds, by town and name. */
export async function selectMapPlaces(
  ctx: Pick<RequestContext, 'db' | 'caller' | 'today'>,
  filter: ListFilter,
  limit: number,
): Promise<MapPlace[]> {
  const { rows } =
    await sql<MapPlace>`select w.id, e.id as "employerId", e.name as "employerName", w.name, w.street, w.city, w.latitude, w.longitude
    from employers e join workplaces w on w.tenant_id = e.tenant_id and w.employer_id = e.id and w.closed_on is null
    where ${conditionsOf(ctx, filter, 'name')}
    order by w.city = '', w.city, e.sort_name, lower(w.name), w.id limit ${limit}`.execute(ctx.db);
  return rows;
}
