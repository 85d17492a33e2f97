import { readFileRows } from '#app/platform/files/reading/read-apart.ts';
import { ReadingError } from '#app/platform/files/reading/reading-error.ts';
import { FileMissingError } from '#app/platform/files/storage/files.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { Row } from '#app/shared/cell.ts';
import { headedAt } from '../domain/guess-columns.ts';
import type { Import } from '../domain/import.ts';
import { asCaller, type OnBehalf } from './as-caller.ts';
import { getGround, type ImportGround, markOf } from './import-ground.ts';
import { changeImport, countOutcomes, findFileKey, findImport, findLook, saveProgress } from './import-store.ts';
import { type GivenRow, planRows, readRows } from './plan-rows.ts';
import { deleteRows, listRows, saveRows } from './row-store.ts';
import { lot } from './rows-at-once.ts';
import { SeenKeys } from './seen-keys.ts';

type Started = {
  of: Import;
  ground: ImportGround;
  fileKey: string | undefined;
  width: number | undefined;
  total: number;
};

/**
 * Judges every row of an import and keeps what will be done with it. From the file, or, when rows were corrected or chosen
 * about, from what waits already (`again`). Ends in `checked`, or in `stopped` with the reason.
 */
export async function checkImport(on: OnBehalf, importId: string, again: boolean): Promise<void> {
  try {
    const started = await asCaller(on, 'staging', async (ctx) => {
      const of = await findImport(ctx, importId);
      if (of?.state !== 'checking') throw new NotFoundError();
      const look = await findLook(ctx, importId);
      const sheet = look?.sheets[of.sheet];
      const { headings } = headedAt(sheet?.rows ?? [], of.headerRow ?? 1);
      const ground = await getGround(ctx, { ...of, headings, from1904: sheet?.from1904 ?? false });
      if (!again) await deleteRows(ctx, importId);
      const total = again
        ? Object.values(await countOutcomes(ctx, importId)).reduce((sum, count) => sum + count, 0)
        : 0;
      const started: Started = {
        of,
        ground,
        fileKey: await findFileKey(ctx, importId),
        width: widthOf(of, sheet?.rows ?? []),
        total,
      };
      return started;
    });
    const source = again ? waitingRows(on, importId) : fileRows(on, started);
    const formulaColumns = await checkRows(on, started, source);
    await asCaller(on, 'staging', async (ctx) => {
      const counts = await countOutcomes(ctx, importId);
      await changeImport(ctx, importId, ['checking'], {
        state: 'checked',
        counts: JSON.stringify(counts),
        ...(again ? {} : { formula_columns: formulaColumns }),
        problem:
          started.of.problem === 'changed-meanwhile'
            ? 'changed-meanwhile'
            : Object.keys(counts).length === 0
              ? 'no-rows'
              : null,
        problem_row: null,
        checked_at: on.services.now(),
        judged_by: markOf(started.ground),
      });
    });
  } catch (error) {
    await stop(on, importId, error);
  }
}

// In text files a row with other than the usual number of cells has lost or gained a separator.
function widthOf({ format }: Import, rows: readonly Row[]): number | undefined {
  if (format !== 'csv') return undefined;
  const widths = new Map<number, number>();
  for (const { cells } of rows) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  return [...widths].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0];
}

type Batches = AsyncGenerator<GivenRow[], { formulaColumns: number[] } | undefined>;

// A function of its own: what waits in the generator below would keep the file in memory for as long as its rows are judged.
async function openRows(on: OnBehalf, { of, fileKey }: Started): Promise<ReturnType<typeof readFileRows>> {
  if (fileKey === undefined) throw new NotFoundError();
  const place = await asCaller(on, 'staging', async ({ caller }) => ({
    tenantId: caller.tenantId,
    folder: 'imports',
    id: of.id,
  }));
  const bytes = await on.services.files.open(place, fileKey).catch((error: unknown): never => {
    throw error instanceof FileMissingError ? new ReadingError('file-gone') : error;
  });
  return readFileRows(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), of.sheet);
}

async function* fileRows(on: OnBehalf, started: Started): Batches {
  const reading = await openRows(on, started);
  try {
    for (;;) {
      const next = await reading.next();
      if (next.done) return next.value;
      yield next.value.filter(({ number }) => number > (started.of.headerRow ?? 0));
    }
  } finally {
    await reading.return({ formulaColumns: [] });
  }
}

async function* waitingRows(on: OnBehalf, importId: string): Batches {
  let after = 0;
  for (;;) {
    const rows = await asCaller(on, 'staging', (ctx) => listRows(ctx, importId, { after, limit: lot.rows }));
    if (rows.length === 0) return undefined;
    yield rows.map(({ number, content, choice, ids }) => ({ number, cells: content?.cells ?? [], choice, ids }));
    after = rows.at(-1)?.number ?? after;
  }
}

async function checkRows(on: OnBehalf, { of, ground, width, total }: Started, source: Batches): Promise<number[]> {
  const seen = new SeenKeys();
  let done = 0;
  // While the database keeps some rows, the next are read and judged.
  let keeping: Promise<void> = Promise.resolve();
  try {
    for (;;) {
      const next = await source.next();
      if (next.done) return next.value?.formulaColumns ?? [];
      if (next.value.length === 0) continue;
      const read = readRows(ground, next.value, width);
      await keeping;
      done += read.length;
      keeping = asCaller(on, 'matching', async (ctx) => {
        const { rows, marks } = await planRows(ctx, ground, read, seen);
        for (const [row, own] of Map.groupBy(marks, (mark) => mark.row)) row.ids = { ...row.ids, marks: own.length };
        await saveRows(ctx, of, rows);
        await saveProgress(ctx, of, done, total);
      });
      // Should it fail while the next rows are read, it is told at the next turn.
      keeping.catch(() => {});
    }
  } finally {
    await source.return(undefined);
    await keeping;
  }
}

async function stop(on: OnBehalf, importId: string, error: unknown): Promise<void> {
  const problem = error instanceof ReadingError ? error.problem : 'work-failed';
  await asCaller(on, 'staging', async (ctx) => {
    await deleteRows(ctx, importId);
    await changeImport(ctx, importId, ['checking'], {
      state: 'stopped',
      problem,
      problem_row: error instanceof ReadingError ? (error.row ?? null) : null,
      counts: '{}',
    });
  });
  if (!(error instanceof ReadingError)) throw error;
}
