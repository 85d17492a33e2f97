import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A web server that takes requests. */
export interface Listening {
  /** Where to reach it from this machine: 'http://127.0.0.1:3000'. */
  address: string;
  /** Takes no more requests, lets those under way finish (at most `patienceMs`), then closes. */
  close(patienceMs?: number): Promise<void>;
}

const PORTS_TO_TRY = 20;
const TIDY_MS = 50;

/**
 * Listens on `port`; when that is taken and `isChosen` is false, on the next free one above it.
 * Throws an error that says which port is taken.
 */
export async function listen(
  answer: RequestListener,
  where: { host: string; port: number; isChosen: boolean },
): Promise<Listening> {
  const last = where.isChosen || where.port === 0 ? where.port : where.port + PORTS_TO_TRY;
  for (let port = where.port; port <= last; port += 1) {
    const server = createServer({ keepAliveTimeout: 30_000 }, answer);
    const problem = await tryPort(server, where.host, port);
    if (problem === undefined) return listening(server, where.host);
    if (problem !== 'EADDRINUSE') throw new Error(`Cannot listen on ${where.host}:${port} (${problem}).`);
  }
  const which = last === where.port ? `Port ${where.port} is` : `The ports ${where.port}–${last} are`;
  throw new Error(`${which} in use. Choose another with EGENVAG_PORT.`);
}

function tryPort(server: Server, host: string, port: number): Promise<string | undefined> {
  return new Promise((done) => {
    server.once('error', (error: NodeJS.ErrnoException) => done(error.code ?? error.message));
    server.listen(port, host, () => {
      server.removeAllListeners('error');
      done(undefined);
    });
  });
}

function listening(server: Server, host: string): Listening {
  const { port } = server.address() as AddressInfo;
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return {
    address: `http://${name}:${port}`,
    close: (patienceMs = 10_000) =>
      new Promise((done) => {
        // A connection falls idle when its last answer is sent, and would be kept open for a next request.
        const tidy = setInterval(() => server.closeIdleConnections(), TIDY_MS);
        const hurry = setTimeout(() => server.closeAllConnections(), patienceMs);
        server.close(() => {
          clearInterval(tidy);
          clearTimeout(hurry);
          done();
        });
        server.closeIdleConnections();
      }),
  };
}
