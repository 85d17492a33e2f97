import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Course, CourseAnswers } from '../domain/course.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'now'>;

const columns = sql`c.id, c.name, c.provider_id as "providerId", p.name as "providerName", c.occupation, o.name as "occupationName",
  c.description, c.sfi_course as "sfiCourse", c.needs_driving_licence as "needsDrivingLicence", c.odd_hours as "oddHours",
  c.other_requirements as "otherRequirements", c.modules, c.certificate, c.is_assessed as "isAssessed", c.level, c.full_time as "fullTime",
  c.study_aid as "studyAid", c.funded_by as "fundedBy", c.at_workplace as "atWorkplace", c.apply_before as "applyBefore",
  c.starts_on as "startsOn", c.ends_on as "endsOn", c.places, c.version`;

/** The tenant's courses, what begins first at the top; those that begin at any time come first. */
export async function selectCourses(
  { db, caller }: Omit<Ctx, 'now'>,
  which: { occupation?: string | undefined } = {},
): Promise<Course[]> {
  const wanted = which.occupation === undefined ? sql`` : sql`and c.occupation = ${which.occupation}`;
  const { rows } = await sql<Course>`
    select ${columns} from vocational_courses c left join validation_contacts p on p.tenant_id = c.tenant_id and p.id = c.provider_id
    left join occupations o on o.code = c.occupation
    where c.tenant_id = ${caller.tenantId}::uuid and c.archived_at is null ${wanted}
    order by c.starts_on nulls first, c.name, c.id limit 1000`.execute(db);
  return rows;
}

/** Courses by their ids, archived ones too: an application shows what it was made to. */
export async function selectCoursesById(
  { db, caller }: Omit<Ctx, 'now'>,
  ids: readonly string[],
): Promise<(Course & { isArchived: boolean })[]> {
  const { rows } = await sql<Course & { isArchived: boolean }>`
    select ${columns}, c.archived_at is not null as "isArchived"
    from vocational_courses c left join validation_contacts p on p.tenant_id = c.tenant_id and p.id = c.provider_id
    left join occupations o on o.code = c.occupation
    where c.tenant_id = ${caller.tenantId}::uuid and c.id = any (${[...ids]}::uuid[])`.execute(db);
  return rows;
}

/** A course as it is saved: the occupation is a code. */
export type CourseToSave = Omit<CourseAnswers, 'occupation'> & { occupation: string | null };

const toColumns = (course: CourseToSave) => ({
  name: course.name,
  provider_id: course.providerId ?? null,
  occupation: course.occupation,
  description: course.description,
  sfi_course: course.sfiCourse ?? null,
  needs_driving_licence: course.needsDrivingLicence,
  odd_hours: course.oddHours,
  other_requirements: course.otherRequirements,
  modules: course.modules,
  certificate: course.certificate,
  is_assessed: course.isAssessed,
  level: course.level,
  full_time: course.fullTime,
  study_aid: course.studyAid,
  funded_by: course.fundedBy,
  at_workplace: course.atWorkplace,
  apply_before: course.applyBefore ?? null,
  starts_on: course.startsOn ?? null,
  ends_on: course.endsOn ?? null,
  places: course.places ?? null,
});

/** Saves a new course; a resend saves nothing twice. */
export async function insertCourse({ db, caller, now }: Ctx, id: string, course: CourseToSave): Promise<void> {
  await db
    .insertInto('vocational_courses')
    .values({
      tenant_id: caller.tenantId,
      id,
      created_at: now,
      created_by: caller.accountId,
      ...toColumns(course),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Changes or archives a course if nobody has since `version`; false when somebody has. */
export async function updateCourse(
  { db, caller }: Ctx,
  { id, version }: { id: string; version: number },
  change: CourseToSave | { archived_at: string },
): Promise<boolean> {
  const saved = await db
    .updateTable('vocational_courses')
    .set({ ...('archived_at' in change ? change : toColumns(change)), version: version + 1 })
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('archived_at', 'is', null)
    .executeTakeFirst();
  return saved.numUpdatedRows === 1n;
}
