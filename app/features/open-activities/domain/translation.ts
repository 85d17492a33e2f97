import { z } from 'zod';
import { type PortalLanguage, parsePortalLanguage } from '#app/shared/portal-language.ts';
import type { OpenWords } from './open-content.ts';

/** Title and description in another language: what it was made from, by whom, whether approved, and whether somebody who knows the language has read it. */
export const translation = z.object({
  title: z.string(),
  description: z.string(),
  ofTitle: z.string(),
  ofDescription: z.string(),
  by: z.enum(['association', 'staff']),
  isApproved: z.boolean(),
  isRead: z.boolean(),
});
export type Translation = z.output<typeof translation>;
export type Translations = Partial<Record<PortalLanguage, Translation>>;

/** The translations of a stored row. */
export function readTranslations(stored: unknown): Translations {
  const found: Translations = {};
  if (typeof stored !== 'object' || stored === null) return found;
  for (const [key, value] of Object.entries(stored)) {
    const language = parsePortalLanguage(key);
    const read = translation.safeParse(value);
    if (language !== undefined && read.success) found[language] = read.data;
  }
  return found;
}

/** Whether a translation says what the text says now. */
export function isCurrent(made: Translation, words: Pick<OpenWords, 'title' | 'description'>): boolean {
  return made.ofTitle === words.title && made.ofDescription === words.description;
}

/** What somebody reads in her language: the words, in which language they are, and the translation when it is one. */
export function wordsIn(
  language: PortalLanguage,
  words: OpenWords,
  translations: Translations,
): { title: string; description: string; language: string; translation?: Translation } {
  const own = { title: words.title, description: words.description, language: words.language };
  if (language === words.language) return own;
  const made = translations[language];
  if (made === undefined || !made.isApproved || !isCurrent(made, words)) return own;
  return { title: made.title, description: made.description, language, translation: made };
}

/** The languages of the list that a text can be translated into. */
export function otherLanguages(
  languages: readonly PortalLanguage[],
  words: Pick<OpenWords, 'language'>,
): PortalLanguage[] {
  return languages.filter((language) => language !== words.language);
}

/** A translation in a form; both empty takes it away. Problem: 'required' when only one is given. */
export const translationForm = z
  .object({
    version: z.coerce.number().int(),
    title: z.string().trim().max(120, 'too-long').default(''),
    description: z.string().trim().max(2000, 'too-long').default(''),
    isRead: z
      .literal('on')
      .optional()
      .transform((ticked) => ticked === 'on'),
    isApproved: z
      .literal('on')
      .optional()
      .transform((ticked) => ticked === 'on'),
  })
  .superRefine((input, ctx) => {
    if ((input.title === '') === (input.description === '')) return;
    ctx.addIssue({ code: 'custom', message: 'required', path: [input.title === '' ? 'title' : 'description'] });
  });
export type TranslationForm = z.output<typeof translationForm>;
