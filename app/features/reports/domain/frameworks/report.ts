import type { PlainDate } from '#app/shared/dates.ts';
import type { Count } from '../figures/count.ts';
import type { About, Assessment, FrameworkKey, Part, Stated, Unit } from './framework.ts';
import type { ReportPeriod } from './periods.ts';

/** People or amounts by sex, and together. */
export type BySex = Count;

/** One exact figure. A share carries what it is a share of, never a rounded percentage alone. */
export type Cell =
  | { kind: 'count'; count: number }
  | { kind: 'share'; count: number; base: number }
  | { kind: 'amount'; amount: number; unit: Unit }
  | Stated;

export type ReportRow = {
  key: string;
  about: About;
  name?: string;
  /** Amounts: the row whose people they belong to. */
  sumOf?: string;
  cells: Readonly<Record<string, Cell>>;
};
/** `shareOf`: the row that the shares of the table are shares of; without it, of those whose answer is known. */
export type ReportTable = { key: string; columns: readonly string[]; shareOf?: string; rows: readonly ReportRow[] };

/** A check of the report's own figures. */
export type ReportCheck = { check: string; passed: boolean; severity: 'error' | 'warning'; detail: string };

/**
 * A framework's report as plain data: every figure exact, with stable keys, and below it each person with what she counts in and why. It draws itself
 * from these alone, holds no names, and is the same text for the same facts (`canonicalJson`).
 */
export type FrameworkReport = {
  format: 'egenvag-report/1';
  framework: { key: FrameworkKey; version: string; isValidInPeriod: boolean };
  programme: { key: string; name: string };
  period: ReportPeriod;
  asOf: PlainDate;
  settings: Readonly<Record<string, unknown>>;
  /** The row of everybody, and the rows of which nobody stands in two: what small groups are hidden by. */
  everybody: string;
  exclusive: readonly (readonly Part[])[];
  sections: readonly { key: string; tables: readonly ReportTable[] }[];
  checks: readonly ReportCheck[];
  /** In the order of their ids; empty when only figures were asked for. */
  people: readonly Assessment[];
};

/** Whom a figure is about: those it counts, or those of whom its answer is not known. */
export function peopleBehind(
  report: Pick<FrameworkReport, 'people'>,
  row: string,
  which: 'counted' | 'unknown',
): Assessment[] {
  const value = which === 'counted' ? 'yes' : 'unknown';
  return report.people.filter(
    ({ isCounted, findings }) =>
      isCounted && findings.some((finding) => finding.row === row && finding.value === value),
  );
}

/** The same value always as the same text: keys in order, nothing that is undefined. What a checksum is made of. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((each) => canonicalJson(each ?? null)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const entries = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join(',')}}`;
}
