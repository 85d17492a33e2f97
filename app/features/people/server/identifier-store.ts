import { blindIndex, decryptField, encryptField } from '#app/platform/crypto/keys.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { newId } from '#app/shared/ids.ts';
import type { IdentityNumber, IdentityNumberKind } from '../domain/identity-number.ts';
import { numberPlace } from '../domain/number-place.ts';
import { maskIdentityNumber } from '../domain/show-identity-number.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'services' | 'today'>;

/** The person among those the caller may see who has this number now. Fill-ins are not unique and find nobody. */
export async function findPersonIdByNumber(
  { db, caller, services }: Ctx,
  number: IdentityNumber,
): Promise<string | undefined> {
  if (number.kind === 'fill-in') return undefined;
  const row = await db
    .selectFrom('person_identifiers')
    .where('tenant_id', '=', caller.tenantId)
    .where('blind_index', '=', blindIndex(services.keys, caller.tenantId, number.normalised))
    .where('valid_before', 'is', null)
    .where('kind', '!=', 'fill-in')
    .select('person_id')
    .executeTakeFirst();
  return row?.person_id;
}

/** Saves a number encrypted; false when somebody in the tenant, visible or not, already has it. */
export async function insertNumber(
  { db, caller, services, today }: Ctx,
  personId: string,
  restricted: boolean,
  number: IdentityNumber,
  reason: string | null,
): Promise<boolean> {
  const id = newId();
  const saved = await db
    .insertInto('person_identifiers')
    .values({
      tenant_id: caller.tenantId,
      id,
      person_id: personId,
      restricted,
      kind: number.kind,
      ciphertext: encryptField(services.keys, numberPlace(caller.tenantId, id), number.normalised),
      blind_index: blindIndex(services.keys, caller.tenantId, number.normalised),
      masked: maskIdentityNumber(number),
      valid_from: today,
      source: 'staff',
      reason,
      created_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (saved.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Closes the numbers a person has now: they stay readable as earlier numbers. */
export async function closeNumbers({ db, caller, today }: Ctx, personId: string, reason: string): Promise<void> {
  await db
    .updateTable('person_identifiers')
    .set({ valid_before: today, reason })
    .where('tenant_id', '=', caller.tenantId)
    .where('person_id', '=', personId)
    .where('valid_before', 'is', null)
    .execute();
}

/** All numbers of a person in the clear, the newest first. */
export async function listNumbers(
  { db, caller, services }: Ctx,
  personId: string,
): Promise<(IdentityNumber & { validBefore: string | null })[]> {
  const rows = await db
    .selectFrom('person_identifiers')
    .where('tenant_id', '=', caller.tenantId)
    .where('person_id', '=', personId)
    .select(['id', 'kind', 'ciphertext', 'valid_before'])
    .orderBy('created_at', 'desc')
    .execute();
  return rows.map((row) => ({
    kind: row.kind as IdentityNumberKind,
    normalised: decryptField(services.keys, numberPlace(caller.tenantId, row.id), row.ciphertext),
    validBefore: row.valid_before,
  }));
}
