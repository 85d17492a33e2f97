import type { FileFormat, FileLook, Row } from '#app/shared/cell.ts';
import { decodeText } from './decode-text.ts';
import { findDelimiter, readDelimitedRows } from './delimited-rows.ts';
import { limits } from './limits.ts';
import { ReadingError } from './reading-error.ts';
import { readSheetRows } from './sheet-rows.ts';
import { readWorkbook } from './workbook-parts.ts';
import { openArchive } from './zip-archive.ts';

const OLE_CONTAINER = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ZIP = Buffer.from('504b0304', 'hex');
const EMPTY_ZIP = Buffer.from('504b0506', 'hex');
const OTHER_TYPES = [
  '%PDF',
  '\x89PNG',
  '\xff\xd8\xff',
  'GIF8',
  '{\\rtf',
  '7z\xbc\xaf',
  'Rar!',
  '\x1f\x8b',
  'BM6',
  'MZ',
];

/** Tells by its first bytes what a file is, whatever it is called. Throws ReadingError for what cannot be read here. */
export function formatOf(bytes: Buffer): FileFormat {
  if (bytes.length === 0) throw new ReadingError('empty-file');
  if (bytes.length > limits.fileBytes) throw new ReadingError('too-large');
  if (bytes.subarray(0, 8).equals(OLE_CONTAINER)) throw new ReadingError(oleProblem(bytes));
  if (startsWith(bytes, ZIP)) return 'xlsx';
  if (startsWith(bytes, EMPTY_ZIP)) throw new ReadingError('file-damaged');
  const start = bytes.toString('latin1', 0, 8);
  if (OTHER_TYPES.some((type) => start.startsWith(type))) throw new ReadingError('other-file-type');
  const opening = bytes.toString('latin1', 0, 300).trimStart().toLowerCase();
  // Old exports call a web page or an XML file ".xls".
  if (/^(<\?xml|<!doctype|<html|<table|<meta)/.test(opening)) throw new ReadingError('other-file-type');
  return 'csv';
}

function startsWith(bytes: Buffer, mark: Buffer): boolean {
  return bytes.subarray(0, mark.length).equals(mark);
}

// A workbook with a password lies encrypted in the same container that Excel used before 2007.
function oleProblem(bytes: Buffer): 'encrypted' | 'old-excel' {
  const named = (name: string) => bytes.includes(Buffer.from(name, 'utf16le'));
  return named('EncryptedPackage') || named('EncryptionInfo') ? 'encrypted' : 'old-excel';
}

/** Opens a file far enough to show its sheets and their first rows. Throws ReadingError. */
export async function lookAtTable(bytes: Buffer): Promise<FileLook> {
  const format = formatOf(bytes);
  if (format === 'csv') {
    const { text, encoding } = decodeText(bytes);
    const shape = findDelimiter(text);
    const rows = first(readDelimitedRows(text, shape));
    if (rows.length === 0) throw new ReadingError('no-rows');
    const sheet = { name: '', hidden: false, rows, from1904: false };
    return { format, sheets: [sheet], encoding, delimiter: shape.delimiter };
  }
  const archive = openArchive(bytes);
  const workbook = await readWorkbook(archive);
  const sheets: FileLook['sheets'] = [];
  for (const { name, hidden, part } of workbook.sheets) {
    const rows: Row[] = [];
    for await (const row of readSheetRows(archive, workbook, part, { formulaColumns: new Set() })) {
      rows.push(row);
      if (rows.length >= limits.lookRows) break;
    }
    sheets.push({ name, hidden, rows, from1904: workbook.from1904 });
  }
  if (sheets.every(({ rows }) => rows.length === 0)) throw new ReadingError('no-rows');
  return { format, sheets };
}

function first(rows: Iterable<Row>): Row[] {
  const taken: Row[] = [];
  for (const row of rows) {
    taken.push(row);
    if (taken.length >= limits.lookRows) break;
  }
  return taken;
}

/** What is known once all rows were read. */
export type ReadEnd = { formulaColumns: number[] };

/** All rows of one sheet in order, then what was noticed. Throws ReadingError. */
export async function* readTable(bytes: Buffer, sheet: number): AsyncGenerator<Row, ReadEnd> {
  if (formatOf(bytes) === 'csv') {
    const { text } = decodeText(bytes);
    yield* readDelimitedRows(text, findDelimiter(text));
    return { formulaColumns: [] };
  }
  const archive = openArchive(bytes);
  const workbook = await readWorkbook(archive);
  const chosen = workbook.sheets[sheet];
  if (chosen === undefined) throw new ReadingError('no-rows');
  const noticed = { formulaColumns: new Set<number>() };
  yield* readSheetRows(archive, workbook, chosen.part, noticed);
  return { formulaColumns: [...noticed.formulaColumns].sort((a, b) => a - b) };
}
