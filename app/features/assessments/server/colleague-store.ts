import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';

/** Who does case work around a participant, by name; nobody who may not see her (app.team_around). */
export async function listColleagues(
  { db }: Pick<RequestContext, 'db'>,
  enrolmentId: string,
): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{
    id: string;
    name: string;
  }>`select distinct account_id as id, name from app.team_around(${enrolmentId}::uuid)
    where role in ('coordinator', 'case-worker') order by name`.execute(db);
  return rows;
}
