import { sql } from 'kysely';
import type pg from 'pg';
import type { Services } from '#app/platform/services.ts';
import type { Instant } from '#app/shared/dates.ts';
import { type Db, openDatabase } from './database.ts';

const gates = new WeakMap<pg.Pool, Db>();

/** The gate outside any session. It reaches no table, only the gate's functions. */
export function gateOf(services: Pick<Services, 'pool'>): Db {
  const known = gates.get(services.pool);
  if (known !== undefined) return known;
  const gate = openDatabase(services.pool);
  gates.set(services.pool, gate);
  return gate;
}

/** How many attempts under one key within a window. */
export type AttemptLimit = { most: number; windowSeconds: number };

/** Counts one attempt under a key (a keyed hash of a network address, or of what everybody shares); false: too many within the window. */
export async function takeAttempt(db: Db, key: Buffer, now: Instant, limit: AttemptLimit): Promise<boolean> {
  const { rows } = await sql<{ free: boolean }>`
    select app.take_attempt(${key}::bytea, ${now}::timestamptz, ${limit.windowSeconds}::int, ${limit.most}::int) as free`.execute(
    db,
  );
  return rows[0]?.free === true;
}
