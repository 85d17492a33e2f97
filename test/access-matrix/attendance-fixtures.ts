import { newId } from '#app/shared/ids.ts';
import { type ProgrammeKey, programmeTenant, type World } from '#test/world.ts';

type Of = { personId: string; enrolmentId: string; sessionId: string };

/** What a device handed in of a session's attendance. */
export async function aHeldBackSave(world: World, programme: ProgrammeKey, { personId, enrolmentId, sessionId }: Of) {
  const saveId = newId();
  const own = { tenant_id: world.tenants[programmeTenant[programme]], programme_id: world.programmes[programme] };
  const { accountId } = await world.as('activity-leader', programme);
  const at = '2026-03-04T11:00:00Z';
  await world.admin
    .insertInto('held_back_saves')
    .values({ ...own, id: saveId, session_id: sessionId, account_id: accountId, made_at: at, handed_in_at: at })
    .execute();
  await world.admin
    .insertInto('held_back_marks')
    .values({
      ...{ ...own, save_id: saveId, enrolment_id: enrolmentId, person_id: personId },
      mark: JSON.stringify({ mark: 'present' }),
    })
    .execute();
  return { saveId };
}

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
