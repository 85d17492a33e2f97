import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import type { Clash } from '../../domain/clashes.ts';
import { showTimeSpan } from '../../domain/show-time.ts';
import { activityTexts } from '../../texts/index.ts';

/** A clash in words: 'Språkkafé 13.00–15.00: Eva Berg, lokalen Biblioteket, 2 deltagare'. */
export function clashLine(locale: Locale, { other, venue, leaders, people }: Clash): string {
  const t = translate(activityTexts, locale);
  const what = [
    leaders.join(', '),
    venue === null ? '' : t('clash.venue', { venue }),
    people === 0 ? '' : t('clash.people', { count: people }),
  ].filter(Boolean);
  const opponent =
    other === undefined
      ? t('clash.elsewhere')
      : t('clash.with', { name: other.name, time: showTimeSpan(locale, other.startsAt, other.endsAt) });
  return t('clash.line', { other: opponent, what: what.join(', ') });
}
