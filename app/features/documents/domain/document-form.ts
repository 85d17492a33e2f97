import { z } from 'zod';
import {
  audiences,
  type DocumentClass,
  documentClasses,
  documentKinds,
  mostTitleLength,
  openingReasons,
} from './document.ts';

const UNSEEN = /[\p{Cc}\p{Cf}]/u;

const title = z
  .string()
  .trim()
  .max(mostTitleLength, 'too-long')
  .refine((text) => !UNSEEN.test(text), 'unseen-characters')
  .default('');

const classField = z.coerce
  .number('choose')
  .refine((value): value is DocumentClass => (documentClasses as readonly number[]).includes(value), 'choose');

const reason = z.string('required').trim().min(1, 'required').max(500, 'too-long');

/** What is said about a document when it is added. `class`: at least what its kind asks for, and that when nothing is chosen. */
export const addDocumentForm = z.object({
  id: z.uuid(),
  file: z.file('file-missing'),
  kind: z.enum(documentKinds, 'choose'),
  title,
  class: classField.optional(),
  audience: z.enum(audiences, 'choose').default('team'),
});
export type AddDocumentForm = z.output<typeof addDocumentForm>;

export const replaceDocumentForm = z.object({
  id: z.uuid(),
  version: z.coerce.number().int(),
  file: z.file('file-missing'),
});
export type ReplaceDocumentForm = z.output<typeof replaceDocumentForm>;

export const changeDocumentForm = z.object({
  version: z.coerce.number().int(),
  kind: z.enum(documentKinds, 'choose'),
  title,
  class: classField,
  audience: z.enum(audiences, 'choose'),
  /** Asked for when the class falls or more people than before may open it. */
  reason: z.string().trim().max(500, 'too-long').optional(),
});
export type ChangeDocumentForm = z.output<typeof changeDocumentForm>;

export const deleteDocumentForm = z.object({ version: z.coerce.number().int(), reason });
export type DeleteDocumentForm = z.output<typeof deleteDocumentForm>;

export const openDocumentForm = z.object({ reason: z.enum(openingReasons, 'choose') });
