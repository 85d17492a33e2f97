import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import type { Exemption, ExemptionForm, Review, ReviewForm } from '../domain/reviews.ts';
import type { Agreement, AgreementForm, Step, StepChange, StepContent, StepState } from '../domain/steps.ts';
import type { OfEnrolment } from './plan-keys.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'now'>;
type Reading = Pick<RequestContext, 'db' | 'caller'>;

const content = sql`s.what, s.own_words as "ownWords", s.own_language as "ownLanguage", s.why, s.helps, s.doer, s.doer_name as "doerName",
  s.due_on as "dueOn", s.due_as as "dueAs"`;

/** All steps of a plan, whatever their state, in the order they were written. */
export async function selectSteps({ db, caller }: Reading, enrolmentId: string): Promise<Step[]> {
  const { rows } =
    await sql<Step>`select s.id, ${content}, s.state, s.state_on as "stateOn", s.state_reason as "stateReason",
      s.content_changed_at as "contentChangedAt", s.created_at as "createdAt", coalesce(a.name, '') as "createdBy", s.version
    from plan_steps s left join accounts a on a.tenant_id = s.tenant_id and a.id = s.created_by
    where s.tenant_id = ${caller.tenantId}::uuid and s.enrolment_id = ${enrolmentId}::uuid order by s.created_at, s.id`.execute(
      db,
    );
  return rows;
}

/** What became of a step, the latest first. */
export async function selectStepChanges({ db, caller }: Reading, stepId: string): Promise<StepChange[]> {
  const { rows } =
    await sql<StepChange>`select c.id, c.from_state as "fromState", c.to_state as "toState", c.reason, c.earlier,
      c.changed_at as "changedAt", coalesce(a.name, '') as "changedBy"
    from plan_step_changes c left join accounts a on a.tenant_id = c.tenant_id and a.id = c.changed_by
    where c.tenant_id = ${caller.tenantId}::uuid and c.step_id = ${stepId}::uuid order by c.changed_at desc, c.id desc`.execute(
      db,
    );
  return rows;
}

/** When she agreed to the plan, the latest first. */
export async function selectAgreements({ db, caller }: Reading, enrolmentId: string): Promise<Agreement[]> {
  const { rows } =
    await sql<Agreement>`select g.id, g.agreed_on as "agreedOn", g.agreed_how as "agreedHow", g.note, g.steps,
      g.recorded_at as "recordedAt", coalesce(a.name, '') as "recordedBy"
    from plan_agreements g left join accounts a on a.tenant_id = g.tenant_id and a.id = g.recorded_by
    where g.tenant_id = ${caller.tenantId}::uuid and g.enrolment_id = ${enrolmentId}::uuid order by g.recorded_at desc, g.id desc`.execute(
      db,
    );
  return rows;
}

/** When the plan was looked at together, the latest first. */
export async function selectReviews({ db, caller }: Reading, enrolmentId: string): Promise<Review[]> {
  const { rows } = await sql<Review>`select r.id, r.held_on as "heldOn", r.with_whom as "withWhom", r.works, r.changes,
      r.recorded_at as "recordedAt", coalesce(a.name, '') as "recordedBy"
    from plan_reviews r left join accounts a on a.tenant_id = r.tenant_id and a.id = r.recorded_by
    where r.tenant_id = ${caller.tenantId}::uuid and r.enrolment_id = ${enrolmentId}::uuid order by r.held_on desc, r.recorded_at desc`.execute(
    db,
  );
  return rows;
}

/** Decisions that no review falls due, the latest first, also those that were taken away again. */
export async function selectExemptions({ db, caller }: Reading, enrolmentId: string): Promise<Exemption[]> {
  const { rows } =
    await sql<Exemption>`select x.id, x.lasts_through as "lastsThrough", x.reason, x.note, x.recorded_at as "recordedAt",
      coalesce(a.name, '') as "recordedBy", x.ended_at as "endedAt"
    from review_exemptions x left join accounts a on a.tenant_id = x.tenant_id and a.id = x.recorded_by
    where x.tenant_id = ${caller.tenantId}::uuid and x.enrolment_id = ${enrolmentId}::uuid order by x.recorded_at desc, x.id desc`.execute(
      db,
    );
  return rows;
}

const columnsOf = (step: StepContent) => ({
  what: step.what,
  own_words: step.ownWords,
  own_language: step.ownLanguage,
  why: step.why,
  helps: step.helps,
  doer: step.doer,
  doer_name: step.doerName,
  due_on: step.dueOn,
  due_as: step.dueAs,
});

/** Keeps a new step. False when it is there already. */
export async function insertStep(
  { db, caller, now }: Ctx,
  of: OfEnrolment,
  step: StepContent & { id: string; today: PlainDate },
): Promise<boolean> {
  const saved = await db
    .insertInto('plan_steps')
    .values({
      ...of,
      ...columnsOf(step),
      id: step.id,
      state_on: step.today,
      content_changed_at: now,
      created_at: now,
      created_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (saved.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

type Saved = { id: string; version: number };

/** Changes what a step says if nobody has since `version`; false when somebody has. */
export function updateStepContent(ctx: Ctx, step: Saved, to: StepContent): Promise<boolean> {
  return updateStep(ctx, step, { ...columnsOf(to), content_changed_at: ctx.now });
}

/** The same for its state. */
export function updateStepState(
  ctx: Ctx,
  step: Saved,
  to: { state: StepState; stateOn: PlainDate; stateReason: string | null },
): Promise<boolean> {
  return updateStep(ctx, step, { state: to.state, state_on: to.stateOn, state_reason: to.stateReason });
}

async function updateStep({ db, caller }: Ctx, { id, version }: Saved, changes: object): Promise<boolean> {
  const saved = await db
    .updateTable('plan_steps')
    .set({ ...changes, version: version + 1 })
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return saved.numUpdatedRows > 0n;
}

/** Keeps what was changed in a step. */
export async function insertStepChange(
  { db, caller, now }: Ctx,
  stepId: string,
  change: { fromState: StepState | null; toState: StepState; reason?: string | null; earlier?: StepContent },
): Promise<void> {
  await db
    .insertInto('plan_step_changes')
    .values({
      tenant_id: caller.tenantId,
      id: newId(),
      step_id: stepId,
      from_state: change.fromState,
      to_state: change.toState,
      reason: change.reason ?? null,
      earlier: change.earlier === undefined ? null : JSON.stringify(change.earlier),
      changed_at: now,
      changed_by: caller.accountId,
    })
    .execute();
}

const recorded = ({ caller, now }: Ctx) => ({ recorded_at: now, recorded_by: caller.accountId });

/** Keeps that she agreed to the plan as it stands; once however often it is sent. */
export async function insertAgreement(
  ctx: Ctx,
  of: OfEnrolment,
  form: AgreementForm,
  steps: Agreement['steps'],
): Promise<void> {
  const { id, agreedOn, agreedHow, note } = form;
  await ctx.db
    .insertInto('plan_agreements')
    .values({
      ...of,
      ...recorded(ctx),
      id,
      agreed_on: agreedOn,
      agreed_how: agreedHow,
      note: note || null,
      steps: JSON.stringify(steps),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Keeps a review; once however often it is sent. */
export async function insertReview(ctx: Ctx, of: OfEnrolment, form: ReviewForm): Promise<void> {
  const { id, heldOn, withWhom, works, changes } = form;
  await ctx.db
    .insertInto('plan_reviews')
    .values({ ...of, ...recorded(ctx), id, held_on: heldOn, with_whom: withWhom, works, changes })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Keeps that no review falls due for a while; once however often it is sent. */
export async function insertExemption(ctx: Ctx, of: OfEnrolment, form: ExemptionForm): Promise<void> {
  const { id, lastsThrough, reason, note } = form;
  await ctx.db
    .insertInto('review_exemptions')
    .values({ ...of, ...recorded(ctx), id, lasts_through: lastsThrough, reason, note: note || null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes an exemption away; it is kept as ended. */
export async function endExemptionRow({ db, caller, now }: Ctx, exemptionId: string): Promise<void> {
  await db
    .updateTable('review_exemptions')
    .set({ ended_at: now, ended_by: caller.accountId })
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', exemptionId)
    .where('ended_at', 'is', null)
    .execute();
}
