import { describe, expect, test } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import { type Actor, buildWorld } from '#test/world.ts';

const world = await buildWorld();

const call = async (actor: Actor, method: string, path: string, json?: unknown) => {
  const answer = await actor.request(method, `/api/v1/people/${path}`, json === undefined ? {} : { json });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};

describe('a person’s file by the API', () => {
  test('numbers are added, replaced and ended, and never told in full', async () => {
    const actor = await world.as('case-worker', 'alpha');
    const { personId } = await world.aParticipant('alpha');
    const none = { id: newId(), version: 1, cause: 'not-known' };
    expect((await call(actor, 'POST', `${personId}/no-number`, none)).status).toBe(200);
    const added = { id: newId(), version: 2, number: '12-345678/1', source: 'document' };
    expect((await call(actor, 'POST', `${personId}/numbers`, added)).status).toBe(200);
    expect((await call(actor, 'POST', `${personId}/numbers`, added)).status).toBe(200);
    const replacement = { id: newId(), version: 3, number: '19950101-2380', because: 'registered-as-resident' };
    const path = `${personId}/numbers/${added.id}`;
    expect((await call(actor, 'POST', `${path}/replace`, replacement)).status).toBe(200);
    expect(await call(actor, 'POST', `${path}/replace`, { ...replacement, id: newId() })).toMatchObject({
      status: 422,
      body: { problems: { '': ['number-not-current'] } },
    });
    const ending = { version: 3, ending: 'wrong' };
    expect((await call(actor, 'POST', `${personId}/numbers/${replacement.id}/end`, ending)).status).toBe(412);
    expect(
      (await call(actor, 'POST', `${personId}/numbers/${replacement.id}/end`, { ...ending, version: 4 })).status,
    ).toBe(200);
    const { body } = await call(actor, 'GET', `${personId}/numbers`);
    expect(body).toMatchObject({ version: 5, absence: null });
    expect(JSON.stringify(body)).not.toMatch(/2380|345678/);
  });

  test('names, languages and contacts are read and written', async () => {
    const actor = await world.as('coordinator', 'alpha');
    const { personId } = await world.aParticipant('alpha');
    const name = { id: newId(), version: 1, kind: 'called', name: 'Mimmi' };
    expect((await call(actor, 'POST', `${personId}/names`, name)).status).toBe(200);
    const languages = { version: 2, rows: [{ language: 'so', speaks: 'native' }], interpreter: 'yes', swedish: 'a1' };
    expect((await call(actor, 'PUT', `${personId}/languages`, languages)).status).toBe(200);
    const contact = {
      kind: 'phone',
      value: '070-174 06 05',
      safe: 'yes',
      bestDays: [1],
      bestFrom: '9:00',
      bestBefore: '12:00',
    };
    const id = newId();
    expect((await call(actor, 'POST', `${personId}/contacts`, { id, version: 3, ...contact })).status).toBe(200);
    expect(
      (await call(actor, 'PUT', `${personId}/contacts/${id}`, { version: 4, ...contact, isShared: true })).status,
    ).toBe(200);
    expect((await call(actor, 'GET', `${personId}/names`)).body).toMatchObject({ names: [{ name: 'Mimmi' }] });
    expect((await call(actor, 'GET', `${personId}/languages`)).body).toMatchObject({
      languages: [
        { language: 'so', isFirst: true },
        { language: 'sv', cefr: 'a1' },
      ],
      needs: { interpreter: 'yes' },
    });
    expect((await call(actor, 'GET', `${personId}/contacts`)).body).toMatchObject({
      version: 5,
      contacts: [{ id, isSafe: true, isShared: true, bestDays: [1], bestFrom: '09:00' }],
    });
    expect((await call(actor, 'DELETE', `${personId}/contacts/${id}`, { version: 5 })).status).toBe(200);
    expect((await call(actor, 'DELETE', `${personId}/names/${name.id}`, { version: 6 })).status).toBe(200);
    expect((await call(actor, 'GET', `${personId}/contacts`)).body).toMatchObject({ contacts: [], version: 7 });
  });

  test('is told what is wrong by field', async () => {
    const actor = await world.as('case-worker', 'alpha');
    const { personId } = await world.aParticipant('alpha');
    const wrong = async (path: string, json: unknown, method = 'POST') =>
      (await call(actor, method, `${personId}/${path}`, json)).body['problems'];
    const sent = { id: newId(), version: 1 };
    expect(await wrong('numbers', { ...sent, number: '19900101-9803' })).toEqual({
      number: ['number-wrong-check-digit'],
    });
    expect(await wrong('contacts', { ...sent, kind: 'phone', value: 'hej' })).toEqual({ value: ['phone-unreadable'] });
    expect(await wrong('names', { ...sent, kind: 'called', name: '' })).toEqual({ name: ['required'] });
    expect(await wrong('languages', { version: 1, rows: [{ language: 'so' }, { language: 'so' }] }, 'PUT')).toEqual({
      'rows.1.language': ['language-twice'],
    });
  });

  test.each([
    ['coordinator', 'alpha', 200],
    ['case-worker', 'alpha', 200],
    ['case-worker', 'beta', 404],
    ['coordinator', 'gamma', 404],
    ['peer-coach', 'alpha', 403],
    ['activity-leader', 'alpha', 403],
    ['evaluator', 'alpha', 403],
  ] as const)('%s in %s is answered %i', async (role, programme, status) => {
    const { personId } = await world.aParticipant('alpha');
    const actor = await world.as(role, programme);
    for (const part of ['numbers', 'names', 'languages', 'contacts'])
      expect((await call(actor, 'GET', `${personId}/${part}`)).status, part).toBe(status);
    const name = { id: newId(), version: 1, kind: 'called', name: 'Mimmi' };
    expect((await call(actor, 'POST', `${personId}/names`, name)).status).toBe(status);
    const contact = { id: newId(), version: 2, kind: 'phone', value: '070-174 06 05' };
    expect((await call(actor, 'POST', `${personId}/contacts`, contact)).status).toBe(status);
  });
});
