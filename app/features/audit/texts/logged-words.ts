import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { auditActions, auditCategories } from '../domain/log-entry.ts';
import { auditTexts } from './index.ts';

/** What a line of the log says was done, and with which kind of data: "Läst", "Närvaro". */
export function loggedInWords(
  locale: Locale,
  { action, category }: { action: string; category: string },
): { action: string; category: string } {
  const t = translate(auditTexts, locale);
  return {
    action: t(`actions.${auditActions.find((each) => each === action) ?? 'other'}`),
    category: t(`categories.${auditCategories.find((each) => each === category) ?? 'other'}`),
  };
}
