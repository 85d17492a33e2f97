import type { RequestContext } from '#app/platform/http/page.ts';

/** The months of a programme whose attendance changes only through a correction, as '2026-11'. */
export async function listLockedMonths(
  { db, caller }: Pick<RequestContext, 'db' | 'caller'>,
  programmeId: string,
): Promise<Set<string>> {
  const rows = await db
    .selectFrom('month_locks')
    .where('tenant_id', '=', caller.tenantId)
    .where('programme_id', '=', programmeId)
    .select('month')
    .execute();
  return new Set(rows.map(({ month }) => month.slice(0, 7)));
}
