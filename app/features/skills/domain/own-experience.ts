import { z } from 'zod';
import { countries } from '#app/features/history/domain/countries.ts';
import type { SkillRecord } from './skill.ts';

/** What she adds by herself: certificates and driving licences are shown to her coach, who writes them down with the paper. */
export const ownKinds = ['work', 'unpaid-work', 'education', 'ability', 'interest'] as const;
export type OwnKind = (typeof ownKinds)[number];

const text = (most: number) => z.string().trim().max(most, 'too-long').default('');
const year = z
  .string()
  .trim()
  .refine(
    (typed) => typed === '' || (/^\d{4}$/.test(typed) && Number(typed) >= 1900 && Number(typed) <= 2100),
    'not-a-year',
  )
  .transform((typed) => (typed === '' ? null : Number(typed)))
  .default(null);

const fields = {
  what: z.string('required').trim().min(1, 'required').max(200, 'too-long'),
  more: text(2000),
  place: text(60),
  country: text(50),
  fromYear: year,
  toYear: year,
  isOngoing: z.boolean().default(false),
  /** The language of the page she writes on. */
  language: z.string().regex(/^[a-z]{2,3}$/, 'choose'),
};
type Fields = z.output<z.ZodObject<typeof fields>>;

function addProblems(form: Fields, issues: z.RefinementCtx): void {
  const refuse = (field: keyof Fields, message: string) => issues.addIssue({ code: 'custom', message, path: [field] });
  if (form.fromYear !== null && form.toYear !== null && form.toYear < form.fromYear) refuse('toYear', 'before-start');
  if (form.isOngoing && form.toYear !== null) refuse('toYear', 'ongoing-and-ended');
}

export const newExperienceForm = z
  .object({ id: z.uuid(), kind: z.enum(ownKinds, 'choose'), ...fields })
  .superRefine(addProblems);
/** Changed, or with `act` remove taken away. */
export const experienceForm = z.discriminatedUnion('act', [
  z.object({ act: z.literal('remove'), version: z.coerce.number().int() }),
  z.object({ act: z.literal('save'), version: z.coerce.number().int(), ...fields }).superRefine(addProblems),
]);
export type ExperienceAnswers = Fields;

/** A line of her experience as she reads it herself. */
export type OwnExperience = Omit<SkillRecord, 'papers' | 'isHers'>;

/** What she may change: what nobody has assessed or validated, of a kind she adds. */
export function mayChangeExperience({ state, kind }: Pick<SkillRecord, 'state' | 'kind'>): boolean {
  return state === 'claimed' && (ownKinds as readonly string[]).includes(kind);
}

/** What it says in her own words where there are some, else in Swedish, each with its language. */
export function saidOf(
  skill: Pick<SkillRecord, 'title' | 'description' | 'ownLanguage' | 'ownTitle' | 'ownDescription'>,
) {
  return skill.ownLanguage !== null && skill.ownTitle !== ''
    ? { language: skill.ownLanguage, what: skill.ownTitle, more: skill.ownDescription }
    : { language: 'sv', what: skill.title, more: skill.description };
}

type Words = Pick<SkillRecord, 'title' | 'description' | 'ownLanguage' | 'ownTitle' | 'ownDescription'>;

/** The words as they are kept: written on a Swedish page they are the Swedish, else hers beside it. What she left as it was stays as it was. */
export function wordsToKeep(form: Pick<Fields, 'what' | 'more' | 'language'>, before?: Words): Words {
  const kept = before ?? { title: '', description: '', ownLanguage: null, ownTitle: '', ownDescription: '' };
  const now = before && saidOf(before);
  if (now !== undefined && now.what === form.what && now.more === form.more) return kept;
  if (form.language === 'sv') return { ...kept, title: form.what, description: form.more };
  return { ...kept, ownLanguage: form.language, ownTitle: form.what, ownDescription: form.more };
}

/** The country somebody means, written in the page's language, Swedish or English, with how it is written where it is none that is known. */
export function placeToKeep(form: Pick<Fields, 'place' | 'country' | 'language'>): {
  place: string;
  country: string | null;
} {
  const typed = form.country.toLocaleLowerCase();
  const code =
    typed === ''
      ? undefined
      : [form.language, 'sv', 'en']
          .flatMap((language) => Intl.DisplayNames.supportedLocalesOf([language]))
          .map((language) => new Intl.DisplayNames([language], { type: 'region' }))
          .flatMap((names) => countries.find((each) => names.of(each)?.toLocaleLowerCase() === typed) ?? [])[0];
  if (code !== undefined || typed === '') return { place: form.place, country: code ?? null };
  return { place: [form.place, form.country].filter(Boolean).join(', '), country: null };
}
