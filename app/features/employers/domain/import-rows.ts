import { type EmployerKind, employerKinds } from './employer.ts';
import { readOrganisationNumber } from './organisation-number.ts';
import { readSni } from './sni.ts';

/** What a row of a list may hold, and by what headings each is known, in small letters and without signs. */
export const importHeadings = {
  name: ['arbetsgivare', 'företag', 'namn', 'företagsnamn', 'organisation', 'employer', 'name'],
  number: ['organisationsnummer', 'orgnr', 'org nr', 'orgnummer', 'organisation number'],
  kind: ['typ', 'sort', 'kind'],
  sni: ['bransch', 'sni', 'snikod', 'branch'],
  workplace: ['arbetsplats', 'arbetsställe', 'enhet', 'workplace'],
  street: ['adress', 'gatuadress', 'besöksadress', 'address', 'street'],
  postcode: ['postnummer', 'postnr', 'postcode'],
  city: ['ort', 'stad', 'postort', 'city', 'town'],
  occupations: ['yrken', 'yrke', 'occupations', 'occupation'],
  contact: ['kontaktperson', 'kontakt', 'contact', 'contact person'],
  phone: ['telefon', 'mobil', 'telefonnummer', 'phone'],
  email: ['epost', 'mejl', 'mail', 'email'],
  note: ['anteckning', 'kommentar', 'övrigt', 'note'],
} as const satisfies Record<string, readonly string[]>;

export type ImportField = keyof typeof importHeadings;
export type RowProblem = { field: ImportField; code: string };
export type ImportRow = {
  /** As the spreadsheet counts: the first is 1. */
  row: number;
  name: string;
  number: string | null;
  kind: EmployerKind;
  sni: string | null;
  workplace: string;
  street: string;
  postcode: string | null;
  city: string;
  occupations: string;
  contact: string;
  phone: string;
  email: string;
  note: string;
  /** What is wrong: the row is not read in. */
  problems: RowProblem[];
};

export const mostImportRows = 3000;
const MOST_TITLE_ROWS = 20;
const longest: Record<ImportField, number> = {
  name: 160,
  number: 20,
  kind: 40,
  sni: 10,
  workplace: 160,
  street: 160,
  postcode: 10,
  city: 80,
  occupations: 400,
  contact: 120,
  phone: 40,
  email: 200,
  note: 2000,
};

const kindWords: Record<string, EmployerKind> = {
  företag: 'company',
  bolag: 'company',
  kommun: 'municipality',
  kommunal: 'municipality',
  region: 'region',
  stat: 'state',
  myndighet: 'state',
  förening: 'association',
  annan: 'other',
};

/** The rows of a list below its headings. Problems of the whole: 'no-name-column', 'no-rows', 'too-many-rows-here'. */
export function readImportRows(
  sheet: readonly (readonly string[])[],
): { rows: ImportRow[] } | { problem: 'no-name-column' | 'no-rows' | 'too-many-rows-here' } {
  const at = sheet.slice(0, MOST_TITLE_ROWS).findIndex((cells) => columnsOf(cells).name !== undefined);
  if (at === -1) return { problem: 'no-name-column' };
  const columns = columnsOf(sheet[at] ?? []);
  const below = sheet.slice(at + 1).map((cells, index) => ({ cells, row: at + 2 + index }));
  const filled = below.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (filled.length === 0) return { problem: 'no-rows' };
  if (filled.length > mostImportRows) return { problem: 'too-many-rows-here' };
  return { rows: filled.map(({ cells, row }) => readRow(row, (field) => textAt(cells, columns[field]))) };
}

function columnsOf(cells: readonly string[]): Partial<Record<ImportField, number>> {
  const words = cells.map((cell) =>
    cell
      .toLowerCase()
      .normalize('NFC')
      .replace(/[.\-:_]/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  return Object.fromEntries(
    Object.entries(importHeadings).flatMap(([field, known]) => {
      const column = words.findIndex((word) => (known as readonly string[]).includes(word));
      return column === -1 ? [] : [[field, column]];
    }),
  );
}

function textAt(cells: readonly string[], column: number | undefined): string {
  const text = column === undefined ? '' : (cells[column] ?? '');
  return text
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
}

function readRow(row: number, text: (field: ImportField) => string): ImportRow {
  const problems: RowProblem[] = [];
  const refuse = (field: ImportField, code: string) => {
    problems.push({ field, code });
    return null;
  };
  for (const field of Object.keys(importHeadings) as ImportField[])
    if (text(field).length > longest[field]) refuse(field, 'too-long');
  if (text('name') === '') refuse('name', 'required');
  const number = readNumber(text('number'), refuse);
  const sni = text('sni') === '' ? null : (readSni(text('sni')) ?? refuse('sni', 'sni-unreadable'));
  const digits = text('postcode').replace(/\s/g, '');
  const postcode = digits === '' ? null : /^\d{5}$/.test(digits) ? digits : refuse('postcode', 'postcode-unreadable');
  const said = text('kind').toLowerCase();
  const kind = said === '' ? 'company' : (kindWords[said] ?? employerKinds.find((each) => each === said));
  if (kind === undefined) refuse('kind', 'kind-unknown');
  const plain = { workplace: text('workplace'), street: text('street'), city: text('city') };
  const people = { contact: text('contact'), phone: text('phone'), email: text('email') };
  const rest = { occupations: text('occupations'), note: text('note') };
  return {
    row,
    name: text('name'),
    number,
    kind: kind ?? 'other',
    sni,
    postcode,
    ...plain,
    ...people,
    ...rest,
    problems,
  };
}

function readNumber(typed: string, refuse: (field: ImportField, code: string) => null): string | null {
  if (typed === '') return null;
  const read = readOrganisationNumber(typed);
  return 'number' in read ? read.number : refuse('number', read.problem);
}
