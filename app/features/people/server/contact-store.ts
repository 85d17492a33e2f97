import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { ContactAnswers, ContactRecord } from '../domain/person-contacts.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'now'>;

/** The ways to reach a person that the caller may see: the one to use first, then the safe ones; what must not be used comes last. */
export async function selectContacts(
  { db, caller }: Pick<Ctx, 'db' | 'caller'>,
  personId: string,
): Promise<ContactRecord[]> {
  const rows = await db
    .selectFrom('person_contacts')
    .where('tenant_id', '=', caller.tenantId)
    .where('person_id', '=', personId)
    .select(['id', 'kind', 'value', 'holder', 'holder_name as holderName', 'is_first as isFirst', 'is_safe as isSafe'])
    .select(['is_shared as isShared', 'letter_instead as letterInstead', 'best_times as bestTimes'])
    .select(['best_days as bestDays', 'best_from as bestFrom', 'best_before as bestBefore', 'note'])
    .orderBy('is_first', 'desc')
    .orderBy(sql`case when is_safe then 0 when is_safe is null then 1 else 2 end`)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows as ContactRecord[];
}

function valuesOf(contact: ContactAnswers) {
  return {
    kind: contact.kind,
    value: contact.value,
    holder: contact.holder,
    holder_name: contact.holderName || null,
    is_first: contact.isFirst ?? false,
    is_safe: contact.safe === 'not-asked' ? null : contact.safe === 'yes',
    is_shared: contact.isShared ?? false,
    letter_instead: contact.letterInstead ?? false,
    best_times: contact.bestTimes || null,
    best_days: [...new Set(contact.bestDays)].sort(),
    best_from: contact.bestFrom ?? null,
    best_before: contact.bestBefore ?? null,
    note: contact.note || null,
  };
}

// Only one is used first: the newest word holds.
async function clearFirst({ db, caller }: Ctx, personId: string): Promise<void> {
  await db
    .updateTable('person_contacts')
    .set({ is_first: false })
    .where('tenant_id', '=', caller.tenantId)
    .where('person_id', '=', personId)
    .where('is_first', '=', true)
    .execute();
}

/** Saves a new way to reach her; false when the row is there already. */
export async function insertContact(
  ctx: Ctx,
  { id, personId, restricted }: { id: string; personId: string; restricted: boolean },
  contact: ContactAnswers,
): Promise<boolean> {
  if (contact.isFirst) await clearFirst(ctx, personId);
  const saved = await ctx.db
    .insertInto('person_contacts')
    .values({
      tenant_id: ctx.caller.tenantId,
      id,
      person_id: personId,
      restricted,
      created_by: ctx.caller.accountId,
      ...valuesOf(contact),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (saved.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Saves a changed way to reach her; false when it is gone. */
export async function updateContact(
  ctx: Ctx,
  personId: string,
  contactId: string,
  contact: ContactAnswers,
): Promise<boolean> {
  if (contact.isFirst) await clearFirst(ctx, personId);
  const saved = await ctx.db
    .updateTable('person_contacts')
    .set({ ...valuesOf(contact), changed_at: ctx.now, changed_by: ctx.caller.accountId })
    .where('tenant_id', '=', ctx.caller.tenantId)
    .where('person_id', '=', personId)
    .where('id', '=', contactId)
    .executeTakeFirst();
  return saved.numUpdatedRows > 0n;
}

/** Forgets a way to reach her; false when it is gone already. */
export async function deleteContact({ db, caller }: Ctx, personId: string, contactId: string): Promise<boolean> {
  const gone = await db
    .deleteFrom('person_contacts')
    .where('tenant_id', '=', caller.tenantId)
    .where('person_id', '=', personId)
    .where('id', '=', contactId)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
}
