import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { StoredMark } from '../domain/mark.ts';

export type NewMark = {
  sessionId: string;
  heldOn: PlainDate;
  enrolmentId: string;
  personId: string;
  restricted: boolean;
  stored: StoredMark;
};

/**
 * Adds marks from a list to sessions of one programme, each as one more save of its sheet. Marks that stand are never changed:
 * false, and the transaction is to be given up, when one was made meanwhile or a session is gone.
 */
export async function recordMarks(
  { db, caller }: RequestContext,
  programmeId: string,
  marks: readonly NewMark[],
): Promise<boolean> {
  if (marks.length === 0) return true;
  const sessionIds = [...new Set(marks.map(({ sessionId }) => sessionId))].sort();
  await sql`select from activity_sessions where tenant_id = ${caller.tenantId} and id = any (${sessionIds}::uuid[]) order by id for no key update`.execute(
    db,
  );
  await sql`update activity_sessions set sheet_version = sheet_version + 1, status = 'held'
    where tenant_id = ${caller.tenantId} and id = any (${sessionIds}::uuid[]) and status <> 'cancelled'`.execute(db);
  const rows = marks.map(({ stored, ...mark }) => ({
    session_id: mark.sessionId,
    enrolment_id: mark.enrolmentId,
    person_id: mark.personId,
    restricted: mark.restricted,
    mark: stored.mark,
    reason: stored.absenceReason,
    minutes: stored.minutesPresent,
  }));
  const { numAffectedRows } = await sql`
    insert into attendance_marks (tenant_id, session_id, enrolment_id, programme_id, person_id, restricted, held_on, mark, absence_reason, minutes_present, source, version, marked_by)
    select ${caller.tenantId}::uuid, s.id, r.enrolment_id, ${programmeId}::uuid, r.person_id, r.restricted, s.held_on, r.mark, r.reason, r.minutes, 'import', s.sheet_version, ${caller.accountId}::uuid
    from json_to_recordset(${JSON.stringify(rows)}::json) r (session_id uuid, enrolment_id uuid, person_id uuid, restricted boolean, mark text, reason text, minutes int)
    join activity_sessions s on s.tenant_id = ${caller.tenantId} and s.id = r.session_id and s.programme_id = ${programmeId} and not s.cancelled
    order by r.enrolment_id
    on conflict do nothing`.execute(db);
  return Number(numAffectedRows) === marks.length;
}
