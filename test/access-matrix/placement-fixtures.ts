import { newId } from '#app/shared/ids.ts';
import { type ProgrammeKey, programmeTenant, type World } from '#test/world.ts';

type Of = { personId: string; enrolmentId: string };

/** An employer with a workplace and somebody who supervises there. */
export async function aWorkplace(world: World, programme: ProgrammeKey, name = 'Kommunens kök') {
  const own = { tenant_id: world.tenants[programmeTenant[programme]], programme_id: world.programmes[programme] };
  const { accountId } = await world.as('case-worker', programme);
  const [employerId, workplaceId, supervisorId] = [newId(), newId(), newId()];
  await world.admin
    .insertInto('employers')
    .values({ ...own, id: employerId, name: `${name} AB`, kind: 'municipality', found_by: accountId })
    .execute();
  await world.admin
    .insertInto('workplaces')
    .values({ ...own, id: workplaceId, employer_id: employerId, name, city: 'Västerås', occupations: ['9411'] })
    .execute();
  await world.admin
    .insertInto('workplace_contacts')
    .values({
      ...own,
      ...{ id: supervisorId, employer_id: employerId, workplace_id: workplaceId, name: 'Siv Kock' },
      ...{ phone: '070-174 06 31', email: 'siv@kok.example', supervises: true },
    })
    .execute();
  return { employerId, workplaceId, supervisorId };
}

/** A proposed language placement whose terms wait for answers, with a link that is out to the workplace. */
export async function aPlacement(world: World, programme: ProgrammeKey, of: Of) {
  const { workplaceId, supervisorId } = await aWorkplace(world, programme);
  const { accountId } = await world.as('case-worker', programme);
  const placementId = newId();
  const person = personOf(world, programme, of);
  const at = world.services.now();
  await world.admin
    .insertInto('placements')
    .values({
      ...person,
      ...period,
      ...{ id: placementId, workplace_id: workplaceId, supervisor_id: supervisorId, form: 'language-practice' },
      ...{ decided_by: 'municipality', funded_by: 'municipality', created_at: at, created_by: accountId },
    })
    .execute();
  await world.admin
    .insertInto('placement_moves')
    .values({
      ...person,
      ...{ id: newId(), placement_id: placementId, to_status: 'proposed', on_day: '2026-03-01', moved_at: at },
    })
    .execute();
  return { placementId, ...(await termsThatWait(world, programme, of, placementId)) };
}

const period = { starts_on: '2026-03-09', ends_on: '2026-05-29', extent_percent: 25 };
const personOf = (world: World, programme: ProgrammeKey, { personId, enrolmentId }: Of) => ({
  tenant_id: world.tenants[programmeTenant[programme]],
  programme_id: world.programmes[programme],
  person_id: personId,
  enrolment_id: enrolmentId,
});

/** Terms of a placement that the programme has said yes to, and a link that is out to its supervisor. */
export async function termsThatWait(world: World, programme: ProgrammeKey, of: Of, placementId: string) {
  const { accountId } = await world.as('case-worker', programme);
  const ids = { termsId: newId(), placementLinkId: newId(), placementMove: 'cancel' };
  const person = personOf(world, programme, of);
  const at = world.services.now();
  const { supervisor_id: contactId } = await world.admin
    .selectFrom('placements')
    .select('supervisor_id')
    .where('id', '=', placementId)
    .executeTakeFirstOrThrow();
  await world.admin
    .insertInto('placement_terms')
    .values({
      ...person,
      ...period,
      ...{ id: ids.termsId, placement_id: placementId, number: 9, tasks: 'Duka fram', proposed_by: 'programme' },
      hours: JSON.stringify([{ weekday: 2, startsAt: '13:00', endsAt: '16:00' }]),
      aims: JSON.stringify([{ id: newId(), kind: 'language', words: 'Hälsa på gästerna' }]),
      ...{ proposed_at: at, created_by: accountId },
    })
    .execute();
  await world.admin
    .insertInto('placement_answers')
    .values({
      ...person,
      ...{ id: newId(), terms_id: ids.termsId, party: 'programme', agrees: true, way: 'staff' },
      ...{ account_id: accountId, answered_at: at },
    })
    .execute();
  await world.admin
    .insertInto('placement_links')
    .values({
      ...person,
      ...{ id: ids.placementLinkId, placement_id: placementId, party: 'workplace', contact_id: contactId },
      ...{ purpose: 'agree', token_hash: Buffer.alloc(32, ids.placementLinkId), check_kind: 'code' },
      ...{ check_hash: Buffer.alloc(32, 1), expires_at: '2027-12-31T00:00:00Z', made_at: at, made_by: accountId },
    })
    .execute();
  return ids;
}
