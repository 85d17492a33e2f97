import { describe, expect, it } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import { anEmployer } from '#test/access-matrix/employer-fixtures.ts';
import { buildWorld } from '#test/world.ts';
import { listAsksForMe, listDueContacts } from '../public.ts';
import { listAsks } from './ask-to-share.ts';
import { listLog } from './get-employer.ts';

const world = await buildWorld();
const finder = await world.as('case-worker', 'alpha');
const boss = await world.as('coordinator', 'alpha');
const asker = await world.as('coordinator', 'beta');
const stranger = await world.as('coordinator', 'gamma');
type Person = typeof finder;
const post = (actor: Person, path: string, form: Record<string, string> | URLSearchParams) =>
  actor.request('POST', path, { form: form as Record<string, string> });
const add = async (actor: Person, programme: 'alpha' | 'beta' | 'gamma', organisationNumber: string) => {
  const id = newId();
  const form = { id, programmeId: world.programmes[programme], name: `Firma ${programme}`, kind: 'company' };
  expect((await post(actor, '/employers/new', { ...form, organisationNumber })).status).toBe(303);
  return id;
};

describe('an employer that another programme of the tenant has', () => {
  it('is told of by its number alone, asked for, and shown when the finder says yes', async () => {
    const theirs = await add(finder, 'alpha', '202100-5489');
    const ours = await add(asker, 'beta', '202100-5489');
    const outside = await add(stranger, 'gamma', '202100-5489');
    const page = await (await asker.request('GET', `/employers/${ours}`)).text();
    expect(page).toContain('Finns också i ett annat program');
    expect(page).not.toContain('Firma alpha');
    expect(await (await stranger.request('GET', `/employers/${outside}`)).text()).not.toContain('Finns också');

    const ask = { id: newId(), wanted: theirs, words: 'Vi har en kock' };
    expect((await post(asker, `/employers/${ours}/ask`, ask)).headers.get('location')).toContain('done=sent');
    expect((await post(asker, `/employers/${ours}/ask`, { ...ask, id: newId() })).status).toBe(303);
    expect(await finder.run(listAsksForMe)).toMatchObject([{ words: 'Vi har en kock', employerName: 'Firma alpha' }]);
    expect(await boss.run(listAsksForMe)).toEqual([]);
    expect(await asker.run(listAsks)).toMatchObject([{ employerName: null, isToUs: false }]);

    const answer = `/employers/asks/${ask.id}`;
    expect((await post(boss, answer, { answer: 'yes' })).headers.get('location')).toContain('not-the-finder');
    expect((await post(asker, answer, { answer: 'yes' })).status).toBe(404);
    expect((await asker.request('GET', `/employers/${theirs}`)).status).toBe(404);
    expect((await post(finder, answer, { answer: 'yes' })).status).toBe(303);
    expect((await post(finder, answer, { answer: 'yes' })).status).toBe(303);
    expect((await asker.request('GET', `/employers/${theirs}`)).status).toBe(200);
    expect((await stranger.request('GET', `/employers/${theirs}`)).status).toBe(404);
  });

  it('is not to be had without its number, nor from outside the tenant', async () => {
    const { employerId: theirs } = await anEmployer(world, 'alpha', 'Utan nummer');
    const numbered = await add(finder, 'alpha', '212000-2080');
    const [beside, outside] = [await add(asker, 'beta', '5560360793'), await add(stranger, 'gamma', '212000-2080')];
    for (const [actor, own, wanted] of [
      [asker, beside, theirs],
      [asker, beside, numbered],
      [stranger, outside, numbered],
    ] as const) {
      const asked = await post(actor, `/employers/${own}/ask`, { id: newId(), wanted });
      expect(asked.headers.get('location')).toContain('nothing-to-ask');
    }
  });
});

describe('a next contact', () => {
  it('waits for the one who planned it, on the first page too', async () => {
    const { employerId } = await anEmployer(world, 'alpha', 'Väntande köket');
    const due = await boss.run(listDueContacts);
    expect(due).toContainEqual({ employerId, name: 'Väntande köket', dueOn: '2026-03-02', words: '' });
    expect(await finder.run(listDueContacts)).toEqual([]);
    expect(await (await boss.request('GET', '/')).text()).toContain('Väntande köket: dags för kontakt');
  });
});

describe('an event', () => {
  it('has guests who came, and that joins what was said with the employer', async () => {
    const { employerId, workplaceContactId, employerEventId } = await anEmployer(world, 'alpha', 'Gästande köket');
    const path = `/employers/events/${employerEventId}`;
    const who = `${employerId}:${workplaceContactId}`;
    expect((await post(boss, `${path}/invite`, { who })).status).toBe(303);
    expect((await post(boss, `${path}/invite`, { who })).status).toBe(303);
    const shown = await world.admin
      .selectFrom('employer_invitations')
      .where('event_id', '=', employerEventId)
      .select('id')
      .execute();
    expect(shown).toHaveLength(1);
    const { id = '' } = shown[0] ?? {};
    const came = async () => (await boss.run((ctx) => listLog(ctx, employerId))).filter(({ way }) => way === 'event');
    expect(await came()).toEqual([]);
    expect((await post(boss, path, { shown: id, came: id, yes: id })).status).toBe(303);
    expect(await came()).toMatchObject([{ words: 'Frukost alpha', contactName: 'Kajsa Kock' }]);
    expect((await post(boss, path, { shown: id })).status).toBe(303);
    expect(await came()).toEqual([]);
    expect((await asker.request('GET', path)).status).toBe(404);
  });

  it('invites nobody whom the caller does not see', async () => {
    const { employerEventId } = await anEmployer(world, 'alpha', 'Värden');
    const hidden = await anEmployer(world, 'beta', 'Dolda köket');
    const refused = await post(boss, `/employers/events/${employerEventId}/invite`, { who: hidden.employerId });
    expect(refused.headers.get('location')).toContain('problem=');
    expect(
      await world.admin
        .selectFrom('employer_invitations')
        .where('event_id', '=', employerEventId)
        .select('id')
        .execute(),
    ).toEqual([]);
  });

  it('is for a network, whose members are taken in and out', async () => {
    const { employerId, employerNetworkId, employerEventId } = await anEmployer(world, 'alpha', 'Medlemmen');
    const member = `/employers/networks/${employerNetworkId}/members/${employerId}`;
    const invitable = async () => (await boss.request('GET', `/employers/events/${employerEventId}?network=on`)).text();
    expect(await invitable()).not.toContain('Medlemmen');
    await post(boss, member, { joins: 'on' });
    expect(await invitable()).toContain('Medlemmen');
    await post(boss, member, {});
    expect(await invitable()).not.toContain('Medlemmen');
  });
});

describe('a list of employers', () => {
  const rows = JSON.stringify([
    ['Företag', 'Org.nr', 'Arbetsplats', 'Ort', 'Yrken', 'Kontaktperson'],
    ['Listans kök', '', 'Köket', 'Sala', 'kock', 'Elin'],
    ['Listans kök', '', 'Disken', 'Sala', 'xqzw', 'Elin'],
    ['Enskilda', '900101-0017', '', '', '', ''],
  ]);
  const run = () => post(boss, '/employers/import/run', { programmeId: world.programmes.alpha, rows });
  const found = () =>
    world.admin
      .selectFrom('workplaces as w')
      .innerJoin('employers as e', 'e.id', 'w.employer_id')
      .where('e.name', 'like', 'Listans%')
      .select(['w.name', 'w.occupations'])
      .orderBy('w.name')
      .execute();

  it('is looked through first, row by row, without writing', async () => {
    const file = new File(
      [rows.slice(2, -2).replaceAll('"],["', '\n').replaceAll('","', ';').replaceAll('"', '')],
      'l.csv',
    );
    const form = new FormData();
    form.set('programmeId', world.programmes.alpha);
    form.set('file', file);
    const page = await (await boss.request('POST', '/employers/import', { parts: form })).text();
    expect(page).toContain('Listan skulle lägga till 1 arbetsgivare, 2 arbetsplatser och 1 kontaktperson');
    expect(page).toContain('Det här är ett personnummer');
    expect(page).toContain('xqzw');
    expect(await found()).toEqual([]);
  });

  it('is read in, and the same list twice adds nothing', async () => {
    expect((await run()).headers.get('location')).toContain('added=3');
    expect(await found()).toMatchObject([
      { name: 'Disken', occupations: [] },
      { name: 'Köket', occupations: ['5120'] },
    ]);
    expect((await run()).headers.get('location')).toContain('/employers/import');
    expect(await found()).toHaveLength(2);
  });

  it('is not read into somebody else’s programme', async () => {
    const refused = await post(asker, '/employers/import/run', { programmeId: world.programmes.alpha, rows });
    expect(refused.headers.get('location')).toContain('problem=');
  });
});
