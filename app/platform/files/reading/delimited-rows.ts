import type { Cell, Row } from '#app/shared/cell.ts';
import { limits } from './limits.ts';
import { ReadingError } from './reading-error.ts';

const DELIMITERS = [';', '\t', ',', '|'] as const;
const SAMPLE_ROWS = 40;
const LONGEST_QUOTE = 20_000;

/** How a text file keeps its columns apart, and where its rows begin. */
export type DelimitedShape = { delimiter: string; from: number };

/** Finds the sign between the cells: the one that gives the most even rows. A first line `sep=;` settles it. */
export function findDelimiter(text: string): DelimitedShape {
  const stated = /^sep=(.)\r?\n/i.exec(text);
  if (stated) return { delimiter: stated[1] ?? ';', from: stated[0].length };
  let best: { delimiter: string; score: number } = { delimiter: ';', score: 0 };
  for (const delimiter of DELIMITERS) {
    const score = evenness(text, delimiter);
    if (score > best.score) best = { delimiter, score };
  }
  return { delimiter: best.delimiter, from: 0 };
}

// Rows that have the most common width, weighted by it: a comma inside a few names loses against a semicolon in each row.
function evenness(text: string, delimiter: string): number {
  const widths: number[] = [];
  try {
    for (const { cells } of readDelimitedRows(text, { delimiter, from: 0 })) {
      widths.push(cells.length);
      if (widths.length >= SAMPLE_ROWS) break;
    }
  } catch (error) {
    if (!(error instanceof ReadingError)) throw error;
  }
  const wide = widths.filter((width) => width > 1);
  if (wide.length === 0) return 0;
  const counts = new Map<number, number>();
  for (const width of wide) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [width, count] = [...counts].reduce((most, each) => (each[1] > most[1] ? each : most));
  return (count / widths.length) * Math.min(width, 20) + count / 1000;
}

/**
 * The rows of a text file, numbered as a spreadsheet would: cells in quotes may hold the delimiter and line breaks, a doubled
 * quote is one, and a quote in the middle of a cell is a sign like others. Rows with nothing in them are passed over.
 * Throws ReadingError 'unclosed-quote' with the row in which a quote was opened and never closed.
 */
export function* readDelimitedRows(text: string, { delimiter, from }: DelimitedShape): Generator<Row> {
  const stop = new RegExp(`[${delimiter === '\t' ? '\\t' : `\\${delimiter}`}\\r\\n]`, 'g');
  let at = from;
  let number = from > 0 ? 1 : 0;
  let rows = 0;
  while (at < text.length) {
    number++;
    const cells: Cell[] = [];
    let isFilled = false;
    for (;;) {
      const field = text[at] === '"' ? quotedField(text, at, stop, number) : plainField(text, at, stop);
      if (field.text.length > limits.cellCharacters) throw new ReadingError('cell-too-long', number);
      if (cells.length < limits.columns) cells.push(field.text === '' ? null : field.text);
      else if (field.text.trim() !== '') throw new ReadingError('too-many-columns', number);
      if (field.text.trim() !== '') isFilled = true;
      at = field.end;
      if (at >= text.length) break;
      const sign = text[at];
      at++;
      if (sign === delimiter) continue;
      if (sign === '\r' && text[at] === '\n') at++;
      break;
    }
    if (!isFilled) continue;
    rows++;
    if (rows > limits.rows) throw new ReadingError('too-many-rows');
    yield { number, cells };
  }
}

type Field = { text: string; end: number };

function plainField(text: string, at: number, stop: RegExp): Field {
  stop.lastIndex = at;
  const end = stop.exec(text)?.index ?? text.length;
  return { text: text.slice(at, end), end };
}

function quotedField(text: string, at: number, stop: RegExp, row: number): Field {
  let read = '';
  let from = at + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1 || quote - at > LONGEST_QUOTE) throw new ReadingError('unclosed-quote', row);
    read += text.slice(from, quote);
    if (text[quote + 1] !== '"') {
      // What follows a closing quote up to the delimiter belongs to the cell: "Anna" Berg.
      const rest = plainField(text, quote + 1, stop);
      return { text: read + rest.text, end: rest.end };
    }
    read += '"';
    from = quote + 2;
  }
}
