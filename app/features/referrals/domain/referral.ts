import type { IdentityNumberKind } from '#app/features/people/domain/identity-number.ts';
import { RESIDENCES, type ResidenceKind } from '#app/features/programmes/domain/definition.ts';
import type { Instant, PlainDate } from '#app/shared/dates.ts';

/** What became of a referral. From `taken-up` on it follows the enrolment; nobody sets it by hand. */
export const referralStatuses = [
  'received',
  'taken-up',
  'waiting',
  'offered',
  'accepted',
  'declined',
  'withdrawn',
  'started',
  'ended',
  'never-started',
] as const;
export type ReferralStatus = (typeof referralStatuses)[number];

export const referralSources = ['partner', 'application', 'drop-in', 'staff'] as const;
export type ReferralSource = (typeof referralSources)[number];

/** On what ground somebody is in Sweden. */
export const residences = RESIDENCES;
export type Residence = ResidenceKind;

/** Why a referral is declined. The one who referred is told only if the decision shares it. */
export const declineReasons = [
  'not-eligible',
  'no-places',
  'already-takes-part',
  'other-measure',
  'does-not-want',
  'not-reached',
  'moved',
  'other',
] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** What is known about the person who is referred. Everything but one name may be missing. */
export type ReferredPerson = {
  givenName: string;
  familyName: string;
  nameInOwnScript: string | null;
  bornOn: PlainDate | null;
  /** When only the year is known. */
  birthYear: number | null;
  phone: string | null;
  email: string | null;
  contactNote: string | null;
  firstLanguage: string | null;
  interpreter: boolean | null;
  municipality: string | null;
  residence: Residence | null;
  permitUntil: PlainDate | null;
  /** Lives in housing of the Migration Agency. */
  agencyHousing: boolean | null;
  /** First day of the establishment period. */
  establishmentFrom: PlainDate | null;
  /** Year of arrival. */
  inSwedenSince: number | null;
};

/** A referral as the one who made it may see it: her own words, the status and its day, and what was shared with her. */
export type Referral = ReferredPerson & {
  id: string;
  programmeId: string;
  source: ReferralSource;
  organisationId: string | null;
  referredBy: string | null;
  referredOn: PlainDate;
  receivedAt: Instant;
  restricted: boolean;
  handlerId: string | null;
  status: ReferralStatus;
  statusOn: PlainDate;
  sharedReasonClass: DeclineReason | null;
  sharedReason: string | null;
  askedOn: PlainDate | null;
  /** The day the partner wrote something that nobody here has read yet. */
  newsOn: PlainDate | null;
  personId: string | null;
  enrolmentId: string | null;
  formLanguage: string | null;
  numberKind: IdentityNumberKind | null;
  numberMasked: string | null;
  wish: string | null;
  message: string | null;
  version: number;
};

/** Where an identity number's ciphertext belongs; bound into the encryption. */
export function referralNumberPlace(tenantId: string, referralId: string): string {
  return `${tenantId}|referrals|number|${referralId}`;
}
