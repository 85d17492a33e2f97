import { type Locale, texts, translate } from '#app/platform/i18n/texts.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';

export const protectionTexts = texts(sv, en);

/** The words of a problem code; a code nobody has words for reads as "check this". */
export function problemWords(locale: Locale, code: string): string {
  const t = translate(protectionTexts, locale);
  return t(`problem.${(Object.hasOwn(protectionTexts.sv.problem, code) ? code : 'invalid') as 'invalid'}`);
}

/** Why somebody became a named reader or ceased to be one; the words themselves where they were no code. */
export function readerReasonWords(locale: Locale, reason: string): string {
  const t = translate(protectionTexts, locale);
  return Object.hasOwn(protectionTexts.sv.readerReason, reason) ? t(`readerReason.${reason as 'other'}`) : reason;
}
