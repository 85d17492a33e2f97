import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { nextReview } from '../domain/reviews.ts';
import type { Doer } from '../domain/steps.ts';

type Reading = Pick<RequestContext, 'db' | 'caller' | 'today'>;
type Whose = { enrolmentId: string; programmeId: string; personId: string };

export type OverdueStep = Whose & {
  stepId: string;
  what: string;
  doer: Doer;
  doerName: string | null;
  dueOn: PlainDate;
};

/** Open steps of those who are active among these participants whose day has passed, the longest overdue first; promised by a partner, too. */
export async function listOverdueSteps(
  { db, caller, today }: Reading,
  enrolmentIds: readonly string[],
): Promise<OverdueStep[]> {
  const { rows } =
    await sql<OverdueStep>`select s.id as "stepId", s.enrolment_id as "enrolmentId", s.programme_id as "programmeId",
      s.person_id as "personId", s.what, s.doer, s.doer_name as "doerName", s.due_on as "dueOn"
    from plan_steps s join enrolments e on e.tenant_id = s.tenant_id and e.id = s.enrolment_id
    where s.tenant_id = ${caller.tenantId}::uuid and s.state in ('planned', 'doing') and s.due_on < ${today}::date
      and e.status = 'active' and e.id = any (${enrolmentIds}::uuid[])
    order by s.due_on, s.id`.execute(db);
  return rows;
}

/** Those who are active among these participants with no open step in their plan, or no plan at all, the one who started first first. */
export async function listWithoutNextStep(
  { db, caller }: Reading,
  enrolmentIds: readonly string[],
): Promise<(Whose & { hasPlan: boolean })[]> {
  const { rows } = await sql<
    Whose & { hasPlan: boolean }
  >`select e.id as "enrolmentId", e.programme_id as "programmeId",
      e.person_id as "personId",
      exists (select from plan_steps s where s.tenant_id = e.tenant_id and s.enrolment_id = e.id) as "hasPlan"
    from enrolments e
    where e.tenant_id = ${caller.tenantId}::uuid and e.status = 'active' and e.id = any (${enrolmentIds}::uuid[])
      and not exists (select from plan_steps s where s.tenant_id = e.tenant_id and s.enrolment_id = e.id and s.state in ('planned', 'doing'))
    order by e.started_on, e.id`.execute(db);
  return rows;
}

type ReviewRow = Whose & {
  plannedSince: PlainDate;
  lastReviewOn: PlainDate | null;
  weeksBetween: number | null;
  exemptThrough: PlainDate | null;
};

/** Those who are active among these participants whose plan is due to be looked at together, the longest overdue first. */
export async function listDueReviews(
  { db, caller, today }: Reading,
  enrolmentIds: readonly string[],
): Promise<(Whose & { dueOn: PlainDate })[]> {
  const { rows } =
    await sql<ReviewRow>`select e.id as "enrolmentId", e.programme_id as "programmeId", e.person_id as "personId",
      f.day as "plannedSince", r.held_on as "lastReviewOn", (p.definition->>'weeksBetweenPlanReviews')::int as "weeksBetween",
      x.through as "exemptThrough"
    from enrolments e join programmes p on p.tenant_id = e.tenant_id and p.id = e.programme_id
    join lateral (select (min(s.created_at) at time zone 'Europe/Stockholm')::date as day from plan_steps s
      where s.tenant_id = e.tenant_id and s.enrolment_id = e.id) f on f.day is not null
    left join lateral (select max(v.held_on) as held_on from plan_reviews v where v.tenant_id = e.tenant_id and v.enrolment_id = e.id) r on true
    left join lateral (select max(y.lasts_through) as through from review_exemptions y
      where y.tenant_id = e.tenant_id and y.enrolment_id = e.id and y.ended_at is null) x on true
    where e.tenant_id = ${caller.tenantId}::uuid and e.status = 'active' and e.id = any (${enrolmentIds}::uuid[])`.execute(
      db,
    );
  return rows
    .flatMap(({ plannedSince, lastReviewOn, weeksBetween, exemptThrough, ...ids }) => {
      const life = {
        status: 'active',
        plannedSince,
        lastReviewOn,
        exemptThrough,
        weeksBetween: weeksBetween ?? undefined,
      };
      const next = nextReview(life, today);
      return next?.isDue ? { ...ids, dueOn: next.dueOn } : [];
    })
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}
