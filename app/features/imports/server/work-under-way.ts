import { setFlagsFromString } from 'node:v8';
import type { RequestContext } from '#app/platform/http/page.ts';
import { safeError } from '#app/platform/log/log.ts';

const underWay = new Set<Promise<void>>();
const WAIT_MS = 1500;

// Left to itself the engine lets the heap grow to some times what is held before it collects, and reading a list makes much that is soon
// garbage: 20 000 rows took a process from 135 to 320 MB, of which 35 were held. Both settings are read anew at each collection.
const thrifty = ['--heap-growing-percent=50', '--semi-space-growth-factor=1'];
const usual = ['--heap-growing-percent=0', '--semi-space-growth-factor=2'];

/**
 * Starts work on an import once the request is saved, as the same caller. Small lists are done before the answer goes out;
 * for large ones the page tells how far it has come. The work goes on in this process; should that end, nothing was saved by half.
 */
export function startWork(ctx: RequestContext, work: () => Promise<void>): void {
  ctx.afterCommit(async () => {
    if (underWay.size === 0) for (const flag of thrifty) setFlagsFromString(flag);
    const going = work().catch((error: unknown) => ctx.services.log.error(safeError(error), 'import failed'));
    underWay.add(going);
    void going.finally(() => {
      underWay.delete(going);
      if (underWay.size === 0) for (const flag of usual) setFlagsFromString(flag);
    });
    await Promise.race([going, new Promise<void>((resolve) => setTimeout(resolve, WAIT_MS).unref())]);
  });
}

/** Resolves when no work is under way in this process. */
export async function allWorkDone(): Promise<void> {
  while (underWay.size > 0) await Promise.all(underWay);
}
