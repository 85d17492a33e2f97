import { portalTexts, translationState } from '#app/platform/i18n/portal-texts.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import type { ConsentText } from '../../domain/consent-text.ts';
import { textKeyOf } from '../../domain/consent-text.ts';
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

/** What is said to the person when she is asked, in her language: the text, the names of what can be shared, and what for. */
export const consentWords = portalTexts(sv, {
  'sv-x-lattlast': { state: 'not-yet-read', texts: svLattlast },
  en: { state: 'not-yet-read', texts: en },
  ar: { state: 'not-yet-read', texts: ar },
  fa: { state: 'not-yet-read', texts: fa },
  so: { state: 'not-yet-read', texts: so },
  ti: { state: 'not-yet-read', texts: ti },
  uk: { state: 'not-yet-read', texts: uk },
});

/** The words that come with the product. */
export function shippedText(language: PortalLanguage): ConsentText {
  const words = language === 'sv' ? consentWords.sv : (consentWords[language].texts as typeof sv);
  const { title, body } = words.text;
  const state = translationState(consentWords, language);
  const text = { language, own: false, version: SHIPPED_VERSION };
  return { ...text, key: textKeyOf(text), title, body, readByNativeSpeaker: state !== 'not-yet-read' };
}
