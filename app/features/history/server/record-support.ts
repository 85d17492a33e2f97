import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { type Result, refuse } from '#app/shared/result.ts';
import { problemOfStart } from '../domain/situation-days.ts';
import type { NewSupport } from '../domain/support-form.ts';
import { addRow, correctRow } from './record-row.ts';
import { supportRow } from './row-store.ts';

type Answer = Promise<Result<{ id: string }, FieldProblems>>;

/** Records what a person lives on, from whom and how much. */
export async function recordSupport(ctx: RequestContext, enrolmentId: string, support: NewSupport): Answer {
  const problem = problemOfStart(support.startsOn, ctx.today);
  return problem === undefined ? addRow(ctx, enrolmentId, supportRow(support)) : refuse({ startsOn: [problem] });
}

/** Puts a corrected support in the place of `rowId`; the old one is kept. Problem 'stale'. */
export async function correctSupport(
  ctx: RequestContext,
  input: { enrolmentId: string; rowId: string; support: NewSupport; reason: string },
): Answer {
  const problem = problemOfStart(input.support.startsOn, ctx.today);
  if (problem !== undefined) return refuse({ startsOn: [problem] });
  return correctRow(ctx, input.enrolmentId, supportRow(input.support), { id: input.rowId, reason: input.reason });
}
