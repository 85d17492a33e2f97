/** One way of doing a piece of work: once, by the worker with this number. */
export type Way = { name: string; once: (worker: number) => Promise<unknown>; before?: () => Promise<unknown> };

export type Sample = { perSecond: number; latenciesMs: number[]; serverCpuMs: number; databaseCpuMs: number };

/** Processor time spent so far by the server and by the database, in ms. */
export type Clock = () => { serverMs: number; databaseMs: number };

/** Does the work over and over for `ms`, `workers` at a time. */
export async function sample(way: Way, workers: number, ms: number, clock: Clock): Promise<Sample> {
  await way.before?.();
  const latenciesMs: number[] = [];
  const spent = clock();
  const start = performance.now();
  const until = start + ms;
  await Promise.all(
    Array.from({ length: workers }, async (_, worker) => {
      for (let now = performance.now(); now < until; ) {
        await way.once(worker);
        const done = performance.now();
        latenciesMs.push(done - now);
        now = done;
      }
    }),
  );
  const [seconds, now] = [(performance.now() - start) / 1000, clock()];
  return {
    perSecond: latenciesMs.length / seconds,
    latenciesMs,
    serverCpuMs: now.serverMs - spent.serverMs,
    databaseCpuMs: now.databaseMs - spent.databaseMs,
  };
}

export type Figures = {
  name: string;
  workers: number;
  perSecond: number;
  p50Ms: number;
  p95Ms: number;
  /** Median over the rounds of this way's rate divided by the first way's rate in the same round. */
  share: number;
  /** Processor time per piece of work: of the server, and of the database. */
  serverCpuMs: number;
  databaseCpuMs: number;
};

/** Measures several ways of the same work in turn, round after round, the order turned round each time. The first way is what the others are compared with. */
export async function compare(
  ways: readonly Way[],
  options: { workers: number; rounds: number; ms: number; clock: Clock },
): Promise<Figures[]> {
  const { workers, rounds, ms, clock } = options;
  for (const way of ways) await sample(way, workers, ms / 2, clock);
  const samples = ways.map((): Sample[] => []);
  for (let round = 0; round < rounds; round += 1) {
    const order = ways.map((_, index) => index);
    if (round % 2 === 1) order.reverse();
    for (const index of order) samples[index]!.push(await sample(ways[index]!, workers, ms, clock));
  }
  return ways.map(({ name }, index) => {
    const own = samples[index]!;
    const latencies = own.flatMap((each) => each.latenciesMs);
    return {
      name,
      workers,
      perSecond: median(own.map((each) => each.perSecond)),
      p50Ms: quantile(latencies, 0.5),
      p95Ms: quantile(latencies, 0.95),
      share: median(own.map((each, round) => each.perSecond / samples[0]![round]!.perSecond)),
      serverCpuMs: sum(own.map((each) => each.serverCpuMs)) / latencies.length,
      databaseCpuMs: sum(own.map((each) => each.databaseCpuMs)) / latencies.length,
    };
  });
}

/** The middle one. */
export function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5);
}

function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
