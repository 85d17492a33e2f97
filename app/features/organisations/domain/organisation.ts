import { z } from 'zod';

/** What kinds of partners there are. */
export const organisationKinds = [
  'municipality',
  'coordination-association',
  'agency',
  'region',
  'company',
  'study-association',
  'civil-society',
  'education-provider',
  'other',
] as const;

export type OrganisationKind = (typeof organisationKinds)[number];
export type Organisation = {
  id: string;
  name: string;
  kind: OrganisationKind;
  /** Its officers see each other's referrals; otherwise each sees those she made herself. */
  officersShareReferrals: boolean;
  version: number;
  accountCount: number;
};

const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\ufeff]/u;

export const organisationName = z
  .string({ error: 'required' })
  .trim()
  .min(1, 'required')
  .max(200, 'too-long')
  .refine((text) => !UNSEEN.test(text) && text.isWellFormed(), 'unseen-characters');

export const organisationKind = z.enum(organisationKinds, { error: 'required' });

export const newOrganisationForm = z.object({ id: z.uuid('required'), name: organisationName, kind: organisationKind });
export const organisationForm = z.object({
  name: organisationName,
  kind: organisationKind,
  officersShareReferrals: z.boolean().default(false),
  version: z.coerce.number({ error: 'required' }).int().min(1).max(2_000_000_000),
});

/** A kind as it is kept; one that this version does not know counts as other. */
export function parseKind(text: string): OrganisationKind {
  return organisationKinds.find((kind) => kind === text) ?? 'other';
}
