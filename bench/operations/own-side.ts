import type { BenchWorld, OwnSide } from '../bench-world.ts';
import type { HttpConnection } from '../http-connection.ts';
import { must, type Operation, pick } from './operation.ts';

const PAGES = ['/my/ar/today', '/my/ar/schedule', '/my/ar/way', '/my/ar/messages', '/my/ar/about-me'];

/** What participants open on their telephones: the five parts of the own side in turn, beside a page that asks nothing of the database. */
export function ownSide({ ownSides }: BenchWorld, web: readonly HttpConnection[]): Operation {
  const open = async (worker: number, side: OwnSide, path: string) =>
    must(await web[worker]!.request('GET', path, side.token, undefined, 'my'), 200);
  let turn = 0;
  return {
    name: 'own side of a participant',
    ways: [
      {
        name: 'the door, no database',
        once: async (worker) => must(await web[worker]!.request('GET', '/healthz', ''), 200),
      },
      { name: 'page', once: (worker) => open(worker, pick(ownSides), PAGES[turn++ % PAGES.length]!) },
    ],
    async warm() {
      await Promise.all(
        web.map(async (_, worker) => {
          for (const path of PAGES) await open(worker, pick(ownSides), path);
        }),
      );
    },
    async check() {
      const { body } = await open(0, ownSides[0]!, PAGES[0]!);
      if (!body.includes('dir="rtl"')) throw new Error('the page is not hers');
    },
  };
}
