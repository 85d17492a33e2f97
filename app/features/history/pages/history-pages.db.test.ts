import { describe, expect, it } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import { readForms } from '#test/hardening/page-forms.ts';
import { buildWorld } from '#test/world.ts';
import {
  addSituationPath,
  correctSituationPath,
  endSituationPath,
  entryFactsPath,
  exitFactsPath,
  historyPath,
} from '../domain/paths.ts';

const world = await buildWorld();
const facts = (enrolmentId: string) =>
  world.admin
    .selectFrom('enrolment_facts')
    .where('enrolment_id', '=', enrolmentId)
    .selectAll()
    .orderBy('recorded_at')
    .execute();

describe('the entry page', () => {
  it('asks in words what the framework needs, saves a part, and lists the rest as missing', async () => {
    const { enrolmentId } = await world.aParticipant('alpha');
    const worker = await world.as('case-worker', 'alpha');
    const address = entryFactsPath.to({ enrolmentId });
    const empty = await worker.request('GET', address);
    expect(empty.status).toBe(200);
    const html = await empty.text();
    expect(html).toContain('Vilken är den högsta utbildning som Amira hade avslutat?');
    expect(html).toContain('Vad gjorde Amira den 12 jan. 2026?');
    expect(html).not.toContain('mottagandet');

    const form = {
      'occupation.doing': ['job-seeking', 'sfi'],
      'occupation.job-seeking.id': newId(),
      'occupation.job-seeking.registered': 'openly-unemployed',
      'occupation.job-seeking.available': 'yes',
      'occupation.job-seeking.startsOn': '2025-06-01',
      'occupation.sfi.id': newId(),
      'facts.highest-education': '2',
      'facts.disability': 'declined',
      source: 'own-statement',
      'sources.highest-education': 'certificate',
    };
    const saved = await worker.request('POST', address, { form });
    expect([saved.status, saved.headers.get('location')]).toEqual([
      303,
      historyPath.to({ enrolmentId }, { done: 'saved' }),
    ]);
    expect((await worker.request('POST', address, { form })).status).toBe(303);
    expect((await facts(enrolmentId)).map(({ key, value, source }) => [key, value, source]).sort()).toEqual([
      ['disability', 'declined', 'own-statement'],
      ['highest-education', 2, 'certificate'],
      ['occupation', 'stated', 'own-statement'],
    ]);
    const history = await (await worker.request('GET', historyPath.to({ enrolmentId }))).text();
    expect(history).toContain('Söker arbete · Inskriven som öppet arbetslös');
    expect(history).toContain('Grundskola, ungefär 9 år i skolan');
    const api = (await (await worker.request('GET', `/api/v1/enrolments/${enrolmentId}/history`)).json()) as {
      situations: unknown[];
      missing: { key: string }[];
    };
    expect(api.situations).toHaveLength(2);
    expect(api.missing.map(({ key }) => key)).toContain('housing');
    expect(api.missing.map(({ key }) => key)).not.toContain('highest-education');
  });

  it('takes that she does nothing of it, from the form as it stands in the page', async () => {
    const { enrolmentId } = await world.aParticipant('alpha');
    const worker = await world.as('case-worker', 'alpha');
    const address = entryFactsPath.to({ enrolmentId });
    const [form] = readForms(await (await worker.request('GET', address)).text(), address);
    const held = Object.fromEntries(form?.held.filter(([, value]) => value !== '') ?? []);
    const saved = await worker.request('POST', address, { form: { ...held, 'occupation.doing': 'inactive' } });
    expect(saved.status).toBe(303);
    expect((await facts(enrolmentId)).map(({ key, value }) => [key, value])).toEqual([['occupation', 'stated']]);
  });

  it('wants a reason for a changed answer, keeps the typed answers when it refuses, and keeps the old value', async () => {
    const { enrolmentId } = await world.aParticipant('alpha');
    const worker = await world.as('case-worker', 'alpha');
    const address = entryFactsPath.to({ enrolmentId });
    await worker.request('POST', address, { form: { 'facts.housing': 'adequate', source: 'own-statement' } });
    const [{ id } = { id: '' }] = await facts(enrolmentId);
    const refused = await worker.request('POST', address, {
      form: { 'facts.housing': 'insecure', 'facts.minority': 'no', 'seen.housing': id, source: 'register' },
    });
    expect(refused.status).toBe(422);
    const html = await refused.text();
    expect(html).toContain('Skriv varför du ändrar.');
    expect(html).toMatch(/value="insecure"[^>]*checked|checked[^>]*value="insecure"/);
    expect(await facts(enrolmentId)).toHaveLength(1);
    const stale = await worker.request('POST', address, {
      form: { 'facts.housing': 'insecure', reason: 'x', source: 'register' },
    });
    expect([stale.status, (await stale.text()).includes('Någon annan har sparat under tiden')]).toEqual([422, true]);
    const saved = await worker.request('POST', address, {
      form: { 'facts.housing': 'insecure', reason: 'Hon flyttade', 'seen.housing': id, source: 'register' },
    });
    expect(saved.status).toBe(303);
    expect(await facts(enrolmentId)).toMatchObject([
      { value: 'adequate' },
      { value: 'insecure', corrects: id, correction_reason: 'Hon flyttade' },
    ]);
    const history = await (await worker.request('GET', historyPath.to({ enrolmentId }))).text();
    expect(history).toContain('Så stod det förut (1)');
    expect(history).toContain('Hon flyttade');
  });

  it('answered by two at the same time keeps one answer and tells the other', async () => {
    const { enrolmentId } = await world.aParticipant('alpha');
    const [worker, other] = await Promise.all([world.as('case-worker', 'alpha'), world.as('coordinator', 'alpha')]);
    const answers = await Promise.all(
      [worker, other].map((actor, index) =>
        actor.request('POST', entryFactsPath.to({ enrolmentId }), {
          form: { 'facts.housing': index === 0 ? 'adequate' : 'roofless', source: 'own-statement' },
        }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
    expect(await facts(enrolmentId)).toHaveLength(1);
  });

  it('says that it is too early before she has started, and before she has left', async () => {
    const { enrolmentId } = await world.aParticipant('alpha', { status: 'accepted' });
    const worker = await world.as('case-worker', 'alpha');
    expect(await (await worker.request('GET', entryFactsPath.to({ enrolmentId }))).text()).toContain(
      'Amira har inte börjat än',
    );
    expect(
      (
        await worker.request('POST', entryFactsPath.to({ enrolmentId }), {
          form: { 'facts.housing': 'adequate', source: 'own-statement' },
        })
      ).status,
    ).toBe(422);
    expect(await (await worker.request('GET', exitFactsPath.to({ enrolmentId }))).text()).toContain(
      'har inte avslutat',
    );
  });
});

describe('who may see and write', () => {
  it('case workers and coordinators of the programme write; evaluators read without names; nobody else', async () => {
    const { enrolmentId } = await world.aParticipant('alpha', { familyName: 'Unmistakable' });
    const situation = { kind: 'sick', startsOn: '2026-02-01', source: 'own-statement' };
    const write = async (role: Parameters<typeof world.as>[0], programme: 'alpha' | 'beta' | 'gamma') =>
      (
        await (
          await world.as(role, programme)
        ).request('POST', addSituationPath.to({ enrolmentId }), { form: { ...situation, id: newId() } })
      ).status;
    expect(await write('case-worker', 'alpha')).toBe(303);
    expect(await write('coordinator', 'alpha')).toBe(303);
    expect(await write('evaluator', 'alpha')).toBe(403);
    expect(await write('peer-coach', 'alpha')).toBe(403);
    expect(await write('activity-leader', 'alpha')).toBe(403);
    expect(await write('case-worker', 'beta')).toBe(404);
    expect(await write('case-worker', 'gamma')).toBe(404);

    const evaluator = await (await world.as('evaluator', 'alpha')).request('GET', historyPath.to({ enrolmentId }));
    const html = await evaluator.text();
    expect(evaluator.status).toBe(200);
    expect(html).toContain('Sjukskriven');
    expect(html).not.toContain('Unmistakable');
    expect(html).not.toContain('Rätta');
    expect(
      await (await (await world.as('case-worker', 'alpha')).request('GET', historyPath.to({ enrolmentId }))).text(),
    ).toContain('Unmistakable');
    expect(
      (await (await world.as('activity-leader', 'alpha')).request('GET', historyPath.to({ enrolmentId }))).status,
    ).toBe(403);
    expect(
      (await (await world.as('case-worker', 'gamma')).request('GET', `/api/v1/enrolments/${enrolmentId}/history`))
        .status,
    ).toBe(404);
  });

  it('leaves a trace of whose history was read and written', async () => {
    const { enrolmentId, personId } = await world.aParticipant('alpha');
    const worker = await world.as('case-worker', 'alpha');
    await worker.request('GET', historyPath.to({ enrolmentId }));
    await worker.request('POST', `/api/v1/enrolments/${enrolmentId}/situations`, {
      json: { startsOn: '2026-02-01', details: { kind: 'self-employed' }, source: 'register' },
    });
    const trace = await world.admin
      .selectFrom('audit_events')
      .where('account_id', '=', worker.accountId)
      .select(['action', 'category', 'subjects'])
      .execute();
    expect(
      trace
        .filter(({ subjects }) => (subjects ?? []).includes(personId))
        .map(({ action, category }) => `${action} ${category}`),
    ).toEqual(['read history', 'write history']);
  });
});

describe('correcting and ending on a page', () => {
  it('starts from what is stored, and says so when somebody else was first', async () => {
    const { enrolmentId } = await world.aParticipant('alpha');
    const worker = await world.as('case-worker', 'alpha');
    const rowId = newId();
    await worker.request('POST', addSituationPath.to({ enrolmentId }), {
      form: {
        id: rowId,
        kind: 'employed',
        'employed.form': 'hourly',
        'employed.employer': 'Bageriet',
        startsOn: '2026-02-01',
        source: 'own-statement',
      },
    });
    const correct = correctSituationPath.to({ enrolmentId, rowId });
    const page = await (await worker.request('GET', correct)).text();
    expect(page).toContain('Bageriet');
    expect(page).toMatch(/<option[^>]*value="hourly"[^>]*selected|selected[^>]*value="hourly"/);
    const form = {
      kind: 'employed',
      'employed.form': 'permanent',
      startsOn: '2026-02-01',
      source: 'certificate',
      reason: 'Intyget säger annat',
    };
    expect((await worker.request('POST', correct, { form: { ...form, id: newId() } })).status).toBe(303);
    expect((await worker.request('POST', correct, { form: { ...form, id: newId() } })).status).toBe(422);
    expect(await (await worker.request('GET', correct)).text()).toContain('Någon annan har redan ändrat');
    const current = await world.admin
      .selectFrom('situations')
      .where('enrolment_id', '=', enrolmentId)
      .where('corrected_by', 'is', null)
      .select('id')
      .executeTakeFirstOrThrow();
    const end = endSituationPath.to({ enrolmentId, rowId: current.id });
    expect((await worker.request('GET', end)).status).toBe(200);
    expect(
      (await worker.request('POST', end, { form: { id: newId(), endsOn: '2026-02-28', source: 'own-statement' } }))
        .status,
    ).toBe(303);
    expect((await worker.request('GET', correctSituationPath.to({ enrolmentId, rowId: newId() }))).status).toBe(404);
  });
});
