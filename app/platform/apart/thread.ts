import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';

// What runs apart (apart.ts): one piece of work, one answer. What went wrong with bytes from outside is never written down.
const { module, input } = workerData as { module: string; input: unknown };
try {
  const { run } = (await import(pathToFileURL(module).href)) as { run: (input: unknown) => Promise<unknown> };
  parentPort?.postMessage({ answer: await run(input) });
} catch {
  parentPort?.postMessage({ failed: true });
}
