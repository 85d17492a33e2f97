import { mayHandleActivity } from '#app/features/activities/domain/leading.ts';
import { listTodaysSessions, type TodaysSession } from '#app/features/activities/public.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { earlierOf, type PlainDate } from '#app/shared/dates.ts';
import { getSheet, type Sheet } from './get-sheet.ts';

/** More sheets than this at once are no page to tick off. */
const MOST_SHEETS = 12;

/** A place with its sessions of a day; '' is where nobody has said. */
export type Place = { place: string; sessions: TodaysSession[] };
/** `hidden`: sessions of the place beyond those whose sheets are shown. */
export type PlaceAttendance = {
  day: PlainDate;
  places: Place[];
  place: string | undefined;
  sheets: Sheet[];
  hidden: number;
};

/**
 * What the caller takes attendance of on a day, by place, and every sheet of one place: the one asked for, or the only one. Days to come have no
 * sheets to fill in: then today.
 */
export async function getPlace(
  ctx: RequestContext,
  asked: { day: PlainDate; place: string | undefined },
): Promise<PlaceAttendance> {
  const day = earlierOf(asked.day, ctx.today);
  const sessions = (await listTodaysSessions(ctx, day)).filter(
    ({ status, leaderIds }) => status !== 'cancelled' && mayHandleActivity(ctx.caller, leaderIds),
  );
  const byPlace = Map.groupBy(sessions, ({ place }) => place?.trim() ?? '');
  const places = [...byPlace]
    .map(([place, here]) => ({ place, sessions: here.sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1)) }))
    .sort((a, b) => a.place.localeCompare(b.place, 'sv'));
  const chosen = places.find(({ place }) => place === asked.place) ?? (places.length === 1 ? places[0] : undefined);
  const here = chosen?.sessions ?? [];
  const sheets = await Promise.all(here.slice(0, MOST_SHEETS).map(({ id }) => getSheet(ctx, id)));
  return { day, places, place: chosen?.place, sheets, hidden: here.length - sheets.length };
}
