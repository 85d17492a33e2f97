import { blindIndex, decryptField, encryptField } from '#app/platform/crypto/keys.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { IdentityNumber, IdentityNumberKind } from '../domain/identity-number.ts';
import type { AbsenceRecord, NumberLevel, NumberRecord, NumberSource } from '../domain/number-facts.ts';
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

export type NewNumber = {
  id: string;
  personId: string;
  restricted: boolean;
  number: IdentityNumber;
  level?: NumberLevel | undefined;
  source: NumberSource;
  reason?: string | undefined;
  validFrom: PlainDate;
};

/** Saves a number encrypted; false when somebody in the tenant, visible or not, already has it. */
export async function insertNumber({ db, caller, services }: Ctx, added: NewNumber): Promise<boolean> {
  const { id, number } = added;
  const saved = await db
    .insertInto('person_identifiers')
    .values({
      tenant_id: caller.tenantId,
      id,
      person_id: added.personId,
      restricted: added.restricted,
      kind: number.kind,
      level: added.level ?? null,
      ciphertext: encryptField(services.keys, numberPlace(caller.tenantId, id), number.normalised),
      blind_index: blindIndex(services.keys, caller.tenantId, number.normalised),
      masked: maskIdentityNumber(number),
      valid_from: added.validFrom,
      source: added.source,
      reason: added.reason || null,
      created_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (saved.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Ends a number that is current; false when it is not, or not this person's. */
export async function endIdentifier(
  { db, caller }: Ctx,
  ended: {
    id: string;
    personId: string;
    as: 'replaced' | 'wrong' | 'lapsed';
    on: PlainDate;
    reason?: string | undefined;
    replacedBy?: string;
  },
): Promise<boolean> {
  const saved = await db
    .updateTable('person_identifiers')
    .set({
      valid_before: ended.on,
      ended_as: ended.as,
      ended_reason: ended.reason || null,
      replaced_by: ended.replacedBy ?? null,
    })
    .where('tenant_id', '=', caller.tenantId)
    .where('person_id', '=', ended.personId)
    .where('id', '=', ended.id)
    .where('valid_before', 'is', null)
    .executeTakeFirst();
  return saved.numUpdatedRows > 0n;
}

/** A person's numbers, masked: what is current first, then the latest. */
export async function selectNumbers({ db, caller }: Pick<Ctx, 'db' | 'caller'>, personId: string) {
  const rows = await db
    .selectFrom('person_identifiers')
    .where('tenant_id', '=', caller.tenantId)
    .where('person_id', '=', personId)
    .select(['id', 'kind', 'masked', 'level', 'source', 'reason', 'valid_from as validFrom'])
    .select(['valid_before as validBefore', 'ended_as as endedAs', 'ended_reason as endedReason'])
    .select('replaced_by as replacedBy')
    .orderBy('valid_before', (order) => order.desc().nullsFirst())
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows as NumberRecord[];
}

/** All numbers of a person in the clear, in the same order, with what the masked list says about them. */
export async function selectClearNumbers(
  ctx: Ctx,
  personId: string,
): Promise<(IdentityNumber & Omit<NumberRecord, 'kind' | 'masked'>)[]> {
  const { db, caller, services } = ctx;
  const [numbers, ciphers] = await Promise.all([
    selectNumbers(ctx, personId),
    db
      .selectFrom('person_identifiers')
      .where('tenant_id', '=', caller.tenantId)
      .where('person_id', '=', personId)
      .select(['id', 'ciphertext'])
      .execute(),
  ]);
  const cipherOf = new Map(ciphers.map(({ id, ciphertext }) => [id, ciphertext]));
  return numbers.flatMap(({ masked: _, ...number }) => {
    const ciphertext = cipherOf.get(number.id);
    if (ciphertext === undefined) return [];
    const normalised = decryptField(services.keys, numberPlace(caller.tenantId, number.id), ciphertext);
    return [{ ...number, kind: number.kind as IdentityNumberKind, normalised }];
  });
}

/** That the person has no number, as it was stated; the latest first. */
export async function selectAbsences({ db, caller }: Pick<Ctx, 'db' | 'caller'>, personId: string) {
  const rows = await db
    .selectFrom('person_number_absences')
    .where('tenant_id', '=', caller.tenantId)
    .where('person_id', '=', personId)
    .select(['id', 'cause', 'note', 'valid_from as validFrom', 'valid_before as validBefore'])
    .orderBy('created_at', 'desc')
    .execute();
  return rows as AbsenceRecord[];
}

/** Writes down that the person has no number; false when the row is there already. */
export async function insertAbsence(
  { db, caller, today }: Ctx,
  added: { id: string; personId: string; restricted: boolean; cause: string; note?: string | undefined },
): Promise<boolean> {
  const saved = await db
    .insertInto('person_number_absences')
    .values({
      tenant_id: caller.tenantId,
      id: added.id,
      person_id: added.personId,
      restricted: added.restricted,
      cause: added.cause,
      note: added.note || null,
      valid_from: today,
      created_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (saved.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** From today she has a number, or another reason for having none. */
export async function endAbsence({ db, caller, today }: Ctx, personId: string): Promise<void> {
  await db
    .updateTable('person_number_absences')
    .set({ valid_before: today })
    .where('tenant_id', '=', caller.tenantId)
    .where('person_id', '=', personId)
    .where('valid_before', 'is', null)
    .execute();
}
