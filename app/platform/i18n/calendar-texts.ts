import { type Locale, texts, translate } from './texts.ts';

/** What the buttons of a calendar are called, the same wherever a day is picked. */
const calendarTexts = texts(
  { open: 'Öppna kalendern', previous: 'Föregående månad', next: 'Nästa månad' },
  { open: 'Open the calendar', previous: 'Previous month', next: 'Next month' },
);

/** What every `DateInput` is given so that days are written and picked alike: `<DateInput {...calendarProps(view.locale)} …>`. The page must load islands. */
export function calendarProps(locale: Locale) {
  const t = translate(calendarTexts, locale);
  return {
    calendar: { open: t('open'), previous: t('previous'), next: t('next') },
    locale: locale === 'sv' ? 'sv-SE' : 'en-GB',
  };
}
