import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { NameKind, NameRecord } from '../domain/person-names.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller'>;

/** Every name of a person besides the one that lists show: those that hold first. */
export async function selectNames({ db, caller }: Ctx, personId: string): Promise<NameRecord[]> {
  const rows = await db
    .selectFrom('person_names')
    .where('tenant_id', '=', caller.tenantId)
    .where('person_id', '=', personId)
    .select(['id', 'kind', 'name', 'valid_from as validFrom', 'valid_before as validBefore', 'note'])
    .orderBy('valid_before', (order) => order.desc().nullsFirst())
    .orderBy('kind')
    .orderBy('created_at')
    .execute();
  return rows as NameRecord[];
}

/** Saves one more name; false when it stands there already. */
export async function insertName(
  { db, caller }: Ctx,
  added: {
    id: string;
    personId: string;
    restricted: boolean;
    kind: NameKind;
    name: string;
    validFrom?: PlainDate | undefined;
    validBefore?: PlainDate | undefined;
    note?: string | undefined;
  },
): Promise<boolean> {
  const saved = await db
    .insertInto('person_names')
    .values({
      tenant_id: caller.tenantId,
      id: added.id,
      person_id: added.personId,
      restricted: added.restricted,
      kind: added.kind,
      name: added.name,
      valid_from: added.validFrom ?? null,
      valid_before: added.validBefore ?? null,
      note: added.note || null,
      created_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (saved.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** What she wanted to be called until now becomes an earlier wish. */
export async function endCalledName({ db, caller }: Ctx, personId: string, today: PlainDate): Promise<void> {
  await db
    .updateTable('person_names')
    .set({ valid_before: today })
    .where('tenant_id', '=', caller.tenantId)
    .where('person_id', '=', personId)
    .where('kind', '=', 'called')
    .where('valid_before', 'is', null)
    .execute();
}

/** Takes a name away that was written down by mistake; false when it is gone already. */
export async function deleteName({ db, caller }: Ctx, personId: string, nameId: string): Promise<boolean> {
  const gone = await db
    .deleteFrom('person_names')
    .where('tenant_id', '=', caller.tenantId)
    .where('person_id', '=', personId)
    .where('id', '=', nameId)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
}
