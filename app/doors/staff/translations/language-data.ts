import { z } from 'zod';
import { portalLanguages } from '#app/shared/portal-language.ts';
import type { ShownModule, ShownText, TranslatedLanguage } from './texts-of-language.ts';

export const shows = ['all', 'unread', 'proposed'] as const;
const MOST_FOUND = 200;

/** What of a language is asked for: a page, how far its texts have come, words to look for, one text to propose better words for. */
export const query = z.object({
  language: z.enum(portalLanguages).exclude(['sv']).catch('sv-x-lattlast'),
  page: z.string().max(200).optional().catch(undefined),
  show: z.enum(shows).catch('all'),
  q: z.string().trim().max(100).catch(''),
  text: z
    .string()
    .regex(/^[0-9a-f]{20}$/)
    .optional()
    .catch(undefined),
});
type Asked = z.output<typeof query>;
export type LanguageData = {
  language: TranslatedLanguage;
  modules: ShownModule[];
  page: string;
  texts: ShownText[];
  /** The text a better wording is proposed for. */
  one: ShownText | undefined;
  asked: Asked;
};

/** The texts of a page: those asked for, or those of all pages in which something is searched. */
export function chosenTexts(modules: ShownModule[], page: string, { q, show }: Asked): ShownText[] {
  const wanted = q.toLowerCase();
  return modules
    .filter(({ key }) => q !== '' || key === page)
    .flatMap(({ texts }) => texts)
    .filter(({ swedish, wording }) => `${swedish}\n${wording}`.toLowerCase().includes(wanted))
    .filter(({ state }) => show === 'all' || state.is === show)
    .slice(0, MOST_FOUND);
}
