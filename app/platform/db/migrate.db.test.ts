import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cloneDatabase, dropDatabase, type TestDatabase } from '#test/database.ts';
import { withClient } from './embedded-bootstrap.ts';
import { migrate } from './migrate.ts';

let database: TestDatabase;
let folder: string;

beforeEach(async () => {
  database = await cloneDatabase();
  folder = await mkdtemp(join(tmpdir(), 'egenvag-migrations-'));
  await withClient(database.ownerUrl, (client) => client.query('drop table schema_migrations'));
});

afterEach(async () => {
  await dropDatabase(database.name);
  await rm(folder, { recursive: true });
});

const write = (name: string, sql: string) => writeFile(join(folder, name), sql);
const run = () => migrate(database.ownerUrl, folder);

describe('migrations', () => {
  it('run once, in order', async () => {
    await write('0001_one.sql', 'create table m_one (id int);');
    await write('0002_two.sql', 'alter table m_one add column name text; insert into m_one values (1, $$x$$);');
    expect(await run()).toEqual(['0001_one.sql', '0002_two.sql']);
    expect(await run()).toEqual([]);
    await write('0003_three.sql', 'drop table m_one;');
    expect(await run()).toEqual(['0003_three.sql']);
  });

  it('leave nothing behind when one fails, and say where', async () => {
    await write('0001_one.sql', 'create table m_one (id int);\nselect\n  nonsense;');
    await expect(run()).rejects.toThrow(/0001_one\.sql failed: .*nonsense.*line 3/);
    await write('0001_one.sql', 'create table m_one (id int);');
    expect(await run()).toEqual(['0001_one.sql']);
  });

  it('are refused when an applied file was changed', async () => {
    await write('0001_one.sql', 'select 1;');
    await run();
    await write('0001_one.sql', 'select 2;');
    await expect(run()).rejects.toThrow(/changed after it was applied/);
  });

  it('are refused when the database is newer than the program', async () => {
    await write('0001_one.sql', 'select 1;');
    await write('0002_two.sql', 'select 1;');
    await run();
    await rm(join(folder, '0002_two.sql'));
    await expect(run()).rejects.toThrow(/Use a newer version/);
  });

  it('are refused when a number is missing or used twice', async () => {
    await write('0001_one.sql', 'select 1;');
    await write('0003_three.sql', 'select 1;');
    await expect(run()).rejects.toThrow(/expected number 0002/);
    await write('0001_other.sql', 'select 1;');
    await expect(run()).rejects.toThrow(/expected number 0002/);
  });

  it('started twice at once run once', async () => {
    await write('0001_one.sql', 'create table m_one (id int); select pg_sleep(0.1);');
    const both = await Promise.all([run(), run()]);
    expect(both.flat()).toEqual(['0001_one.sql']);
  });
});
