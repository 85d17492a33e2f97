import { languageName } from '#app/platform/i18n/language-name.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import { openActivityTexts } from '../../texts/index.ts';

/** In which language a translation is, in the words of who reads the page: 'På arabiska', 'In Arabic'. */
export function inLanguage(locale: Locale, language: PortalLanguage): string {
  const t = translate(openActivityTexts, locale);
  const name = language === 'sv-x-lattlast' ? t('translation.easySwedish') : languageName(locale, language);
  return t('translation.title', { language: locale === 'sv' ? name.toLowerCase() : name });
}
