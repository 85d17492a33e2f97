import { describe, expect, it } from 'vitest';
import { testDatabase } from '#test/database.ts';
import { checkServer } from './check-server.ts';
import { withClient } from './embedded-bootstrap.ts';

const database = await testDatabase();
const asSuperuser = (...statements: string[]) =>
  withClient(database.superuserUrl, async (client) => {
    for (const statement of statements) await client.query(statement);
  });

function as(role: string): string {
  const url = new URL(database.superuserUrl);
  url.username = role;
  url.password = 'secret';
  return url.href;
}

describe('the server is refused', () => {
  it('for a superuser and for the owner of the tables, and taken for the application', async () => {
    await expect(checkServer(database.superuserUrl)).rejects.toThrow(/superuser/);
    await expect(checkServer(database.ownerUrl)).rejects.toThrow(/owns tables/);
    await checkServer(database.appUrl);
  });

  it.each([
    ['bypassrls', '', /bypasses row-level security/],
    ['', 'egenvag_app, egenvag_owner', /member of a role/],
    ['', 'egenvag_app, egenvag_gate', /member of a role/],
    ['', '', /nor a member/],
  ])('for a role with "%s" in "%s"', async (attribute, member, message) => {
    const name = `check_${database.name}`;
    await asSuperuser(
      `create role ${name} login password 'secret' ${attribute}`,
      `grant connect on database ${database.name} to ${name}`,
    );
    if (member !== '') await asSuperuser(`grant ${member} to ${name}`);
    await asSuperuser(`grant select on schema_migrations to ${name}`);
    await expect(checkServer(as(name))).rejects.toThrow(message);
    await asSuperuser(`drop owned by ${name}`, `drop role ${name}`);
  });

  it('for a schema that is not the newest', async () => {
    await asSuperuser(
      'create table kept as select * from schema_migrations',
      'delete from schema_migrations where name > $$0003$$',
    );
    await expect(checkServer(database.appUrl)).rejects.toThrow(/lacks \d+ migrations/);
    await asSuperuser('insert into schema_migrations select * from kept on conflict do nothing');
    await checkServer(database.appUrl);
  });
});
