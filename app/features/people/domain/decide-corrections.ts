import type { PlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { BirthPrecision } from './birth-date.ts';
import type { Sex } from './birth-facts.ts';

export type SexAndBirth = { sex: Sex; bornOn: PlainDate | null; bornPrecision: BirthPrecision | null };

/** Something of the person's own that was known and became something else. A sex before is not kept. */
export type Correction = { fact: 'sex' | 'born'; was: string | null };

/**
 * What is corrected when sex and birth date are saved: what was not known, or only the year of it, is filled in without a word; what was known
 * needs a reason. Problem: reason 'reason-missing'.
 */
export function decideCorrections(
  before: SexAndBirth,
  after: Pick<SexAndBirth, 'sex' | 'bornOn'>,
  reason: string | undefined,
): Result<Correction[], { reason: string[] }> {
  const corrections: Correction[] = [];
  if (before.sex !== 'unknown' && before.sex !== after.sex) corrections.push({ fact: 'sex', was: null });
  const fillsInTheDay = before.bornPrecision === 'year' && before.bornOn?.slice(0, 4) === after.bornOn?.slice(0, 4);
  if (before.bornOn !== null && before.bornOn !== after.bornOn && !fillsInTheDay)
    corrections.push({ fact: 'born', was: before.bornOn });
  return corrections.length > 0 && !reason ? refuse({ reason: ['reason-missing'] }) : ok(corrections);
}
