import { sql } from 'kysely';
import { usualSettings } from '#app/features/placements/domain/forms-sent.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { type VisitRule, visitDueOn } from '../domain/visit-due.ts';

type Found = {
  placementId: string;
  enrolmentId: string;
  workplaceName: string;
  startsOn: PlainDate;
  endsOn: PlainDate;
  lastVisitOn: PlainDate | null;
} & { [Key in keyof VisitRule]: number | null };

export type VisitDue = { placementId: string; enrolmentId: string; workplaceName: string; dueOn: PlainDate };

/** Ongoing placements of these participants to which a visit has fallen due and none is planned; the one that has waited longest first. */
export async function listVisitsDue(
  { db, caller, today }: Pick<RequestContext, 'db' | 'caller' | 'today'>,
  enrolmentIds: readonly string[],
): Promise<VisitDue[]> {
  const { rows } = await sql<Found>`
    select p.id as "placementId", p.enrolment_id as "enrolmentId", w.name as "workplaceName", p.starts_on as "startsOn", p.ends_on as "endsOn",
      s.first_visit_days as "firstVisitDays", s.visit_every_weeks as "visitEveryWeeks",
      (select max(m.meets_on) from meetings m where m.tenant_id = p.tenant_id and m.placement_id = p.id and m.kind = 'workplace-visit'
        and m.status in ('planned', 'held')) as "lastVisitOn"
    from placements p join workplaces w on w.tenant_id = p.tenant_id and w.id = p.workplace_id
    left join placement_settings s on s.tenant_id = p.tenant_id and s.programme_id = p.programme_id
    where p.tenant_id = ${caller.tenantId}::uuid and p.enrolment_id = any (${[...enrolmentIds]}::uuid[]) and p.status = 'ongoing'`.execute(
    db,
  );
  return rows
    .flatMap(({ placementId, enrolmentId, workplaceName, ...placement }) => {
      const dueOn = visitDueOn(placement, {
        firstVisitDays: placement.firstVisitDays ?? usualSettings.firstVisitDays,
        visitEveryWeeks: placement.visitEveryWeeks ?? usualSettings.visitEveryWeeks,
      });
      return dueOn === undefined || dueOn > today ? [] : [{ placementId, enrolmentId, workplaceName, dueOn }];
    })
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn));
}
