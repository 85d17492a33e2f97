import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { AttendanceMonth } from './attendance-summary.ts';

export type HoursRow = AttendanceMonth & { enrolmentId: string; personId: string; name: string };
export type HoursFilter = { programmeId: string; from: PlainDate; to: PlainDate };

/** Attendance per participant and month in a programme, from the roll-up: by name, then month. `from` and `to` are first days of months, both included. */
export async function listHours(ctx: RequestContext, filter: HoursFilter): Promise<HoursRow[]> {
  const rows = await ctx.db
    .selectFrom('attendance_months as m')
    .innerJoin('person_directory as d', (join) =>
      join.onRef('d.tenant_id', '=', 'm.tenant_id').onRef('d.person_id', '=', 'm.person_id'),
    )
    .where('m.tenant_id', '=', ctx.caller.tenantId)
    .where('m.programme_id', '=', filter.programmeId)
    .where('m.month', '>=', filter.from)
    .where('m.month', '<=', filter.to)
    .where(sql<boolean>`m.present + m.late + m.left_early + m.absent_valid + m.absent_no_notice > 0`)
    .select([
      'm.enrolment_id as enrolmentId',
      'm.person_id as personId',
      sql<string>`trim(d.given_name || ' ' || d.family_name)`.as('name'),
      sql<PlainDate>`m.month`.as('month'),
    ])
    .select([
      'm.present',
      'm.late',
      'm.left_early as leftEarly',
      'm.absent_valid as absentValid',
      'm.absent_no_notice as absentNoNotice',
      'm.minutes_present as minutesPresent',
    ])
    .orderBy(sql`d.given_name collate "sv-SE-x-icu"`)
    .orderBy(sql`d.family_name collate "sv-SE-x-icu"`)
    .orderBy('m.enrolment_id')
    .orderBy('m.month')
    .limit(20_000)
    .execute();
  ctx.within(filter.programmeId);
  ctx.saw(rows.map((row) => row.personId));
  return rows;
}

/** The programmes in which the caller's role holds, newest first. */
export function listHourProgrammes(ctx: RequestContext) {
  return ctx.db
    .selectFrom('programmes')
    .where('tenant_id', '=', ctx.caller.tenantId)
    .where('id', '=', sql<string>`any (${ctx.caller.programmes}::uuid[])`)
    .select(['id', 'name'])
    .orderBy('starts_on', 'desc')
    .orderBy('name')
    .execute();
}
