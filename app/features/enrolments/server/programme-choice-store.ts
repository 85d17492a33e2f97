import { sql } from 'kysely';
import type { ProgrammeDefinition } from '#app/features/programmes/domain/definition.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'today'>;

/** A programme in which the caller acts, with what its definition says. */
export type ProgrammeChoice = {
  id: string;
  name: string;
  startsOn: PlainDate | null;
  endsOn: PlainDate | null;
  definition: ProgrammeDefinition;
};

/** The caller's programmes in her active role, by name. */
export async function selectProgrammes({ db, caller }: Ctx): Promise<ProgrammeChoice[]> {
  const rows = await db
    .selectFrom('programmes')
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', sql<string>`any(${caller.programmes}::uuid[])`)
    .select(['id', 'name', 'starts_on as startsOn', 'ends_on as endsOn', 'definition'])
    .orderBy('name')
    .execute();
  return rows as unknown as ProgrammeChoice[];
}

/** Those who can be responsible for participants in the programmes. */
export async function selectCaseWorkers(
  { db, caller, today }: Ctx,
  programmeIds: readonly string[],
): Promise<{ id: string; name: string; programmeId: string }[]> {
  return db
    .selectFrom('role_assignments as r')
    .innerJoin('accounts as a', (join) =>
      join.onRef('a.tenant_id', '=', 'r.tenant_id').onRef('a.id', '=', 'r.account_id'),
    )
    .where('r.tenant_id', '=', caller.tenantId)
    .where('r.programme_id', '=', sql<string>`any(${programmeIds}::uuid[])`)
    .where('r.role', '=', 'case-worker')
    .where('r.valid_from', '<=', today)
    .where((or) => or.or([or('r.valid_before', 'is', null), or('r.valid_before', '>', today)]))
    .where('a.disabled_at', 'is', null)
    .select(['a.id', 'a.name', sql<string>`r.programme_id`.as('programmeId')])
    .orderBy('a.name')
    .execute();
}
