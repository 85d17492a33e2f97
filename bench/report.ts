import { cpus, totalmem } from 'node:os';
import type { Figures } from './measure.ts';

type Memory = { rssMb: number; pssMb: number } | undefined;

export type SizeReport = {
  people: number;
  loading: { seconds: number; peakMb: number | null } | undefined;
  figures: { operation: string; figures: Figures[] }[];
  databaseMb: number;
  marks: number;
  startedMs: number;
  idle: Memory;
  loaded: Memory;
  worker: Memory;
  loadAverage: number;
};

export type ReportOptions = { rounds: number; ms: number; connections: number; day: string; postgres: string };

const ms = (value: number) => (value >= 10 ? value.toFixed(0) : value.toFixed(1));
const mb = (memory: Memory) => (memory === undefined ? '–' : `${memory.rssMb.toFixed(0)} / ${memory.pssMb.toFixed(0)}`);
const count = (value: number) => value.toLocaleString('en-GB').replaceAll(',', ' ');

/** The results as Markdown: figures beside their aims, with the machine and the day, without names of machines or folders. */
export function printReport(reports: readonly SizeReport[], options: ReportOptions): string {
  const machine = `${cpus().length} cores (${cpus()[0]?.model.replace(/\s+/g, ' ') ?? 'unknown'}), ${Math.round(totalmem() / 1024 ** 3)} GiB, ${process.platform} ${process.arch}`;
  return [
    '# Measured',
    '',
    `\`npm run bench\` on ${options.day}. ${machine}; Node ${process.version.slice(1)}, PostgreSQL ${options.postgres}, one server process; the asking side shares the cores.`,
    `${options.rounds} rounds of ${options.ms} ms per way, the ways of a piece of work in turn and the order turned round each time; every answer was compared with SQL before.`,
    `Load average while measuring: ${reports.map((each) => each.loadAverage.toFixed(1)).join(', ')}. Where it is above ${cpus().length}, others were at work on the machine: trust shares, not milliseconds.`,
    'Share: operations per second compared with plain SQL in the same round, median over the rounds. CPU: ms of the server + of the database per operation.',
    '',
    ...aims(reports),
    '',
    ...reports.flatMap(tables),
    '## Start, memory, loading',
    '',
    '| people | marks | database, MB | loading, s | most memory while loading, MB | start to first page, ms | server idle, RSS / PSS MB | after the load | its worker |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...reports.map(
      (each) =>
        `| ${count(each.people)} | ${count(each.marks)} | ${count(Math.round(each.databaseMb))} | ${each.loading?.seconds.toFixed(0) ?? '–'} | ${each.loading?.peakMb?.toFixed(0) ?? '–'} | ${each.startedMs.toFixed(0)} | ${mb(each.idle)} | ${mb(each.loaded)} | ${mb(each.worker)} |`,
    ),
    '',
  ].join('\n');
}

function tables(report: SizeReport): string[] {
  return [
    `## ${count(report.people)} people`,
    '',
    '| work | at once | way | per second | p50 ms | p95 ms | share | CPU ms |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...report.figures.flatMap(({ operation, figures }) =>
      figures.map(
        (each) =>
          `| ${operation} | ${each.workers} | ${each.name} | ${each.perSecond.toFixed(0)} | ${ms(each.p50Ms)} | ${ms(each.p95Ms)} | ${(each.share * 100).toFixed(0)} % | ${each.serverCpuMs.toFixed(1)} + ${each.databaseCpuMs.toFixed(1)} |`,
      ),
    ),
    '',
  ];
}

function aims(reports: readonly SizeReport[]): string[] {
  const last = reports.at(-1);
  const first = reports[0];
  if (last === undefined || first === undefined) return [];
  const find = (report: SizeReport, operation: string, name: string, atOnce: 'one' | 'many') =>
    report.figures
      .filter((each) => each.operation === operation)
      .map((each) =>
        each.figures.find((figure) => figure.name === name && (atOnce === 'one') === (figure.workers === 1)),
      )
      .find((figure) => figure !== undefined);
  const share = (operation: string, name: string, atOnce: 'one' | 'many') =>
    reports.map((report) => {
      const figure = find(report, operation, name, atOnce);
      return figure === undefined ? '–' : `${(figure.share * 100).toFixed(0)} %`;
    });
  const cost = reports.map((report) => {
    const figure = find(report, 'walls', WALLED, 'one');
    return figure === undefined ? '–' : `${(1 / figure.share).toFixed(2)}`;
  });
  const pages = last.figures.flatMap(({ figures }) =>
    figures.filter((each) => each.workers === 1 && ['page', 'form'].includes(each.name)),
  );
  const slowest = Math.max(...pages.map((each) => each.p50Ms));
  const growth = last.figures.flatMap(({ operation, figures }) =>
    figures
      .filter(
        (each) =>
          each.workers === 1 && ['page', 'form', 'API'].includes(each.name) && !operation.includes('50 programmes'),
      )
      .map((each) => ({
        what: `${operation}, ${each.name}`,
        times: each.p50Ms / (find(first, operation, each.name, 'one')?.p50Ms ?? Number.NaN),
      }))
      .filter(({ times }) => Number.isFinite(times)),
  );
  return [
    '## Aims',
    '',
    '| aim | found |',
    '| --- | --- |',
    `| a walled transaction, pipelined and prepared, costs at most 1.20 × the bare query | ${cost.join(', ')} |`,
    `| the API's list at half the rate of plain SQL or better, with walls and audit | one at a time ${share('list of 50', 'API', 'one').join(', ')}; many at once ${share('list of 50', 'API', 'many').join(', ')} |`,
    `| saving 25 marks through the API, the same | one at a time ${share('save 25 marks', 'API', 'one').join(', ')}; many at once ${share('save 25 marks', 'API', 'many').join(', ')} |`,
    `| every page under 50 ms at the median with ${count(last.people)} people | slowest ${ms(slowest)} ms |`,
    ...(reports.length > 1
      ? [
          `| cost does not grow with the database: median at ${count(last.people)} people over that at ${count(first.people)} | ${growth.map(({ what, times }) => `${what} ${times.toFixed(2)} ×`).join('; ')} |`,
        ]
      : []),
    '',
    `Figures stand in the order ${reports.map((each) => count(each.people)).join(', ')} people.`,
  ];
}

export const WALLED = 'walled transaction, one flight';
