import type { Whose } from '#app/features/enrolments/domain/whose.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { type Attempt, nextTry } from '../domain/attempts.ts';
import type { RoundOf } from '../domain/round.ts';
import { selectAttempts, selectOpenWays } from './attempt-store.ts';
import {
  type DueFollowUp,
  type FollowUp,
  type FollowUpFilter,
  selectCaseWorkers,
  selectDueFollowUps,
  selectFollowUps,
} from './follow-up-store.ts';
import { selectReplied } from './reply-store.ts';

/** A row of the list: how often somebody has tried, how to try next, and whether her own answer waits. */
export type ListedFollowUp = FollowUp & {
  attempts: number;
  next: ReturnType<typeof nextTry>;
  hasReplied: boolean;
};
export type FollowUpList = { rows: ListedFollowUp[]; total: number; caseWorkers: { id: string; name: string }[] };
export type NextWay = NonNullable<ReturnType<typeof nextTry>>['way'];

/** So many are looked through when only those to be tried in one way are asked for: what is not done never grows beyond. */
const MOST_LOOKED_THROUGH = 2000;

/** A stretch of the work list with what it may be filtered by; notes whom it shows. `way`: those to be tried next in this way. */
export async function listFollowUps(
  ctx: RequestContext,
  { way, ...filter }: FollowUpFilter & { way?: NextWay | undefined },
  page: { limit: number; offset: number },
): Promise<FollowUpList> {
  const [list, caseWorkers] = await Promise.all([
    selectFollowUps(ctx, filter, ctx.today, way === undefined ? page : { limit: MOST_LOOKED_THROUGH, offset: 0 }),
    selectCaseWorkers(ctx),
  ]);
  const all = await withNext(ctx, list.rows);
  const fitting = way === undefined ? all : all.filter(({ next }) => next?.way === way);
  const rows = way === undefined ? fitting : fitting.slice(page.offset, page.offset + page.limit);
  ctx.saw(rows.map(({ personId }) => personId));
  return { rows, total: way === undefined ? list.total : fitting.length, caseWorkers };
}

async function withNext<Row extends Pick<FollowUp, 'id' | 'personId'> & { doneOn?: unknown }>(
  ctx: RequestContext,
  rows: readonly Row[],
): Promise<(Row & Pick<ListedFollowUp, 'attempts' | 'next' | 'hasReplied'>)[]> {
  const ids = rows.map(({ id }) => id);
  const [tried, ways, replied] = await Promise.all([
    selectAttempts(ctx, ids),
    selectOpenWays(
      ctx,
      rows.map(({ personId }) => personId),
    ),
    selectReplied(ctx, ids),
  ]);
  return rows.map((row) => {
    const attempts: Attempt[] = tried.get(row.id) ?? [];
    const open = ways.get(row.personId) ?? { phone: false, sms: false, letter: false };
    return {
      ...row,
      attempts: attempts.length,
      next: row.doneOn ? undefined : nextTry(attempts, open, ctx.today),
      hasReplied: replied.has(row.id),
    };
  });
}

/** What has fallen due, and what she has answered herself, with how to try next: those who have waited longest first, at most `limit`. */
export async function listDueFollowUps(
  ctx: RequestContext,
  whose: Whose,
  limit: number,
): Promise<(DueFollowUp & Pick<ListedFollowUp, 'next'>)[]> {
  const rows = await withNext(ctx, await selectDueFollowUps(ctx, whose, ctx.today, limit));
  ctx.saw(rows.map(({ personId }) => personId));
  return rows;
}

const MOST_IN_A_ROUND = 500;

/** Whom a round through today's follow-ups holds: her own answers first, then those to be tried today, by how long they have waited. */
export async function listRound(ctx: RequestContext, round: RoundOf): Promise<string[]> {
  const whose: Whose = round === 'mine' ? [ctx.caller.accountId] : 'everybody';
  const due = await listDueFollowUps(ctx, whose, MOST_IN_A_ROUND);
  const isNow = ({ hasReplied, next }: (typeof due)[number]) =>
    hasReplied || (next !== undefined && next.fromOn <= ctx.today);
  return due
    .filter(isNow)
    .sort((a, b) => Number(b.hasReplied) - Number(a.hasReplied))
    .map(({ id }) => id);
}

/** How many are left in a round. */
export async function countRound(ctx: RequestContext, round: RoundOf): Promise<number> {
  return (await listRound(ctx, round)).length;
}
