/** A count that may go up by any amount up to `up` (flow from → to) and down by at most `down` (flow to → from). */
export type Arc = { from: number; to: number; up: number; down: number };

/** How much can flow from one node to another, at most `enough` (Edmonds–Karp: shortest paths first). */
export function flowCapacity(
  nodes: number,
  arcs: readonly Arc[],
  source: number,
  sink: number,
  enough: number,
): number {
  const residual = Array.from({ length: nodes }, () => new Map<number, number>());
  const add = (from: number, to: number, capacity: number) =>
    residual[from]?.set(to, (residual[from]?.get(to) ?? 0) + capacity);
  for (const arc of arcs) {
    add(arc.from, arc.to, arc.up);
    add(arc.to, arc.from, arc.down);
  }
  let total = 0;
  while (total < enough) {
    const path = shortestPath(residual, source, sink);
    if (path === undefined) break;
    const amount = Math.min(enough - total, ...path.map(([from, to]) => residual[from]?.get(to) ?? 0));
    for (const [from, to] of path) {
      add(from, to, -amount);
      add(to, from, amount);
    }
    total += amount;
  }
  return total;
}

function shortestPath(
  residual: readonly Map<number, number>[],
  source: number,
  sink: number,
): [number, number][] | undefined {
  const cameFrom = new Map<number, number>([[source, source]]);
  const queue = [source];
  for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
    for (const [next, capacity] of residual[node] ?? []) {
      if (capacity <= 0 || cameFrom.has(next)) continue;
      cameFrom.set(next, node);
      if (next === sink) return pathTo(cameFrom, source, sink);
      queue.push(next);
    }
  }
  return undefined;
}

function pathTo(cameFrom: ReadonlyMap<number, number>, source: number, sink: number): [number, number][] {
  const steps: [number, number][] = [];
  for (let node = sink; node !== source; ) {
    const before = cameFrom.get(node) as number;
    steps.unshift([before, node]);
    node = before;
  }
  return steps;
}
