import { mayHandleActivity } from '#app/features/activities/domain/leading.ts';
import { sessionMinutes } from '#app/features/activities/domain/session-minutes.ts';
import { getSession, type Session } from '#app/features/activities/public.ts';
import { ForbiddenError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { whyClosed } from '../domain/decide-opening.ts';
import { fromStored, type Mark } from '../domain/mark.ts';
import { readAttendance } from '../domain/permissions.ts';
import { listSheetRows } from './sheet-store.ts';

export type BareSheet = {
  session: Session;
  minutes: number;
  closed: 'cancelled' | 'too-early' | undefined;
  rows: {
    enrolmentId: string;
    personId: string;
    name: string;
    restricted: boolean;
    mark: Mark | null;
    version: number;
  }[];
};

/** A sheet with its marks and versions and nothing round them. The caller says whose data she saw: not everybody on it need be shown. */
export async function getBareSheet(ctx: RequestContext, sessionId: string): Promise<BareSheet> {
  const [session, stored] = await Promise.all([
    getSession(ctx, sessionId),
    listSheetRows(ctx.db, ctx.caller.tenantId, sessionId),
  ]);
  const leaderIds = session.leaders.map((leader) => leader.id);
  if (!mayHandleActivity(ctx.caller, leaderIds)) throw new ForbiddenError(readAttendance.name);
  const minutes = sessionMinutes(session);
  const rows = stored.map(({ enrolmentId, personId, name, restricted, stored: mark }) => ({
    enrolmentId,
    personId,
    name,
    restricted,
    mark: mark === null ? null : fromStored(mark, minutes),
    version: mark?.version ?? 0,
  }));
  return { session, minutes, closed: whyClosed(session, ctx.today), rows };
}
