import { dayOf, daysBetween, type Instant, type PlainDate, timeOf } from '#app/shared/dates.ts';
import type { TimeOfDay } from '#app/shared/time-of-day.ts';

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Minutes on the clock until something begins; below 0 when it has begun. Only the server knows what time it is. */
export function minutesUntil({ day, startsAt }: { day: PlainDate; startsAt: TimeOfDay }, now: Instant): number {
  return daysBetween(dayOf(now), day) * 24 * 60 + minutesOf(startsAt) - minutesOf(timeOf(now));
}
