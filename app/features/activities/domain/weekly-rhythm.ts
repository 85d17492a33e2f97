import { addDays, mondayOf, type PlainDate } from '#app/shared/dates.ts';
import type { TimeOfDay } from '#app/shared/time-of-day.ts';

/** One line of the rhythm: weekday 1 = Monday … 7 = Sunday. */
export type WeeklyTime = { weekday: number; startsAt: TimeOfDay; endsAt: TimeOfDay };

/** One occasion that the rhythm asks for. */
export type Slot = { heldOn: PlainDate; startsAt: TimeOfDay; endsAt: TimeOfDay };

/** More than a year of five days a week, twice a day; a longer rhythm is a mistake in the dates. */
export const MOST_SESSIONS = 600;

/**
 * Every occasion of a weekly rhythm in a period (both days included), in order of day and time. Times are local: 09:00 stays
 * 09:00 when the clocks change. The same weekday and start twice counts once.
 */
export function slotsOf(times: readonly WeeklyTime[], period: { startsOn: PlainDate; endsOn: PlainDate }): Slot[] {
  const sorted = [...times].sort(
    (a, b) => a.weekday - b.weekday || (a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : 0),
  );
  const distinct = sorted.filter(
    (time, index) => sorted[index - 1]?.weekday !== time.weekday || sorted[index - 1]?.startsAt !== time.startsAt,
  );
  const slots: Slot[] = [];
  if (distinct.length === 0) return slots;
  for (let monday = mondayOf(period.startsOn); monday <= period.endsOn; monday = addDays(monday, 7)) {
    for (const { weekday, startsAt, endsAt } of distinct) {
      const heldOn = addDays(monday, weekday - 1);
      if (heldOn >= period.startsOn && heldOn <= period.endsOn) slots.push({ heldOn, startsAt, endsAt });
    }
  }
  return slots;
}
