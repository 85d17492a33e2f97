import { sql } from 'kysely';
import type { PortalContext } from '#app/platform/http/portal-page.ts';
import { addDays, mondayOf, type PlainDate } from '#app/shared/dates.ts';
import { entriesOf, type Occupation, type WeekEntry } from '../domain/week.ts';

/** What else fills her days from one through another (both included): placement, looking for work, own studies, work. */
export async function listOwnOccupations(
  { db, person }: Pick<PortalContext, 'db' | 'person'>,
  from: PlainDate,
  through: PlainDate,
): Promise<WeekEntry[]> {
  const { rows } = await sql<Occupation>`
    select id, kind, note, place, weekdays, to_char(starts_at, 'HH24:MI') as "startsAt", to_char(ends_at, 'HH24:MI') as "endsAt",
      starts_on as "startsOn", ends_on as "endsOn"
    from week_occupations where tenant_id = ${person.tenantId}::uuid and person_id = ${person.personId}::uuid and removed_at is null
      and starts_on <= ${through}::date and (ends_on is null or ends_on >= ${from}::date)`.execute(db);
  const mondays: PlainDate[] = [];
  for (let monday = mondayOf(from); monday <= through; monday = addDays(monday, 7)) mondays.push(monday);
  return rows
    .flatMap((occupation) => mondays.flatMap((monday) => entriesOf(occupation, monday)))
    .filter(({ day }) => day >= from && day <= through);
}
