import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Answer = (response: ServerResponse, address: URL) => void;
export type Group = {
  ssyk_code_2012: string | null;
  definition?: string | null;
  narrower?: { preferred_label: string }[] | null;
  related?: { preferred_label: string }[] | null;
};

/** Three hundred groups that nobody asks about, so that a list can pass for the classification. */
export const manyGroups: Group[] = Array.from({ length: 300 }, (_, index) => ({
  ssyk_code_2012: String(1000 + index),
}));
export const labels = (...all: string[]) => all.map((preferred_label) => ({ preferred_label }));

/**
 * A server on this machine that speaks JobTech's protocol: `/v1/taxonomy/main/versions` and `/v1/taxonomy/graphql?query=…`. It writes down
 * what it is asked with which headers; `answer` takes the place of an ordinary answer.
 */
export async function startTaxonomy(given: { version?: number; groups?: Group[]; answer?: Answer } = {}) {
  const asked: { address: string; headers: IncomingMessage['headers'] }[] = [];
  const now = { version: given.version ?? 31, groups: given.groups ?? manyGroups, answer: given.answer };
  const server = createServer((request, response) => {
    const address = new URL(request.url ?? '/', 'http://127.0.0.1');
    asked.push({ address: `${address.pathname}${address.search}`, headers: request.headers });
    if (now.answer !== undefined) now.answer(response, address);
    else if (address.pathname === '/v1/taxonomy/main/versions')
      sendJson(response, [
        { 'taxonomy/version': now.version - 1, 'taxonomy/timestamp': '2026-02-01T10:00:00.000Z' },
        { 'taxonomy/version': now.version, 'taxonomy/timestamp': '2026-10-01T10:00:00.000Z' },
      ]);
    else if (address.pathname === '/v1/taxonomy/graphql') sendJson(response, { data: { concepts: now.groups } });
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, now, stop };
}

export function sendJson(response: ServerResponse, value: unknown): void {
  response.setHeader('content-type', 'application/json').end(JSON.stringify(value));
}
