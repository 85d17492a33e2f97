import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Asked = { method: string | undefined; authorization: string | undefined; form: Record<string, string> };

/** A server that speaks 46elks' protocol on this machine, writes down what it is asked and answers what it is told to. */
export async function startElks(
  answer: (response: ServerResponse) => void,
): Promise<{ url: string; asked: Asked[]; stop: () => Promise<void> }> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      const { authorization } = request.headers;
      asked.push({ method: request.method, authorization, form: Object.fromEntries(new URLSearchParams(body)) });
      answer(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/a1/sms`, asked, stop };
}
