import { Secret, TOTP } from 'otpauth';
import { blindIndex, decryptField, encryptField, type Keys } from '#app/platform/crypto/keys.ts';
import type { Instant } from '#app/shared/dates.ts';

const PERIOD_SECONDS = 30;

type AccountKey = { tenantId: string; accountId: string };

/**
 * The secret offered for setting up codes, as base32. Worked out from the session, so that a page shown again shows the same one
 * and nothing has to be kept before it is confirmed.
 */
export function offeredSecret(keys: Keys, account: AccountKey, tokenHash: Buffer): string {
  const bytes = blindIndex(
    keys,
    account.tenantId,
    `one-time-code|${account.accountId}|${tokenHash.toString('hex')}`,
  ).subarray(0, 20);
  return new Secret({ buffer: new Uint8Array(bytes).buffer }).base32;
}

function codesOf(secret: string, email = ''): TOTP {
  return new TOTP({
    issuer: 'Egenväg',
    label: email,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD_SECONDS,
    secret: Secret.fromBase32(secret),
  });
}

/** What an authenticator app reads: the secret with its name, as the address in the picture. */
export function codeAddress(secret: string, email: string): string {
  return codesOf(secret, email).toString();
}

/** The time step that a code belongs to, the present one or one to either side (clocks differ); undefined when the code is wrong. */
export function findStep(secret: string, code: string, now: Instant): number | undefined {
  const timestamp = Date.parse(now);
  const drift = codesOf(secret).validate({ token: code, timestamp, window: 1 });
  return drift === null ? undefined : Math.floor(timestamp / 1000 / PERIOD_SECONDS) + drift;
}

/** The code of a moment. */
export function codeAt(secret: string, now: Instant): string {
  return codesOf(secret).generate({ timestamp: Date.parse(now) });
}

const placeOf = (account: AccountKey) => `${account.tenantId}|accounts|totp_secret|${account.accountId}`;

/** The secret as the database keeps it: encrypted, and bound to its account. */
export function sealSecret(keys: Keys, account: AccountKey, secret: string): string {
  return encryptField(keys, placeOf(account), secret).toString('base64');
}

/** The secret behind sealSecret. */
export function openSecret(keys: Keys, account: AccountKey, sealed: string): string {
  return decryptField(keys, placeOf(account), Buffer.from(sealed, 'base64'));
}
