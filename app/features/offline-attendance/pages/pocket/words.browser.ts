import type { AbsenceReason, Mark } from '#app/features/attendance/domain/mark.ts';
import type { NotHeldReason } from '../../domain/pocket.ts';
import { fill, type PocketTexts } from './pocket-texts.browser.ts';

/** What every screen needs: the texts of one language, and how to write a day and a time in it. */
export type Words = { t: PocketTexts; locale: string };

export const reasonKeys: Record<AbsenceReason, keyof PocketTexts> = {
  sick: 'sick',
  'care-of-child': 'careOfChild',
  'agency-meeting': 'agencyMeeting',
  sfi: 'sfi',
  'other-valid': 'otherValid',
  'no-notice': 'noNotice',
};

export const notHeldKeys: Record<NotHeldReason, keyof PocketTexts> = {
  'nobody-came': 'nobodyCame',
  'leader-away': 'leaderAway',
  'no-venue': 'noVenue',
  other: 'otherWhy',
};

/** A mark in words: "Sen, 10 min". */
export function describeMark({ t }: Words, mark: Mark | null): string {
  if (mark === null) return t.none;
  if (mark.mark === 'absent') return `${t.absent}: ${t[reasonKeys[mark.reason]]}`;
  if ('minutesMissed' in mark) {
    const word = mark.mark === 'late' ? t.late : t.leftEarly;
    return fill(t.described, { mark: word, minutes: mark.minutesMissed });
  }
  return mark.mark === 'present' ? t.present : t.notRequired;
}

/** When a session is: "fredag 27 november, 09.00". */
export function describeSession(
  { locale }: Words,
  session: { heldOn: string; startsAt: string; endsAt?: string },
): string {
  if (session.heldOn === '') return '–';
  const day = new Date(`${session.heldOn}T12:00:00`).toLocaleDateString(locale === 'sv' ? 'sv-SE' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
  const time = (text: string) => (locale === 'sv' ? text.replace(':', '.') : text);
  return `${day}, ${time(session.startsAt)}${session.endsAt ? `–${time(session.endsAt)}` : ''}`;
}

/** A moment by the device's clock: "20 nov. 09.12". */
export function describeMoment({ locale }: Words, atMs: number): string {
  return new Date(atMs).toLocaleString(locale === 'sv' ? 'sv-SE' : 'en-GB', {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
}
