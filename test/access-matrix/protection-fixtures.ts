import { encryptField } from '#app/platform/crypto/keys.ts';
import { newId } from '#app/shared/ids.ts';
import { type ProgrammeKey, programmeTenant, type World } from '#test/world.ts';

/**
 * A bar on somebody, and an emergency access to a protected person whom the programme's coordinator and case worker read: `accountId`
 * is barred and had the access.
 */
export async function oneBarAndOneAccess(
  world: World,
  programme: ProgrammeKey,
  of: { personId: string; accountId: string; familyName: string },
): Promise<{ barId: string; accessId: string }> {
  const tenant = { tenant_id: world.tenants[programmeTenant[programme]] };
  const [barId, accessId] = [newId(), newId()];
  await world.admin
    .insertInto('person_bars')
    .values({
      ...tenant,
      id: barId,
      person_id: of.personId,
      account_id: of.accountId,
      reason: 'relative',
      valid_from: '2026-01-01',
    })
    .execute();
  const readers = await Promise.all([world.as('coordinator', programme), world.as('case-worker', programme)]);
  const known = await world.aParticipant(programme, {
    familyName: of.familyName,
    restricted: true,
    namedReaders: readers.map(({ accountId }) => accountId),
  });
  await world.admin
    .insertInto('emergency_accesses')
    .values({
      ...tenant,
      id: accessId,
      person_id: known.personId,
      programme_id: world.programmes[programme],
      enrolment_id: known.enrolmentId,
      account_id: of.accountId,
      role: 'case-worker',
      outcome: 'opened',
      found_by: 'reference',
      reason_code: 'danger',
      reason: encryptField(
        world.services.keys,
        `${tenant.tenant_id}|emergency_accesses|reason|${accessId}`,
        'Ansvarig är sjuk och sommarjobbet börjar idag',
      ),
      started_at: world.services.now(),
      ends_at: '2030-01-01T00:00:00Z',
    })
    .execute();
  return { barId, accessId };
}
