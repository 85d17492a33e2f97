import { newId } from '#app/shared/ids.ts';
import { type ProgrammeKey, programmeTenant, type World } from '#test/world.ts';

type Of = { personId: string; enrolmentId: string; restricted?: boolean };

/** Something she can do with how it is known, a CV with it, and who can validate, straight into the tables. */
export async function aSkill(
  world: World,
  programme: ProgrammeKey,
  { personId, enrolmentId, restricted = false }: Of,
  title = 'Laga mat till många',
) {
  const ids = { skillId: newId(), evidenceId: newId(), cvId: newId(), validatorId: newId() };
  const { accountId } = await world.as('case-worker', programme);
  const tenant = { tenant_id: world.tenants[programmeTenant[programme]] };
  const made = { created_at: world.services.now(), created_by: accountId };
  const own = {
    ...tenant,
    programme_id: world.programmes[programme],
    person_id: personId,
    enrolment_id: enrolmentId,
    restricted,
  };
  const { admin } = world;
  await admin
    .insertInto('validation_contacts')
    .values({ ...tenant, ...made, id: ids.validatorId, kind: 'occupation-body', name: `Branschorganet ${programme}` })
    .execute();
  await admin
    .insertInto('skills')
    .values({
      ...own,
      ...made,
      id: ids.skillId,
      kind: 'ability',
      title,
      own_language: 'ar',
      own_title: 'الطبخ لـ 50 شخصاً',
      from_year: 2015,
      to_year: 2019,
    })
    .execute();
  await admin
    .insertInto('skill_evidence')
    .values({
      ...tenant,
      id: ids.evidenceId,
      skill_id: ids.skillId,
      move: 'note',
      way: 'tell',
      state_after: 'claimed',
      shown_on: '2026-02-02',
      recorded_at: world.services.now(),
      recorded_by: accountId,
    })
    .execute();
  await admin
    .insertInto('cvs')
    .values({
      ...own,
      ...made,
      id: ids.cvId,
      name: 'Kök',
      language: 'sv',
      skill_ids: [ids.skillId],
      agreed_on: '2026-02-02',
    })
    .execute();
  return ids;
}
