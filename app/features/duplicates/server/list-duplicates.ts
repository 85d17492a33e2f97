import type { RequestContext } from '#app/platform/http/page.ts';
import { type MergeRecord, selectMerges } from './merge-store.ts';
import { type LikelyPair, selectOpenPairs } from './pair-store.ts';
import { type Question, selectQuestions } from './question-store.ts';

export const pairsPerPage = 20;
const MOST_MERGES = 20;

export type DuplicateList = { pairs: LikelyPair[]; hasMore: boolean; questions: Question[]; merges: MergeRecord[] };

/** People who are probably the same among those the caller sees, questions that wait for her, and what was merged lately. */
export async function listDuplicates(ctx: RequestContext, page: number): Promise<DuplicateList> {
  const [found, questions, merges] = await Promise.all([
    selectOpenPairs(ctx, { limit: pairsPerPage + 1, offset: (page - 1) * pairsPerPage }),
    selectQuestions(ctx),
    selectMerges(ctx, MOST_MERGES),
  ]);
  const pairs = found.slice(0, pairsPerPage);
  ctx.saw(pairs.flatMap(({ a, b }) => [a.id, b.id]));
  ctx.saw(questions.map(({ personId }) => personId));
  ctx.saw(merges.map(({ keptId }) => keptId));
  return { pairs, hasMore: found.length > pairsPerPage, questions, merges };
}

// More than names that are alike: of those there are many, and most are two people.
const WEIGHT_OF_MORE_THAN_A_NAME = 60;

export type WaitingDuplicates = Pick<DuplicateList, 'pairs' | 'questions'>;

/** What waits for somebody who may merge: questions to her, and the likeliest pairs. */
export async function listWaitingDuplicates(ctx: RequestContext, limit: number): Promise<WaitingDuplicates> {
  const [pairs, questions] = await Promise.all([
    selectOpenPairs(ctx, { limit, weight: WEIGHT_OF_MORE_THAN_A_NAME }),
    selectQuestions(ctx),
  ]);
  ctx.saw(pairs.flatMap(({ a, b }) => [a.id, b.id]));
  ctx.saw(questions.map(({ personId }) => personId));
  return { pairs, questions };
}
