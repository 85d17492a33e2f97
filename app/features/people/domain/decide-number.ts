import { z } from 'zod';
import { laterOf, type PlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { type IdentityNumber, parseIdentityNumber } from './identity-number.ts';
import { addNumberForm, type NumberLevel, type NumberRecord, replacementReasons } from './number-facts.ts';
import { dayField } from './person-details.ts';

export const replaceNumberForm = addNumberForm.extend({
  because: z.enum(replacementReasons, 'choose'),
  changedOn: dayField.optional(),
});
export type ReplaceNumberForm = z.output<typeof replaceNumberForm>;

type Problems = Record<string, string[]>;

/** Reads a number that is to be written down, with its level. Problems by field: number, level. */
export function decideNumber(
  stated: { number: string; level?: NumberLevel | undefined },
  today: PlainDate,
): Result<IdentityNumber, Problems> {
  const read = parseIdentityNumber(stated.number, today);
  if (!read.ok) return refuse({ number: [read.problem] });
  if (stated.level !== undefined && read.value.kind !== 'samordningsnummer')
    return refuse({ level: ['level-only-for-coordination-number'] });
  return read;
}

/**
 * Decides from which day a number takes the place of another: today unless stated. Problems: '' number-not-current when somebody
 * ended it in between; changedOn date-in-future, change-before-number.
 */
export function decideReplacement(
  old: Pick<NumberRecord, 'validFrom' | 'validBefore'>,
  changedOn: PlainDate | undefined,
  today: PlainDate,
): Result<PlainDate, Problems> {
  if (old.validBefore !== null) return refuse({ '': ['number-not-current'] });
  const on = changedOn ?? today;
  if (on > today) return refuse({ changedOn: ['date-in-future'] });
  // A number that was written down late may have been replaced before that day: only a stated day can be wrong.
  if (changedOn !== undefined && changedOn < old.validFrom) return refuse({ changedOn: ['change-before-number'] });
  return ok(laterOf(on, old.validFrom));
}
