import { type Locale, type Texts, translate } from './texts.ts';

/** A feature's texts that hold its problem codes in words: in the group `problem`, with `title` above a summary and `invalid` for every code without words of its own. */
export type ProblemTexts = Texts<{ problem: { title: string; invalid: string } }>;

/** Gives the words of a problem code. What follows a colon in a code is for the page, not for reading. */
export function problemWords(texts: ProblemTexts, locale: Locale): (code: string) => string {
  const t = translate(texts, locale);
  return (code) => {
    const key = code.split(':')[0] ?? '';
    return t(`problem.${(Object.hasOwn(texts.sv.problem, key) ? key : 'invalid') as 'invalid'}`);
  };
}
