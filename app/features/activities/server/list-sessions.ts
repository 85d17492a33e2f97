import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { TimeOfDay } from '#app/shared/time-of-day.ts';
import { type ActivityKind, PLACEMENT_KIND } from '../domain/kinds.ts';
import { type SessionStatus, sessionsWithActivity } from './session-store.ts';
import { leaderIdsOf, leaderNamesOf, teamLanguagesOf } from './team-store.ts';

/** A session in a list; counts are of those the caller may see. */
export type SessionLine = {
  id: string;
  activityId: string;
  activityName: string;
  programmeId: string;
  programmeName: string;
  heldOn: PlainDate;
  startsAt: TimeOfDay;
  endsAt: TimeOfDay;
  kind: ActivityKind;
  place: string | null;
  venueId: string | null;
  language: string | null;
  needsInterpreter: boolean;
  siteKey: string | null;
  /** The slot of the rhythm it was made for; differs once it was moved. null: added on its own. */
  plannedOn: PlainDate | null;
  plannedAt: TimeOfDay | null;
  form: 'group' | 'drop-in';
  themeKeys: string[];
  status: SessionStatus;
  cancelReason: string | null;
  /** Who may handle it as its leader. */
  leaderIds: string[];
  /** Who leads it: the stand-in, not whom she stands in for. */
  leaderNames: string[];
  /** Codes of what the team speaks besides Swedish. */
  teamLanguages: string[];
  memberCount: number;
  markedCount: number;
  presentCount: number;
};

export type SessionFilter = {
  from?: PlainDate;
  to?: PlainDate;
  activityId?: string;
  programmeId?: string | undefined;
  siteKey?: string | undefined;
  /** Only sessions that this account leads. */
  leaderId?: string | undefined;
  venueId?: string | undefined;
  order?: 'asc' | 'desc';
  limit?: number;
  offset?: number;
};

const memberCount = sql<number>`(select count(*) from activity_members m where m.tenant_id = s.tenant_id and m.activity_id = s.activity_id
  and m.joined_on <= s.held_on and (m.left_on is null or m.left_on >= s.held_on)
  and not exists (select from member_exclusions x where x.tenant_id = m.tenant_id and x.activity_id = m.activity_id and x.enrolment_id = m.enrolment_id
    and x.weekday = extract(isodow from s.held_on) and (x.starts_at is null or x.starts_at = s.starts_at) and x.from_on <= s.held_on and (x.until_on is null or x.until_on >= s.held_on)))`;
const markedCount = sql<number>`(select count(*) from attendance_marks k where k.tenant_id = s.tenant_id and k.session_id = s.id)`;
const presentCount = sql<number>`(select count(*) from attendance_marks k where k.tenant_id = s.tenant_id and k.session_id = s.id and k.mark not in ('absent', 'not-required'))`;

const venueId = sql<
  string | null
>`case when s.venue_id is null and s.place is null then a.venue_id else s.venue_id end`;

/** Sessions between two days (both included) or of one activity, by day and time; from one statement. */
export function listSessions(ctx: RequestContext, filter: SessionFilter): Promise<SessionLine[]> {
  let query = sessionsWithActivity(ctx.db, ctx.caller.tenantId);
  if (filter.from !== undefined) query = query.where('s.held_on', '>=', filter.from);
  if (filter.to !== undefined) query = query.where('s.held_on', '<=', filter.to);
  // The days of one person at a workplace are hers and her coach's, not the programme's timetable.
  if (filter.activityId === undefined) query = query.where('a.kind', '<>', PLACEMENT_KIND);
  else query = query.where('s.activity_id', '=', filter.activityId);
  if (filter.programmeId !== undefined) query = query.where('s.programme_id', '=', filter.programmeId);
  if (filter.siteKey !== undefined) query = query.where('a.site_key', '=', filter.siteKey);
  if (filter.venueId !== undefined) query = query.where(venueId, '=', filter.venueId);
  const { leaderId, order = 'asc' } = filter;
  if (leaderId !== undefined) {
    query = query.where(
      sql<boolean>`exists (select from app.leaders_of(s.tenant_id, s.activity_id, s.id, s.held_on) l where l.account_id = ${leaderId}::uuid)`,
    );
  }
  return query
    .select([
      's.id',
      's.activity_id as activityId',
      'a.name as activityName',
      's.programme_id as programmeId',
      'p.name as programmeName',
      'a.site_key as siteKey',
    ])
    .select([
      sql<PlainDate>`s.held_on`.as('heldOn'),
      sql<TimeOfDay>`to_char(s.starts_at, 'HH24:MI')`.as('startsAt'),
      sql<TimeOfDay>`to_char(s.ends_at, 'HH24:MI')`.as('endsAt'),
    ])
    .select([
      sql<string | null>`app.shown_place(s, a)`.as('place'),
      sql<'group' | 'drop-in'>`a.form`.as('form'),
      's.theme_keys as themeKeys',
    ])
    .select([
      sql<ActivityKind>`a.kind`.as('kind'),
      venueId.as('venueId'),
      sql<string | null>`coalesce(s.language, a.language)`.as('language'),
      sql<boolean>`coalesce(s.interpreter, a.interpreter)`.as('needsInterpreter'),
      sql<PlainDate | null>`s.planned_on`.as('plannedOn'),
      sql<TimeOfDay | null>`to_char(s.planned_at, 'HH24:MI')`.as('plannedAt'),
    ])
    .select([sql<SessionStatus>`s.status`.as('status'), 's.cancel_reason as cancelReason'])
    .select([
      leaderIdsOf.as('leaderIds'),
      leaderNamesOf.as('leaderNames'),
      teamLanguagesOf.as('teamLanguages'),
      memberCount.as('memberCount'),
      markedCount.as('markedCount'),
      presentCount.as('presentCount'),
    ])
    .orderBy('s.held_on', order)
    .orderBy('s.starts_at', order)
    .orderBy('a.name')
    .limit(filter.limit ?? 500)
    .offset(filter.offset ?? 0)
    .execute();
}
