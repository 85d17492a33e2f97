import { describe, expect, it } from 'vitest';
import { testDatabase } from '#test/database.ts';
import { findWallGaps, wallChecks } from '#test/walls/find-wall-gaps.ts';
import { withClient } from './embedded-bootstrap.ts';

const database = await testDatabase();

const table =
  'create table planted (tenant_id uuid not null references tenants (id), id uuid, primary key (tenant_id, id));';
const walled = `${table} call app.wall('planted', 'true', 'true');`;

/** Each takes one stone out of the wall. */
const planted: [check: keyof typeof wallChecks, how: string, sql: string][] = [
  ['every table has row-level security, forced', 'a table without', table],
  [
    'every table has row-level security, forced',
    'not forced',
    `${walled} alter table planted no force row level security`,
  ],
  ['every table has row-level security, forced', 'switched off', 'alter table people disable row level security'],
  ['tables without a tenant are known ones', 'a new one', 'create table planted (id uuid primary key)'],
  ['a tenant is never unknown', 'a tenant that may be missing', 'create table planted (tenant_id uuid, id uuid)'],
  [
    'every granted command has a policy',
    'deleting people',
    'drop policy deleting on people; grant delete on people to egenvag_app',
  ],
  [
    'every granted command has a policy',
    'a granted column',
    `${table} alter table planted enable row level security; grant update (id) on planted to egenvag_app`,
  ],
  ['policies ask for the tenant', 'everybody sees people', 'alter policy reading on people using (true)'],
  [
    'policies ask for the tenant',
    'tenant or something',
    'alter policy reading on people using (tenant_id = (select app.tenant()) or restricted)',
  ],
  ['policies ask for the tenant', 'a row can be moved', 'alter policy updating on people with check (true)'],
  [
    'policies ask for the tenant',
    'one more policy',
    'create policy planted on people for select to public using (true)',
  ],
  [
    'policies have both halves',
    'no check after an update',
    `${table} alter table planted enable row level security; create policy planted on planted for update to egenvag_app using (tenant_id = (select app.tenant()))`,
  ],
  [
    'no policy opens when nothing is set',
    'open when no tenant is set',
    'alter policy reading on people using (tenant_id = (select app.tenant()) and ((select app.role()) is null or not restricted))',
  ],
  [
    'foreign keys stay inside the tenant',
    'a key past the tenant',
    `create unique index planted_ids on people (id); ${table} alter table planted add foreign key (id) references people (id)`,
  ],
  ['what is unique is unique inside a tenant', 'an index', 'create unique index planted on people (id)'],
  ['views look with the eyes of the caller', 'a view of the owner', 'create view planted as select * from people'],
  [
    'nothing holds copies outside the walls',
    'a materialized view',
    'create materialized view planted as select * from people',
  ],
  [
    'partitions are reached through their table',
    'a partition',
    `create table planted (tenant_id uuid not null, n int) partition by range (n); create table planted_1 partition of planted for values from (0) to (9); grant select on planted_1 to egenvag_app`,
  ],
  [
    'functions with the rights of another are the gate alone',
    'a new one',
    `create function app.planted() returns int language sql security definer set search_path = pg_catalog return 1`,
  ],
  [
    'functions with the rights of another are the gate alone',
    'an open path',
    'alter function app.enter reset search_path',
  ],
  [
    'functions with the rights of another are the gate alone',
    'everybody',
    'grant execute on function app.enter to public',
  ],
  [
    'what refers to a person carries her protection along',
    'a table that forgets who is protected',
    'create table planted (tenant_id uuid not null, id uuid, person_id uuid, primary key (tenant_id, id), foreign key (tenant_id, person_id) references people (tenant_id, id))',
  ],
  [
    'settings that are not set read as nothing',
    'no nullif',
    `create or replace function app.tenant() returns uuid language sql stable parallel safe return current_setting('app.tenant', true)::uuid`,
  ],
  [
    'the application owns nothing and stands above nothing',
    'makes tables',
    'grant create on schema public to egenvag_app',
  ],
  [
    'the application owns nothing and stands above nothing',
    'a member of the owner',
    'grant egenvag_owner to egenvag_app',
  ],
  ['the application owns nothing and stands above nothing', 'bypasses', 'alter role egenvag_app bypassrls'],
  [
    'the application may not empty, refer to or hook into tables',
    'truncate',
    'grant truncate on people to egenvag_app',
  ],
  ['everybody else may do nothing', 'a public table', 'grant select on tenants to public'],
];

describe('the walls', () => {
  it('stand', async () => {
    expect(await withClient(database.superuserUrl, findWallGaps)).toEqual([]);
  });

  it.each(planted)('%s: a gap is found (%s)', async (check, _, sql) => {
    await withClient(database.superuserUrl, async (client) => {
      await client.query('begin');
      await client.query(sql);
      expect((await findWallGaps(client)).filter((gap) => gap.startsWith(`${check}:`))).not.toEqual([]);
      await client.query('rollback');
    });
  });

  it('have every check planted', () => {
    expect([...new Set(planted.map(([check]) => check))].sort()).toEqual(Object.keys(wallChecks).sort());
  });
});
