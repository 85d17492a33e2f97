/**
 * Languages of the pages for people who come to a programme, as BCP 47 tags. Easy Swedish has no tag of its own: private use
 * keeps it Swedish for browsers, readers and formats, and says which Swedish.
 */
export const portalLanguages = ['sv', 'sv-x-lattlast', 'en', 'ar', 'fa', 'so', 'ti', 'uk'] as const;
export type PortalLanguage = (typeof portalLanguages)[number];

/** What each language is called by those who speak it. */
export const ownNames: Record<PortalLanguage, string> = {
  sv: 'Svenska',
  'sv-x-lattlast': 'Lätt svenska',
  en: 'English',
  ar: 'العربية',
  fa: 'فارسی',
  so: 'Soomaali',
  ti: 'ትግርኛ',
  uk: 'Українська',
};

/** The language with this tag; undefined when there is none. */
export function parsePortalLanguage(tag: string | undefined): PortalLanguage | undefined {
  return portalLanguages.find((language) => language === tag);
}

/** The portal's language for somebody's own: Dari is written as Persian is. Undefined when the portal has none that she reads. */
export function portalLanguageFor(spoken: string | null | undefined): PortalLanguage | undefined {
  return parsePortalLanguage(spoken === 'prs' ? 'fa' : (spoken ?? undefined));
}

/** Which way the language is written. */
export function directionOf(language: PortalLanguage): 'ltr' | 'rtl' {
  return language === 'ar' || language === 'fa' ? 'rtl' : 'ltr';
}

/** The first of the browser's languages (an Accept-Language header) that pages are written in; Swedish when there is none. */
export function preferredLanguage(accepted: string | undefined): PortalLanguage {
  const wanted = (accepted ?? '')
    .split(',')
    .map((part) => part.trim().split(';')[0]?.split('-')[0]?.toLowerCase())
    .map((tag) => (tag === 'prs' ? 'fa' : tag));
  return wanted.map(parsePortalLanguage).find((language) => language !== undefined) ?? 'sv';
}
