import type { OutgoingMessage, Post, Sent } from '#app/platform/mail/post.ts';
import { newId } from '#app/shared/ids.ts';
import { type ProgrammeKey, programmeTenant, type World } from '#test/world.ts';

type Of = { personId: string; enrolmentId: string };

const ownOf = (world: World, programme: ProgrammeKey) => ({
  tenant_id: world.tenants[programmeTenant[programme]],
  programme_id: world.programmes[programme],
});

/** Ways out that only write down what they are given; `answer` is what they say to it. */
export function notedPost(
  answer: (message: OutgoingMessage) => Sent | Promise<Sent> = () => ({ outcome: 'sent', reference: undefined }),
) {
  const sent: (OutgoingMessage & { channel: 'sms' | 'email' })[] = [];
  const noting = (channel: 'sms' | 'email') => async (message: OutgoingMessage) => {
    sent.push({ ...message, channel });
    return answer(message);
  };
  const post: Post = { sms: noting('sms'), email: noting('email'), isKept: false };
  return { post, sent };
}

/** Switches a programme's reminders on. */
export async function remindIn(
  world: World,
  programme: ProgrammeKey,
  rule: Record<string, unknown> = {},
): Promise<void> {
  await world.admin
    .insertInto('reminder_rules')
    .values({ ...ownOf(world, programme), is_on: true, ...rule })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'programme_id']).doUpdateSet({ is_on: true, ...rule }))
    .execute();
}

/** A group with one session. */
export async function aSession(
  world: World,
  programme: ProgrammeKey,
  at: { held_on?: string; starts_at?: string; ends_at?: string } = {},
): Promise<{ activityId: string; sessionId: string }> {
  const [activityId, sessionId] = [newId(), newId()];
  const own = ownOf(world, programme);
  await world.admin
    .insertInto('activities')
    .values({
      ...own,
      id: activityId,
      name: 'Jobbcoachning',
      kind: 'group-session',
      form: 'group',
      starts_on: '2026-01-01',
      place: 'Nygatan 1',
    })
    .execute();
  await world.admin
    .insertInto('activity_sessions')
    .values({
      ...own,
      id: sessionId,
      activity_id: activityId,
      held_on: '2026-03-05',
      starts_at: '09:00',
      ends_at: '12:00',
      ...at,
    })
    .execute();
  return { activityId, sessionId };
}

/** A meeting that is planned with her. */
export async function aMeeting(
  world: World,
  programme: ProgrammeKey,
  { personId, enrolmentId }: Of,
  meets_on = '2026-03-05',
) {
  const id = newId();
  const { accountId } = await world.as('case-worker', programme);
  await world.admin
    .insertInto('meetings')
    .values({
      ...ownOf(world, programme),
      id,
      person_id: personId,
      enrolment_id: enrolmentId,
      kind: 'coaching',
      host_id: accountId,
      meets_on,
      starts_at: '13:00',
      minutes_planned: 45,
      form: 'place',
      place: 'Rum 3',
      created_by: accountId,
    })
    .execute();
  return id;
}

/** A participant who has a phone, wishes text messages, and is a member of the group. */
export async function aReminded(
  world: World,
  programme: ProgrammeKey,
  activityId?: string,
  {
    contact = {},
    wish = {},
    ...person
  }: {
    contact?: Record<string, unknown> | null;
    wish?: Record<string, unknown> | null;
    restricted?: boolean;
    givenName?: string;
  } = {},
): Promise<Of> {
  const of = await world.aParticipant(programme, person);
  const own = ownOf(world, programme);
  const restricted = person.restricted ?? false;
  const about = { ...own, person_id: of.personId, enrolment_id: of.enrolmentId, restricted };
  if (contact !== null)
    await world.admin
      .insertInto('person_contacts')
      .values({
        tenant_id: own.tenant_id,
        id: newId(),
        person_id: of.personId,
        restricted,
        kind: 'phone',
        value: '070-123 45 67',
        ...contact,
      })
      .execute();
  if (activityId !== undefined)
    await world.admin
      .insertInto('activity_members')
      .values({ ...about, activity_id: activityId, joined_on: '2026-01-12' })
      .execute();
  if (wish !== null) await aWish(world, programme, of, { restricted, ...wish });
  return of;
}

/** What she wishes from now on. */
export async function aWish(
  world: World,
  programme: ProgrammeKey,
  { personId, enrolmentId }: Of,
  wish: Record<string, unknown> = {},
  number = 1,
) {
  const { accountId } = await world.as('case-worker', programme);
  await world.admin
    .insertInto('reminder_wishes')
    .values({
      ...ownOf(world, programme),
      id: newId(),
      person_id: personId,
      enrolment_id: enrolmentId,
      number,
      channel: 'sms',
      told_by: 'herself',
      recorded_at: world.services.now(),
      recorded_by: accountId,
      ...wish,
    })
    .execute();
}
