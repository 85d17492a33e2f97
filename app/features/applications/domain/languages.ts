/** Languages to choose from in the form, each under the name its speakers use, so that nobody has to translate them. */
export const spokenLanguages: Readonly<Record<string, string>> = {
  ar: 'العربية',
  am: 'አማርኛ',
  prs: 'دری',
  en: 'English',
  es: 'Español',
  fr: 'Français',
  ckb: 'کوردی (سۆرانی)',
  kmr: 'Kurdî (Kurmancî)',
  fa: 'فارسی',
  ps: 'پښتو',
  pl: 'Polski',
  ru: 'Русский',
  so: 'Soomaali',
  sv: 'Svenska',
  sw: 'Kiswahili',
  th: 'ไทย',
  ti: 'ትግርኛ',
  tr: 'Türkçe',
  uk: 'Українська',
  ur: 'اردو',
  vi: 'Tiếng Việt',
};

/** The choice for whoever speaks none of them. */
export const OTHER_LANGUAGE = 'other';
