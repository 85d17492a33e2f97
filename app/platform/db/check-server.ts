import { withClient } from './embedded-bootstrap.ts';
import { type Migration, migrationsFolder, pendingMigrations, readMigrations } from './migrate.ts';

const OLDEST_VERSION = 180_000;

/**
 * Makes sure that the walls stand before anybody is let in: the server is new enough, the application's role is neither superuser nor owner nor
 * otherwise above row-level security, and the schema is the newest. Throws with what to do.
 */
export async function checkServer(appUrl: string): Promise<void> {
  const found = await withClient(appUrl, async (client) => {
    const version = await client.query<{ number: number }>(
      `select current_setting('server_version_num')::int as number`,
    );
    if ((version.rows[0]?.number ?? 0) < OLDEST_VERSION)
      throw new Error('The database server is older than PostgreSQL 18, which is needed.');
    const role = await client.query<RoleFacts>(ROLE_FACTS);
    const hasSchema = await client.query<{ there: boolean }>(
      `select to_regclass('public.schema_migrations') is not null as there`,
    );
    const applied = hasSchema.rows[0]?.there
      ? (await client.query<Migration>('select name, sha256 from schema_migrations order by name')).rows
      : [];
    return { role: role.rows[0]!, applied };
  });
  const problem = roleProblem(found.role);
  if (problem !== undefined)
    throw new Error(
      `DATABASE_URL signs in as "${found.role.name}", ${problem}. Use a role that only egenvag_app's rights reach: docs/operations.md.`,
    );
  const pending = pendingMigrations(await readMigrations(migrationsFolder), found.applied);
  if (pending.length > 0)
    throw new Error(`The database lacks ${pending.length} migrations. Run: npm run egenvag -- migrate`);
}

/** What the catalogue says about the role we signed in as. */
export interface RoleFacts {
  name: string;
  isSuperuser: boolean;
  bypassesWalls: boolean;
  ownsTables: boolean;
  mayBecomeOwner: boolean;
  isApp: boolean;
}

/** Why the application must not run as this role; undefined when it may. */
export function roleProblem(role: RoleFacts): string | undefined {
  if (role.isSuperuser) return 'which is a superuser';
  if (role.bypassesWalls) return 'which bypasses row-level security';
  if (role.ownsTables) return 'which owns tables';
  if (role.mayBecomeOwner)
    return 'which is a member of a role that owns tables or functions, or bypasses row-level security';
  if (!role.isApp) return 'which is neither egenvag_app nor a member of it';
  return undefined;
}

const ROLE_FACTS = `
  select r.rolname as name, r.rolsuper as "isSuperuser", r.rolbypassrls as "bypassesWalls",
    exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relowner = r.oid and n.nspname in ('public', 'app')) as "ownsTables",
    exists (select from pg_roles o where o.oid <> r.oid and pg_has_role(r.oid, o.oid, 'member')
      and (o.rolsuper or o.rolbypassrls
        or exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relowner = o.oid and n.nspname in ('public', 'app'))
        or exists (select from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.proowner = o.oid and n.nspname in ('public', 'app')))) as "mayBecomeOwner",
    coalesce((select pg_has_role(r.oid, a.oid, 'usage') from pg_roles a where a.rolname = 'egenvag_app'), false) as "isApp"
  from pg_roles r where r.rolname = current_user`;
