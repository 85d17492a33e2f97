import { aDisclosure } from '#app/features/consents/testing/a-disclosure.ts';
import { newId } from '#app/shared/ids.ts';
import { type ProgrammeKey, programmeTenant, type World } from '#test/world.ts';

/** A consent to the programme's partner officer and a hand-over that was noted, by the names that addresses use. */
export async function oneDisclosure(
  world: World,
  programme: ProgrammeKey,
  of: { personId: string; enrolmentId: string },
): Promise<{ disclosureId: string; handOverId: string; language: string }> {
  const disclosureId = await aDisclosure(world, programme, of, {
    fields: ['participation', 'attendance', 'situation', 'documents'],
    allowed: 'read-and-copy',
  });
  const handOverId = newId();
  const worker = await world.as('case-worker', programme);
  await world.admin
    .insertInto('hand_overs')
    .values({
      tenant_id: world.tenants[programmeTenant[programme]],
      id: handOverId,
      enrolment_id: of.enrolmentId,
      programme_id: world.programmes[programme],
      person_id: of.personId,
      to_name: 'Försäkringskassan',
      ground: 'osl-10-28',
      fields: ['attendance'],
      content: 'Intyg om närvaro',
      reasons: 'Skyldighet enligt lag',
      how: 'letter',
      handed_over_on: '2026-03-02',
      recorded_by: worker.accountId,
    })
    .execute();
  return { disclosureId, handOverId, language: 'sv' };
}
