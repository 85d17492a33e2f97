import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isBuilt } from '../scripts/build.ts';
import { openBenchWorld } from './bench-world.ts';
import { compare, type Figures, sample } from './measure.ts';
import { openOperations } from './operations.ts';
import { printReport, type SizeReport } from './report.ts';
import { childrenClock, cpuMsOf, loadPeople, memoryOf, startServer, workerOf } from './server-process.ts';

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '5' },
    ms: { type: 'string', default: '400' },
    // How long each way is walked before the clock starts, all connections at once: see below.
    warm: { type: 'string', default: '3000' },
    connections: { type: 'string', default: '8' },
    only: { type: 'string' },
    data: { type: 'string' },
    // Sizes measured one by one, when they are not to stand on the disk together: kept here, and reported together.
    keep: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const sizes = values.people.split(',').filter(Boolean).map(Number);
const [rounds, ms, connections] = [Number(values.rounds), Number(values.ms), Number(values.connections)];
const warmMs = Number(values.warm);

// In a process of its own: the builder changes the environment of the one it runs in.
if (!isBuilt())
  execFileSync(process.execPath, [join(import.meta.dirname, '..', 'scripts', 'build.ts')], { stdio: 'inherit' });
const reports: SizeReport[] =
  values.keep !== undefined && existsSync(values.keep) ? JSON.parse(readFileSync(values.keep, 'utf8')) : [];
for (const people of sizes) {
  reports.push(await benchmark(people));
  // After each size: loading the largest takes a quarter of an hour, and what was measured before is not to be lost with it.
  if (values.keep !== undefined) writeFileSync(values.keep, JSON.stringify(reports));
}
const report = printReport(reports, {
  rounds,
  ms,
  connections,
  day: new Date().toISOString().slice(0, 10),
  postgres: '18',
});
console.log(report);
// What a person has to say about the figures stays when they are measured anew.
const remarks = readFileSync(join(import.meta.dirname, 'remarks.md'), 'utf8');
if (values.write) writeFileSync(join(import.meta.dirname, 'RESULTS.md'), `${report}\n${remarks}`);

/** Loads, serves and measures one size. A folder given with --data is used as it is, and kept. */
async function benchmark(people: number): Promise<SizeReport> {
  const folder = values.data ?? mkdtempSync(join(tmpdir(), 'egenvag-bench-'));
  try {
    const loading = values.data === undefined ? await loadPeople(folder, people) : undefined;
    console.error(`${people} people${loading ? `, loaded in ${Math.round(loading.seconds)} s` : ''}`);
    const server = await startServer(folder);
    try {
      const idle = memoryOf(server.pid);
      const world = await openBenchWorld(folder, connections + 1);
      try {
        const figures = await measureAll(world, server.address, server.pid);
        const { rows } = await world.plain.query(
          `select pg_database_size(current_database()) as bytes, (select sum(c.reltuples)::int8 from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = 'attendance_marks'::regclass) as marks`,
        );
        const worker = workerOf(server.pid);
        return {
          people,
          loading,
          figures,
          databaseMb: rows[0].bytes / 1024 / 1024,
          marks: Number(rows[0].marks),
          loadAverage: loadavg()[0]!,
          startedMs: server.startedMs,
          idle,
          loaded: memoryOf(server.pid),
          worker: worker === undefined ? undefined : memoryOf(worker),
        };
      } finally {
        await world.close();
      }
    } finally {
      await server.stop();
    }
  } finally {
    if (values.data === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

async function measureAll(
  world: Awaited<ReturnType<typeof openBenchWorld>>,
  address: string,
  serverPid: number,
): Promise<{ operation: string; figures: Figures[] }[]> {
  const databaseMs = childrenClock(world.databasePid);
  const clock = () => ({ serverMs: cpuMsOf(serverPid), databaseMs: databaseMs() });
  const { operations, close } = await openOperations({ world, address, workers: connections });
  const measured: { operation: string; figures: Figures[] }[] = [];
  try {
    for (const { name, ways, check, warm } of operations) {
      if (values.only !== undefined && !name.includes(values.only)) continue;
      await check();
      await warm();
      const levels = name === 'walls' ? [1] : [1, connections];
      // A server that has just started runs code that is not compiled yet: its first thousand answers take two to three times as long.
      for (const way of ways) await sample(way, levels.at(-1)!, warmMs, clock);
      for (const workers of levels) {
        const figures = await compare(ways, { workers, rounds, ms, clock });
        measured.push({ operation: name, figures });
        for (const each of figures)
          console.error(
            `${name}, ${workers}: ${each.name} ${each.perSecond.toFixed(0)}/s, ${each.p50Ms.toFixed(2)}/${each.p95Ms.toFixed(2)} ms, ${(each.share * 100).toFixed(0)} %, CPU ${each.serverCpuMs.toFixed(2)}+${each.databaseCpuMs.toFixed(2)}`,
          );
      }
    }
  } finally {
    close();
  }
  return measured;
}
