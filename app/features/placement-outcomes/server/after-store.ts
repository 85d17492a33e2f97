import { sql } from 'kysely';
import type { Whose } from '#app/features/enrolments/domain/whose.ts';
import { heldBy } from '#app/features/enrolments/public.ts';
import type { PlacementForm } from '#app/features/placements/domain/forms.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { AfterAnswer, AfterOutcome, FollowUpMonths, JobAnswer, NewJob } from '../domain/after.ts';
import type { EndedPlacement, Given } from '../domain/placement-results.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'now'>;
type Read = Omit<Ctx, 'now'>;

export type Job = {
  id: string;
  form: PlacementForm;
  sameWorkplace: boolean;
  employer: string;
  extentPercent: number;
  fundedBy: NewJob['fundedBy'];
  offeredOn: PlainDate;
  startsOn: PlainDate;
  endsOn: PlainDate | null;
  status: 'offered' | 'accepted' | 'declined';
  settledOn: PlainDate | null;
  version: number;
};

/** A placement with what it led to so far. */
export type PlacementAfter = {
  id: string;
  enrolmentId: string;
  programmeId: string;
  personId: string;
  restricted: boolean;
  form: PlacementForm;
  status: string;
  startsOn: PlainDate;
  endsOn: PlainDate;
  endedOn: PlainDate | null;
  workplaceName: string | null;
  employerName: string | null;
  jobs: Job[];
  asked: { months: FollowUpMonths; outcome: AfterOutcome; askedOn: PlainDate }[];
};

/** The placements of one participation that were not cancelled, the latest first, with jobs and follow-ups. */
export async function selectAfterPlacements({ db, caller }: Read, enrolmentId: string): Promise<PlacementAfter[]> {
  const { rows } = await sql<PlacementAfter>`
    select p.id, p.enrolment_id as "enrolmentId", p.programme_id as "programmeId", p.person_id as "personId", p.restricted, p.form, p.status,
      p.starts_on as "startsOn", p.ends_on as "endsOn", p.ended_on as "endedOn", w.name as "workplaceName", m.name as "employerName",
      coalesce((select json_agg(json_build_object('id', j.id, 'form', j.form, 'sameWorkplace', j.same_workplace, 'employer', j.employer,
        'extentPercent', j.extent_percent, 'fundedBy', j.funded_by, 'offeredOn', j.offered_on, 'startsOn', j.starts_on, 'endsOn', j.ends_on,
        'status', j.status, 'settledOn', j.settled_on, 'version', j.version) order by j.offered_on, j.id)
        from placement_jobs j where j.tenant_id = p.tenant_id and j.placement_id = p.id), '[]') as jobs,
      coalesce((select json_agg(json_build_object('months', f.months, 'outcome', f.outcome, 'askedOn', f.asked_on) order by f.months)
        from placement_follow_ups f where f.tenant_id = p.tenant_id and f.placement_id = p.id), '[]') as asked
    from placements p left join workplaces w on w.tenant_id = p.tenant_id and w.id = p.workplace_id
    left join employers m on m.tenant_id = w.tenant_id and m.id = w.employer_id
    where p.tenant_id = ${caller.tenantId}::uuid and p.enrolment_id = ${enrolmentId}::uuid
      and p.status <> 'cancelled'
    order by p.starts_on desc, p.id limit 200`.execute(db);
  return rows;
}

const keysOf = ({ caller }: Read, p: PlacementAfter) => ({
  tenant_id: caller.tenantId,
  placement_id: p.id,
  enrolment_id: p.enrolmentId,
  programme_id: p.programmeId,
  person_id: p.personId,
  restricted: p.restricted,
});

/** Keeps a job that was offered; once however often it is sent. */
export async function insertJob(ctx: Ctx, placement: PlacementAfter, job: NewJob): Promise<void> {
  await ctx.db
    .insertInto('placement_jobs')
    .values({
      ...keysOf(ctx, placement),
      id: job.id,
      form: job.form,
      same_workplace: job.sameWorkplace,
      employer: job.sameWorkplace ? (placement.employerName ?? job.employer) : job.employer,
      extent_percent: job.extentPercent,
      funded_by: job.fundedBy,
      offered_on: job.offeredOn,
      starts_on: job.startsOn,
      ends_on: job.endsOn ?? null,
      created_at: ctx.now,
      created_by: ctx.caller.accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Settles a job if nobody has since `version`; false when somebody has. */
export async function updateJob(
  { db, caller }: Ctx,
  id: string,
  { version, answer, onDay }: JobAnswer,
  situationId: string | null,
): Promise<boolean> {
  const saved = await db
    .updateTable('placement_jobs')
    .set({ status: answer, settled_on: onDay, situation_id: situationId, version: version + 1 })
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('status', '=', 'offered')
    .executeTakeFirst();
  return saved.numUpdatedRows === 1n;
}

/** Keeps how she fares; the first answer to a point, or a later one in its place. */
export async function saveAnswer(
  ctx: Ctx,
  placement: PlacementAfter,
  answer: AfterAnswer,
  today: PlainDate,
): Promise<void> {
  const said = { outcome: answer.outcome, asked_on: today, recorded_at: ctx.now, recorded_by: ctx.caller.accountId };
  await ctx.db
    .insertInto('placement_follow_ups')
    .values({ ...keysOf(ctx, placement), id: answer.id, months: answer.months, ...said })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'placement_id', 'months']).doUpdateSet(said))
    .execute();
}

export type DueAfterPlacement = {
  enrolmentId: string;
  personId: string;
  programmeId: string;
  givenName: string;
  familyName: string;
  caseWorkerId: string | null;
  caseWorkerName: string | null;
  placementId: string;
  dueOn: PlainDate;
};

/** Placements that ended three or six months ago about which nobody has asked yet, what fell due first at the top. */
export async function selectDue(
  { db, caller }: Read,
  whose: Whose,
  today: PlainDate,
  limit: number,
): Promise<DueAfterPlacement[]> {
  const { rows } = await sql<DueAfterPlacement>`
    select e.id as "enrolmentId", e.person_id as "personId", e.programme_id as "programmeId", n.given_name as "givenName",
      n.family_name as "familyName", e.case_worker_id as "caseWorkerId", a.name as "caseWorkerName", p.id as "placementId",
      min((p.ended_on + make_interval(months => m.months))::date) as "dueOn"
    from placements p cross join (values (3), (6)) as m (months)
    join enrolments e on e.tenant_id = p.tenant_id and e.id = p.enrolment_id and e.status in ('active', 'paused', 'ended')
    join participant_names n on n.tenant_id = e.tenant_id and n.enrolment_id = e.id
    left join accounts a on a.tenant_id = e.tenant_id and a.id = e.case_worker_id
    where p.tenant_id = ${caller.tenantId}::uuid and p.programme_id = any (${caller.programmes}::uuid[])
      and p.status in ('completed', 'interrupted') and p.form <> 'study-visit' and coalesce(e.exit_reason, '') <> 'death'
      and p.ended_on + make_interval(months => m.months) <= ${today}::date
      and not exists (select from placement_follow_ups f where f.tenant_id = p.tenant_id and f.placement_id = p.id and f.months = m.months)
      ${heldBy(whose)}
    group by e.id, e.person_id, e.programme_id, n.given_name, n.family_name, e.case_worker_id, a.name, p.id
    order by "dueOn", p.id limit ${limit}`.execute(db);
  return rows;
}

/** Placements of a programme that have ended, visits of a day left out, with the latest job that was accepted after each. */
export async function selectEnded({ db, caller }: Read, programmeId: string): Promise<EndedPlacement[]> {
  const { rows } = await sql<EndedPlacement & { sex: string | null }>`
    select p.id as "placementId", p.enrolment_id as "enrolmentId", p.person_id as "personId", x.sex, m.id as "employerId", m.name as "employerName",
      p.form, p.occupation, o.name as "occupationName", p.ended_on as "endedOn",
      (select j.form from placement_jobs j where j.tenant_id = p.tenant_id and j.placement_id = p.id and j.status = 'accepted'
        order by j.settled_on desc, j.id desc limit 1) as "jobForm",
      coalesce((select json_object_agg(f.months, f.outcome) from placement_follow_ups f
        where f.tenant_id = p.tenant_id and f.placement_id = p.id), '{}') as after
    from placements p join people x on x.tenant_id = p.tenant_id and x.id = p.person_id
    left join workplaces w on w.tenant_id = p.tenant_id and w.id = p.workplace_id
    left join employers m on m.tenant_id = w.tenant_id and m.id = w.employer_id
    left join occupations o on o.code = p.occupation
    where p.tenant_id = ${caller.tenantId}::uuid and p.programme_id = ${programmeId}::uuid and p.status in ('completed', 'interrupted')
      and p.form <> 'study-visit' and p.ended_on is not null
    order by p.ended_on desc, p.id`.execute(db);
  return rows.map((row) => ({ ...row, sex: row.sex === 'woman' || row.sex === 'man' ? row.sex : null }));
}

/** The names of people by enrolment, as far as the caller may see them, by name. */
export async function selectNames(
  { db, caller }: Read,
  enrolmentIds: readonly string[],
): Promise<{ enrolmentId: string; personId: string; name: string }[]> {
  const { rows } = await sql<{ enrolmentId: string; personId: string; name: string }>`
    select e.id as "enrolmentId", e.person_id as "personId", trim(d.given_name || ' ' || d.family_name) as name
    from enrolments e join person_directory d on d.tenant_id = e.tenant_id and d.person_id = e.person_id
    where e.tenant_id = ${caller.tenantId}::uuid and e.id = any (${[...enrolmentIds]}::uuid[])
    order by d.given_name collate "sv-SE-x-icu", d.family_name collate "sv-SE-x-icu", e.id`.execute(db);
  return rows;
}

/** What an employer has given participants whom the caller sees: placements that began, people, hours there, jobs. */
export async function sumGiven({ db, caller }: Read, employerId: string): Promise<Given> {
  const { rows } = await sql<Given>`
    with own as (
      select p.id, p.tenant_id, p.person_id, p.enrolment_id, p.activity_id, p.starts_on from placements p
      join workplaces w on w.tenant_id = p.tenant_id and w.id = p.workplace_id
      where p.tenant_id = ${caller.tenantId}::uuid and w.employer_id = ${employerId}::uuid and p.status in ('ongoing', 'completed', 'interrupted')
    ), jobs as (
      select j.person_id, j.same_workplace from own join placement_jobs j on j.tenant_id = own.tenant_id and j.placement_id = own.id
      where j.status = 'accepted'
    )
    select (select count(*)::int from own) as placements, (select count(distinct person_id)::int from own) as people,
      (select coalesce(sum(k.minutes_present), 0)::int from own
        join activity_sessions s on s.tenant_id = own.tenant_id and s.activity_id = own.activity_id
        join attendance_marks k on k.tenant_id = s.tenant_id and k.session_id = s.id and k.enrolment_id = own.enrolment_id) as minutes,
      (select count(distinct person_id)::int from jobs where same_workplace) as "jobsThere",
      (select count(distinct person_id)::int from jobs where not same_workplace) as "jobsElsewhere",
      (select min(starts_on) from own) as "firstOn"`.execute(db);
  return rows[0] as Given;
}
