import { sql } from 'kysely';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { requireOwnImport } from './get-columns.ts';
import { changeImport, findFileKey } from './import-store.ts';
import { deleteRows } from './row-store.ts';

/**
 * Takes away a list that was not run, with everything that stood in it; of one that was run, what is left of its rows, while
 * the record of the run stays. Problem: 'stale' while work is going on.
 */
export async function removeImport(ctx: RequestContext, importId: string): Promise<Result<void, FieldProblems>> {
  const of = await requireOwnImport(ctx, importId);
  if (of.state === 'checking' || of.state === 'running') return refuse({ '': ['stale'] });
  const fileKey = await findFileKey(ctx, importId);
  if (fileKey !== undefined) ctx.afterCommit(() => ctx.services.files.remove(fileKey));
  if (of.state === 'done' || of.state === 'undone') {
    await sql`update import_rows set content = null where tenant_id = ${ctx.caller.tenantId} and import_id = ${importId}`.execute(
      ctx.db,
    );
    await changeImport(ctx, importId, ['done', 'undone'], {
      file_key: null,
      file_name: null,
      look: null,
      emptied_at: ctx.now,
    });
    return ok(undefined);
  }
  await deleteRows(ctx, importId);
  await ctx.db
    .deleteFrom('imports')
    .where('tenant_id', '=', ctx.caller.tenantId)
    .where('id', '=', importId)
    .where('account_id', '=', ctx.caller.accountId)
    .execute();
  return ok(undefined);
}

/**
 * Takes back what an import of participants or history added, while nobody has built upon it. Problems: 'built-upon',
 * 'stale' when it was taken back already.
 */
export async function takeBackImport(ctx: RequestContext, importId: string): Promise<Result<void, FieldProblems>> {
  const of = await requireOwnImport(ctx, importId);
  if (of.state === 'undone') return ok(undefined);
  const { rows: people } = await sql<{
    id: string;
  }>`select distinct coalesce(ids ->> 'person', ids ->> 'known') as id from import_rows
    where tenant_id = ${ctx.caller.tenantId} and import_id = ${importId} and outcome in ('new-person', 'known-person', 'new')`.execute(
    ctx.db,
  );
  const { rows } = await sql<{ taken: number | null }>`select app.take_back_import(${importId}) as taken`.execute(
    ctx.db,
  );
  const taken = rows[0]?.taken ?? null;
  if (taken === null) return refuse({ '': ['stale'] });
  if (taken < 0) return refuse({ '': ['built-upon'] });
  ctx.saw(people.map(({ id }) => id));
  ctx.because('taken-back');
  await changeImport(ctx, importId, ['done'], { state: 'undone', undone_at: ctx.now });
  return ok(undefined);
}
