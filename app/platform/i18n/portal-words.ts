import { createElement, Fragment, type ReactElement, type ReactNode } from 'react';
import type { ICUArgs } from 'use-intl/core';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import { isSwedish, type PortalTexts, translatePortal } from './portal-texts.ts';
import type { TextTree as Tree } from './text-leaves.ts';

/** Where each text of a module stands: 'title', 'problem.required'. */
export type TextKey<Texts> = {
  [Key in keyof Texts & string]: Texts[Key] extends string ? Key : `${Key}.${TextKey<Texts[Key]>}`;
}[keyof Texts & string];

type TextAt<Texts, Key extends string> = Key extends `${infer Group}.${infer Rest}`
  ? TextAt<Texts[Group & keyof Texts], Rest>
  : Texts[Key & keyof Texts];

type Values<Text> = Text extends string
  ? ICUArgs<Text, { ICUArgument: string | number; ICUNumberArgument: number; ICUDateArgument: Date }>
  : never;
// A key that may be one of several asks for the arguments of them all.
type ValuesOfAll<Text> = (Text extends unknown ? (values: Values<Text>) => void : never) extends (
  values: infer All,
) => void
  ? All
  : never;
type InLanguage<Value> = Value | ((language: PortalLanguage) => Value);
type Written<Given> = { [Name in keyof Given]: InLanguage<Given[Name]> };
type Drawn<Given> = { [Name in keyof Given]: InLanguage<Given[Name] | ReactElement> };
type Optional<Given, Form> = keyof Given extends never ? [] : [values: Form];

/** What a page says: `t` the words as a string, `say` the words drawn, with the Swedish beside them for her who asked for that. */
export type Words<Texts> = {
  t: <Key extends TextKey<Texts>>(
    key: Key,
    ...values: Optional<ValuesOfAll<TextAt<Texts, Key>>, Written<ValuesOfAll<TextAt<Texts, Key>>>>
  ) => string;
  say: <Key extends TextKey<Texts>>(
    key: Key,
    ...values: Optional<ValuesOfAll<TextAt<Texts, Key>>, Drawn<ValuesOfAll<TextAt<Texts, Key>>>>
  ) => ReactNode;
};

type View = { readonly language: PortalLanguage; readonly withSwedish: boolean };
type Given = { readonly [name: string]: unknown };
const said = new WeakMap<View, Set<PortalTexts>>();

/** The text modules a page has asked for words in so far: what the honest line about unread texts is about. */
export function textsSaid(view: View): ReadonlySet<PortalTexts> {
  return said.get(view) ?? new Set();
}

/**
 * The words of a page in her language. A value is written as it is, or asked for in the language it stands in
 * (`{ when: (language) => formatPortalDate(language, day) }`): the Swedish sentence beside has its date in Swedish. To `say`, a value
 * may be drawn (`<SwedishName>`).
 */
export function wordsOf<const Texts extends Tree>(texts: PortalTexts<Texts>, view: View): Words<Texts> {
  const { language } = view;
  const modules = said.get(view) ?? new Set();
  said.set(view, modules.add(texts));
  return {
    t: (key: string, values?: Given) => plain(texts, language, key, values),
    say: (key: string, values?: Given) => {
      const own = drawn(texts, language, key, values);
      if (!view.withSwedish || isSwedish(language)) return own;
      const swedish = drawn(texts, 'sv', key, values);
      return createElement(Fragment, null, own, ' ', createElement('i', { lang: 'sv' }, swedish));
    },
  } as unknown as Words<Texts>;
}

function plain(texts: PortalTexts, language: PortalLanguage, key: string, values: Given | undefined): string {
  return translatePortal(texts, language)(key as never, inLanguage(values, language) as never);
}

function drawn(texts: PortalTexts, language: PortalLanguage, key: string, values: Given | undefined): ReactNode {
  const given = inLanguage(values, language);
  if (given === undefined || !Object.values(given).some((value) => typeof value === 'object')) {
    return translatePortal(texts, language)(key as never, given as never);
  }
  const parts = translatePortal(texts, language).rich(key as never, given as never);
  return Array.isArray(parts) ? createElement(Fragment, null, ...parts) : parts;
}

function inLanguage(values: Given | undefined, language: PortalLanguage): Given | undefined {
  if (values === undefined) return undefined;
  const given = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'function' ? value(language) : value,
  ]);
  return Object.fromEntries(given);
}
