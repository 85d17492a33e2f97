import { aSession } from '#app/features/activities/testing/activities.ts';
import { newId } from '#app/shared/ids.ts';
import { type ProgrammeKey, programmeTenant, type World } from '#test/world.ts';

type Wishes = {
  restricted?: boolean;
  startsOn?: string;
  endsOn?: string;
  status?: string;
  days?: string[];
  email?: string;
};
type Person = { enrolmentId: string; personId: string };

/** An ongoing placement in a kitchen with a supervisor and two aims; a day there from 9 to 12 on 2 and 3 March 2026 (Monday and Tuesday) unless said. */
export async function aFollowedPlacement(
  world: World,
  programme: ProgrammeKey,
  { enrolmentId, personId }: Person,
  wishes: Wishes = {},
) {
  const tenant_id = world.tenants[programmeTenant[programme]];
  const own = { tenant_id, programme_id: world.programmes[programme] };
  const staff = await world.as('case-worker', programme);
  const restricted = wishes.restricted ?? false;
  const person = { ...own, enrolment_id: enrolmentId, person_id: personId, restricted };
  const [employerId, workplaceId, supervisorId, placementId] = [newId(), newId(), newId(), newId()];
  const [first = '2026-03-02', ...others] = wishes.days ?? ['2026-03-02', '2026-03-03'];
  const { activityId, sessionId } = await aSession(world, programme, {
    heldOn: first,
    memberIds: [{ enrolmentId, personId, restricted }],
    leaderIds: [],
  });
  const sessionIds = [sessionId];
  for (const held_on of others) {
    const id = newId();
    sessionIds.push(id);
    await world.admin
      .insertInto('activity_sessions')
      .values({ ...own, activity_id: activityId, id, held_on, starts_at: '09:00', ends_at: '12:00' })
      .execute();
  }
  await world.admin
    .insertInto('employers')
    .values({ ...own, id: employerId, name: 'Kommunens kök', kind: 'municipality', found_by: staff.accountId })
    .execute();
  await world.admin
    .insertInto('workplaces')
    .values({ ...own, id: workplaceId, employer_id: employerId, name: 'Rosenköket' })
    .execute();
  await world.admin
    .insertInto('workplace_contacts')
    .values({
      ...own,
      ...{ id: supervisorId, employer_id: employerId, workplace_id: workplaceId },
      ...{ name: 'Kerstin Kock', email: wishes.email ?? 'kerstin@kok.example', supervises: true },
    })
    .execute();
  const span = {
    starts_on: wishes.startsOn ?? '2026-02-02',
    ends_on: wishes.endsOn ?? '2026-05-29',
    extent_percent: 50,
  };
  await world.admin
    .insertInto('placements')
    .values({
      ...person,
      ...span,
      ...{ id: placementId, workplace_id: workplaceId, supervisor_id: supervisorId, activity_id: activityId },
      ...{ form: 'language-practice', status: wishes.status ?? 'ongoing', created_by: staff.accountId },
    })
    .execute();
  const aims = [
    { id: 'a1', kind: 'work', words: 'Skala och hacka grönsaker' },
    { id: 'a2', kind: 'language', words: 'Fråga när något är oklart' },
  ];
  const at = '2026-02-01T09:00:00.000Z';
  await world.admin
    .insertInto('placement_terms')
    .values({
      ...person,
      ...span,
      ...{ id: newId(), placement_id: placementId, number: 1, aims: JSON.stringify(aims), status: 'accepted' },
      ...{ proposed_by: 'programme', proposed_at: at, settled_at: at },
    })
    .execute();
  return { placementId, activityId, sessionId, sessionIds, supervisorId, workplaceId, employerId };
}
