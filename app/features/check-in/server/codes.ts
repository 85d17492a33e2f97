import { timingSafeEqual } from 'node:crypto';
import { blindIndex, type Keys } from '#app/platform/crypto/keys.ts';
import type { Instant } from '#app/shared/dates.ts';
import { printCardCode } from '../domain/card-code.ts';
import { PASS_SECONDS, STEP_SECONDS } from '../domain/limits.ts';

/** Somebody's code: worked out with our key from the enrolment and how many codes she has had, so that it need not be kept. */
export function codeOfCard(keys: Keys, enrolmentId: string, codeNumber: number): string {
  return printCardCode(blindIndex(keys, 'check-in-card', `${enrolmentId}|${codeNumber}`).readUInt32BE(0));
}

/** What the database keeps of a code, of one tenant. */
export function hashCardCode(keys: Keys, programmeId: string, code: string): Buffer {
  return blindIndex(keys, 'check-in-code', `${programmeId}|${code}`);
}

const stepOf = (now: Instant) => Math.floor(Date.parse(now) / 1000 / STEP_SECONDS);
const secondsOf = (now: Instant) => Math.floor(Date.parse(now) / 1000);

// The session, a number of steps or seconds, and twelve bytes that only our key can make of them.
function seal(keys: Keys, use: string, sessionId: string, count: number): string {
  const session = Buffer.from(sessionId.replaceAll('-', ''), 'hex');
  const number = Buffer.alloc(6);
  number.writeUIntBE(count, 0, 6);
  return Buffer.concat([session, number, macOf(keys, use, sessionId, count)]).toString('base64url');
}

function macOf(keys: Keys, use: string, sessionId: string, count: number): Buffer {
  return blindIndex(keys, use, `${sessionId}|${count}`).subarray(0, 12);
}

function unseal(keys: Keys, use: string, text: string): { sessionId: string; count: number } | undefined {
  if (!/^[\w-]{46}$/.test(text)) return undefined;
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length !== 34) return undefined;
  const hex = bytes.subarray(0, 16).toString('hex');
  const sessionId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  const count = bytes.readUIntBE(16, 6);
  return timingSafeEqual(bytes.subarray(22), macOf(keys, use, sessionId, count)) ? { sessionId, count } : undefined;
}

/** What the square on the leader's screen holds just now. */
export function screenCode(keys: Keys, sessionId: string, now: Instant): string {
  return seal(keys, 'check-in-screen', sessionId, stepOf(now));
}

/** The session whose square somebody has just seen; undefined when it is not ours or older than the step before this one. */
export function readScreenCode(keys: Keys, code: string, now: Instant): string | undefined {
  const seen = unseal(keys, 'check-in-screen', code);
  if (seen === undefined) return undefined;
  const age = stepOf(now) - seen.count;
  return age === 0 || age === 1 ? seen.sessionId : undefined;
}

/** What the page behind the square goes by: whoever holds it has seen the screen a moment ago. */
export function issuePass(keys: Keys, sessionId: string, now: Instant): string {
  return seal(keys, 'check-in-pass', sessionId, secondsOf(now));
}

/** The session of a pass; undefined when it is not ours or too old. */
export function readPass(keys: Keys, pass: string, now: Instant): string | undefined {
  const seen = unseal(keys, 'check-in-pass', pass);
  if (seen === undefined) return undefined;
  const age = secondsOf(now) - seen.count;
  return age >= 0 && age <= PASS_SECONDS ? seen.sessionId : undefined;
}
