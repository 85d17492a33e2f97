import type { RequestContext } from '#app/platform/http/page.ts';
import type { Instant } from '#app/shared/dates.ts';
import type { Instrument } from '../domain/instrument.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'now'>;

/** An instrument that the tenant has loaded itself. */
export type LoadedInstrument = {
  id: string;
  instrument: Instrument;
  loadedAt: Instant;
  loadedBy: string;
  withdrawnAt: Instant | null;
};

/** Every instrument that the tenant has loaded, by key, the newest version first. */
export async function selectInstruments({ db, caller }: Ctx): Promise<LoadedInstrument[]> {
  const rows = await db
    .selectFrom('instruments as i')
    .innerJoin('accounts as a', (join) =>
      join.onRef('a.tenant_id', '=', 'i.tenant_id').onRef('a.id', '=', 'i.loaded_by'),
    )
    .where('i.tenant_id', '=', caller.tenantId)
    .select([
      'i.id',
      'i.definition as instrument',
      'i.loaded_at as loadedAt',
      'a.name as loadedBy',
      'i.withdrawn_at as withdrawnAt',
    ])
    .orderBy('i.key')
    .orderBy('i.number', 'desc')
    .execute();
  return rows as unknown as LoadedInstrument[];
}

/** Adds a loaded instrument; false when the tenant has this version already. */
export async function insertInstrument({ db, caller, now }: Ctx, id: string, instrument: Instrument): Promise<boolean> {
  const added = await db
    .insertInto('instruments')
    .values({
      tenant_id: caller.tenantId,
      id,
      key: instrument.key,
      number: instrument.number,
      use: instrument.use,
      definition: JSON.stringify(instrument),
      loaded_at: now,
      loaded_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
}

/** Takes a loaded instrument out of use; nothing happens when it is already. */
export async function withdraw({ db, caller, now }: Ctx, key: string, number: number): Promise<void> {
  await db
    .updateTable('instruments')
    .set({ withdrawn_at: now, withdrawn_by: caller.accountId })
    .where('tenant_id', '=', caller.tenantId)
    .where('key', '=', key)
    .where('number', '=', number)
    .where('withdrawn_at', 'is', null)
    .execute();
}
