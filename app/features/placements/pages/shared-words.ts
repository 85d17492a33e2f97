import { formatPortalDate, translatePortal } from '#app/platform/i18n/portal-texts.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import type { Hours } from '../domain/terms.ts';
import { sharedPlacementTexts } from '../texts/portal/index.ts';

/** What the parties read, in one language. */
export const sharedWords = (language: PortalLanguage) => translatePortal(sharedPlacementTexts, language);

/** "2 mars 2026 – 29 maj 2026", or the one day. */
export function sharedPeriod(language: PortalLanguage, terms: { startsOn: PlainDate; endsOn: PlainDate }): string {
  const day = (on: PlainDate) => formatPortalDate(language, on);
  return terms.startsOn === terms.endsOn
    ? day(terms.startsOn)
    : sharedWords(language)('dates', { from: day(terms.startsOn), to: day(terms.endsOn) });
}

/** "måndag 09:00–12:00", a line for each of the week. */
export function sharedHours(language: PortalLanguage, hours: readonly Hours[]): string[] {
  return hours.map(
    ({ weekday, startsAt, endsAt }) =>
      // The second of March 2026 was a Monday.
      `${formatPortalDate(language, `2026-03-0${weekday + 1}` as PlainDate, 'weekday')} ${startsAt}–${endsAt}`,
  );
}
