import type { RequestContext } from '#app/platform/http/page.ts';
import type { ValidatorAnswers, ValidatorRecord } from '../domain/validator.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'now'>;

/** The tenant's contacts for validation by name, without archived ones. */
export async function selectValidators({ db, caller }: Omit<Ctx, 'now'>): Promise<ValidatorRecord[]> {
  const rows = await db
    .selectFrom('validation_contacts')
    .where('tenant_id', '=', caller.tenantId)
    .where('archived_at', 'is', null)
    .select(['id', 'kind', 'name', 'validates', 'contact_person as contactPerson', 'phone', 'email', 'website', 'note'])
    .select('version')
    .orderBy('name')
    .execute();
  return rows as ValidatorRecord[];
}

const toColumns = ({ contactPerson, ...answers }: ValidatorAnswers) => ({ contact_person: contactPerson, ...answers });

/** Saves a new contact; a resend saves nothing twice. */
export async function insertValidator(
  { db, caller, now }: Ctx,
  { id, ...answers }: ValidatorAnswers & { id: string },
): Promise<void> {
  await db
    .insertInto('validation_contacts')
    .values({ tenant_id: caller.tenantId, id, created_at: now, created_by: caller.accountId, ...toColumns(answers) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Changes a contact if nobody has since `version`; false when somebody has. */
export async function updateValidator(
  { db, caller }: Ctx,
  { id, version }: { id: string; version: number },
  change: ValidatorAnswers | { archived_at: string },
): Promise<boolean> {
  const saved = await db
    .updateTable('validation_contacts')
    .set({ ...('contactPerson' in change ? toColumns(change) : change), version: version + 1 })
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('archived_at', 'is', null)
    .executeTakeFirst();
  return saved.numUpdatedRows === 1n;
}
