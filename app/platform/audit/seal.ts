import { createHmac, timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import type pg from 'pg';
import type { Db } from '#app/platform/db/database.ts';
import { systemTransaction } from '#app/platform/db/transaction.ts';

export type SealOutcome = { number: number; eventCount: number; head: string };
export type Verification = { seals: number; events: number; broken: number | null };

type Seal = {
  number: number;
  from_tx: string;
  before_tx: string;
  event_count: number;
  previous_hash: Buffer;
  hash: Buffer;
};

const FIRST_HASH = Buffer.alloc(32);
const FIRST_TX = '3';

/**
 * Seals all finished, not yet sealed events of one tenant into the next link of its chain; undefined when there is nothing new.
 * A transaction that is still running holds the boundary back, so that none of its events can slip in behind a seal.
 */
export async function sealTenant(pool: pg.Pool, auditKey: Buffer, tenantId: string): Promise<SealOutcome | undefined> {
  return systemTransaction(pool, tenantId, 'seal-audit', async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('seal:' || ${tenantId}, 0))`.execute(tx);
    const last = (await tx
      .selectFrom('audit_seals')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst()) as unknown as Seal | undefined;
    const fromTx = last?.before_tx ?? FIRST_TX;
    const bound = await sql<{ before: string }>`select pg_snapshot_xmin(pg_current_snapshot())::text as before`.execute(
      tx,
    );
    const beforeTx = bound.rows[0]?.before ?? fromTx;
    const previous = last?.hash ?? FIRST_HASH;
    const { hash, count } = await hashEvents(tx, auditKey, tenantId, fromTx, beforeTx, previous);
    if (count === 0) return undefined;
    const number = (last?.number ?? 0) + 1;
    await sql`insert into audit_seals (tenant_id, number, from_tx, before_tx, event_count, previous_hash, hash)
      values (${tenantId}, ${number}, ${fromTx}::text::xid8, ${beforeTx}::text::xid8, ${count}, ${previous}, ${hash})`.execute(
      tx,
    );
    await sql`insert into audit_sightings (tenant_id, subject_id, seal_number)
      select distinct e.tenant_id, u.subject_id, ${number}::int from audit_events e cross join lateral unnest(e.subjects) u (subject_id)
      where e.tenant_id = ${tenantId} and e.tx >= ${fromTx}::text::xid8 and e.tx < ${beforeTx}::text::xid8`.execute(tx);
    return { number, eventCount: count, head: hash.toString('hex') };
  });
}

/** Recomputes a tenant's whole chain. `broken` is the number of the first seal that does not match, null when all do. */
export async function verifyTenant(pool: pg.Pool, auditKey: Buffer, tenantId: string): Promise<Verification> {
  return systemTransaction(pool, tenantId, 'verify-audit', async (tx) => {
    const seals = (await tx
      .selectFrom('audit_seals')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .orderBy('number')
      .execute()) as unknown as Seal[];
    let previous: Buffer = FIRST_HASH;
    let expectedFrom = FIRST_TX;
    let events = 0;
    for (const [position, seal] of seals.entries()) {
      const { hash, count } = await hashEvents(
        tx,
        auditKey,
        tenantId,
        String(seal.from_tx),
        String(seal.before_tx),
        previous,
      );
      const isIntact =
        seal.number === position + 1 &&
        String(seal.from_tx) === expectedFrom &&
        count === seal.event_count &&
        seal.previous_hash.equals(previous) &&
        timingSafeEqual(hash, seal.hash);
      if (!isIntact) return { seals: seals.length, events, broken: position + 1 };
      previous = seal.hash;
      expectedFrom = String(seal.before_tx);
      events += count;
    }
    return { seals: seals.length, events, broken: null };
  });
}

const BATCH = 5000;

// Canonical bytes: one line of JSON per event in the order of transaction and id, times in UTC with microseconds.
async function hashEvents(
  tx: Db,
  auditKey: Buffer,
  tenantId: string,
  fromTx: string,
  beforeTx: string,
  previous: Buffer,
): Promise<{ hash: Buffer; count: number }> {
  const hmac = createHmac('sha256', auditKey).update(tenantId).update(previous);
  let count = 0;
  let after: { tx: string; id: string } = { tx: '0', id: '00000000-0000-0000-0000-000000000000' };
  for (;;) {
    const { rows } = await sql<{ tx: string; id: string; line: string }>`
      select tx::text as tx, id, json_build_array(tx::text, id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), account_id, role, action, category,
        purpose, programme_id, subjects, request_id)::text as line
      from audit_events
      where tenant_id = ${tenantId} and tx >= ${fromTx}::text::xid8 and tx < ${beforeTx}::text::xid8
        and (tx, id) > (${after.tx}::text::xid8, ${after.id}::uuid)
      order by audit_events.tx, audit_events.id limit ${BATCH}`.execute(tx);
    for (const row of rows) hmac.update(row.line).update('\n');
    count += rows.length;
    const lastRow = rows.at(-1);
    if (lastRow === undefined || rows.length < BATCH) return { hash: hmac.digest(), count };
    after = { tx: lastRow.tx, id: lastRow.id };
  }
}
