import { sql } from 'kysely';
import { decryptField, encryptField } from '#app/platform/crypto/keys.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Instant, PlainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import type { LiftReason, ProtectionKind, ProtectionSource } from '../domain/kinds.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'services' | 'today' | 'now'>;

/** One protection of a person from its day to its end; the open one has none. */
export type ProtectionRow = {
  id: string;
  kind: ProtectionKind;
  reference: string;
  source: ProtectionSource | null;
  since: PlainDate;
  reviewOn: PlainDate | null;
  note: string | null;
  setAt: Instant;
  setByName: string | null;
  liftAskedAt: Instant | null;
  liftAskedBy: string | null;
  liftAskedByName: string | null;
  liftAskedRole: string | null;
  liftReason: LiftReason | null;
  endedOn: PlainDate | null;
  endedByName: string | null;
  endedAs: 'changed' | 'lifted' | null;
  version: number;
};

const notePlace = (tenantId: string, id: string) => `${tenantId}|person_protection|note|${id}`;

/** Every protection of a person that the caller may know of, the open one first. */
export async function selectProtections(ctx: Ctx, personId: string): Promise<ProtectionRow[]> {
  const { db, caller, services } = ctx;
  const rows = await db
    .selectFrom('person_protection as p')
    .leftJoin('accounts as a', (join) => join.onRef('a.tenant_id', '=', 'p.tenant_id').onRef('a.id', '=', 'p.set_by'))
    .leftJoin('accounts as l', (join) =>
      join.onRef('l.tenant_id', '=', 'p.tenant_id').onRef('l.id', '=', 'p.lift_asked_by'),
    )
    .leftJoin('accounts as e', (join) => join.onRef('e.tenant_id', '=', 'p.tenant_id').onRef('e.id', '=', 'p.ended_by'))
    .where('p.tenant_id', '=', caller.tenantId)
    .where('p.person_id', '=', personId)
    .select([
      'p.id',
      'p.kind',
      'p.reference',
      'p.source',
      'p.since',
      'p.review_on as reviewOn',
      'p.note',
      'p.set_at as setAt',
      'a.name as setByName',
      'p.lift_asked_at as liftAskedAt',
      'p.lift_asked_by as liftAskedBy',
      'l.name as liftAskedByName',
      'p.lift_asked_role as liftAskedRole',
      'p.lift_reason as liftReason',
      'p.ended_on as endedOn',
      'e.name as endedByName',
      'p.ended_as as endedAs',
      'p.version',
    ])
    .orderBy(sql`p.ended_at is not null`)
    .orderBy('p.set_at', 'desc')
    .execute();
  return rows.map((row) => ({
    ...row,
    note: row.note === null ? null : decryptField(services.keys, notePlace(caller.tenantId, row.id), row.note),
  })) as ProtectionRow[];
}

export type NewProtection = {
  kind: ProtectionKind;
  source: ProtectionSource | null;
  since: PlainDate;
  reviewOn: PlainDate | null;
  note: string | null;
  /** The reference she keeps when only the kind changes. */
  reference?: string;
};

/** Writes a protection; false when another one is open. */
export async function insertProtection(
  { db, caller, services }: Ctx,
  personId: string,
  given: NewProtection,
): Promise<boolean> {
  const id = newId();
  const saved = await db
    .insertInto('person_protection')
    .values({
      tenant_id: caller.tenantId,
      id,
      person_id: personId,
      kind: given.kind,
      source: given.source,
      since: given.since,
      review_on: given.reviewOn,
      note: given.note === null ? null : encryptField(services.keys, notePlace(caller.tenantId, id), given.note),
      set_by: caller.accountId,
      ...(given.reference === undefined ? {} : { reference: given.reference }),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (saved.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Ends the open protection if nobody has changed it since `version`; false when somebody has. */
export async function endProtection(
  { db, caller, today, now }: Ctx,
  open: { id: string; version: number },
  endedAs: 'changed' | 'lifted',
): Promise<boolean> {
  const ended = await db
    .updateTable('person_protection')
    .set({
      ended_at: now,
      ended_on: today,
      ended_by: caller.accountId,
      ended_as: endedAs,
      version: open.version + 1,
    })
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', open.id)
    .where('version', '=', open.version)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return ended.numUpdatedRows > 0n;
}

/** Notes that lifting was asked for, or with `null` that the protection is kept; false when somebody was first. */
export async function markLiftAsked(
  { db, caller, now }: Ctx,
  open: { id: string; version: number },
  reason: LiftReason | null,
): Promise<boolean> {
  const asked =
    reason === null
      ? { lift_asked_at: null, lift_asked_by: null, lift_asked_role: null, lift_reason: null }
      : {
          lift_asked_at: now,
          lift_asked_by: caller.accountId,
          lift_asked_role: caller.role ?? 'none',
          lift_reason: reason,
        };
  const marked = await db
    .updateTable('person_protection')
    .set({ ...asked, version: open.version + 1 })
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', open.id)
    .where('version', '=', open.version)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return marked.numUpdatedRows > 0n;
}

/** Closes or opens a person's file in every table at once, by the keys that carry `restricted` along. */
export async function markRestricted({ db, caller }: Ctx, personId: string, restricted: boolean): Promise<void> {
  await db
    .updateTable('people')
    .set((eb) => ({ restricted, version: eb('version', '+', 1) }))
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', personId)
    .where('restricted', '!=', restricted)
    .execute();
}

/** The wall's list of whom the caller may read was made when the request began; whoever closes a file joins it here. */
export async function keepInSight({ db }: Ctx, personId: string): Promise<void> {
  await sql`select set_config('app.restricted', array_append(app.readable_restricted(), ${personId}::uuid)::text, true)`.execute(
    db,
  );
}
