import { newId } from '#app/shared/ids.ts';
import { type ProgrammeKey, programmeTenant, type World } from '#test/world.ts';

/** A job that somebody was offered after a placement and has not answered to, straight into the table. */
export async function aPlacementJob(
  world: World,
  programme: ProgrammeKey,
  { personId, enrolmentId, placementId }: { personId: string; enrolmentId: string; placementId: string },
) {
  const jobId = newId();
  const { accountId } = await world.as('case-worker', programme);
  await world.admin
    .insertInto('placement_jobs')
    .values({
      tenant_id: world.tenants[programmeTenant[programme]],
      programme_id: world.programmes[programme],
      person_id: personId,
      enrolment_id: enrolmentId,
      placement_id: placementId,
      id: jobId,
      form: 'introduction-job',
      same_workplace: true,
      employer: 'Köket',
      extent_percent: 75,
      funded_by: 'arbetsformedlingen',
      offered_on: '2026-02-20',
      starts_on: '2026-03-02',
      created_at: world.services.now(),
      created_by: accountId,
    })
    .execute();
  return { jobId };
}
