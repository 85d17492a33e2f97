import { formatPortalWeekday, translatePortal } from '#app/platform/i18n/portal-texts.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import type { TimeOfDay } from '#app/shared/time-of-day.ts';
import type { ReminderKind } from '../domain/rule.ts';
import { messageTexts } from '../texts/messages.ts';

/** What a message tells of: a start, the one it had before when it was moved, and the place where the programme wants it named. */
export type Told = {
  kind: ReminderKind;
  startsOn: PlainDate;
  startsAt: TimeOfDay;
  wasOn: PlainDate | null;
  wasAt: TimeOfDay | null;
  place: string | null;
  /** Where the questions of a follow-up are answered. */
  link?: string;
};

/** The words of a message on the day it is sent: neutral, so that whoever holds the phone learns a time, or that something is to be read, and nothing else. */
export function composeMessage(
  language: PortalLanguage,
  told: Told,
  today: PlainDate,
): { subject: string; text: string } {
  const t = translatePortal(messageTexts, language);
  if (told.kind === 'message') return { subject: t('messageSubject'), text: t('message') };
  if (told.kind === 'follow-up') return { subject: t('subject'), text: t('followUp', { link: told.link ?? '' }) };
  const whenOf = (day: PlainDate) => {
    if (day === today) return t('today');
    return day === addDays(today, 1) ? t('tomorrow') : t('on', { date: formatPortalWeekday(language, day) });
  };
  const timeOf = (time: TimeOfDay) => (language.startsWith('sv') ? time.replace(':', '.') : time);
  const { kind, startsOn, startsAt, wasOn, wasAt, place } = told;
  const start = { when: whenOf(startsOn), time: timeOf(startsAt) };
  const sentence =
    kind === 'moved' && wasOn !== null && wasAt !== null
      ? t('moved', { ...start, wasWhen: whenOf(wasOn), wasTime: timeOf(wasAt) })
      : t(kind === 'moved' ? 'before' : kind, start);
  const named =
    kind !== 'cancelled' && place !== null ? [sentence, t('place', { place: inOneLine(place) })] : [sentence];
  return { subject: t('subject'), text: named.join(' ') };
}

const inOneLine = (place: string) => place.replace(/\s+/g, ' ').trim().slice(0, 200);
