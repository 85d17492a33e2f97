import { connect, type Socket } from 'node:net';

export type Answer = { status: number; headers: string; body: string };

/**
 * One kept-open HTTP connection that asks one thing at a time. Written by hand because whatever the asking side spends is taken from the
 * server, which shares the machine's cores.
 */
export class HttpConnection {
  readonly #address: URL;
  #socket: Socket;
  #received: Buffer = Buffer.alloc(0);
  #waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | undefined;

  constructor(address: string) {
    this.#address = new URL(address);
    this.#socket = this.#connect();
  }

  /** `cookie`: which session the token is of, staff's or a participant's own side. */
  request(
    method: string,
    path: string,
    token: string,
    body?: { type: string; text: string },
    cookie: 'egenvag' | 'my' = 'egenvag',
  ): Promise<Answer> {
    const length =
      body === undefined ? '' : `content-type: ${body.type}\r\ncontent-length: ${Buffer.byteLength(body.text)}\r\n`;
    const head = `${method} ${path} HTTP/1.1\r\nhost: ${this.#address.host}\r\norigin: http://${this.#address.host}\r\ncookie: ${cookie}=${token}\r\n${length}\r\n`;
    // The server lets a connection go that nobody has used for a while.
    if (this.#socket.destroyed) this.#socket = this.#connect();
    this.#socket.write(head + (body?.text ?? ''));
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
    });
  }

  close(): void {
    this.#waiting = undefined;
    this.#socket.destroy();
  }

  #connect(): Socket {
    this.#received = Buffer.alloc(0);
    const { hostname, port } = this.#address;
    const socket = connect({ host: hostname, port: Number(port), noDelay: true });
    const fail = () => {
      socket.destroy();
      if (socket === this.#socket) this.#waiting?.reject(new Error('the server closed the connection'));
    };
    return socket
      .on('data', (bytes: Buffer) => this.#take(bytes))
      .on('close', fail)
      .on('error', fail);
  }

  #take(bytes: Buffer): void {
    this.#received = this.#received.length === 0 ? bytes : Buffer.concat([this.#received, bytes]);
    const answer = parseAnswer(this.#received);
    if (answer === undefined) return;
    this.#received = Buffer.alloc(0);
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.resolve(answer);
  }
}

function parseAnswer(bytes: Buffer): Answer | undefined {
  const end = bytes.indexOf('\r\n\r\n');
  if (end === -1) return undefined;
  const headers = bytes.toString('latin1', 0, end);
  const status = Number(headers.slice(9, 12));
  const start = end + 4;
  const length = /\r\ncontent-length: (\d+)/i.exec(headers)?.[1];
  if (length !== undefined) {
    const last = start + Number(length);
    return bytes.length < last ? undefined : { status, headers, body: bytes.toString('utf8', start, last) };
  }
  if (!/\r\ntransfer-encoding: chunked/i.test(headers)) return { status, headers, body: '' };
  const parts: Buffer[] = [];
  for (let at = start; ; ) {
    const line = bytes.indexOf('\r\n', at);
    if (line === -1) return undefined;
    const size = Number.parseInt(bytes.toString('latin1', at, line), 16);
    if (bytes.length < line + 2 + size + 2) return undefined;
    if (size === 0) return { status, headers, body: Buffer.concat(parts).toString('utf8') };
    parts.push(bytes.subarray(line + 2, line + 2 + size));
    at = line + 2 + size + 2;
  }
}
