import type { PlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { type Sex, suggestedBirthFacts } from './birth-facts.ts';
import { type IdentityNumber, parseIdentityNumber } from './identity-number.ts';

export type DecidedIdentity = { number: IdentityNumber | undefined; sex: Sex; bornOn: PlainDate | null };

const EARLIEST_BIRTH = '1900-01-01';

/**
 * Decides number, birth date and sex together: what is stated wins, what is left open is taken from the number, and what
 * then is still not known stays unknown. Problems by field: number, bornOn.
 */
export function decideIdentity(
  stated: { number?: string | undefined; sex?: Sex | undefined; bornOn?: PlainDate | undefined },
  today: PlainDate,
): Result<DecidedIdentity, Record<string, string[]>> {
  const problems: Record<string, string[]> = {};
  const read = stated.number?.trim() ? parseIdentityNumber(stated.number, today) : undefined;
  if (read && !read.ok) problems['number'] = [read.problem];
  if (stated.bornOn && stated.bornOn > today) problems['bornOn'] = ['born-in-the-future'];
  else if (stated.bornOn && stated.bornOn < EARLIEST_BIRTH) problems['bornOn'] = ['born-too-long-ago'];
  if (Object.keys(problems).length > 0) return refuse(problems);
  const number = read?.ok ? read.value : undefined;
  const suggested = number ? suggestedBirthFacts(number) : {};
  return ok({
    number,
    sex: stated.sex ?? suggested.sex ?? 'unknown',
    bornOn: stated.bornOn ?? suggested.bornOn ?? null,
  });
}
