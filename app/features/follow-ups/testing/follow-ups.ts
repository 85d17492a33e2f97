import { hashShortToken, shortToken } from '#app/features/reminders/public.ts';
import { newId } from '#app/shared/ids.ts';
import { type ProgrammeKey, programmeTenant, type World } from '#test/world.ts';

type Left = { enrolmentId: string; personId: string };

/** A follow-up of somebody who has left, about 1 March 2026 unless said. */
export async function aFollowUp(
  world: World,
  programme: ProgrammeKey,
  of: Left & { on?: string; restricted?: boolean },
) {
  const followUpId = newId();
  await world.admin
    .insertInto('follow_ups')
    .values({
      tenant_id: world.tenants[programmeTenant[programme]],
      programme_id: world.programmes[programme],
      person_id: of.personId,
      enrolment_id: of.enrolmentId,
      restricted: of.restricted ?? false,
      id: followUpId,
      point_key: 'four-weeks',
      due_on: of.on ?? '2026-03-01',
      asks_about_on: of.on ?? '2026-03-01',
    })
    .execute();
  return followUpId;
}

/** An attempt, straight into the table; a text message or letter has its link. */
export async function anAttempt(
  world: World,
  programme: ProgrammeKey,
  { followUpId, enrolmentId, personId }: Left & { followUpId: string },
  { way = 'phone', on = '2026-03-02' }: { way?: 'phone' | 'meeting' | 'sms' | 'letter'; on?: string } = {},
) {
  const attemptId = newId();
  const tenant = world.tenants[programmeTenant[programme]];
  const { accountId } = await world.as('case-worker', programme);
  const isSent = way === 'sms' || way === 'letter';
  const token = shortToken(world.services.keys, tenant, attemptId);
  await world.admin
    .insertInto('follow_up_attempts')
    .values({
      tenant_id: tenant,
      programme_id: world.programmes[programme],
      person_id: personId,
      enrolment_id: enrolmentId,
      follow_up_id: followUpId,
      id: attemptId,
      way,
      result: isSent ? 'sent' : 'no-answer',
      tried_at: `${on}T09:00:00Z`,
      recorded_by: accountId,
      ...(isSent && { token_hash: hashShortToken(token), language: 'ti', expires_at: '2026-04-02T21:00:00Z' }),
    })
    .execute();
  return { attemptId, token };
}

/** What she answered by a link, straight into the table: work, since February. */
export async function aReply(
  world: World,
  programme: ProgrammeKey,
  left: Left & { followUpId: string },
  { way }: { way: 'sms' | 'letter' },
) {
  const { attemptId } = await anAttempt(world, programme, left, { way });
  const replyId = newId();
  await world.admin
    .insertInto('follow_up_replies')
    .values({
      tenant_id: world.tenants[programmeTenant[programme]],
      programme_id: world.programmes[programme],
      person_id: left.personId,
      enrolment_id: left.enrolmentId,
      follow_up_id: left.followUpId,
      attempt_id: attemptId,
      id: replyId,
      language: 'ti',
      doing: ['work'],
      work_form: 'permanent',
      since_on: '2026-02-02',
      answered_at: '2026-03-03T10:00:00Z',
    })
    .execute();
  return { attemptId, replyId };
}
