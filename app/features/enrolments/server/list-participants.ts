import type { RequestContext } from '#app/platform/http/page.ts';
import { type ListQuery, pageSize, toListFilter } from '../domain/list-filter.ts';
import { type ListOrder, type ParticipantRow, selectAlike, selectParticipants } from './participant-list-store.ts';
import { type ProgrammeChoice, selectCaseWorkers, selectProgrammes } from './programme-choice-store.ts';

export type ParticipantList = {
  rows: ParticipantRow[];
  total: number;
  programmes: ProgrammeChoice[];
  caseWorkers: { id: string; name: string }[];
};

const MOST_EXPORTED = 10_000;

/** One page of the participants in the caller's programmes, with what the filters offer. `name`: only those whose name holds its words. */
export async function listParticipants(ctx: RequestContext, query: ListQuery, name?: string): Promise<ParticipantList> {
  const { found, ...choices } = await find(ctx, query, pageOf(query), name);
  return { ...found, ...choices };
}

/** All participants that the same filter finds, at most ten thousand, in the order of the list. */
export async function listForExport(ctx: RequestContext, query: ListQuery): Promise<ParticipantList> {
  const { found, ...choices } = await find(ctx, query, {
    sort: query.sort,
    descending: query.order === 'desc',
    limit: MOST_EXPORTED,
    offset: 0,
  });
  return { ...found, ...choices };
}

/** The ids of all that the same filter finds, at most `most`, in the order of the list. */
export async function listFoundIds(ctx: RequestContext, query: ListQuery, most: number): Promise<string[]> {
  const { found } = await find(ctx, query, {
    sort: query.sort,
    descending: query.order === 'desc',
    limit: most,
    offset: 0,
  });
  return found.rows.map(({ enrolmentId }) => enrolmentId);
}

/** The same page of participants without what the filters offer. */
export async function listParticipantRows(
  ctx: RequestContext,
  query: ListQuery,
): Promise<Pick<ParticipantList, 'rows' | 'total'>> {
  if (query.phase !== undefined) return listParticipants(ctx, query);
  const programmes = ctx.caller.programmes.map((id) => ({ id, definition: {} }));
  return select(ctx, query, programmes, pageOf(query));
}

function pageOf(query: ListQuery): ListOrder {
  return { sort: query.sort, descending: query.order === 'desc', limit: pageSize, offset: (query.page - 1) * pageSize };
}

async function find(ctx: RequestContext, query: ListQuery, order: ListOrder, name?: string) {
  const { caller } = ctx;
  const choices = Promise.all([selectProgrammes(ctx), selectCaseWorkers(ctx, caller.programmes)]);
  // Only a phase needs the programme's definition first; otherwise all statements travel together.
  const known = query.phase ? (await choices)[0] : caller.programmes.map((id) => ({ id, definition: {} }));
  const [found, [programmes, workers]] = await Promise.all([select(ctx, query, known, order, name), choices]);
  const caseWorkers = [...new Map(workers.map(({ id, name }) => [id, { id, name }])).values()];
  return { found, programmes, caseWorkers };
}

async function select(
  ctx: RequestContext,
  query: ListQuery,
  programmes: Parameters<typeof toListFilter>[1]['programmes'],
  order: ListOrder,
  name?: string,
) {
  const filter = toListFilter(query, { today: ctx.today, accountId: ctx.caller.accountId, name, programmes });
  const [exact, alike] = await Promise.all([
    selectParticipants(ctx, filter, order),
    filter.text === undefined ? [] : selectAlike(ctx, filter, order.limit),
  ]);
  const rows = [...exact.rows, ...alike].slice(0, order.limit);
  const found = { rows, total: exact.total + alike.length };
  ctx.saw(found.rows.map(({ personId }) => personId));
  if (filter.programmeIds.length === 1 && filter.programmeIds[0]) ctx.within(filter.programmeIds[0]);
  return found;
}
