import { z } from 'zod';
import { OTHER_LANGUAGE, spokenLanguages } from './languages.ts';

export const contactWays = ['phone', 'email', 'letter', 'somebody'] as const;
export type ContactWay = (typeof contactWays)[number];
export const callingTimes = ['any-time', 'certain-times', 'no-calls'] as const;

const UNSEEN = /[\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** One's own words: trimmed, composed, without direction overrides, which phones put in unasked. */
const words = (longest: number, read = (text: string) => text.replace(/\s+/gu, ' ')) =>
  z
    .string()
    .transform((text) => read(text.replace(UNSEEN, '')).normalize('NFC').trim())
    .refine((text) => text.length <= longest && text.isWellFormed(), 'too-long')
    .optional()
    .transform((text) => (text === '' ? undefined : text));

const lines = (text: string) => text.replace(/\r\n?/g, '\n');

const choice = <const Word extends string>(among: readonly Word[]) =>
  z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.enum(among as readonly [Word, ...Word[]], 'invalid').optional(),
  );

// Figures of any script, as Latin digits.
const digits = (text: string) =>
  text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => {
    for (const zero of [0x0660, 0x06f0]) {
      const value = (digit.codePointAt(0) ?? 0) - zero;
      if (value >= 0 && value <= 9) return String(value);
    }
    return digit;
  });

const fields = z.object({
  form: z.string().max(200).default(''),
  /** Nobody sees this field; programs fill it in. */
  website: z.string().optional(),
  name: words(100),
  contact: choice(contactWays),
  phone: words(40),
  callingTime: choice(callingTimes),
  times: words(120),
  email: words(254),
  address: words(200, lines),
  through: words(200),
  language: choice([...Object.keys(spokenLanguages), OTHER_LANGUAGE]),
  whichLanguage: words(60),
  interpreter: choice(['yes', 'no', 'unsure']),
  bornYear: words(10),
  municipality: words(80),
  wish: words(1000, lines),
  helped: choice(['yes', 'no']),
  helper: words(120),
  number: words(40),
});

/** What somebody answered, read. Everything but a name and a way to reach her may be missing. */
export const applicationForm = fields.transform((answers, context) => {
  const problem = (field: keyof typeof answers, code: string) =>
    context.addIssue({ code: 'custom', path: [field], message: code });
  if (answers.website) problem('website', 'leave-empty');
  if (answers.name === undefined) problem('name', 'name-missing');
  if (answers.contact === undefined) problem('contact', 'contact-missing');
  const phone = answers.phone === undefined ? undefined : digits(answers.phone);
  if (answers.contact === 'phone' && phone === undefined) problem('phone', 'phone-missing');
  if (answers.contact === 'phone' && phone !== undefined && !/^\+?[0-9 ()/-]{5,40}$/.test(phone))
    problem('phone', 'phone-wrong');
  if (answers.contact === 'email' && answers.email === undefined) problem('email', 'email-missing');
  if (answers.contact === 'email' && answers.email !== undefined && !z.email().safeParse(answers.email).success)
    problem('email', 'email-wrong');
  if (answers.contact === 'letter' && answers.address === undefined) problem('address', 'address-missing');
  if (answers.contact === 'somebody' && answers.through === undefined) problem('through', 'somebody-missing');
  const year = answers.bornYear === undefined ? undefined : digits(answers.bornYear);
  if (year !== undefined && !/^(19|20)\d\d$/.test(year)) problem('bornYear', 'year-wrong');
  return {
    ...answers,
    name: answers.name ?? '',
    contact: answers.contact ?? ('phone' as const),
    phone,
    bornYear: year === undefined ? undefined : Number(year),
    number: answers.number === undefined ? undefined : digits(answers.number),
  };
});

export type ApplicationAnswers = z.output<typeof applicationForm>;

/** The form that asks how an application stands. */
export const codeForm = z.object({ reference: z.string().max(200).default('') });
