import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Instant, PlainDate } from '#app/shared/dates.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'now'>;

export type GuardedReader = {
  id: string;
  accountId: string;
  name: string;
  reason: string;
  validUntil: PlainDate | null;
  namedAt: Instant;
  namedBy: string;
  endedAt: Instant | null;
  endedBy: string | null;
};

/** Whether the caller belongs to those who read health and economy of a participation; the database holds the rule (app.reads_guarded). */
export async function readsGuarded({ db }: Ctx, enrolmentId: string): Promise<boolean> {
  const { rows } = await sql<{ reads: boolean }>`select app.reads_guarded(${enrolmentId}::uuid) as reads`.execute(db);
  return rows[0]?.reads ?? false;
}

/** Whether the participant's identity is protected: rows about her carry it. */
export async function isRestricted({ db, caller }: Ctx, enrolmentId: string): Promise<boolean> {
  const row = await db
    .selectFrom('enrolments')
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', enrolmentId)
    .select('restricted')
    .executeTakeFirst();
  return row?.restricted ?? false;
}

/** Who has been named a reader of health and economy, the latest first; ended ones too. */
export async function selectReaders({ db, caller }: Ctx, enrolmentId: string): Promise<GuardedReader[]> {
  const rows = await db
    .selectFrom('guarded_readers as r')
    .leftJoin('accounts as a', (join) =>
      join.onRef('a.tenant_id', '=', 'r.tenant_id').onRef('a.id', '=', 'r.account_id'),
    )
    .leftJoin('accounts as n', (join) => join.onRef('n.tenant_id', '=', 'r.tenant_id').onRef('n.id', '=', 'r.named_by'))
    .leftJoin('accounts as e', (join) => join.onRef('e.tenant_id', '=', 'r.tenant_id').onRef('e.id', '=', 'r.ended_by'))
    .where('r.tenant_id', '=', caller.tenantId)
    .where('r.enrolment_id', '=', enrolmentId)
    .select([
      'r.id',
      'r.account_id as accountId',
      'a.name',
      'r.reason',
      'r.valid_until as validUntil',
      'r.named_at as namedAt',
      'n.name as namedBy',
      'r.ended_at as endedAt',
      'e.name as endedBy',
    ])
    .orderBy('r.named_at', 'desc')
    .orderBy('r.id', 'desc')
    .execute();
  return rows as GuardedReader[];
}

export type NewReader = {
  id: string;
  enrolmentId: string;
  programmeId: string;
  personId: string;
  restricted: boolean;
  accountId: string;
  reason: string;
  validUntil: PlainDate | null;
};

/** Names a reader; false when this account is one already. */
export async function insertReader({ db, caller, now }: Ctx, reader: NewReader): Promise<boolean> {
  const added = await db
    .insertInto('guarded_readers')
    .values({
      tenant_id: caller.tenantId,
      id: reader.id,
      enrolment_id: reader.enrolmentId,
      programme_id: reader.programmeId,
      person_id: reader.personId,
      restricted: reader.restricted,
      account_id: reader.accountId,
      reason: reader.reason,
      valid_until: reader.validUntil,
      named_at: now,
      named_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
}

/** Ends what is over or has been ended by somebody: then the same account can be named anew. */
export async function endReaders({ db, caller, now }: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable('guarded_readers')
    .set({ ended_at: now, ended_by: caller.accountId })
    .where('tenant_id', '=', caller.tenantId)
    .where('id', 'in', [...ids])
    .where('ended_at', 'is', null)
    .execute();
}
