import { newId } from '#app/shared/ids.ts';
import { type ProgrammeKey, programmeTenant, type World } from '#test/world.ts';

/** An employer with a workplace, somebody to talk to there, an offer, and a contact after which the next one is due. */
export async function anEmployer(world: World, programme: ProgrammeKey, name = `Köket ${programme}`) {
  const ids = {
    employerId: newId(),
    workplaceId: newId(),
    workplaceContactId: newId(),
    workplaceOfferId: newId(),
    employerLogId: newId(),
    shareAskId: newId(),
    employerEventId: newId(),
    employerNetworkId: newId(),
  };
  const { accountId } = await world.as('coordinator', programme);
  const tenant = { tenant_id: world.tenants[programmeTenant[programme]] };
  const own = { ...tenant, programme_id: world.programmes[programme] };
  const of = { ...own, employer_id: ids.employerId };
  const { admin } = world;
  await admin
    .insertInto('employers')
    .values({ ...own, id: ids.employerId, name, kind: 'company', found_by: accountId, owner_id: accountId })
    .execute();
  await admin
    .insertInto('workplaces')
    .values({ ...of, id: ids.workplaceId, name: `${name} i centrum`, city: 'Västerås', occupations: ['9411'] })
    .execute();
  await admin
    .insertInto('workplace_contacts')
    .values({ ...of, id: ids.workplaceContactId, name: 'Kajsa Kock', phone: '021-00 00 00', supervises: true })
    .execute();
  await admin
    .insertInto('workplace_offers')
    .values({
      ...of,
      id: ids.workplaceOfferId,
      workplace_id: ids.workplaceId,
      kind: 'placement',
      starts_on: '2026-01-01',
    })
    .execute();
  await admin
    .insertInto('employer_log')
    .values({
      ...of,
      id: ids.employerLogId,
      happened_on: '2026-02-10',
      way: 'phone',
      words: 'Ringde om praktik',
      next_on: '2026-03-02',
      next_by: accountId,
      written_at: world.services.now(),
      written_by: accountId,
    })
    .execute();
  await admin
    .insertInto('employer_asks')
    .values({
      ...of,
      id: ids.shareAskId,
      asking_programme_id: own.programme_id,
      asked_by: accountId,
      asked_at: world.services.now(),
    })
    .execute();
  await admin
    .insertInto('employer_networks')
    .values({ ...own, id: ids.employerNetworkId, name: `Kökens nätverk ${programme}` })
    .execute();
  await admin
    .insertInto('employer_events')
    .values({
      ...own,
      id: ids.employerEventId,
      network_id: ids.employerNetworkId,
      title: `Frukost ${programme}`,
      held_on: '2026-03-02',
    })
    .execute();
  return ids;
}
