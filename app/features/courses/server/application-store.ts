import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { ApplicationMove, ApplicationStatus, CourseApplication } from '../domain/application.ts';
import type { KnownSfi } from '../domain/requirements.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'now'>;
export type Whose = { enrolmentId: string; programmeId: string; personId: string; restricted: boolean };

const columns = sql`a.id, a.enrolment_id as "enrolmentId", a.course_id as "courseId", a.status, a.modules_done as "modulesDone",
  a.situation_id as "situationId", a.qualification_id as "qualificationId", a.version,
  (select json_agg(json_build_object('id', m.id, 'to', m.to_status, 'onDay', m.on_day, 'words', m.words) order by m.moved_at, m.to_status <> 'planned', m.id)
    from course_application_moves m where m.tenant_id = a.tenant_id and m.application_id = a.id) as moves`;

/** The applications of one participation, the latest first. */
export async function selectApplications(
  { db, caller }: Omit<Ctx, 'now'>,
  enrolmentId: string,
): Promise<CourseApplication[]> {
  const { rows } = await sql<CourseApplication>`
    select ${columns} from course_applications a
    where a.tenant_id = ${caller.tenantId}::uuid and a.enrolment_id = ${enrolmentId}::uuid order by a.created_at desc, a.id limit 200`.execute(
    db,
  );
  return rows.map((row) => ({ ...row, moves: row.moves ?? [] }));
}

export type Applicant = {
  applicationId: string;
  enrolmentId: string;
  personId: string;
  name: string;
  status: ApplicationStatus;
  since: PlainDate;
};

/** Who has applied to a course, those that the caller may see, by name. */
export async function selectApplicants({ db, caller }: Omit<Ctx, 'now'>, courseId: string): Promise<Applicant[]> {
  const { rows } = await sql<Applicant>`
    select a.id as "applicationId", a.enrolment_id as "enrolmentId", a.person_id as "personId", trim(d.given_name || ' ' || d.family_name) as name, a.status,
      (select max(m.on_day) from course_application_moves m where m.tenant_id = a.tenant_id and m.application_id = a.id) as since
    from course_applications a join person_directory d on d.tenant_id = a.tenant_id and d.person_id = a.person_id
    where a.tenant_id = ${caller.tenantId}::uuid and a.course_id = ${courseId}::uuid
    order by d.given_name collate "sv-SE-x-icu", d.family_name collate "sv-SE-x-icu", a.id limit 500`.execute(db);
  return rows;
}

/** What SFI she has taken or takes, and whether she says that she has a driving licence. */
export async function selectKnown(
  { db, tenantId }: { db: Ctx['db']; tenantId: string },
  enrolmentId: string,
  today: PlainDate,
): Promise<{ sfi: KnownSfi[]; saysLicence: boolean }> {
  const [sfi, licence] = await Promise.all([
    sql<KnownSfi>`
      select s.details->>'course' as course, coalesce(c.grade in ('A', 'B', 'C', 'D', 'E'), false) as "isPassed",
        s.starts_on <= ${today}::date and (s.ends_before is null or s.ends_before > ${today}::date) as "isOngoing"
      from situations s left join sfi_courses c on c.tenant_id = s.tenant_id and c.situation_id = s.id
      where s.tenant_id = ${tenantId}::uuid and s.enrolment_id = ${enrolmentId}::uuid and s.kind = 'sfi' and s.corrected_by is null
        and s.details->>'course' is not null`.execute(db),
    sql<{ says: boolean }>`
      select exists (select from skills k where k.tenant_id = ${tenantId}::uuid and k.enrolment_id = ${enrolmentId}::uuid
        and k.kind = 'driving-licence' and k.removed_at is null) as says`.execute(db),
  ]);
  return { sfi: sfi.rows, saysLicence: licence.rows[0]?.says ?? false };
}

/** Saves a new application with its first move; false when it is there already, or another to the same course is open. */
export async function insertApplication(
  ctx: Ctx & Pick<RequestContext, 'today'>,
  whose: Whose,
  { id, courseId, moveId, words }: { id: string; courseId: string; moveId: string; words: string },
): Promise<boolean> {
  const { db, caller, now } = ctx;
  const saved = await db
    .insertInto('course_applications')
    .values({
      ...keysOf(ctx, whose),
      id,
      course_id: courseId,
      created_at: now,
      created_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (saved.numInsertedOrUpdatedRows !== 1n) return false;
  await insertMove(ctx, whose, id, { id: moveId, to: 'planned', onDay: ctx.today, words });
  return true;
}

/** Adds a move to an application's list. */
export async function insertMove(
  ctx: Ctx,
  whose: Whose,
  applicationId: string,
  { id, to, onDay, words }: Pick<ApplicationMove, 'id' | 'to' | 'onDay' | 'words'>,
): Promise<void> {
  await ctx.db
    .insertInto('course_application_moves')
    .values({
      ...keysOf(ctx, whose),
      id,
      application_id: applicationId,
      to_status: to,
      on_day: onDay,
      words,
      moved_at: ctx.now,
      moved_by: ctx.caller.accountId,
    })
    .execute();
}

/** Changes an application if nobody has since `version`; false when somebody has. */
export async function updateApplication(
  { db, caller }: Ctx,
  { id, version }: { id: string; version: number },
  change: { status?: ApplicationStatus; situation_id?: string; qualification_id?: string; modules_done?: string[] },
): Promise<boolean> {
  const saved = await db
    .updateTable('course_applications')
    .set({ ...change, version: version + 1 })
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return saved.numUpdatedRows === 1n;
}

const keysOf = ({ caller }: Pick<Ctx, 'caller'>, whose: Whose) => ({
  tenant_id: caller.tenantId,
  enrolment_id: whose.enrolmentId,
  programme_id: whose.programmeId,
  person_id: whose.personId,
  restricted: whose.restricted,
});
