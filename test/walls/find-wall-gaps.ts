import type pg from 'pg';
import { GATE_FUNCTIONS } from './gate-functions.ts';

/** Uniqueness across tenants, each with its reason beside the index in the migration. */
const UNIQUE_ACROSS_TENANTS = [
  'sessions_pkey',
  'portal_sessions_pkey',
  'accounts_email',
  'portal_cards_secret',
  'portal_cards_code',
];

/** Tables without a tenant: they hold nothing about anybody, or are reached by the gate alone. */
const TENANTLESS_TABLES = [
  'tenants',
  'schema_migrations',
  'sign_in_limits',
  'occupations',
  'occupation_words',
  'occupation_facts',
  'occupation_fetch',
];

/** Tables that refer to people past `restricted`: their walls ask for a named reader, or for an enrolment of hers that the caller sees. */
const ASKING_IN_THEIR_WALL = [
  'named_readers',
  'named_reader_changes',
  'person_protection',
  'person_bars',
  'emergency_accesses',
  'number_tries',
  'duplicate_pairs',
  'person_merges',
  'merge_questions',
  'people',
];

const TABLES = `(select c.* from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind in ('r', 'p')) c`;
const HAS_TENANT = `exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped)`;
const POLICIES = `pg_policy p join ${TABLES} on c.oid = p.polrelid and ('egenvag_app'::regrole = any (p.polroles) or 'egenvag_portal'::regrole = any (p.polroles) or 0 = any (p.polroles))`;

/** One question to the catalogue; its rows are what is wrong. */
export const wallChecks: Record<string, string> = {
  'every table has row-level security, forced': `
    select c.relname from ${TABLES} where not (c.relrowsecurity and c.relforcerowsecurity) and c.relname <> 'schema_migrations'`,

  'tables without a tenant are known ones': `
    select c.relname from ${TABLES} where c.relname <> all (${list(TENANTLESS_TABLES)})
      and not ${HAS_TENANT}`,

  'a tenant is never unknown': `
    select c.relname from ${TABLES} join pg_attribute t on t.attrelid = c.oid and t.attname = 'tenant_id' where not t.attnotnull`,

  'every granted command has a policy': `
    select c.relname || ' ' || g.command from ${TABLES} cross join (values ('SELECT', 'r'), ('INSERT', 'a'), ('UPDATE', 'w'), ('DELETE', 'd')) g (command, code)
    where c.relrowsecurity
      and (has_table_privilege('egenvag_app', c.oid, g.command)
        or (g.command <> 'DELETE' and has_any_column_privilege('egenvag_app', c.oid, g.command)))
      and not exists (select from pg_policy p where p.polrelid = c.oid
        and ('egenvag_app'::regrole = any (p.polroles) or 0 = any (p.polroles)) and p.polcmd in (g.code::"char", '*'))`,

  'policies ask for the tenant': `
    select c.relname || ' ' || p.polname from ${POLICIES}
    cross join lateral (values (pg_get_expr(p.polqual, p.polrelid)), (pg_get_expr(p.polwithcheck, p.polrelid))) e (condition)
    where p.polpermissive and e.condition is not null and c.relname <> all (${list(TENANTLESS_TABLES)})
      and e.condition !~ '^\\(*tenant_id = \\( SELECT app\\.tenant\\(\\) AS tenant\\)\\)(\\)| AND\\s|$)'`,

  'policies have both halves': `
    select c.relname || ' ' || p.polname from ${POLICIES}
    where (p.polcmd in ('a', 'w', '*') and p.polwithcheck is null) or (p.polcmd in ('r', 'w', 'd', '*') and p.polqual is null)`,

  'no policy opens when nothing is set': `
    select c.relname || ' ' || p.polname from ${POLICIES}
    where concat(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) ~ 'app\\.\\w+\\(\\)( AS \\w+)?\\)? IS NULL'`,

  'foreign keys stay inside the tenant': `
    select c.relname || ' ' || k.conname from ${TABLES} join pg_constraint k on k.conrelid = c.oid and k.contype = 'f'
    where exists (select from pg_attribute a where a.attrelid = k.confrelid and a.attname = 'tenant_id' and not a.attisdropped)
      and not exists (select from unnest(k.conkey, k.confkey) u (own, other)
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.own and a.attname = 'tenant_id'
        join pg_attribute b on b.attrelid = k.confrelid and b.attnum = u.other and b.attname = 'tenant_id')`,

  'what refers to a person carries her protection along': `
    select c.relname || ' ' || k.conname from ${TABLES} join pg_constraint k on k.conrelid = c.oid and k.contype = 'f'
    where k.confrelid in ('people'::regclass, 'enrolments'::regclass) and c.relname <> all (${list(ASKING_IN_THEIR_WALL)})
      and not exists (select from unnest(k.confkey) n join pg_attribute a on a.attrelid = k.confrelid and a.attnum = n and a.attname = 'restricted')`,

  'what is unique is unique inside a tenant': `
    select i.indexrelid::regclass::text from ${TABLES} join pg_index i on i.indrelid = c.oid and i.indisunique
    join pg_class x on x.oid = i.indexrelid and x.relname <> all (${list(UNIQUE_ACROSS_TENANTS)})
    left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
    where ${HAS_TENANT} and a.attname is distinct from 'tenant_id'`,

  'views look with the eyes of the caller': `
    select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('public', 'app', 'copied')
    where c.relkind = 'v' and not coalesce('security_invoker=true' = any (c.reloptions) or 'security_invoker=on' = any (c.reloptions), false)
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`,

  'nothing holds copies outside the walls': `
    select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('public', 'app', 'copied') where c.relkind in ('m', 'f')`,

  'partitions are reached through their table': `
    select c.relname from ${TABLES} where c.relispartition and has_any_column_privilege('egenvag_app', c.oid, 'SELECT, INSERT, UPDATE')`,

  'functions with the rights of another are the gate alone': `
    select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace and n.nspname in ('public', 'app')
    where p.prosecdef and (n.nspname <> 'app' or p.proname <> all (${list(GATE_FUNCTIONS)})
      or p.proowner <> 'egenvag_gate'::regrole
      or not exists (select from unnest(p.proconfig) s where s like 'search_path=%' and s not like '%$user%')
      or exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) g where g.grantee = 0 and g.privilege_type = 'EXECUTE'))`,

  'settings that are not set read as nothing': `
    select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace and n.nspname = 'app'
    where p.prosrc || coalesce(pg_get_function_sqlbody(p.oid), '') ~* 'current_setting\\(' 
      and p.prosrc || coalesce(pg_get_function_sqlbody(p.oid), '') !~* 'nullif\\(current_setting\\('`,

  'the application owns nothing and stands above nothing': `
    select r.rolname || ' ' || w.problem from pg_roles r cross join lateral (values
      ('is superuser', r.rolsuper), ('bypasses', r.rolbypassrls), ('makes roles', r.rolcreaterole), ('makes databases', r.rolcreatedb),
      ('owns', exists (select from pg_class c where c.relowner = r.oid) or exists (select from pg_proc p where p.proowner = r.oid)),
      ('is member', exists (select from pg_auth_members m where m.member = r.oid and not (m.roleid = 'egenvag_portal'::regrole and not m.inherit_option and not m.admin_option))),
      ('creates in the database', has_database_privilege(r.oid, current_database(), 'CREATE')),
      ('creates in a schema', exists (select from pg_namespace n where has_schema_privilege(r.oid, n.oid, 'CREATE') and n.nspname not like 'pg_%'))
    ) w (problem, holds) where r.rolname in ('egenvag_app', 'egenvag_gate', 'egenvag_portal') and w.holds
      and not (r.rolname = 'egenvag_gate' and w.problem = 'owns')`,

  'the application may not empty, refer to or hook into tables': `
    select c.relname || ' ' || g.command from ${TABLES} cross join (values ('TRUNCATE'), ('REFERENCES'), ('TRIGGER'), ('MAINTAIN')) g (command)
    where has_table_privilege('egenvag_app', c.oid, g.command)`,

  'everybody else may do nothing': `
    select c.relname from ${TABLES} where exists (select from aclexplode(c.relacl) g where g.grantee = 0)`,
};

/** What is wrong with the walls of the database that `client` is connected to: 'check: what', sorted; empty when they hold. */
export async function findWallGaps(client: pg.Client): Promise<string[]> {
  const gaps: string[] = [];
  for (const [name, sql] of Object.entries(wallChecks)) {
    const { rows } = await client.query<[string]>({ text: sql, rowMode: 'array' } as never);
    gaps.push(...rows.map(([what]) => `${name}: ${what}`));
  }
  return gaps.sort();
}

function list(names: string[]): string {
  return `array[${names.map((name) => `'${name}'`).join(', ')}]`;
}
