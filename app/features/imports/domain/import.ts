import type { FileFormat } from '#app/shared/cell.ts';
import type { Instant } from '#app/shared/dates.ts';
import type { ImportKind, ImportState, Outcome } from './kinds.ts';
import type { ImportSettings } from './rows/settings.ts';

/** How many rows end how; `marks` counts the marks of a list of attendance that are written. */
export type Counts = Partial<Record<Outcome | 'marks', number>>;

/** A list that was sent in, as its pages need it. */
export type Import = {
  id: string;
  programmeId: string;
  programmeName: string;
  accountId: string;
  accountName: string;
  kind: ImportKind;
  state: ImportState;
  fileName: string | null;
  format: FileFormat;
  sheet: number;
  headerRow: number | null;
  columns: string[];
  settings: ImportSettings;
  counts: Counts;
  formulaColumns: number[];
  problem: string | null;
  problemRow: number | null;
  createdAt: Instant;
  runAt: Instant | null;
  emptiedAt: Instant | null;
  version: number;
};

/** Days after which what stood in a file is taken away, whatever became of it. */
export const DAYS_KEPT = 14;

/** Rows in all, and those that will be or were written. */
export function countRows(counts: Counts): { total: number; writing: number } {
  const of = (outcome: Outcome) => counts[outcome] ?? 0;
  const writing = of('new-person') + of('known-person') + of('new');
  return { writing, total: writing + of('unchanged') + of('repeated') + of('faulty') + of('left-out') };
}
