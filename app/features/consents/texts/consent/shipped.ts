import type { PortalLanguage } from '#app/shared/portal-language.ts';
import { type ConsentText, textKeyOf } from '../../domain/consent-text.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { fa } from './fa.ts';
import { so } from './so.ts';
import { sv } from './sv.ts';
import { svLattlast } from './sv-x-lattlast.ts';
import { ti } from './ti.ts';
import { uk } from './uk.ts';

/** Raised whenever a shipped text changes: answers keep the version that was shown. */
const SHIPPED_VERSION = 1;

// Not yet read by anybody who grew up with the language: pages say so.
const state = 'not-yet-read';

/** What was made from the Swedish words. Plain data, without what draws it: the command line reads it, too. */
export const translations = {
  'sv-x-lattlast': { state, texts: svLattlast },
  en: { state, texts: en },
  ar: { state, texts: ar },
  fa: { state, texts: fa },
  so: { state, texts: so },
  ti: { state, texts: ti },
  uk: { state, texts: uk },
} as const;

/** The words that come with the product. */
export function shippedText(language: PortalLanguage): ConsentText {
  const { title, body } = (language === 'sv' ? sv : translations[language].texts).text;
  const text = { language, own: false, version: SHIPPED_VERSION };
  return { ...text, key: textKeyOf(text), title, body, readByNativeSpeaker: language === 'sv' };
}
