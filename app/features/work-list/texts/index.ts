import { type Locale, texts, translate } from '#app/platform/i18n/texts.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';

export const workTexts = texts(sv, en);

/** The words of a problem code; a code nobody has words for reads as "check this". */
export function problemWords(locale: Locale, code: string): string {
  const t = translate(workTexts, locale);
  return t(`problem.${(Object.hasOwn(workTexts.sv.problem, code) ? code : 'invalid') as 'invalid'}`);
}
