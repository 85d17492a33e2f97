import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { EmployerKind } from '../domain/employer.ts';
import type { Condition, OfferKind } from '../domain/workplace.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'today'>;

/** A workplace as others choose it: where it is, whose, what it offers now, what it is like, and what it was asked. */
export type WorkplaceChoice = {
  id: string;
  employerId: string;
  employerName: string;
  employerKind: EmployerKind;
  programmeId: string;
  name: string;
  street: string;
  city: string;
  latitude: number | null;
  longitude: number | null;
  occupations: string[];
  languages: string[];
  conditions: Condition[];
  /** What it offers on the day, with how many at the same time. */
  offers: { id: string; kind: OfferKind; occupation: string | null; places: number }[];
  restsBefore: PlainDate | null;
  askedOn: PlainDate | null;
};

const columns = sql`w.id, w.employer_id as "employerId", e.name as "employerName", e.kind as "employerKind", w.programme_id as "programmeId",
  w.name, w.street, w.city, w.latitude, w.longitude, w.occupations, w.languages, w.conditions, e.rests_before as "restsBefore", w.asked_on as "askedOn",
  coalesce(f.offers, '[]') as offers`;
const offersOn = (today: PlainDate) => sql`left join lateral (
  select json_agg(json_build_object('id', f.id, 'kind', f.kind, 'occupation', f.occupation, 'places', f.places) order by f.starts_on) as offers
  from workplace_offers f where f.tenant_id = w.tenant_id and f.workplace_id = w.id and f.closed_at is null
    and f.starts_on <= ${today}::date and (f.ends_on is null or f.ends_on >= ${today}::date)) f on true`;

/** Open workplaces that the caller may see, by employer and name; those of one employer, of an occupation, or whose names hold the words. */
export async function selectChoices(
  { db, caller, today }: Ctx,
  wish: { text: string; employerId: string | undefined; occupation: string | undefined; limit: number },
): Promise<WorkplaceChoice[]> {
  const words = wish.text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[\\%_]/g, '\\$&')
    .split(/\s+/)
    .filter(Boolean);
  const like = sql.join(
    words.map(
      (word) =>
        sql`and (e.sort_name like ${`%${word}%`} or lower(w.name) like ${`%${word}%`} or lower(w.city) like ${`%${word}%`})`,
    ),
    sql` `,
  );
  const ofEmployer = wish.employerId === undefined ? sql`` : sql`and e.id = ${wish.employerId}::uuid`;
  const doing =
    wish.occupation === undefined
      ? sql``
      : sql`and (w.occupations @> array[${wish.occupation}]::text[]
          or exists (select from json_array_elements(f.offers) o where o ->> 'occupation' = ${wish.occupation}))`;
  const { rows } = await sql<WorkplaceChoice>`select ${columns}
    from employers e join workplaces w on w.tenant_id = e.tenant_id and w.employer_id = e.id ${offersOn(today)}
    where e.tenant_id = ${caller.tenantId}::uuid and e.archived_at is null and w.closed_on is null ${ofEmployer} ${doing} ${like}
    order by e.sort_name, lower(w.name), w.id limit ${wish.limit}`.execute(db);
  return rows;
}

/** One workplace that the caller may see, closed or not. */
export async function findChoice({ db, caller, today }: Ctx, id: string): Promise<WorkplaceChoice | undefined> {
  const { rows } = await sql<WorkplaceChoice>`select ${columns}
    from workplaces w join employers e on e.tenant_id = w.tenant_id and e.id = w.employer_id ${offersOn(today)}
    where w.tenant_id = ${caller.tenantId}::uuid and w.id = ${id}::uuid`.execute(db);
  return rows[0];
}
