import { createTranslator } from 'use-intl/core';
import type { PlainDate } from '#app/shared/dates.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import type { Translate } from './texts.ts';

type Tree = { readonly [key: string]: string | Tree };
type Translated = Exclude<PortalLanguage, 'sv'>;

/** How far a translation can be trusted: made by us and not yet read by somebody who grew up with the language, or read. */
export type TranslationState = 'not-yet-read' | 'read-by-native-speaker';
export type Translation<Texts extends Tree = Tree> = { readonly state: TranslationState; readonly texts: Texts };

type Arguments<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Arguments<Rest>
  : never;
type OtherArguments = { 'has other arguments than the Swedish text': never };
type SameArguments<Swedish extends string, Other> = Other extends string
  ? [Arguments<Swedish>] extends [Arguments<Other>]
    ? [Arguments<Other>] extends [Arguments<Swedish>]
      ? Other
      : OtherArguments
    : OtherArguments
  : string;
type Fitting<Swedish, Other> = {
  readonly [Key in keyof Swedish]: Swedish[Key] extends string
    ? SameArguments<Swedish[Key], Other[Key & keyof Other]>
    : Fitting<Swedish[Key], Other[Key & keyof Other]>;
};

/** The texts of some pages in every language. Arguments are plain: {name}. */
export type PortalTexts<Swedish extends Tree = Tree> = { sv: Swedish } & Record<Translated, Translation>;

/** Declares texts in all languages: a key that is missing, or an argument that is not in the Swedish text, does not compile. */
export function portalTexts<const Swedish extends Tree, const Others extends Record<Translated, Translation>>(
  sv: Swedish,
  others: Others & { [Language in Translated]: { texts: Fitting<Swedish, Others[Language]['texts']> } },
): PortalTexts<Swedish> {
  return { sv, ...(others as Record<Translated, Translation>) };
}

/** How far the texts in a language can be trusted; Swedish is what the others were made from. */
export function translationState(all: PortalTexts, language: PortalLanguage): TranslationState | 'source' {
  return language === 'sv' ? 'source' : all[language].state;
}

const translators = new WeakMap<object, unknown>();

/** The function that gives the texts in one language: `t('form.name')`. Keys and arguments are checked by the compiler. */
export function translatePortal<Swedish extends Tree>(
  all: PortalTexts<Swedish>,
  language: PortalLanguage,
): Translate<Swedish> {
  const messages = (language === 'sv' ? all.sv : all[language].texts) as Swedish;
  const known = translators.get(messages);
  if (known !== undefined) return known as Translate<Swedish>;
  const made = createTranslator({
    locale: language,
    messages,
    timeZone: 'Europe/Stockholm',
    onError: (error: Error) => {
      throw error;
    },
  } as never) as unknown as Translate<Swedish>;
  translators.set(messages, made);
  return made;
}

// Dates are written on the server: few phones know Somali and Tigrinya. Digits and calendar are those of Swedish papers.
const formats: Record<PortalLanguage, string> = {
  sv: 'sv-SE',
  'sv-x-lattlast': 'sv-SE',
  en: 'en-GB',
  ar: 'ar-u-ca-gregory-nu-latn',
  fa: 'fa-u-ca-gregory-nu-latn',
  so: 'so-u-nu-latn',
  ti: 'ti-u-ca-gregory-nu-latn',
  uk: 'uk-UA',
};

const styles = {
  date: { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
  day: { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' },
  weekday: { weekday: 'long', timeZone: 'UTC' },
} as const;

/** A calendar day in words: 22 maj 2027, 22 مايو 2027; with its weekday ('day'); the weekday alone. */
export function formatPortalDate(
  language: PortalLanguage,
  day: PlainDate,
  style: keyof typeof styles = 'date',
): string {
  return new Intl.DateTimeFormat(formats[language], styles[style]).format(new Date(`${day}T00:00:00Z`));
}

/** A calendar day with its weekday and without the year: onsdag 4 mars, Wednesday 4 March. */
export function formatPortalWeekday(language: PortalLanguage, day: PlainDate): string {
  return new Intl.DateTimeFormat(formats[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}

/** A month in words: maj 2027, مايو 2027. `month` is its first day. */
export function formatPortalMonth(language: PortalLanguage, month: PlainDate): string {
  return new Intl.DateTimeFormat(formats[language], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}T00:00:00Z`),
  );
}
