import {
  type PublishedBreakdown,
  publishBreakdown,
  type Shown,
} from '#app/features/outcomes/domain/publish-breakdown.ts';
import type { About, Part, Stated, Unit } from './framework.ts';
import type { Cell, FrameworkReport, ReportRow, ReportTable } from './report.ts';

/** Women, men, and everybody else together: the groups that figures are shown for. */
export const shownSexes = ['women', 'men', 'other'] as const;
/** null: hidden. */
export type ShownCount = { women: Shown; men: Shown; other: Shown; total: Shown };

export type ShownRow = {
  key: string;
  about: About;
  name?: string;
  /** People, or amounts where `unit` is given. */
  count: ShownCount;
  unit?: Unit;
  share?: { count: number; base: number };
  /** Only where figures are exact: they would tell more than the counts do. */
  base?: { population: number; notKnown: number; notDue: number };
  stated?: Stated;
};
export type ShownTable = { key: string; rows: readonly ShownRow[] };
export type ShownReport = {
  isExact: boolean;
  everybody: ShownCount;
  sections: readonly { key: string; tables: readonly ShownTable[] }[];
};

/** Everything as it is: for those who may see the people behind. */
export function showReport(report: FrameworkReport): ShownReport {
  return shown(report, true, (row) => countOf(rowOf(report, row)));
}

/** Shares are published of at least this many (docs/rules/small-groups.md). */
const LEAST_BASE = 10;

/**
 * The report with small groups hidden, all rows taken together: each is a table of those it counts and the rest by sex, and rows that exclude or contain
 * each other stand in one (docs/rules/small-groups.md). Whom results are asked of is left out.
 */
export function publishReport(report: FrameworkReport): ShownReport {
  const base = vectorOf(report, report.everybody);
  const partitions = partitionsOf(report);
  const tables = partitions.map((partition, index) => {
    const groups = partition.map((part) => ({ key: nameOf(part), counts: partVector(report, part) }));
    const rest = base.map((count, c) => count - groups.reduce((sum, { counts }) => sum + (counts[c] ?? 0), 0));
    return { dimension: String(index), groups: [...groups, { key: ' rest', counts: rest }] };
  });
  const sum = base.reduce((total, count) => total + count, 0);
  const published = publishBreakdown({ base: sum, categories: base, tables }, []);
  return shown(report, false, (row) =>
    row === report.everybody ? toShown(published.categories, published.base) : shownIn(published, partitions, row),
  );
}

function shown(report: FrameworkReport, isExact: boolean, peopleIn: (row: string) => ShownCount): ShownReport {
  return {
    isExact,
    everybody: peopleIn(report.everybody),
    sections: report.sections.map(({ key, tables }) => ({
      key,
      tables: tables.map((table) => ({
        key: table.key,
        rows: table.rows.map((row) => shownRow(row, table, isExact, peopleIn)),
      })),
    })),
  };
}

const NOTHING: ShownCount = { women: null, men: null, other: null, total: null };

function shownRow(
  row: ReportRow,
  table: ReportTable,
  isExact: boolean,
  peopleIn: (row: string) => ShownCount,
): ShownRow {
  const { key, about, name, sumOf, cells } = row;
  const head = { key, about, ...(name === undefined ? {} : { name }) };
  const value = cells['value'];
  if (value !== undefined) return { ...head, count: NOTHING, stated: value as Stated };
  if (sumOf !== undefined) {
    const amounts = countOf(row);
    const unit = cells['total']?.kind === 'amount' ? { unit: cells['total'].unit } : {};
    return { ...head, ...unit, count: isExact ? amounts : amountsOf(amounts, peopleIn(sumOf)) };
  }
  const count = peopleIn(key);
  const share = shareOf(cells['share'], count, table, isExact, peopleIn);
  return {
    ...head,
    count,
    ...(share === undefined ? {} : { share }),
    ...(isExact && cells['population'] !== undefined
      ? {
          base: {
            population: numberIn(cells['population']),
            notKnown: numberIn(cells['notKnown']),
            notDue: numberIn(cells['notDue']),
          },
        }
      : {}),
  };
}

// A published share is one that the reader could work out herself from two figures that are both shown.
function shareOf(
  cell: Cell | undefined,
  count: ShownCount,
  { shareOf: of }: ReportTable,
  isExact: boolean,
  peopleIn: (row: string) => ShownCount,
): { count: number; base: number } | undefined {
  if (cell?.kind !== 'share' || cell.base === 0) return undefined;
  if (isExact) return { count: cell.count, base: cell.base };
  if (of === undefined || count.total === null || cell.base < LEAST_BASE) return undefined;
  return peopleIn(of).total === cell.base ? { count: cell.count, base: cell.base } : undefined;
}

// Amounts of a group are shown only where its people are, and together only where every group is.
function amountsOf(amounts: ShownCount, people: ShownCount): ShownCount {
  const own = shownSexes.map((sex) => (people[sex] === null ? null : amounts[sex]));
  const isWhole = people.total !== null && own.every((amount) => amount !== null);
  return toShown(own, isWhole ? amounts.total : null);
}

function partitionsOf({ exclusive, everybody, sections }: FrameworkReport): (readonly Part[])[] {
  const placed = new Set(exclusive.flat(2));
  const rows = sections.flatMap(({ tables }) => tables.flatMap((table) => table.rows));
  const alone = rows.filter(
    ({ key, sumOf, cells }) =>
      !placed.has(key) && key !== everybody && sumOf === undefined && cells['value'] === undefined,
  );
  return [...exclusive, ...alone.map(({ key }) => [key])];
}

function nameOf(part: Part): string {
  return typeof part === 'string' ? part : part.join(' without ');
}

function partVector(report: FrameworkReport, part: Part): number[] {
  if (typeof part === 'string') return vectorOf(report, part);
  const inner = vectorOf(report, part[1]);
  return vectorOf(report, part[0]).map((count, c) => count - (inner[c] ?? 0));
}

function vectorOf(report: FrameworkReport, row: string): number[] {
  const count = countOf(rowOf(report, row));
  return shownSexes.map((sex) => count[sex] ?? 0);
}

// A row is its own part, or the inner part and the rest together.
function shownIn(
  published: PublishedBreakdown<string>,
  partitions: readonly (readonly Part[])[],
  row: string,
): ShownCount {
  const at = partitions.findIndex((partition) => partition.flat().includes(row));
  const names = (partitions[at] ?? []).flatMap((part) =>
    typeof part === 'string' ? (part === row ? [part] : []) : part[0] === row ? [nameOf(part), part[1]] : [],
  );
  const parts = (published.tables[at]?.groups ?? []).filter(({ key }) => names.includes(key));
  const columns = shownSexes.map((_, c) => sumShown(parts.map(({ counts }) => counts[c] ?? null)));
  return toShown(columns, sumShown(parts.map(({ total }) => total)));
}

function sumShown(parts: readonly Shown[]): Shown {
  return parts.length === 0 || parts.includes(null) ? null : parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
}

function rowOf(report: FrameworkReport, key: string): ReportRow {
  const row = report.sections
    .flatMap(({ tables }) => tables.flatMap(({ rows }) => rows))
    .find((one) => one.key === key);
  if (row === undefined) throw new Error(`the report has no row ${key}`);
  return row;
}

function countOf({ cells }: ReportRow): { women: number; men: number; other: number; total: number } {
  const [women, men, nonBinary, unknown, total] = (['women', 'men', 'nonBinary', 'unknown', 'total'] as const).map(
    (key) => numberIn(cells[key]),
  ) as [number, number, number, number, number];
  return { women, men, other: Math.round((nonBinary + unknown) * 100) / 100, total };
}

function numberIn(cell: Cell | undefined): number {
  return cell === undefined || cell.kind === 'text' ? 0 : cell.kind === 'amount' ? cell.amount : cell.count;
}

function toShown([women = null, men = null, other = null]: readonly Shown[], total: Shown): ShownCount {
  return { women, men, other, total };
}
