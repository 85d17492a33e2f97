import { sql } from 'kysely';
import type { Db } from '#app/platform/db/database.ts';
import { type Organisation, type OrganisationKind, parseKind } from '../domain/organisation.ts';

/** The tenant's organisations by name, with how many accounts each has. */
export async function selectOrganisations(db: Db): Promise<Organisation[]> {
  const rows = await db
    .selectFrom('organisations as o')
    .select((eb) => [
      'o.id',
      'o.name',
      'o.kind',
      'o.version',
      'o.officers_share_referrals as officersShareReferrals',
      eb
        .selectFrom('accounts as a')
        .whereRef('a.tenant_id', '=', 'o.tenant_id')
        .whereRef('a.organisation_id', '=', 'o.id')
        .select(sql<number>`count(*)`.as('count'))
        .as('accountCount'),
    ])
    .orderBy('o.name')
    .execute();
  return rows.map((row) => ({ ...row, kind: parseKind(row.kind), accountCount: row.accountCount ?? 0 }));
}

/** Adds an organisation; the same id a second time changes nothing. Throws the database's error when the name is taken. */
export async function insertOrganisation(
  db: Db,
  tenantId: string,
  organisation: { id: string; name: string; kind: OrganisationKind },
): Promise<void> {
  await db
    .insertInto('organisations')
    .values({ tenant_id: tenantId, ...organisation })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doNothing())
    .execute();
}

/** Changes name, kind and what its officers share, if the organisation is still at `version`. Throws the database's error when the name is taken. */
export async function updateOrganisation(
  db: Db,
  id: string,
  {
    version,
    officersShareReferrals,
    ...values
  }: { name: string; kind: OrganisationKind; officersShareReferrals: boolean; version: number },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('organisations')
    .set((eb) => ({ ...values, officers_share_referrals: officersShareReferrals, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
