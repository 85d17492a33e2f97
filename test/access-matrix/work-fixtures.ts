import { newId } from '#app/shared/ids.ts';
import { type ProgrammeKey, programmeTenant, type World } from '#test/world.ts';

/** A thing that was put off for one participant, and a colleague who stands in for the programme's case worker. */
export async function aSnoozeAndAStandIn(
  world: World,
  programme: ProgrammeKey,
  { personId, enrolmentId, colleagueId }: { personId: string; enrolmentId: string; colleagueId: string },
): Promise<Record<string, string>> {
  const tenant_id = world.tenants[programmeTenant[programme]];
  const { accountId } = await world.as('case-worker', programme);
  const standInId = newId();
  await world.admin
    .insertInto('work_snoozes')
    .values({
      tenant_id,
      id: newId(),
      enrolment_id: enrolmentId,
      programme_id: world.programmes[programme],
      person_id: personId,
      kind: 'facts-missing',
      subject_id: enrolmentId,
      until_on: '2099-01-01',
      reason: 'On holiday',
      snoozed_by: accountId,
    })
    .execute();
  await world.admin
    .insertInto('stand_ins')
    .values({
      tenant_id,
      id: standInId,
      away_id: accountId,
      stand_in_id: colleagueId,
      starts_on: '2026-01-01',
      ends_before: '2099-01-01',
      arranged_by: accountId,
    })
    .execute();
  return { standInId, kind: 'facts-missing', subjectId: enrolmentId };
}
