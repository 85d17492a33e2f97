import { newId } from '#app/shared/ids.ts';
import { type ProgrammeKey, programmeTenant, type World } from '#test/world.ts';

/** A wish for a place in the programme's group that was taken back (so that nobody is passed over), a time its member is not expected at, and two who are kept apart. */
export async function aPlaceAndAPair(
  world: World,
  programme: ProgrammeKey,
  { personId, enrolmentId, activityId }: { personId: string; enrolmentId: string; activityId: string },
): Promise<{ requestId: string; pairId: string }> {
  const own = { tenant_id: world.tenants[programmeTenant[programme]], programme_id: world.programmes[programme] };
  const requestId = newId();
  const pairId = newId();
  const other = await world.aParticipant(programme, { familyName: 'Annandotter' });
  const person = { ...own, enrolment_id: enrolmentId, person_id: personId };
  const place = { ...person, activity_id: activityId };
  await world.admin
    .insertInto('place_requests')
    .values({ ...place, id: requestId, asked_by: 'participant', asked_on: '2026-03-01', status: 'withdrawn' })
    .execute();
  await world.admin
    .insertInto('place_request_events')
    .values({ ...place, id: newId(), request_id: requestId, event: 'withdrawn' })
    .execute();
  await world.admin
    .insertInto('member_exclusions')
    .values({ ...place, id: newId(), weekday: 2, from_on: '2026-03-01', reason: 'sfi' })
    .execute();
  await world.admin
    .insertInto('kept_apart')
    .values({
      ...person,
      id: pairId,
      other_enrolment_id: other.enrolmentId,
      other_person_id: other.personId,
      reason: 'conflict',
    })
    .execute();
  await world.admin
    .insertInto('kept_apart_overrides')
    .values({ ...place, id: newId(), reason: 'De har talat ut' })
    .execute();
  await world.admin
    .insertInto('check_in_cards')
    .values({ ...person, sign: 'sun', shown_name: 'Sol' })
    .execute();
  return { requestId, pairId };
}
