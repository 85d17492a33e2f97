import { formatDate } from '#app/platform/i18n/format.ts';
import type { Locale } from '#app/platform/i18n/texts.ts';
import { Alert } from '#app/ui/alert.tsx';
import type { Order } from '../../domain/order.ts';
import { orderTranslate } from '../words.ts';

/** What the interpreter was ordered for has been moved or is off, and nobody has told what became of the order. */
export function OrderWarning({ order: { movedTo, state }, locale }: { order: Order; locale: Locale }) {
  const t = orderTranslate(locale);
  if (movedTo === null || (state !== 'ordered' && state !== 'confirmed')) return null;
  return (
    <Alert tone="warning" compact>
      {movedTo.isOff
        ? t('off')
        : t('movedTo', {
            day: formatDate(locale, movedTo.heldOn, 'weekdayShort'),
            time: locale === 'sv' ? movedTo.startsAt.replace(':', '.') : movedTo.startsAt,
          })}
    </Alert>
  );
}
