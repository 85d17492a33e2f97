import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import { PLACEMENT_KIND } from '../domain/kinds.ts';

export type FoundActivity = { id: string; name: string; programmeName: string };

/** Activities whose name contains the text, those that are going on first; at most `limit`. */
export function searchActivities(ctx: RequestContext, text: string, limit: number): Promise<FoundActivity[]> {
  const pattern = `%${text.trim().replace(/[\\%_]/g, '\\$&')}%`;
  return ctx.db
    .selectFrom('activities as a')
    .innerJoin('programmes as p', (join) =>
      join.onRef('p.tenant_id', '=', 'a.tenant_id').onRef('p.id', '=', 'a.programme_id'),
    )
    .where('a.tenant_id', '=', ctx.caller.tenantId)
    .where('a.kind', '<>', PLACEMENT_KIND)
    .where('a.name', 'ilike', pattern)
    .select(['a.id', 'a.name', 'p.name as programmeName'])
    .orderBy(sql`a.ends_on < ${ctx.today}`)
    .orderBy('a.name')
    .limit(limit)
    .execute();
}
