import { fullName } from '#app/features/people/domain/person-details.ts';
import { formStateOf } from '#app/platform/http/form-state.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { dayInWords } from '#app/platform/i18n/portal-dates.ts';
import { translatePortal } from '#app/platform/i18n/portal-texts.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { type PlainDate, plainDate } from '#app/shared/dates.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import type { Tone } from '#app/ui/tones.ts';
import type { ReadingHours } from '../domain/reading-hours.ts';
import type { Turn } from '../domain/turn.ts';
import { beginningOf, type Phrase, type Words } from '../domain/words.ts';
import type { Thread } from '../server/thread-store.ts';
import { messageTexts } from '../texts/index.ts';
import { ownMessageTexts } from '../texts/portal/index.ts';

export const messageTranslate = (locale: Locale) => translate(messageTexts, locale);
export const formState = formStateOf(messageTexts);

export const turnTones: Record<Turn, Tone> = {
  answered: 'success',
  waits: 'info',
  'handed-over': 'neutral',
  late: 'warning',
  adrift: 'warning',
};

/** A ready sentence in a language. */
export function phraseIn(language: PortalLanguage, { key, day, time, what }: Phrase, today: PlainDate): string {
  const t = translatePortal(ownMessageTexts, language);
  const values = {
    day: day === undefined ? '' : dayInWords(language, day, today),
    time: time ?? '',
    what: what ?? '',
  };
  return t(`phrase.${key}`, values);
}

/** What a message says in few words, for a list; empty for a file alone. */
export function beginningIn(language: PortalLanguage, { phrase, text, translation }: Words, today: PlainDate): string {
  const own = translation !== undefined && translation.language === language ? translation.text : text;
  return beginningOf([phrase && phraseIn(language, phrase, today), own].filter(Boolean).join(' '));
}

export function nameOf(thread: Pick<Thread, 'givenName' | 'familyName'>): string {
  return fullName(thread);
}

/** Whom a thread is to: 'Till ledarna för Språkkafé'. */
export function withWhom(
  locale: Locale,
  { withRole, activityName }: Pick<Thread, 'withRole' | 'activityName'>,
): string {
  const t = messageTranslate(locale);
  return withRole === 'activity-leader'
    ? t('with.activity-leader', { group: activityName ?? '' })
    : t(`with.${withRole}`);
}

/** How a thread stands, in words. */
export function turnWords(locale: Locale, { turn, dueOn, heldByName }: Thread): string {
  const t = messageTranslate(locale);
  const day = formatDate(locale, dueOn, 'weekdayShort');
  switch (turn) {
    case 'waits':
    case 'late':
      return t(`turn.${turn}`, { day });
    case 'handed-over':
      return t('turn.handed-over', { name: heldByName ?? '' });
    default:
      return t(`turn.${turn}`);
  }
}

// A Monday: the days of the week are named from it.
const MONDAY = plainDate('2024-01-01');
const weekdayNamed = (locale: Locale, weekday: number) =>
  new Intl.DateTimeFormat(locale === 'sv' ? 'sv-SE' : 'en-GB', { weekday: 'short', timeZone: 'UTC' }).format(
    new Date(Date.parse(`${MONDAY}T00:00:00Z`) + (weekday - 1) * 86_400_000),
  );

/** When messages are read and answered, in a line. */
export function hoursLine(locale: Locale, { weekdays, fromHour, toHour, answerWithinDays }: ReadingHours): string {
  const first = weekdays[0] ?? 1;
  const last = weekdays.at(-1) ?? 5;
  const isRange = weekdays.length > 2 && last - first === weekdays.length - 1;
  const days = isRange
    ? `${weekdayNamed(locale, first)}–${weekdayNamed(locale, last)}`
    : weekdays.map((each) => weekdayNamed(locale, each)).join(', ');
  return messageTranslate(locale)('thread.hours', {
    days,
    from: String(fromHour),
    to: String(toHour),
    count: answerWithinDays,
  });
}
