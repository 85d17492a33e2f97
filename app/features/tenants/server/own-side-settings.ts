import { sql } from 'kysely';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PortalContext } from '#app/platform/http/portal-page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { DataProtectionOfficer, OwnSideForm, OwnSideSettings } from '../domain/own-side.ts';

/** What the caller's tenant has decided; version 0 when it has decided nothing yet. */
export async function getOwnSideSettings({
  db,
  caller,
}: Pick<RequestContext, 'db' | 'caller'>): Promise<OwnSideSettings> {
  const row = await db
    .selectFrom('own_side_settings')
    .where('tenant_id', '=', caller.tenantId)
    .select(['version', 'names_readers', 'officer_name', 'officer_email', 'officer_phone'])
    .executeTakeFirst();
  return {
    version: row?.version ?? 0,
    namesReaders: row?.names_readers ?? true,
    officer: {
      name: row?.officer_name ?? null,
      email: row?.officer_email ?? null,
      phone: row?.officer_phone ?? null,
    },
  };
}

/** Saves it. Problem '' 'stale' when somebody saved in between. */
export async function saveOwnSideSettings(
  { db, caller, now }: RequestContext,
  form: OwnSideForm,
): Promise<Result<void, FieldProblems>> {
  const values = {
    names_readers: form.namesReaders === 'yes',
    officer_name: form.officerName ?? null,
    officer_email: form.officerEmail ?? null,
    officer_phone: form.officerPhone ?? null,
    changed_at: now,
    changed_by: caller.accountId,
  };
  const saved =
    form.version === 0
      ? await db
          .insertInto('own_side_settings')
          .values({ tenant_id: caller.tenantId, ...values })
          .onConflict((conflict) => conflict.doNothing())
          .returning('version')
          .executeTakeFirst()
      : await db
          .updateTable('own_side_settings')
          .set({ ...values, version: sql<number>`version + 1` })
          .where('tenant_id', '=', caller.tenantId)
          .where('version', '=', form.version)
          .returning('version')
          .executeTakeFirst();
  return saved === undefined ? refuse({ '': ['stale'] }) : ok(undefined);
}

/** Whom she turns to about her data; undefined when the tenant has named nobody. */
export async function findDataProtectionOfficer({
  db,
  person,
}: PortalContext): Promise<DataProtectionOfficer | undefined> {
  const row = await db
    .selectFrom('own_side_settings')
    .where('tenant_id', '=', person.tenantId)
    .select(['officer_name as name', 'officer_email as email', 'officer_phone as phone'])
    .executeTakeFirst();
  return row && (row.name ?? row.email ?? row.phone) !== null ? row : undefined;
}
