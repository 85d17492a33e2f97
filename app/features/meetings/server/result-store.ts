import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { Coached } from './find-coached.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'now'>;

/** What a meeting led to: a step of her plan, or a course. */
export type MeetingResult = {
  id: string;
  stepId: string | null;
  applicationId: string | null;
  what: string;
  dueOn: PlainDate | null;
};

/** What one meeting led to, in the order it was written. */
export async function selectResults({ db, caller }: Omit<Ctx, 'now'>, meetingId: string): Promise<MeetingResult[]> {
  const { rows } = await sql<MeetingResult>`
    select r.id, r.step_id as "stepId", r.application_id as "applicationId", coalesce(s.what, c.name, '') as what, s.due_on as "dueOn"
    from meeting_results r left join plan_steps s on s.tenant_id = r.tenant_id and s.id = r.step_id
    left join course_applications a on a.tenant_id = r.tenant_id and a.id = r.application_id
    left join vocational_courses c on c.tenant_id = a.tenant_id and c.id = a.course_id
    where r.tenant_id = ${caller.tenantId}::uuid and r.meeting_id = ${meetingId}::uuid order by r.added_at, r.id`.execute(
    db,
  );
  return rows;
}

/** Ties a step or an application to the meeting it was agreed at; the id is that of the step or the application. Twice ties once. */
export async function insertResult(
  { db, caller, now }: Ctx,
  { id, programmeId, personId, restricted }: Coached,
  meetingId: string,
  made: { stepId: string } | { applicationId: string },
): Promise<void> {
  const isStep = 'stepId' in made;
  await db
    .insertInto('meeting_results')
    .values({
      tenant_id: caller.tenantId,
      id: isStep ? made.stepId : made.applicationId,
      meeting_id: meetingId,
      enrolment_id: id,
      programme_id: programmeId,
      person_id: personId,
      restricted,
      step_id: isStep ? made.stepId : null,
      application_id: isStep ? null : made.applicationId,
      added_at: now,
      added_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doNothing())
    .execute();
}
