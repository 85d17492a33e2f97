import { showTimeSpan } from '#app/features/activities/domain/show-time.ts';
import { formStateOf } from '#app/platform/http/form-state.ts';
import { formatDate, formatNumber } from '#app/platform/i18n/format.ts';
import { languageName } from '#app/platform/i18n/language-name.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import type { Tone } from '#app/ui/tones.ts';
import type { Order } from '../domain/order.ts';
import type { OrderState } from '../domain/order-moves.ts';
import { interpreterTexts } from '../texts/index.ts';

export const orderTranslate = (locale: Locale) => translate(interpreterTexts, locale);

export const stateTones: Record<OrderState, Tone> = {
  ordered: 'warning',
  confirmed: 'info',
  came: 'success',
  'did-not-come': 'danger',
  'wrong-language': 'danger',
  cancelled: 'neutral',
};

/** What a refused form shows again, in this feature's words. */
export const formState = formStateOf(interpreterTexts);

/** "ons 4 mars, 09.00–12.00". */
export function whenWords(locale: Locale, { heldOn, startsAt, endsAt }: Pick<Order, 'heldOn' | 'startsAt' | 'endsAt'>) {
  return `${formatDate(locale, heldOn, 'weekdayShort')}, ${showTimeSpan(locale, startsAt, endsAt)}`;
}

/** "Arabiska, telefon, önskar kvinna". */
export function howWords(locale: Locale, { language, form, gender }: Pick<Order, 'language' | 'form' | 'gender'>) {
  const t = orderTranslate(locale);
  return [
    languageName(locale, language),
    t(`form.${form}`).toLocaleLowerCase(locale),
    gender && t('wishes', { gender: t(`gender.${gender}`) }),
  ]
    .filter(Boolean)
    .join(', ');
}

/** An amount in öre: "640 kr". */
export function kronor(locale: Locale, ore: number): string {
  return orderTranslate(locale)('kronor', { amount: formatNumber(locale, ore / 100, ore % 100 === 0 ? 0 : 2) });
}
