import { z } from 'zod';
import { type PlainDate, parsePlainDate } from '#app/shared/dates.ts';
import { birthPrecisions, birthSources } from './birth-date.ts';
import { sexes } from './birth-facts.ts';

/** Direction overrides, control and half characters: nobody means them, and they can make a name read as another. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\ufeff]/u;

/** A name as people write it: composed signs, single gaps, nothing unseen. */
export const nameText = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, 'too-long')
    .refine((text) => !UNSEEN.test(text) && text.isWellFormed(), 'unseen-characters')
    .transform((text) => text.normalize('NFC').replace(/ {2,}/g, ' '));

export const languageCode = z.string().regex(/^[a-z]{2,3}(-[A-Za-z]+)?$/, 'language-unknown');

/** A calendar day typed as 2026-05-01, 20260501 or 2026/5/1. */
export const dayField = z
  .string()
  .trim()
  .transform((text, issues): PlainDate => {
    const [, year, month = '', day = ''] = /^(\d{4})[-/. ]?(\d{1,2})[-/. ]?(\d{1,2})$/.exec(text) ?? [];
    const read =
      year === undefined ? undefined : parsePlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
    if (read === undefined) {
      issues.addIssue({ code: 'custom', message: 'not-a-date' });
      return z.NEVER;
    }
    return read;
  });

export const phoneText = z
  .string()
  .trim()
  .regex(/^\+?[0-9 ()/-]{5,40}$/, 'phone-unreadable');
export const emailText = z.email('email-unreadable').trim().max(254, 'email-unreadable');

/** What stands on the first page of a person's file. */
export const detailFields = {
  givenName: nameText(100).default(''),
  familyName: nameText(100).default(''),
  nameInOwnScript: nameText(200).optional(),
  sex: z.enum(sexes, 'choose').optional(),
  bornOn: dayField.optional(),
  bornPrecision: z.enum(birthPrecisions, 'choose').optional(),
  bornSource: z.enum(birthSources, 'choose').optional(),
  municipality: nameText(80).optional(),
};

/** What is asked when a person is registered: her details, and the least about language and contact. */
export const personFields = {
  ...detailFields,
  firstLanguage: languageCode.optional(),
  languages: z
    .array(z.union([z.literal('').transform(() => undefined), languageCode]).optional())
    .max(10, 'too-many')
    .transform((codes) => [...new Set(codes.filter((code) => code !== undefined))])
    .default([]),
  interpreter: z.enum(['yes', 'no']).optional(),
  phone: phoneText.optional(),
  email: emailText.optional(),
};

/** What is known about a person besides her numbers. One name is enough, whichever it is. */
export const personDetails = z.object(personFields).refine(hasName, { message: 'name-required', path: ['givenName'] });
export type PersonDetails = z.output<typeof personDetails>;

/** Whether there is at least one name to call her by. */
export function hasName(person: { givenName?: string | undefined; familyName?: string | undefined }): boolean {
  return Boolean(person.givenName || person.familyName);
}

/** 'Amina Farah', or the one name she has. */
export function fullName(person: { givenName: string; familyName: string }): string {
  return `${person.givenName} ${person.familyName}`.trim();
}

/** The details as the first page of a person's file changes them. */
export type PersonChange = Omit<PersonDetails, 'firstLanguage' | 'languages' | 'interpreter' | 'phone' | 'email'>;
