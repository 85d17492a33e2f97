import { sealRequest } from '#app/features/own-requests/server/seal-request.ts';
import { newId } from '#app/shared/ids.ts';
import { type ProgrammeKey, programmeTenant, type World } from '#test/world.ts';

/** Something a participant asked for on her own side, in words that nobody else may read. */
export async function anOwnRequest(
  world: World,
  programme: ProgrammeKey,
  { personId, enrolmentId, word }: { personId: string; enrolmentId: string; word: string },
): Promise<Record<string, string>> {
  const tenantId = world.tenants[programmeTenant[programme]];
  const id = newId();
  await world.admin
    .insertInto('own_requests')
    .values({
      tenant_id: tenantId,
      id,
      enrolment_id: enrolmentId,
      programme_id: world.programmes[programme],
      person_id: personId,
      kind: 'apart',
      sealed: sealRequest(world.services.keys, { tenantId, id }, `Jag vill inte träffa ${word}`),
      language: 'sv',
      asked_at: '2026-03-03T09:00:00Z',
    })
    .execute();
  return { ownRequestId: id };
}
