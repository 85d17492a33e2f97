import { z } from 'zod';
import { identityNumberKinds } from '#app/features/people/domain/identity-number.ts';
import { eligibilityRules, verdicts } from '../domain/eligibility.ts';
import { declineReasons, referralSources, referralStatuses, residences } from '../domain/referral.ts';
import type { IncomingRow } from '../server/incoming.ts';
import type { StoredReferral } from '../server/referral-store.ts';

const day = z.iso.date();

/** A referral as its maker sees it: her own words, status and day, and what was shared with her. */
export const ownReferralAnswer = z.object({
  id: z.uuid(),
  programmeId: z.uuid(),
  givenName: z.string(),
  familyName: z.string(),
  referredOn: day,
  status: z.enum(referralStatuses),
  statusOn: day,
  sharedReasonClass: z.enum(declineReasons).nullable(),
  sharedReason: z.string().nullable(),
  isAsked: z.boolean(),
  version: z.int(),
});

/** The answer about one of the partner officer's referrals: nothing but what she may know. */
export function toOwnReferral(referral: StoredReferral): z.input<typeof ownReferralAnswer> {
  const { id, programmeId, givenName, familyName, referredOn, status, statusOn, version } = referral;
  const { sharedReasonClass, sharedReason, askedOn } = referral;
  return {
    id,
    programmeId,
    givenName,
    familyName,
    referredOn,
    status,
    statusOn,
    sharedReasonClass,
    sharedReason,
    isAsked: askedOn !== null,
    version,
  };
}

export const incomingAnswer = z.object({
  id: z.uuid(),
  programmeId: z.uuid(),
  source: z.enum(referralSources),
  organisationId: z.uuid().nullable(),
  referredOn: day,
  status: z.enum(referralStatuses),
  statusOn: day,
  restricted: z.boolean(),
  personId: z.uuid().nullable(),
  enrolmentId: z.uuid().nullable(),
  givenName: z.string(),
  familyName: z.string(),
  bornOn: day.nullable(),
  birthYear: z.int().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  contactNote: z.string().nullable(),
  firstLanguage: z.string().nullable(),
  interpreter: z.boolean().nullable(),
  municipality: z.string().nullable(),
  residence: z.enum(residences).nullable(),
  permitUntil: day.nullable(),
  agencyHousing: z.boolean().nullable(),
  establishmentFrom: day.nullable(),
  inSwedenSince: z.int().nullable(),
  numberKind: z.enum(identityNumberKinds).nullable(),
  numberMasked: z.string().nullable(),
  wish: z.string().nullable(),
  message: z.string().nullable(),
  hasNews: z.boolean(),
  isAsked: z.boolean(),
  eligibility: z.object({
    verdict: z.enum(verdicts),
    rules: z.array(
      z.object({
        rule: z.enum(eligibilityRules),
        verdict: z.enum(verdicts),
        reason: z.looseObject({ code: z.string() }),
      }),
    ),
  }),
  version: z.int(),
});

/** A referral as those who decide see it. */
export function toIncoming(row: IncomingRow): z.input<typeof incomingAnswer> {
  const { askedOn, newsOn, ...rest } = row;
  return { ...rest, isAsked: askedOn !== null, hasNews: newsOn !== null };
}
