import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveKeys } from '#app/platform/crypto/keys.ts';
import type { Instant } from '#app/shared/dates.ts';
import { issuePass, readPass, readScreenCode, screenCode } from './codes.ts';

const keys = deriveKeys('ab'.repeat(32));
const others = deriveKeys('cd'.repeat(32));
const start = Date.parse('2026-03-04T08:00:00.000Z');
const later = (seconds: number): Instant => new Date(start + seconds * 1000).toISOString();
const session = '01890a5d-ac96-774b-bcce-b302099a8057';

describe('the square on the screen', () => {
  it('is good for half a minute and the half after it, and never before or later', () => {
    const code = screenCode(keys, session, later(0));
    expect(screenCode(keys, session, later(29))).toBe(code);
    expect(screenCode(keys, session, later(30))).not.toBe(code);
    for (const seconds of [0, 29, 30, 59]) expect(readScreenCode(keys, code, later(seconds))).toBe(session);
    for (const seconds of [-1, 60, 61, 3600, 86_400])
      expect(readScreenCode(keys, code, later(seconds))).toBeUndefined();
  });

  it('cannot be made without our key, changed, or used in place of a pass', () => {
    const code = screenCode(keys, session, later(0));
    expect(readScreenCode(keys, screenCode(others, session, later(0)), later(0))).toBeUndefined();
    expect(readPass(keys, code, later(0))).toBeUndefined();
    expect(readScreenCode(keys, issuePass(keys, session, later(0)), later(0))).toBeUndefined();
    fc.assert(
      fc.property(fc.nat({ max: 33 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = Buffer.from(code, 'base64url');
        bytes[at] = (bytes[at] ?? 0) ^ change;
        expect(readScreenCode(keys, bytes.toString('base64url'), later(0))).toBeUndefined();
      }),
    );
    fc.assert(fc.property(fc.string(), (rubbish) => readScreenCode(keys, rubbish, later(0)) === undefined));
  });

  it('opens a page that can be used for five minutes', () => {
    const pass = issuePass(keys, session, later(0));
    expect(readPass(keys, pass, later(300))).toBe(session);
    expect(readPass(keys, pass, later(301))).toBeUndefined();
    expect(readPass(keys, pass, later(-1))).toBeUndefined();
  });
});
