import { formatDate } from '#app/platform/i18n/format.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';
import type { DisclosureRow } from '../server/disclosure-store.ts';
import { consentTexts } from './index.ts';

/** The last day of something that ends before a day. */
export function lastDay(locale: Locale, before: PlainDate | null): string {
  return before === null ? '–' : formatDate(locale, addDays(before, -1));
}

/** How it was shown that the answer was yes. */
export function evidenceWords(locale: Locale, one: Pick<DisclosureRow, 'evidence' | 'paperPlace' | 'witness'>): string {
  const t = translate(consentTexts, locale);
  if (one.evidence === 'paper') return t('evidence.paper', { where: one.paperPlace ?? '' });
  if (one.evidence === 'oral') return t('evidence.oral', { who: one.witness ?? '' });
  if (one.evidence === 'own-tap') return t('evidence.own-tap');
  return one.evidence === null ? '–' : t('evidence.signature');
}

/** The recipient as people say it: the officer who is named and her organisation, or the organisation. */
export function recipientWords(one: Pick<DisclosureRow, 'toName' | 'officerName'>): string {
  return one.officerName === null ? one.toName : `${one.officerName}, ${one.toName}`;
}
