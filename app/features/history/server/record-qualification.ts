import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { type Result, refuse } from '#app/shared/result.ts';
import type { NewQualification } from '../domain/qualification-form.ts';
import { addRow, correctRow } from './record-row.ts';
import { qualificationRow } from './row-store.ts';

type Answer = Promise<Result<{ id: string }, FieldProblems>>;

/** Records a certificate, grade or licence. Problem 'awardedOn: in-the-future'. */
export async function recordQualification(
  ctx: RequestContext,
  enrolmentId: string,
  qualification: NewQualification,
): Answer {
  if (qualification.awardedOn > ctx.today) return refuse({ awardedOn: ['in-the-future'] });
  return addRow(ctx, enrolmentId, qualificationRow(qualification));
}

/** Puts a corrected qualification in the place of `rowId`; the old one is kept. Problems: 'stale', 'awardedOn: in-the-future'. */
export async function correctQualification(
  ctx: RequestContext,
  input: { enrolmentId: string; rowId: string; qualification: NewQualification; reason: string },
): Answer {
  if (input.qualification.awardedOn > ctx.today) return refuse({ awardedOn: ['in-the-future'] });
  return correctRow(ctx, input.enrolmentId, qualificationRow(input.qualification), {
    id: input.rowId,
    reason: input.reason,
  });
}
