import { type Locale, texts, translate } from '#app/platform/i18n/texts.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';

export const protectionTexts = texts(sv, en);

/** Why somebody became a named reader or ceased to be one; the words themselves where they were no code. */
export function readerReasonWords(locale: Locale, reason: string): string {
  const t = translate(protectionTexts, locale);
  return Object.hasOwn(protectionTexts.sv.readerReason, reason) ? t(`readerReason.${reason as 'other'}`) : reason;
}
