import { accountOf } from './frame-statements.ts';
import { FIRST_MOMENT_MS, idKinds } from './scale-ground.ts';

const { session } = idKinds;
const SESSION_MINUTES = 180;
/** Sessions of one activity are numbered within this. */
const SLOTS = 512;

/** Days of the week after its Monday and whether in the afternoon: a group that meets n times a week takes the first n. */
const rhythm = (perWeek: string, slot: string) => ({
  dayOffset: `case when ${perWeek} = 2 then 1 + 2 * ${slot} else ${slot} % 5 end`,
  startsAt: `case when ${slot} < 5 then time '09:00' else time '13:00' end`,
  endsAt: `case when ${slot} < 5 then time '12:00' else time '16:00' end`,
});
const weekly = rhythm('$1::int', 'slot');
const ofSession = rhythm('$2::int', '(k % $2::int)');

/** One activity per group of the batch with its rhythm, leader, members and sessions. Says what it is given: how many sessions in all, and a week. */
export const activityStatements: readonly { text: string; takes: ('sessions' | 'perWeek')[] }[] = [
  {
    text: `create temp table scale_groups on commit drop as select distinct on (activity_id) b.activity_id, b.p, b.tenant_id, b.programme_id, b.group_start, b.site_key, sp.themes, sp.last_day
      from scale_now b join scale_programmes sp on sp.p = b.p where not is_earlier order by activity_id, n`,
    takes: [],
  },
  {
    text: `insert into activities (tenant_id, id, programme_id, name, kind, site_key, place, form, theme_keys, capacity, language, starts_on, ends_on)
      select tenant_id, activity_id, programme_id, 'Grupp ' || to_char(group_start, 'YYYY-MM-DD'), 'group-session', site_key, 'Stora salen', 'group', themes[1:2], 30, 'sv', group_start, group_start + ($1::int / $2::int + 1) * 7 from scale_groups order by activity_id`,
    takes: ['sessions', 'perWeek'],
  },
  {
    text: `insert into activity_weekly_times (tenant_id, activity_id, programme_id, weekday, starts_at, ends_at)
      select tenant_id, activity_id, programme_id, 1 + ${weekly.dayOffset}, ${weekly.startsAt}, ${weekly.endsAt} from scale_groups, generate_series(0, $1::int - 1) slot`,
    takes: ['perWeek'],
  },
  {
    text: `insert into activity_leaders (tenant_id, activity_id, programme_id, account_id) select tenant_id, activity_id, programme_id, ${accountOf.leader('p', 'extract(week from group_start)::int % 3')} from scale_groups`,
    takes: [],
  },
  {
    text: `insert into activity_members (tenant_id, activity_id, programme_id, enrolment_id, person_id, restricted, joined_on, left_on)
      select tenant_id, activity_id, programme_id, enrolment_id, person_id, restricted, started_on, ended_on from scale_now where started_on is not null and not is_earlier order by activity_id, j`,
    takes: [],
  },
  {
    text: `create temp table scale_sessions on commit drop as
      select s.*, g.*, pg_temp.id(${session}, number) as session_id, ${accountOf.leader('g.p', 'extract(week from g.group_start)::int % 3')} as leader_id, cancelled, not cancelled and held_on < pg_temp.today() and pg_temp.h(number, 191) % 33 > 0 as marked from scale_groups g, lateral (
        select (('x' || substr(replace(activity_id::text, '-', ''), 1, 12))::bit(48)::int8 - ${FIRST_MOMENT_MS}) * ${SLOTS} + k as number, group_start + 7 * (k / $2::int) + ${ofSession.dayOffset} as held_on, ${ofSession.startsAt} as starts_at, ${ofSession.endsAt} as ends_at from generate_series(0, $1::int - 1) k) s,
      lateral (select held_on < pg_temp.today() and pg_temp.h(number, 190) % 50 = 0 as cancelled) c`,
    takes: ['sessions', 'perWeek'],
  },
  {
    text: `insert into activity_sessions (tenant_id, id, programme_id, activity_id, held_on, starts_at, ends_at, place, theme_keys, status, cancel_reason, planned_on, planned_at, sheet_version)
      select tenant_id, session_id, programme_id, activity_id, held_on, starts_at, ends_at, 'Stora salen', themes[1 + pg_temp.h(number, 192) % 4 : 1 + pg_temp.h(number, 192) % 4],
        case when cancelled then 'cancelled' when marked then 'held' else 'planned' end, case when cancelled then 'Ledaren är sjuk' end, held_on, starts_at, marked::int
      from scale_sessions order by held_on, number`,
    takes: [],
  },
];

/** The marks of the batch's past sessions and, from the same rows, the totals per month that the triggers would have kept. */
export const marksStatement = `with written as (
    insert into attendance_marks (tenant_id, session_id, enrolment_id, programme_id, person_id, restricted, held_on, mark, absence_reason, minutes_present, marked_at, marked_by)
    select s.tenant_id, s.session_id, b.enrolment_id, s.programme_id, b.person_id, b.restricted, s.held_on, mark, case when mark = 'absent' then (array['sick','sick','sick','care-of-child','care-of-child','agency-meeting','agency-meeting','other-valid','no-notice','no-notice'])[1 + pg_temp.h(m, 201) % 10] end,
      case mark when 'present' then ${SESSION_MINUTES} when 'absent' then 0 else ${SESSION_MINUTES} - (array[10,15,20,30,45])[1 + pg_temp.h(m, 202) % 5] end, s.held_on + time '12:00', s.leader_id
    from scale_sessions s join scale_now b on b.activity_id = s.activity_id and b.started_on <= s.held_on and (b.ended_on is null or b.ended_on >= s.held_on) and not b.is_earlier,
      lateral (select b.j * ${SLOTS} + s.number % ${SLOTS} as m) x,
      lateral (select case when pg_temp.h(m, 200) % 100 < 79 then 'present' when pg_temp.h(m, 200) % 100 < 84 then 'late' when pg_temp.h(m, 200) % 100 < 87 then 'left-early' else 'absent' end as mark) y
    where s.marked and pg_temp.h(m, 203) % 66 > 0 order by s.held_on, s.number, b.j
    returning tenant_id, programme_id, enrolment_id, person_id, restricted, held_on, mark, absence_reason, minutes_present)
  insert into attendance_months (tenant_id, programme_id, enrolment_id, person_id, restricted, month, present, late, left_early, absent_valid, absent_no_notice, minutes_present)
  select tenant_id, programme_id, enrolment_id, person_id, restricted, date_trunc('month', held_on::timestamp)::date, count(*) filter (where mark = 'present'), count(*) filter (where mark = 'late'), count(*) filter (where mark = 'left-early'),
    count(*) filter (where mark = 'absent' and absence_reason <> 'no-notice'), count(*) filter (where absence_reason = 'no-notice'), sum(minutes_present)
  from written group by 1, 2, 3, 4, 5, 6 order by 2, 6, 3`;
