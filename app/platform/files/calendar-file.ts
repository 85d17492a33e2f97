import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Instant, PlainDate } from '#app/shared/dates.ts';
import type { TimeOfDay } from '#app/shared/time-of-day.ts';

/** One entry of a calendar. Day and hours are Swedish local time. */
export type CalendarEvent = {
  /** The same for ever, also when it is moved or cancelled. */
  uid: string;
  /** Higher whenever day, hours or state changed. */
  sequence: number;
  day: PlainDate;
  startsAt: TimeOfDay;
  endsAt: TimeOfDay;
  title: string;
  place?: string | undefined;
  description?: string | undefined;
  url?: string | undefined;
  isCancelled: boolean;
};

const ZONE = 'Europe/Stockholm';

/**
 * A calendar as iCalendar (RFC 5545). Each occasion stands by itself, in universal time: right on both sides of the clock changes in every
 * program, whether it knows our time zone or not. The same events give the same text.
 */
export function writeCalendar(name: string, events: readonly CalendarEvent[], changedAt: Instant): string {
  const stamp = Temporal.Instant.from(changedAt);
  const calendar = ical({
    name,
    prodId: { company: 'Egenväg', product: 'Calendar', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    // How often a program that subscribes should ask.
    ttl: 60 * 60,
    x: [{ key: 'X-WR-TIMEZONE', value: ZONE }],
  });
  for (const event of events) {
    const [start, end] = spanOf(event);
    const made = calendar.createEvent({
      id: `${event.uid}@egenvag`,
      sequence: event.sequence,
      start,
      end,
      stamp,
      summary: plain(event.title),
      status: event.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
    if (event.place) made.location(plain(event.place));
    if (event.description) made.description(plain(event.description));
    if (event.url) made.url(event.url);
  }
  return calendar.toString();
}

// Signs that steer a printer or a terminal have no place in a calendar, nor have the two other line ends of Unicode: some programs break there.
const plain = (text: string) => text.replaceAll(/[^\P{Cc}\n]|[\p{Zl}\p{Zp}]/gu, ' ');

/** The file type that calendar programs subscribe to. */
export const CALENDAR_TYPE = 'text/calendar; charset=utf-8';

// In the hour that spring takes away, a start moves on by an hour; an end that then lies before it keeps the length.
function spanOf({ day, startsAt, endsAt }: CalendarEvent): [Temporal.Instant, Temporal.Instant] {
  const [from, to] = [startsAt, endsAt].map((time) => Temporal.PlainDateTime.from(`${day}T${time}`)) as [
    Temporal.PlainDateTime,
    Temporal.PlainDateTime,
  ];
  const start = from.toZonedDateTime(ZONE);
  const end = to.toZonedDateTime(ZONE);
  const isForward = Temporal.ZonedDateTime.compare(end, start) > 0;
  return [start.toInstant(), (isForward ? end : start.add(from.until(to))).toInstant()];
}
