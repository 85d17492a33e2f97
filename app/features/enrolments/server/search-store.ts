import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { EnrolmentStatus } from '../domain/status.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller'>;

export type FoundPerson = { enrolmentId: string; personId: string; givenName: string; familyName: string; programmeName: string; status: EnrolmentStatus };

const columns = [
  'e.id as enrolmentId', 'e.person_id as personId', 'd.given_name as givenName', 'd.family_name as familyName', 'g.name as programmeName', 'e.status',
] as const;

function enrolmentsWithNames({ db, caller }: Ctx) {
  return db
    .selectFrom('enrolments as e')
    .innerJoin('person_directory as d', (join) => join.onRef('d.tenant_id', '=', 'e.tenant_id').onRef('d.person_id', '=', 'e.person_id'))
    .innerJoin('programmes as g', (join) => join.onRef('g.tenant_id', '=', 'e.tenant_id').onRef('g.id', '=', 'e.programme_id'))
    .where('e.tenant_id', '=', caller.tenantId)
    .where('e.programme_id', '=', sql<string>`any(${caller.programmes}::uuid[])`)
    .where('e.status', '!=', 'mistaken')
    .select(columns);
}

/** People in the caller's programmes in whose name every word occurs, by name. */
export async function selectByName(ctx: Ctx, words: readonly string[], limit: number): Promise<FoundPerson[]> {
  const patterns = words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  const rows = await patterns
    .reduce((query, pattern) => query.where(sql<boolean>`(d.sort_name || ' ' || lower(coalesce(d.name_in_own_script, ''))) like ${pattern}`), enrolmentsWithNames(ctx))
    .orderBy(sql`d.sort_name`)
    .orderBy('e.id')
    .limit(limit)
    .execute();
  return rows as unknown as FoundPerson[];
}

/** The enrolments of one person that the caller may see. */
export async function selectByPerson(ctx: Ctx, personId: string, limit: number): Promise<FoundPerson[]> {
  const rows = await enrolmentsWithNames(ctx).where('e.person_id', '=', personId).orderBy('e.referred_on', 'desc').limit(limit).execute();
  return rows as unknown as FoundPerson[];
}
