import type { IdentityNumber } from './identity-number.ts';

/** The number in full as it is usually written: 19900101-2385, 12-345678, 19900101-T123. */
export function printIdentityNumber({ kind, normalised }: IdentityNumber): string {
  if (kind === 'migration-number')
    return normalised.length === 8 ? `${normalised.slice(0, 2)}-${normalised.slice(2)}` : normalised;
  return `${normalised.slice(0, 8)}-${normalised.slice(8)}`;
}

/** Enough to recognise the number, not enough to use it: the birth date, or the last two digits of a file number. */
export function maskIdentityNumber({ kind, normalised }: IdentityNumber): string {
  if (kind === 'migration-number') return `${'•'.repeat(normalised.length - 2)}${normalised.slice(-2)}`;
  return `${normalised.slice(0, 8)}-••••`;
}
