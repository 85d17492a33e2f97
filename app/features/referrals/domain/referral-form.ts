import { z } from 'zod';
import { bornField } from '#app/features/people/domain/born-field.ts';
import { dayField, hasName, personFields } from '#app/features/people/domain/person-details.ts';
import { declineReasons, residences } from './referral.ts';

const EARLIEST_BIRTH = 1900;
const UNSEEN = /[\u202a-\u202e\u2066-\u2069\ufeff]/u;

/** Several lines in one's own words. */
export function longText(longest: number) {
  return z
    .string()
    .trim()
    .max(longest, 'too-long')
    .refine((text) => !UNSEEN.test(text) && text.isWellFormed(), 'unseen-characters')
    .transform((text) => text.replace(/\r\n?/g, '\n').normalize('NFC'));
}

/** What is asked about somebody who is referred; also what the public application asks. One name is enough. */
export const referredPersonFields = {
  givenName: personFields.givenName,
  familyName: personFields.familyName,
  nameInOwnScript: personFields.nameInOwnScript,
  born: bornField.optional(),
  number: z.string().trim().max(40, 'number-unreadable').optional(),
  phone: personFields.phone,
  email: personFields.email,
  contactNote: longText(500).optional(),
  firstLanguage: personFields.firstLanguage,
  interpreter: personFields.interpreter,
  municipality: personFields.municipality,
  residence: z.enum(residences, 'choose').optional(),
  permitUntil: dayField.optional(),
  agencyHousing: z.enum(['yes', 'no'], 'choose').optional(),
  establishmentFrom: dayField.optional(),
  inSwedenSince: z.coerce
    .number('year-unreadable')
    .int('year-unreadable')
    .min(EARLIEST_BIRTH, 'year-unreadable')
    .max(2100, 'year-unreadable')
    .optional(),
  wish: longText(2000).optional(),
  message: longText(2000).optional(),
};

/** A new referral. `id` is made when the form is shown, so that a resend saves nothing twice. */
export const referralForm = z
  .object({
    id: z.uuid(),
    programmeId: z.uuid('choose'),
    restricted: z.boolean().optional(),
    ...referredPersonFields,
  })
  .refine(hasName, { message: 'name-required', path: ['givenName'] });
export type ReferralForm = z.output<typeof referralForm>;

/** Staff write down a referral that came by telephone or on paper: who referred and when may be said. */
export const incomingForm = z
  .object({
    ...referralForm.shape,
    organisationId: z.uuid('choose').optional(),
    referredOn: dayField.optional(),
  })
  .refine(hasName, { message: 'name-required', path: ['givenName'] });
export type IncomingForm = z.output<typeof incomingForm>;

export const messageForm = z.object({
  id: z.uuid(),
  text: longText(2000).pipe(z.string().min(1, 'required')),
});

export const withdrawForm = z.object({ version: z.coerce.number().int() });

export const declineForm = z.object({
  version: z.coerce.number().int(),
  reasonClass: z.enum(declineReasons, 'choose'),
  reason: longText(1000).optional(),
  share: z.enum(['nothing', 'reason', 'reason-and-text'], 'choose').default('nothing'),
});
export type DeclineForm = z.output<typeof declineForm>;
