import type { Figures } from './measure.ts';

type Memory = { rssMb: number; pssMb: number } | undefined;
export type SizeReport = {
  people: number;
  loading: { seconds: number; peakMb: number } | undefined;
  figures: { operation: string; figures: Figures[] }[];
  databaseMb: number;
  startedMs: number;
  idle: Memory;
  loaded: Memory;
  worker: Memory;
};

export function printReport(
  reports: readonly SizeReport[],
  options: { rounds: number; ms: number; connections: number },
): string {
  return JSON.stringify({ reports, options });
}
