import { strToU8, type Zippable, zip } from 'fflate';
import type { Services } from '#app/platform/services.ts';
import type { Copy } from './collect.ts';

/** What stands in the folder besides the tables: what it is, and what each table and column holds. docs/own-copy.md. */
export const copyFormat = 'egenvag-own-copy/1';

/** Everything as data: one file for each table, a description of them, the same to read, and her own files as they are. */
export async function packCopy(
  { tables, files, described, madeAt }: Copy,
  page: string,
  services: Pick<Services, 'files' | 'log'>,
): Promise<Uint8Array> {
  const json = (value: unknown) => strToU8(`${JSON.stringify(value, null, 2)}\n`);
  const parts: Zippable = { 'copy.html': strToU8(page) };
  const missing: string[] = [];
  for (const { name, key, place } of files) {
    // A file that the storage has lost is said to be missing; the rest of the copy is hers all the same.
    const bytes = await services.files.open(place, key).catch(() => undefined);
    if (bytes === undefined) missing.push(name);
    else parts[name] = [bytes, { level: 0 }];
  }
  parts['copy.json'] = json({
    format: copyFormat,
    madeAt,
    missing,
    tables: described.map((table) => ({ ...table, rows: tables.find(({ name }) => name === table.name)?.rows.length })),
  });
  for (const { name, rows } of tables) parts[`data/${name}.json`] = json(rows);
  return new Promise((resolve, reject) =>
    zip(parts, { level: 6 }, (error, bytes) => (error ? reject(error) : resolve(bytes))),
  );
}
