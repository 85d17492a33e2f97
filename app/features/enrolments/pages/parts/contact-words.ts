import type { ContactRecord } from '#app/features/people/domain/person-contacts.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { personTexts } from '../../texts/person.ts';

/** When somebody can be reached this way: days and hours, then her own words. */
export function bestTimeWords(locale: Locale, contact: ContactRecord): string {
  const p = translate(personTexts, locale);
  const days = contact.bestDays.map((day) => p(`weekday.${String(day) as '1'}`)).join(', ');
  const structured =
    contact.bestFrom && contact.bestBefore
      ? p('contact.between', { days, from: contact.bestFrom, to: contact.bestBefore }).trim()
      : days;
  return [structured, contact.bestTimes].filter(Boolean).join('. ') || p('contact.anyTime');
}
