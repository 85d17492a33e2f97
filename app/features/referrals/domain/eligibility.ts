import type { EligibilityRules, Permit } from '#app/features/programmes/domain/definition.ts';
import { daysOf } from '#app/features/programmes/domain/stated-dates.ts';
import { addMonths, ageOn, type PlainDate } from '#app/shared/dates.ts';
import type { ReferredPerson } from './referral.ts';

/** What the rules look at. Anything may be unknown; then a rule that needs it cannot say. */
export type EligibilityFacts = Pick<
  ReferredPerson,
  | 'bornOn'
  | 'birthYear'
  | 'municipality'
  | 'residence'
  | 'permitUntil'
  | 'agencyHousing'
  | 'establishmentFrom'
  | 'inSwedenSince'
>;

export const eligibilityRules = ['age', 'permit', 'establishment', 'years-in-sweden', 'municipality'] as const;
export type EligibilityRule = (typeof eligibilityRules)[number];

export const verdicts = ['fulfils', 'does-not', 'cannot-say'] as const;
export type Verdict = (typeof verdicts)[number];

/** Why a rule says what it says, as data; the texts put it into words. */
export type EligibilityReason =
  | { code: 'age-fits' | 'too-young' | 'too-old'; age: number }
  | { code: 'age-unsure'; age: number }
  | { code: 'permit-fits' | 'permit-not-among-them' }
  | { code: 'permit-not-yet' | 'permit-no-longer'; day: PlainDate }
  | { code: 'permit-run-out'; day: PlainDate }
  | { code: 'not-in-agency-housing' }
  | { code: 'establishment-fits' | 'establishment-too-early' | 'establishment-over'; month: number }
  | { code: 'establishment-not-begun'; day: PlainDate }
  | { code: 'years-fit' | 'years-too-few'; years: number }
  | { code: 'municipality-fits' | 'municipality-other'; municipality: string }
  | { code: 'missing'; fact: keyof EligibilityFacts };

export type RuleVerdict = { rule: EligibilityRule; verdict: Verdict; reason: EligibilityReason };

/** What the programme's rules say together. Without rules everybody may take part. */
export type Eligibility = { verdict: Verdict; rules: RuleVerdict[] };

/**
 * Judges somebody by a programme's rules on a day (docs/rules/eligibility.md). One rule that is not fulfilled decides;
 * else one that cannot say leaves it open. Never decides by itself: whoever decides may set it aside with a reason.
 */
export function judgeEligibility(
  rules: EligibilityRules | undefined,
  facts: EligibilityFacts,
  on: PlainDate,
): Eligibility {
  const judged: RuleVerdict[] = [];
  const add = (rule: EligibilityRule, [verdict, reason]: Judged) => judged.push({ rule, verdict, reason });
  if (rules?.minAge !== undefined || rules?.maxAge !== undefined) add('age', judgeAge(rules, facts, on));
  if (rules?.permits) add('permit', judgePermit(rules.permits, facts, on));
  if (rules?.establishment) add('establishment', judgeEstablishment(rules.establishment, facts, on));
  if (rules?.yearsInSweden !== undefined) add('years-in-sweden', judgeYears(rules.yearsInSweden, facts, on));
  if (rules?.municipalities) add('municipality', judgeMunicipality(rules.municipalities, facts));
  return { verdict: together(judged.map(({ verdict }) => verdict)), rules: judged };
}

type Judged = [verdict: Verdict, reason: EligibilityReason];

const missing = (fact: keyof EligibilityFacts): Judged => ['cannot-say', { code: 'missing', fact }];

function together(all: readonly Verdict[]): Verdict {
  if (all.includes('does-not')) return 'does-not';
  return all.includes('cannot-say') ? 'cannot-say' : 'fulfils';
}

function judgeAge({ minAge = 0, maxAge = 200 }: EligibilityRules, facts: EligibilityFacts, on: PlainDate): Judged {
  const fits = (age: number): Judged => {
    if (age < minAge) return ['does-not', { code: 'too-young', age }];
    return age > maxAge ? ['does-not', { code: 'too-old', age }] : ['fulfils', { code: 'age-fits', age }];
  };
  if (facts.bornOn !== null) return fits(ageOn(facts.bornOn, on));
  if (facts.birthYear === null) return missing('bornOn');
  // Of the year alone two ages are possible; only when both say the same is it known.
  const oldest = Number(on.slice(0, 4)) - facts.birthYear;
  const [older, younger] = [fits(oldest), fits(oldest - 1)];
  return older[1].code === younger[1].code ? older : ['cannot-say', { code: 'age-unsure', age: oldest }];
}

function judgePermit(permits: readonly Permit[], facts: EligibilityFacts, on: PlainDate): Judged {
  const { residence, permitUntil } = facts;
  if (residence === null) return missing('residence');
  const isTimeLimited = residence === 'permit-time-limited' || residence === 'temporary-protection';
  if (isTimeLimited && permitUntil !== null && permitUntil < on)
    return ['does-not', { code: 'permit-run-out', day: permitUntil }];
  const judged = permits.filter(({ kind }) => kind === residence).map((permit) => judgeOne(permit, facts, on));
  return (
    judged.find(([verdict]) => verdict === 'fulfils') ??
    judged.find(([verdict]) => verdict === 'cannot-say') ??
    judged[0] ?? ['does-not', { code: 'permit-not-among-them' }]
  );
}

function judgeOne({ fromDay, untilDay, inAgencyHousing }: Permit, facts: EligibilityFacts, on: PlainDate): Judged {
  const from = fromDay === undefined ? undefined : daysOf(fromDay)?.firstDay;
  const until = untilDay === undefined ? undefined : daysOf(untilDay)?.lastDay;
  if (from !== undefined && on < from) return ['does-not', { code: 'permit-not-yet', day: from }];
  if (until !== undefined && on > until) return ['does-not', { code: 'permit-no-longer', day: until }];
  if (inAgencyHousing && facts.agencyHousing === null) return missing('agencyHousing');
  if (inAgencyHousing && !facts.agencyHousing) return ['does-not', { code: 'not-in-agency-housing' }];
  return ['fulfils', { code: 'permit-fits' }];
}

function judgeEstablishment(
  { fromMonth, toMonth }: NonNullable<EligibilityRules['establishment']>,
  { establishmentFrom }: EligibilityFacts,
  on: PlainDate,
): Judged {
  if (establishmentFrom === null) return missing('establishmentFrom');
  if (on < establishmentFrom) return ['does-not', { code: 'establishment-not-begun', day: establishmentFrom }];
  const month = monthOf(establishmentFrom, on);
  if (month < fromMonth) return ['does-not', { code: 'establishment-too-early', month }];
  if (toMonth !== undefined && month > toMonth) return ['does-not', { code: 'establishment-over', month }];
  return ['fulfils', { code: 'establishment-fits', month }];
}

/** Which month of a period a day lies in, the first day being in month 1. */
function monthOf(from: PlainDate, on: PlainDate): number {
  const months =
    (Number(on.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(on.slice(5, 7)) - Number(from.slice(5, 7));
  return addMonths(from, months) > on ? months : months + 1;
}

function judgeYears(least: number, { inSwedenSince }: EligibilityFacts, on: PlainDate): Judged {
  if (inSwedenSince === null) return missing('inSwedenSince');
  const years = Number(on.slice(0, 4)) - inSwedenSince;
  return years >= least
    ? ['fulfils', { code: 'years-fit', years }]
    : ['does-not', { code: 'years-too-few', years: Math.max(0, years) }];
}

function judgeMunicipality(municipalities: readonly string[], { municipality }: EligibilityFacts): Judged {
  if (!municipality) return missing('municipality');
  const fits = municipalities.some((each) => plainPlace(each) === plainPlace(municipality));
  return fits
    ? ['fulfils', { code: 'municipality-fits', municipality }]
    : ['does-not', { code: 'municipality-other', municipality }];
}

// 'Mariestads kommun', 'Västerås stad' and 'mariestad' are how people write the same place.
function plainPlace(text: string): string {
  const name = text.trim().toLocaleLowerCase('sv');
  const withoutKind = name.replace(/ (kommun|stad)$/, '');
  return withoutKind === name ? name.replace(/s$/, '') : withoutKind.replace(/s$/, '');
}
