import { listOwnSessions, type OwnSession } from '#app/features/attendance/public.ts';
import { listOwnSfi } from '#app/features/language/public.ts';
import { listOwnMeetings, type OwnMeeting } from '#app/features/meetings/public.ts';
import type { WeekEntry } from '#app/features/weeks/domain/week.ts';
import { listOwnOccupations } from '#app/features/weeks/public.ts';
import type { PortalContext } from '#app/platform/http/portal-page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { TimeOfDay } from '#app/shared/time-of-day.ts';

/** Something on a day of hers, wherever it is kept. */
export type OwnEntry = {
  key: string;
  day: PlainDate;
  startsAt: TimeOfDay;
  endsAt: TimeOfDay;
  isCancelled: boolean;
  /** Where it was as she last knew it. */
  was: { wasOn: PlainDate; wasStarting: TimeOfDay; wasEnding: TimeOfDay } | undefined;
} & (
  | { source: 'session'; session: OwnSession }
  | { source: 'meeting'; meeting: OwnMeeting }
  | { source: 'sfi' }
  | { source: 'occupation'; occupation: WeekEntry }
);

/** Everything of hers from a day through another (both included), in the order it happens. */
export async function listOwnEntries(ctx: PortalContext, from: PlainDate, through: PlainDate): Promise<OwnEntry[]> {
  const [sessions, meetings, slots, occupations] = await Promise.all([
    listOwnSessions(ctx, from, through),
    listOwnMeetings(ctx, from, through),
    listOwnSfi(ctx, from, through),
    listOwnOccupations(ctx, from, through),
  ]);
  return [
    ...sessions.map((session): OwnEntry => {
      const { id, heldOn, startsAt, endsAt, isCancelled, was } = session;
      return { source: 'session', session, key: id, day: heldOn, startsAt, endsAt, isCancelled, was };
    }),
    ...meetings.map((meeting): OwnEntry => {
      const { id, day, startsAt, endsAt, isCancelled, was } = meeting;
      return { source: 'meeting', meeting, key: id, day, startsAt, endsAt, isCancelled, was };
    }),
    ...slots.map(
      ({ courseId, day, startsAt, endsAt }): OwnEntry => ({
        ...{ source: 'sfi', key: `${courseId} ${day} ${startsAt}`, day, startsAt, endsAt },
        ...{ isCancelled: false, was: undefined },
      }),
    ),
    ...occupations.map((occupation): OwnEntry => {
      const { key, day, startsAt, endsAt, isCancelled } = occupation;
      return {
        ...{ source: 'occupation', occupation, key: `${key} ${day}`, day, startsAt, endsAt, isCancelled },
        was: undefined,
      };
    }),
  ].sort((a, b) => (`${a.day}${a.startsAt}${a.key}` < `${b.day}${b.startsAt}${b.key}` ? -1 : 1));
}

/** The first that is not over and takes place. */
export function nextOf(entries: readonly OwnEntry[], day: PlainDate, time: TimeOfDay): OwnEntry | undefined {
  return entries.find((entry) => !entry.isCancelled && `${entry.day}${entry.endsAt}` > `${day}${time}`);
}
