import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { outcomeTexts } from './index.ts';

/** What the follow-up of a measuring point is called: the programme's own name, or the framework's. */
export function pointName(locale: Locale, key: string, own: string | null | undefined): string {
  const t = translate(outcomeTexts, locale);
  return own ?? t(`point.${key === 'four-weeks' || key === 'six-months' ? key : 'other'}`);
}
