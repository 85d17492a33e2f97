import type { RequestContext } from '#app/platform/http/page.ts';
import { type ListQuery, pageSize, toListFilter } from '../domain/list-filter.ts';
import { type ListOrder, type ParticipantRow, selectParticipants } from './participant-list-store.ts';
import { type ProgrammeChoice, selectCaseWorkers, selectProgrammes } from './programme-choice-store.ts';

export type ParticipantList = { rows: ParticipantRow[]; total: number; programmes: ProgrammeChoice[]; caseWorkers: { id: string; name: string }[] };

const MOST_EXPORTED = 10_000;

/** One page of the participants in the caller's programmes, with what the filters offer. `name`: only those whose name holds its words. */
export async function listParticipants(ctx: RequestContext, query: ListQuery, name?: string): Promise<ParticipantList> {
  const order = { sort: query.sort, descending: query.order === 'desc', limit: pageSize, offset: (query.page - 1) * pageSize };
  const { found, ...choices } = await find(ctx, query, order, name);
  return { ...found, ...choices };
}

/** All participants that the same filter finds, at most ten thousand, in the order of the list. */
export async function listForExport(ctx: RequestContext, query: ListQuery): Promise<ParticipantList> {
  const { found, ...choices } = await find(ctx, query, { sort: query.sort, descending: query.order === 'desc', limit: MOST_EXPORTED, offset: 0 });
  return { ...found, ...choices };
}

async function find(ctx: RequestContext, query: ListQuery, order: ListOrder, name?: string) {
  const { today, caller } = ctx;
  const choices = Promise.all([selectProgrammes(ctx), selectCaseWorkers(ctx, caller.programmes)]);
  // Only a phase needs the programme's definition first; otherwise all statements travel together.
  const known = query.phase ? (await choices)[0] : caller.programmes.map((id) => ({ id, definition: {} }));
  const filter = toListFilter(query, { today, accountId: caller.accountId, name, programmes: known });
  const [found, [programmes, workers]] = await Promise.all([selectParticipants(ctx, filter, order), choices]);
  ctx.saw(found.rows.map(({ personId }) => personId));
  if (filter.programmeIds.length === 1 && filter.programmeIds[0]) ctx.within(filter.programmeIds[0]);
  const caseWorkers = [...new Map(workers.map(({ id, name }) => [id, { id, name }])).values()];
  return { found, programmes, caseWorkers };
}
