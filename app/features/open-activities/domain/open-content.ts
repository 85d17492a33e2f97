import { z } from 'zod';
import { spokenLanguages } from '#app/features/applications/domain/languages.ts';
import { daysBetween, type PlainDate, parsePlainDate, weekday } from '#app/shared/dates.ts';
import { parseTimeOfDay, type TimeOfDay } from '#app/shared/time-of-day.ts';

/** What kinds of things there are on the list, for filtering. Never renamed, only added. */
export const openKinds = [
  'language',
  'meeting-place',
  'sport',
  'culture',
  'course',
  'homework',
  'work',
  'outing',
  'advice',
  'other',
] as const;
export type OpenKind = (typeof openKinds)[number];

export const audiences = ['everybody', 'women', 'men', 'parents', 'children', 'young', 'older'] as const;
export type Audience = (typeof audiences)[number];

/** Languages an activity is held in, or its text is written in. */
export const openLanguages = Object.keys(spokenLanguages);

const text = (most: number) => z.string().trim().max(most, 'too-long').default('');
const several = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(item).max(30));

/** An address of a site that may be opened: http or https, nothing else. */
const website = text(300).transform((typed, ctx) => {
  if (typed === '') return '';
  const address = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.hostname.includes('.') && url.username === '' && url.password === '') return url.href;
  ctx.issues.push({ code: 'custom', message: 'not-a-website', input: typed });
  return '';
});

const email = text(254).refine(
  (typed) => typed === '' || /^[^\s@<>"',;]+@[^\s@<>"',;]+\.[^\s@<>"',;]+$/.test(typed),
  'not-an-email',
);
const phone = text(40).refine((typed) => typed === '' || /^[+0-9][0-9 ()\-–/]{3,}$/.test(typed), 'not-a-phone');

const day = z
  .string()
  .default('')
  .transform((typed, ctx) => {
    if (typed === '') return '';
    const parsed = parsePlainDate(typed);
    if (parsed === undefined) ctx.issues.push({ code: 'custom', message: 'not-a-date', input: typed });
    return parsed ?? '';
  });
const time = z
  .string()
  .default('')
  .transform((typed, ctx) => {
    if (typed === '') return '';
    const parsed = parseTimeOfDay(typed);
    if (parsed === undefined) ctx.issues.push({ code: 'custom', message: 'not-a-time', input: typed });
    return parsed ?? '';
  });

/** What everybody reads of an activity, whoever holds it. */
export const openWords = {
  title: text(120),
  description: text(2000),
  language: z.enum(openLanguages).default('sv'),
  kind: z.enum(openKinds).or(z.literal('')).default(''),
  place: text(120),
  address: text(160),
  town: text(80),
  audience: z.enum(audiences).default('everybody'),
  audienceNote: text(200),
  languages: several(z.enum(openLanguages)),
  cost: z.enum(['free', 'paid']).or(z.literal('')).default(''),
  price: text(120),
  signUp: z.enum(['none', 'needed']).default('none'),
  signUpHow: text(300),
  phone,
  email,
  website,
};

/** When something outside the programmes' own timetable is held. */
export const openTimes = {
  repeats: z.enum(['once', 'weekly']).default('once'),
  startsOn: day,
  endsOn: day,
  weekdays: several(z.coerce.number().int().min(1).max(7)),
  startsAt: time,
  endsAt: time,
};

const words = z.object(openWords);
const content = z.object({ ...openWords, ...openTimes });
export type OpenWords = z.output<typeof words>;
export type OpenContent = z.output<typeof content>;

/** What stands in the database, whatever version of the product wrote it: what cannot be read any more is empty. */
export function readContent(stored: unknown): OpenContent {
  const record = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const fields = content.shape as Record<string, z.ZodType>;
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const read = field.safeParse(record[name]);
      return [name, read.success ? read.data : field.parse(undefined)];
    }),
  ) as OpenContent;
}

const required = ['title', 'description', 'kind', 'place', 'address', 'town', 'cost'] as const;

/** What is missing before everybody can read it. Problems by field: 'required', 'no-language', 'no-contact'. */
export function checkWords(input: OpenWords, say: (field: string, code: string) => void): void {
  for (const field of required) if (input[field] === '') say(field, 'required');
  if (input.languages.length === 0) say('languages', 'no-language');
  if (input.cost === 'paid' && input.price === '') say('price', 'required');
  if (input.signUp === 'needed' && input.signUpHow === '') say('signUpHow', 'required');
  if (input.phone === '' && input.email === '' && input.website === '') say('phone', 'no-contact');
}

const MOST_DAYS = 400;

/** What is wrong with when it is held. Problems by field: 'required', 'ends-before-it-starts', 'too-far', 'no-weekday', 'never'. */
export function checkTimes(input: OpenContent, say: (field: string, code: string) => void): void {
  for (const field of ['startsOn', 'startsAt', 'endsAt'] as const) if (input[field] === '') say(field, 'required');
  if (input.startsAt !== '' && input.endsAt !== '' && input.endsAt <= input.startsAt)
    say('endsAt', 'ends-before-it-starts');
  if (input.repeats === 'once') return;
  if (input.weekdays.length === 0) say('weekdays', 'no-weekday');
  if (input.endsOn === '') say('endsOn', 'required');
  if (input.startsOn === '' || input.endsOn === '') return;
  const days = daysBetween(input.startsOn as PlainDate, input.endsOn as PlainDate);
  if (days < 0) say('endsOn', 'ends-before-it-starts');
  else if (days > MOST_DAYS) say('endsOn', 'too-far');
  else if (days < 6 && input.weekdays.length > 0 && !hasDay(input, days)) say('weekdays', 'never');
}

function hasDay({ startsOn, weekdays }: OpenContent, days: number): boolean {
  const first = weekday(startsOn as PlainDate);
  return weekdays.some((wanted) => (wanted - first + 7) % 7 <= days);
}

/** The form of an association: a draft may lack anything, what is sent may not. `id` and `version` as everywhere; version 0 is a new one. */
export const associationForm = z
  .object({
    intent: z.enum(['draft', 'send']),
    id: z.uuid(),
    version: z.coerce.number().int().min(0),
    ...content.shape,
  })
  .superRefine((input, ctx) => {
    if (input.intent === 'draft') return;
    const say = (field: string, message: string) => ctx.addIssue({ code: 'custom', message, path: [field] });
    checkWords(input, say);
    checkTimes(input, say);
  });
export type AssociationForm = z.output<typeof associationForm>;

/** The content alone, as it is kept. What does not apply is emptied, so that nothing is shown that nobody sees in the form. */
export function contentOf(form: OpenContent): OpenContent {
  const kept = content.parse(
    Object.fromEntries(Object.keys(content.shape).map((key) => [key, form[key as keyof OpenContent]])),
  );
  if (kept.cost !== 'paid') kept.price = '';
  if (kept.signUp !== 'needed') kept.signUpHow = '';
  if (kept.repeats === 'once') Object.assign(kept, { endsOn: '', weekdays: [] });
  else kept.weekdays = [...new Set(kept.weekdays)].sort();
  kept.languages = [...new Set(kept.languages)];
  return kept;
}

/** The words of a programme's own activity; complete when it is listed. */
export const listingForm = z
  .object({
    isListed: z
      .literal('on')
      .optional()
      .transform((ticked) => ticked === 'on'),
    version: z.coerce.number().int().min(0),
    ...openWords,
  })
  .superRefine((input, ctx) => {
    if (!input.isListed) return;
    checkWords(input, (field, message) => ctx.addIssue({ code: 'custom', message, path: [field] }));
  });
export type ListingForm = z.output<typeof listingForm>;

/** The words alone, as they are kept. */
export function wordsOf(form: OpenWords): OpenWords {
  const kept = words.parse(
    Object.fromEntries(Object.keys(openWords).map((key) => [key, form[key as keyof OpenWords]])),
  );
  if (kept.cost !== 'paid') kept.price = '';
  if (kept.signUp !== 'needed') kept.signUpHow = '';
  return kept;
}

/** A time that is known to be given. */
export type Hours = { startsAt: TimeOfDay; endsAt: TimeOfDay };
