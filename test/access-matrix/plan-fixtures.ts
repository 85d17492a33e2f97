import { newId } from '#app/shared/ids.ts';
import { type ProgrammeKey, programmeTenant, type World } from '#test/world.ts';

type Of = { personId: string; enrolmentId: string; restricted?: boolean };

/** A goal picture that the programme's peer coach may read, with a recording; a step that she asks for help with, a wish, an exemption and something in the week. */
export async function aPlan(
  world: World,
  programme: ProgrammeKey,
  { personId, enrolmentId, restricted = false }: Of,
  mark: string,
): Promise<
  Record<'goalId' | 'goalFileId' | 'stepId' | 'helpRequestId' | 'wishId' | 'exemptionId' | 'occupationId', string>
> {
  const tenant_id = world.tenants[programmeTenant[programme]];
  const { accountId } = await world.as('case-worker', programme);
  const peer = await world.as('peer-coach', programme);
  const now = world.services.now();
  const of = {
    tenant_id,
    enrolment_id: enrolmentId,
    programme_id: world.programmes[programme],
    person_id: personId,
    restricted,
  };
  const ids = {
    goalId: newId(),
    goalFileId: newId(),
    stepId: newId(),
    helpRequestId: newId(),
    wishId: newId(),
    exemptionId: newId(),
    occupationId: newId(),
  };
  const recorded = { recorded_at: now, recorded_by: accountId };
  const created = { created_at: now, created_by: accountId };
  await world.admin
    .updateTable('enrolments')
    .set({ peer_coach_id: peer.accountId })
    .where('id', '=', enrolmentId)
    .execute();
  await world.admin
    .insertInto('goal_pictures')
    .values({
      ...of,
      ...recorded,
      id: ids.goalId,
      number: 1,
      language: 'fa',
      tomorrow: `می‌خواهم در آشپزخانه کار کنم. ${mark}`,
      scale: 4,
      held_pen: 'herself',
      agreed_on: '2026-03-02',
      agreed_how: 'in-room',
      peer_sees: true,
    })
    .execute();
  const place = { tenantId: tenant_id, folder: 'goals', id: ids.goalFileId };
  const storage_key = await world.services.files.keep(place, new TextEncoder().encode('a voice'));
  await world.admin
    .insertInto('goal_files')
    .values({
      tenant_id,
      id: ids.goalFileId,
      goal_id: ids.goalId,
      media_type: 'audio/ogg',
      byte_count: 7,
      bound_to: ids.goalFileId,
      storage_key,
      added_at: now,
    })
    .execute();
  await world.admin
    .insertInto('plan_steps')
    .values({
      ...of,
      ...created,
      id: ids.stepId,
      what: `Ring SFI. ${mark}`,
      doer: 'herself',
      due_on: '2026-03-06',
      due_as: 'day',
      state_on: '2026-03-02',
      content_changed_at: now,
    })
    .execute();
  const own = { words: `ሓግዙኒ ${mark}`, language: 'ti' };
  await world.admin
    .insertInto('step_help_requests')
    .values({ ...of, ...own, id: ids.helpRequestId, step_id: ids.stepId, asked_at: now })
    .execute();
  await world.admin
    .insertInto('track_wishes')
    .values({ ...of, ...own, id: ids.wishId, track_key: 'studies', wished_at: now })
    .execute();
  await world.admin
    .insertInto('review_exemptions')
    .values({ ...of, ...recorded, id: ids.exemptionId, lasts_through: '2026-03-31', reason: 'her-wish' })
    .execute();
  await world.admin
    .insertInto('week_occupations')
    .values({
      ...of,
      ...created,
      id: ids.occupationId,
      kind: 'placement',
      weekdays: [1, 2],
      starts_at: '13:00',
      ends_at: '16:00',
      starts_on: '2026-01-12',
    })
    .execute();
  return ids;
}
