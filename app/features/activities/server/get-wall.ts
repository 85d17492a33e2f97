import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';
import type { ClosedDays } from '../domain/closed-days.ts';
import type { Keyed } from './activity-store.ts';
import { selectClosedDays } from './closure-store.ts';
import { listOwnProgrammes } from './get-activity-choices.ts';
import { listSessions, type SessionLine } from './list-sessions.ts';

type WallSession = Pick<
  SessionLine,
  'id' | 'activityName' | 'kind' | 'form' | 'heldOn' | 'startsAt' | 'endsAt' | 'place' | 'language' | 'siteKey'
> & { isCancelled: boolean; leaderFirstNames: string[] };

export type Wall = {
  programmes: { id: string; name: string; sites: Keyed[] }[];
  programme: { id: string; name: string; sites: Keyed[] };
  sessions: WallSession[];
  closed: Map<string, ClosedDays>;
};

/**
 * One week of a programme, or of one of its sites, as everybody may read it on a wall: no participants, no counts, no reasons, and of
 * leaders the first name. Without a programme the one that runs that week, else the latest. Throws NotFoundError.
 */
export async function getWall(
  ctx: RequestContext,
  monday: PlainDate,
  { programmeId, siteKey }: { programmeId?: string | undefined; siteKey?: string | undefined },
): Promise<Wall> {
  const to = addDays(monday, 6);
  const programmes = await listOwnProgrammes(ctx);
  const running = programmes.find(
    ({ startsOn, endsOn }) => (startsOn === null || startsOn <= to) && (endsOn === null || endsOn >= monday),
  );
  const programme =
    programmeId === undefined ? (running ?? programmes[0]) : programmes.find(({ id }) => id === programmeId);
  if (programme === undefined) throw new NotFoundError();
  const [lines, closed] = await Promise.all([
    listSessions(ctx, { from: monday, to, programmeId: programme.id, siteKey }),
    selectClosedDays(ctx, [programme.id], { from: monday, to }),
  ]);
  const sessions = lines.map(
    ({
      id,
      activityName,
      kind,
      form,
      heldOn,
      startsAt,
      endsAt,
      place,
      language,
      siteKey: at,
      status,
      leaderNames,
    }) => ({
      ...{ id, activityName, kind, form, heldOn, startsAt, endsAt, place, language, siteKey: at },
      isCancelled: status === 'cancelled',
      leaderFirstNames: leaderNames.map((name) => name.split(' ')[0] ?? name),
    }),
  );
  return { programmes, programme, sessions, closed };
}
