import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { AbsenceReason, Mark } from '../domain/mark.ts';

/** One month of one participation: sessions by how they went, and minutes present. `month` is its first day. */
export type AttendanceMonth = {
  month: PlainDate;
  present: number;
  late: number;
  leftEarly: number;
  absentValid: number;
  absentNoNotice: number;
  minutesPresent: number;
};

export type LatestMark = {
  sessionId: string;
  heldOn: PlainDate;
  activityName: string;
  mark: Mark['mark'];
  absenceReason: AbsenceReason | null;
  minutesPresent: number;
};

export type AttendanceSummary = { months: AttendanceMonth[]; latest: LatestMark[] };

const LATEST = 50;

/**
 * How a participation has gone: months from the first to the last, and the latest 50 marks, newest first. Cancelled sessions do not count.
 * An activity leader sees the marks of the activities she leads and no totals. Both statements travel together.
 */
export async function attendanceSummary(ctx: RequestContext, enrolmentId: string): Promise<AttendanceSummary> {
  const isLeader = ctx.caller.role === 'activity-leader';
  const [months, latest] = await Promise.all([
    isLeader ? [] : listMonths(ctx, enrolmentId),
    sql<LatestMark>`select k.session_id as "sessionId", k.held_on as "heldOn", a.name as "activityName", k.mark, k.absence_reason as "absenceReason", k.minutes_present as "minutesPresent"
      from (select * from attendance_marks where tenant_id = ${ctx.caller.tenantId} and enrolment_id = ${enrolmentId} and not cancelled
        and (not ${isLeader}::boolean or exists (select from activity_sessions s cross join app.leaders_of(s.tenant_id, s.activity_id, s.id, s.held_on) l
          where s.tenant_id = attendance_marks.tenant_id and s.id = attendance_marks.session_id and l.account_id = ${ctx.caller.accountId}))
        order by held_on desc limit ${LATEST}) k
      join activity_sessions s on s.tenant_id = k.tenant_id and s.id = k.session_id
      join activities a on a.tenant_id = s.tenant_id and a.id = s.activity_id
      order by k.held_on desc, s.starts_at desc`.execute(ctx.db),
  ]);
  return { months, latest: latest.rows };
}

function listMonths(ctx: RequestContext, enrolmentId: string): Promise<AttendanceMonth[]> {
  return ctx.db
    .selectFrom('attendance_months')
    .where('tenant_id', '=', ctx.caller.tenantId)
    .where('enrolment_id', '=', enrolmentId)
    .where(sql<boolean>`present + late + left_early + absent_valid + absent_no_notice > 0`)
    .select([
      sql<PlainDate>`month`.as('month'),
      'present',
      'late',
      'left_early as leftEarly',
      'absent_valid as absentValid',
    ])
    .select(['absent_no_notice as absentNoNotice', 'minutes_present as minutesPresent'])
    .orderBy('month')
    .execute();
}
