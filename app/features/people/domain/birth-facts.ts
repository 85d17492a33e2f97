import { type PlainDate, parsePlainDate } from '#app/shared/dates.ts';
import type { IdentityNumber } from './identity-number.ts';

export const sexes = ['woman', 'man', 'non-binary', 'unknown'] as const;
export type Sex = (typeof sexes)[number];

export type SuggestedBirthFacts = { bornOn?: PlainDate; sex?: 'woman' | 'man' };

/**
 * What a number suggests about birth date and sex: to be shown and confirmed, then stored as facts of their own, because
 * the date in a number may be some days off and a number may outlive a change of legal sex. A file number says nothing.
 */
export function suggestedBirthFacts({ kind, normalised }: IdentityNumber): SuggestedBirthFacts {
  if (kind === 'migration-number') return {};
  const dayDigits = Number(normalised.slice(6, 8));
  const day = String(kind === 'samordningsnummer' ? dayDigits - 60 : dayDigits).padStart(2, '0');
  const bornOn = parsePlainDate(`${normalised.slice(0, 4)}-${normalised.slice(4, 6)}-${day}`);
  // Third character after the birth date, in a fill-in as in a personnummer.
  const isEven = Number(normalised[10]) % 2 === 0;
  return { ...(bornOn && { bornOn }), sex: isEven ? 'woman' : 'man' };
}
