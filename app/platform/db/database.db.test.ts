import { afterAll, describe, expect, it } from 'vitest';
import { testDatabase } from '#test/database.ts';
import { openOwnersPool, openPool } from './database.ts';

describe('a pool of connections', async () => {
  const database = await testDatabase();
  const superuser = openOwnersPool(database.superuserUrl);
  afterAll(() => superuser.end());

  const pools = [
    ['of the application', () => openPool(database.appUrl, { max: 1 })],
    ['outside the walls', () => openOwnersPool(database.superuserUrl)],
  ] as const;

  it.each(pools)('%s replaces a connection the server has cut', async (_, open) => {
    const pool = open();
    const processId = async () => (await pool.query<{ id: number }>('select pg_backend_pid() as id')).rows[0]!.id;
    const first = await processId();
    await superuser.query('select pg_terminate_backend($1)', [first]);
    await expect.poll(processId).not.toBe(first);
    await pool.end();
  });

  it.each(pools)('%s may have its last connection cut while it closes', async (_, open) => {
    const pool = open();
    const client = await pool.connect();
    client.release();
    await pool.end();
    // What the server writes when it stops before the connection has gone: without a listener this ends the process.
    expect(() => client.emit('error', new Error('terminating connection'))).not.toThrow();
  });
});
