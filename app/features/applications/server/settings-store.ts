import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { About, ApplicationSettings, ApplicationSettingsForm } from '../domain/settings-form.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'now'>;

/** A programme's settings; undefined when they were never saved. */
export async function findSettings(
  { db, caller }: Pick<Ctx, 'db' | 'caller'>,
  programmeId: string,
): Promise<ApplicationSettings | undefined> {
  const row = await db
    .selectFrom('application_settings')
    .where('tenant_id', '=', caller.tenantId)
    .where('programme_id', '=', programmeId)
    .select(['is_open as isOpen', 'phone', 'about', 'kept_months as keptMonths', 'version'])
    .executeTakeFirst();
  return row === undefined ? undefined : { ...row, about: row.about as About };
}

/** Saves settings if nobody has since `version` (0: never saved); false when somebody has. */
export async function saveSettings(
  { db, caller, now }: Ctx,
  programmeId: string,
  { version, isOpen, phone, about, keptMonths }: ApplicationSettingsForm,
): Promise<boolean> {
  const values = {
    is_open: isOpen,
    phone: phone ?? null,
    about: JSON.stringify(about),
    kept_months: keptMonths,
    version: version + 1,
    changed_at: now,
    changed_by: caller.accountId,
  };
  if (version === 0) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('application_settings')
      .values({ tenant_id: caller.tenantId, programme_id: programmeId, ...values })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }
  const { numUpdatedRows } = await db
    .updateTable('application_settings')
    .set(values)
    .where('tenant_id', '=', caller.tenantId)
    .where('programme_id', '=', programmeId)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** How many applications to a programme nobody has begun with. */
export async function countWaiting({ db, caller }: Pick<Ctx, 'db' | 'caller'>, programmeId: string): Promise<number> {
  const { count } = await db
    .selectFrom('referrals')
    .where('tenant_id', '=', caller.tenantId)
    .where('programme_id', '=', programmeId)
    .where('source', '=', 'application')
    .where('status', '=', 'received')
    .select(sql<number>`count(*)`.as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}
