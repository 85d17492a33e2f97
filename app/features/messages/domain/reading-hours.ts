import { type ClosedDays, whyClosed } from '#app/features/activities/domain/closed-days.ts';
import type { ProgrammeDefinition } from '#app/features/programmes/domain/definition.ts';
import { addDays, dayOf, type Instant, type PlainDate, timeOf, weekday } from '#app/shared/dates.ts';

/** When staff of a programme read messages, and how soon they promise to answer. Weekdays: 1 = Monday. */
export type ReadingHours = {
  weekdays: readonly number[];
  fromHour: number;
  toHour: number;
  answerWithinDays: number;
};

const names = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** Monday to Friday 8–16 and two days, unless the programme has said otherwise. */
export function readingHoursOf({ messages = {} }: Pick<ProgrammeDefinition, 'messages'>): ReadingHours {
  const { readOn, fromHour = 8, toHour = 16, answerWithinDays = 2 } = messages;
  const weekdays = (readOn ?? names.slice(0, 5)).map((name) => names.indexOf(name) + 1).sort((a, b) => a - b);
  return { weekdays, fromHour, toHour, answerWithinDays };
}

const MOST_DAYS = 60;

/** Whether messages are read on a day: one of the weekdays, no holiday, nothing closed. */
function isReadOn(day: PlainDate, { weekdays }: ReadingHours, closed: ClosedDays): boolean {
  return weekdays.includes(weekday(day)) && whyClosed(day, closed, null) === undefined;
}

function nextReadDay(day: PlainDate, hours: ReadingHours, closed: ClosedDays): PlainDate {
  for (let ahead = 0; ahead < MOST_DAYS; ahead++) {
    const next = addDays(day, ahead);
    if (isReadOn(next, hours, closed)) return next;
  }
  return addDays(day, MOST_DAYS);
}

const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`;

/**
 * The last day by which a message is answered: so many days of reading after the one on which it came. What comes after hours, or on a day on
 * which nobody reads, came on the next day of reading.
 */
export function answerDueOn(sentAt: Instant, hours: ReadingHours, closed: ClosedDays): PlainDate {
  const day = dayOf(sentAt);
  let due = nextReadDay(timeOf(sentAt) < clock(hours.toHour) ? day : addDays(day, 1), hours, closed);
  for (let more = 0; more < hours.answerWithinDays; more++) due = nextReadDay(addDays(due, 1), hours, closed);
  return due;
}

/** The next moment at which the office opens; undefined while it is open. */
export function opensAt(at: Instant, hours: ReadingHours, closed: ClosedDays): Instant | undefined {
  const day = dayOf(at);
  const time = timeOf(at);
  const isOpen = isReadOn(day, hours, closed) && clock(hours.fromHour) <= time && time < clock(hours.toHour);
  if (isOpen) return undefined;
  const next = nextReadDay(time < clock(hours.fromHour) ? day : addDays(day, 1), hours, closed);
  return Temporal.PlainDateTime.from(`${next}T${clock(hours.fromHour)}`)
    .toZonedDateTime('Europe/Stockholm')
    .toInstant()
    .toString({ fractionalSecondDigits: 3 });
}
