import { z } from 'zod';
import { listColumns } from './list-columns.ts';
import { type ListQuery, listQuery } from './list-filter.ts';

export const mostSavedFilters = 50;

/** A way of looking at the list, under a name. `isOwn`: the caller's; otherwise shared by a colleague. */
export type SavedFilter = {
  id: string;
  name: string;
  query: ListQuery;
  programmeId: string | null;
  programmeName: string | null;
  isOwn: boolean;
  ownerName: string;
  version: number;
};

const UNSEEN = /[\p{Cc}\p{Cf}]/u;
const name = z
  .string('required')
  .trim()
  .min(1, 'required')
  .max(60, 'too-long')
  .refine((text) => !UNSEEN.test(text), 'unseen-characters');
const shared = z.uuid('choose').optional();

/** The list's own address behind the '?', from which a filter is saved. */
const filter = z.string().max(1000).default('');

export const saveFilterForm = z.object({ id: z.uuid(), name, sharedWith: shared, filter });
export type SaveFilterForm = z.output<typeof saveFilterForm>;

export const renameFilterForm = z.object({ name, sharedWith: shared, version: z.coerce.number().int() });
export type RenameFilterForm = z.output<typeof renameFilterForm>;

export const moveFilterForm = z.object({ direction: z.enum(['up', 'down']) });

export const chooseColumnsForm = z.object({
  columns: z.array(z.enum(listColumns)).min(1, 'choose-column').max(30),
  filter,
});

/** The query an address means; what is not of the list is left out, and so is the page. */
export function readFilter(text: string): ListQuery {
  const given = Object.fromEntries(new URLSearchParams(text));
  return { ...listQuery.parse(given), page: 1 };
}

/** What of a query is worth an address: all that is not usual anyway. */
export function addressOfFilter(query: ListQuery): Record<string, string | undefined> {
  const { programme, site, worker, phase, columns } = query;
  return {
    programme,
    site,
    status: query.status === 'current' ? undefined : query.status,
    worker,
    phase,
    sort: query.sort === 'name' ? undefined : query.sort,
    order: query.order === 'asc' ? undefined : query.order,
    columns,
  };
}

/** Whether two queries show the same list, whatever page of it. */
export function isSameFilter(a: ListQuery, b: ListQuery): boolean {
  const [one, other] = [addressOfFilter(a), addressOfFilter(b)];
  return Object.keys(one).every((key) => key === 'columns' || (one[key] ?? '') === (other[key] ?? ''));
}
