import { sql } from 'kysely';
import { decryptField, encryptField } from '#app/platform/crypto/keys.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { FileLook } from '#app/shared/cell.ts';
import type { Counts, Import } from '../domain/import.ts';
import type { ImportKind, ImportState } from '../domain/kinds.ts';
import { parseSettings } from '../domain/rows/settings.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'services' | 'now'>;

const lookPlace = (tenantId: string, importId: string) => `${tenantId}|imports|look|${importId}`;

export type NewImport = {
  id: string;
  programmeId: string;
  kind: ImportKind;
  fileName: string;
  fileHash: Buffer;
  fileBytes: number;
  fileKey: string;
  look: FileLook;
};

/** Saves a list that was sent in; false when its id is there already. */
export async function insertImport({ db, caller, services, now }: Ctx, added: NewImport): Promise<boolean> {
  const saved = await db
    .insertInto('imports')
    .values({
      tenant_id: caller.tenantId,
      id: added.id,
      programme_id: added.programmeId,
      account_id: caller.accountId,
      kind: added.kind,
      state: 'uploaded',
      file_name: added.fileName,
      file_hash: added.fileHash,
      file_bytes: added.fileBytes,
      format: added.look.format,
      file_key: added.fileKey,
      look: encryptField(services.keys, lookPlace(caller.tenantId, added.id), JSON.stringify(added.look)),
      created_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (saved.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

function selectImports({ db, caller }: Pick<Ctx, 'db' | 'caller'>) {
  return db
    .selectFrom('imports as i')
    .innerJoin('programmes as p', (join) =>
      join.onRef('p.tenant_id', '=', 'i.tenant_id').onRef('p.id', '=', 'i.programme_id'),
    )
    .leftJoin('accounts as a', (join) =>
      join.onRef('a.tenant_id', '=', 'i.tenant_id').onRef('a.id', '=', 'i.account_id'),
    )
    .where('i.tenant_id', '=', caller.tenantId)
    .select(['i.id', 'i.programme_id as programmeId', 'p.name as programmeName', 'i.account_id as accountId'])
    .select(sql<string>`coalesce(a.name, '')`.as('accountName'))
    .select(['i.kind', 'i.state', 'i.file_name as fileName', 'i.format', 'i.sheet', 'i.header_row as headerRow'])
    .select(['i.columns', 'i.settings', 'i.counts', 'i.formula_columns as formulaColumns', 'i.problem'])
    .select(['i.problem_row as problemRow', 'i.created_at as createdAt', 'i.run_at as runAt'])
    .select(['i.emptied_at as emptiedAt', 'i.version']);
}

const asImport = (row: object) => ({ ...row, settings: parseSettings((row as Import).settings) }) as Import;

/** One import; undefined when there is none for the caller. */
export async function findImport(ctx: Pick<Ctx, 'db' | 'caller'>, importId: string): Promise<Import | undefined> {
  const row = await selectImports(ctx).where('i.id', '=', importId).executeTakeFirst();
  return row && asImport(row);
}

/** The latest imports in sight: one's own, and for a coordinator those of her programmes. */
export async function listLatestImports(ctx: Pick<Ctx, 'db' | 'caller'>, most: number): Promise<Import[]> {
  const rows = await selectImports(ctx).orderBy('i.created_at', 'desc').orderBy('i.id', 'desc').limit(most).execute();
  return rows.map(asImport);
}

/** When the same file was read in before, as the same kind of list for the same programme, and not taken back. */
export async function findSameFile(
  { db, caller }: Pick<Ctx, 'db' | 'caller'>,
  importId: string,
): Promise<{ runAt: string; accountName: string } | undefined> {
  const { rows } = await sql<{ runAt: string; accountName: string }>`
    select o.run_at as "runAt", coalesce(a.name, '') as "accountName" from imports i
    join imports o on o.tenant_id = i.tenant_id and o.file_hash = i.file_hash and o.kind = i.kind and o.programme_id = i.programme_id and o.id <> i.id and o.state = 'done'
    left join accounts a on a.tenant_id = o.tenant_id and a.id = o.account_id
    where i.tenant_id = ${caller.tenantId} and i.id = ${importId} order by o.run_at desc limit 1`.execute(db);
  return rows[0];
}

/** Sheets and first rows of the file; undefined once they were taken away. */
export async function findLook({ db, caller, services }: Ctx, importId: string): Promise<FileLook | undefined> {
  const row = await db
    .selectFrom('imports')
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', importId)
    .where('account_id', '=', caller.accountId)
    .select('look')
    .executeTakeFirst();
  if (!row?.look) return undefined;
  return JSON.parse(decryptField(services.keys, lookPlace(caller.tenantId, importId), row.look)) as FileLook;
}

/** Under which key the file is kept; undefined once it was taken away. */
export async function findFileKey(
  { db, caller }: Pick<Ctx, 'db' | 'caller'>,
  importId: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('imports')
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', importId)
    .where('account_id', '=', caller.accountId)
    .select('file_key')
    .executeTakeFirst();
  return row?.file_key ?? undefined;
}

export type ImportChange = {
  state?: ImportState;
  sheet?: number;
  header_row?: number;
  columns?: string;
  settings?: string;
  counts?: string;
  formula_columns?: number[];
  problem?: string | null;
  problem_row?: number | null;
  checked_at?: string | null;
  run_at?: string | null;
  undone_at?: string | null;
  emptied_at?: string;
  judged_by?: string;
  file_key?: null;
  file_name?: null;
  look?: null;
};

/** Changes an import of the caller's own, only while it is in one of these states; false otherwise. Two at once: one wins. */
export async function changeImport(
  { db, caller }: Pick<Ctx, 'db' | 'caller'>,
  importId: string,
  from: readonly ImportState[],
  change: ImportChange,
): Promise<boolean> {
  const saved = await db
    .updateTable('imports')
    .set({ ...change, version: sql<number>`version + 1` } as never)
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', importId)
    .where('account_id', '=', caller.accountId)
    .where('state', 'in', [...from])
    .executeTakeFirst();
  return saved.numUpdatedRows > 0n;
}

/** Holds an import until the transaction ends; false when it is not in this state, or not the caller's. */
export async function holdImport(
  { db, caller }: Pick<Ctx, 'db' | 'caller'>,
  importId: string,
  state: ImportState,
): Promise<boolean> {
  const { rows } =
    await sql`select from imports where tenant_id = ${caller.tenantId} and id = ${importId} and account_id = ${caller.accountId} and state = ${state} for no key update`.execute(
      db,
    );
  return rows.length > 0;
}

/** By what the rows were judged when they were checked last (markOf). */
export async function findJudgedBy(
  { db, caller }: Pick<Ctx, 'db' | 'caller'>,
  importId: string,
): Promise<string | null> {
  const row = await db
    .selectFrom('imports')
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', importId)
    .select('judged_by')
    .executeTakeFirst();
  return row?.judged_by ?? null;
}

/** How many rows end how. */
export async function countOutcomes({ db, caller }: Pick<Ctx, 'db' | 'caller'>, importId: string): Promise<Counts> {
  const { rows } = await sql<{ outcome: string; rows: number; marks: number }>`
    select outcome, count(*)::int as rows, coalesce(sum((ids ->> 'marks')::int) filter (where outcome = 'new'), 0)::int as marks
    from import_rows where tenant_id = ${caller.tenantId} and import_id = ${importId} group by outcome`.execute(db);
  const marks = rows.reduce((sum, row) => sum + row.marks, 0);
  return { ...Object.fromEntries(rows.map((row) => [row.outcome, row.rows])), ...(marks > 0 && { marks }) };
}

/** Says how far the work has come. */
export async function saveProgress(
  { db, caller, now }: Pick<Ctx, 'db' | 'caller' | 'now'>,
  of: { id: string; programmeId: string },
  done: number,
  total: number,
): Promise<void> {
  await sql`insert into import_progress (tenant_id, import_id, programme_id, account_id, done, total, at)
    values (${caller.tenantId}, ${of.id}, ${of.programmeId}, ${caller.accountId}, ${done}, ${total}, ${now})
    on conflict (tenant_id, import_id) do update set done = excluded.done, total = excluded.total, at = excluded.at`.execute(
    db,
  );
}

/** How far the work has come, as far as the caller may see it. */
export async function findProgress(
  { db, caller }: Pick<Ctx, 'db' | 'caller'>,
  importId: string,
): Promise<{ done: number; total: number; at: string } | undefined> {
  return db
    .selectFrom('import_progress')
    .where('tenant_id', '=', caller.tenantId)
    .where('import_id', '=', importId)
    .select(['done', 'total', 'at'])
    .executeTakeFirst();
}
