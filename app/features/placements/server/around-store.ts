import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { type PlacementSettings, usualSettings } from '../domain/forms-sent.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller'>;

export type WorkplaceChoice = {
  id: string;
  name: string;
  employerId: string;
  employerName: string;
  street: string;
  city: string;
  occupations: string[];
  closedOn: PlainDate | null;
  restsBefore: PlainDate | null;
  contacts: { id: string; name: string; supervises: boolean }[];
};

const choice = sql`select w.id, w.name, e.id as "employerId", e.name as "employerName", w.street, w.city, w.occupations, w.closed_on as "closedOn", e.rests_before as "restsBefore",
    coalesce((select json_agg(json_build_object('id', c.id, 'name', c.name, 'supervises', c.supervises) order by c.supervises desc, c.name)
      from workplace_contacts c where c.tenant_id = w.tenant_id and c.employer_id = w.employer_id and (c.workplace_id is null or c.workplace_id = w.id) and c.left_on is null), '[]') as contacts
  from workplaces w join employers e on e.tenant_id = w.tenant_id and e.id = w.employer_id`;

/** A workplace with whom one talks to there; undefined when the caller sees none. */
export async function findWorkplace({ db, caller }: Ctx, workplaceId: string): Promise<WorkplaceChoice | undefined> {
  const { rows } =
    await sql<WorkplaceChoice>`${choice} where w.tenant_id = ${caller.tenantId}::uuid and w.id = ${workplaceId}::uuid`.execute(
      db,
    );
  return rows[0];
}

/** Open workplaces whose name, employer or city holds the words; at most twenty, by name. */
export async function searchWorkplaces(
  { db, caller }: Ctx,
  words: string,
  today: PlainDate,
): Promise<WorkplaceChoice[]> {
  const pattern = `%${words.trim().replace(/[\\%_]/g, '\\$&')}%`;
  const { rows } =
    await sql<WorkplaceChoice>`${choice} where w.tenant_id = ${caller.tenantId}::uuid and e.archived_at is null
      and (w.closed_on is null or w.closed_on > ${today}::date) and (w.name ilike ${pattern} or e.name ilike ${pattern} or w.city ilike ${pattern})
    order by e.name collate "sv-SE-x-icu", w.name, w.id limit 20`.execute(db);
  return rows;
}

/** Whether the person must not be at this employer on these days, whoever was told so. */
export async function isBarred(
  { db }: Ctx,
  at: { personId: string; employerId: string; startsOn: PlainDate; endsOn: PlainDate },
): Promise<boolean> {
  const { rows } = await sql<{ barred: boolean }>`
    select app.employer_barred(${at.personId}::uuid, ${at.employerId}::uuid, ${at.startsOn}::date, ${at.endsOn}::date) as barred`.execute(
    db,
  );
  return rows[0]?.barred === true;
}

/** What of her time is promised to other placements on these days. */
export async function selectOtherTime(
  { db }: Ctx,
  at: { personId: string; startsOn: PlainDate; endsOn: PlainDate; except: string },
): Promise<{ startsOn: PlainDate; endsOn: PlainDate; extentPercent: number }[]> {
  const { rows } = await sql<{ startsOn: PlainDate; endsOn: PlainDate; extentPercent: number }>`
    select starts_on as "startsOn", ends_on as "endsOn", extent_percent as "extentPercent"
    from app.time_in_placements(${at.personId}::uuid, ${at.startsOn}::date, ${at.endsOn}::date, ${at.except}::uuid)`.execute(
    db,
  );
  return rows;
}

/** How far back something may be written down in a programme, and how often a placement is visited. */
export async function findSettings({ db, caller }: Ctx, programmeId: string): Promise<PlacementSettings> {
  const { rows } = await sql<PlacementSettings>`
    select backdating_days as days, first_visit_days as "firstVisitDays", visit_every_weeks as "visitEveryWeeks" from placement_settings
    where tenant_id = ${caller.tenantId}::uuid and programme_id = ${programmeId}::uuid`.execute(db);
  return rows[0] ?? usualSettings;
}

/** How many days back something may be written down in a programme. */
export async function findBackdatingDays(ctx: Ctx, programmeId: string): Promise<number> {
  return (await findSettings(ctx, programmeId)).days;
}

/** Decides how far back and how often. */
export async function saveSettings(
  { db, caller, now }: Ctx & Pick<RequestContext, 'now'>,
  programmeId: string,
  { days, firstVisitDays, visitEveryWeeks }: PlacementSettings,
): Promise<void> {
  const values = {
    ...{ backdating_days: days, first_visit_days: firstVisitDays, visit_every_weeks: visitEveryWeeks },
    ...{ changed_at: now, changed_by: caller.accountId },
  };
  await db
    .insertInto('placement_settings')
    .values({ tenant_id: caller.tenantId, programme_id: programmeId, ...values })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'programme_id']).doUpdateSet(values))
    .execute();
}
