import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { type ClosedDays, type Closure, whyClosed } from '../domain/closed-days.ts';
import { usualEves } from '../domain/holidays.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller'>;

export type KeptClosure = Closure & { programmeId: string; version: number };

const columns = sql`c.id, c.programme_id as "programmeId", c.name, c.kind, c.site_key as "siteKey", c.starts_on as "startsOn", c.ends_on as "endsOn", c.version`;

/** The closures of a programme, the first to begin first. */
export async function selectClosures({ db, caller }: Ctx, programmeId: string): Promise<KeptClosure[]> {
  const { rows } = await sql<KeptClosure>`select ${columns} from closures c
    where c.tenant_id = ${caller.tenantId}::uuid and c.programme_id = ${programmeId}::uuid order by c.starts_on, c.name, c.id`.execute(
    db,
  );
  return rows;
}

/** One closure; undefined when there is none in sight. */
export async function findClosure({ db, caller }: Ctx, closureId: string): Promise<KeptClosure | undefined> {
  const { rows } =
    await sql<KeptClosure>`select ${columns} from closures c where c.tenant_id = ${caller.tenantId}::uuid and c.id = ${closureId}::uuid`.execute(
      db,
    );
  return rows[0];
}

/** What each of the programmes is closed on, by its id, as far as it touches the days from `from` through `to`. */
export async function selectClosedDays(
  { db, caller }: Ctx,
  programmeIds: readonly string[],
  period?: { from: PlainDate; to: PlainDate },
): Promise<Map<string, ClosedDays>> {
  const { rows } = await sql<{ programmeId: string; eves: string[] | null; closures: Closure[] }>`
    select p.id as "programmeId", t.closed_eves as eves, coalesce(json_agg(json_build_object('id', c.id, 'name', c.name, 'kind', c.kind,
      'siteKey', c.site_key, 'startsOn', c.starts_on, 'endsOn', c.ends_on) order by c.starts_on, c.id) filter (where c.id is not null), '[]') as closures
    from unnest(${[...programmeIds]}::uuid[]) p (id)
    left join timetable_settings t on t.tenant_id = ${caller.tenantId}::uuid and t.programme_id = p.id
    left join closures c on c.tenant_id = ${caller.tenantId}::uuid and c.programme_id = p.id
      and c.ends_on >= ${period?.from ?? '1000-01-01'}::date and c.starts_on <= ${period?.to ?? '8999-12-31'}::date
    group by p.id, t.closed_eves`.execute(db);
  return new Map(rows.map(({ programmeId, eves, closures }) => [programmeId, { closures, eves: eves ?? usualEves }]));
}

/** Whether an activity of a programme rests on a day. */
export async function closedFor(
  ctx: Ctx,
  programmeId: string,
  { siteKey, onClosedDays }: { siteKey: string | null; onClosedDays: boolean },
): Promise<(day: PlainDate) => boolean> {
  if (onClosedDays) return () => false;
  const closed = (await selectClosedDays(ctx, [programmeId])).get(programmeId);
  return (day) => closed !== undefined && whyClosed(day, closed, siteKey) !== undefined;
}

/** A session that a closed day meets. */
export type MetSession = {
  id: string;
  activityId: string;
  activityName: string;
  heldOn: PlainDate;
  startsAt: string;
  endsAt: string;
};

const met = sql`s.id, s.activity_id as "activityId", a.name as "activityName", s.held_on as "heldOn", to_char(s.starts_at, 'HH24:MI') as "startsAt",
  to_char(s.ends_at, 'HH24:MI') as "endsAt"`;

// What could be cancelled: to come, still on, unmarked, and not meant for closed days.
const couldRest = (
  ctx: Ctx & Pick<RequestContext, 'today'>,
) => sql`s.tenant_id = ${ctx.caller.tenantId}::uuid and s.status = 'planned'
  and s.sheet_version = 0 and s.held_on >= ${ctx.today}::date and not a.on_closed_days`;

const ofClosure = ({ programmeId, siteKey, startsOn, endsOn }: KeptClosure) =>
  sql`s.programme_id = ${programmeId}::uuid and s.held_on between ${startsOn}::date and ${endsOn}::date
    and (${siteKey}::text is null or a.site_key = ${siteKey}::text)`;

/** Sessions to come that lie on the days of a closure and are still on. */
export async function selectMetSessions(
  ctx: Ctx & Pick<RequestContext, 'today'>,
  closure: KeptClosure,
): Promise<MetSession[]> {
  const { rows } = await sql<MetSession>`select ${met} from activity_sessions s
    join activities a on a.tenant_id = s.tenant_id and a.id = s.activity_id
    where ${couldRest(ctx)} and ${ofClosure(closure)} order by s.held_on, s.starts_at, a.name, s.id limit 1000`.execute(
    ctx.db,
  );
  return rows;
}

/** Sessions to come that are cancelled because of a closure; `isOutside`: they no longer lie on its days. */
export async function selectRestingSessions(
  ctx: Ctx & Pick<RequestContext, 'today'>,
  closure: KeptClosure,
): Promise<(MetSession & { isOutside: boolean })[]> {
  const { rows } = await sql<
    MetSession & { isOutside: boolean }
  >`select ${met}, not (${ofClosure(closure)}) as "isOutside" from activity_sessions s
    join activities a on a.tenant_id = s.tenant_id and a.id = s.activity_id
    where s.tenant_id = ${ctx.caller.tenantId}::uuid and s.closure_id = ${closure.id}::uuid and s.held_on >= ${ctx.today}::date
    order by s.held_on, s.starts_at, a.name, s.id limit 1000`.execute(ctx.db);
  return rows;
}

/** Cancels what lies on the days of a closure, with its name as the reason; returns how many. */
export async function cancelMetSessions(
  ctx: Ctx & Pick<RequestContext, 'today'>,
  closure: KeptClosure,
): Promise<number> {
  const { numAffectedRows } =
    await sql`update activity_sessions s set status = 'cancelled', cancel_reason = ${closure.name}, closure_id = ${closure.id}::uuid,
    version = s.version + 1 from activities a
    where a.tenant_id = s.tenant_id and a.id = s.activity_id and ${couldRest(ctx)} and ${ofClosure(closure)}`.execute(
      ctx.db,
    );
  return Number(numAffectedRows ?? 0);
}

/** Lets sessions to come that were cancelled because of a closure be on again: all of them, or those outside its days. Returns how many. */
export async function resumeRestingSessions(
  ctx: Ctx & Pick<RequestContext, 'today'>,
  closure: KeptClosure,
  which: 'all' | 'outside',
): Promise<number> {
  const { numAffectedRows } =
    await sql`update activity_sessions s set status = case when s.sheet_version > 0 then 'held' else 'planned' end,
    cancel_reason = null, closure_id = null, version = s.version + 1 from activities a
    where a.tenant_id = s.tenant_id and a.id = s.activity_id and s.tenant_id = ${ctx.caller.tenantId}::uuid and s.closure_id = ${closure.id}::uuid
      and s.held_on >= ${ctx.today}::date and (${which === 'all'} or not (${ofClosure(closure)}))`.execute(ctx.db);
  return Number(numAffectedRows ?? 0);
}

/** Sessions to come of a programme on these days that are still on. */
export async function selectSessionsOn(
  ctx: Ctx & Pick<RequestContext, 'today'>,
  programmeId: string,
  days: readonly PlainDate[],
): Promise<MetSession[]> {
  const { rows } = await sql<MetSession>`select ${met} from activity_sessions s
    join activities a on a.tenant_id = s.tenant_id and a.id = s.activity_id
    where ${couldRest(ctx)} and s.programme_id = ${programmeId}::uuid and s.held_on = any (${[...days]}::date[])
    order by s.held_on, s.starts_at, a.name, s.id limit 1000`.execute(ctx.db);
  return rows;
}

/** Cancels what lies on these days, each with what its day is called as the reason; returns how many. */
export async function cancelSessionsOn(
  ctx: Ctx & Pick<RequestContext, 'today'>,
  programmeId: string,
  days: readonly { day: PlainDate; reason: string }[],
): Promise<number> {
  const { numAffectedRows } =
    await sql`update activity_sessions s set status = 'cancelled', cancel_reason = x.reason, version = s.version + 1
    from activities a, unnest(${days.map(({ day }) => day)}::date[], ${days.map(({ reason }) => reason)}::text[]) x (day, reason)
    where a.tenant_id = s.tenant_id and a.id = s.activity_id and ${couldRest(ctx)} and s.programme_id = ${programmeId}::uuid and s.held_on = x.day`.execute(
      ctx.db,
    );
  return Number(numAffectedRows ?? 0);
}
