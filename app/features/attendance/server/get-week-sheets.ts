import { sql } from 'kysely';
import { mayHandleActivity } from '#app/features/activities/domain/leading.ts';
import { listMaterialTitles } from '#app/features/activities/public.ts';
import { ForbiddenError, NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';
import { readAttendance } from '../domain/permissions.ts';
import { getSheet, type Sheet } from './get-sheet.ts';

export type WeekSheets = {
  activity: { id: string; name: string };
  monday: PlainDate;
  sheets: Sheet[];
  /** Titles of what these sessions use. */
  materials: string[];
};

// More a week than any group has; each is a sheet of its own.
const MOST_SESSIONS = 14;

/** The sheets of an activity's sessions in a week, in order, without cancelled ones; or of one of them. A stand-in gets those she stands in at. Throws NotFoundError, ForbiddenError. */
export async function getWeekSheets(
  ctx: RequestContext,
  activityId: string,
  { monday, sessionId }: { monday: PlainDate; sessionId?: string | undefined },
): Promise<WeekSheets> {
  const { rows } = await sql<{
    name: string;
    programmeId: string;
    leaderIds: string[];
    sessions: { id: string; leaderIds: string[] }[];
  }>`
    select a.name, a.programme_id as "programmeId",
      coalesce((select array_agg(l.account_id) from activity_leaders l where l.tenant_id = a.tenant_id and l.activity_id = a.id), '{}') as "leaderIds",
      coalesce((select json_agg(json_build_object('id', s.id, 'leaderIds', array(select l.account_id from app.leaders_of(s.tenant_id, s.activity_id, s.id, s.held_on) l))
        order by s.held_on, s.starts_at) from activity_sessions s where s.tenant_id = a.tenant_id and s.activity_id = a.id
        and s.held_on between ${monday}::date and ${addDays(monday, 6)}::date and not s.cancelled), '[]') as sessions
    from activities a where a.tenant_id = ${ctx.caller.tenantId}::uuid and a.id = ${activityId}::uuid`.execute(ctx.db);
  const [row] = rows;
  if (row === undefined) throw new NotFoundError();
  const handled = row.sessions.filter(({ leaderIds }) => mayHandleActivity(ctx.caller, leaderIds));
  if (!mayHandleActivity(ctx.caller, row.leaderIds) && handled.length === 0)
    throw new ForbiddenError(readAttendance.name);
  ctx.within(row.programmeId);
  const wanted = handled.filter(({ id }) => sessionId === undefined || id === sessionId).slice(0, MOST_SESSIONS);
  const ids = wanted.map(({ id }) => id);
  const [materials, ...sheets] = await Promise.all([
    listMaterialTitles(ctx, ids),
    ...ids.map((id) => getSheet(ctx, id)),
  ]);
  return { activity: { id: activityId, name: row.name }, monday, sheets, materials };
}
