import { z } from 'zod';
import { activityKinds } from '#app/features/activities/domain/kinds.ts';
import { addMonths, type PlainDate, parsePlainDate } from '#app/shared/dates.ts';

/** Programme and months of a list of hours, as they stand in the address. */
export const hoursQuery = z.object({
  programme: z.uuid().optional().catch(undefined),
  from: z.string().optional().catch(undefined),
  to: z.string().optional().catch(undefined),
});
/** The same with a kind of activity. */
export const hoursByKindQuery = hoursQuery.extend({ kind: z.enum(activityKinds).optional().catch(undefined) });
export type HoursQuery = z.output<typeof hoursQuery>;

const firstDay = (month: string | undefined): PlainDate | undefined => parsePlainDate(`${month ?? ''}-01`);

/** The months asked for as their first days; the last three up to today when nothing usable is asked for. */
export function monthsOf(query: HoursQuery, today: PlainDate): { from: PlainDate; to: PlainDate } {
  const thisMonth = `${today.slice(0, 7)}-01` as PlainDate;
  const to = firstDay(query.to) ?? thisMonth;
  const from = firstDay(query.from) ?? addMonths(to, -2);
  return from <= to ? { from, to } : { from: to, to: from };
}

/** The months to choose from, the latest first: three years back from today, and the one that is shown. */
export function monthsToChoose(today: PlainDate, shown: PlainDate): PlainDate[] {
  const thisMonth = `${today.slice(0, 7)}-01` as PlainDate;
  const months = Array.from({ length: 36 }, (_, back) => addMonths(thisMonth, -back));
  return months.includes(shown) ? months : [...months, shown].sort().reverse();
}
