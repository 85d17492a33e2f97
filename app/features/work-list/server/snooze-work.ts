import { getEnrolment } from '#app/features/enrolments/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { findSnoozeProblem, type SnoozeForm } from '../domain/snooze-form.ts';
import type { WorkItem } from '../domain/work.ts';
import { endSnooze, replaceSnooze } from './work-store.ts';

type Item = Pick<WorkItem, 'kind' | 'enrolmentId' | 'subjectId'>;

/** Puts an item off until a day, with the reason, for everybody in the case work. Problems: 'date-not-future', 'too-far-ahead' at `untilOn`. */
export async function snoozeWork(
  ctx: RequestContext,
  item: Item,
  form: SnoozeForm,
): Promise<Result<undefined, FieldProblems>> {
  const untilOn = form.untilOn as PlainDate;
  const problem = findSnoozeProblem(untilOn, ctx.today);
  if (problem !== undefined) return refuse({ untilOn: [problem] });
  await getEnrolment(ctx, item.enrolmentId);
  if (!(await replaceSnooze(ctx, item, untilOn, form.reason))) throw new NotFoundError();
  return ok(undefined);
}

/** Takes an item up again before its day. Throws NotFoundError when the caller may not know of the participant. */
export async function wakeWork(ctx: RequestContext, item: Item): Promise<void> {
  await getEnrolment(ctx, item.enrolmentId);
  await endSnooze(ctx, item);
}
