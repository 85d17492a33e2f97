import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

// OWASP's choice for argon2id with one pass: 46 MiB.
const MEMORY_KIB = 46 * 1024;
const PASSES = 1;
const AT_ONCE = 4;

const derive = promisify(argon2);
let running = 0;
const waiting: (() => void)[] = [];

// 46 MiB each: more than a few at once would let sign-in attempts eat the memory.
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

function hashOf(password: string, salt: Buffer, memory: number, passes: number, length: number): Promise<Buffer> {
  const message = Buffer.from(password.normalize('NFC'), 'utf8');
  return inTurn(() => derive('argon2id', { message, nonce: salt, parallelism: 1, tagLength: length, memory, passes }));
}

/** The hash to keep of a password, as argon2id in PHC form: '$argon2id$v=19$m=47104,t=1,p=1$salt$hash'. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await hashOf(password, salt, MEMORY_KIB, PASSES, 32);
  return `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=1$${base64(salt)}$${base64(hash)}`;
}

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;
// Belongs to no password: random bytes in place of a hash.
const NOBODY = `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=1$${base64(randomBytes(16))}$${base64(randomBytes(32))}`;

/** Whether the password is the one behind `stored`. Without a stored hash the same work is done and the answer is no. */
export async function isPassword(password: string, stored: string | null | undefined): Promise<boolean> {
  const parts = PHC.exec(stored ?? NOBODY) ?? PHC.exec(NOBODY);
  if (parts === null) return false;
  const expected = Buffer.from(parts[4] ?? '', 'base64');
  const hash = await hashOf(
    password,
    Buffer.from(parts[3] ?? '', 'base64'),
    Number(parts[1]),
    Number(parts[2]),
    expected.length,
  );
  return timingSafeEqual(hash, expected) && parts[0] === stored;
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
