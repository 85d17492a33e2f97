import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import type { Mark } from '../../domain/mark.ts';
import { attendanceTexts } from '../../texts/index.ts';

/** A mark in words: 'Sen, 15 min'. */
export function describeMark(locale: Locale, mark: Mark | null): string {
  const t = translate(attendanceTexts, locale);
  if (mark === null) return t('marks.none');
  if (mark.mark === 'absent') return t('described.absent', { reason: t(`reasons.${mark.reason}`) });
  return 'minutesMissed' in mark
    ? t(`described.${mark.mark}`, { minutes: mark.minutesMissed })
    : t(`marks.${mark.mark}`);
}
