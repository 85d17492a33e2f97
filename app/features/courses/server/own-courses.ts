import { sql } from 'kysely';
import { listOwnQualifications } from '#app/features/skills/public.ts';
import type { PortalContext } from '#app/platform/http/portal-page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { ApplicationStatus } from '../domain/application.ts';
import { type Course, isOpenToApply } from '../domain/course.ts';
import { compareRequirements, type Requirement } from '../domain/requirements.ts';
import { selectKnown } from './application-store.ts';

type ShownCourse = Pick<
  Course,
  | 'id'
  | 'name'
  | 'providerName'
  | 'description'
  | 'sfiCourse'
  | 'needsDrivingLicence'
  | 'oddHours'
  | 'otherRequirements'
  | 'modules'
  | 'certificate'
  | 'applyBefore'
  | 'startsOn'
  | 'endsOn'
> & { isArchived: boolean };
type Row = {
  applicationId: string;
  enrolmentId: string;
  status: ApplicationStatus;
  modulesDone: string[];
  hasCertificate: boolean;
  since: PlainDate | null;
  course: ShownCourse;
};
/** A course of hers as she reads it. `isOpen`: one can still apply to it. */
export type OwnCourse = Row & { requirements: Requirement[]; isOpen: boolean };

/** The courses her coach has planned with her, that she applies to or takes part in, and those that are over, in this order. */
export async function listOwnCourses(ctx: PortalContext): Promise<OwnCourse[]> {
  const { db, person, today } = ctx;
  const { rows } =
    await sql<Row>`select application_id as "applicationId", enrolment_id as "enrolmentId", status, modules_done as "modulesDone",
    has_certificate as "hasCertificate", since, course from app.own_courses()`.execute(db);
  if (rows.length === 0) return [];
  const qualifications = (await listOwnQualifications(ctx)).map(({ name }) => name);
  const known = new Map<string, Awaited<ReturnType<typeof selectKnown>>>();
  for (const id of new Set(rows.map(({ enrolmentId }) => enrolmentId)))
    known.set(id, await selectKnown({ db, tenantId: person.tenantId }, id, today));
  return rows.map((row) => ({
    ...row,
    isOpen: !row.course.isArchived && isOpenToApply(row.course, today),
    requirements: compareRequirements(row.course, {
      ...(known.get(row.enrolmentId) ?? { sfi: [], saysLicence: false }),
      qualifications,
    }),
  }));
}
