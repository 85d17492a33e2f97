import { isSmall } from '#app/features/outcomes/domain/margin.ts';
import {
  type PublishedBreakdown,
  publishBreakdown,
  type Shown,
} from '#app/features/outcomes/domain/publish-breakdown.ts';
import type { OperationReport } from '../compute-indicators.ts';
import type { Framework } from '../rules/rule-set.ts';
import type { Count } from './count.ts';

/** Women, men, and everybody else together: the groups that figures are shown for. */
export const shownSexes = ['women', 'men', 'other'] as const;
export type ShownCount = { women: Shown; men: Shown; other: Shown; total: Shown };

export type ShownFigure = {
  code: string;
  kind: OperationReport['indicators'][string]['kind'];
  count: ShownCount;
  /** Absent where only publishable figures are shown: they would tell more than the counts do. */
  base?: { population: number; known: number; unknown: number; notDue: number };
};

/** The figures of an operation as a page shows them. */
export type ShownFigures = {
  counted: ShownCount;
  all: Shown;
  complete: Shown;
  incomplete: Shown;
  leavers: Shown;
  figures: ShownFigure[];
};

/** Everything as it is: for those who may see the people behind. */
export function showFigures(report: OperationReport): ShownFigures {
  const { grandTotal, complete, incomplete, leavers } = report.totals;
  return {
    counted: shownCount(countedIn(report)),
    all: grandTotal.total,
    complete: complete.total,
    incomplete: incomplete.total,
    leavers: leavers.total,
    figures: Object.entries(report.indicators).map(
      ([code, { kind, count, referencePopulation, known, unknown, notDue }]) => ({
        code,
        kind,
        count: shownCount(count),
        base: {
          population: referencePopulation.total,
          known: known.total,
          unknown: unknown.total,
          notDue: notDue.total,
        },
      }),
    ),
  };
}

/** Groups that exclude each other; a code that contains another is split into the inner one and the rest of the outer. */
const PARTITIONS: Record<Framework, readonly (readonly (string | readonly [outer: string, inner: string])[])[]> = {
  'esf-2014': [
    ['CO02', ['CO01', 'CO02'], 'CO04', ['CO03', 'CO04'], 'CO05'],
    ['CO06', 'CO08', ['CO07', 'CO08']],
    ['CO09', 'CO10', 'CO11'],
    ['CO13', ['CO12', 'CO13']],
  ],
  'esf-plus': [
    ['EECO03', ['EECO02', 'EECO03'], 'EECO04', 'EECO05'],
    ['EECO06', 'EECO07', 'EECO08'],
    ['EECO09', 'EECO10', 'EECO11'],
  ],
};

/**
 * The figures with small groups hidden, all indicators taken together: each is a table of those counted and the rest by sex, and indicators
 * that exclude or contain each other stand in one table (docs/rules/small-groups.md). What the results are asked of is left out.
 */
export function publishFigures(report: OperationReport, framework: Framework): ShownFigures {
  const base = shownSexes.map((sex) => countOf(countedIn(report), sex));
  const countsOf = (code: string) => shownSexes.map((sex) => countOf(report.indicators[code]?.count, sex));
  const partitions = partitionsOf(Object.keys(report.indicators), framework);
  const tables = partitions.map((partition, index) => {
    const groups = partition.map((part) => ({ key: nameOf(part), counts: vectorOf(part, countsOf) }));
    const rest = base.map((count, c) => count - groups.reduce((sum, { counts }) => sum + (counts[c] ?? 0), 0));
    return { dimension: String(index), groups: [...groups, { key: 'rest', counts: rest }] };
  });
  const sum = base.reduce((total, count) => total + count, 0);
  const published = publishBreakdown({ base: sum, categories: base, tables }, []);
  const { grandTotal, complete, incomplete, leavers } = report.totals;
  const isTold = !isSmall(incomplete.total);
  const isOfAll = report.indicators['EECO01'] !== undefined;
  return {
    counted: toShown(published.categories, published.base),
    all: isOfAll ? published.base : isTold ? grandTotal.total : null,
    complete: isOfAll ? (isTold && !isSmall(complete.total) ? complete.total : null) : published.base,
    incomplete: isTold ? incomplete.total : null,
    leavers: isSmall(leavers.total) ? null : leavers.total,
    figures: Object.entries(report.indicators).map(([code, { kind }]) => ({
      code,
      kind,
      count: shownIn(published, partitions, code),
    })),
  };
}

type Part = string | readonly [outer: string, inner: string];

function partitionsOf(codes: readonly string[], framework: Framework): Part[][] {
  const present = (part: Part) => [part].flat().every((code) => codes.includes(code));
  const together = PARTITIONS[framework]
    .map((partition) => partition.filter(present))
    .filter((partition) => partition.length > 0);
  const placed = new Set(together.flat(2));
  return [...together, ...codes.filter((code) => !placed.has(code)).map((code) => [code])];
}

function nameOf(part: Part): string {
  return typeof part === 'string' ? part : part.join('-');
}

function vectorOf(part: Part, countsOf: (code: string) => number[]): number[] {
  if (typeof part === 'string') return countsOf(part);
  const [outer, inner] = part;
  return countsOf(outer).map((count, c) => count - (countsOf(inner)[c] ?? 0));
}

// A code is its own part, or the inner part and the rest together.
function shownIn(published: PublishedBreakdown<string>, partitions: readonly Part[][], code: string): ShownCount {
  const at = partitions.findIndex((partition) => partition.flat().includes(code));
  const names = (partitions[at] ?? []).flatMap((part) =>
    typeof part === 'string' ? (part === code ? [part] : []) : part[0] === code ? [nameOf(part), part[1]] : [],
  );
  const rows = (published.tables[at]?.groups ?? []).filter(({ key }) => names.includes(key));
  const columns = shownSexes.map((_, c) => sumShown(rows.map(({ counts }) => counts[c] ?? null)));
  return toShown(columns, sumShown(rows.map(({ total }) => total)));
}

function sumShown(parts: readonly Shown[]): Shown {
  return parts.includes(null) ? null : parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
}

// Those that the indicators are counted among: complete records in 2014–2020, everybody in ESF+.
function countedIn(report: OperationReport): Count {
  return report.indicators['EECO01']?.count ?? report.totals.complete;
}

function countOf(count: Count | undefined, sex: (typeof shownSexes)[number]): number {
  if (count === undefined) return 0;
  return sex === 'other' ? count.nonBinary + count.unknown : count[sex];
}

function shownCount(count: Count): ShownCount {
  return { women: count.women, men: count.men, other: count.nonBinary + count.unknown, total: count.total };
}

function toShown([women = null, men = null, other = null]: readonly Shown[], total: Shown): ShownCount {
  return { women, men, other, total };
}
