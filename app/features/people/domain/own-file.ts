import { z } from 'zod';
import { emailText, languageCode, phoneText } from './person-details.ts';
import { interpreterNeeds } from './person-languages.ts';

const empty = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value);
const version = z.coerce.number().int();

/** How she is reached, as she writes it herself; left empty it stays as it was. */
export const ownContactForm = z.object({
  version,
  phone: z.preprocess(empty, phoneText.optional()),
  email: z.preprocess(empty, emailText.optional()),
});
export type OwnContactForm = z.output<typeof ownContactForm>;

/** More languages she speaks, and whether she needs an interpreter. */
export const ownLanguagesForm = z.object({
  version,
  add: z
    .union([languageCode, z.array(languageCode)])
    .optional()
    .transform((said) => [...new Set([said ?? []].flat())].slice(0, 12)),
  interpreter: z.preprocess(empty, z.enum(interpreterNeeds, 'choose').optional()),
});
export type OwnLanguagesForm = z.output<typeof ownLanguagesForm>;
