import { NotFoundError } from '#app/platform/http/errors.ts';
import type { PublicContext } from '#app/platform/http/public-page.ts';
import { translatePortal } from '#app/platform/i18n/portal-texts.ts';
import { type PortalLanguage, parsePortalLanguage } from '#app/shared/portal-language.ts';
import { checkInPageTexts } from '../../texts/portal/index.ts';

/** The texts of the public pages in one language. */
export function pageTexts(language: PortalLanguage) {
  return translatePortal(checkInPageTexts, language);
}

/** The language in the address; another word there is an unknown page. */
export function languageOf(ctx: Pick<PublicContext, 'params'>): PortalLanguage {
  const language = parsePortalLanguage(ctx.params['language']);
  if (language === undefined) throw new NotFoundError();
  return language;
}
