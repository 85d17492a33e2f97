import { type PortalTexts, portalLocales, translatePortal } from '#app/platform/i18n/portal-texts.ts';
import { leavesOf } from '#app/platform/i18n/text-leaves.ts';
import { type PortalLanguage, portalLanguages } from '#app/shared/portal-language.ts';
import { textsIn } from './leaves.ts';
import { type Argument, argumentsOf } from './read-message.ts';

const ownLetters: Partial<Record<PortalLanguage, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  fa: /\p{Script=Arabic}/u,
  ti: /\p{Script=Ethiopic}/u,
  uk: /\p{Script=Cyrillic}/u,
};
// What has no other name anywhere.
const sameEverywhere = /^(CV|QR|SFI|SMS|LMA|OK|PDF|[^\p{L}]*)$/u;

/**
 * What is wrong with the texts of a module: a key that lacks or is too many, other arguments than the Swedish text, a plural without one of
 * its language's forms, a text that is empty, cannot be rendered, or has stayed in another script.
 */
export function findTextFaults(all: PortalTexts): string[] {
  const swedish = new Map(leavesOf(all.sv));
  return portalLanguages.flatMap((language) => {
    const own = new Map(leavesOf(textsIn(all, language)));
    const lacking = [...swedish.keys()].filter((key) => !own.has(key)).map((key) => `${language} ${key}: is missing`);
    const more = [...own.keys()].filter((key) => !swedish.has(key)).map((key) => `${language} ${key}: not in Swedish`);
    const wrong = [...own].flatMap(([key, text]) =>
      faultsOf(all, language, key, text, swedish.get(key) ?? text).map((fault) => `${language} ${key}: ${fault}`),
    );
    return [...lacking, ...more, ...wrong];
  });
}

function faultsOf(all: PortalTexts, language: PortalLanguage, key: string, text: string, swedish: string): string[] {
  try {
    const own = argumentsOf(text);
    const expected = argumentsOf(swedish);
    return [
      ...(text.trim() === '' ? ['is empty'] : []),
      ...(namesOf(own) === namesOf(expected)
        ? []
        : [`has the arguments ${namesOf(own)}, the Swedish ${namesOf(expected)}`]),
      ...own.flatMap((argument) => missingForms(language, argument, expected)),
      ...unlikeOwn(language, text),
      ...samplesOf(expected).flatMap((sample) => unrendered(all, language, key, sample)),
    ];
  } catch (error) {
    return [String(error)];
  }
}

function namesOf(given: Argument[]): string {
  return [...new Set(given.map(({ name }) => name))].sort().join(', ');
}

function missingForms(language: PortalLanguage, argument: Argument, expected: Argument[]): string[] {
  if (argument.type === 'plain') return [];
  const needed =
    argument.type === 'plural'
      ? new Intl.PluralRules(portalLocales[language]).resolvedOptions().pluralCategories
      : [...(expected.find(({ name, type }) => name === argument.name && type === 'select')?.forms.keys() ?? [])];
  return [...needed, 'other']
    .filter((form, index, forms) => forms.indexOf(form) === index && !argument.forms.has(form))
    .map((form) => `{${argument.name}} lacks the form ${form}`);
}

function unlikeOwn(language: PortalLanguage, text: string): string[] {
  const letters = ownLetters[language];
  const bare = text.replace(/\{\w+\}/g, '').trim();
  return letters === undefined || letters.test(bare) || sameEverywhere.test(bare) ? [] : ['is not in its own script'];
}

/** Values for every argument: each number that calls for another form, each option. */
function samplesOf(expected: Argument[]): Record<string, string | number>[] {
  const values = expected.map(({ name, type, forms }): [string, (string | number)[]] => [
    name,
    type === 'plural' ? [0, 1, 2, 3, 11, 21, 100] : type === 'select' ? [...forms.keys()] : ['Åsa'],
  ]);
  const rounds = Math.max(1, ...values.map(([, options]) => options.length));
  return Array.from({ length: rounds }, (_, round) =>
    Object.fromEntries(values.map(([name, options]) => [name, options[round % options.length] as string | number])),
  );
}

function unrendered(all: PortalTexts, language: PortalLanguage, key: string, sample: object): string[] {
  try {
    const said = translatePortal(all, language)(key as never, sample as never) as string;
    return /[{}#]/.test(said) || said.trim() === '' ? [`is rendered as "${said}"`] : [];
  } catch (error) {
    return [`cannot be rendered: ${String(error).slice(0, 120)}`];
  }
}
