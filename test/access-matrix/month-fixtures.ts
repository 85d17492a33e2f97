import { anotherSession } from '#app/features/activities/testing/activities.ts';
import { encryptField } from '#app/platform/crypto/keys.ts';
import { newId } from '#app/shared/ids.ts';
import { type ProgrammeKey, programmeTenant, type World } from '#test/world.ts';

/** A locked month in which somebody was present, with her sheet, and the month sent. */
export async function aLockedMonth(
  world: World,
  programme: ProgrammeKey,
  { personId, enrolmentId, activityId }: { personId: string; enrolmentId: string; activityId: string },
): Promise<Record<string, string>> {
  const tenant_id = world.tenants[programmeTenant[programme]];
  const own = { tenant_id, programme_id: world.programmes[programme] };
  const person = { ...own, person_id: personId, enrolment_id: enrolmentId };
  const heldOn = '2026-01-14';
  const sessionId = await anotherSession(world, programme, activityId, heldOn);
  const coordinator = await world.as('coordinator', programme);
  await world.admin.transaction().execute(async (tx) => {
    // Another one of everything may have locked the month before.
    const month = { ...own, month: '2026-01-01' };
    const lock = await tx
      .selectFrom('month_locks')
      .where('programme_id', '=', own.programme_id)
      .select('month')
      .executeTakeFirst();
    if (lock !== undefined)
      await tx
        .insertInto('month_corrections')
        .values({ ...month, id: newId(), reason: 'Glömdes bort', corrected_by: coordinator.accountId })
        .execute();
    await tx
      .insertInto('attendance_marks')
      .values({ ...person, session_id: sessionId, held_on: heldOn, mark: 'present', minutes_present: 180 })
      .execute();
  });
  await coordinator.request('PUT', `/api/v1/programmes/${own.programme_id}/months/2026-01/lock`, { json: {} });
  const sendingId = newId();
  const sent = { layout: 'scb-1', way: 'portal', checksum: '0'.repeat(64), sent_at: '2026-02-03T09:00:00Z' };
  await world.admin
    .insertInto('month_sendings')
    .values({ ...own, ...sent, id: sendingId, month: '2026-01-01', sent_by: coordinator.accountId })
    .execute();
  const line = JSON.stringify(['199005061234', '2026-01-12', '', 3]);
  await world.admin
    .insertInto('month_sent_lines')
    .values({
      ...person,
      sending_id: sendingId,
      line_no: 1,
      ciphertext: encryptField(world.services.keys, `${tenant_id}|month_sent_lines|line|${sendingId}:1`, line),
    })
    .execute();
  return { month: '2026-01', sendingId };
}
