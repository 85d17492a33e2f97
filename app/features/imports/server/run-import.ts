import { sql } from 'kysely';
import { NotFoundError } from '#app/platform/http/errors.ts';
import { headedAt } from '../domain/guess-columns.ts';
import { writingOutcomes } from '../domain/kinds.ts';
import type { PlannedRow } from '../domain/plan.ts';
import { asCaller, type OnBehalf } from './as-caller.ts';
import { checkImport } from './check-import.ts';
import { getGround, markOf } from './import-ground.ts';
import {
  changeImport,
  countOutcomes,
  findFileKey,
  findImport,
  findJudgedBy,
  findLook,
  holdImport,
  saveProgress,
} from './import-store.ts';
import { type GivenRow, planRows, type Seen } from './plan-rows.ts';
import { closeRows, countWriting, emptyRows, listRows, type StoredRow } from './row-store.ts';
import { PlanChangedError, writeRows } from './write-rows.ts';

const ROWS_AT_ONCE = 1000;

/**
 * Writes what was shown, all of it in one transaction. Every row is decided once more just before it is written; should
 * anything have changed since it was shown, nothing is saved and the list is checked anew.
 */
export async function runImport(on: OnBehalf, importId: string): Promise<void> {
  try {
    const fileKey = await asCaller(on, 'writing', async (ctx) => {
      if (!(await holdImport(ctx, importId, 'running'))) throw new NotFoundError();
      const of = await findImport(ctx, importId);
      if (of === undefined) throw new NotFoundError();
      const look = await findLook(ctx, importId);
      const sheet = look?.sheets[of.sheet];
      const { headings } = headedAt(sheet?.rows ?? [], of.headerRow ?? 1);
      const ground = await getGround(ctx, { ...of, headings, from1904: sheet?.from1904 ?? false });
      const total = await countWriting(ctx, importId);
      const isAlike = (await findJudgedBy(ctx, importId)) === markOf(ground);
      const seen: Seen = new Map();
      let after = 0;
      let done = 0;
      for (;;) {
        const rows = await listRows(ctx, importId, { outcomes: writingOutcomes, after, limit: ROWS_AT_ONCE });
        if (rows.length === 0) break;
        const planned = await planRows(
          ctx,
          ground,
          rows.map((row) => asGiven(row, isAlike)),
          seen,
          undefined,
        );
        for (const [index, row] of planned.rows.entries()) requireSame(row, rows[index] as StoredRow);
        // Plans that triggers and keys were given when the tables were smaller would make each thousand slower than the one before.
        await sql`discard plans`.execute(ctx.db);
        await writeRows(ctx, ground, planned);
        await emptyRows(
          ctx,
          importId,
          rows.map(({ number }) => number),
        );
        after = rows.at(-1)?.number ?? after;
        done += rows.length;
        // In a transaction of its own: this one is seen by nobody until it is done.
        await asCaller(on, 'staging', (other) => saveProgress(other, of, done, total));
      }
      await closeRows(ctx, importId);
      const counts = await countOutcomes(ctx, importId);
      const key = await findFileKey(ctx, importId);
      await changeImport(ctx, importId, ['running'], {
        state: 'done',
        run_at: on.services.now(),
        counts: JSON.stringify(counts),
        problem: null,
        file_key: null,
      });
      return key;
    });
    if (fileKey !== undefined) await on.services.files.remove(fileKey);
  } catch (error) {
    await giveUp(on, importId, error);
  }
}

function asGiven({ number, content, choice, ids }: StoredRow, isAlike: boolean): GivenRow {
  return { number, cells: content?.cells ?? [], choice, ids, ...(isAlike && { values: content?.values ?? null }) };
}

function requireSame(now: PlannedRow, shown: StoredRow): void {
  const same =
    now.outcome === shown.outcome &&
    now.ids.known === shown.ids.known &&
    now.ids.person === shown.ids.person &&
    JSON.stringify(now.values) === JSON.stringify(shown.content?.values);
  if (!same) throw new PlanChangedError();
  now.ids = shown.ids;
}

async function giveUp(on: OnBehalf, importId: string, error: unknown): Promise<void> {
  if (error instanceof PlanChangedError) {
    const isBack = await asCaller(on, 'staging', (ctx) =>
      changeImport(ctx, importId, ['running'], { state: 'checking', problem: 'changed-meanwhile' }),
    );
    if (isBack) await checkImport(on, importId, true);
    return;
  }
  await asCaller(on, 'staging', (ctx) =>
    changeImport(ctx, importId, ['running'], { state: 'checked', problem: 'run-failed' }),
  );
  throw error;
}
