import type { PlainDate } from '#app/shared/dates.ts';
import { DRIVING_LICENCE, hourConditions } from './conditions.ts';
import { farthestKm, type Wishes } from './wishes.ts';

/** What is known of the person when workplaces are looked through. Nothing else enters: no sex, origin, age, health or family. */
export type Seeker = Pick<
  Wishes,
  'town' | 'ways' | 'longestMinutes' | 'longestKm' | 'hasLicence' | 'freeFrom' | 'freeTo' | 'ratherNot' | 'cannot'
> & {
  /** SSYK groups she wants, and those she has done before. */
  wanted: readonly string[];
  done: readonly string[];
  /** Languages she speaks, as tags, but for Swedish. */
  languages: readonly string[];
};

/** A workplace with what matters here. */
export type Candidate = {
  workplaceId: string;
  employerId: string;
  name: string;
  employerName: string;
  city: string;
  occupations: readonly string[];
  languages: readonly string[];
  conditions: readonly string[];
  /** From where she starts, as the crow flies; null when either place is unknown. */
  km: number | null;
  restsBefore: PlainDate | null;
  /** Places offered that hold today; null when none has been said. */
  places: number | null;
  taken: number;
  /** The first day after somebody's last, when all are taken. */
  freeFrom: PlainDate | null;
  /** How often it was put to anybody in the last three months. */
  suggestedLately: number;
};

export const sides = ['for', 'talk', 'against'] as const;
export type Side = (typeof sides)[number];

export const matchRules = [
  'occupation-same',
  'occupation-near',
  'occupation-done',
  'occupation-field',
  'occupation-other',
  'occupation-unknown',
  'occupation-unsaid',
  'near',
  'farther',
  'too-far',
  'distance-unknown',
  'limit-unsaid',
  'language',
  'has-place',
  'full',
  'rests',
  'rather-not',
  'cannot',
  'hours',
  'licence-fits',
  'licence-lacking',
  'licence-unknown',
] as const;
export type MatchRule = (typeof matchRules)[number];

/** One reason; which of the details there are depends on the rule. */
export type Reason = {
  rule: MatchRule;
  side: Side;
  /** SSYK code the reason is about. */
  code?: string;
  km?: number;
  limit?: number;
  languages?: string[];
  places?: number;
  /** Not before this day. */
  before?: PlainDate | null;
  condition?: string;
};

export const matchGroups = ['fits', 'could', 'not-now'] as const;
export type MatchGroup = (typeof matchGroups)[number];
export type Match = { candidate: Candidate; group: MatchGroup; reasons: Reason[] };

/** The reasons for and against one workplace. docs/rules/matching.md says what each rests on. */
export function reasonsFor(seeker: Seeker, place: Candidate, today: PlainDate): Reason[] {
  return [
    occupationReason(seeker, place),
    ...distanceReasons(seeker, place),
    ...languageReasons(seeker, place),
    ...capacityReasons(place, today),
    ...conditionReasons(seeker, place),
  ];
}

/** All workplaces in their group, in the order of `compareMatches`: a list to talk over. */
export function matchAll(seeker: Seeker, places: readonly Candidate[], today: PlainDate): Match[] {
  return places
    .map((candidate) => {
      const reasons = reasonsFor(seeker, candidate, today);
      return { candidate, reasons, group: groupOf(reasons) };
    })
    .toSorted(compareMatches);
}

/** Anything against: not now. Anything to talk about: could fit. Otherwise it fits. */
export function groupOf(reasons: readonly Reason[]): MatchGroup {
  if (reasons.some(({ side }) => side === 'against')) return 'not-now';
  return reasons.some(({ side }) => side === 'talk') ? 'could' : 'fits';
}

/** Whether the employer does not want to be asked yet: it is shown with the day, and put to nobody. */
export function isResting({ reasons }: Pick<Match, 'reasons'>): boolean {
  return reasons.some(({ rule }) => rule === 'rests');
}

/** The order of a list, line by line: group, how near the occupation is to what she wants, whether a place is free, whether a language is shared, distance, who was asked least lately, name. */
export function compareMatches(a: Match, b: Match): number {
  const [left, right] = [orderOf(a), orderOf(b)];
  for (const [index, value] of left.entries()) {
    const other = right[index] ?? 0;
    if (value !== other) return value - other;
  }
  return (
    a.candidate.employerName.localeCompare(b.candidate.employerName, 'sv') ||
    a.candidate.name.localeCompare(b.candidate.name, 'sv') ||
    compareText(a.candidate.workplaceId, b.candidate.workplaceId)
  );
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function orderOf({ candidate, group, reasons }: Match): number[] {
  const has = (rule: MatchRule) => reasons.some((reason) => reason.rule === rule);
  return [
    matchGroups.indexOf(group),
    Math.min(...reasons.map(({ rule }) => matchRules.indexOf(rule))),
    has('has-place') ? 0 : 1,
    has('language') ? 0 : 1,
    candidate.km ?? Number.MAX_SAFE_INTEGER,
    candidate.suggestedLately,
  ];
}

function occupationReason({ wanted, done }: Seeker, { occupations }: Candidate): Reason {
  const alike = (list: readonly string[], digits: number) =>
    occupations.find((code) => list.some((other) => other.slice(0, digits) === code.slice(0, digits)));
  const same = alike(wanted, 4);
  if (same !== undefined) return { rule: 'occupation-same', side: 'for', code: same };
  const near = alike(wanted, 3);
  if (near !== undefined) return { rule: 'occupation-near', side: 'for', code: near };
  const before = alike(done, 3);
  if (before !== undefined) return { rule: 'occupation-done', side: 'for', code: before };
  if (occupations.length === 0) return { rule: 'occupation-unknown', side: 'talk' };
  if (wanted.length + done.length === 0) return { rule: 'occupation-unsaid', side: 'talk' };
  const field = alike([...wanted, ...done], 2);
  if (field !== undefined) return { rule: 'occupation-field', side: 'talk', code: field };
  return { rule: 'occupation-other', side: 'talk', ...(occupations[0] === undefined ? {} : { code: occupations[0] }) };
}

// A little farther than she has said is something to talk about: the bus may go straight there.
const TALK_FACTOR = 1.5;

/** How far away a workplace may lie to be listed at all; undefined while she has said nothing. */
export function reachKm(wishes: Pick<Wishes, 'ways' | 'longestMinutes' | 'longestKm'>): number | undefined {
  const limit = farthestKm(wishes);
  return limit === undefined ? undefined : limit * 2;
}

function distanceReasons(seeker: Seeker, { km }: Candidate): Reason[] {
  if (seeker.town === null || km === null) return [{ rule: 'distance-unknown', side: 'talk' }];
  const limit = farthestKm(seeker);
  const rounded = Math.max(1, Math.round(km));
  if (limit === undefined) return [{ rule: 'limit-unsaid', side: 'talk', km: rounded }];
  if (km <= limit) return [{ rule: 'near', side: 'for', km: rounded }];
  if (km <= limit * TALK_FACTOR) return [{ rule: 'farther', side: 'talk', km: rounded, limit }];
  return [{ rule: 'too-far', side: 'against', km: rounded, limit }];
}

function languageReasons({ languages }: Seeker, place: Candidate): Reason[] {
  const shared = place.languages.filter((language) => languages.includes(language));
  return shared.length === 0 ? [] : [{ rule: 'language', side: 'for', languages: shared }];
}

function capacityReasons({ restsBefore, places, taken, freeFrom }: Candidate, today: PlainDate): Reason[] {
  const rests: Reason[] =
    restsBefore !== null && restsBefore > today ? [{ rule: 'rests', side: 'against', before: restsBefore }] : [];
  if (places === null) return rests;
  if (taken >= places) return [...rests, { rule: 'full', side: 'against', before: freeFrom }];
  return [...rests, { rule: 'has-place', side: 'for', places: places - taken }];
}

function conditionReasons(seeker: Seeker, { conditions }: Candidate): Reason[] {
  const bound = seeker.freeFrom !== null || seeker.freeTo !== null;
  return conditions.flatMap((condition): Reason[] => {
    if (seeker.cannot.includes(condition)) return [{ rule: 'cannot', side: 'against', condition }];
    if (condition === DRIVING_LICENCE) {
      if (seeker.hasLicence === null) return [{ rule: 'licence-unknown', side: 'talk' }];
      return [seeker.hasLicence ? { rule: 'licence-fits', side: 'for' } : { rule: 'licence-lacking', side: 'against' }];
    }
    if (seeker.ratherNot.includes(condition)) return [{ rule: 'rather-not', side: 'talk', condition }];
    return bound && hourConditions.includes(condition) ? [{ rule: 'hours', side: 'talk', condition }] : [];
  });
}
