import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import { type Actor, buildWorld } from '#test/world.ts';
import { smallInstrument } from '../testing/small-instrument.ts';

/** Mapping, its narrower audience, measuring and loading, through pages and endpoints as people with each role. */
describe('assessments', async () => {
  const world = await buildWorld();
  let responsible: Actor;
  let colleague: Actor;
  let coordinator: Actor;
  let enrolmentId: string;
  let mappingId: string;
  const api = (path: string) => `/api/v1/participants/${enrolmentId}${path}`;
  const inCharge = (actor: Actor, id: string) =>
    world.admin.updateTable('enrolments').set({ case_worker_id: actor.accountId }).where('id', '=', id).execute();
  const said = { saidOn: '2026-03-04', rater: 'person', language: 'sv' };

  async function getMapping(actor: Actor) {
    const answer = await actor.request('GET', api('/mapping'));
    expect(answer.status).toBe(200);
    return (await answer.json()) as {
      readsHealthAndEconomy: boolean;
      mappings: {
        id: string;
        closedAt: string | null;
        version: number;
        answers: { area: string; question: string; value: string | null; isCurrent: boolean }[];
      }[];
    };
  }
  async function versionOf(actor: Actor) {
    return (await getMapping(actor)).mappings.find(({ id }) => id === mappingId)?.version ?? 0;
  }
  const save = async (actor: Actor, area: string, answers: Record<string, string>, version?: number) =>
    actor.request('PUT', api(`/mapping/${mappingId}/areas/${area}`), {
      json: { ...said, version: version ?? (await versionOf(actor)), answers: { [area]: answers } },
    });

  beforeAll(async () => {
    responsible = await world.as('case-worker', 'alpha');
    colleague = await world.another('case-worker', 'alpha');
    coordinator = await world.as('coordinator', 'alpha');
    enrolmentId = (await world.aParticipant('alpha')).enrolmentId;
    await inCharge(responsible, enrolmentId);
    const started = await responsible.request('POST', api('/mapping'), {
      json: { id: newId(), instrument: 'egenvag-kartlaggning', after: '' },
    });
    mappingId = ((await started.json()) as { mappingId: string }).mappingId;
  });

  it('keep what is said about health from colleagues, coordinators, peers and leaders; the responsible case worker reads it', async () => {
    expect((await save(responsible, 'health', { works: 'Sover bättre' })).status).toBe(200);
    expect((await save(responsible, 'housing', { works: 'Egen lägenhet' })).status).toBe(200);
    const page = `/participants/${enrolmentId}/mapping`;
    for (const [actor, reads] of [
      [responsible, true],
      [colleague, false],
      [coordinator, false],
    ] as const) {
      const text = await (await actor.request('GET', page)).text();
      expect(text).toContain('Egen lägenhet');
      expect(text.includes('Sover bättre')).toBe(reads);
      const whole = await (await actor.request('GET', `${page}/${mappingId}`)).text();
      expect(whole.includes('Sover bättre')).toBe(reads);
      expect((await getMapping(actor)).mappings[0]?.answers.some(({ area }) => area === 'health')).toBe(reads);
      expect((await actor.request('GET', `${page}/${mappingId}/areas/health`)).status).toBe(reads ? 200 : 404);
      expect((await save(actor, 'health', { hard: 'Trapporna' }, 99)).status).toBe(reads ? 200 : 404);
    }
    for (const role of ['peer-coach', 'activity-leader', 'evaluator', 'partner-officer'] as const)
      expect((await (await world.as(role, 'alpha')).request('GET', page)).status).toBe(403);
  });

  it('hold that wall in the database, also for writing', async () => {
    const rows = (actor: Actor) =>
      actor.run((ctx) =>
        ctx.db.selectFrom('assessment_answers').where('enrolment_id', '=', enrolmentId).select(['area_key']).execute(),
      );
    expect((await rows(responsible)).map((row) => row.area_key)).toContain('health');
    const seen = (await rows(colleague)).map((row) => row.area_key);
    expect(seen).toContain('housing');
    expect(seen).not.toContain('health');
    const sealed = await world.admin
      .selectFrom('assessment_answers')
      .where('enrolment_id', '=', enrolmentId)
      .where('area_key', '=', 'health')
      .select(['words', 'sealed'])
      .execute();
    expect(sealed.every(({ words, sealed: bytes }) => words === null && bytes !== null)).toBe(true);
    for (const role of ['peer-coach', 'activity-leader', 'evaluator'] as const)
      expect(await rows(await world.as(role, 'alpha'))).toEqual([]);
  });

  it('let the responsible case worker name a reader until a day, and nobody else', async () => {
    const address = `/participants/${enrolmentId}/guarded`;
    const form = { accountId: colleague.accountId, reason: 'Vikarierar', validUntil: '2026-03-06' };
    const refused = await colleague.request('POST', address, {
      form: { id: newId(), ...form, accountId: coordinator.accountId },
    });
    expect(refused.status).toBe(422);
    const insert = (actor: Actor, accountId: string) =>
      actor.run((ctx) =>
        ctx.db
          .insertInto('guarded_readers')
          .columns([
            'tenant_id',
            'id',
            'enrolment_id',
            'programme_id',
            'person_id',
            'account_id',
            'reason',
            'named_at',
            'named_by',
          ])
          .expression((eb) =>
            eb
              .selectFrom('enrolments as e')
              .where('e.id', '=', enrolmentId)
              .select(
                (each) =>
                  [
                    'e.tenant_id',
                    each.val(newId()).as('id'),
                    'e.id',
                    'e.programme_id',
                    'e.person_id',
                    each.val(accountId).as('account_id'),
                    each.val('x').as('reason'),
                    each.val(ctx.now).as('named_at'),
                    each.val(actor.accountId).as('named_by'),
                  ] as never,
              ),
          )
          .execute(),
      );
    await expect(insert(colleague, colleague.accountId)).rejects.toThrow(/row-level security/);
    const id = newId();
    for (const _ of [1, 2])
      expect((await responsible.request('POST', address, { form: { id, ...form } })).status).toBe(303);
    expect((await getMapping(colleague)).readsHealthAndEconomy).toBe(true);
    world.setNow('2026-03-07T09:00:00.000Z');
    expect((await getMapping(colleague)).readsHealthAndEconomy).toBe(false);
    world.setNow('2026-03-04T09:00:00.000Z');
    const ended = await responsible.request('POST', `${address}/${id}/end`, { form: { confirmed: '1' } });
    expect(ended.status).toBe(303);
    expect((await getMapping(colleague)).readsHealthAndEconomy).toBe(false);
  });

  it('let a coordinator open it for the day with a reason that the log keeps; a case worker may not', async () => {
    const address = `/participants/${enrolmentId}/guarded/open`;
    const form = () => ({ form: { id: newId(), reason: 'sudden-absence' } });
    expect((await colleague.request('POST', address, form())).status).toBe(403);
    expect((await coordinator.request('POST', address, form())).status).toBe(303);
    expect(await (await coordinator.request('GET', `/participants/${enrolmentId}/mapping`)).text()).toContain(
      'Sover bättre',
    );
    const trace = await world.admin
      .selectFrom('audit_events')
      .where('account_id', '=', coordinator.accountId)
      .where('purpose', '=', 'guarded.open:sudden-absence')
      .select('id')
      .execute();
    expect(trace).toHaveLength(1);
    world.setNow('2026-03-05T09:00:00.000Z');
    expect((await getMapping(coordinator)).readsHealthAndEconomy).toBe(false);
    world.setNow('2026-03-04T09:00:00.000Z');
  });

  it('keep earlier wordings, and earlier mappings, readable', async () => {
    await save(responsible, 'work', { works: 'Har sytt' });
    await save(responsible, 'work', { works: 'Har sytt i tolv år' });
    const answers = (await getMapping(responsible)).mappings[0]?.answers.filter(({ area }) => area === 'work');
    expect(answers?.map(({ value, isCurrent }) => [value, isCurrent])).toEqual([
      ['Har sytt', false],
      ['Har sytt i tolv år', true],
    ]);
    const again = await responsible.request('POST', api('/mapping'), {
      json: { id: newId(), instrument: 'egenvag-kartlaggning', after: mappingId },
    });
    expect(again.status).toBe(200);
    const { mappings } = await getMapping(responsible);
    expect(mappings.map(({ closedAt }) => closedAt === null)).toEqual([true, false]);
    const closed = await save(responsible, 'work', { works: 'För sent' });
    expect(closed.status).toBe(422);
    const read = await responsible.request('GET', `/participants/${enrolmentId}/mapping/${mappingId}`);
    expect(await read.text()).toContain('Har sytt i tolv år');
    mappingId = mappings[0]?.id as string;
  });

  it('show two who write in the same mapping each other’s changes, and lose nobody’s words', async () => {
    const address = `/participants/${enrolmentId}/mapping/${mappingId}/areas/leisure`;
    const version = String(await versionOf(responsible));
    const form = (works: string, hard: string) => ({
      ...said,
      version,
      'answers.leisure.works': works,
      'answers.leisure.hard': hard,
    });
    expect((await responsible.request('POST', address, { form: form('Fotboll', '') })).status).toBe(303);
    expect((await colleague.request('POST', address, { form: form('', 'Tiden') })).status).toBe(303);
    const conflict = await colleague.request('POST', address, { form: form('Sjunger i kör', 'Tiden räcker inte') });
    expect(conflict.status).toBe(422);
    const page = await conflict.text();
    for (const words of ['Sjunger i kör', 'Fotboll', 'Tiden räcker inte', 'Någon annan har sparat'])
      expect(page).toContain(words);
    const newest = { ...form('Fotboll och kör', 'Tiden räcker inte'), version: String(await versionOf(colleague)) };
    expect((await colleague.request('POST', address, { form: newest })).status).toBe(303);
    const values = (await getMapping(responsible)).mappings[0]?.answers.filter(
      ({ area, isCurrent }) => area === 'leisure' && isCurrent,
    );
    expect(values?.map(({ value }) => value).sort()).toEqual(['Fotboll och kör', 'Tiden räcker inte']);
  });

  it('keep what was typed when a form is refused', async () => {
    const address = `/participants/${enrolmentId}/mapping/${mappingId}/areas/network`;
    const form = {
      ...said,
      saidOn: '2026-13-01',
      version: '1',
      'answers.network.works': 'Grannen hjälper till',
      'swedish.network.works': 'På svenska',
    };
    const refused = await responsible.request('POST', address, { form });
    expect(refused.status).toBe(422);
    const page = await refused.text();
    for (const words of ['Grannen hjälper till', 'På svenska', 'Skriv en dag som finns']) expect(page).toContain(words);
  });

  it('keep words in their own language with the Swedish beside', async () => {
    const form = {
      ...said,
      language: 'fa',
      version: String(await versionOf(responsible)),
      'answers.network.wants': 'دوست پیدا کنم',
      'swedish.network.wants': 'Få en vän',
    };
    const address = `/participants/${enrolmentId}/mapping/${mappingId}/areas/network`;
    expect((await responsible.request('POST', address, { form })).status).toBe(303);
    const page = await (await responsible.request('GET', `/participants/${enrolmentId}/mapping`)).text();
    expect(page).toMatch(/lang="fa" dir="rtl">دوست پیدا کنم/);
    expect(page).toContain('På svenska: Få en vän');
    const relabelled = { ...form, language: 'ps', version: String(await versionOf(responsible)) };
    expect((await responsible.request('POST', address, { form: relabelled })).status).toBe(303);
    const after = await (await responsible.request('GET', `/participants/${enrolmentId}/mapping`)).text();
    expect(after).toMatch(/lang="ps" dir="rtl">دوست پیدا کنم/);
  });

  it('measure both views on the same steps, once for each measuring point', async () => {
    const point = { heldOn: '2026-03-01', instrument: 'egenvag-narmare-arbete', point: 'six-months' };
    const start = (id: string) => responsible.request('POST', api('/progression'), { json: { id, ...point } });
    const id = newId();
    for (const _ of [1, 2]) expect((await start(id)).status).toBe(200);
    expect((await start(newId())).status).toBe(422);
    const rate = (actor: Actor, rater: string, version: number, answers: object) =>
      actor.request('PUT', api(`/progression/${id}/answers/${rater}`), { json: { version, answers } });
    expect((await rate(responsible, 'person', 1, { goal: { knows: '2' }, health: { energy: '4' } })).status).toBe(200);
    expect((await rate(colleague, 'staff', 2, { goal: { knows: '4' }, health: { energy: '1' } })).status).toBe(200);
    expect((await rate(responsible, 'person', 3, { goal: { knows: '9' } })).status).toBe(422);
    const progression = (await (await responsible.request('GET', api('/progression'))).json()) as {
      measurements: { answers: { area: string; rater: string; value: string }[] }[];
    };
    const answers = progression.measurements[0]?.answers
      .map(({ area, rater, value }) => `${area} ${rater} ${value}`)
      .sort();
    expect(answers).toEqual(['goal person 2', 'goal staff 4', 'health person 4']);
    const sheet = await responsible.request('GET', `/participants/${enrolmentId}/progression/${id}/sheet?language=ar`);
    expect(await sheet.text()).toContain('dir="rtl"');
  });

  it('let an administrator load an instrument with its licence, and refuse one without', async () => {
    const administrator = await world.as('tenant-administrator', 'alpha');
    const load = (actor: Actor, text: string) =>
      actor.request('POST', '/instruments/new', { form: { id: newId(), text } });
    const unlicensed = await load(administrator, smallInstrument.replace(/licence:\n( {2}.*\n)+/, ''));
    expect(unlicensed.status).toBe(422);
    expect(await unlicensed.text()).toMatch(/Rad 1.{0,60}licens<\/span>/);
    expect((await load(responsible, smallInstrument)).status).toBe(403);
    expect((await load(administrator, smallInstrument)).status).toBe(303);
    expect((await load(administrator, smallInstrument)).status).toBe(422);
    expect(await (await responsible.request('GET', `/participants/${enrolmentId}/progression`)).text()).toContain(
      'Vårt eget',
    );
    const south = await world.as('case-worker', 'gamma');
    expect((await south.request('GET', '/instruments/vart-eget/1')).status).toBe(404);
    const withdrawn = await administrator.request('POST', '/instruments/vart-eget/1/withdraw', {
      form: { confirmed: '1' },
    });
    expect(withdrawn.status).toBe(303);
    expect(await (await responsible.request('GET', `/participants/${enrolmentId}/progression`)).text()).not.toContain(
      'Vårt eget',
    );
  });
});
