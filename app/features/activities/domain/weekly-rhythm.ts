import { addDays, mondayOf, type PlainDate } from '#app/shared/dates.ts';
import type { TimeOfDay } from '#app/shared/time-of-day.ts';

/** What a line of the rhythm has of its own; nothing of it: as the activity says. */
export type OwnPlace = {
  venueId?: string | null | undefined;
  place?: string | null | undefined;
  language?: string | null | undefined;
  interpreter?: boolean | null | undefined;
};

/** One line of the rhythm: weekday 1 = Monday … 7 = Sunday, on the days from `fromOn` through `throughOn`, or as long as the activity. */
export type WeeklyTime = {
  weekday: number;
  startsAt: TimeOfDay;
  endsAt: TimeOfDay;
  fromOn?: PlainDate | null | undefined;
  throughOn?: PlainDate | null | undefined;
} & OwnPlace;

/** One occasion that the rhythm asks for, and the line that does. */
export type Slot = { heldOn: PlainDate; startsAt: TimeOfDay; endsAt: TimeOfDay; line?: OwnPlace };

export type Period = {
  startsOn: PlainDate;
  endsOn: PlainDate;
  /** Every n weeks, counted from the week of `startsOn`; 1 when left out. */
  everyWeeks?: number | undefined;
  /** Single days that are left out. */
  leftOut?: readonly PlainDate[] | undefined;
};

/** Whether a line of the rhythm holds on a day of its weekday. */
export function holdsOn({ fromOn, throughOn }: Pick<WeeklyTime, 'fromOn' | 'throughOn'>, day: PlainDate): boolean {
  return (fromOn ?? day) <= day && day <= (throughOn ?? day);
}

/** More than a year of five days a week, twice a day; a longer rhythm is a mistake in the dates. */
export const MOST_SESSIONS = 600;

/**
 * Every occasion of a weekly rhythm in a period (both days included), in order of day and time. Times are local: 09:00 stays
 * 09:00 when the clocks change. The same day and start twice counts once. Throws RangeError when `everyWeeks` is no whole number of weeks.
 */
export function slotsOf(times: readonly WeeklyTime[], period: Period): Slot[] {
  const { startsOn, endsOn, everyWeeks = 1, leftOut = [] } = period;
  if (!Number.isInteger(everyWeeks) || everyWeeks < 1) throw new RangeError('a rhythm of no weeks never ends');
  const sorted = [...times].sort((a, b) => a.weekday - b.weekday || a.startsAt.localeCompare(b.startsAt));
  const slots: Slot[] = [];
  if (sorted.length === 0) return slots;
  for (let monday = mondayOf(startsOn); monday <= endsOn; monday = addDays(monday, 7 * everyWeeks)) {
    for (const { weekday, startsAt, endsAt, fromOn, throughOn, ...line } of sorted) {
      const heldOn = addDays(monday, weekday - 1);
      if (heldOn < startsOn || heldOn > endsOn || leftOut.includes(heldOn)) continue;
      if (!holdsOn({ fromOn, throughOn }, heldOn)) continue;
      const last = slots.at(-1);
      if (last?.heldOn === heldOn && last.startsAt === startsAt) continue;
      slots.push({ heldOn, startsAt, endsAt, ...(Object.values(line).some((own) => own != null) && { line }) });
    }
  }
  return slots;
}
