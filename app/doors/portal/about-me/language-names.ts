import { ownNames, type PortalLanguage, parsePortalLanguage } from '#app/shared/portal-language.ts';

/** Languages that are offered first on her own side: those that most people in the programmes speak. */
export const nearLanguages = [
  'ar',
  'fa',
  'prs',
  'ps',
  'so',
  'ti',
  'am',
  'uk',
  'ru',
  'ckb',
  'kmr',
  'tr',
  'sw',
  'en',
  'es',
  'fr',
  'pl',
  'sv',
] as const;

/** What a language is called in another; by its own name where we write in it, in Swedish where the language has no word for it. */
export function nameOfLanguage(language: PortalLanguage, code: string): string {
  const own = parsePortalLanguage(code);
  if (own !== undefined) return ownNames[own];
  const [known = 'sv'] = Intl.DisplayNames.supportedLocalesOf([language]);
  return new Intl.DisplayNames([known, 'sv'], { type: 'language' }).of(code) ?? code;
}
