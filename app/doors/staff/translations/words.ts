import type { TextState } from '#app/features/translations/domain/text-state.ts';
import { translationsTexts } from '#app/features/translations/texts/index.ts';
import { formStateOf } from '#app/platform/http/form-state.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';

export const translationsTranslate = (locale: Locale) => translate(translationsTexts, locale);
export const formState = formStateOf(translationsTexts);

/** How far a text has come, in words. */
export function stateInWords(state: TextState, locale: Locale): string {
  const t = translationsTranslate(locale);
  if (state.is === 'unread') return t('list.unreadState');
  return t(`list.${state.is}State`, { reader: state.reader, day: formatDate(locale, state.reportedOn) });
}

export const stateTones = { unread: 'neutral', read: 'success', proposed: 'warning' } as const;
