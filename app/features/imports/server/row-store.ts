import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import { type CellProblem, type Outcome, writingOutcomes } from '../domain/kinds.ts';
import type { PlannedRow, RowChoice, RowIds } from '../domain/plan.ts';
import { openRow, type RowContent, sealRow } from './row-content.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'services'>;
type Of = { id: string; programmeId: string };

/** A row as it waits; `content` is null once it was taken away. */
export type StoredRow = {
  number: number;
  outcome: Outcome;
  content: RowContent | null;
  problems: CellProblem[];
  notes: CellProblem[];
  choice: RowChoice | null;
  ids: RowIds;
};

/** Puts rows where they wait, over what waited there under the same numbers. */
export async function saveRows({ db, caller, services }: Ctx, of: Of, rows: readonly PlannedRow[]): Promise<void> {
  if (rows.length === 0) return;
  const content = rows.map(({ number, cells, values }) =>
    sealRow(services.keys, caller.tenantId, of.id, number, { cells, values }),
  );
  // The contents travel in one piece, and each row says where its own lies: in an array of bytes they would be written out in digits.
  let end = 0;
  const listed = JSON.stringify(
    rows.map(({ number, outcome, problems, notes, choice, ids }, index) => {
      const size = content[index]?.length ?? 0;
      end += size;
      return { number, outcome, problems, notes, choice, ids, first: end - size + 1, size };
    }),
  );
  await sql`insert into import_rows as w (tenant_id, import_id, programme_id, account_id, number, outcome, content, problems, notes, choice, ids)
    select ${caller.tenantId}::uuid, ${of.id}::uuid, ${of.programmeId}::uuid, ${caller.accountId}::uuid, r.number, r.outcome, substring(${Buffer.concat(content)}::bytea from r.first for r.size),
      r.problems, r.notes, r.choice, r.ids
    from json_to_recordset(${listed}::json) r (number int, outcome text, problems jsonb, notes jsonb, choice text, ids jsonb, first int, size int)
    on conflict (tenant_id, import_id, number) do update set outcome = excluded.outcome, content = excluded.content, problems = excluded.problems,
      notes = excluded.notes, choice = excluded.choice, ids = excluded.ids`.execute(db);
}

/** Forgets all rows of an import. */
export async function deleteRows({ db, caller }: Ctx, importId: string): Promise<void> {
  await db
    .deleteFrom('import_rows')
    .where('tenant_id', '=', caller.tenantId)
    .where('import_id', '=', importId)
    .execute();
}

type Wanted = { outcomes?: readonly Outcome[]; after?: number; limit: number };

/** Rows in their order in the file, from after a number on. */
export async function listRows(
  { db, caller, services }: Ctx,
  importId: string,
  { outcomes, after = 0, limit }: Wanted,
): Promise<StoredRow[]> {
  let query = db
    .selectFrom('import_rows')
    .where('tenant_id', '=', caller.tenantId)
    .where('import_id', '=', importId)
    .where('number', '>', after)
    .select(['number', 'outcome', 'content', 'problems', 'notes', 'choice', 'ids'])
    .orderBy('number')
    .limit(limit);
  if (outcomes) query = query.where('outcome', '=', sql<string>`any(${[...outcomes]}::text[])`);
  const rows = await query.execute();
  return rows.map(
    (row) =>
      ({
        ...row,
        content:
          row.content === null ? null : openRow(services.keys, caller.tenantId, importId, row.number, row.content),
      }) as unknown as StoredRow,
  );
}

/** The same, a page at a time by position. */
export async function listRowsAt(
  { db, caller, services }: Ctx,
  importId: string,
  wanted: { outcomes: readonly Outcome[]; offset: number; limit: number },
): Promise<StoredRow[]> {
  const rows = await db
    .selectFrom('import_rows')
    .where('tenant_id', '=', caller.tenantId)
    .where('import_id', '=', importId)
    .where('outcome', '=', sql<string>`any(${[...wanted.outcomes]}::text[])`)
    .select(['number', 'outcome', 'content', 'problems', 'notes', 'choice', 'ids'])
    .orderBy('number')
    .offset(wanted.offset)
    .limit(wanted.limit)
    .execute();
  return rows.map(
    (row) =>
      ({
        ...row,
        content:
          row.content === null ? null : openRow(services.keys, caller.tenantId, importId, row.number, row.content),
      }) as unknown as StoredRow,
  );
}

/** One row; undefined when there is none. */
export async function findRow(ctx: Ctx, importId: string, number: number): Promise<StoredRow | undefined> {
  const [row] = await listRows(ctx, importId, { after: number - 1, limit: 1 });
  return row?.number === number ? row : undefined;
}

/** Takes away what stood in these rows: they were written. */
export async function emptyRows({ db, caller }: Ctx, importId: string, numbers: readonly number[]): Promise<void> {
  await sql`update import_rows set content = null where tenant_id = ${caller.tenantId} and import_id = ${importId} and number = any (${numbers}::int[])`.execute(
    db,
  );
}

/** Takes away what stood in the rows that needed nothing, and says of the faulty ones that they were left out. */
export async function closeRows({ db, caller }: Ctx, importId: string): Promise<void> {
  await sql`update import_rows set content = null where tenant_id = ${caller.tenantId} and import_id = ${importId} and outcome in ('unchanged', 'repeated')`.execute(
    db,
  );
  await sql`update import_rows set outcome = 'left-out' where tenant_id = ${caller.tenantId} and import_id = ${importId} and outcome = 'faulty'`.execute(
    db,
  );
}

/** How many rows wait to be written. */
export async function countWriting({ db, caller }: Ctx, importId: string): Promise<number> {
  const { rows } = await sql<{
    count: number;
  }>`select count(*)::int as count from import_rows where tenant_id = ${caller.tenantId} and import_id = ${importId} and outcome = any (${[...writingOutcomes]}::text[])`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
}
