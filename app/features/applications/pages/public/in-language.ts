import { NotFoundError } from '#app/platform/http/errors.ts';
import type { PublicContext } from '#app/platform/http/public-page.ts';
import { type PortalLanguage, parsePortalLanguage } from '#app/shared/portal-language.ts';

/** The language in the address; another word there is an unknown page. */
export function languageOf(ctx: Pick<PublicContext, 'params'>): PortalLanguage {
  const language = parsePortalLanguage(ctx.params['language']);
  if (language === undefined) throw new NotFoundError();
  return language;
}
