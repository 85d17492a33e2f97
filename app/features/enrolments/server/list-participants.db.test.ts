import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import { type Actor, buildWorld } from '#test/world.ts';

const world = await buildWorld();
let coordinator: Actor;
let worker: Actor;

beforeAll(async () => {
  coordinator = await world.as('coordinator', 'alpha');
  worker = await world.as('case-worker', 'alpha');
  const people = [
    { familyName: 'Abdi', givenName: 'Cawo', status: 'active', startedOn: '2026-02-16', siteKey: 'centre' },
    { familyName: 'Berg', givenName: 'Bo', status: 'active', startedOn: '2026-01-05', siteKey: 'harbour' },
    { familyName: 'Cruz', givenName: '', status: 'paused', startedOn: '2025-12-01', siteKey: 'centre' },
    { familyName: 'Demir', givenName: 'Ali', status: 'ended', startedOn: '2025-09-01', siteKey: 'centre' },
    { familyName: '=Elak', givenName: 'Formel', status: 'referred', startedOn: null, siteKey: null },
  ] as const;
  for (const one of people) await world.aParticipant('alpha', one);
  await world.admin
    .updateTable('enrolments')
    .set({ case_worker_id: worker.accountId })
    .where('started_on', '=', '2026-01-05')
    .execute();
});

/** The names in the list, in order, behind an address. */
async function namesAt(actor: Actor, query: string): Promise<string[]> {
  const html = await (await actor.request('GET', `/participants${query}`)).text();
  return [...html.matchAll(/href="\/participants\/[0-9a-f-]{36}"[^>]*>([^<]+)</g)].map((match) =>
    (match[1] ?? '').replace('&#x27;', "'"),
  );
}

describe('the participant list', () => {
  test.each([
    ['', ['=Elak, Formel', 'Abdi, Cawo', 'Berg, Bo', 'Cruz']],
    ['?order=desc', ['Cruz', 'Berg, Bo', 'Abdi, Cawo', '=Elak, Formel']],
    ['?status=all', ['=Elak, Formel', 'Abdi, Cawo', 'Berg, Bo', 'Cruz', 'Demir, Ali']],
    ['?status=ended', ['Demir, Ali']],
    ['?site=centre', ['Abdi, Cawo', 'Cruz']],
    ['?phase=group', ['Abdi, Cawo']],
    ['?phase=individual', ['Berg, Bo', 'Cruz']],
    ['?phase=individual&site=harbour', ['Berg, Bo']],
    ['?sort=start', ['Cruz', 'Berg, Bo', 'Abdi, Cawo', '=Elak, Formel']],
    ['?sort=start&order=desc', ['=Elak, Formel', 'Abdi, Cawo', 'Berg, Bo', 'Cruz']],
    ['?status=all&sort=status&order=desc', ['Demir, Ali', 'Cruz']],
    ['?page=7', []],
  ])('%s shows %j', async (query, names) => {
    expect((await namesAt(coordinator, query)).slice(0, query.includes('sort=status') ? 2 : undefined)).toEqual(names);
  });

  test('“my participants” are those one is responsible for; nobody is asked for it', async () => {
    expect(await namesAt(worker, '?worker=me')).toEqual(['Berg, Bo']);
    expect(await namesAt(coordinator, `?worker=${worker.accountId}`)).toEqual(['Berg, Bo']);
    expect(await namesAt(worker, '?worker=none')).toHaveLength(3);
    expect(await namesAt(worker, '')).toHaveLength(4);
    expect((await namesAt(worker, '?sort=case-worker'))[0]).toBe('Berg, Bo');
  });

  test('a name is posted, looked for within the filter, and stands in no address', async () => {
    const answer = await coordinator.request('POST', '/participants?status=all', { form: { name: 'CRUZ' } });
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html).toContain('Cruz');
    expect(html).not.toContain('Demir, Ali');
    expect(html).not.toMatch(/(href|action)="[^"]*cruz/i);
    expect(
      await (await coordinator.request('POST', '/participants?status=ended', { form: { name: 'cruz' } })).text(),
    ).toContain('Ingen med det namnet i listan');
  });

  test('says what to do when it is empty', async () => {
    const html = await (await (await world.as('coordinator', 'gamma')).request('GET', '/participants')).text();
    expect(html).toContain('Här är det tomt än');
    expect(html).toContain('/participants/new');
  });

  test('every page and export leaves a trace of whom it showed', async () => {
    const before = Date.now();
    await coordinator.request('GET', '/participants?status=ended');
    await coordinator.request('GET', '/participants/export?status=ended&format=csv');
    const events = await world.admin
      .selectFrom('audit_events')
      .where('account_id', '=', coordinator.accountId)
      .orderBy('at')
      .select(['action', 'category', 'subjects', 'at'])
      .execute();
    const mine = events.filter(({ at }) => new Date(at).getTime() >= before - 1000).slice(-2);
    expect(mine.map(({ action, category, subjects }) => [action, category, subjects.length])).toEqual([
      ['read', 'directory', 1],
      ['export', 'participation', 1],
    ]);
  });
});

describe('the export', () => {
  test('holds what the filter finds, safe for a spreadsheet, without numbers', async () => {
    const answer = await coordinator.request('GET', '/participants/export?status=current&format=csv');
    const text = Buffer.from(await answer.arrayBuffer()).toString('utf8');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="deltagare-2026-03-04.csv"');
    expect(text.split('\r\n')[1]).toBe(`'=Elak;Formel;Anvisad;Programme alpha;;;2026-01-05;;;;`);
    expect(text).toContain('Berg;Bo;Deltar;Programme alpha;Hamnen;;2026-01-05;2026-01-05;;;case-worker alpha');
    expect(text).not.toContain('Demir');
  });

  test('as Excel opens as a workbook', async () => {
    const answer = await coordinator.request('GET', '/participants/export?format=xlsx');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(answer.headers.get('content-type')).toContain('spreadsheetml');
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
  });

  test('is the coordinator’s and case worker’s only', async () => {
    for (const role of ['activity-leader', 'peer-coach', 'evaluator'] as const)
      expect((await (await world.as(role, 'alpha')).request('GET', '/participants/export')).status).toBe(403);
    expect((await worker.request('GET', '/participants/export')).status).toBe(200);
  });
});

describe('pages of fifty', () => {
  test('lie after each other without a gap or a double', async () => {
    const actor = await world.as('coordinator', 'beta');
    for (let number = 0; number < 120; number += 1)
      await world.aParticipant('beta', {
        familyName: `Familj ${String(number % 40).padStart(2, '0')}`,
        givenName: 'A',
      });
    const pages = await Promise.all(
      [1, 2, 3].map(
        async (page) =>
          (await (await actor.request('GET', `/api/v1/participants?page=${page}`)).json()) as {
            participants: { enrolmentId: string; familyName: string }[];
            total: number;
          },
      ),
    );
    expect(pages.map(({ participants, total }) => [participants.length, total])).toEqual([
      [50, 120],
      [50, 120],
      [20, 120],
    ]);
    const all = pages.flatMap(({ participants }) => participants);
    expect(new Set(all.map(({ enrolmentId }) => enrolmentId)).size).toBe(120);
    expect(all.map(({ familyName }) => familyName)).toEqual(all.map(({ familyName }) => familyName).toSorted());
    expect(await (await actor.request('GET', '/participants?page=2')).text()).toContain('51–100 av 120');
  });
});

describe('the API', () => {
  test('registers, reads and moves by the same rules', async () => {
    const actor = await world.as('case-worker', 'gamma');
    const json = {
      enrolmentId: newId(),
      personId: newId(),
      programmeId: world.programmes.gamma,
      givenName: 'Api',
      referredOn: '2026-03-01',
      step: 'accepted',
      effectiveOn: '2026-03-02',
    };
    expect(await (await actor.request('POST', '/api/v1/participants', { json })).json()).toEqual({
      enrolmentId: json.enrolmentId,
    });
    const read = (await (await actor.request('GET', `/api/v1/participants/${json.enrolmentId}`)).json()) as {
      status: string;
      version: number;
      moves: unknown[];
    };
    expect(read).toMatchObject({ status: 'accepted', version: 1, moves: [{ move: 'refer' }, { move: 'accept' }] });
    const start = (version: number, takesEffectOn = '2026-03-03') =>
      actor.request('POST', `/api/v1/participants/${json.enrolmentId}/moves`, {
        json: { move: 'start', version, takesEffectOn },
      });
    for (const sent of [await start(1), await start(1)])
      expect(await sent.json()).toEqual({ enrolmentId: json.enrolmentId, status: 'active', version: 2 });
    expect((await start(1, '2026-03-02')).status).toBe(412);
    expect((await start(2)).status).toBe(422);
  });

  test('refuses roles that may not, beside one that may', async () => {
    const statuses = await Promise.all(
      (['case-worker', 'activity-leader', 'evaluator'] as const).map(
        async (role) => (await (await world.as(role, 'alpha')).request('GET', '/api/v1/participants')).status,
      ),
    );
    expect(statuses).toEqual([200, 403, 403]);
  });
});
