import { addDays, dayOf, type PlainDate } from '#app/shared/dates.ts';
import type { CodeList } from './code-lists.ts';
import type { CopiedRow, Unit, Value } from './value.ts';

/** Finds a row of another table by its id: what a change was about. */
export type Find = (table: string, id: unknown) => CopiedRow | undefined;

/** How something of a row is said: which columns it reads, which of them hold codes of which list, and what comes of it. */
export type Piece = {
  columns: readonly string[];
  codes: Readonly<Record<string, CodeList>>;
  say: (row: CopiedRow, find: Find) => Value[];
};

const piece = (columns: readonly string[], say: Piece['say'], codes: Piece['codes'] = {}): Piece => ({
  columns,
  say,
  codes,
});
const isThere = (value: unknown) => value !== null && value !== undefined && value !== '';
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]).filter(isThere);
const each = (column: string, make: (value: string, row: CopiedRow) => Value | undefined) =>
  piece([column], (row) =>
    listOf(row[column])
      .map((value) => make(String(value), row))
      .filter((value) => value !== undefined),
  );

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);
const asDay = (value: unknown): PlainDate | undefined =>
  isThere(value) ? (isDay(String(value)) ? (String(value) as PlainDate) : dayOf(String(value))) : undefined;
const asClock = (value: unknown) => (isThere(value) ? String(value).slice(0, 5) : undefined);

/** A code as a word of a list; a column with several codes says them all. */
export const code = (list: CodeList, column: string): Piece => ({
  ...each(column, (value) => ({ as: 'code', list, code: value })),
  codes: { [column]: list },
});
export const day = (column: string): Piece => each(column, (value) => ({ as: 'day', day: asDay(value) as PlainDate }));
export const month = (column: string): Piece =>
  each(column, (value) => ({ as: 'month', day: asDay(value) as PlainDate }));
export const moment = (column: string): Piece => each(column, (value) => ({ as: 'moment', at: value }));
export const language = (column: string): Piece => each(column, (value) => ({ as: 'language', tag: value }));
export const country = (column: string): Piece => each(column, (value) => ({ as: 'country', code: value }));
export const signs = (column: string): Piece => each(column, (value) => ({ as: 'signs', text: value }));
/** Words that the programme or an authority has in Swedish. */
export const swedish = (column: string): Piece => each(column, (value) => ({ as: 'text', text: value, lang: 'sv' }));
/** Words that somebody wrote, in a language that is not known or stands in another column. */
export const text = (column: string, languageColumn?: string): Piece =>
  piece(languageColumn === undefined ? [column] : [column, languageColumn], (row) =>
    listOf(row[column]).map((value) => ({
      as: 'text',
      text: String(value),
      ...(languageColumn !== undefined && isThere(row[languageColumn]) ? { lang: String(row[languageColumn]) } : {}),
    })),
  );
/** Words in several languages, or just in Swedish. */
export const words = (column: string): Piece =>
  piece([column], (row) =>
    listOf(row[column]).map((value) =>
      typeof value === 'object'
        ? { as: 'words', words: value as Record<string, string> }
        : { as: 'text', text: String(value), lang: 'sv' },
    ),
  );
export const who = (column: string): Piece =>
  piece([column], (row) =>
    listOf(row[column]).map((value) => ({ as: 'who', ...(value as { name: string | null; role: string | null }) })),
  );
/** A number of something; nothing of it is not said. */
export const amount = (unit: Unit, column: string): Piece =>
  piece([column], (row) => {
    const value = Number(row[column] ?? 0);
    return value === 0 ? [] : [{ as: 'amount', amount: unit === 'kronor' ? value / 100 : value, unit }];
  });
export const said = (key: string): Piece => piece([], () => [{ as: 'said', key }]);
/** A sentence where something is so, and another, or nothing, where it is not. */
export const flag = (column: string, yes: string | undefined, no?: string): Piece =>
  piece([column], (row) => {
    const key = row[column] === true ? yes : row[column] === false ? no : undefined;
    return key === undefined ? [] : [{ as: 'said', key }];
  });
export const yesNo = (column: string): Piece =>
  piece([column], (row) =>
    typeof row[column] === 'boolean' ? [{ as: 'code', list: 'yes-no', code: row[column] ? 'yes' : 'no' }] : [],
  );
/** From one day to another. `before`: the second column is the day after the last. */
export const span = (from: string, until: string, { before = false } = {}): Piece =>
  piece([from, until], (row) => {
    const end = asDay(row[until]);
    const [first, last] = [asDay(row[from]), before && end !== undefined ? addDays(end, -1) : end];
    if (first === undefined && last === undefined) return [];
    return first === last && first !== undefined
      ? [{ as: 'day', day: first }]
      : [{ as: 'span', from: first, until: last }];
  });
export const spanBefore = (from: string, until: string): Piece => span(from, until, { before: true });
export const clocks = (from: string, until: string): Piece =>
  piece([from, until], (row) =>
    isThere(row[from]) || isThere(row[until])
      ? [{ as: 'clocks', from: asClock(row[from]), until: asClock(row[until]) }]
      : [],
  );
export const clock = (column: string): Piece =>
  piece([column], (row) => (isThere(row[column]) ? [{ as: 'signs', text: String(asClock(row[column])) }] : []));
export const weekday = (column: string): Piece => each(column, (value) => ({ as: 'weekday', weekday: Number(value) }));

/** One after the other. */
export const all = (...pieces: readonly Piece[]): Piece => ({
  columns: pieces.flatMap(({ columns }) => columns),
  codes: Object.assign({}, ...pieces.map(({ codes }) => codes)),
  say: (row, find) => pieces.flatMap(({ say }) => say(row, find)),
});
/** The first that says something. */
export const first = (...pieces: readonly Piece[]): Piece => ({
  ...all(...pieces),
  say: (row, find) => pieces.map(({ say }) => say(row, find)).find((values) => values.length > 0) ?? [],
});
/** What another row says, whose id stands in a column. */
export const of = (table: string, idColumn: string, { say }: Piece): Piece =>
  piece([idColumn], (row, find) => {
    const other = find(table, row[idColumn]);
    return other === undefined ? [] : say(other, find);
  });
/** What stands inside a column that holds an object or a list of them. */
export const inside = (column: string, { say }: Piece): Piece =>
  piece([column], (row, find) =>
    listOf(row[column]).flatMap((value) => (typeof value === 'object' ? say(value as CopiedRow, find) : [])),
  );
/** Said only of rows of a kind. */
export const when = (column: string, wanted: (value: unknown) => boolean, { columns, codes, say }: Piece): Piece => ({
  columns: [...columns, column],
  codes,
  say: (row, find) => (wanted(row[column]) ? say(row, find) : []),
});
/** What is said by a function of the row. */
export const worked = (columns: readonly string[], say: Piece['say'], codes: Piece['codes'] = {}): Piece =>
  piece(columns, say, codes);
