import { describe, expect, it } from 'vitest';
import { deriveKeys } from '#app/platform/crypto/keys.ts';
import { drawQrCode } from '#app/platform/files/qr-code.ts';
import { codeAddress, codeAt, findStep, openSecret, sealSecret } from './one-time-codes.ts';
import { hashPassword, isPassword } from './passwords.ts';

describe('a password', () => {
  it('is known again by its hash, and no other is', async () => {
    const hash = await hashPassword('kastanj på väg hem');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=47104,t=1,p=1\$/);
    expect(await isPassword('kastanj på väg hem', hash)).toBe(true);
    expect(await isPassword('kastanj på väg hem', hash.normalize('NFC'))).toBe(true);
    expect(await isPassword('Kastanj på väg hem', hash)).toBe(false);
  });

  it('typed with combined or separate accents is the same', async () => {
    expect(await isPassword('på väg'.normalize('NFD'), await hashPassword('på väg'.normalize('NFC')))).toBe(true);
  });

  it('is never right where there is none', async () => {
    expect(await isPassword('', undefined)).toBe(false);
    expect(await isPassword('', null)).toBe(false);
    expect(await isPassword('x', 'not a hash')).toBe(false);
  });

  it('is hashed with another salt each time', async () => {
    expect(await hashPassword('samma')).not.toBe(await hashPassword('samma'));
  });
});

describe('a one-time code', () => {
  // RFC 6238 appendix B, SHA-1, the last six of its eight digits.
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  it.each([
    ['1970-01-01T00:00:59.000Z', '287082', 1],
    ['2005-03-18T01:58:29.000Z', '081804', 37037036],
    ['2009-02-13T23:31:30.000Z', '005924', 41152263],
  ])('at %s is %s', (at, code, step) => {
    expect(codeAt(secret, at)).toBe(code);
    expect(findStep(secret, code, at)).toBe(step);
  });

  it('has a secret that opens for its own account only', () => {
    const keys = deriveKeys('cd'.repeat(32));
    const account = { tenantId: 't', accountId: 'a' };
    const sealed = sealSecret(keys, account, secret);
    expect(openSecret(keys, account, sealed)).toBe(secret);
    expect(() => openSecret(keys, { ...account, accountId: 'b' }, sealed)).toThrow();
  });

  it('is set up by an address that apps read', () => {
    const address = new URL(codeAddress(secret, 'amira@example.org'));
    expect(address.protocol).toBe('otpauth:');
    expect(address.searchParams.get('secret')).toBe(secret);
    expect(drawQrCode(address.href).path).toMatch(/^(M\d+ \d+h1v1h-1z)+$/);
  });
});
