import { z } from 'zod';
import { dayField } from '#app/features/people/domain/person-details.ts';

/** In which way she said yes. */
export const agreementWays = ['in-room', 'signature', 'phone', 'video', 'message'] as const;
export type AgreementWay = (typeof agreementWays)[number];

/** That she agreed, when and how: asked in every form that puts words in her mouth. */
export const agreementFields = {
  agreedOn: dayField,
  agreedHow: z.enum(agreementWays, 'choose'),
};

/** Free text of a form: trimmed, at most this long, '' when nothing was typed. */
export const freeText = (most: number) => z.string().trim().max(most, 'too-long').default('');
/** Free text that must be there. */
export const requiredText = (most: number) => z.string('required').trim().min(1, 'required').max(most, 'too-long');
/** The language of what she says herself, by its BCP 47 tag. */
export const languageField = z.string('choose').regex(/^[a-z]{2,3}(-[A-Za-z]+)?$/, 'choose');
export const versionField = z.coerce.number('invalid').int();
