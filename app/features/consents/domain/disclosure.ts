import type { Instant, PlainDate } from '#app/shared/dates.ts';
import { addDays, daysBetween } from '#app/shared/dates.ts';
import type { Field } from './fields.ts';
import type { AllowedAction, GdprGround, Purpose, SecrecyGround, SpecialGround } from './grounds.ts';

export const channels = ['in-person', 'video', 'phone'] as const;
export const interpreterWays = ['none', 'present', 'video', 'phone'] as const;
export const evidences = ['signature', 'paper', 'oral'] as const;
export const withdrawalWays = ['in-person', 'phone', 'message', 'letter', 'staff'] as const;
/** `own-side`: she answered or took it back herself, on her own side. */
export type Channel = (typeof channels)[number] | 'own-side';
export type InterpreterWay = (typeof interpreterWays)[number];
export type Evidence = (typeof evidences)[number] | 'own-tap';
export type WithdrawalWay = (typeof withdrawalWays)[number] | 'own-side';

/** A person's answer when she was asked whether an organisation may see something of her. `validBefore`: first day it no longer holds. */
export type Disclosure = {
  id: string;
  enrolmentId: string;
  programmeId: string;
  personId: string;
  restricted: boolean;
  answer: 'given' | 'refused';
  fromOrganisationId: string;
  toOrganisationId: string;
  toAccountId: string | null;
  purpose: Purpose | null;
  fields: Field[];
  allowed: AllowedAction;
  validFrom: PlainDate;
  validBefore: PlainDate | null;
  secrecyGround: SecrecyGround | null;
  gdprGround: GdprGround | null;
  specialGround: SpecialGround | null;
  recordedAt: Instant;
  withdrawnAt: Instant | null;
  /** When her identity became protected after she had answered. */
  sealedAt: Instant | null;
};

export type DisclosureState = 'active' | 'withdrawn' | 'over' | 'refused' | 'sealed';

/** Where a consent stands on a day. 'sealed': her identity became protected; what she had agreed to shows nothing from then on, also when the protection is lifted. */
export function stateOf(
  one: Pick<Disclosure, 'answer' | 'withdrawnAt' | 'validBefore' | 'restricted' | 'sealedAt'>,
  today: PlainDate,
): DisclosureState {
  if (one.answer === 'refused') return 'refused';
  if (one.withdrawnAt !== null) return 'withdrawn';
  if (one.validBefore === null || one.validBefore <= today) return 'over';
  return one.restricted || one.sealedAt !== null ? 'sealed' : 'active';
}

export type Officer = {
  accountId: string;
  organisationId: string;
  programmeIds: readonly string[];
  barred: readonly string[];
};

/** Whether a consent lets this partner officer see something on this day: the rule that the database's walls hold, too. */
export function isHeldBy(one: Disclosure, officer: Officer, today: PlainDate): boolean {
  return (
    stateOf(one, today) === 'active' &&
    one.validFrom <= today &&
    one.toOrganisationId === officer.organisationId &&
    (one.toAccountId === null || one.toAccountId === officer.accountId) &&
    officer.programmeIds.includes(one.programmeId) &&
    !officer.barred.includes(one.personId)
  );
}

/** What a partner officer may see on a day, by participation: the union of what her consents name. */
export function visibleTo(
  disclosures: readonly Disclosure[],
  officer: Officer,
  today: PlainDate,
): Map<string, Set<Field>> {
  const visible = new Map<string, Set<Field>>();
  for (const one of disclosures.filter((each) => isHeldBy(each, officer, today))) {
    const known = visible.get(one.enrolmentId) ?? new Set();
    for (const field of one.fields) known.add(field);
    visible.set(one.enrolmentId, known);
  }
  return visible;
}

export type ReviewPoint = 'half-time' | 'before-end';
const DAYS_BEFORE_END = 30;

/**
 * When to ask the person whether a consent still holds: from the middle of its days, and from 30 days before its end. A point
 * that comes after the other is the only one that counts, so that nobody is asked twice in a short consent.
 */
export function reviewDue(
  one: Pick<Disclosure, 'answer' | 'withdrawnAt' | 'validFrom' | 'validBefore' | 'restricted' | 'sealedAt'>,
  reviewed: readonly ReviewPoint[],
  today: PlainDate,
): ReviewPoint | undefined {
  if (stateOf(one, today) !== 'active' || one.validBefore === null) return undefined;
  const halfTime = addDays(one.validFrom, Math.floor(daysBetween(one.validFrom, one.validBefore) / 2));
  const nearEnd = addDays(one.validBefore, -DAYS_BEFORE_END);
  const point = today >= nearEnd && nearEnd >= halfTime ? 'before-end' : today >= halfTime ? 'half-time' : undefined;
  return point === undefined || reviewed.includes(point) ? undefined : point;
}
