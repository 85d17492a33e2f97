import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import { type Actor, buildWorld } from '#test/world.ts';

const world = await buildWorld();
let asker: Actor;
let asked: Actor;

beforeAll(async () => {
  asker = await world.as('coordinator', 'alpha');
  asked = await world.as('coordinator', 'beta');
});

let count = 0;
async function twoAlike(): Promise<{ mine: string; theirs: string }> {
  count += 1;
  const bornOn = `19${60 + count}-04-05`;
  const mine = await world.aParticipant('alpha', { givenName: 'Saba', familyName: 'Alfason', bornOn });
  const theirs = await world.aParticipant('beta', { givenName: 'Saaba', familyName: 'Alphason', bornOn });
  return { mine: mine.personId, theirs: theirs.personId };
}
const ask = (personId: string, actor = asker) =>
  actor.request('POST', `/duplicates/questions/about/${personId}`, { form: { id: newId() } });
const questionAbout = async (personId: string) =>
  (await world.admin.selectFrom('merge_questions').where('other_id', '=', personId).select('id').executeTakeFirst())
    ?.id ?? '';
const answer = (questionId: string, words: string, actor = asked) =>
  actor.request('POST', `/duplicates/questions/${questionId}`, { form: { answer: words } });
const mergedInto = async (personId: string) =>
  (await world.admin.selectFrom('people').where('id', '=', personId).select('merged_into').executeTakeFirst())
    ?.merged_into ?? null;

describe('asking another programme whether it is the same person', () => {
  it('the one who is asked sees her own participant and who asks, and nothing of the other', async () => {
    const { mine, theirs } = await twoAlike();
    const sent = await ask(mine);
    expect(sent.status).toBe(303);
    const page = await (await asked.request('GET', `/duplicates/questions/${await questionAbout(theirs)}`)).text();
    expect(page).toContain('Saaba Alphason');
    expect(page).toContain('coordinator alpha');
    expect(page).not.toContain('Alfason');
    expect(page).not.toContain('Programme alpha');
    expect(page).not.toContain(mine);
    expect(await (await asked.request('GET', '/duplicates')).text()).toContain('Saaba Alphason');
  });

  it('the one who asks is told the same whether there is anybody to ask', async () => {
    const { mine, theirs } = await twoAlike();
    const alone = await world.aParticipant('alpha', { givenName: 'Ensam', familyName: 'Enda', bornOn: '1955-05-05' });
    await ask(mine);
    await ask(alone.personId);
    const shown = async (personId: string) =>
      (await (await asker.request('GET', `/duplicates/questions/about/${personId}`)).text())
        .replace(/Saba Alfason|Ensam Enda/g, 'X')
        .replace(/[0-9a-f-]{36}|nonce="[^"]*"|nonce-[^'"]*/g, '');
    expect(await shown(mine)).toBe(await shown(alone.personId));
    expect(await (await asker.request('GET', '/duplicates')).text()).not.toContain('Alphason');
    expect((await answer(await questionAbout(theirs), 'same', asker)).status).toBe(404);
  });

  it('yes makes them one; each programme sees its own part, and either of the two can split', async () => {
    const { mine, theirs } = await twoAlike();
    await ask(mine);
    expect((await answer(await questionAbout(theirs), 'same')).status).toBe(303);
    expect(await mergedInto(theirs)).toBe(mine);
    const own = async (actor: Actor) =>
      (
        await actor.run((ctx) =>
          ctx.db.selectFrom('enrolments').where('person_id', '=', mine).select('programme_id').execute(),
        )
      ).map((row) => row.programme_id);
    expect(await own(asker)).toEqual([world.programmes.alpha]);
    expect(await own(asked)).toEqual([world.programmes.beta]);
    const merge = await world.admin
      .selectFrom('person_merges')
      .where('kept_id', '=', mine)
      .select('id')
      .executeTakeFirstOrThrow();
    const { version } = await world.admin
      .selectFrom('people')
      .where('id', '=', mine)
      .select('version')
      .executeTakeFirstOrThrow();
    expect((await asker.request('POST', `/merges/${merge.id}`, { form: { version: String(version) } })).status).toBe(
      303,
    );
    expect(await mergedInto(theirs)).toBeNull();
  });

  it('no is remembered: asked again it does not come back', async () => {
    const { mine, theirs } = await twoAlike();
    await ask(mine);
    expect((await answer(await questionAbout(theirs), 'not-same')).status).toBe(303);
    expect(await mergedInto(theirs)).toBeNull();
    await ask(mine);
    expect(
      await world.admin
        .selectFrom('merge_questions')
        .where('other_id', '=', theirs)
        .where('answer', 'is', null)
        .select('id')
        .execute(),
    ).toEqual([]);
  });

  it('waits until every programme concerned has said yes', async () => {
    const { mine, theirs } = await twoAlike();
    await ask(mine);
    const gamma = newId();
    const { definition } = await world.admin
      .selectFrom('programmes')
      .where('id', '=', world.programmes.beta)
      .select('definition')
      .executeTakeFirstOrThrow();
    await world.admin
      .insertInto('programmes')
      .values({
        tenant_id: world.tenants.north,
        id: gamma,
        key: `delta-${count}`,
        name: 'Delta',
        definition: JSON.stringify(definition),
      })
      .execute();
    await world.admin
      .insertInto('enrolments')
      .values({
        tenant_id: world.tenants.north,
        id: newId(),
        programme_id: gamma,
        person_id: theirs,
        status: 'referred',
        referred_on: '2026-02-01',
      })
      .execute();
    expect((await answer(await questionAbout(theirs), 'same')).status).toBe(303);
    expect(await mergedInto(theirs)).toBeNull();
  });

  it('never reaches anybody about a protected person, and is not asked about one', async () => {
    const { mine, theirs } = await twoAlike();
    await world.admin.updateTable('people').set({ restricted: true }).where('id', '=', theirs).execute();
    expect((await ask(mine)).status).toBe(303);
    expect(await questionAbout(theirs)).toBe('');
    const other = await world.aParticipant('alpha', { restricted: true, namedReaders: [asker.accountId] });
    expect((await ask(other.personId)).status).toBe(422);
    expect((await ask((await world.aParticipant('beta', {})).personId)).status).toBe(404);
  });
});
