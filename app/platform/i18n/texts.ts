import { createTranslator } from 'use-intl/core';

/** Languages of the staff interface. Swedish is the source; English has the same keys by type. */
export const locales = ['sv', 'en'] as const;
export type Locale = (typeof locales)[number];

type SameShape<Texts> = { [Key in keyof Texts]: Texts[Key] extends string ? string : SameShape<Texts[Key]> };
type Tree = { [key: string]: string | Tree };

/** The texts of one feature in every language (ICU messages). */
export type Texts<Sv> = { sv: Sv; en: SameShape<Sv> };

/** Declares a feature's texts: a key missing in English is a compile error. */
export function texts<const Sv extends Tree>(sv: Sv, en: SameShape<Sv>): Texts<Sv> {
  return { sv, en };
}

export type Translate<Sv extends Tree> = ReturnType<typeof createTranslator<Sv>>;

const translators = new WeakMap<object, unknown>();

/** The function that gives a feature's texts in one language: `t('exit.heading')`, `t('people', { count: 3 })`. Keys and arguments are checked by the compiler. */
export function translate<Sv extends Tree>(all: Texts<Sv>, locale: Locale): Translate<Sv> {
  const messages = (locale === 'sv' ? all.sv : all.en) as Sv;
  const known = translators.get(messages);
  if (known !== undefined) return known as Translate<Sv>;
  const made = createTranslator({
    locale,
    messages,
    timeZone: 'Europe/Stockholm',
    onError: (error: Error) => {
      throw error;
    },
  } as never) as unknown as Translate<Sv>;
  translators.set(messages, made);
  return made;
}
