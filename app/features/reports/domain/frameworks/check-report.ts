import type { Layout } from './framework.ts';
import type { ReportCheck } from './report.ts';

/** What must hold between the rows of a report, and what its facts warn of; those that hold are listed, too. */
export function checkReport(
  { checks }: Layout,
  countOf: (row: string) => number,
  both: readonly number[],
): ReportCheck[] {
  if (checks === undefined) return [];
  const sum = (rows: readonly string[]) => rows.reduce((total, row) => total + countOf(row), 0);
  const atMost = checks.atMost.map(({ left, right }): ReportCheck => {
    const [less, more] = [sum(left), sum(right)];
    const check = `${left.join(' + ')} <= ${right.join(' + ')}`;
    return { check, passed: less <= more, severity: 'error', detail: `${less} / ${more}` };
  });
  const neverBoth = checks.neverBoth.map(([one, other], at): ReportCheck => {
    const count = both[at] ?? 0;
    return { check: `never both ${one} and ${other}`, passed: count === 0, severity: 'error', detail: String(count) };
  });
  const warnings = checks.warnAbove.map(({ row, of, share }): ReportCheck => {
    const [count, base] = [sum([row]), sum([of])];
    return { check: row, passed: count <= base * share, severity: 'warning', detail: `${count} / ${base}` };
  });
  return [...atMost, ...neverBoth, ...warnings];
}
