import { newId } from '#app/shared/ids.ts';
import { type ProgrammeKey, programmeTenant, type World } from '#test/world.ts';

type Of = { personId: string; enrolmentId: string; restricted?: boolean };

/** A course, an occupation where labour is short, and an application, straight into the tables. */
export async function aCourse(
  world: World,
  programme: ProgrammeKey,
  { personId, enrolmentId, restricted = false }: Of,
  course: { sfi_course?: 'A' | 'B' | 'C' | 'D'; funded_by?: string; at_workplace?: boolean } = {},
) {
  const ids = { courseId: newId(), shortageId: newId(), applicationId: newId() };
  const { accountId } = await world.as('case-worker', programme);
  const tenant = { tenant_id: world.tenants[programmeTenant[programme]] };
  const made = { created_at: world.services.now(), created_by: accountId };
  const own = {
    ...tenant,
    programme_id: world.programmes[programme],
    person_id: personId,
    enrolment_id: enrolmentId,
    restricted,
  };
  await world.admin
    .insertInto('vocational_courses')
    .values({
      ...tenant,
      ...made,
      id: ids.courseId,
      name: `Köksbiträde ${programme}`,
      occupation: '9411',
      modules: ['Hygien', 'Kallkök'],
      certificate: 'Hygienbevis',
      level: 'vocational',
      funded_by: 'state',
      ...course,
    })
    .execute();
  await world.admin
    .insertInto('shortage_occupations')
    .values({
      ...tenant,
      ...made,
      id: ids.shortageId,
      occupation: '9411',
      region: 'Västmanland',
      source: `Prognos ${ids.shortageId}`,
      published_on: '2026-01-01',
      valid_until: '2026-12-31',
    })
    .execute();
  await world.admin
    .insertInto('course_applications')
    .values({ ...own, ...made, id: ids.applicationId, course_id: ids.courseId })
    .execute();
  await world.admin
    .insertInto('course_application_moves')
    .values({
      ...own,
      id: newId(),
      application_id: ids.applicationId,
      to_status: 'planned',
      on_day: '2026-02-02',
      moved_at: world.services.now(),
      moved_by: accountId,
    })
    .execute();
  return { ...ids, shortCourseId: ids.courseId, occupationCode: '9411' };
}
