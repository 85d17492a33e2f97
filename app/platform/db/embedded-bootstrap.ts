import pg from 'pg';

/** The passwords of the embedded server's login roles. */
export interface Passwords {
  postgres: string;
  owner: string;
  app: string;
}

const BOOTSTRAP_LOCK = 7_306_001;

/** Extensions the migrations build on. */
export const extensions = ['pg_trgm', 'btree_gist'];

/**
 * Brings an empty server to where `migrate` can start: the roles (owner of the schema, application, gate, portal), the database and its extensions.
 * May be repeated: what is there stays.
 */
export async function bootstrapDatabase(
  superuserUrl: string,
  passwords: Passwords,
  database = 'egenvag',
): Promise<void> {
  await withClient(superuserUrl, async (server) => {
    // One process at a time; the lock goes with the connection.
    await server.query('select pg_advisory_lock($1)', [BOOTSTRAP_LOCK]);
    await makeRole(server, 'egenvag_gate', 'nologin nosuperuser nobypassrls');
    await makeRole(server, 'egenvag_owner', 'login nosuperuser nobypassrls nocreaterole nocreatedb', passwords.owner);
    await makeRole(server, 'egenvag_app', 'login nosuperuser nobypassrls nocreaterole nocreatedb', passwords.app);
    await makeRole(server, 'egenvag_portal', 'nologin nosuperuser nobypassrls');
    await server.query('grant egenvag_gate to egenvag_owner');
    // The application changes into the portal's role for a participant's own side, and holds none of its rights before.
    await server.query('grant egenvag_portal to egenvag_app with inherit false, set true');
    const found = await server.query('select 1 from pg_database where datname = $1', [database]);
    if (found.rowCount === 0)
      await server.query(`create database ${pg.escapeIdentifier(database)} owner egenvag_owner`);
    await server.query(`revoke all on database ${pg.escapeIdentifier(database)} from public`);
    await server.query(`grant connect on database ${pg.escapeIdentifier(database)} to egenvag_app`);
    const inside = new URL(superuserUrl);
    inside.pathname = `/${database}`;
    await withClient(inside.href, async (client) => {
      for (const name of extensions) await client.query(`create extension if not exists ${name}`);
    });
  });
}

/** Runs `work` on one connection of its own and closes it. */
export async function withClient<Value>(url: string, work: (client: pg.Client) => Promise<Value>): Promise<Value> {
  const client = new pg.Client({ connectionString: url });
  // Whoever waits for a statement is told that the server is gone; without a listener Node would end the process.
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function makeRole(server: pg.Client, name: string, attributes: string, password?: string): Promise<void> {
  const found = await server.query('select 1 from pg_roles where rolname = $1', [name]);
  if (found.rowCount !== 0) return;
  const secret = password === undefined ? '' : ` password ${pg.escapeLiteral(password)}`;
  await server.query(`create role ${name} with ${attributes}${secret}`);
}
