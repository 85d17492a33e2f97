import { sql } from 'kysely';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { addDays } from '#app/shared/dates.ts';
import { mayHandleActivity } from '../domain/leading.ts';
import { type Activity, findActivity } from './activity-store.ts';
import { type ClashingSession, listClashes } from './list-clashes.ts';
import { listMaterials, type UsedMaterial } from './list-materials.ts';
import { listSessions, type SessionLine } from './list-sessions.ts';
import { listMembers, type Member } from './member-store.ts';

export type ActivityPage = {
  activity: Activity;
  /** undefined: the caller leads other groups and sees no names here. */
  members: Member[] | undefined;
  coming: SessionLine[];
  past: SessionLine[];
  sessionCounts: { coming: number; past: number };
  /** Held sessions that covered each theme. */
  themeCoverage: Record<string, number>;
  /** Sessions to come that cannot be held as they lie, by day. */
  clashes: ClashingSession[];
  materials: UsedMaterial[];
};

const SHOWN = 12;

/** An activity with its people and sessions, everything sent to the database at once. Notes whose names it shows. */
export async function getActivity(ctx: RequestContext, activityId: string, showAll: boolean): Promise<ActivityPage> {
  const { tenantId } = ctx.caller;
  const limit = showAll ? 1000 : SHOWN;
  const [activity, members, coming, past, counts, clashes, materials] = await Promise.all([
    findActivity(ctx.db, tenantId, activityId),
    listMembers(ctx.db, tenantId, activityId),
    listSessions(ctx, { activityId, from: ctx.today, limit }),
    listSessions(ctx, { activityId, to: addDays(ctx.today, -1), order: 'desc', limit }),
    countSessions(ctx, activityId),
    listClashes(ctx, { activityId }),
    listMaterials(ctx, { activityId }),
  ]);
  if (activity === undefined) throw new NotFoundError();
  ctx.within(activity.programmeId);
  const seesMembers = mayHandleActivity(
    ctx.caller,
    activity.leaders.map((leader) => leader.id),
  );
  if (seesMembers) ctx.saw(members.map((member) => member.personId));
  return { activity, members: seesMembers ? members : undefined, coming, past, ...counts, clashes, materials };
}

async function countSessions(
  ctx: RequestContext,
  activityId: string,
): Promise<Pick<ActivityPage, 'sessionCounts' | 'themeCoverage'>> {
  const { rows } = await sql<{ coming: number; past: number; themes: Record<string, number> | null }>`
    with mine as (select held_on, status, theme_keys from activity_sessions where tenant_id = ${ctx.caller.tenantId} and activity_id = ${activityId})
    select (select count(*) from mine where held_on >= ${ctx.today}) as coming, (select count(*) from mine where held_on < ${ctx.today}) as past,
      (select json_object_agg(theme, n) from (select theme, count(*) as n from mine, unnest(theme_keys) theme where status = 'held' group by theme) t) as themes`.execute(
    ctx.db,
  );
  const row = rows[0];
  return { sessionCounts: { coming: row?.coming ?? 0, past: row?.past ?? 0 }, themeCoverage: row?.themes ?? {} };
}
