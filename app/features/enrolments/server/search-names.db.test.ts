import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import { type Actor, buildWorld, type ProgrammeKey } from '#test/world.ts';
import { searchPeople } from './search-people.ts';

const world = await buildWorld();
let coordinator: Actor;
const people: Record<string, string> = {};

beforeAll(async () => {
  coordinator = await world.as('coordinator', 'alpha');
  const named = (givenName: string, familyName: string, programme: ProgrammeKey = 'alpha') =>
    world.aParticipant(programme, { givenName, familyName });
  for (const givenName of ['Mohammed', 'Muhammad', 'Mohamad', 'Mahmoud', 'Mona'])
    people[givenName] = (await named(givenName, 'Ali')).personId;
  people['Sara'] = (await named('Sara', 'Berg')).personId;
  await named('Mohammed', 'Ali', 'beta');
  await named('Mohamed', 'Ali', 'gamma');
  const married = {
    tenant_id: world.tenants.north,
    id: newId(),
    person_id: people['Sara'],
    kind: 'earlier',
    name: 'Sara Lundqvist',
  };
  await world.admin.insertInto('person_names').values(married).execute();
  const script = {
    tenant_id: world.tenants.north,
    id: newId(),
    person_id: people['Sara'],
    kind: 'script',
    name: 'سارة',
  };
  await world.admin.insertInto('person_names').values(script).execute();
});

const found = async (text: string, actor = coordinator) =>
  (await actor.run((ctx) => searchPeople(ctx, text, 10))).map((person) => person.givenName);
const listed = async (name: string) => {
  const html = await (await coordinator.request('POST', '/participants?status=all', { form: { name } })).text();
  return [...html.matchAll(/href="\/participants\/[0-9a-f-]{36}"[^>]*>([^<]+)</g)].map((match) => match[1]);
};

describe('searching for a name', () => {
  it('finds what is written as typed first, then what is spelt in another way, the most similar first', async () => {
    expect(await found('Mohammed')).toEqual(['Mohammed', 'Mohamad', 'Muhammad', 'Mahmoud']);
    expect((await found('mohamad ali'))[0]).toBe('Mohamad');
    expect(await listed('Muhammad')).toEqual(['Ali, Muhammad', 'Ali, Mohamad', 'Ali, Mohammed', 'Ali, Mahmoud']);
  });

  it('marks those who are only alike', async () => {
    const html = await (
      await coordinator.request('POST', '/participants?status=all', { form: { name: 'Muhammad' } })
    ).text();
    expect(html.match(/Liknande namn/g)?.length).toBe(3);
  });

  it.each([
    ['محمد', 'Mohammed'],
    ['Мохаммед', 'Mohammed'],
    ['ali muhammed', 'Mohammed'],
    ['Lundkvist', 'Sara'],
    ['sarah', 'Sara'],
    ['سارا', 'Sara'],
    ['ሳራ', 'Sara'],
  ])('%s finds %s', async (text, name) => {
    expect(await found(text)).toContain(name);
  });

  it('asks for every word', async () => {
    expect(await found('Muhammed Berg')).toEqual([]);
    expect(await found('Zara Mohammed')).toEqual([]);
    expect(await found('Sarah Bergh')).toEqual(['Sara']);
  });

  it('finds nobody of another programme or organisation; those who work there do', async () => {
    expect(await found('Muhamed', await world.as('coordinator', 'beta'))).toEqual(['Mohammed']);
    expect(await found('Muhammed', await world.as('activity-leader', 'gamma'))).toEqual(['Mohamed']);
    expect(await found('Muhammed', await world.as('evaluator', 'alpha'))).toEqual([]);
  });

  it('finds no protected person, whatever is typed; her named reader does', async () => {
    const { personId } = await world.aParticipant('alpha', { givenName: 'Nazanin', familyName: 'Xatami' });
    await world.admin.updateTable('people').set({ restricted: true }).where('id', '=', personId).execute();
    for (const text of ['Nasanin', 'Nazanin', 'Hatami', 'نازنین']) expect(await found(text)).toEqual([]);
    await world.admin
      .insertInto('named_readers')
      .values({
        tenant_id: world.tenants.north,
        person_id: personId,
        account_id: coordinator.accountId,
        reason: 'test',
      })
      .execute();
    expect(await found('Nasanin')).toEqual(['Nazanin']);
  });

  it.each(['%', '_', "'", '--', '🙂', '٣', 'a'.repeat(200)])('%j is only text', async (text) => {
    expect(await found(text)).toEqual([]);
  });
});
