import type { Sex } from '../facts/participation.ts';

/** Numbers of people by the groups the frameworks report, and their sum. */
export type Count = { women: number; men: number; nonBinary: number; unknown: number; total: number };

const COLUMNS: Record<Sex, Exclude<keyof Count, 'total'>> = {
  woman: 'women',
  man: 'men',
  'non-binary': 'nonBinary',
  unknown: 'unknown',
};

/** Nobody yet. */
export function noOne(): Count {
  return { women: 0, men: 0, nonBinary: 0, unknown: 0, total: 0 };
}

/** Counts one more person. */
export function countOne(count: Count, sex: Sex): void {
  count[COLUMNS[sex]] += 1;
  count.total += 1;
}
