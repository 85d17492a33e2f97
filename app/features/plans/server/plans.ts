import { getParticipantHead, type ParticipantHead } from '#app/features/enrolments/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { dayOf } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { type Exemption, type NextReview, nextReview, type Review } from '../domain/reviews.ts';
import {
  type Agreement,
  type AgreementForm,
  decideState,
  decideStep,
  mostSteps,
  planMark,
  type Step,
  type StepChange,
  type StepForm,
  type StepStateForm,
} from '../domain/steps.ts';
import { selectHelpRequests } from './help-store.ts';
import { keysOf } from './plan-keys.ts';
import {
  insertAgreement,
  insertStep,
  insertStepChange,
  selectAgreements,
  selectExemptions,
  selectReviews,
  selectStepChanges,
  selectSteps,
  updateStepContent,
  updateStepState,
} from './plan-store.ts';

export type Plan = {
  head: ParticipantHead;
  steps: Step[];
  /** What she asked for help with, the latest first. */
  requests: Awaited<ReturnType<typeof selectHelpRequests>>;
  agreements: Agreement[];
  reviews: Review[];
  exemptions: Exemption[];
  /** Undefined while nothing is to fall due. */
  next: NextReview | undefined;
};
type OfStep = { enrolmentId: string; stepId: string };

/** Somebody's plan: steps, who agreed, reviews and the next one. Throws NotFoundError. */
export async function getPlan(ctx: RequestContext, enrolmentId: string): Promise<Plan> {
  const [head, steps, requests, agreements, reviews, exemptions] = await Promise.all([
    getParticipantHead(ctx, enrolmentId),
    selectSteps(ctx, enrolmentId),
    selectHelpRequests(ctx, enrolmentId),
    selectAgreements(ctx, enrolmentId),
    selectReviews(ctx, enrolmentId),
    selectExemptions(ctx, enrolmentId),
  ]);
  const through = exemptions.filter(({ endedAt }) => endedAt === null).map(({ lastsThrough }) => lastsThrough);
  const life = {
    status: head.status,
    plannedSince: steps[0] === undefined ? null : dayOf(steps[0].createdAt),
    lastReviewOn: reviews[0]?.heldOn ?? null,
    weeksBetween: head.definition.weeksBetweenPlanReviews,
    exemptThrough: through.toSorted().at(-1) ?? null,
  };
  return { head, steps, requests, agreements, reviews, exemptions, next: nextReview(life, ctx.today) };
}

export type WholeStep = { head: ParticipantHead; step: Step; changes: StepChange[]; agreements: Agreement[] };

/** One step with what became of it. Throws NotFoundError. */
export async function getStep(ctx: RequestContext, { enrolmentId, stepId }: OfStep): Promise<WholeStep> {
  const [head, steps, changes, agreements] = await Promise.all([
    getParticipantHead(ctx, enrolmentId),
    selectSteps(ctx, enrolmentId),
    selectStepChanges(ctx, stepId),
    selectAgreements(ctx, enrolmentId),
  ]);
  const step = steps.find(({ id }) => id === stepId);
  if (step === undefined) throw new NotFoundError();
  return { head, step, changes, agreements };
}

/** Adds a step; sent twice it is there once. Problems: those of decideStep, 'too-many-steps'. */
export async function addStep(
  ctx: RequestContext,
  enrolmentId: string,
  form: StepForm & { id: string },
): Promise<Result<{ id: string }, FieldProblems>> {
  const [head, steps] = await Promise.all([getParticipantHead(ctx, enrolmentId), selectSteps(ctx, enrolmentId)]);
  const decided = decideStep(form);
  if (!decided.ok) return decided;
  if (steps.length >= mostSteps) return refuse({ '': ['too-many-steps'] });
  if (await insertStep(ctx, keysOf(ctx.caller, head), { ...decided.value, id: form.id, today: ctx.today }))
    await insertStepChange(ctx, form.id, { fromState: null, toState: 'planned' });
  return ok({ id: form.id });
}

/** Changes what a step says; what it said before is kept. Problems: those of decideStep, 'stale'. */
export async function changeStep(
  ctx: RequestContext,
  of: OfStep,
  form: StepForm & { version: number },
): Promise<Result<void, FieldProblems>> {
  const { step } = await getStep(ctx, of);
  const decided = decideStep(form);
  if (!decided.ok) return decided;
  if (step.version !== form.version) return refuse({ '': ['stale'] });
  const { what, ownWords, ownLanguage, why, helps, doer, doerName, dueOn, dueAs, state } = step;
  const earlier = { what, ownWords, ownLanguage, why, helps, doer, doerName, dueOn, dueAs };
  await insertStepChange(ctx, step.id, { fromState: state, toState: state, earlier });
  return (await updateStepContent(ctx, step, decided.value)) ? ok(undefined) : refuse({ '': ['stale'] });
}

/** Ticks a step off, begins it, drops it or takes it up again. Problems: those of decideState, 'stale'. */
export async function setStepState(
  ctx: RequestContext,
  of: OfStep,
  form: StepStateForm,
): Promise<Result<void, FieldProblems>> {
  const { step } = await getStep(ctx, of);
  if (step.version !== form.version) return refuse({ '': ['stale'] });
  const decided = decideState(step, form, ctx.today);
  if (!decided.ok) return decided;
  const { state, stateReason } = decided.value;
  await insertStepChange(ctx, step.id, { fromState: step.state, toState: state, reason: stateReason });
  return (await updateStepState(ctx, step, decided.value)) ? ok(undefined) : refuse({ '': ['stale'] });
}

/** Notes that she agrees to the plan as it was shown. Problems: 'date-ahead', 'no-steps', 'stale' when the plan is another one by now. */
export async function agreeToPlan(
  ctx: RequestContext,
  enrolmentId: string,
  form: AgreementForm,
): Promise<Result<void, FieldProblems>> {
  const { head, steps, agreements } = await getPlan(ctx, enrolmentId);
  if (agreements.some(({ id }) => id === form.id)) return ok(undefined);
  if (steps.length === 0) return refuse({ '': ['no-steps'] });
  if (form.agreedOn > ctx.today) return refuse({ agreedOn: ['date-ahead'] });
  if (form.seen !== planMark(steps)) return refuse({ '': ['stale'] });
  const agreed = steps
    .filter(({ state }) => state !== 'dropped')
    .map(({ id, what, doer, doerName, dueOn, dueAs, state }) => ({ id, what, doer, doerName, dueOn, dueAs, state }));
  await insertAgreement(ctx, keysOf(ctx.caller, head), form, agreed);
  return ok(undefined);
}
