import { aDisclosure, anOrganisation } from '#app/features/consents/testing/a-disclosure.ts';
import { newId } from '#app/shared/ids.ts';
import { type ProgrammeKey, programmeTenant, type World } from '#test/world.ts';

/** A consent to the programme's partner officer and a hand-over that was noted, by the names that addresses use. */
export async function oneDisclosure(
  world: World,
  programme: ProgrammeKey,
  of: { personId: string; enrolmentId: string },
): Promise<{ disclosureId: string; handOverId: string; sharingQuestionId: string; language: string }> {
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
  const sharingQuestionId = newId();
  await world.admin
    .insertInto('disclosure_requests')
    .values({
      tenant_id: world.tenants[programmeTenant[programme]],
      id: sharingQuestionId,
      enrolment_id: of.enrolmentId,
      programme_id: world.programmes[programme],
      person_id: of.personId,
      from_organisation_id: await anOrganisation(world, programme, 'Avsändare'),
      to_organisation_id: await anOrganisation(world, programme, 'Mottagare'),
      purpose: 'plan-together',
      fields: ['participation', 'attendance'],
      allowed: 'read',
      valid_before: '2026-12-31',
      secrecy_ground: 'waiver',
      gdpr_ground: '6.1.e',
      asked_at: '2026-03-03T09:00:00Z',
      asked_by: worker.accountId,
    })
    .execute();
  return { disclosureId, handOverId, sharingQuestionId, language: 'sv' };
}
