import { timingSafeEqual } from 'node:crypto';
import { blindIndex, type Keys } from '#app/platform/crypto/keys.ts';

// Twelve bytes that only our key can make of a session.
function sealOf(keys: Keys, sessionId: string): Buffer {
  return blindIndex(keys, 'feedback-square', sessionId).subarray(0, 12);
}

/** What the square of a session holds, on the screen and on paper: the session, and a seal so that nobody makes one up. */
export function squareCode(keys: Keys, sessionId: string): string {
  return Buffer.concat([Buffer.from(sessionId.replaceAll('-', ''), 'hex'), sealOf(keys, sessionId)]).toString(
    'base64url',
  );
}

/** The session of a square; undefined when we did not make it. */
export function readSquareCode(keys: Keys, code: string): string | undefined {
  if (!/^[\w-]{38}$/.test(code)) return undefined;
  const bytes = Buffer.from(code, 'base64url');
  const sessionId = bytes
    .subarray(0, 16)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return timingSafeEqual(bytes.subarray(16), sealOf(keys, sessionId)) ? sessionId : undefined;
}

/** What is kept so that a browser answers once for a session: it cannot be found again in another session. */
export function ballotOf(keys: Keys, sessionId: string, browser: string): Buffer {
  return blindIndex(keys, 'feedback-ballot', `${sessionId}|${browser}`);
}
