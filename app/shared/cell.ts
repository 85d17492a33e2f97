/**
 * What one cell holds: text, a number as the spreadsheet keeps it, yes/no, a day (['day', '2024-03-01']), an error that the
 * spreadsheet shows (['error', '#REF!']), or nothing.
 */
export type Cell = null | string | number | boolean | readonly ['day' | 'error', string];

/** A row with its number in the file as the spreadsheet shows it: the first is 1. */
export type Row = { number: number; cells: Cell[] };

export type FileFormat = 'xlsx' | 'csv';

/** One sheet as it looks from outside: its name and first rows. A text file has one without a name. */
export type SheetLook = {
  name: string;
  hidden: boolean;
  rows: Row[];
  /** Days are counted from 1904 instead of 1900 (workbooks of old Macintosh computers). */
  from1904: boolean;
};

/** A file as it looks before anybody has said what its columns are. */
export type FileLook = {
  format: FileFormat;
  sheets: SheetLook[];
  /** How a text file was understood. */
  encoding?: string;
  delimiter?: string;
};

/** Why a file cannot be read at all: codes that the pages have texts for. */
export const readingProblems = [
  'empty-file',
  'too-large',
  'too-large-inside',
  'size-lies',
  'too-many-parts',
  'too-many-rows',
  'too-many-columns',
  'cell-too-long',
  'encrypted',
  'macros',
  'old-excel',
  'open-document',
  'binary-workbook',
  'other-file-type',
  'not-text',
  'file-damaged',
  'unsafe-xml',
  'unclosed-quote',
  'no-rows',
  'too-heavy',
  'too-slow',
  'file-gone',
] as const;
export type ReadingProblem = (typeof readingProblems)[number];

/** The text of a cell as a person would read it: '' for nothing. Numbers with a decimal point, as they were kept. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell.trim();
  if (typeof cell === 'number') return Number.isInteger(cell) ? cell.toFixed(0) : String(cell);
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nej';
  return cell[1];
}

/** Whether there is nothing in the cell to be read. */
export function isEmptyCell(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}
