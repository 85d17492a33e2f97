/**
 * Reads one file in a process of its own, which may be killed at any moment: the file comes by standard input, what was read
 * goes out as lines of JSON. Started by read-apart.ts with no rights to write, to start anything or to use the network.
 */
import { buffer } from 'node:stream/consumers';
import type { Row } from '#app/shared/cell.ts';
import { lookAtTable, readTable } from './read-table.ts';
import { ReadingError } from './reading-error.ts';

const ROWS_A_LINE = 500;
const [, , task = 'look', sheet = '0'] = process.argv;

async function send(line: unknown): Promise<void> {
  if (process.stdout.write(`${JSON.stringify(line)}\n`)) return;
  await new Promise<void>((resolve) => process.stdout.once('drain', resolve));
}

async function sendRows(bytes: Buffer): Promise<void> {
  const rows = readTable(bytes, Number(sheet));
  let gathered: Row[] = [];
  for (;;) {
    const next = await rows.next();
    if (next.done) {
      if (gathered.length > 0) await send({ rows: gathered });
      return send({ end: next.value });
    }
    gathered.push(next.value);
    if (gathered.length < ROWS_A_LINE) continue;
    await send({ rows: gathered });
    gathered = [];
  }
}

try {
  const bytes = await buffer(process.stdin);
  if (task === 'look') await send({ look: await lookAtTable(bytes) });
  else await sendRows(bytes);
} catch (error) {
  // The message of another error may hold pieces of the file.
  if (error instanceof ReadingError) await send({ problem: error.problem, row: error.row });
  else await send({ problem: 'file-damaged' });
}
