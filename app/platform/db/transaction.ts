import { isDeepStrictEqual } from 'node:util';
import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import type { Instant } from '#app/shared/dates.ts';
import type { Role } from '#app/shared/roles.ts';
import type { Db } from './database.ts';

/** Who is asking, as the database worked it out from the session: tenant, account, the one active role and its programmes. */
export type Caller = {
  tenantId: string;
  tenantKey: string;
  tenantName: string;
  theme: string;
  accountId: string;
  name: string;
  email: string;
  locale: 'sv' | 'en';
  stage: 'awaiting-code' | 'awaiting-code-setup' | 'signed-in';
  role: Role | null;
  roles: Role[];
  programmes: string[];
  expiresAt: Instant;
};

export type Entry = { tokenHash: Buffer; purpose: string; now: Instant; kind: 'read' | 'write' };

/** A statement with its values, as the driver takes it. */
export type Statement = { text: string; values: unknown[] };

/** Thrown by `work` to end the transaction without saving and still hand back a value (a form that was refused). */
export class Rollback<T> extends Error {
  readonly value: T;
  constructor(value: T) {
    super('rolled back on purpose');
    this.value = value;
  }
}

/** Turns a token of staff into the context of the transaction. */
export const ENTER = `select e.tenant_id as "tenantId", e.tenant_key as "tenantKey", e.tenant_name as "tenantName", e.theme,
  e.account_id as "accountId", e.name, e.email, e.locale, e.stage, e.role, e.roles, e.programmes, e.expires_at as "expiresAt",
  set_config('synchronous_commit', $4, true) as "synchronousCommit" from app.enter($1, $2, $3) e`;

/**
 * The one way to the database for a request: begins, enters with the session token, runs `work`, commits.
 * `work` gets undefined as caller when the session is not (or no longer) good; it then sees no rows at all.
 * Throws what `work` throws, after rolling back. A commit that the server turned into a rollback is an error.
 * `last` may name one more statement when the work is done; it travels together with the commit, and without it nothing is committed.
 * A reading starts as whoever the token was last time, so that its first statements travel with the entering; when the database then says
 * otherwise, nothing of it counts and `work` runs once more (docs/decisions/0037-reading-starts-early.md).
 */
export async function transaction<T>(
  pool: pg.Pool,
  entry: Entry,
  work: (tx: Db, caller: Caller | undefined) => Promise<T>,
  last?: () => Statement | undefined,
): Promise<T> {
  // The trace of a read rides along without waiting for the disk (docs/decisions/0004-audit.md); a write always waits.
  const wait = entry.kind === 'read' ? 'off' : 'on';
  return onOneClient(
    pool,
    async (client, tx) => {
      const enter = async () => {
        const begun = client.query('begin');
        const entered = client.query<Caller>(ENTER, [entry.tokenHash, entry.purpose, entry.now, wait]);
        const [, { rows }] = await Promise.all([begun, entered]);
        return rows[0];
      };
      if (entry.kind === 'write') return work(tx, await enter());
      const expected = remembered(pool).get(entry.tokenHash);
      if (expected === undefined) return work(tx, remembered(pool).note(entry.tokenHash, await enter()));
      const [entered, early] = await Promise.all([settled(enter()), settled(work(tx, expected))]);
      if (isDeepStrictEqual(entered(), expected)) return early();
      await client.query('rollback');
      return work(tx, remembered(pool).note(entry.tokenHash, await enter()));
    },
    last,
  );
}

// Resolves, whatever became of it, to a way of getting it.
function settled<T>(doing: Promise<T>): Promise<() => T> {
  return doing.then(
    (value) => () => value,
    (error: unknown) => () => {
      throw error;
    },
  );
}

const MOST_REMEMBERED = 5000;

/** Who a token was when it was last used; the oldest go first. */
class Remembered {
  readonly #callers = new Map<string, Caller>();

  get(tokenHash: Buffer): Caller | undefined {
    return this.#callers.get(tokenHash.toString('latin1'));
  }

  note(tokenHash: Buffer, caller: Caller | undefined): Caller | undefined {
    const key = tokenHash.toString('latin1');
    this.#callers.delete(key);
    if (caller !== undefined) this.#callers.set(key, caller);
    if (this.#callers.size > MOST_REMEMBERED) this.#callers.delete(this.#callers.keys().next().value as string);
    return caller;
  }
}

const memories = new WeakMap<pg.Pool, Remembered>();

function remembered(pool: pg.Pool): Remembered {
  const known = memories.get(pool) ?? new Remembered();
  memories.set(pool, known);
  return known;
}

/** A transaction of the system itself (jobs, sealing) for one tenant, in the role 'system'. */
export async function systemTransaction<T>(
  pool: pg.Pool,
  tenantId: string,
  purpose: string,
  work: (tx: Db) => Promise<T>,
): Promise<T> {
  return onOneClient(pool, async (client, tx) => {
    await Promise.all([
      client.query('begin'),
      client.query(
        `select set_config('app.tenant', $1, true), set_config('app.role', 'system', true), set_config('app.purpose', $2, true)`,
        [tenantId, purpose],
      ),
    ]);
    return work(tx);
  });
}

/** One transaction on one connection: what `work` does, then `last` in one flight with the commit. */
export async function onOneClient<T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient, tx: Db) => Promise<T>,
  last?: () => Statement | undefined,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    const result = await work(client, databaseOn(client));
    const statement = last?.();
    // When this one fails, the server makes the commit behind it a rollback.
    const done = statement && client.query(statement.text, statement.values);
    const [, committed] = await Promise.all([done, client.query('commit')]);
    if (committed.command !== 'COMMIT') throw new Error('the transaction was aborted and could not be committed');
    return result;
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure;
    });
    if (error instanceof Rollback) return error.value as T;
    throw error;
  } finally {
    client.release(broken);
  }
}

const databases = new WeakMap<pg.PoolClient, Db>();

/** One Kysely per connection, over a pool that always hands out this connection: statements sent together travel together. */
export function databaseOn(client: pg.PoolClient): Db {
  const known = databases.get(client);
  if (known !== undefined) return known;
  const held = { query: client.query.bind(client), release: () => {} };
  const db: Db = new Kysely({
    dialect: new PostgresDialect({ pool: { connect: async () => held, end: async () => {} } as never }),
  });
  databases.set(client, db);
  return db;
}
