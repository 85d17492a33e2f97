import { sql } from 'kysely';
import type { AlikeReason } from '#app/features/people/domain/alike.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Instant, PlainDate } from '#app/shared/dates.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller'>;

export type PairedPerson = {
  id: string;
  givenName: string;
  familyName: string;
  bornOn: PlainDate | null;
  programmes: string[];
};
export type LikelyPair = { a: PairedPerson; b: PairedPerson; reasons: AlikeReason[]; foundAt: Instant };

/** Pairs that nobody has decided about, among those in which the caller sees both: the likeliest first. `weight`: how alike at least. */
export async function selectOpenPairs(
  { db, caller }: Ctx,
  { limit, offset = 0, weight = 0 }: { limit: number; offset?: number; weight?: number },
): Promise<LikelyPair[]> {
  // The wall of the pairs asks for both people; the few that are shown are then looked up.
  const { rows } = await sql<{
    a: PairedPerson;
    b: PairedPerson;
    reasons: AlikeReason[];
    foundAt: Instant;
  }>`with shown as materialized (
      select person_a, person_b, reasons, found_at, weight from duplicate_pairs
      where tenant_id = ${caller.tenantId} and decision is null and weight >= ${weight} order by weight desc, person_a, person_b limit ${limit} offset ${offset})
    select s.reasons, s.found_at as "foundAt", a.person as a, b.person as b from shown s
      cross join lateral (${personOf(caller.tenantId, 'person_a')}) a cross join lateral (${personOf(caller.tenantId, 'person_b')}) b
    order by s.weight desc, s.person_a, s.person_b`.execute(db);
  return rows;
}

function personOf(tenantId: string, column: 'person_a' | 'person_b') {
  return sql`select jsonb_build_object('id', p.id, 'givenName', d.given_name, 'familyName', d.family_name, 'bornOn', p.born_on,
      'programmes', (select coalesce(jsonb_agg(distinct g.name), '[]') from enrolments e join programmes g on g.tenant_id = e.tenant_id and g.id = e.programme_id
        where e.tenant_id = p.tenant_id and e.person_id = p.id)) as person
    from people p join person_directory d on d.tenant_id = p.tenant_id and d.person_id = p.id
    where p.tenant_id = ${tenantId} and p.id = s.${sql.ref(column)}`;
}
