import type { OrganisationKind } from '#app/features/organisations/domain/organisation.ts';

/** What the recipient wants it for. There is no "other": a purpose that cannot be named is none. */
export const purposes = ['plan-together', 'follow-referral', 'decide-support', 'rehabilitation', 'next-step'] as const;
export type Purpose = (typeof purposes)[number];

/** What the recipient may do with it: read it here, or also take a copy (a file). */
export const allowedActions = ['read', 'read-and-copy'] as const;
export type AllowedAction = (typeof allowedActions)[number];

/** Why secrecy does not stand in the way (docs/rules/secrecy-and-consent.md). */
export const secrecyGrounds = ['waiver', 'none-needed'] as const;
export type SecrecyGround = (typeof secrecyGrounds)[number];

/** Why the data may be processed: consent, legal obligation, public task (GDPR article 6.1). */
export const gdprGrounds = ['6.1.e', '6.1.c', '6.1.a'] as const;
export type GdprGround = (typeof gdprGrounds)[number];

/** Why data about health may be processed: important public interest, social care, employment and social protection law, explicit consent. */
export const specialGrounds = ['9.2.g', '9.2.h', '9.2.b', '9.2.a'] as const;
export type SpecialGround = (typeof specialGrounds)[number];

export type Grounds = { secrecyGround: SecrecyGround; gdprGround: GdprGround; specialGround: SpecialGround };

const authorities: readonly OrganisationKind[] = ['municipality', 'coordination-association', 'agency', 'region'];

/** The grounds an organisation of this kind usually has: a suggestion that the form shows and its lawyer may know better. */
export function usualGrounds(kind: OrganisationKind): Grounds {
  return authorities.includes(kind)
    ? { secrecyGround: 'waiver', gdprGround: '6.1.e', specialGround: '9.2.g' }
    : { secrecyGround: 'none-needed', gdprGround: '6.1.a', specialGround: '9.2.a' };
}
