import { dayOfRest } from '#app/features/activities/domain/holidays.ts';
import { addDays, dayOf, type Instant, type PlainDate, weekday } from '#app/shared/dates.ts';
import type { TimeOfDay } from '#app/shared/time-of-day.ts';
import type { ReminderRule } from './rule.ts';

type Hours = Pick<ReminderRule, 'allowedFrom' | 'allowedBefore' | 'onSundays' | 'onHolidays'>;

const ZONE = 'Europe/Stockholm';

/** Whether messages may go out on a day at all: not on Sundays, holidays and the eves a programme rests on, unless it says so. */
function isQuietDay(day: PlainDate, hours: Hours, eves: readonly string[]): boolean {
  return (!hours.onSundays && weekday(day) === 7) || (!hours.onHolidays && dayOfRest(day, eves) !== undefined);
}

/** Whether a message may go out at this moment. */
export function mayGoOut(at: Instant, hours: Hours, eves: readonly string[]): boolean {
  const clock = Temporal.Instant.from(at).toZonedDateTimeISO(ZONE).toPlainTime().toString().slice(0, 5);
  return !isQuietDay(dayOf(at), hours, eves) && hours.allowedFrom <= clock && clock < hours.allowedBefore;
}

const MOST_DAYS = 30;

/** The first moment from `at` on at which a message may go out; undefined when there is none for a month. */
export function nextMoment(at: Instant, hours: Hours, eves: readonly string[]): Instant | undefined {
  if (mayGoOut(at, hours, eves)) return at;
  const today = dayOf(at);
  for (let ahead = 0; ahead <= MOST_DAYS; ahead++) {
    const day = addDays(today, ahead);
    const opens = momentOf(day, hours.allowedFrom);
    if (opens > at && mayGoOut(opens, hours, eves)) return opens;
  }
  return undefined;
}

/** When a reminder of a start goes out; undefined when that would be too late to be of use. */
export function remindsAt(
  startsOn: PlainDate,
  startsAt: TimeOfDay,
  rule: Hours & Pick<ReminderRule, 'hoursBefore' | 'leastMinutes'>,
  eves: readonly string[],
): Instant | undefined {
  const start = Temporal.PlainDateTime.from(`${startsOn}T${startsAt}`);
  const wanted = toInstant(start.subtract({ hours: rule.hoursBefore }));
  const latest = toInstant(start.subtract({ minutes: rule.leastMinutes }));
  const at = nextMoment(wanted, rule, eves);
  return at !== undefined && at <= latest ? at : undefined;
}

/** The moment at which clocks on the wall show this; of a time that is there twice the first, of one that is not there the one after it. */
export function momentOf(day: PlainDate, time: TimeOfDay): Instant {
  return toInstant(Temporal.PlainDateTime.from(`${day}T${time}`));
}

function toInstant(local: Temporal.PlainDateTime): Instant {
  return local.toZonedDateTime(ZONE).toInstant().toString({ fractionalSecondDigits: 3 });
}
