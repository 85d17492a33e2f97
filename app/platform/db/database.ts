import type { Writable } from 'node:stream';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { DB } from './generated.ts';

/** The database as application code sees it: typed tables, on one connection inside one transaction. */
export type Db = Kysely<DB>;

const DATE = 1082;
const TIMESTAMPTZ = 1184;
const INT8 = 20;
const TIME = 1083;
const DATE_ARRAY = 1182;

pg.types.setTypeParser(DATE, (text) => text);
pg.types.setTypeParser(DATE_ARRAY as never, (text) => (text === '{}' ? [] : text.slice(1, -1).split(',')));
pg.types.setTypeParser(TIMESTAMPTZ, (text) => new Date(text).toISOString());
pg.types.setTypeParser(INT8, Number);
pg.types.setTypeParser(TIME, (text) => text.slice(0, 5));

const statementNames = new Map<string, string>();
const MOST_NAMED_STATEMENTS = 1000;

function nameOf(text: string): string | undefined {
  const known = statementNames.get(text);
  if (known !== undefined) return known;
  if (statementNames.size >= MOST_NAMED_STATEMENTS) return undefined;
  const name = `s${statementNames.size}`;
  statementNames.set(text, name);
  return name;
}

/**
 * A client that prepares every parameterised statement once per connection, and sends what was asked for in one go in one packet:
 * then a walled transaction costs little over the bare query.
 */
class NamedClient extends pg.Client {
  #isGathering = false;

  override query(...args: unknown[]): never {
    this.#gather();
    const [first, values, ...rest] = args;
    if (typeof first === 'string' && Array.isArray(values)) {
      return super.query({ text: first, values, name: nameOf(first) } as never, ...(rest as never[])) as never;
    }
    return super.query(...(args as [never])) as never;
  }

  // Holds writes back until everything that is under way in this turn has been asked.
  #gather(): void {
    if (this.#isGathering) return;
    const { stream } = (this as unknown as { connection: { stream: Writable } }).connection;
    this.#isGathering = true;
    stream.cork();
    process.nextTick(() => {
      this.#isGathering = false;
      stream.uncork();
    });
  }
}

/** Opens a pool on `connectionString` for the application's role. Statements give up after 10 seconds and keep the plan they were first given. */
export function openPool(connectionString: string, options: { max?: number } = {}): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max: options.max ?? 10,
    Client: NamedClient,
    pipeline: true,
    statement_timeout: 10_000,
    idle_in_transaction_session_timeout: 30_000,
    application_name: 'egenvag',
    // Planning a walled statement takes longer than running it; every value is a parameter, so one plan serves all.
    options: '-c plan_cache_mode=force_generic_plan',
  } as pg.PoolConfig);
  return survivesBrokenConnections(pool);
}

/** Opens a plain pool for the owner of the data, outside the walls: for loading the demo, and for looking on in tests. */
export function openOwnersPool(connectionString: string, options: { max?: number } = {}): pg.Pool {
  return survivesBrokenConnections(new pg.Pool({ connectionString, max: options.max ?? 1 }));
}

// A broken connection is replaced by the pool, and whoever was using it is told by her statement. Without listeners, for idle
// connections and for those in use or on their way out, Node would end the process.
function survivesBrokenConnections(pool: pg.Pool): pg.Pool {
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** Kysely over a pool. Requests use it through `transaction` only; the command line and tests may use it directly. */
export function openDatabase(pool: pg.Pool): Db {
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
}
