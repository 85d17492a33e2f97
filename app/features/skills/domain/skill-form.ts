import { z } from 'zod';
import { isCountry } from '#app/features/history/domain/countries.ts';
import { mostOccupationWords } from '#app/features/occupations/domain/occupation.ts';
import { dayField, languageCode } from '#app/features/people/domain/person-details.ts';
import { evidenceWays, kindsWithOccupation, paperStates, skillKinds, skillMoveNames } from './skill.ts';

const text = (most: number) => z.string().trim().max(most, 'too-long').default('');
/** An empty choice of a form counts as not chosen. */
const unlessEmpty = <Schema extends z.ZodType>(schema: Schema) =>
  z.union([z.literal('').transform(() => undefined), schema]).optional();
const year = z.coerce
  .string()
  .trim()
  .refine(
    (typed) => typed === '' || (/^\d{4}$/.test(typed) && Number(typed) >= 1900 && Number(typed) <= 2100),
    'not-a-year',
  )
  .transform((typed) => (typed === '' ? undefined : Number(typed)))
  .optional();

const fields = {
  title: text(200),
  description: text(2000),
  ownLanguage: unlessEmpty(languageCode),
  ownTitle: text(200),
  ownDescription: text(2000),
  place: text(120),
  country: unlessEmpty(z.string().refine(isCountry, 'choose')),
  fromYear: year,
  toYear: year,
  isOngoing: z.boolean().default(false),
  papers: unlessEmpty(z.enum(paperStates, 'choose')),
  /** What somebody calls the occupation; looked up when no code is chosen. */
  occupationWords: text(mostOccupationWords),
  occupationCode: unlessEmpty(z.string().regex(/^(\d{4}|none)$/, 'choose')),
  /** The words that the choices of occupation were found for. */
  occupationFor: text(mostOccupationWords),
  /** The button that only looks up the occupation. */
  look: z.string().max(10).optional(),
};

type Answers = z.output<z.ZodObject<typeof fields>>;

function addProblems(form: Answers, issues: z.RefinementCtx): void {
  const refuse = (field: keyof Answers, message: string) => issues.addIssue({ code: 'custom', message, path: [field] });
  if (form.title === '' && form.ownTitle === '') refuse('title', 'title-missing');
  if (!form.ownLanguage && (form.ownTitle !== '' || form.ownDescription !== ''))
    refuse('ownLanguage', 'language-missing');
  if (form.fromYear && form.toYear && form.toYear < form.fromYear) refuse('toYear', 'before-start');
  if (form.isOngoing && form.toYear) refuse('toYear', 'ongoing-and-ended');
}

const kind = z.enum(skillKinds, 'choose');

/** What is said about something she has done, learnt or can do. */
export const newSkillForm = z.object({ id: z.uuid(), kind, ...fields }).superRefine(addProblems);
export const skillForm = z.object({ version: z.coerce.number().int(), ...fields }).superRefine(addProblems);
export type SkillAnswers = Answers;

/** How something was shown, and what that makes of it. */
export const evidenceForm = z.object({
  id: z.uuid(),
  version: z.coerce.number().int(),
  move: z.enum(skillMoveNames, 'choose'),
  way: z.enum(evidenceWays, 'choose'),
  shownOn: dayField,
  byWhom: text(200),
  validatorId: unlessEmpty(z.uuid('choose')),
  documentId: unlessEmpty(z.uuid('choose')),
  note: text(1000),
});
export type EvidenceForm = z.output<typeof evidenceForm>;

/** Takes away what was looked at, and not what somebody has changed since. */
export const removeForm = z.object({ version: z.coerce.number().int() });

/** Whether a kind of skill may have an occupation. */
export function mayHaveOccupation(of: (typeof skillKinds)[number]): boolean {
  return kindsWithOccupation.includes(of);
}
