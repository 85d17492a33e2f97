import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { DateInput, type DateInputProps } from '#app/ui/date-input.tsx';
import { historyTexts } from '../../texts/index.ts';

/** A day, with a calendar where there is script. The page must load islands. */
export function DayInput({ locale, ...input }: Omit<DateInputProps, 'locale' | 'calendar'> & { locale: Locale }) {
  const t = translate(historyTexts, locale);
  const calendar = { open: t('calendar.open'), previous: t('calendar.previous'), next: t('calendar.next') };
  return <DateInput calendar={calendar} locale={locale === 'sv' ? 'sv-SE' : 'en-GB'} {...input} />;
}
