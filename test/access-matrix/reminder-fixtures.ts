import { newId } from '#app/shared/ids.ts';
import { type ProgrammeKey, programmeTenant, type World } from '#test/world.ts';

export const COMING = { startsOn: '2026-03-04', startsAt: '15:00' };

/** A programme that reminds, what she wishes, what she was sent about a session, and one later today. */
export async function aReminder(
  world: World,
  programme: ProgrammeKey,
  at: { personId: string; enrolmentId: string; sessionId: string; activityId: string },
): Promise<{ comingSessionId: string }> {
  const { personId, enrolmentId, sessionId, activityId } = at;
  const own = { tenant_id: world.tenants[programmeTenant[programme]], programme_id: world.programmes[programme] };
  const about = { ...own, person_id: personId, enrolment_id: enrolmentId };
  const { accountId } = await world.as('case-worker', programme);
  const now = world.services.now();
  const comingSessionId = newId();
  await world.admin
    .insertInto('activity_sessions')
    .values({
      ...own,
      id: comingSessionId,
      activity_id: activityId,
      held_on: COMING.startsOn,
      starts_at: COMING.startsAt,
      ends_at: '16:00',
    })
    .execute();
  await world.admin
    .insertInto('reminder_rules')
    .values({ ...own, is_on: true })
    .onConflict((rule) => rule.doNothing())
    .execute();
  await world.admin
    .insertInto('reminder_wishes')
    .values({
      ...about,
      id: newId(),
      number: 1,
      channel: 'sms',
      told_by: 'herself',
      recorded_at: now,
      recorded_by: accountId,
    })
    .execute();
  await world.admin
    .insertInto('reminder_messages')
    .values({
      ...about,
      about: 'session',
      about_id: sessionId,
      kind: 'cancelled',
      change_id: newId(),
      starts_on: '2026-03-04',
      starts_at: '09:00',
      channel: 'sms',
      language: 'sv',
      text: 'Din tid i morgon kl. 09.00 är inställd.',
      status: 'delivered',
      created_at: now,
      settled_at: now,
    })
    .execute();
  return { comingSessionId };
}
