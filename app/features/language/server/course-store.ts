import { sql } from 'kysely';
import type { WeeklyTime } from '#app/features/activities/domain/weekly-rhythm.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PauseForm } from '../domain/pause-form.ts';
import type { SfiCourse } from '../domain/sfi.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'now'>;

/** What is known of a course besides its row in the history. */
export type CourseDetails = Pick<SfiCourse, 'provider' | 'form' | 'partOfDay' | 'grade' | 'gradedOn' | 'endedAs'>;

export type ParticipationKeys = { enrolmentId: string; programmeId: string; personId: string; restricted: boolean };

/** The SFI courses of participations, each with its enrolment, the latest first. */
export async function selectCourses(
  { db, caller }: Pick<Ctx, 'db' | 'caller'>,
  enrolmentIds: readonly string[],
): Promise<(SfiCourse & { enrolmentId: string })[]> {
  const { rows } = await sql<SfiCourse & { enrolmentId: string }>`
    select s.id, s.enrolment_id as "enrolmentId", s.starts_on as "startsOn", s.ends_before as "endsBefore", s.details->>'path' as path, s.details->>'course' as course,
      coalesce(c.provider, '') as provider, c.form, c.part_of_day as "partOfDay", c.grade, c.graded_on as "gradedOn", c.ended_as as "endedAs", coalesce(c.version, 0) as version,
      coalesce((select json_agg(json_build_object('weekday', t.weekday, 'startsAt', to_char(t.starts_at, 'HH24:MI'), 'endsAt', to_char(t.ends_at, 'HH24:MI')) order by t.weekday, t.starts_at)
        from sfi_times t where t.tenant_id = s.tenant_id and t.situation_id = s.id), '[]') as times,
      coalesce((select json_agg(json_build_object('id', p.id, 'startsOn', p.starts_on, 'endsBefore', p.ends_before, 'reason', p.reason, 'version', p.version) order by p.starts_on)
        from sfi_pauses p where p.tenant_id = s.tenant_id and p.situation_id = s.id), '[]') as pauses
    from situations s left join sfi_courses c on c.tenant_id = s.tenant_id and c.situation_id = s.id
    where s.tenant_id = ${caller.tenantId}::uuid and s.enrolment_id = any (${[...enrolmentIds]}::uuid[]) and s.kind = 'sfi' and s.corrected_by is null
    order by s.starts_on desc, s.id desc`.execute(db);
  return rows;
}

const columnsOf = (details: CourseDetails) => ({
  provider: details.provider,
  form: details.form,
  part_of_day: details.partOfDay,
  grade: details.grade,
  graded_on: details.gradedOn,
  ended_as: details.endedAs,
});

/** Adds what is known besides a situation; false when something was known already. */
export async function insertDetails(
  { db, caller, now }: Ctx,
  of: ParticipationKeys,
  courseId: string,
  details: CourseDetails,
): Promise<boolean> {
  const result = await db
    .insertInto('sfi_courses')
    .values({
      tenant_id: caller.tenantId,
      situation_id: courseId,
      enrolment_id: of.enrolmentId,
      programme_id: of.programmeId,
      person_id: of.personId,
      restricted: of.restricted,
      changed_at: now,
      changed_by: caller.accountId,
      ...columnsOf(details),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Changes what is known besides a situation, if it is still what was shown. */
export async function updateDetails(
  { db, caller, now }: Ctx,
  courseId: string,
  version: number,
  details: CourseDetails,
): Promise<boolean> {
  const result = await db
    .updateTable('sfi_courses')
    .set({ ...columnsOf(details), version: version + 1, changed_at: now, changed_by: caller.accountId })
    .where('tenant_id', '=', caller.tenantId)
    .where('situation_id', '=', courseId)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Puts these weekly times in the place of those that stood there; the same day and hour twice counts once. */
export async function replaceTimes({ db, caller }: Ctx, courseId: string, times: readonly WeeklyTime[]): Promise<void> {
  await db
    .deleteFrom('sfi_times')
    .where('tenant_id', '=', caller.tenantId)
    .where('situation_id', '=', courseId)
    .execute();
  if (times.length === 0) return;
  await db
    .insertInto('sfi_times')
    .values(
      times.map((time) => ({
        tenant_id: caller.tenantId,
        situation_id: courseId,
        weekday: time.weekday,
        starts_at: time.startsAt,
        ends_at: time.endsAt,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

type StoredPause = Omit<PauseForm, 'endsOn'> & { endsBefore: string | null };

/** Adds a pause; sent twice it is there once. */
export async function insertPause({ db, caller, now }: Ctx, courseId: string, pause: StoredPause): Promise<void> {
  await db
    .insertInto('sfi_pauses')
    .values({
      tenant_id: caller.tenantId,
      id: pause.id,
      situation_id: courseId,
      starts_on: pause.startsOn,
      ends_before: pause.endsBefore,
      reason: pause.reason,
      recorded_at: now,
      recorded_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Changes a pause, if it is still what was shown. */
export async function updatePause({ db, caller }: Ctx, courseId: string, pause: StoredPause): Promise<boolean> {
  const result = await db
    .updateTable('sfi_pauses')
    .set({
      starts_on: pause.startsOn,
      ends_before: pause.endsBefore,
      reason: pause.reason,
      version: pause.version + 1,
    })
    .where('tenant_id', '=', caller.tenantId)
    .where('situation_id', '=', courseId)
    .where('id', '=', pause.id)
    .where('version', '=', pause.version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** The situation that counts in the place of this one, after however many corrections; undefined when it is unknown. */
export async function findReplacing(
  { db, caller }: Pick<Ctx, 'db' | 'caller'>,
  situationId: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    with recursive later as (
      select id, corrected_by from situations where tenant_id = ${caller.tenantId}::uuid and id = ${situationId}::uuid
      union all
      select s.id, s.corrected_by from later l join situations s on s.tenant_id = ${caller.tenantId}::uuid and s.id = l.corrected_by)
    select id from later where corrected_by is null`.execute(db);
  return rows[0]?.id;
}
