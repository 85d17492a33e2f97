import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface DroppingProxy {
  address: string;
  /** Answers that were made and never delivered. */
  dropped: number;
  close(): Promise<void>;
}

/** Passes requests on to `target()`; of the answers, a `share` (0 to 1) is swallowed after the whole of it has come back. */
export async function dropAnswers(target: () => string, share: number): Promise<DroppingProxy> {
  const server = createServer((incoming, outgoing) => {
    const onward = request(
      new URL(incoming.url ?? '/', target()),
      { method: incoming.method, headers: incoming.headers },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('error', () => outgoing.destroy());
        answer.on('end', () => {
          if (Math.random() < share) {
            proxy.dropped += 1;
            outgoing.destroy();
            return;
          }
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
          outgoing.end(Buffer.concat(parts));
        });
      },
    );
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const proxy: DroppingProxy = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    dropped: 0,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  return proxy;
}
