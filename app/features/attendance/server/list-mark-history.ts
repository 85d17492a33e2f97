import { sql } from 'kysely';
import { mayHandleActivity } from '#app/features/activities/domain/leading.ts';
import { sessionMinutes } from '#app/features/activities/domain/session-minutes.ts';
import { getSession, type Session } from '#app/features/activities/public.ts';
import { ForbiddenError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Instant } from '#app/shared/dates.ts';
import type { CorrectionReason } from '../domain/correction.ts';
import { fromStored, type Mark, type StoredMark } from '../domain/mark.ts';
import { takeAttendance } from '../domain/permissions.ts';

export type MarkChange = {
  personId: string;
  name: string;
  version: number;
  mark: Mark;
  markedBy: string | null;
  markedAt: Instant;
  /** null: it stands. */
  replacedAt: Instant | null;
  /** Who changed it or took it back; null also when that was not kept yet. */
  replacedBy: string | null;
  /** Why, when that was long after the session. */
  why: CorrectionReason | null;
};

/** Every value that the marks of a session have had and were changed, the newest first; with the value that stands now, where there is one. */
export async function listMarkHistory(
  ctx: RequestContext,
  sessionId: string,
): Promise<{ session: Session; changes: MarkChange[] }> {
  const session = await getSession(ctx, sessionId);
  if (
    !mayHandleActivity(
      ctx.caller,
      session.leaders.map((leader) => leader.id),
    )
  )
    throw new ForbiddenError(takeAttendance.name);
  const { rows } = await sql<Omit<MarkChange, 'mark'> & StoredMark>`
    with changed as (select distinct enrolment_id from attendance_mark_versions where tenant_id = ${ctx.caller.tenantId} and session_id = ${sessionId}),
    every as (
      select v.person_id, v.version, v.mark, v.absence_reason, v.minutes_present, v.marked_by, v.marked_at, v.replaced_at, v.replaced_by from attendance_mark_versions v
        where v.tenant_id = ${ctx.caller.tenantId} and v.session_id = ${sessionId}
      union all
      select k.person_id, k.version, k.mark, k.absence_reason, k.minutes_present, k.marked_by, k.marked_at, null, null from attendance_marks k
        join changed using (enrolment_id) where k.tenant_id = ${ctx.caller.tenantId} and k.session_id = ${sessionId}
    )
    select e.person_id as "personId", trim(d.given_name || ' ' || d.family_name) as name, e.version, e.mark, e.absence_reason as "absenceReason", e.minutes_present as "minutesPresent",
      c.name as "markedBy", e.marked_at as "markedAt", e.replaced_at as "replacedAt", r.name as "replacedBy", w.why
    from every e join person_directory d on d.tenant_id = ${ctx.caller.tenantId} and d.person_id = e.person_id
    left join accounts c on c.tenant_id = d.tenant_id and c.id = e.marked_by
    left join accounts r on r.tenant_id = d.tenant_id and r.id = e.replaced_by
    left join attendance_corrections w on w.tenant_id = d.tenant_id and w.session_id = ${sessionId} and w.corrected_at = e.replaced_at
    order by d.given_name collate "sv-SE-x-icu", d.family_name collate "sv-SE-x-icu", e.person_id, e.version desc limit 2000`.execute(
    ctx.db,
  );
  ctx.within(session.programmeId);
  ctx.saw(rows.map((row) => row.personId));
  const minutes = sessionMinutes(session);
  return {
    session,
    changes: rows.map(({ absenceReason, minutesPresent, mark, ...row }) => ({
      ...row,
      mark: fromStored({ mark, absenceReason, minutesPresent }, minutes),
    })),
  };
}
