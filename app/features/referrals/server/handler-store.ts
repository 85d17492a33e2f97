import type { RequestContext } from '#app/platform/http/page.ts';

/** Those who lead a programme today, by name. */
export async function selectCoordinators(
  { db, caller, today }: Pick<RequestContext, 'db' | 'caller' | 'today'>,
  programmeId: string,
): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('role_assignments as r')
    .innerJoin('accounts as a', (join) =>
      join.onRef('a.tenant_id', '=', 'r.tenant_id').onRef('a.id', '=', 'r.account_id'),
    )
    .where('r.tenant_id', '=', caller.tenantId)
    .where('r.programme_id', '=', programmeId)
    .where('r.role', '=', 'coordinator')
    .where('r.valid_from', '<=', today)
    .where((or) => or.or([or('r.valid_before', 'is', null), or('r.valid_before', '>', today)]))
    .where('a.disabled_at', 'is', null)
    .select(['a.id', 'a.name'])
    .distinct()
    .orderBy('a.name')
    .execute();
}
