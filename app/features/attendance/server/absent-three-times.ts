import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';

export type AbsentInARow = { enrolmentId: string; sinceOn: PlainDate };

const TIMES = 3;

/**
 * Those among these participations whose last three marks all say absent, with the day of the first of the three. A meeting with an agency
 * that is known beforehand is no sign of trouble and does not count as one of them.
 */
export async function listAbsentThreeTimes(
  { db, caller }: RequestContext,
  enrolmentIds: readonly string[],
): Promise<AbsentInARow[]> {
  const { rows } = await sql<AbsentInARow>`
    select e.id as "enrolmentId", min(l.held_on) as "sinceOn"
    from unnest(${enrolmentIds}::uuid[]) e (id) cross join lateral (
      select m.held_on, m.mark from attendance_marks m
      where m.tenant_id = ${caller.tenantId}::uuid and m.enrolment_id = e.id and not m.cancelled and m.mark <> 'not-required' and m.absence_reason is distinct from 'agency-meeting'
      order by m.held_on desc limit ${TIMES}) l
    group by e.id having count(*) = ${TIMES} and bool_and(l.mark = 'absent')`.execute(db);
  return rows;
}
