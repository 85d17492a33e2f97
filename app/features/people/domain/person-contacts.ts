import { z } from 'zod';
import { timeOfDayField } from '#app/shared/time-of-day.ts';
import { emailText, phoneText } from './person-details.ts';

/** Ways to reach a person; another-way is no address but a description, such as a note at the accommodation. */
export const contactKinds = ['phone', 'email', 'address', 'person', 'another-way'] as const;
export type ContactKind = (typeof contactKinds)[number];

/** Whose phone, address or mailbox it is. */
export const contactHolders = [
  'own',
  'partner',
  'relative',
  'friend',
  'guardian',
  'accommodation',
  'agency',
  'other',
] as const;
export type ContactHolder = (typeof contactHolders)[number];

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

export type ContactRecord = {
  id: string;
  kind: ContactKind;
  value: string;
  holder: ContactHolder;
  holderName: string | null;
  isFirst: boolean;
  /** Null: nobody has asked. */
  isSafe: boolean | null;
  isShared: boolean;
  letterInstead: boolean;
  bestTimes: string | null;
  bestDays: number[];
  bestFrom: string | null;
  bestBefore: string | null;
  note: string | null;
};

/** What is asked about one way to reach somebody; the same for pages and programs. */
export const contactFields = {
  kind: z.enum(contactKinds, 'choose'),
  value: z.string('required').trim().min(1, 'required').max(500, 'too-long'),
  holder: z.enum(contactHolders, 'choose').default('own'),
  holderName: z.string().trim().max(120, 'too-long').optional(),
  safe: z.enum(['yes', 'no', 'not-asked'], 'choose').default('not-asked'),
  isFirst: z.boolean().optional(),
  isShared: z.boolean().optional(),
  letterInstead: z.boolean().optional(),
  bestTimes: z.string().trim().max(200, 'too-long').optional(),
  bestDays: z.array(z.coerce.number().int().min(1, 'choose').max(7, 'choose')).max(7, 'too-many').default([]),
  bestFrom: timeOfDayField.optional(),
  bestBefore: timeOfDayField.optional(),
  note: z.string().trim().max(500, 'too-long').optional(),
};

/** A way to reach somebody as it was answered, whoever asked. */
export type ContactAnswers = z.output<z.ZodObject<typeof contactFields>>;

/** What does not hold together in a way to reach somebody, by field. */
export function contactProblems(contact: ContactAnswers): [field: keyof ContactAnswers, code: string][] {
  const problems: [keyof ContactAnswers, string][] = [];
  if (contact.kind === 'phone' && !phoneText.safeParse(contact.value).success)
    problems.push(['value', 'phone-unreadable']);
  if (contact.kind === 'email' && !emailText.safeParse(contact.value).success)
    problems.push(['value', 'email-unreadable']);
  if (contact.kind === 'person' && !contact.holderName) problems.push(['holderName', 'holder-name-required']);
  if (contact.isFirst && contact.safe === 'no') problems.push(['isFirst', 'first-but-not-safe']);
  const { bestFrom, bestBefore } = contact;
  if (bestFrom && !bestBefore) problems.push(['bestBefore', 'time-required']);
  if (bestBefore && !bestFrom) problems.push(['bestFrom', 'time-required']);
  if (isTime(bestFrom) && isTime(bestBefore) && bestBefore <= bestFrom)
    problems.push(['bestBefore', 'time-before-start']);
  return problems;
}

function isTime(text: string | undefined): text is string {
  return text !== undefined && /^\d\d:\d\d$/.test(text);
}

function addProblems(contact: ContactAnswers, issues: z.RefinementCtx): void {
  for (const [field, message] of contactProblems(contact)) issues.addIssue({ code: 'custom', message, path: [field] });
}

const version = z.coerce.number().int();
export const newContactForm = z.object({ id: z.uuid(), version, ...contactFields }).superRefine(addProblems);
export const contactForm = z.object({ version, ...contactFields }).superRefine(addProblems);
