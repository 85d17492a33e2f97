import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';

/** How many have said beforehand that they will not come to a session, come late, or come; of those the caller may see. */
export type ToldCounts = { absent: number; late: number; comes: number };

/** What was told beforehand about some sessions, in numbers; a session of which nobody has said anything is missing. */
export async function countTold(
  { db, caller }: Pick<RequestContext, 'db' | 'caller'>,
  sessionIds: readonly string[],
): Promise<Map<string, ToldCounts>> {
  if (sessionIds.length === 0) return new Map();
  const { rows } = await sql<ToldCounts & { sessionId: string }>`
    select x.id as "sessionId", count(*) filter (where x.says = 'absent')::int as absent, count(*) filter (where x.says = 'late')::int as late,
      count(*) filter (where x.says = 'comes')::int as comes
    from (select distinct on (s.id, n.enrolment_id) s.id, n.says from activity_sessions s
      join absence_notices n on n.tenant_id = s.tenant_id and n.withdrawn_at is null
        and (n.session_id = s.id or n.session_id is null and n.says = 'absent' and n.starts_on <= s.held_on and n.ends_on >= s.held_on
          and exists (select from activity_members m where m.tenant_id = s.tenant_id and m.activity_id = s.activity_id and m.enrolment_id = n.enrolment_id
            and m.joined_on <= s.held_on and (m.left_on is null or m.left_on >= s.held_on)))
      where s.tenant_id = ${caller.tenantId}::uuid and s.id = any (${[...sessionIds]}::uuid[])
      order by s.id, n.enrolment_id, n.session_id is null, n.recorded_at desc) x
    group by x.id`.execute(db);
  return new Map(rows.map(({ sessionId, ...counts }) => [sessionId, counts]));
}
