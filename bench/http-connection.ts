import { connect, type Socket } from 'node:net';

export type Answer = { status: number; headers: string; body: string };

/**
 * One kept-open HTTP connection that asks one thing at a time. Written by hand because whatever the asking side spends is taken from the
 * server, which shares the machine's cores.
 */
export class HttpConnection {
  readonly #socket: Socket;
  readonly #host: string;
  #received: Buffer = Buffer.alloc(0);
  #isClosed = false;
  #waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | undefined;

  constructor(address: string) {
    const { hostname, port, host } = new URL(address);
    this.#host = host;
    this.#socket = connect({ host: hostname, port: Number(port), noDelay: true });
    this.#socket.on('data', (bytes: Buffer) => this.#take(bytes));
    const fail = () => {
      this.#isClosed = true;
      this.#waiting?.reject(new Error('the server closed the connection'));
    };
    this.#socket.on('close', fail).on('error', fail);
  }

  request(method: string, path: string, token: string, body?: { type: string; text: string }): Promise<Answer> {
    const length =
      body === undefined ? '' : `content-type: ${body.type}\r\ncontent-length: ${Buffer.byteLength(body.text)}\r\n`;
    const head = `${method} ${path} HTTP/1.1\r\nhost: ${this.#host}\r\norigin: http://${this.#host}\r\ncookie: egenvag=${token}\r\n${length}\r\n`;
    if (this.#isClosed) return Promise.reject(new Error('the server closed the connection'));
    this.#socket.write(head + (body?.text ?? ''));
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
    });
  }

  close(): void {
    this.#waiting = undefined;
    this.#socket.destroy();
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
