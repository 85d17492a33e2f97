import { createApp } from '#app/server.ts';
import type { Actor, World } from '#test/world.ts';

export const ORIGIN = 'http://localhost';

export type Raw = { body?: BodyInit; headers?: Record<string, string> };
export type SendRaw = (actor: Actor | undefined, method: string, address: string, raw?: Raw) => Promise<Response>;

/** Sends requests byte for byte as given, without the Origin and content type that a well-behaved client would add. */
export function rawSender(world: World): SendRaw {
  const app = createApp(world.services);
  return async (actor, method, address, { body, headers = {} } = {}) => {
    const cookie: Record<string, string> = actor === undefined ? {} : { cookie: `egenvag=${actor.token}` };
    const init: RequestInit = { method, headers: { ...cookie, ...headers } };
    if (body !== undefined) init.body = body;
    return app.request(`${ORIGIN}${address}`, init);
  };
}
