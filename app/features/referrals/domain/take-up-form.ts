import { z } from 'zod';
import { dayField } from '#app/features/people/domain/person-details.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { Verdict } from './eligibility.ts';
import type { ReferralStatus } from './referral.ts';
import { longText, referredPersonFields } from './referral-form.ts';

/** What follows when a referral is taken up: a place at once, the waiting list, or neither yet. */
export const takeUpSteps = ['accepted', 'waiting', 'referred'] as const;
export type TakeUpStep = (typeof takeUpSteps)[number];

/** Taking up a referral: as a new person, or as somebody who is known. The ids are made when the form is shown. */
export const takeUpForm = z.object({
  version: z.coerce.number().int(),
  enrolmentId: z.uuid(),
  personId: z.uuid(),
  /** 'new', or the id of a person the caller sees. */
  who: z.union([z.literal('new'), z.uuid()], 'choose').default('new'),
  /** Registers a new person without her number, when somebody else in the organisation holds it. */
  withoutNumber: z.boolean().optional(),
  step: z.enum(takeUpSteps, 'choose'),
  effectiveOn: dayField.optional(),
  siteKey: z.string().max(60, 'choose').optional(),
  caseWorkerId: z.uuid('choose').optional(),
  overrideReason: longText(1000).optional(),
});
export type TakeUpForm = z.output<typeof takeUpForm>;

/** What the rules ask for, completed by those who decide. */
export const completeForm = z.object({
  version: z.coerce.number().int(),
  born: referredPersonFields.born,
  municipality: referredPersonFields.municipality,
  residence: referredPersonFields.residence,
  permitUntil: referredPersonFields.permitUntil,
  agencyHousing: referredPersonFields.agencyHousing,
  establishmentFrom: referredPersonFields.establishmentFrom,
  inSwedenSince: referredPersonFields.inSwedenSince,
});
export type CompleteForm = z.output<typeof completeForm>;

/** Statuses from which a referral can still be taken up: nobody has decided, or it was declined and is looked at again. */
export function canBeTakenUp(referral: { status: ReferralStatus; enrolmentId: string | null }): boolean {
  return referral.enrolmentId === null && (referral.status === 'received' || referral.status === 'declined');
}

/**
 * Whether a referral may be taken up the way it is asked. A place or the waiting list against the programme's rules needs a
 * reason; taking it up in order to look closer does not. Problems: '' not-open, effectiveOn, overrideReason.
 */
export function decideTakeUp(
  input: Pick<TakeUpForm, 'step' | 'effectiveOn' | 'overrideReason'>,
  circumstances: {
    referral: { status: ReferralStatus; enrolmentId: string | null; referredOn: PlainDate };
    verdict: Verdict;
    today: PlainDate;
  },
): Result<{ effectiveOn: PlainDate; overrideReason: string | null }, Record<string, string[]>> {
  const { referral, verdict, today } = circumstances;
  if (!canBeTakenUp(referral)) return refuse({ '': ['not-open'] });
  const problems: Record<string, string[]> = {};
  const effectiveOn = input.effectiveOn ?? today;
  if (effectiveOn > today) problems['effectiveOn'] = ['date-in-future'];
  else if (effectiveOn < referral.referredOn) problems['effectiveOn'] = ['date-before-referral'];
  const isAgainst = verdict === 'does-not' && input.step !== 'referred';
  if (isAgainst && !input.overrideReason) problems['overrideReason'] = ['override-reason-required'];
  if (Object.keys(problems).length > 0) return refuse(problems);
  return ok({ effectiveOn, overrideReason: isAgainst ? (input.overrideReason ?? null) : null });
}
