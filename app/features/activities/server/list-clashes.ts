import { type RawBuilder, sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { type ClashingSession, findClashes, type SessionPair } from '../domain/clashes.ts';

export type { ClashingSession };

/** Whose clashes: of the sessions in some days, of one activity's to come, or of one session. */
export type ClashFilter = { from: PlainDate; to: PlainDate } | { activityId: string } | { sessionId: string };

const wanted = (ctx: RequestContext, filter: ClashFilter): RawBuilder<unknown> => {
  if ('from' in filter) return sql`x.held_on between ${filter.from}::date and ${filter.to}::date`;
  return 'sessionId' in filter
    ? sql`x.id = ${filter.sessionId}::uuid`
    : sql`x.activity_id = ${filter.activityId}::uuid and x.held_on >= ${ctx.today}::date`;
};

type Row = Omit<SessionPair, 'session' | 'other'> & {
  heldOn: PlainDate;
  startsAt: string;
  endsAt: string;
  otherId: string | null;
  otherName: string | null;
  otherStartsAt: string | null;
  otherEndsAt: string | null;
};

/**
 * What cannot both be, by session, from one statement: another session at the same time with the same venue, leader or members. Of what
 * another programme holds only that the venue or the leader is taken. Of participants only how many: the list shows nobody.
 */
export async function listClashes(ctx: RequestContext, filter: ClashFilter): Promise<ClashingSession[]> {
  const { rows } = await sql<Row>`
    with mine as materialized (select x.* from activity_sessions x where x.tenant_id = ${ctx.caller.tenantId}::uuid and not x.cancelled and ${wanted(ctx, filter)}),
    pair as (
      select s.id, s.held_on, s.starts_at, s.ends_at, s.activity_id, o.id as other_id, o.starts_at as other_starts, o.ends_at as other_ends, o.activity_id as other_activity,
        b.name as other_name, case when s.venue_id is null and s.place is null then a.venue_id else s.venue_id end as venue,
        case when o.venue_id is null and o.place is null then b.venue_id else o.venue_id end as other_venue
      from mine s
      join activities a on a.tenant_id = s.tenant_id and a.id = s.activity_id
      join activity_sessions o on o.tenant_id = s.tenant_id and o.held_on = s.held_on and o.id <> s.id and not o.cancelled
        and o.programme_id = any ((select app.programmes())::uuid[]) and o.starts_at < s.ends_at and s.starts_at < o.ends_at
      join activities b on b.tenant_id = o.tenant_id and b.id = o.activity_id)
    select p.id as "sessionId", p.held_on as "heldOn", to_char(p.starts_at, 'HH24:MI') as "startsAt", to_char(p.ends_at, 'HH24:MI') as "endsAt",
      p.other_id as "otherId", p.other_name as "otherName", to_char(p.other_starts, 'HH24:MI') as "otherStartsAt", to_char(p.other_ends, 'HH24:MI') as "otherEndsAt",
      case when p.venue = p.other_venue then (select v.name from venues v where v.tenant_id = ${ctx.caller.tenantId}::uuid and v.id = p.venue) end as venue,
      array(select c.name from app.leading_at(${ctx.caller.tenantId}::uuid, p.activity_id, p.id, p.held_on) l
        join app.leading_at(${ctx.caller.tenantId}::uuid, p.other_activity, p.other_id, p.held_on) m on m.account_id = l.account_id
        join accounts c on c.tenant_id = ${ctx.caller.tenantId}::uuid and c.id = l.account_id order by c.name) as leaders,
      (select count(distinct m.enrolment_id)::int from activity_members m join activity_members n on n.tenant_id = m.tenant_id and n.enrolment_id = m.enrolment_id
        where m.tenant_id = ${ctx.caller.tenantId}::uuid and m.activity_id = p.activity_id and n.activity_id = p.other_activity
          and m.joined_on <= p.held_on and (m.left_on is null or m.left_on >= p.held_on) and n.joined_on <= p.held_on and (n.left_on is null or n.left_on >= p.held_on)) as people
    from pair p
    union all
    select t.session_id, s.held_on, to_char(s.starts_at, 'HH24:MI'), to_char(s.ends_at, 'HH24:MI'), null, null, null, null,
      (select v.name from venues v where v.tenant_id = s.tenant_id and v.id = t.venue_id),
      array(select c.name from accounts c where c.tenant_id = s.tenant_id and c.id = t.account_id), 0
    from (select min(held_on) as from_on, max(held_on) as to_on from mine) d, app.taken_elsewhere(d.from_on, d.to_on) t
    join mine s on s.id = t.session_id
    order by 2, 8, 3`.execute(ctx.db);
  return findClashes(
    rows.map(
      ({ heldOn, startsAt, endsAt, otherId, otherName, otherStartsAt, otherEndsAt, ...shared }): SessionPair => ({
        ...shared,
        session: { heldOn, startsAt, endsAt },
        other:
          otherId === null
            ? undefined
            : { id: otherId, name: otherName ?? '', heldOn, startsAt: otherStartsAt ?? '', endsAt: otherEndsAt ?? '' },
      }),
    ),
  );
}
