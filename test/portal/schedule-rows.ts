import { issuePass } from '#app/features/check-in/server/codes.ts';
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
  const [otherGroupId, sheetId] = [newId(), newId()];
  await world.admin
    .insertInto('activities')
    .values({
      ...of,
      ...{ id: otherGroupId, name: 'Datahjälp', kind: 'digital-training', form: 'group', starts_on: '2026-01-01' },
    })
    .execute();
  // It is on just now: whoever points her phone at the screen can check in.
  const nowId = newId();
  await world.admin
    .insertInto('activity_sessions')
    .values([
      {
        ...of,
        ...{ id: newId(), activity_id: otherGroupId, held_on: addDays(today, 2), starts_at: '13:00', ends_at: '15:00' },
      },
      { ...of, id: nowId, activity_id: activityId, held_on: today, starts_at: '10:00', ends_at: '12:00' },
    ])
    .execute();
  const entry = { session: newId(), day: '2026-02-03', from: '09:00', to: '12:00', activity: 'Gruppträff' };
  await world.admin
    .insertInto('month_sheets')
    .values({
      ...of,
      ...{ id: sheetId, enrolment_id: enrolmentId, person_id: personId, month: '2026-02-01', version: 1, minutes: 180 },
      entries: JSON.stringify([{ ...entry, kind: 'group-session', minutes: 180 }]),
    })
    .execute();
  return {
    ...{ sessionId, activityId, venueId, otherGroupId, sheetId },
    pass: issuePass(world.services.keys, nowId, world.services.now()),
    ...Object.fromEntries(['comes', 'cannot', 'late', 'calendar', 'request'].map((key) => [key, newId()])),
  };
};

/** Today, the week and a session. */
export const scheduleRows: Record<string, PortalRow> = {
  '/my/:language/today': {},
  '/my/:language/schedule': {},
  '/my/:language/schedule/meetings': {},
  '/my/:language/schedule/keep': {},
  '/my/:language/schedule/kept': {},
  '/my/:language/calendar': { form: { id: '<calendar>', intent: 'make', isNeutral: 'on' } },
  '/my/:language/activities': { form: { id: '<request>', activityId: '<otherGroupId>', do: 'ask' } },
  '/my/:language/in/:pass': { params: { pass: 'pass' }, form: {} },
  '/my/:language/months/:sheetId': { params: { sheetId: 'sheetId' }, form: { answer: 'right' } },
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
