import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainDate } from '#app/shared/dates.ts';
import type { Instrument } from '../domain/instrument.ts';
import { parseInstrument } from '../domain/parse-instrument.ts';

// Seen from the source, from the built server, and from one of its chunks.
const FOLDERS = ['../../../../instruments', '../../instruments', '../../../instruments'].map((place) =>
  join(import.meta.dirname, place),
);

export type ShippedInstrument = { instrument: Instrument; file: string };

let shipped: ShippedInstrument[] | undefined;

/** The instruments that come with the product, every version there has been. Read once; a faulty one is an error of ours. */
export function shippedInstruments(): readonly ShippedInstrument[] {
  shipped ??= readAll();
  return shipped;
}

function readAll(): ShippedInstrument[] {
  const folder = FOLDERS.find((place) => existsSync(place));
  if (folder === undefined) throw new Error('the folder with the instruments is missing');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => {
      const file = readFileSync(join(folder, name), 'utf8');
      const parsed = parseInstrument(file, plainDate('2026-01-01'), true);
      if (!parsed.ok) throw new Error(`instruments/${name} has ${parsed.problem.length} faults`);
      return { instrument: parsed.value, file };
    });
}
