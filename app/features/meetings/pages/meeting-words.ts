import { showTimeSpan } from '#app/features/activities/domain/show-time.ts';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { formStateOf } from '#app/platform/http/form-state.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { languageName } from '#app/platform/i18n/language-name.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import type { Tone } from '#app/ui/tones.ts';
import { endOf, type Meeting } from '../domain/meeting.ts';
import { causes, reasonsOf } from '../domain/reasons.ts';
import type { PromiseStatus } from '../domain/several-parties.ts';
import type { MeetingStatus } from '../domain/status.ts';
import { meetingTexts } from '../texts/index.ts';

export const meetingTranslate = (locale: Locale) => translate(meetingTexts, locale);

export const statusTones: Record<MeetingStatus, Tone> = {
  planned: 'info',
  held: 'success',
  moved: 'neutral',
  'not-held': 'warning',
};
export const promiseTones: Record<PromiseStatus, Tone> = { open: 'info', done: 'success', 'not-done': 'warning' };

/** Whom one meets; a peer coach knows a first name alone. */
export function nameOf(person: { givenName: string; familyName: string }): string {
  return fullName(person);
}

/** "Samtal", "Vägledning: komvux": what a meeting is called in a list, with what it is about. */
export function titleOf(
  { kind, subject, themes = [] }: Pick<Meeting, 'kind' | 'subject'> & Partial<Pick<Meeting, 'themes'>>,
  locale: Locale,
): string {
  const t = meetingTranslate(locale);
  const about = subject === '' ? themes.map((theme) => t(`guidance.theme.${theme}`)).join(', ') : subject;
  return about === '' ? t(`kind.${kind}`) : `${t(`kind.${kind}`)}: ${about}`;
}

/** "09.00–10.00". */
export function timesOf(meeting: Pick<Meeting, 'startsAt' | 'minutesPlanned'>, locale: Locale): string {
  return showTimeSpan(locale, meeting.startsAt, endOf(meeting));
}

/** "tisdag 4 mars, 09.00–10.00". */
export function whenOf(meeting: Pick<Meeting, 'meetsOn' | 'startsAt' | 'minutesPlanned'>, locale: Locale): string {
  return `${formatDate(locale, meeting.meetsOn, 'weekday')} ${meeting.meetsOn.slice(0, 4)}, ${timesOf(meeting, locale)}`;
}

/** "Deltagarens skäl: sjuk"; empty when there is none. */
export function whyOf({ because, reason }: Pick<Meeting, 'because' | 'reason'>, locale: Locale): string {
  const t = meetingTranslate(locale);
  if (because === null || reason === null) return '';
  return t('lines.whyNot', { because: t(`because.${because}`), reason: t(`reason.${reason}`) });
}

/** "Tolk: Dari"; empty when none is needed. */
export function interpreterLine(
  { interpreter, language }: Pick<Meeting, 'interpreter' | 'language'>,
  locale: Locale,
): string {
  const t = meetingTranslate(locale);
  if (!interpreter) return '';
  return language === null
    ? t('lines.interpreter')
    : t('lines.interpreterIn', { language: languageName(locale, language) });
}

/** The reasons to choose from, under whose they are. */
export function reasonOptions(locale: Locale) {
  const t = meetingTranslate(locale);
  return causes.map((cause) => ({
    label: t(`because.${cause}`),
    options: reasonsOf[cause].map((reason) => ({
      value: `${cause}:${reason}`,
      label: sentence(t(`reason.${reason}`)),
    })),
  }));
}

function sentence(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** What a refused form shows again, in the words of this feature. */
export const formState = formStateOf(meetingTexts);
