import { formatInstant } from '#app/platform/i18n/format.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import type { AbsenceNotice } from '../../domain/absence-notice.ts';
import { attendanceTexts } from '../../texts/index.ts';

type Said = Pick<AbsenceNotice, 'says' | 'reason' | 'minutesLate'>;

/** What somebody said of a session, in a word or two: the reason of her absence, that she comes late, that she comes. */
export function saidWords(locale: Locale, { says, reason, minutesLate }: Said): string {
  const t = translate(attendanceTexts, locale);
  if (says === 'late') return t('notice.late', { minutes: minutesLate ?? 0 });
  return says === 'comes' ? t('notice.comes') : t(`reasons.${reason ?? 'other-valid'}`);
}

/** The same as it stands beside a name on the sheet; with the time when she said so herself. */
export function noticeLine(locale: Locale, notice: Said & { isOwn: boolean; recordedAt: string }): string {
  const t = translate(attendanceTexts, locale);
  const said = saidWords(locale, notice);
  return notice.isOwn
    ? t('notice.saidHerself', { said, at: formatInstant(locale, notice.recordedAt) })
    : t('notice.told', { reason: said });
}
