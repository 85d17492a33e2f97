import { addDays, dayOf } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { programmeTenant } from '#test/world.ts';
import type { PortalFixture, PortalRow } from './row.ts';

/** A group of her own with a session tomorrow, at a venue. */
export const aSchedule: PortalFixture = async (world, programme, { personId, enrolmentId }) => {
  const of = { tenant_id: world.tenants[programmeTenant[programme]], programme_id: world.programmes[programme] };
  const [activityId, sessionId, venueId] = [newId(), newId(), newId()];
  const today = dayOf(world.services.now());
  await world.admin
    .insertInto('venues')
    .values({ ...of, id: venueId, name: 'Träffpunkten', address: 'Nygatan 12', way_there: 'Buss 3 till Nytorget' })
    .execute();
  await world.admin
    .insertInto('activities')
    .values({
      ...of,
      ...{ id: activityId, name: 'Gruppträff', kind: 'group-session', form: 'group', venue_id: venueId },
      ...{ bring: 'Penna', starts_on: '2026-01-01' },
    })
    .execute();
  await world.admin
    .insertInto('activity_members')
    .values({
      ...of,
      ...{ activity_id: activityId, enrolment_id: enrolmentId, person_id: personId, joined_on: '2026-01-01' },
    })
    .execute();
  await world.admin
    .insertInto('activity_sessions')
    .values({
      ...of,
      ...{ id: sessionId, activity_id: activityId, held_on: addDays(today, 1), starts_at: '09:00', ends_at: '12:00' },
    })
    .execute();
  return {
    sessionId,
    activityId,
    venueId,
    ...Object.fromEntries(['comes', 'cannot', 'late'].map((key) => [key, newId()])),
  };
};

/** Today, the week and a session. */
export const scheduleRows: Record<string, PortalRow> = {
  '/my/:language/today': {},
  '/my/:language/schedule': {},
  '/my/:language/sessions/:sessionId': { params: { sessionId: 'sessionId' }, form: { id: '<comes>' } },
  '/my/:language/sessions/:sessionId/cannot': {
    params: { sessionId: 'sessionId' },
    form: { id: '<cannot>', reason: 'sick' },
  },
  '/my/:language/sessions/:sessionId/late': {
    params: { sessionId: 'sessionId' },
    form: { id: '<late>', minutes: '15' },
  },
};
