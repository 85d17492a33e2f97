import { type RawBuilder, sql } from 'kysely';
import type { ActivityKind } from '#app/features/activities/domain/kinds.ts';
import type { PartKind } from '#app/features/parts/domain/part.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { PortalContext } from '#app/platform/http/portal-page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { TimeOfDay } from '#app/shared/time-of-day.ts';
import { changeOf, type OwnMove, type Said } from '../domain/own-answer.ts';

/** A session as the one who is expected at it sees it. */
export type OwnSession = {
  id: string;
  enrolmentId: string;
  programmeId: string;
  activityId: string;
  activityName: string;
  kind: ActivityKind;
  form: 'group' | 'drop-in';
  heldOn: PlainDate;
  startsAt: TimeOfDay;
  endsAt: TimeOfDay;
  /** In words: its own venue and place, else the activity's. */
  place: string | null;
  venue: { name: string; address: string; mapUrl: string; wayThere: string; stepFree: boolean | null } | null;
  bring: string;
  isCancelled: boolean;
  /** First names of those who lead it. */
  leaders: string[];
  /** What she does in leading it. */
  parts: { kind: PartKind; words: string }[];
  /** Where it was as she last knew it, when it was moved in the last seven days. */
  was: OwnMove | undefined;
  said: (Said & { id: string; isOwn: boolean }) | null;
  /** She is marked as being there. */
  isHere: boolean;
};

type Stored = Omit<OwnSession, 'was' | 'leaders'> & { moves: OwnMove[] };
type Ctx = Pick<PortalContext, 'db' | 'person' | 'today' | 'now'>;

const DAYS_BACK = 28;

/**
 * Which sessions are hers: those of her groups that she is expected at, those in which she has a part, those she said yes to, and of
 * drop-in those of activities she came to in the four weeks before, as on the attendance sheet. Asked for by its address, also any other
 * drop-in session of her programmes: everybody may come.
 */
function ownSessions({ person, today }: Ctx, s: RawBuilder<unknown>, anyDropIn: boolean) {
  const tenant = sql`${person.tenantId}::uuid`;
  return sql`with mine as (
      select e.id, e.programme_id, e.ended_on from enrolments e
        where e.tenant_id = ${tenant} and e.person_id = ${person.personId}::uuid and e.status in ('accepted', 'active', 'paused')
    ), hers as (
      select s.id, e.id as enrolment_id, 1 as rank from mine e
        join activity_members m on m.tenant_id = ${tenant} and m.enrolment_id = e.id
        join activity_sessions s on s.tenant_id = ${tenant} and s.activity_id = m.activity_id and s.held_on >= m.joined_on and (m.left_on is null or s.held_on <= m.left_on)
        where ${s} and not exists (select from member_exclusions x where x.tenant_id = ${tenant} and x.activity_id = m.activity_id and x.enrolment_id = m.enrolment_id
          and x.weekday = extract(isodow from s.held_on) and (x.starts_at is null or x.starts_at = s.starts_at) and x.from_on <= s.held_on and (x.until_on is null or x.until_on >= s.held_on))
      union all
      select s.id, e.id, 2 from mine e join parts p on p.tenant_id = ${tenant} and p.enrolment_id = e.id
        join activity_sessions s on s.tenant_id = ${tenant} and s.activity_id = p.activity_id
          and case when p.session_id is null then s.held_on >= p.from_on and s.held_on <= coalesce(p.through_on, s.held_on) else p.session_id = s.id end
        where ${s}
      union all
      select s.id, e.id, 3 from mine e join absence_notices n on n.tenant_id = ${tenant} and n.enrolment_id = e.id and n.withdrawn_at is null
        join activity_sessions s on s.tenant_id = ${tenant} and s.id = n.session_id where ${s}
      union all
      select s.id, e.id, 4 from mine e
        join attendance_marks k on k.tenant_id = ${tenant} and k.enrolment_id = e.id and k.held_on >= ${today}::date - ${DAYS_BACK}::int and k.mark not in ('absent', 'not-required')
        join activity_sessions o on o.tenant_id = ${tenant} and o.id = k.session_id
        join activities a on a.tenant_id = ${tenant} and a.id = o.activity_id and a.form = 'drop-in'
        join activity_sessions s on s.tenant_id = ${tenant} and s.activity_id = a.id where ${s}
      ${
        anyDropIn
          ? sql`union all select s.id, e.id, 5 from mine e join activities a on a.tenant_id = ${tenant} and a.programme_id = e.programme_id and a.form = 'drop-in'
              join activity_sessions s on s.tenant_id = ${tenant} and s.activity_id = a.id where ${s}`
          : sql``
      }
    ), each as (select distinct on (h.id) h.id, h.enrolment_id from hers h join mine e on e.id = h.enrolment_id
      join activity_sessions s on s.tenant_id = ${tenant} and s.id = h.id and (e.ended_on is null or s.held_on <= e.ended_on) order by h.id, h.rank)
    select s.id, w.enrolment_id as "enrolmentId", s.programme_id as "programmeId", s.activity_id as "activityId", a.name as "activityName", a.kind, a.form,
      s.held_on as "heldOn", to_char(s.starts_at, 'HH24:MI') as "startsAt", to_char(s.ends_at, 'HH24:MI') as "endsAt", s.cancelled as "isCancelled",
      nullif(concat_ws(', ', v.name, nullif(case when s.venue_id is null and s.place is null then a.place else s.place end, '')), '') as place,
      case when v.id is not null then json_build_object('name', v.name, 'address', v.address, 'mapUrl', v.map_url, 'wayThere', v.way_there, 'stepFree', v.step_free) end as venue,
      coalesce(s.bring, a.bring) as bring,
      coalesce((select json_agg(json_build_object('kind', p.kind, 'words', p.words) order by p.kind) from parts p where p.tenant_id = ${tenant} and p.enrolment_id = w.enrolment_id
        and p.activity_id = s.activity_id and case when p.session_id is null then s.held_on >= p.from_on and s.held_on <= coalesce(p.through_on, s.held_on) else p.session_id = s.id end), '[]') as parts,
      coalesce((select json_agg(json_build_object('wasOn', m.was_on, 'wasStarting', to_char(m.was_starting, 'HH24:MI'), 'wasEnding', to_char(m.was_ending, 'HH24:MI'),
        'movedAt', to_char(m.moved_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))) from session_moves m where m.tenant_id = ${tenant} and m.session_id = s.id), '[]') as moves,
      (select json_build_object('id', n.id, 'says', n.says, 'reason', n.reason, 'ownReason', n.own_reason, 'minutesLate', n.minutes_late, 'isOwn', n.recorded_by is null)
        from absence_notices n where n.tenant_id = ${tenant} and n.enrolment_id = w.enrolment_id and n.withdrawn_at is null
          and (n.session_id = s.id or (n.session_id is null and n.says = 'absent' and s.held_on between n.starts_on and n.ends_on))
        order by n.session_id is null, n.recorded_at desc limit 1) as said,
      exists (select from attendance_marks k where k.tenant_id = ${tenant} and k.session_id = s.id and k.enrolment_id = w.enrolment_id and k.mark not in ('absent', 'not-required')) as "isHere"
    from each w join activity_sessions s on s.tenant_id = ${tenant} and s.id = w.id
    join activities a on a.tenant_id = ${tenant} and a.id = s.activity_id
    left join venues v on v.tenant_id = ${tenant} and v.id = case when s.venue_id is null and s.place is null then a.venue_id else s.venue_id end
    order by s.held_on, s.starts_at, s.id limit 200`;
}

/** Her sessions from a day through another (both included), in order; also those that were cancelled. */
export async function listOwnSessions(ctx: Ctx, from: PlainDate, through: PlainDate): Promise<OwnSession[]> {
  const within = sql`s.held_on between ${from}::date and ${through}::date`;
  return shown(ctx, await run(ctx, within, false));
}

/** One session she may come to. Throws NotFoundError for anybody else's. */
export async function getOwnSession(ctx: Ctx, sessionId: string): Promise<OwnSession> {
  const [session] = await shown(ctx, await run(ctx, sql`s.id = ${sessionId}::uuid`, true));
  if (session === undefined) throw new NotFoundError();
  return session;
}

async function run(ctx: Ctx, which: RawBuilder<unknown>, anyDropIn: boolean): Promise<Stored[]> {
  const { rows } = await (ownSessions(ctx, which, anyDropIn) as RawBuilder<Stored>).execute(ctx.db);
  return rows;
}

async function shown({ db, now }: Ctx, stored: readonly Stored[]): Promise<OwnSession[]> {
  if (stored.length === 0) return [];
  const { rows } = await sql<{ sessionId: string; names: string[] }>`
    select session_id as "sessionId", names from app.own_session_leaders(${stored.map(({ id }) => id)}::uuid[])`.execute(
    db,
  );
  const names = new Map(rows.map((row) => [row.sessionId, row.names]));
  return stored.map(({ moves, ...session }) => ({
    ...session,
    leaders: names.get(session.id) ?? [],
    was: changeOf(session, moves, now),
  }));
}
