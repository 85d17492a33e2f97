import { findLedTo } from '#app/features/people/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { decideTaken, type MergeableField } from '../domain/mergeable-fields.ts';
import { mergeInDatabase } from './merge-store.ts';
import { selectCompared } from './person-store.ts';

export type MergeInput = {
  /** The merge's id, made when the comparison was shown: sent twice, it is done once. */
  mergeId: string;
  keptId: string;
  goneId: string;
  /** The versions of both that were shown. */
  keptVersion: number;
  goneVersion: number;
  chosen: Partial<Record<MergeableField, 'kept' | 'gone'>>;
};

/**
 * Makes two people one: everything about the second follows to the first. Refused with `gone-already` when somebody else was faster,
 * `unseen` when the caller does not see everything, `stale` when either was changed meanwhile, `open-twice` when both are open in one programme.
 */
export async function mergePeople(
  ctx: RequestContext,
  input: MergeInput,
): Promise<Result<{ keptId: string }, FieldProblems>> {
  const { mergeId, keptId, goneId } = input;
  const [kept, gone] = await selectCompared(ctx, [keptId, goneId]);
  // Whoever was merged away meanwhile is no longer found as herself; the database says what happened.
  if (kept === undefined || gone === undefined) {
    const led = await Promise.all([findLedTo(ctx, keptId), findLedTo(ctx, goneId)]);
    const [left] = await selectCompared(ctx, [led[0], led[0]]);
    if (left === undefined || (led[0] === keptId && led[1] === goneId)) throw new NotFoundError();
  }
  const answer = await mergeInDatabase(ctx, {
    id: mergeId,
    keptId,
    goneId,
    taken: kept && gone ? decideTaken(kept, gone, input.chosen) : [],
    seen: [input.keptVersion, input.goneVersion],
  });
  ctx.saw([keptId, goneId]);
  return answer === 'merged' || answer === 'sent-before' ? ok({ keptId }) : refuse({ '': [answer] });
}
