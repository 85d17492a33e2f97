import { aFollowedPlacement } from '#app/features/workplace-weeks/testing/a-followed-placement.ts';
import { newId } from '#app/shared/ids.ts';
import { type ProgrammeKey, programmeTenant, type World } from '#test/world.ts';

/** A placement and what its workplace said of one week, which calls for a contact. */
export async function aWorkplaceWeek(
  world: World,
  programme: ProgrammeKey,
  person: { personId: string; enrolmentId: string },
): Promise<Record<string, string>> {
  const { placementId, supervisorId } = await aFollowedPlacement(world, programme, person);
  const weekId = newId();
  await world.admin
    .insertInto('workplace_weeks')
    .values({
      ...{ tenant_id: world.tenants[programmeTenant[programme]], programme_id: world.programmes[programme] },
      ...{ person_id: person.personId, enrolment_id: person.enrolmentId, placement_id: placementId, id: weekId },
      ...{ week_on: '2026-03-02', number: 1, going: 1, understands: 2, way: 'link', contact_id: supervisorId },
      tasks: JSON.stringify([{ id: 'a1', words: 'Skala och hacka grönsaker' }]),
      answered_at: world.services.now(),
    })
    .execute();
  return { placementId, weekId, weekOn: '2026-03-02' };
}
