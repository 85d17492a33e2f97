import { listCaseWorkers } from '#app/features/enrolments/public.ts';
import type { Occupation } from '#app/features/occupations/domain/occupation.ts';
import { findOccupations } from '#app/features/occupations/public.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { type ListQuery, pageSize } from '../domain/list-filter.ts';
import { type EmployerRow, type ListOrder, selectEmployers } from './list-store.ts';
import { type MapPlace, type MapTowns, selectMapPlaces, selectMapTowns } from './map-store.ts';

export type EmployerList = {
  rows: EmployerRow[];
  total: number;
  /** What the words of an occupation were taken for. */
  occupations: Occupation[];
};

const MOST_EXPORTED = 25_000;
const MOST_FOUND = 10;
const MOST_TOWNS = 300;
const MOST_PLACES = 100;

/** One page of the employers that the caller may see. */
export async function listEmployers(ctx: RequestContext, query: ListQuery): Promise<EmployerList> {
  return find(ctx, query, { limit: pageSize, offset: (query.page - 1) * pageSize });
}

/** All employers that the same filter finds, at most 25 000, in the order of the list. */
export async function listEmployersForExport(ctx: RequestContext, query: ListQuery): Promise<EmployerList> {
  return find(ctx, query, { limit: MOST_EXPORTED, offset: 0 });
}

/** Employers whose name, workplace or number holds every word of the text, by name. */
export async function searchEmployers(ctx: RequestContext, text: string, limit = MOST_FOUND): Promise<EmployerRow[]> {
  if (text.trim() === '') return [];
  const order = { sort: 'name', descending: false, limit, offset: 0 } as const;
  const filter = { text, sort: 'name', order: 'asc', page: 1, occupations: undefined } as const;
  return (await selectEmployers(ctx, filter, order)).rows;
}

/** Those who can keep an employer: who works with the caller's programmes. */
export async function listOwners(ctx: RequestContext): Promise<{ id: string; name: string }[]> {
  const workers = await listCaseWorkers(ctx, ctx.caller.programmes);
  return [...new Map(workers.map(({ id, name }) => [id, { id, name }])).values()];
}

async function find(ctx: RequestContext, query: ListQuery, some: Pick<ListOrder, 'limit' | 'offset'>) {
  const { filter, meant } = await toFilter(ctx, query);
  const found = await selectEmployers(ctx, filter, {
    sort: query.sort,
    descending: query.order === 'desc',
    ...some,
  });
  return { ...found, occupations: meant };
}

export type EmployerMap = MapTowns & {
  /** The workplaces by name: those of one town when it is asked for, all of them when they are few, otherwise none. */
  places: MapPlace[];
};

/** How many workplaces each town has, of the employers that the filter finds: at most three hundred towns, and a hundred workplaces. */
export async function getEmployerMap(
  ctx: RequestContext,
  query: ListQuery,
  city: string | undefined,
): Promise<EmployerMap> {
  const { filter } = await toFilter(ctx, query);
  const map = await selectMapTowns(ctx, filter, MOST_TOWNS);
  const isShown = city !== undefined || map.placeCount <= MOST_PLACES;
  return { ...map, places: isShown ? await selectMapPlaces(ctx, filter, { city, limit: MOST_PLACES }) : [] };
}

async function toFilter(ctx: RequestContext, { occupation = '', ...filter }: ListQuery) {
  if (occupation.trim() === '') return { filter: { ...filter, occupations: undefined }, meant: [] };
  const occupations = await findOccupations(ctx, occupation);
  const sure = occupations.filter(({ isExact }) => isExact);
  const meant = sure.length > 0 ? sure : occupations;
  return { filter: { ...filter, occupations: meant.map(({ code }) => code) }, meant };
}
