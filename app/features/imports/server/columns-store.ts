import { createHash } from 'node:crypto';
import type { RequestContext } from '#app/platform/http/page.ts';
import { bareWord } from '../domain/fields/plain-text.ts';
import type { ImportKind } from '../domain/kinds.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'now'>;

// The same headings in the same order, however they are cased; days in a crosstab change from file to file and count alike.
function hashOf(headings: readonly string[]): Buffer {
  const said = headings.map((heading) => bareWord(heading).replace(/\d+/g, '0'));
  return createHash('sha256').update(JSON.stringify(said)).digest();
}

/** What the organisation said last time that columns under these headings hold. */
export async function findRememberedColumns(
  { db, caller }: Ctx,
  kind: ImportKind,
  headings: readonly string[],
): Promise<string[] | undefined> {
  const row = await db
    .selectFrom('import_columns')
    .where('tenant_id', '=', caller.tenantId)
    .where('kind', '=', kind)
    .where('headings_hash', '=', hashOf(headings))
    .select('columns')
    .executeTakeFirst();
  return row && (row.columns as string[]);
}

/** Remembers what columns under these headings hold. */
export async function rememberColumns(
  { db, caller, now }: Ctx,
  kind: ImportKind,
  headings: readonly string[],
  columns: readonly string[],
): Promise<void> {
  const said = { columns: JSON.stringify(columns), saved_at: now, saved_by: caller.accountId };
  await db
    .insertInto('import_columns')
    .values({ tenant_id: caller.tenantId, kind, headings_hash: hashOf(headings), ...said })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'kind', 'headings_hash']).doUpdateSet(said))
    .execute();
}
