import { nearestWord } from '#app/features/programmes/domain/nearest-word.ts';
import { type Cell, cellText, isEmptyCell, type Row } from '#app/shared/cell.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { type Field, fieldsOf } from './fields/field.ts';
import { bareWord } from './fields/plain-text.ts';
import { readDay } from './fields/read-day.ts';
import { readIdentityNumber } from './fields/read-identity-number.ts';
import { readSex } from './fields/read-person-cells.ts';
import type { ImportKind } from './kinds.ts';

type Ground = { today: PlainDate; from1904: boolean; year?: number | undefined };

const MOST_TITLE_ROWS = 20;
const SAMPLES = 25;

/** The headings of a sheet: the row's number in the file and its cells as texts; then the rows below it. */
export type Headed = { headerRow: number; headings: string[]; below: Row[] };

/**
 * Finds the row of headings below titles and empty rows: the first in which words are known headings, most of them; without
 * any, the first row as wide as the rows below it.
 */
export function findHeader(kind: ImportKind, rows: readonly Row[], ground: Ground): number {
  const candidates = rows.slice(0, MOST_TITLE_ROWS);
  let best: { number: number; score: number } | undefined;
  for (const { number, cells } of candidates) {
    const score = cells.filter((cell) => fieldByHeading(kind, cellText(cell)) || isMarkDay(kind, cell, ground)).length;
    if (score > 0 && (best === undefined || score > best.score)) best = { number, score };
  }
  if (best) return best.number;
  const width = Math.max(0, ...candidates.map(({ cells }) => filled(cells)));
  return candidates.find(({ cells }) => filled(cells) >= Math.max(1, width - 1))?.number ?? rows[0]?.number ?? 1;
}

/** The sheet with its headings at the given row. */
export function headedAt(rows: readonly Row[], headerRow: number): Headed {
  const cells = rows.find(({ number }) => number === headerRow)?.cells ?? [];
  const below = rows.filter(({ number }) => number > headerRow);
  const width = Math.max(cells.length, ...below.map((row) => row.cells.length));
  const headings = Array.from({ length: width }, (_, index) => cellText(cells[index]));
  return { headerRow, headings, below };
}

const filled = (cells: readonly Cell[]) => cells.filter((cell) => !isEmptyCell(cell)).length;

/**
 * Guesses what each column holds: by its heading with its synonyms and misspellings, then by what stands in it. A field is
 * given to one column only; what cannot be guessed is '' = not read.
 */
export function guessColumns(
  kind: ImportKind,
  { headings, below }: Headed,
  ground: Ground,
  header: readonly Cell[] = [],
): string[] {
  const columns = headings.map(() => '');
  const taken = new Set<string>();
  const give = (index: number, field: string | undefined) => {
    if (field === undefined || columns[index] !== '' || taken.has(field)) return;
    columns[index] = field;
    taken.add(field);
  };
  for (const [index, heading] of headings.entries()) give(index, exactField(kind, heading));
  headings.forEach((_, index) => {
    const day = isMarkDay(kind, header[index] ?? headings[index] ?? null, ground);
    if (day && !columns.includes('mark')) give(index, `mark:${day}`);
  });
  for (const [index, heading] of headings.entries()) give(index, fieldByHeading(kind, heading));
  headings.forEach((_, index) => {
    const cells = below.map((row) => row.cells[index] ?? null).filter((cell) => !isEmptyCell(cell));
    give(index, fieldByContents(kind, cells.slice(0, SAMPLES), ground));
  });
  return columns;
}

function exactField(kind: ImportKind, heading: string): string | undefined {
  const word = bareWord(heading);
  return fieldsOf[kind].find(({ words }) => words.some((each) => bareWord(each) === word))?.key;
}

function fieldByHeading(kind: ImportKind, heading: string): string | undefined {
  const word = bareWord(heading);
  if (word.length < 2 || word.length > 60) return undefined;
  const exact = exactField(kind, heading);
  if (exact) return exact;
  const words = new Map(
    fieldsOf[kind].flatMap((field: Field) => field.words.map((each) => [bareWord(each), field.key])),
  );
  const near =
    word.length < 4
      ? undefined
      : nearestWord(
          word,
          [...words.keys()].filter((each) => each.length >= 4),
        );
  return near === undefined ? undefined : words.get(near);
}

function isMarkDay(kind: ImportKind, heading: Cell, ground: Ground): PlainDate | undefined {
  if (kind !== 'attendance' || isEmptyCell(heading)) return undefined;
  const read = readDay(heading, { ...ground, year: ground.year ?? Number(ground.today.slice(0, 4)) });
  return read.ok ? read.value : undefined;
}

function fieldByContents(kind: ImportKind, cells: readonly Cell[], ground: Ground): string | undefined {
  if (cells.length < 2) return undefined;
  const share = (fits: (cell: Cell) => boolean) => cells.filter(fits).length / cells.length;
  const has = (key: string) => fieldsOf[kind].some((field) => field.key === key);
  const isNumber = (cell: Cell) => {
    const read = readIdentityNumber(cell, ground.today);
    return read.ok && (read.value.text ?? '').replace(/\D/g, '').length >= 10;
  };
  if (share(isNumber) > 0.6) return 'number';
  if (has('email') && share((cell) => /^\S+@\S+\.\S+$/.test(cellText(cell))) > 0.6) return 'email';
  if (has('sex') && share((cell) => readSex(cell).ok) > 0.8) return 'sex';
  if (share((cell) => /^\p{L}[\p{L}' -]+, \p{L}[\p{L}' -]+$/u.test(cellText(cell))) > 0.6) return 'fullName';
  if (has('phone') && share((cell) => /^(\+46|0)?7[02369]\d?[ -]?[\d -]{6,9}$/.test(cellText(cell))) > 0.6)
    return 'phone';
  return undefined;
}

/** Whether the heading says that names begin with the family name. */
export function saysFamilyFirst(headings: readonly string[], columns: readonly string[]): boolean {
  const heading = bareWord(headings[columns.indexOf('fullName')] ?? '');
  return heading.includes('efternamn') && heading.indexOf('efternamn') < heading.indexOf('förnamn');
}

/** What is missing before a list of this kind can be read: codes that the page explains. */
export function columnProblems(kind: ImportKind, columns: readonly string[]): string[] {
  const has = (key: string) => columns.includes(key);
  const problems: string[] = [];
  const named = has('fullName') || has('givenName') || has('familyName');
  if (!named && (kind === 'participants' || !has('number')))
    problems.push(kind === 'participants' ? 'name-column-missing' : 'who-column-missing');
  const given = columns.filter((column) => column !== '');
  if (new Set(given).size !== given.length) problems.push('column-twice');
  if (kind === 'attendance' && !has('mark') && !columns.some((column) => column.startsWith('mark:')))
    problems.push('mark-column-missing');
  if (kind === 'attendance' && has('mark') && !has('day')) problems.push('day-column-missing');
  if (kind === 'history' && !has('kind')) problems.push('kind-column-missing');
  if (kind === 'history' && !has('startsOn')) problems.push('starts-column-missing');
  return problems;
}
