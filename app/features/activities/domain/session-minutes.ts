import type { PlainDate } from '#app/shared/dates.ts';
import type { TimeOfDay } from '#app/shared/time-of-day.ts';

/** How many minutes really pass from start to end on that day; an hour more or less when the clocks change in between. */
export function sessionMinutes(
  session: { heldOn: PlainDate; startsAt: TimeOfDay; endsAt: TimeOfDay },
  timeZone = 'Europe/Stockholm',
): number {
  const at = (time: TimeOfDay) => Temporal.PlainDateTime.from(`${session.heldOn}T${time}`).toZonedDateTime(timeZone);
  return Math.round(at(session.startsAt).until(at(session.endsAt), { largestUnit: 'minute' }).total('minute'));
}
