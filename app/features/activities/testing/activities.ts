import { newId } from '#app/shared/ids.ts';
import type { ProgrammeKey, World } from '#test/world.ts';
import { programmeTenant } from '#test/world.ts';

export type SessionWishes = {
  heldOn: string;
  startsAt: string;
  endsAt: string;
  form: 'group' | 'drop-in';
  leaderIds: string[];
  memberIds: { enrolmentId: string; personId: string; restricted?: boolean }[];
};

/** An activity with one session, straight into the tables; members have been in it since the new year. */
export async function aSession(
  world: World,
  programme: ProgrammeKey,
  wishes: Partial<SessionWishes> = {},
): Promise<{ activityId: string; sessionId: string }> {
  const tenant_id = world.tenants[programmeTenant[programme]];
  const programme_id = world.programmes[programme];
  const activity_id = newId();
  const sessionId = newId();
  const here = { tenant_id, programme_id, activity_id };
  await world.admin
    .insertInto('activities')
    .values({
      tenant_id,
      id: activity_id,
      programme_id,
      name: 'Samtalsgrupp',
      kind: 'conversation-group',
      form: wishes.form ?? 'group',
      starts_on: '2026-01-01',
      ends_on: '2026-12-31',
      place: 'Rum 3',
    })
    .execute();
  await world.admin
    .insertInto('activity_sessions')
    .values({
      ...here,
      id: sessionId,
      held_on: wishes.heldOn ?? '2026-03-04',
      starts_at: wishes.startsAt ?? '09:00',
      ends_at: wishes.endsAt ?? '12:00',
    })
    .execute();
  for (const account_id of wishes.leaderIds ?? [])
    await world.admin
      .insertInto('activity_leaders')
      .values({ ...here, account_id })
      .execute();
  for (const member of wishes.memberIds ?? [])
    await world.admin
      .insertInto('activity_members')
      .values({
        ...here,
        enrolment_id: member.enrolmentId,
        person_id: member.personId,
        restricted: member.restricted ?? false,
        joined_on: '2026-01-12',
      })
      .execute();
  return { activityId: activity_id, sessionId };
}

/** Another session of the same activity. */
export async function anotherSession(
  world: World,
  programme: ProgrammeKey,
  activityId: string,
  heldOn: string,
): Promise<string> {
  const id = newId();
  await world.admin
    .insertInto('activity_sessions')
    .values({
      tenant_id: world.tenants[programmeTenant[programme]],
      programme_id: world.programmes[programme],
      activity_id: activityId,
      id,
      held_on: heldOn,
      starts_at: '09:00',
      ends_at: '12:00',
    })
    .execute();
  return id;
}
