import { expect, it } from 'vitest';
import { createApp } from '#app/server.ts';
import { newId } from '#app/shared/ids.ts';
import { buildWorld } from '#test/world.ts';
import { aPdf } from '../testing/sample-files.ts';

/** A gate in time: whoever waits at it goes on once it is opened. */
function aGate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  let reach = () => {};
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  return { open, opened, reach, reached };
}

it.each(['/participants/:id/documents', '/api/v1/participants/:id/documents'])(
  'a document sent slowly to %s, and read slowly, holds no connection until it is saved',
  async (address) => {
    const world = await buildWorld();
    const { enrolmentId } = await world.aParticipant('alpha');
    const worker = await world.as('case-worker', 'alpha');
    const [sending, reading] = [aGate(), aGate()];
    const { pool, apart } = world.services;
    const held = () => pool.totalCount - pool.idleCount;
    let heldWhileSaving = 0;
    const services: typeof world.services = {
      ...world.services,
      apart: async (...given: Parameters<typeof apart>) => {
        reading.reach();
        await reading.opened;
        return apart(...given);
      },
      files: {
        ...world.services.files,
        keep: (...given) => {
          heldWhileSaving = held();
          return world.services.files.keep(...given);
        },
      },
    };
    const form = new FormData();
    for (const [name, value] of Object.entries({ id: newId(), kind: 'other', audience: 'team' }))
      form.append(name, value);
    form.append('file', new File([new Uint8Array(await aPdf('Sakta'))], 'x.pdf'));
    const whole = new Request('http://localhost/', { method: 'POST', body: form });
    const bytes = new Uint8Array(await whole.arrayBuffer());
    const half = bytes.length >> 1;
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(bytes.slice(0, half)),
      pull: async (controller) => {
        sending.reach();
        await sending.opened;
        controller.enqueue(bytes.slice(half));
        controller.close();
      },
    });
    const answering = createApp(services).request(`http://localhost${address.replace(':id', enrolmentId)}`, {
      method: 'POST',
      body,
      headers: {
        cookie: `egenvag=${worker.token}`,
        origin: 'http://localhost',
        'x-requested-with': 'test',
        'content-type': whole.headers.get('content-type') ?? '',
      },
      duplex: 'half',
    } as RequestInit);

    await sending.reached;
    expect(held()).toBe(0);
    sending.open();
    await reading.reached;
    expect(held()).toBe(0);
    reading.open();
    expect([200, 303]).toContain((await answering).status);
    expect(heldWhileSaving).toBe(1);
  },
);
