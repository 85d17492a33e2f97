import { dayOf, type PlainDate } from '#app/shared/dates.ts';
import type { Label } from './labels.ts';
import { type CopyPart, copyParts, type GroupKey } from './parts.ts';
import type { Find } from './pieces.ts';
import { type Telling, writtenIn } from './telling.ts';
import { tellings } from './tellings/index.ts';
import type { CopiedRow, CopiedTable, Value } from './value.ts';

/** A row as it is read: what it is, when, what is said of it, who wrote it. */
export type Entry = {
  title: readonly Value[];
  on: readonly Value[];
  lines: readonly { label: Label; values: readonly Value[] }[];
  by: readonly Value[];
  /** What belongs under it and is folded away: the days of a month. */
  folded: readonly (readonly Value[])[];
};
export type CopyGroup = { key: GroupKey; entries: readonly Entry[] };

const MOST_FOLDED = 16;

/** What a part of the copy says: its groups, each with its entries, the newest first; those without a day stand before. */
export function groupsOf(part: CopyPart, tables: readonly CopiedTable[]): CopyGroup[] {
  const find = finderIn(tables);
  return (Object.entries(copyParts[part]) as [GroupKey, readonly string[]][])
    .map(([key, names]) => {
      const hers = names.flatMap((name) => tables.find((table) => table.name === name) ?? []);
      const entries = hers.flatMap((table) => entriesOf(table, tables, find));
      return { key, entries: entries.toSorted((a, b) => compare(timeOfEntry(a), timeOfEntry(b))) };
    })
    .filter(({ entries }) => entries.length > 0);
}

const compare = (a: string, b: string) => (a < b ? 1 : a > b ? -1 : 0);

function finderIn(tables: readonly CopiedTable[]): Find {
  const known = new Map<string, Map<unknown, CopiedRow>>();
  return (table, id) => {
    const byId =
      known.get(table) ?? new Map(tables.find(({ name }) => name === table)?.rows.map((row) => [row['id'], row]));
    known.set(table, byId);
    return byId.get(id);
  };
}

function entriesOf({ name, rows }: CopiedTable, tables: readonly CopiedTable[], find: Find): Entry[] {
  const telling = tellings[name];
  if (telling === undefined) return [];
  if (telling.under !== undefined) return withoutMonth(telling, rows, tables, find);
  return rows
    .flatMap((row) => inChunks(entryOf(telling, row, find), foldedUnder(name, row, tables, find)))
    .filter(isSaid);
}

const isSaid = ({ title, lines, folded }: Entry) => title.length + lines.length + folded.length > 0;

/** One row as it is told. */
export function entryOf(telling: Telling, row: CopiedRow, find: Find): Entry {
  const on = telling.on?.say(row, find) ?? [];
  const lines = (Object.entries(telling.lines ?? {}) as [Label, NonNullable<Telling['title']>][])
    .map(([label, piece]) => ({ label, values: once(piece.say(row, find)) }))
    .filter(({ values }) => values.length > 0);
  return { title: telling.title?.say(row, find) ?? [], on, lines, by: writtenBy(telling, row, on), folded: [] };
}

function once(values: readonly Value[]): Value[] {
  const seen = new Set<string>();
  return values.filter((value) => !seen.has(JSON.stringify(value)) && seen.add(JSON.stringify(value)));
}

// Who wrote it, and the day where it is another than the one above.
function writtenBy(telling: Telling, row: CopiedRow, on: readonly Value[]): Value[] {
  const [who, at] = writtenIn(telling, (column) => row[column] !== undefined && row[column] !== null);
  const account = who === undefined ? undefined : (row[who] as { name: string | null; role: string | null } | null);
  const day = at === undefined || !row[at] ? undefined : dayOf(String(row[at]));
  const isSameDay = on.some((value) => ('day' in value ? value.day : 'from' in value ? value.from : undefined) === day);
  return [
    ...(account ? [{ as: 'who', ...account } as const] : []),
    ...(day === undefined || isSameDay ? [] : [{ as: 'day', day } as const]),
  ];
}

const monthIn = (day: unknown) => String(day).slice(0, 7);

function foldedUnder(name: string, row: CopiedRow, tables: readonly CopiedTable[], find: Find): Value[][] {
  return tables.flatMap((table) => {
    const telling = tellings[table.name];
    if (telling?.under?.table !== name) return [];
    const { month } = telling.under;
    const same = (each: CopiedRow) =>
      monthIn(each[month]) === monthIn(row['month']) && each['enrolment_id'] === row['enrolment_id'];
    return foldedIn(telling, table.rows.filter(same), month, find);
  });
}

// Rows of a month that has no entry to be folded under are read under that month all the same.
function withoutMonth(telling: Telling, rows: readonly CopiedRow[], tables: readonly CopiedTable[], find: Find) {
  const { table = '', month = '' } = telling.under ?? {};
  const known = tables.find((each) => each.name === table)?.rows ?? [];
  const isKnown = (row: CopiedRow) => known.some((each) => monthIn(each['month']) === monthIn(row[month]));
  const left = Map.groupBy(
    rows.filter((row) => !isKnown(row)),
    (row) => monthIn(row[month]),
  );
  return [...left.keys()].flatMap((key) => {
    const day = `${key}-01` as PlainDate;
    const entry: Entry = { title: [{ as: 'month', day }], on: [], lines: [], by: [], folded: [] };
    return inChunks(entry, foldedIn(telling, left.get(key) ?? [], month, find));
  });
}

function foldedIn(telling: Telling, rows: readonly CopiedRow[], month: string, find: Find): Value[][] {
  return rows
    .toSorted((a, b) => compare(String(a[month]), String(b[month])))
    .map((row) => lineOf(entryOf(telling, row, find)));
}

// What is folded stands on one line each: the day, what it was, how it went.
function lineOf({ on, title, lines }: Entry): Value[] {
  return [...on, ...title, ...lines.flatMap(({ values }) => values)];
}

// A month with more days than a light page carries is read in two, under the same heading.
function inChunks(entry: Entry, folded: readonly (readonly Value[])[]): Entry[] {
  if (folded.length === 0) return [entry];
  return Array.from({ length: Math.ceil(folded.length / MOST_FOLDED) }, (_, chunk) => ({
    ...(chunk === 0 ? entry : { ...entry, lines: [], by: [] }),
    folded: folded.slice(chunk * MOST_FOLDED, (chunk + 1) * MOST_FOLDED),
  }));
}

// What an entry is ordered by. One without a day says how something is, and stands first.
function timeOfEntry({ on, title }: Entry): string {
  for (const value of [...on, ...title]) {
    if (value.as === 'day' || value.as === 'month') return value.day;
    if (value.as === 'moment') return value.at;
    if (value.as === 'span') return value.from ?? value.until ?? '';
  }
  return '9999';
}
