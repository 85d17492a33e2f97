import { z } from 'zod';
import { addDays, mondayOf, type PlainDate, parsePlainDate } from '#app/shared/dates.ts';
import { activitiesPath } from '../../domain/paths.ts';
import { mondayOfWeek, weekOf } from '../../domain/week.ts';

export const timetableViews = ['week', 'day', 'leader', 'venue', 'site'] as const;

/** What the timetable shows, as its address says it; rubbish falls back to this week, everything. */
export const timetableQuery = z.object({
  view: z.enum(timetableViews).optional().catch(undefined),
  week: z.string().optional().catch(undefined),
  day: z.string().optional().catch(undefined),
  programme: z.uuid().optional().catch(undefined),
  site: z.string().max(60).optional().catch(undefined),
  leader: z.uuid().optional().catch(undefined),
  venue: z.uuid().optional().catch(undefined),
  mine: z.literal('on').optional().catch(undefined),
});
export type TimetableQuery = z.output<typeof timetableQuery>;

/** The week, and the day in the day's view, that an address asks for. */
export function spanOf(query: TimetableQuery, today: PlainDate): { monday: PlainDate; day: PlainDate } {
  const asked = query.view === 'day' ? parsePlainDate(query.day ?? '') : undefined;
  const monday = asked === undefined ? (mondayOfWeek(query.week ?? '') ?? mondayOf(today)) : mondayOf(asked);
  const isNow = monday === mondayOf(today);
  return { monday, day: asked ?? (isNow ? today : monday) };
}

/** The address of another view, week or day with the same filters. */
export function timetableHref(
  { view, week: _, day: __, ...filters }: TimetableQuery,
  to: { view?: TimetableQuery['view']; on: PlainDate },
) {
  const shown = to.view ?? view ?? 'week';
  return activitiesPath.to(
    {},
    {
      ...filters,
      ...(shown !== 'week' && { view: shown }),
      ...(shown === 'day' ? { day: to.on } : { week: weekOf(to.on) }),
    },
  );
}

/** The day or the Monday before and after. */
export function besides(query: TimetableQuery, { monday, day }: { monday: PlainDate; day: PlainDate }) {
  return query.view === 'day'
    ? { previous: addDays(day, -1), next: addDays(day, 1) }
    : { previous: addDays(monday, -7), next: addDays(monday, 7) };
}
