import { portalTexts } from '#app/platform/i18n/portal-texts.ts';
import { translations } from './shipped.ts';
import { sv } from './sv.ts';

/** What is said to the person when she is asked, in her language: the text, the names of what can be shared, and what for. */
export const consentWords = portalTexts(sv, translations);
