import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildWorld } from '#test/world.ts';
import { findDuplicates } from '../jobs.ts';

const world = await buildWorld();
const look = () => findDuplicates.run(world.services, world.tenants.north);
const listed = async (programme: 'alpha' | 'beta' = 'alpha') =>
  (await (await world.as('coordinator', programme)).request('GET', '/duplicates')).text();
const twice = async (
  familyName: string,
  bornOn: string,
  programmes: ['alpha' | 'beta', 'alpha' | 'beta'] = ['alpha', 'alpha'],
) => [
  (await world.aParticipant(programmes[0], { givenName: 'Khadija', familyName, bornOn })).personId,
  (await world.aParticipant(programmes[1], { givenName: 'Khadiijah', familyName, bornOn })).personId,
];

describe('the job that looks for duplicates', () => {
  beforeAll(async () => {
    await world.aParticipant('alpha', { givenName: 'Anna', familyName: 'Ensam', bornOn: '1970-01-01' });
  });

  it('notes who is probably the same, for the coordinator who sees both, and for nobody else', async () => {
    await twice('Warsame', '1991-02-03');
    await look();
    const page = await listed();
    expect(page).toContain('Khadija Warsame');
    expect(page).toContain('Khadiijah Warsame');
    expect(page).not.toContain('Ensam');
    expect(await listed('beta')).not.toContain('Warsame');
    await twice('Isse', '1992-02-03', ['alpha', 'beta']);
    await look();
    for (const programme of ['alpha', 'beta'] as const) expect(await listed(programme)).not.toContain('Isse');
  });

  it('does not bring back those who were told apart, also when one of them is changed', async () => {
    const [one, other] = await twice('Farah', '1993-02-03');
    await look();
    expect(await listed()).toContain('Farah');
    const coordinator = await world.as('coordinator', 'alpha');
    expect((await coordinator.request('POST', `/duplicates/${one}/${other}/not-same`, { form: {} })).status).toBe(303);
    expect(await listed()).not.toContain('Farah');
    await world.admin
      .updateTable('person_directory')
      .set({ given_name: 'Khadiija' })
      .where('person_id', '=', one as string)
      .execute();
    await look();
    expect(await listed()).not.toContain('Farah');
  });

  it('shows a pair with a protected person only to her named reader', async () => {
    const [one] = await twice('Hersi', '1994-02-03');
    await look();
    await world.admin
      .updateTable('people')
      .set({ restricted: true })
      .where('id', '=', one as string)
      .execute();
    expect(await listed()).not.toContain('Hersi');
    const coordinator = await world.as('coordinator', 'alpha');
    await world.admin
      .insertInto('named_readers')
      .values({
        tenant_id: world.tenants.north,
        person_id: one as string,
        account_id: coordinator.accountId,
        reason: 'test',
      })
      .execute();
    expect(await listed()).toContain('Hersi');
  });

  it('compares again whom something was changed about', async () => {
    const early = await world.aParticipant('alpha', { givenName: 'Senait', familyName: 'Girma', bornOn: '1985-01-01' });
    await world.aParticipant('alpha', { givenName: 'Sennait', familyName: 'Ghirma', bornOn: '1986-06-06' });
    await look();
    expect(await listed()).not.toContain('Girma');
    await world.admin.updateTable('people').set({ born_on: '1986-06-06' }).where('id', '=', early.personId).execute();
    await look();
    expect(await listed()).toContain('Girma');
  });

  it('is for the system alone', async () => {
    const coordinator = await world.as('coordinator', 'alpha');
    await expect(coordinator.run((ctx) => sql`select app.find_duplicates(1)`.execute(ctx.db))).rejects.toMatchObject({
      code: '42501',
    });
  });
});
