import { sql } from 'kysely';
import { fullName } from '#app/features/people/domain/person-details.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';
import { lateFrom } from '../domain/week.ts';

/** A placement as the list of workplaces shows it: how many weeks were asked for, and how many answered. */
type FollowedPlacement = {
  placementId: string;
  enrolmentId: string;
  name: string;
  workplaceName: string;
  supervisorName: string | null;
  asked: number;
  answered: number;
  lastAnsweredOn: PlainDate | null;
  needsCall: boolean;
};

// Weeks that are late (nobody asks about one before the Tuesday after it), of which at least one day was planned, and whether they were answered.
const askedWeeks = sql`
  select distinct s.held_on - (extract(isodow from s.held_on)::int - 1) as week_on
  from app.days_at_workplace(p.tenant_id, p.id) s`;

const latest = sql`
  select distinct on (k.week_on) k.* from workplace_weeks k where k.tenant_id = p.tenant_id and k.placement_id = p.id order by k.week_on desc, k.number desc`;

/** The placements that go on, those that never answer at the top. */
export async function listFollowing(ctx: RequestContext): Promise<FollowedPlacement[]> {
  const { db, caller, today } = ctx;
  const lateBefore = addDays(today, -8);
  const { rows } = await sql<FollowedPlacement & { personId: string; givenName: string; familyName: string }>`
    select p.id as "placementId", p.enrolment_id as "enrolmentId", p.person_id as "personId", d.given_name as "givenName", d.family_name as "familyName",
      coalesce(w.name, '') as "workplaceName", c.name as "supervisorName", q.asked, q.answered,
      (select max(k.week_on) from workplace_weeks k where k.tenant_id = p.tenant_id and k.placement_id = p.id) as "lastAnsweredOn",
      exists (select from (${latest}) k where k.settled_at is null and (k.wants_contact or k.going = 1 or k.understands = 1)) as "needsCall"
    from placements p
    join person_directory d on d.tenant_id = p.tenant_id and d.person_id = p.person_id
    left join workplaces w on w.tenant_id = p.tenant_id and w.id = p.workplace_id
    left join workplace_contacts c on c.tenant_id = p.tenant_id and c.id = p.supervisor_id
    cross join lateral (
      select count(*)::int as asked, count(*) filter (where exists (select from workplace_weeks k
        where k.tenant_id = p.tenant_id and k.placement_id = p.id and k.week_on = a.week_on))::int as answered
      from (${askedWeeks}) a where a.week_on <= ${lateBefore}::date) q
    where p.tenant_id = ${caller.tenantId}::uuid and p.status = 'ongoing'
    order by (q.asked > 1 and q.answered = 0) desc, w.name collate "sv-SE-x-icu", p.id limit 500`.execute(db);
  ctx.saw(rows.map(({ personId }) => personId));
  return rows.map(({ personId: _, givenName, familyName, ...row }) => ({
    ...row,
    name: fullName({ givenName, familyName }),
  }));
}

type WorkplaceWork = {
  kind: 'workplace-contact' | 'workplace-silent';
  enrolmentId: string;
  placementId: string;
  sinceOn: PlainDate;
  /** Weeks without an answer. */
  count: number;
};

const WEEKS_BACK = 8;

/**
 * What workplaces want of the coach of these participants: somebody who wants to be contacted or shows a sad face, until it is taken up; and weeks of a
 * placement that goes on which nobody answered by the Tuesday after, counted for as long as the next two months.
 */
export async function listWorkplaceWork(
  { db, caller, today }: Pick<RequestContext, 'db' | 'caller' | 'today'>,
  enrolmentIds: readonly string[],
): Promise<WorkplaceWork[]> {
  if (enrolmentIds.length === 0) return [];
  const lateBefore = addDays(today, -8);
  const [contacts, silent] = await Promise.all([
    sql<WorkplaceWork>`
      select 'workplace-contact' as kind, p.enrolment_id as "enrolmentId", p.id as "placementId", 0 as count, (min(k.answered_at) at time zone 'Europe/Stockholm')::date as "sinceOn"
      from placements p cross join lateral (${latest}) k
      where p.tenant_id = ${caller.tenantId}::uuid and p.enrolment_id = any (${enrolmentIds}::uuid[]) and k.settled_at is null and (k.wants_contact or k.going = 1 or k.understands = 1)
      group by p.enrolment_id, p.id`.execute(db),
    sql<{ enrolmentId: string; placementId: string; weekOn: PlainDate; count: number }>`
      select p.enrolment_id as "enrolmentId", p.id as "placementId", min(a.week_on) as "weekOn", count(*)::int as count
      from placements p cross join lateral (${askedWeeks}) a
      where p.tenant_id = ${caller.tenantId}::uuid and p.enrolment_id = any (${enrolmentIds}::uuid[]) and p.status = 'ongoing'
        and a.week_on between ${addDays(lateBefore, -7 * WEEKS_BACK)}::date and ${lateBefore}::date
        and not exists (select from workplace_weeks k where k.tenant_id = p.tenant_id and k.placement_id = p.id and k.week_on = a.week_on)
      group by p.enrolment_id, p.id`.execute(db),
  ]);
  return [
    ...contacts.rows,
    ...silent.rows.map(({ weekOn, ...row }) => ({
      ...row,
      kind: 'workplace-silent' as const,
      sinceOn: lateFrom(weekOn),
    })),
  ];
}
