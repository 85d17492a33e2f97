import { addMonths, type PlainDate } from '#app/shared/dates.ts';

const MOST_MONTHS_AHEAD = 12;
const MOST_MONTHS_BACK = 12 * 80;

/** The problem with a situation that starts too far from today to be meant; undefined when there is none. A job that begins next month may be recorded. */
export function problemOfStart(startsOn: PlainDate, today: PlainDate): 'too-far-ahead' | 'too-long-ago' | undefined {
  if (startsOn > addMonths(today, MOST_MONTHS_AHEAD)) return 'too-far-ahead';
  return startsOn < addMonths(today, -MOST_MONTHS_BACK) ? 'too-long-ago' : undefined;
}
