import { type PortalLanguage, portalLanguageFor } from '#app/shared/portal-language.ts';

/** A language she has, as her file says it. */
export type KnownLanguage = { language: string; isFirst: boolean; reads: 'well' | 'a-little' | 'no' | null };

const EASY_SWEDISH = 'sv-x-lattlast';

/**
 * The language a message is written in: what she wishes, else her first language when she reads it, else another she reads well, of those
 * we write in; else easy Swedish. Dari is written as Persian.
 */
export function chooseLanguage(wished: PortalLanguage | null, known: readonly KnownLanguage[]): PortalLanguage {
  if (wished !== null) return wished;
  const fits = (each: KnownLanguage) => each.reads !== 'no' && (each.isFirst || each.reads === 'well');
  const written = known
    .filter(fits)
    .toSorted((a, b) => Number(b.isFirst) - Number(a.isFirst))
    .map(({ language }) => portalLanguageFor(language));
  return written.find((language) => language !== undefined) ?? EASY_SWEDISH;
}
