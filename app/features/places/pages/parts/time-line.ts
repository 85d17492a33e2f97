import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import type { Exclusion } from '../../server/place-store.ts';
import { placeTexts } from '../../texts/index.ts';

/** A time of the week in words: 'Tisdag, hela dagen', 'Tisdag, kl. 9.30'. */
export function timeLine({ weekday, startsAt }: Pick<Exclusion, 'weekday' | 'startsAt'>, locale: Locale): string {
  const t = translate(placeTexts, locale);
  const shown = locale === 'sv' ? startsAt?.replace(':', '.') : startsAt;
  return t('times.line', {
    day: t(`weekdays.d${weekday as 1}`),
    time: shown ? t('times.at', { time: shown }) : t('times.wholeDay'),
  });
}
