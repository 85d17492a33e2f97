import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';
import type { Candidate, Seeker } from '../domain/match.ts';
import { findTown, kmBetween, type Position } from '../domain/towns.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'today'>;
type Wanted = Pick<Seeker, 'wanted' | 'done'> & {
  personId: string;
  from: Position | undefined;
  /** Nothing farther away than this is looked at; undefined: everything. */
  reachKm: number | undefined;
};
type Row = Omit<Candidate, 'places' | 'taken' | 'freeFrom' | 'suggestedLately' | 'km'> & {
  latitude: number | null;
  longitude: number | null;
};

/** How many workplaces are gone through in full: those nearest to the occupations she wants, then those nearest to her. */
const MOST_CANDIDATES = 200;
const KM_A_DEGREE = 111.2;
const DAYS_LATELY = 90;

/**
 * Workplaces that the caller sees and that may be something for her, the likeliest first. One that she is barred from is not among them, whoever
 * wrote it down; nor is one that is closed or whose employer is put away.
 */
export async function selectCandidates(ctx: Ctx, wanted: Wanted): Promise<Candidate[]> {
  const { db, caller, today } = ctx;
  const { from, reachKm } = wanted;
  const shrink = from === undefined ? 1 : Math.cos((from.latitude * Math.PI) / 180);
  const reach = (reachKm ?? 0) / KM_A_DEGREE;
  const box =
    from === undefined || reachKm === undefined
      ? sql``
      : sql`and (w.latitude is null or (w.latitude between ${from.latitude - reach} and ${from.latitude + reach}
          and w.longitude between ${from.longitude - reach / shrink} and ${from.longitude + reach / shrink}))`;
  const across = sql`((w.longitude - ${from?.longitude ?? 0}::float8) * ${shrink}::float8)`;
  const along = sql`(w.latitude - ${from?.latitude ?? 0}::float8)`;
  const distance = from === undefined ? sql`null::float8` : sql`${along} * ${along} + ${across} * ${across}`;
  const codes = [...wanted.wanted, ...wanted.done];
  const alike = (list: readonly string[], digits: number) =>
    sql`array(select o.code from occupations o where length(o.code) = 4 and left(o.code, ${sql.lit(digits)}) = any (${list.map((code) => code.slice(0, digits))}::text[]))`;
  const tenant = sql`${caller.tenantId}::uuid`;
  // Every workplace is gone through, and only what the order needs is read of it: the wide field first, which most are not in. A workplace is seen
  // by whoever sees its employer; those whose employer is put away are few.
  const { rows } = await sql<Row>`
    with her as materialized (
      select ${alike(wanted.wanted, 3)} as near, ${alike(codes, 3)} as done, ${alike(codes, 2)} as field
    ), nearest as materialized (
      select w.id, case when not w.occupations && (select field from her) then 4 when w.occupations && ${wanted.wanted}::text[] then 0
          when w.occupations && (select near from her) then 1 when w.occupations && (select done from her) then 2 else 3 end as rank, ${distance} as distance
      from workplaces w
      where w.tenant_id = ${tenant} and (w.closed_on is null or w.closed_on > ${today}::date) ${box}
        and w.employer_id <> all ((select app.employers_barred_to(${wanted.personId}::uuid))::uuid[])
        and w.employer_id not in (select e.id from employers e where e.tenant_id = ${tenant} and e.archived_at is not null)
      order by rank, distance nulls last, w.id limit ${sql.lit(MOST_CANDIDATES)}
    )
    select w.id as "workplaceId", w.employer_id as "employerId", w.name, e.name as "employerName", w.city, w.occupations, w.languages, w.conditions,
      e.rests_before as "restsBefore", w.latitude, w.longitude
    from nearest n
      join workplaces w on w.tenant_id = ${tenant} and w.id = n.id
      join employers e on e.tenant_id = w.tenant_id and e.id = w.employer_id
    order by n.rank, n.distance nulls last, n.id`.execute(db);
  const around = await selectCapacity(
    ctx,
    wanted.personId,
    rows.map(({ workplaceId }) => workplaceId),
  );
  return rows.flatMap(({ latitude, longitude, ...row }): Candidate[] => {
    const place = latitude === null || longitude === null ? findTown(row.city) : { latitude, longitude };
    const km = from === undefined || place === undefined ? null : kmBetween(from, place);
    if (km !== null && reachKm !== undefined && km > reachKm) return [];
    const { places, taken, lastOn, lately } = around.get(row.workplaceId) ?? nothingKnown;
    const freeFrom = lastOn === null ? null : addDays(lastOn, 1);
    return [{ ...row, km, places, taken, freeFrom, suggestedLately: lately }];
  });
}

type Capacity = { places: number | null; taken: number; lastOn: PlainDate | null; lately: number };
const nothingKnown: Capacity = { places: null, taken: 0, lastOn: null, lately: 0 };

// Offers that hold today or later, who is there besides herself, and how often the employer was put to anybody lately: as far as the caller sees.
async function selectCapacity(
  { db, caller, today }: Ctx,
  personId: string,
  workplaceIds: readonly string[],
): Promise<Map<string, Capacity>> {
  const { rows } = await sql<Capacity & { workplaceId: string }>`
    select w.id as "workplaceId", o.places, p.taken, p."lastOn", s.lately
    from workplaces w
    cross join lateral (select sum(f.places)::int as places from workplace_offers f where f.tenant_id = w.tenant_id and f.workplace_id = w.id
      and f.kind in ('placement', 'job', 'summer-job') and f.closed_at is null and (f.ends_on is null or f.ends_on >= ${today}::date)) o
    cross join lateral (select count(*)::int as taken, min(q.ends_on) as "lastOn" from placements q where q.tenant_id = w.tenant_id and q.workplace_id = w.id
      and q.person_id <> ${personId}::uuid and q.status in ('proposed', 'agreed', 'ongoing', 'interrupted') and q.ends_on >= ${today}::date) p
    cross join lateral (select count(*)::int as lately from match_suggestions m where m.tenant_id = w.tenant_id and m.employer_id = w.employer_id
      and m.suggested_on > ${today}::date - ${sql.lit(DAYS_LATELY)}) s
    where w.tenant_id = ${caller.tenantId}::uuid and w.id = any (${workplaceIds}::uuid[])`.execute(db);
  return new Map(rows.map(({ workplaceId, ...rest }) => [workplaceId, rest]));
}
