import { sql } from 'kysely';
import type { Db } from '#app/platform/db/database.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import type { TimeOfDay } from '#app/shared/time-of-day.ts';
import type { FollowingPlan, NewTime } from '../domain/change-following.ts';
import type { PlannedSession, SessionPlan } from '../domain/plan-sessions.ts';
import type { Keyed, Leader, VenueChoice } from './activity-store.ts';

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
  /** Where it is held, in words: its own venue and place, else the activity's. */
  place: string | null;
  ownPlace: string | null;
  ownVenueId: string | null;
  usualPlace: string | null;
  venue: SessionVenue | null;
  language: string | null;
  ownLanguage: string | null;
  usualLanguage: string | null;
  needsInterpreter: boolean;
  ownInterpreter: boolean | null;
  /** What participants bring: its own words, else the activity's. */
  bring: string;
  ownBring: string | null;
  usualBring: string;
  /** The slot of the rhythm it stands for; null: added on its own. */
  plannedOn: PlainDate | null;
  plannedAt: TimeOfDay | null;
  /** Where it was before it was moved, the latest first. */
  moves: SessionMove[];
  themeKeys: string[];
  themes: Keyed[];
  venues: VenueChoice[];
  status: SessionStatus;
  cancelReason: string | null;
  sheetVersion: number;
  version: number;
  /** Who may handle it as its leader: also who stands in, and for whom. */
  leaders: Leader[];
};

export type SessionVenue = {
  name: string;
  address: string;
  mapUrl: string;
  accessNotes: string;
  wayThere: string;
  stepFree: boolean | null;
};
export type SessionMove = { wasOn: PlainDate; wasStarting: TimeOfDay; wasEnding: TimeOfDay; movedBy: string };

const movesOf = sql<
  SessionMove[]
>`coalesce((select json_agg(json_build_object('wasOn', m.was_on, 'wasStarting', to_char(m.was_starting, 'HH24:MI'),
    'wasEnding', to_char(m.was_ending, 'HH24:MI'), 'movedBy', coalesce(c.name, '')) order by m.moved_at desc, m.id desc)
  from session_moves m left join accounts c on c.tenant_id = m.tenant_id and c.id = m.moved_by where m.tenant_id = s.tenant_id and m.session_id = s.id), '[]')`;
const venueOf = sql<SessionVenue | null>`(select json_build_object('name', v.name, 'address', v.address, 'mapUrl', v.map_url, 'accessNotes', v.access_notes, 'wayThere', v.way_there,
    'stepFree', v.step_free) from venues v where v.tenant_id = s.tenant_id
  and v.id = case when s.venue_id is null and s.place is null then a.venue_id else s.venue_id end)`;
const venuesOf = sql<
  VenueChoice[]
>`coalesce((select json_agg(json_build_object('id', v.id, 'name', v.name, 'retired', v.retired) order by v.name, v.id)
  from venues v where v.tenant_id = s.tenant_id and (v.programme_id is null or v.programme_id = s.programme_id)), '[]')`;
const usualPlace = sql<
  string | null
>`nullif(concat_ws(', ', (select v.name from venues v where v.tenant_id = a.tenant_id and v.id = a.venue_id), a.place), '')`;

const time = (column: string) => sql<TimeOfDay>`to_char(${sql.ref(column)}, 'HH24:MI')`;
const leadersOf = sql<
  Leader[]
>`coalesce((select json_agg(json_build_object('id', c.id, 'name', c.name) order by c.name) from app.leaders_of(s.tenant_id, s.activity_id, s.id, s.held_on) l
  join accounts c on c.tenant_id = s.tenant_id and c.id = l.account_id), '[]')`;

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
      sql<string | null>`app.shown_place(s, a)`.as('place'),
      's.place as ownPlace',
      's.venue_id as ownVenueId',
      usualPlace.as('usualPlace'),
      venueOf.as('venue'),
      venuesOf.as('venues'),
      's.theme_keys as themeKeys',
    ])
    .select([
      sql<string | null>`coalesce(s.language, a.language)`.as('language'),
      's.language as ownLanguage',
      'a.language as usualLanguage',
      sql<boolean>`coalesce(s.interpreter, a.interpreter)`.as('needsInterpreter'),
      's.interpreter as ownInterpreter',
      sql<string>`coalesce(s.bring, a.bring)`.as('bring'),
      's.bring as ownBring',
      'a.bring as usualBring',
      sql<PlainDate | null>`s.planned_on`.as('plannedOn'),
      sql<TimeOfDay | null>`to_char(s.planned_at, 'HH24:MI')`.as('plannedAt'),
      movesOf.as('moves'),
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
  const own = <Key extends 'venueId' | 'place' | 'language' | 'interpreter'>(key: Key) =>
    plan.add.map((slot) => slot.line?.[key] ?? null);
  await sql`insert into activity_sessions (tenant_id, id, programme_id, activity_id, held_on, starts_at, ends_at, theme_keys, planned_on, planned_at,
      venue_id, place, language, interpreter)
    select ${at.tenantId}, x.id, ${at.programmeId}, ${at.activityId}, x.held_on, x.starts_at, x.ends_at, ${[...at.themeKeys]}::text[], x.held_on, x.starts_at,
      x.venue_id, x.place, x.language, x.interpreter
    from unnest(${plan.add.map(() => newId())}::uuid[], ${plan.add.map((slot) => slot.heldOn)}::date[], ${plan.add.map((slot) => slot.startsAt)}::time[],
      ${plan.add.map((slot) => slot.endsAt)}::time[], ${own('venueId')}::uuid[], ${own('place')}::text[], ${own('language')}::text[], ${own('interpreter')}::boolean[])
      x (id, held_on, starts_at, ends_at, venue_id, place, language, interpreter)
    on conflict (tenant_id, activity_id, held_on, starts_at) do nothing`.execute(db);
}

/** Keeps where a session is before it is moved. */
export async function insertMoves(
  { db, caller, now }: Pick<RequestContext, 'db' | 'caller' | 'now'>,
  sessionIds: readonly string[],
): Promise<void> {
  await sql`insert into session_moves (tenant_id, id, session_id, programme_id, was_on, was_starting, was_ending, moved_at, moved_by)
    select s.tenant_id, x.id, s.id, s.programme_id, s.held_on, s.starts_at, s.ends_at, ${now}::timestamptz, ${caller.accountId}::uuid
    from unnest(${sessionIds.map(() => newId())}::uuid[], ${[...sessionIds]}::uuid[]) x (id, session_id)
    join activity_sessions s on s.tenant_id = ${caller.tenantId}::uuid and s.id = x.session_id`.execute(db);
}

/** Gives a line's sessions their new time and place, and those that stay the slot they now stand for. */
export async function applyFollowing(
  { db, caller }: Pick<RequestContext, 'db' | 'caller'>,
  { changes, kept }: FollowingPlan,
  to: NewTime,
): Promise<void> {
  const { tenantId } = caller;
  await sql`update activity_sessions s set planned_on = x.planned_on, planned_at = ${to.startsAt}::time
    from unnest(${kept.map(({ id }) => id)}::uuid[], ${kept.map((each) => each.plannedOn)}::date[]) x (id, planned_on)
    where s.tenant_id = ${tenantId}::uuid and s.id = x.id`.execute(db);
  await sql`update activity_sessions s set held_on = x.held_on, starts_at = ${to.startsAt}::time, ends_at = ${to.endsAt}::time, planned_on = x.held_on,
      planned_at = ${to.startsAt}::time, changed_by_hand = false, venue_id = ${to.venueId ?? null}::uuid, place = ${to.place ?? null},
      language = ${to.language ?? null}, interpreter = ${to.interpreter ?? null}::boolean, version = s.version + 1
    from unnest(${changes.map(({ id }) => id)}::uuid[], ${changes.map(({ heldOn }) => heldOn)}::date[]) x (id, held_on)
    where s.tenant_id = ${tenantId}::uuid and s.id = x.id and s.sheet_version = 0`.execute(db);
}
