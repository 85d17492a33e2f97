import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { type MergeRecord, type RowSince, selectMerges, selectRowsSince, splitInDatabase } from './merge-store.ts';

export type SplitPreview = { merge: MergeRecord; since: RowSince[] };

/** A merge with what has come since, which whoever splits has to give to one of the two. Throws NotFoundError. */
export async function getMerge(ctx: RequestContext, mergeId: string): Promise<SplitPreview> {
  const [[merge], since] = await Promise.all([selectMerges(ctx, 1, mergeId), selectRowsSince(ctx, mergeId)]);
  if (merge === undefined) throw new NotFoundError();
  ctx.saw([merge.keptId, merge.goneId]);
  return { merge, since: merge.splitAt === null ? since : [] };
}

/** The row's own name in a form: its place in the preview, with enough of its key that another preview is noticed. */
export function nameOfRow({ table, key }: Pick<RowSince, 'table' | 'key'>): string {
  return `${table}:${Object.values(key).join('/')}`;
}

/**
 * Splits what was merged. `toGone` names the rows that came since and are the other's. Refused with `stale` when the person was changed
 * since the preview, `merged-on` when she has herself been merged into another, `unseen` when the caller does not see everything.
 */
export async function splitPeople(
  ctx: RequestContext,
  input: { mergeId: string; version: number; toGone: readonly string[] },
): Promise<Result<{ merge: MergeRecord }, FieldProblems>> {
  const { merge, since } = await getMerge(ctx, input.mergeId);
  const toGone = since.filter((row) => input.toGone.includes(nameOfRow(row)));
  if (toGone.length < input.toGone.length && merge.splitAt === null) return refuse({ '': ['stale'] });
  const answer = await splitInDatabase(ctx, { mergeId: input.mergeId, toGone, seen: input.version });
  return answer === 'split' || answer === 'sent-before' ? ok({ merge }) : refuse({ '': [answer] });
}
