import type { PlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { type BirthPrecision, type BirthSource, birthProblem } from './birth-date.ts';
import { type Sex, suggestedBirthFacts } from './birth-facts.ts';
import { type IdentityNumber, parseIdentityNumber } from './identity-number.ts';

export type DecidedIdentity = {
  number: IdentityNumber | undefined;
  sex: Sex;
  bornOn: PlainDate | null;
  bornPrecision: BirthPrecision | null;
  bornSource: BirthSource | null;
};

export type StatedIdentity = {
  number?: string | undefined;
  sex?: Sex | undefined;
  bornOn?: PlainDate | undefined;
  bornPrecision?: BirthPrecision | undefined;
  bornSource?: BirthSource | undefined;
};

/**
 * Decides number, birth date and sex together: what is stated wins, what is left open is taken from the number, and what
 * then is still not known stays unknown. Problems by field: number, bornOn.
 */
export function decideIdentity(
  stated: StatedIdentity,
  today: PlainDate,
): Result<DecidedIdentity, Record<string, string[]>> {
  const problems: Record<string, string[]> = {};
  const read = stated.number?.trim() ? parseIdentityNumber(stated.number, today) : undefined;
  if (read && !read.ok) problems['number'] = [read.problem];
  const number = read?.ok ? read.value : undefined;
  const suggested = number ? suggestedBirthFacts(number) : {};
  const bornOn = stated.bornOn ?? suggested.bornOn ?? null;
  const isStated = stated.bornOn !== undefined;
  // A number is older than any rule about who may take part: only a stated day is looked at for its age.
  const problem = stated.bornOn === undefined ? undefined : birthProblem(stated.bornOn, stated.bornPrecision, today);
  if (problem) problems['bornOn'] = [problem];
  else if (bornOn === null && stated.bornPrecision !== undefined && !problems['number'])
    problems['bornOn'] = ['date-required'];
  if (Object.keys(problems).length > 0) return refuse(problems);
  return ok({
    number,
    sex: stated.sex ?? suggested.sex ?? 'unknown',
    bornOn,
    bornPrecision: (isStated && stated.bornPrecision) || null,
    bornSource: bornOn === null ? null : isStated ? (stated.bornSource ?? null) : 'number',
  });
}
