import { createTranslator, type ICUArgs } from 'use-intl/core';
import type { PlainDate } from '#app/shared/dates.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import { isTreeRead } from './readings.ts';
import type { TextTree as Tree } from './text-leaves.ts';
import type { Translate } from './texts.ts';

type Translated = Exclude<PortalLanguage, 'sv'>;

/** How far a translation can be trusted: made by us and not yet read by somebody who grew up with the language, or read. */
export type TranslationState = 'not-yet-read' | 'read-by-native-speaker';
export type Translation<Texts extends Tree = Tree> = { readonly state: TranslationState; readonly texts: Texts };

type Arguments<Text extends string> = Text extends `${string}{${string}`
  ? keyof ICUArgs<Text, { ICUArgument: string; ICUNumberArgument: number; ICUDateArgument: Date }>
  : never;
type OtherArguments = { 'has other arguments than the Swedish text': never };
type SameArguments<Swedish extends string, Other extends string> = [Arguments<Swedish>] extends [Arguments<Other>]
  ? [Arguments<Other>] extends [Arguments<Swedish>]
    ? Other
    : OtherArguments
  : OtherArguments;

/** The forms that numbers have in a language (Unicode's plural rules), where they are not just one and other. */
type PluralForms = { ar: 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'; uk: 'one' | 'few' | 'many' | 'other' };
type FormsOf<Language> = Language extends keyof PluralForms ? PluralForms[Language] : 'one' | 'other';
type MissingForm<Text, Form extends string> = Form extends string
  ? Text extends `${string}${Form} {${string}`
    ? never
    : Form
  : never;
type WholePlural<Text, Language> = Text extends `${string}, plural,${string}`
  ? [MissingForm<Text, FormsOf<Language>>] extends [never]
    ? Text
    : { 'lacks the plural form': MissingForm<Text, FormsOf<Language>> }
  : Text;

type WholePlurals<Texts> = {
  readonly [Key in keyof Texts]: Texts[Key] extends string ? WholePlural<Texts[Key], 'sv'> : WholePlurals<Texts[Key]>;
};
type Fitting<Swedish, Other, Language> = {
  readonly [Key in keyof Swedish]: Swedish[Key] extends string
    ? Other[Key & keyof Other] extends string
      ? SameArguments<Swedish[Key], Other[Key & keyof Other]> & WholePlural<Other[Key & keyof Other], Language>
      : string
    : Fitting<Swedish[Key], Other[Key & keyof Other], Language>;
};

/** The texts of some pages in every language (ICU messages). */
export type PortalTexts<Swedish extends Tree = Tree> = { sv: Swedish } & Record<Translated, Translation>;

/**
 * Declares texts in all languages: a key that is missing, an argument that is not in the Swedish text, or a plural without one of its
 * language's forms does not compile.
 */
export function portalTexts<const Swedish extends Tree, const Others extends Record<Translated, Translation>>(
  sv: Swedish & WholePlurals<Swedish>,
  others: Others & { [Language in Translated]: { texts: Fitting<Swedish, Others[Language]['texts'], Language> } },
): PortalTexts<Swedish> {
  return { sv, ...(others as Record<Translated, Translation>) };
}

/** Is this Swedish, plain or easy? Then no Swedish is shown beside it. */
export function isSwedish(language: PortalLanguage): boolean {
  return language === 'sv' || language === 'sv-x-lattlast';
}

const statesKnown = new WeakMap<object, TranslationState>();

/** How far the texts in a language can be trusted; Swedish is what the others were made from. They are read when every text is. */
export function translationState(all: PortalTexts, language: PortalLanguage): TranslationState | 'source' {
  if (language === 'sv') return 'source';
  const translation = all[language];
  const known = statesKnown.get(translation);
  if (known !== undefined) return known;
  const isRead = translation.state !== 'not-yet-read' || isTreeRead(language, all.sv, translation.texts);
  const state = isRead ? 'read-by-native-speaker' : 'not-yet-read';
  statesKnown.set(translation, state);
  return state;
}

/** Can all these texts be trusted in this language? What a page says honestly when they cannot: wordsOf knows which texts it used. */
export function areAllRead(all: Iterable<PortalTexts>, language: PortalLanguage): boolean {
  return [...all].every((texts) => translationState(texts, language) !== 'not-yet-read');
}

/** How each language writes numbers and days. Digits and calendar are those of Swedish papers. */
export const portalLocales: Record<PortalLanguage, string> = {
  sv: 'sv-SE',
  'sv-x-lattlast': 'sv-SE',
  en: 'en-GB',
  ar: 'ar-u-ca-gregory-nu-latn',
  fa: 'fa-u-ca-gregory-nu-latn',
  so: 'so-u-nu-latn',
  ti: 'ti-u-ca-gregory-nu-latn',
  uk: 'uk-UA',
};

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
    locale: portalLocales[language],
    messages,
    timeZone: 'Europe/Stockholm',
    onError: (error: Error) => {
      throw error;
    },
  } as never) as unknown as Translate<Swedish>;
  translators.set(messages, made);
  return made;
}

const dateFormats = new Map<string, Intl.DateTimeFormat>();
const styles = {
  date: { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
  day: { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' },
  'day-of-month': { day: 'numeric', month: 'long', timeZone: 'UTC' },
  weekday: { weekday: 'long', timeZone: 'UTC' },
  month: { month: 'long', year: 'numeric', timeZone: 'UTC' },
} as const;

/** A calendar day in words: 22 maj 2027, 22 مايو 2027; with its weekday ('day'); without year ('day-of-month'); the weekday alone. */
export function formatPortalDate(
  language: PortalLanguage,
  day: PlainDate,
  style: keyof typeof styles = 'date',
): string {
  // Written on the server: few phones know Somali and Tigrinya.
  const at = `${language}:${style}`;
  const format = dateFormats.get(at) ?? new Intl.DateTimeFormat(portalLocales[language], styles[style]);
  dateFormats.set(at, format);
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** A calendar day with its weekday and without the year: onsdag 4 mars, Wednesday 4 March. */
export function formatPortalWeekday(language: PortalLanguage, day: PlainDate): string {
  return formatPortalDate(language, day, 'day');
}

/** A month in words: maj 2027, مايو 2027. `month` is its first day. */
export function formatPortalMonth(language: PortalLanguage, month: PlainDate): string {
  return formatPortalDate(language, month, 'month');
}
