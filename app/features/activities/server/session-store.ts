import { sql } from 'kysely';
import type { Db } from '#app/platform/db/database.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import type { TimeOfDay } from '#app/shared/time-of-day.ts';
import type { PlannedSession, SessionPlan } from '../domain/plan-sessions.ts';
import type { Keyed, Leader } from './activity-store.ts';

export type SessionStatus = 'planned' | 'held' | 'cancelled';

/** One occasion with what is needed to show and judge it. */
export type Session = {
  id: string;
  activityId: string;
  activityName: string;
  kind: string;
  form: 'group' | 'drop-in';
  programmeId: string;
  programmeName: string;
  heldOn: PlainDate;
  startsAt: TimeOfDay;
  endsAt: TimeOfDay;
  place: string | null;
  ownPlace: string | null;
  themeKeys: string[];
  themes: Keyed[];
  status: SessionStatus;
  cancelReason: string | null;
  sheetVersion: number;
  version: number;
  leaders: Leader[];
};

const time = (column: string) => sql<TimeOfDay>`to_char(${sql.ref(column)}, 'HH24:MI')`;
const leadersOf = sql<
  Leader[]
>`coalesce((select json_agg(json_build_object('id', c.id, 'name', c.name) order by c.name) from activity_leaders l
  join accounts c on c.tenant_id = l.tenant_id and c.id = l.account_id where l.tenant_id = s.tenant_id and l.activity_id = s.activity_id), '[]')`;

/** Sessions with activity and programme; narrow it with `where` on s, a or p. */
export function sessionsWithActivity(db: Db, tenantId: string) {
  return db
    .selectFrom('activity_sessions as s')
    .innerJoin('activities as a', (join) =>
      join.onRef('a.tenant_id', '=', 's.tenant_id').onRef('a.id', '=', 's.activity_id'),
    )
    .innerJoin('programmes as p', (join) =>
      join.onRef('p.tenant_id', '=', 's.tenant_id').onRef('p.id', '=', 's.programme_id'),
    )
    .where('s.tenant_id', '=', tenantId);
}

/** One session, in one statement; undefined when there is none in sight. */
export function findSession(db: Db, tenantId: string, sessionId: string): Promise<Session | undefined> {
  return sessionsWithActivity(db, tenantId)
    .where('s.id', '=', sessionId)
    .select([
      's.id',
      's.activity_id as activityId',
      'a.name as activityName',
      'a.kind',
      's.programme_id as programmeId',
      'p.name as programmeName',
    ])
    .select([
      sql<'group' | 'drop-in'>`a.form`.as('form'),
      sql<PlainDate>`s.held_on`.as('heldOn'),
      time('s.starts_at').as('startsAt'),
      time('s.ends_at').as('endsAt'),
    ])
    .select([
      sql<string | null>`coalesce(s.place, a.place)`.as('place'),
      's.place as ownPlace',
      's.theme_keys as themeKeys',
    ])
    .select([
      sql<SessionStatus>`s.status`.as('status'),
      's.cancel_reason as cancelReason',
      's.sheet_version as sheetVersion',
      's.version',
    ])
    .select([leadersOf.as('leaders'), sql<Keyed[]>`coalesce(p.definition->'themes', '[]')`.as('themes')])
    .executeTakeFirst();
}

/** Every session of an activity as the rhythm sees it. */
export async function listPlannedSessions(db: Db, tenantId: string, activityId: string): Promise<PlannedSession[]> {
  const rows = await db
    .selectFrom('activity_sessions')
    .where('tenant_id', '=', tenantId)
    .where('activity_id', '=', activityId)
    .select([
      'id',
      sql<PlainDate>`held_on`.as('heldOn'),
      time('starts_at').as('startsAt'),
      time('ends_at').as('endsAt'),
    ])
    .select([
      sql<PlainDate | null>`planned_on`.as('plannedOn'),
      sql<TimeOfDay | null>`to_char(planned_at, 'HH24:MI')`.as('plannedAt'),
    ])
    .select([
      sql<SessionStatus>`status`.as('status'),
      'changed_by_hand as changedByHand',
      sql<boolean>`sheet_version > 0`.as('isMarked'),
    ])
    .orderBy('held_on')
    .orderBy('starts_at')
    .execute();
  return rows;
}

type Place = { tenantId: string; activityId: string; programmeId: string; themeKeys: readonly string[] };

/** Carries out what a rhythm asks for. New sessions take the activity's themes. */
export async function applySessionPlan(db: Db, at: Place, plan: SessionPlan): Promise<void> {
  if (plan.remove.length > 0) {
    await db
      .deleteFrom('activity_sessions')
      .where('tenant_id', '=', at.tenantId)
      .where('id', 'in', plan.remove)
      .where('sheet_version', '=', 0)
      .execute();
  }
  await Promise.all(
    plan.retime.map(({ id, endsAt }) =>
      db
        .updateTable('activity_sessions')
        .set({ ends_at: endsAt })
        .where('tenant_id', '=', at.tenantId)
        .where('id', '=', id)
        .where('sheet_version', '=', 0)
        .execute(),
    ),
  );
  if (plan.add.length === 0) return;
  await sql`insert into activity_sessions (tenant_id, id, programme_id, activity_id, held_on, starts_at, ends_at, theme_keys, planned_on, planned_at)
    select ${at.tenantId}, x.id, ${at.programmeId}, ${at.activityId}, x.held_on, x.starts_at, x.ends_at, ${[...at.themeKeys]}::text[], x.held_on, x.starts_at
    from unnest(${plan.add.map(() => newId())}::uuid[], ${plan.add.map((slot) => slot.heldOn)}::date[], ${plan.add.map((slot) => slot.startsAt)}::time[],
      ${plan.add.map((slot) => slot.endsAt)}::time[]) x (id, held_on, starts_at, ends_at)
    on conflict (tenant_id, activity_id, held_on, starts_at) do nothing`.execute(db);
}
