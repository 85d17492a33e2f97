import { forgetIfStale, formStateOf } from '#app/platform/http/form-state.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { TimeOfDay } from '#app/shared/time-of-day.ts';
import type { Tone } from '#app/ui/tones.ts';
import type { MessageStatus } from '../domain/message.ts';
import { reminderTexts } from '../texts/index.ts';

export const reminderTranslate = (locale: Locale) => translate(reminderTexts, locale);

export const statusTones: Record<MessageStatus, Tone> = {
  waiting: 'info',
  sending: 'info',
  sent: 'success',
  delivered: 'success',
  failed: 'danger',
  unclear: 'warning',
  dropped: 'neutral',
};

/** A start as it is written: torsdag 5 mars 09.00. */
export function startWords(
  locale: Locale,
  { startsOn, startsAt }: { startsOn: PlainDate; startsAt: TimeOfDay },
): string {
  return `${formatDate(locale, startsOn, 'weekday')} ${locale === 'sv' ? startsAt.replace(':', '.') : startsAt}`;
}

/** What a refused form shows again; after somebody else's save, what stands now. */
export const formState = (view: ViewContext) => typedState(forgetIfStale(view));

const typedState = formStateOf(reminderTexts);
