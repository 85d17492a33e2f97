import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import { addDays } from '#app/shared/dates.ts';
import type { PlacementForm } from '../domain/forms.ts';
import type { PlacementLine } from '../domain/placement.ts';
import type { PlacementStatus } from '../domain/status.ts';

export type PlacementFilter = {
  programme?: string | undefined;
  status?: PlacementStatus | undefined;
  form?: PlacementForm | undefined;
  /** A part of the employer's or the workplace's name. */
  employer?: string | undefined;
  employerId?: string | undefined;
  /** Without what was cancelled. */
  happens?: boolean | undefined;
  /** Agreed or under way, and over within three weeks. */
  ending?: boolean | undefined;
};
export type ListedPlacement = PlacementLine & { name: string; programmeName: string };

const ENDING_DAYS = 21;

/** Placements of the caller's programmes, those that end first on top, and how many there are in all. */
export async function listAllPlacements(
  ctx: RequestContext,
  filter: PlacementFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ placements: ListedPlacement[]; total: number }> {
  const { db, caller, today } = ctx;
  const pattern = `%${(filter.employer ?? '').trim().replace(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await sql<ListedPlacement & { total: number }>`
    select p.id, p.enrolment_id as "enrolmentId", p.programme_id as "programmeId", p.person_id as "personId", p.restricted, p.form, p.status,
      p.starts_on as "startsOn", p.ends_on as "endsOn", p.ended_on as "endedOn", p.extent_percent as "extentPercent",
      e.id as "employerId", e.name as "employerName", w.id as "workplaceId", w.name as "workplaceName",
      concat_ws(' ', n.given_name, n.family_name) as name, g.name as "programmeName", (count(*) over ())::int as total
    from placements p join workplaces w on w.tenant_id = p.tenant_id and w.id = p.workplace_id
    join employers e on e.tenant_id = w.tenant_id and e.id = w.employer_id
    join participant_names n on n.tenant_id = p.tenant_id and n.enrolment_id = p.enrolment_id
    join programmes g on g.tenant_id = p.tenant_id and g.id = p.programme_id
    where p.tenant_id = ${caller.tenantId}::uuid and p.programme_id = any (${caller.programmes}::uuid[])
      and (${filter.programme ?? null}::uuid is null or p.programme_id = ${filter.programme ?? null}::uuid)
      and (${filter.status ?? null}::text is null or p.status = ${filter.status ?? null})
      and (${filter.form ?? null}::text is null or p.form = ${filter.form ?? null})
      and (${filter.employerId ?? null}::uuid is null or e.id = ${filter.employerId ?? null}::uuid)
      and (not ${filter.happens === true}::boolean or p.status <> 'cancelled')
      and (e.name ilike ${pattern} or w.name ilike ${pattern})
      and (not ${filter.ending === true}::boolean or (p.status in ('agreed', 'ongoing') and p.ends_on between ${today}::date and ${addDays(today, ENDING_DAYS)}::date))
    order by case p.status when 'proposed' then 1 when 'agreed' then 2 when 'ongoing' then 3 when 'interrupted' then 4 else 5 end, p.ends_on, p.id
    limit ${limit} offset ${offset}`.execute(db);
  ctx.saw(rows.map(({ personId }) => personId));
  return { placements: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}

/** Why a placement needs somebody. */
export type PlacementDue = {
  kind:
    | 'placement-began-unagreed'
    | 'placement-not-begun'
    | 'placement-unanswered'
    | 'placement-ending'
    | 'placement-old';
  placementId: string;
  enrolmentId: string;
  sinceOn: PlacementLine['startsOn'];
  workplaceName: string;
};

/**
 * What waits about these participants' placements: the first day has come and not all have said yes, or nobody has said that she began; terms unanswered for
 * seven days; the last day within three weeks; proposed more than thirty days ago with nothing to answer.
 */
export async function listPlacementsDue(
  { db, caller, today }: Pick<RequestContext, 'db' | 'caller' | 'today'>,
  enrolmentIds: readonly string[],
): Promise<PlacementDue[]> {
  const { rows } = await sql<PlacementDue>`
    select d.kind, p.id as "placementId", p.enrolment_id as "enrolmentId", d.since as "sinceOn", w.name as "workplaceName"
    from placements p join workplaces w on w.tenant_id = p.tenant_id and w.id = p.workplace_id
    left join lateral (select (t.proposed_at at time zone 'Europe/Stockholm')::date as proposed_on from placement_terms t
      where t.tenant_id = p.tenant_id and t.placement_id = p.id and t.status = 'proposed') o on true
    cross join lateral (values
      (case when p.status = 'proposed' and p.starts_on <= ${today}::date then 'placement-began-unagreed' end, p.starts_on),
      (case when p.status = 'agreed' and p.starts_on < ${today}::date then 'placement-not-begun' end, p.starts_on),
      (case when p.status in ('proposed', 'agreed', 'ongoing') and o.proposed_on <= ${addDays(today, -7)}::date then 'placement-unanswered' end, o.proposed_on),
      (case when p.status = 'ongoing' and p.ends_on <= ${addDays(today, ENDING_DAYS)}::date then 'placement-ending' end, p.ends_on),
      (case when p.status = 'proposed' and o.proposed_on is null and (p.created_at at time zone 'Europe/Stockholm')::date <= ${addDays(today, -30)}::date then 'placement-old' end,
        (p.created_at at time zone 'Europe/Stockholm')::date)) d (kind, since)
    where p.tenant_id = ${caller.tenantId}::uuid and p.enrolment_id = any (${[...enrolmentIds]}::uuid[]) and d.kind is not null`.execute(
    db,
  );
  return rows;
}
