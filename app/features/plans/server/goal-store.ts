import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import { newId } from '#app/shared/ids.ts';
import type { Goal, GoalComment, GoalFile, GoalForm, TranslationForm } from '../domain/goal.ts';
import type { OfEnrolment } from './plan-keys.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'now'>;

/** Every version of somebody's goal picture that the caller may read, the newest first. */
export async function selectGoals({ db, caller }: Pick<Ctx, 'db' | 'caller'>, enrolmentId: string): Promise<Goal[]> {
  const { rows } =
    await sql<Goal>`select g.id, g.number, g.language, g.tomorrow, g.already_there as "alreadyThere", g.scale,
      g.one_step_up as "oneStepUp", g.held_pen as "heldPen", g.agreed_on as "agreedOn", g.agreed_how as "agreedHow",
      g.peer_sees as "peerSees", g.recorded_at as "recordedAt", coalesce(a.name, '') as "recordedBy", g.read_at as "readAt",
      (select json_build_object('tomorrow', t.tomorrow, 'alreadyThere', t.already_there, 'oneStepUp', t.one_step_up,
          'number', t.number, 'translatedBy', t.translated_by, 'recordedAt', t.recorded_at, 'recordedBy', coalesce(b.name, ''))
        from goal_translations t left join accounts b on b.tenant_id = t.tenant_id and b.id = t.recorded_by
        where t.tenant_id = g.tenant_id and t.goal_id = g.id order by t.number desc limit 1) as translation,
      coalesce((select json_agg(json_build_object('id', f.id, 'type', f.media_type, 'byteCount', f.byte_count, 'boundTo', f.bound_to,
          'storageKey', f.storage_key) order by f.media_type desc, f.id)
        from goal_files f where f.tenant_id = g.tenant_id and f.goal_id = g.id), '[]') as files
    from goal_pictures g left join accounts a on a.tenant_id = g.tenant_id and a.id = g.recorded_by
    where g.tenant_id = ${caller.tenantId}::uuid and g.enrolment_id = ${enrolmentId}::uuid order by g.number desc`.execute(
      db,
    );
  return rows;
}

/** What was said about the versions, the oldest first. */
export async function selectComments(
  { db, caller }: Pick<Ctx, 'db' | 'caller'>,
  enrolmentId: string,
): Promise<GoalComment[]> {
  const { rows } = await sql<GoalComment>`select c.id, c.goal_id as "goalId", c.body, c.recorded_at as "recordedAt",
      coalesce(a.name, '') as "recordedBy"
    from goal_comments c join goal_pictures g on g.tenant_id = c.tenant_id and g.id = c.goal_id
    left join accounts a on a.tenant_id = c.tenant_id and a.id = c.recorded_by
    where c.tenant_id = ${caller.tenantId}::uuid and g.enrolment_id = ${enrolmentId}::uuid order by c.recorded_at, c.id`.execute(
    db,
  );
  return rows;
}

/** Keeps a version. False when somebody else has kept one of this number in between. */
export async function insertGoal(
  { db, caller, now }: Ctx,
  of: OfEnrolment,
  form: Omit<GoalForm, 'files' | 'agrees' | 'keepFiles' | 'seenNumber'> & { number: number },
): Promise<boolean> {
  const saved = await db
    .insertInto('goal_pictures')
    .values({
      ...of,
      id: form.id,
      number: form.number,
      language: form.language,
      tomorrow: form.tomorrow,
      already_there: form.alreadyThere,
      scale: form.scale ?? null,
      one_step_up: form.oneStepUp,
      held_pen: form.heldPen,
      agreed_on: form.agreedOn,
      agreed_how: form.agreedHow,
      peer_sees: form.peerSees ?? false,
      recorded_at: now,
      recorded_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'enrolment_id', 'number']).doNothing())
    .executeTakeFirst();
  return (saved.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Ties files to a version, in the order given. */
export async function insertGoalFiles(
  { db, caller, now }: Ctx,
  goalId: string,
  files: readonly GoalFile[],
): Promise<void> {
  if (files.length === 0) return;
  await db
    .insertInto('goal_files')
    .values(
      files.map(({ id, type, byteCount, boundTo, storageKey }) => ({
        tenant_id: caller.tenantId,
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

/** Keeps the Swedish beside a version. False when somebody else has written one in between. */
export async function insertTranslation(
  { db, caller, now }: Ctx,
  goalId: string,
  form: TranslationForm,
): Promise<boolean> {
  const saved = await db
    .insertInto('goal_translations')
    .values({
      tenant_id: caller.tenantId,
      id: newId(),
      goal_id: goalId,
      number: form.seenNumber + 1,
      tomorrow: form.tomorrow,
      already_there: form.alreadyThere,
      one_step_up: form.oneStepUp,
      translated_by: form.translatedBy,
      recorded_at: now,
      recorded_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'goal_id', 'number']).doNothing())
    .executeTakeFirst();
  return (saved.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Keeps a comment, once however often it is sent. */
export async function insertComment(
  { db, caller, now }: Ctx,
  goalId: string,
  comment: { id: string; body: string },
): Promise<void> {
  await db
    .insertInto('goal_comments')
    .values({
      ...comment,
      tenant_id: caller.tenantId,
      goal_id: goalId,
      recorded_at: now,
      recorded_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Notes whether her peer coach may read a version. */
export async function updatePeerSees({ db, caller }: Ctx, goalId: string, peerSees: boolean): Promise<void> {
  await db
    .updateTable('goal_pictures')
    .set({ peer_sees: peerSees })
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', goalId)
    .execute();
}

/** Notes that what she wrote herself is read; the first time counts. */
export async function updateGoalRead({ db, caller, now }: Ctx, goalId: string): Promise<void> {
  await db
    .updateTable('goal_pictures')
    .set({ read_at: now, read_by: caller.accountId })
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', goalId)
    .where('recorded_by', 'is', null)
    .where('read_at', 'is', null)
    .execute();
}
