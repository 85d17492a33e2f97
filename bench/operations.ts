import type { BenchWorld } from './bench-world.ts';
import { HttpConnection } from './http-connection.ts';
import { completeness } from './operations/completeness.ts';
import { employers } from './operations/employers.ts';
import { hours } from './operations/hours.ts';
import { list } from './operations/list.ts';
import { matching } from './operations/matching.ts';
import type { Operation } from './operations/operation.ts';
import { ownSide } from './operations/own-side.ts';
import { record } from './operations/participant.ts';
import { hasResults, result } from './operations/result.ts';
import { save } from './operations/save.ts';
import { search } from './operations/search.ts';
import { today } from './operations/today.ts';
import { walls } from './operations/walls.ts';
import { workList } from './operations/work-list.ts';

type Tools = { world: BenchWorld; address: string; workers: number };

/** All operations on a running server; connections are opened once and kept. */
export async function openOperations({
  world,
  address,
  workers,
}: Tools): Promise<{ operations: Operation[]; close: () => void }> {
  const plain = await Promise.all(Array.from({ length: workers }, () => world.plain.connect()));
  const walled = await world.walled.connect();
  const web = Array.from({ length: workers }, () => new HttpConnection(address));
  const operations = [
    walls(world, plain[0]!, walled),
    list('list of 50', world.coordinators, plain, web),
    ...(world.wide.length > 0 ? [list('list of 50, 50 programmes', world.wide, plain, web)] : []),
    record(world, plain, web),
    save(world, plain, web),
    search('search', world.coordinators, plain, web),
    search('search, spelt otherwise', world.coordinators, plain, web, true),
    ...(world.wide.length > 0
      ? [
          search('search, 50 programmes', world.wide, plain, web),
          search('search, spelt otherwise, 50 programmes', world.wide, plain, web, true),
        ]
      : []),
    completeness(world, plain, web),
    ...(world.caseWorkers.length > 0 ? [workList(world, plain, web)] : []),
    ...(world.leaders.length > 0 ? [today(world, plain, web)] : []),
    ...(world.ownSides.length > 0 ? [ownSide(world, web)] : []),
    ...(world.coordinators.length > 0 ? await employers(world, plain, web) : []),
    await matching(world, plain, web),
    await hours(world, plain, web),
    ...((await hasResults(world, web[0]!)) ? [result(world, plain, web)] : []),
  ];
  const close = () => {
    for (const client of [...plain, walled]) client.release();
    for (const connection of web) connection.close();
  };
  return { operations, close };
}
