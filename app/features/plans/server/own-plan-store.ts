import { sql } from 'kysely';
import type { OwnStay } from '#app/features/enrolments/public.ts';
import { ownKeys } from '#app/features/enrolments/public.ts';
import type { PortalContext } from '#app/platform/http/portal-page.ts';
import { newId } from '#app/shared/ids.ts';
import type { Goal, GoalFile } from '../domain/goal.ts';
import type { HelpRequest, OwnGoalForm, OwnStepForm, TrackWish, TrackWishForm } from '../domain/own-way.ts';
import type { PhaseMove } from '../domain/phases.ts';
import type { Step, StepState } from '../domain/steps.ts';
import type { TrackChoice } from '../domain/tracks.ts';

type Ctx = Pick<PortalContext, 'db' | 'person' | 'now' | 'today'>;
type Reading = Pick<PortalContext, 'db' | 'person'>;

/** A version of her goal as she reads it herself. */
export type OwnGoal = Pick<
  Goal,
  | 'id'
  | 'number'
  | 'language'
  | 'tomorrow'
  | 'alreadyThere'
  | 'scale'
  | 'oneStepUp'
  | 'heldPen'
  | 'agreedOn'
  | 'agreedHow'
> & { swedish: Pick<Goal, 'tomorrow' | 'alreadyThere' | 'oneStepUp'> | null; files: GoalFile[] };
/** A step as she reads it: without what only staff write, and without anybody's name. */
export type OwnStep = Pick<
  Step,
  | 'id'
  | 'what'
  | 'ownWords'
  | 'ownLanguage'
  | 'helps'
  | 'doer'
  | 'dueOn'
  | 'dueAs'
  | 'state'
  | 'stateOn'
  | 'createdAt'
  | 'version'
>;

/** Every version of her goal, the newest first. */
export async function selectOwnGoals({ db, person }: Reading, enrolmentId: string): Promise<OwnGoal[]> {
  const { rows } =
    await sql<OwnGoal>`select g.id, g.number, g.language, g.tomorrow, g.already_there as "alreadyThere", g.scale,
      g.one_step_up as "oneStepUp", g.held_pen as "heldPen", g.agreed_on as "agreedOn", g.agreed_how as "agreedHow",
      (select json_build_object('tomorrow', t.tomorrow, 'alreadyThere', t.already_there, 'oneStepUp', t.one_step_up)
        from goal_translations t where t.tenant_id = g.tenant_id and t.goal_id = g.id order by t.number desc limit 1) as swedish,
      coalesce((select json_agg(json_build_object('id', f.id, 'type', f.media_type, 'byteCount', f.byte_count, 'boundTo', f.bound_to,
          'storageKey', f.storage_key) order by f.media_type desc, f.id)
        from goal_files f where f.tenant_id = g.tenant_id and f.goal_id = g.id), '[]') as files
    from goal_pictures g where g.tenant_id = ${person.tenantId}::uuid and g.enrolment_id = ${enrolmentId}::uuid
    order by g.number desc`.execute(db);
  return rows;
}

/** All her steps, in the order they were written. */
export async function selectOwnSteps({ db, person }: Reading, enrolmentId: string): Promise<OwnStep[]> {
  const { rows } =
    await sql<OwnStep>`select s.id, s.what, s.own_words as "ownWords", s.own_language as "ownLanguage", s.helps, s.doer,
      s.due_on as "dueOn", s.due_as as "dueAs", s.state, s.state_on as "stateOn", s.created_at as "createdAt", s.version
    from plan_steps s where s.tenant_id = ${person.tenantId}::uuid and s.enrolment_id = ${enrolmentId}::uuid
    order by s.created_at, s.id`.execute(db);
  return rows;
}

/** What she has asked for help with, the latest first. */
export async function selectOwnRequests({ db, person }: Reading, enrolmentId: string): Promise<HelpRequest[]> {
  const { rows } =
    await sql<HelpRequest>`select r.id, r.step_id as "stepId", r.words, r.language, r.asked_at as "askedAt",
      r.withdrawn_at as "withdrawnAt", r.answer, r.answered_at as "answeredAt"
    from step_help_requests r where r.tenant_id = ${person.tenantId}::uuid and r.enrolment_id = ${enrolmentId}::uuid
    order by r.asked_at desc, r.id desc`.execute(db);
  return rows;
}

/** Which tracks she wished for, the latest first. */
export async function selectOwnWishes({ db, person }: Reading, enrolmentId: string): Promise<TrackWish[]> {
  const { rows } =
    await sql<TrackWish>`select w.id, w.track_key as "trackKey", w.words, w.language, w.wished_at as "wishedAt", w.answer,
      w.answered_at as "answeredAt"
    from track_wishes w where w.tenant_id = ${person.tenantId}::uuid and w.enrolment_id = ${enrolmentId}::uuid
    order by w.wished_at desc, w.id desc`.execute(db);
  return rows;
}

/** Which tracks were chosen with her, the latest first. */
export async function selectOwnChoices(
  { db, person }: Reading,
  enrolmentId: string,
): Promise<Pick<TrackChoice, 'id' | 'fromKey' | 'toKey' | 'chosenOn'>[]> {
  const { rows } = await sql<
    Pick<TrackChoice, 'id' | 'fromKey' | 'toKey' | 'chosenOn'>
  >`select c.id, c.from_key as "fromKey",
      c.to_key as "toKey", c.chosen_on as "chosenOn"
    from track_choices c where c.tenant_id = ${person.tenantId}::uuid and c.enrolment_id = ${enrolmentId}::uuid
    order by c.recorded_at desc, c.id desc`.execute(db);
  return rows;
}

/** Decisions about her phases in the order they were taken; why, and by whom, stays with staff. */
export async function selectOwnPhaseMoves({ db, person }: Reading, enrolmentId: string): Promise<PhaseMove[]> {
  const { rows } = await sql<PhaseMove>`select m.id, m.phase_key as "phaseKey", m.starts_on as "startsOn", '' as reason,
      m.recorded_at as "recordedAt", '' as "recordedBy"
    from phase_moves m where m.tenant_id = ${person.tenantId}::uuid and m.enrolment_id = ${enrolmentId}::uuid
    order by m.recorded_at, m.id`.execute(db);
  return rows;
}

/** Keeps a version that she wrote herself. False when there is one of this number already. */
export async function insertOwnGoal(ctx: Ctx, stay: OwnStay, form: OwnGoalForm): Promise<boolean> {
  const saved = await ctx.db
    .insertInto('goal_pictures')
    .values({
      ...ownKeys(ctx, stay),
      id: form.id,
      number: form.seenNumber + 1,
      language: form.language,
      tomorrow: form.tomorrow,
      already_there: form.alreadyThere,
      one_step_up: form.oneStepUp,
      held_pen: 'herself',
      agreed_on: ctx.today,
      agreed_how: 'own-page',
      recorded_at: ctx.now,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'enrolment_id', 'number']).doNothing())
    .executeTakeFirst();
  return (saved.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Ties files to a version of hers, in the order given. */
export async function insertOwnGoalFiles(
  { db, person, now }: Ctx,
  goalId: string,
  files: readonly GoalFile[],
): Promise<void> {
  if (files.length === 0) return;
  await db
    .insertInto('goal_files')
    .values(
      files.map(({ id, type, byteCount, boundTo, storageKey }) => ({
        tenant_id: person.tenantId,
        id,
        goal_id: goalId,
        media_type: type,
        byte_count: byteCount,
        bound_to: boundTo,
        storage_key: storageKey,
        added_at: now,
      })),
    )
    .execute();
}

/** Ticks a step if nobody has changed it since `version`, and keeps the change; false when somebody has. */
export async function updateOwnStep(
  { db, person, now, today }: Ctx,
  { id, version, state }: Pick<OwnStep, 'id' | 'version' | 'state'>,
  to: StepState,
): Promise<boolean> {
  await db
    .insertInto('plan_step_changes')
    .values({ tenant_id: person.tenantId, id: newId(), step_id: id, from_state: state, to_state: to, changed_at: now })
    .execute();
  const saved = await db
    .updateTable('plan_steps')
    .set({ state: to, state_on: today, state_reason: null, version: version + 1 })
    .where('tenant_id', '=', person.tenantId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return saved.numUpdatedRows > 0n;
}

/** Keeps that she asks for help with a step; once, however often it is sent, and only one at a time. */
export async function insertOwnRequest(
  ctx: Ctx,
  stay: OwnStay,
  stepId: string,
  { id, words, language }: Pick<OwnStepForm, 'id' | 'words' | 'language'>,
): Promise<void> {
  await ctx.db
    .insertInto('step_help_requests')
    .values({
      ...ownKeys(ctx, stay),
      id,
      step_id: stepId,
      words,
      language: words === '' ? null : language,
      asked_at: ctx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** She takes back what she asked for with a step. */
export async function withdrawOwnRequest({ db, person, now }: Ctx, stepId: string): Promise<void> {
  await db
    .updateTable('step_help_requests')
    .set({ withdrawn_at: now })
    .where('tenant_id', '=', person.tenantId)
    .where('step_id', '=', stepId)
    .where('answered_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute();
}

/** Keeps which track she wants; once, however often it is sent. */
export async function insertOwnWish(
  ctx: Ctx,
  stay: OwnStay,
  { id, trackKey, words, language }: TrackWishForm,
): Promise<void> {
  await ctx.db
    .insertInto('track_wishes')
    .values({
      ...ownKeys(ctx, stay),
      id,
      track_key: trackKey,
      words,
      language: words === '' ? null : language,
      wished_at: ctx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
