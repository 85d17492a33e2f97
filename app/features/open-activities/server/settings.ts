import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { OpenListSettingsForm } from '../domain/association-form.ts';

export type OpenListSettings = { isOpen: boolean; mayBeIndexed: boolean; frameOrigins: string[]; version: number };

const NEVER_SAVED: OpenListSettings = { isOpen: false, mayBeIndexed: false, frameOrigins: [], version: 0 };

/** How the tenant's list is shown; closed until somebody opens it. */
export async function getOpenListSettings({
  db,
  caller,
}: Pick<RequestContext, 'db' | 'caller'>): Promise<OpenListSettings> {
  const found = await db
    .selectFrom('open_list_settings')
    .where('tenant_id', '=', caller.tenantId)
    .select(['is_open as isOpen', 'may_be_indexed as mayBeIndexed', 'frame_origins as frameOrigins', 'version'])
    .executeTakeFirst();
  return found ?? NEVER_SAVED;
}

/** Opens or closes the list and says who may show it. Sent twice it is answered like the first time. Problem: 'stale'. */
export async function changeOpenListSettings(
  ctx: RequestContext,
  { version, isOpen, mayBeIndexed, frameOrigins }: OpenListSettingsForm,
): Promise<Result<void, FieldProblems>> {
  const { db, caller, now } = ctx;
  const values = {
    is_open: isOpen,
    may_be_indexed: mayBeIndexed,
    frame_origins: frameOrigins,
    version: version + 1,
    changed_at: now,
    changed_by: caller.accountId,
  };
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('open_list_settings')
    .values({ tenant_id: caller.tenantId, ...values })
    .onConflict((conflict) =>
      conflict.column('tenant_id').doUpdateSet(values).where('open_list_settings.version', '=', version),
    )
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 1n && version >= 0) return ok(undefined);
  const stored = await getOpenListSettings(ctx);
  const isSame =
    stored.version === version + 1 &&
    stored.isOpen === isOpen &&
    stored.mayBeIndexed === mayBeIndexed &&
    stored.frameOrigins.join() === frameOrigins.join();
  return isSame ? ok(undefined) : refuse({ '': ['stale'] });
}
