import { sql } from 'kysely';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { headedAt } from '../domain/guess-columns.ts';
import { writingOutcomes } from '../domain/kinds.ts';
import type { PlannedRow } from '../domain/plan.ts';
import { asCaller, type OnBehalf } from './as-caller.ts';
import { checkImport } from './check-import.ts';
import { getGround, type ImportGround, markOf } from './import-ground.ts';
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
import { type GivenRow, type Planned, planRows, readRows } from './plan-rows.ts';
import { closeRows, countWriting, emptyRows, listRows, type StoredRow } from './row-store.ts';
import { lot } from './rows-at-once.ts';
import { SeenKeys } from './seen-keys.ts';
import { allEnded, PlanChangedError, writeRows } from './write-rows.ts';

const PROGRESS_MS = 1000;

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
      await writeInBatches(ctx, importId, ground, isAlike, (done) =>
        // In a transaction of its own: this one is seen by nobody until it is done.
        asCaller(on, 'staging', (other) => saveProgress(other, of, done, total)),
      );
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

type Batch = Planned & { numbers: number[] };

/**
 * Writes all rows, some hundred at a time. The database always has the next statements before it has finished the last: rows are
 * fetched two rounds before they are written, and decided about one round before.
 */
async function writeInBatches(
  ctx: RequestContext,
  importId: string,
  ground: ImportGround,
  isAlike: boolean,
  tell: (done: number) => Promise<void>,
): Promise<void> {
  const seen = new SeenKeys();
  const fetchAfter = async (after: number | undefined): Promise<StoredRow[]> =>
    after === undefined ? [] : listRows(ctx, importId, { outcomes: writingOutcomes, after, limit: lot.rows });
  const decide = async (rows: readonly StoredRow[]): Promise<Batch | undefined> => {
    if (rows.length === 0) return undefined;
    const given = rows.map((row) => asGiven(row, isAlike));
    const planned = await planRows(ctx, ground, readRows(ground, given, undefined), seen);
    for (const [index, row] of planned.rows.entries()) requireSame(row, rows[index] as StoredRow);
    return { ...planned, numbers: rows.map(({ number }) => number) };
  };
  const write = async ({ numbers, ...planned }: Batch, round: number): Promise<number> => {
    // Plans that triggers and keys were given when the tables were small make each round slower than the one before: they are made anew
    // whenever the tables have doubled.
    const renewed = Number.isInteger(Math.log2(round)) ? sql`discard plans`.execute(ctx.db) : undefined;
    await allEnded([renewed, writeRows(ctx, ground, planned), emptyRows(ctx, importId, numbers)]);
    return numbers.length;
  };
  let fetching: Promise<StoredRow[]> = underWay(fetchAfter(0));
  let deciding: Promise<Batch | undefined> = underWay(fetching.then(decide));
  let writing: Promise<number> = Promise.resolve(0);
  let before = writing;
  let done = 0;
  let toldAt = 0;
  try {
    fetching = underWay(fetchAfter((await fetching).at(-1)?.number));
    for (let round = 1; ; round++) {
      const batch = await deciding;
      if (batch === undefined) break;
      const rows = await fetching;
      deciding = underWay(decide(rows));
      fetching = underWay(fetchAfter(rows.at(-1)?.number));
      before = writing;
      writing = underWay(write(batch, round));
      done += await before;
      if (done === 0 || performance.now() - toldAt < PROGRESS_MS) continue;
      await tell(done);
      toldAt = performance.now();
    }
  } finally {
    // Everything must have ended before anything is given up: nothing may be asked on a connection that has rolled back.
    await allEnded([before, writing, deciding, fetching]);
  }
}

// Waited for later, and then told should it have failed.
function underWay<T>(work: Promise<T>): Promise<T> {
  work.catch(() => {});
  return work;
}

function asGiven({ number, content, choice, ids }: StoredRow, isAlike: boolean): GivenRow {
  return { number, cells: content?.cells ?? [], choice, ids, ...(isAlike && { values: content?.values ?? null }) };
}

function requireSame(now: PlannedRow, shown: StoredRow): void {
  const same =
    now.outcome === shown.outcome &&
    now.ids.known === shown.ids.known &&
    now.ids.person === shown.ids.person &&
    (now.values === shown.content?.values || JSON.stringify(now.values) === JSON.stringify(shown.content?.values));
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
