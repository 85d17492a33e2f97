import { newId } from '#app/shared/ids.ts';
import { type ProgrammeKey, programmeTenant, type World } from '#test/world.ts';

type Of = { personId: string; enrolmentId: string; sessionId: string };

/** She has said that she will not come to a session. */
export async function anAbsenceNotice(world: World, programme: ProgrammeKey, { personId, enrolmentId, sessionId }: Of) {
  const noticeId = newId();
  const { accountId } = await world.as('case-worker', programme);
  await world.admin
    .insertInto('absence_notices')
    .values({
      ...{ tenant_id: world.tenants[programmeTenant[programme]], programme_id: world.programmes[programme] },
      ...{ id: noticeId, person_id: personId, enrolment_id: enrolmentId, session_id: sessionId },
      ...{ starts_on: '2026-03-04', ends_on: '2026-03-04', reason: 'agency-meeting', told_by: 'self' },
      ...{ told_on: '2026-03-02', recorded_by: accountId },
    })
    .execute();
  return { noticeId };
}
