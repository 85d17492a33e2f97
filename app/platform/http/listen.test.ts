import { describe, expect, it, onTestFinished } from 'vitest';
import { listen } from './listen.ts';

const host = '127.0.0.1';

async function open(where: { port: number; isChosen: boolean }) {
  const web = await listen((_, response) => response.end('here'), { host, ...where });
  onTestFinished(() => web.close(100));
  return web;
}

const portOf = (address: string) => Number(new URL(address).port);

describe('a port that is in use', () => {
  it('is named when somebody asked for it', async () => {
    const port = portOf((await open({ port: 0, isChosen: true })).address);
    await expect(open({ port, isChosen: true })).rejects.toThrow(`Port ${port} is in use`);
  });

  it('is passed over when nobody did', async () => {
    const port = portOf((await open({ port: 0, isChosen: true })).address);
    const next = await open({ port, isChosen: false });
    expect(portOf(next.address)).toBeGreaterThan(port);
    expect(await (await fetch(next.address)).text()).toBe('here');
  });
});

it('a server that is closed lets the request under way finish and takes no other', async () => {
  const arrived = Promise.withResolvers<void>();
  const finish = Promise.withResolvers<void>();
  const web = await listen(
    (_, response) => {
      arrived.resolve();
      void finish.promise.then(() => response.end('done'));
    },
    { host, port: 0, isChosen: true },
  );
  const answer = fetch(web.address).then((response) => response.text());
  await arrived.promise;
  const closed = web.close();
  await expect(fetch(web.address)).rejects.toThrow();
  finish.resolve();
  expect(await answer).toBe('done');
  await closed;
});
