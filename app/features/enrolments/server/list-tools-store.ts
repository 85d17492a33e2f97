import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import { type ListColumn, readColumns } from '../domain/list-columns.ts';
import { listQuery } from '../domain/list-filter.ts';
import type { SavedFilter } from '../domain/saved-filter.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller'>;

/** The caller's saved filters in her own order, then those that colleagues share, by name. */
export async function selectSavedFilters({ db, caller }: Ctx): Promise<SavedFilter[]> {
  const { rows } = await sql<
    Omit<SavedFilter, 'query'> & { query: unknown }
  >`select f.id, f.name, f.query, f.programme_id as "programmeId",
      p.name as "programmeName", f.account_id = ${caller.accountId}::uuid as "isOwn", coalesce(a.name, '') as "ownerName", f.version
    from saved_filters f left join programmes p on p.tenant_id = f.tenant_id and p.id = f.programme_id
      left join accounts a on a.tenant_id = f.tenant_id and a.id = f.account_id
    where f.tenant_id = ${caller.tenantId}::uuid
    order by f.account_id <> ${caller.accountId}::uuid, case when f.account_id = ${caller.accountId}::uuid then f.place end, lower(f.name), f.id`.execute(
    db,
  );
  return rows.map((row) => ({ ...row, query: { ...listQuery.parse(row.query), page: 1 } }));
}

/** The columns the caller has chosen for the participant list; undefined when she has not. */
export async function selectColumns({ db, caller }: Ctx): Promise<ListColumn[] | undefined> {
  const row = await db
    .selectFrom('list_columns')
    .where('tenant_id', '=', caller.tenantId)
    .where('account_id', '=', caller.accountId)
    .where('list', '=', 'participants')
    .select('columns')
    .executeTakeFirst();
  return readColumns(row?.columns.join('.'));
}

/** Keeps the caller's columns. */
export async function saveColumns({ db, caller }: Ctx, columns: readonly ListColumn[]): Promise<void> {
  await db
    .insertInto('list_columns')
    .values({ tenant_id: caller.tenantId, account_id: caller.accountId, list: 'participants', columns: [...columns] })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'account_id', 'list']).doUpdateSet({ columns: [...columns] }),
    )
    .execute();
}

type KeptFilter = {
  id: string;
  name: string;
  programmeId: string | null;
  query: Record<string, string | undefined>;
  place: number;
};

/** Saves a new filter; false when the caller has one of that name or id already. */
export async function insertFilter({ db, caller }: Ctx, filter: KeptFilter): Promise<boolean> {
  const saved = await db
    .insertInto('saved_filters')
    .values({
      tenant_id: caller.tenantId,
      id: filter.id,
      account_id: caller.accountId,
      programme_id: filter.programmeId,
      name: filter.name,
      query: JSON.stringify(filter.query),
      place: filter.place,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (saved.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Renames and shares one of the caller's filters if nobody has since `version`; false when it is another now. */
export async function updateFilter(
  { db, caller }: Ctx,
  id: string,
  version: number,
  changes: { name: string; programmeId: string | null },
): Promise<boolean> {
  const saved = await db
    .updateTable('saved_filters')
    .set({ name: changes.name, programme_id: changes.programmeId, version: version + 1 })
    .where('tenant_id', '=', caller.tenantId)
    .where('account_id', '=', caller.accountId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return saved.numUpdatedRows > 0n;
}

/** Puts the caller's filters in this order. */
export async function updatePlaces({ db, caller }: Ctx, ids: readonly string[]): Promise<void> {
  await sql`update saved_filters f set place = o.place from unnest(${ids}::uuid[]) with ordinality o (id, place)
    where f.tenant_id = ${caller.tenantId}::uuid and f.account_id = ${caller.accountId}::uuid and f.id = o.id`.execute(
    db,
  );
}

/** Deletes one of the caller's filters. */
export async function deleteFilter({ db, caller }: Ctx, id: string): Promise<void> {
  await db
    .deleteFrom('saved_filters')
    .where('tenant_id', '=', caller.tenantId)
    .where('account_id', '=', caller.accountId)
    .where('id', '=', id)
    .execute();
}
