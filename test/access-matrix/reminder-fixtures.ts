import { newId } from '#app/shared/ids.ts';
import { type ProgrammeKey, programmeTenant, type World } from '#test/world.ts';

/** A programme that reminds, what she wishes, and what she was sent about a session. */
export async function aReminder(
  world: World,
  programme: ProgrammeKey,
  { personId, enrolmentId, sessionId }: { personId: string; enrolmentId: string; sessionId: string },
): Promise<void> {
  const own = { tenant_id: world.tenants[programmeTenant[programme]], programme_id: world.programmes[programme] };
  const about = { ...own, person_id: personId, enrolment_id: enrolmentId };
  const { accountId } = await world.as('case-worker', programme);
  const at = world.services.now();
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
      recorded_at: at,
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
      created_at: at,
      settled_at: at,
    })
    .execute();
}
