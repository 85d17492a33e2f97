import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';

/** A participant's month: how often she was marked how, her minutes, and the minutes by kind of activity. */
export type HoursRow = {
  enrolmentId: string;
  personId: string;
  name: string;
  month: PlainDate;
  present: number;
  late: number;
  leftEarly: number;
  absentValid: number;
  absentNoNotice: number;
  minutesPresent: number;
  minutesByKind: Record<string, number>;
};
export type HoursFilter = { programmeId: string; from: PlainDate; to: PlainDate; kind?: string | undefined };

/**
 * Attendance per participant and month in a programme: by name, then month. `from` and `to` are first days of months, both included; with a
 * kind only months in which she was present at it. The totals are the roll-up's; the kinds are read from the marks of just these months, through
 * the index that a person's marks lie in, so that it costs the same however many marks there are.
 */
export async function listHours(ctx: RequestContext, filter: HoursFilter): Promise<HoursRow[]> {
  const kind = filter.kind ?? null;
  const { tenantId } = ctx.caller;
  // Step by step, and not as one join: one plan serves every programme, and the marks must be found by person before their sessions are.
  const { rows } = await sql<HoursRow>`
    with counted as materialized (
      select m.enrolment_id, m.person_id, m.month, m.present, m.late, m.left_early, m.absent_valid, m.absent_no_notice, m.minutes_present from attendance_months m
      where m.tenant_id = ${tenantId} and m.programme_id = ${filter.programmeId} and m.month >= ${filter.from} and m.month <= ${filter.to}
        and m.present + m.late + m.left_early + m.absent_valid + m.absent_no_notice > 0),
    attended as materialized (
      select m.enrolment_id, m.month, k.session_id, k.minutes_present from counted m cross join lateral (
        select k.session_id, k.minutes_present from attendance_marks k
        where k.tenant_id = ${tenantId} and k.enrolment_id = m.enrolment_id and k.held_on >= m.month and k.held_on < (m.month + interval '1 month')::date
          and k.minutes_present > 0 and not k.cancelled) k),
    held as materialized (
      select s.id, a.kind from (select distinct session_id from attended) k
        join activity_sessions s on s.tenant_id = ${tenantId} and s.id = k.session_id
        join activities a on a.tenant_id = ${tenantId} and a.id = s.activity_id),
    by_kind as (
      select k.enrolment_id, k.month, jsonb_object_agg(k.kind, k.minutes) as kinds from (
        select k.enrolment_id, k.month, h.kind, sum(k.minutes_present)::int as minutes from attended k join held h on h.id = k.session_id group by 1, 2, 3) k
      group by 1, 2)
    select m.enrolment_id as "enrolmentId", m.person_id as "personId", trim(n.given_name || ' ' || n.family_name) as name, m.month, m.present, m.late,
      m.left_early as "leftEarly", m.absent_valid as "absentValid", m.absent_no_notice as "absentNoNotice", m.minutes_present as "minutesPresent",
      coalesce(k.kinds, '{}') as "minutesByKind"
    from counted m
    join participant_names n on n.tenant_id = ${tenantId} and n.enrolment_id = m.enrolment_id
    left join by_kind k on k.enrolment_id = m.enrolment_id and k.month = m.month
    where ${kind}::text is null or k.kinds ? ${kind}::text
    order by n.given_name collate "sv-SE-x-icu", n.family_name collate "sv-SE-x-icu", m.enrolment_id, m.month
    limit 20000`.execute(ctx.db);
  ctx.within(filter.programmeId);
  ctx.saw(rows.map((row) => row.personId));
  return rows;
}

/** The programmes in which the caller's role holds, newest first. */
export function listHourProgrammes(ctx: RequestContext) {
  return ctx.db
    .selectFrom('programmes')
    .where('tenant_id', '=', ctx.caller.tenantId)
    .where('id', '=', sql<string>`any (${ctx.caller.programmes}::uuid[])`)
    .select(['id', 'name'])
    .orderBy('starts_on', 'desc')
    .orderBy('name')
    .execute();
}
