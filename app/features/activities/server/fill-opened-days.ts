import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import { laterOf, type PlainDate } from '#app/shared/dates.ts';
import { whyClosed } from '../domain/closed-days.ts';
import { type PlannedSession, planSessions } from '../domain/plan-sessions.ts';
import { slotsOf, type WeeklyTime } from '../domain/weekly-rhythm.ts';
import { type KeptClosure, selectClosedDays } from './closure-store.ts';
import { applySessionPlan } from './session-store.ts';

type Rhythm = {
  id: string;
  siteKey: string | null;
  startsOn: PlainDate;
  endsOn: PlainDate;
  everyWeeks: number;
  themeKeys: string[];
  leftOut: PlainDate[];
  times: WeeklyTime[];
  existing: PlannedSession[];
};

/**
 * Makes the sessions that the rhythms of a programme ask for on days that a closure no longer holds, from today on, and that are not
 * there. Returns how many.
 */
export async function fillOpenedDays(ctx: RequestContext, was: KeptClosure): Promise<number> {
  const { tenantId } = ctx.caller;
  const { programmeId } = was;
  const period = { from: laterOf(was.startsOn, ctx.today), to: was.endsOn };
  if (period.to < period.from) return 0;
  const [rhythms, closedDays] = await Promise.all([
    selectRhythms(ctx, programmeId, period),
    selectClosedDays(ctx, [programmeId], period),
  ]);
  const closed = closedDays.get(programmeId) ?? { closures: [], eves: [] };
  let made = 0;
  for (const rhythm of rhythms) {
    const wanted = slotsOf(rhythm.times, rhythm).filter(
      ({ heldOn }) =>
        heldOn >= period.from && heldOn <= period.to && (was.siteKey ?? rhythm.siteKey) === rhythm.siteKey,
    );
    const isClosed = (day: PlainDate) => whyClosed(day, closed, rhythm.siteKey) !== undefined;
    const { add } = planSessions(wanted, rhythm.existing, ctx.today, isClosed);
    made += add.length;
    const at = { tenantId, activityId: rhythm.id, programmeId, themeKeys: rhythm.themeKeys };
    await applySessionPlan(ctx.db, at, { add, remove: [], retime: [] });
  }
  return made;
}

// Those that rest on closed days, with the sessions that lie in these days or were made for one of them.
async function selectRhythms(
  { db, caller }: RequestContext,
  programmeId: string,
  { from, to }: { from: PlainDate; to: PlainDate },
): Promise<Rhythm[]> {
  const { rows } =
    await sql<Rhythm>`select a.id, a.site_key as "siteKey", a.starts_on as "startsOn", coalesce(a.ends_on, ${to}::date) as "endsOn",
      a.every_weeks as "everyWeeks", a.theme_keys as "themeKeys",
      array(select x.left_out_on::text from activity_exceptions x where x.tenant_id = a.tenant_id and x.activity_id = a.id) as "leftOut",
      coalesce((select json_agg(json_build_object('weekday', w.weekday, 'startsAt', to_char(w.starts_at, 'HH24:MI'), 'endsAt', to_char(w.ends_at, 'HH24:MI'),
        'fromOn', w.from_on, 'throughOn', w.through_on, 'venueId', w.venue_id, 'place', w.place, 'language', w.language, 'interpreter', w.interpreter))
        from activity_weekly_times w where w.tenant_id = a.tenant_id and w.activity_id = a.id), '[]') as times,
      coalesce((select json_agg(json_build_object('id', s.id, 'heldOn', s.held_on, 'startsAt', to_char(s.starts_at, 'HH24:MI'), 'endsAt', to_char(s.ends_at, 'HH24:MI'),
        'plannedOn', s.planned_on, 'plannedAt', to_char(s.planned_at, 'HH24:MI'), 'status', s.status, 'changedByHand', s.changed_by_hand, 'isMarked', s.sheet_version > 0))
        from activity_sessions s where s.tenant_id = a.tenant_id and s.activity_id = a.id
          and (s.held_on between ${from}::date and ${to}::date or s.planned_on between ${from}::date and ${to}::date)), '[]') as existing
    from activities a where a.tenant_id = ${caller.tenantId}::uuid and a.programme_id = ${programmeId}::uuid and not a.on_closed_days
      and a.starts_on <= ${to}::date and (a.ends_on is null or a.ends_on >= ${from}::date)`.execute(db);
  return rows;
}
