import { describe, expect, it } from 'vitest';
import { personDetailsPath } from '#app/features/enrolments/domain/paths.ts';
import { newId } from '#app/shared/ids.ts';
import { buildWorld } from '#test/world.ts';
import { completenessPath, interviewPaperPath, interviewPath } from '../domain/paths.ts';

const world = await buildWorld();
const facts = (enrolmentId: string) =>
  world.admin
    .selectFrom('enrolment_facts')
    .where('enrolment_id', '=', enrolmentId)
    .select(['key', 'value', 'source', 'corrects', 'correction_reason'])
    .orderBy('recorded_at')
    .execute();
const base = { source: 'own-statement' };

describe('the interview', () => {
  it('asks one question at a time, saves each by itself, can be left and taken up where it stood', async () => {
    const { enrolmentId } = await world.aParticipant('alpha');
    const worker = await world.as('case-worker', 'alpha');
    const address = (ask?: string) => interviewPath.to({ enrolmentId }, { ask });
    const first = await (await worker.request('GET', address())).text();
    expect(first).toContain('Vad gjorde du den 12 jan. 2026, när du började här?');
    expect(first).not.toContain('Har du en funktionsnedsättning');
    const occupation = {
      ...base,
      ask: 'occupation',
      'occupation.doing': 'job-seeking',
      'occupation.job-seeking.id': newId(),
      'occupation.job-seeking.registered': 'openly-unemployed',
      'occupation.job-seeking.available': 'yes',
    };
    const saved = await worker.request('POST', address('occupation'), { form: occupation });
    expect([saved.status, saved.headers.get('location')]).toEqual([303, address('right-to-work')]);
    const twice = await worker.request('POST', address('occupation'), { form: occupation });
    expect(twice.status).toBe(303);
    expect(await facts(enrolmentId)).toHaveLength(1);
    expect(await (await worker.request('GET', address())).text()).toContain('Hade du rätt att arbeta');
    const again = await (await worker.request('GET', address('occupation'))).text();
    expect(again).toContain('Det här rättar du rad för rad.');
  });

  it('wants an answer or nothing at all, and offers not to answer only where the rule allows', async () => {
    const { enrolmentId } = await world.aParticipant('alpha');
    const worker = await world.as('case-worker', 'alpha');
    const address = (ask: string) => interviewPath.to({ enrolmentId }, { ask });
    const empty = await worker.request('POST', address('housing'), { form: { ...base, ask: 'housing' } });
    expect([empty.status, (await empty.text()).includes('Välj ett svar, eller ta frågan senare.')]).toEqual([
      422,
      true,
    ]);
    expect(await (await worker.request('GET', address('disability'))).text()).toContain('value="declined"');
    expect(await (await worker.request('GET', address('highest-education'))).text()).not.toContain('value="declined"');
    const refused = await worker.request('POST', address('highest-education'), {
      form: { ...base, ask: 'highest-education', 'facts.highest-education': 'declined' },
    });
    expect(refused.status).toBe(422);
    const other = await worker.request('POST', address('disability'), {
      form: { ...base, ask: 'disability', 'facts.disability': 'declined', 'facts.housing': 'adequate' },
    });
    expect(other.status).toBe(303);
    expect((await facts(enrolmentId)).map(({ key }) => key)).toEqual(['disability']);
  });

  it('changes an answer only as a correction with its reason, and of two tabs the second is told', async () => {
    const { enrolmentId } = await world.aParticipant('alpha');
    const worker = await world.as('case-worker', 'alpha');
    const address = interviewPath.to({ enrolmentId }, { ask: 'housing' });
    const answer = (value: string, more: Record<string, string> = {}) =>
      worker.request('POST', address, { form: { ...base, ask: 'housing', 'facts.housing': value, ...more } });
    expect((await answer('adequate')).status).toBe(303);
    expect((await answer('insecure')).status).toBe(422);
    const shown = await (await worker.request('GET', address)).text();
    const seen = /name="seen.housing" value="([^"]+)"/.exec(shown)?.[1] ?? '';
    expect(await (await answer('insecure', { 'seen.housing': seen })).text()).toContain('Skriv varför du ändrar.');
    expect((await answer('insecure', { 'seen.housing': seen, reason: 'Fel kryss' })).status).toBe(303);
    expect(await facts(enrolmentId)).toMatchObject([
      { value: 'adequate' },
      { value: 'insecure', correction_reason: 'Fel kryss' },
    ]);
  });

  it('asks sex and birth date when they are missing, by the file’s version, and corrects them with a reason that is kept', async () => {
    const { enrolmentId, personId } = await world.aParticipant('alpha', { sex: 'unknown', bornOn: null });
    const worker = await world.as('case-worker', 'alpha');
    const to = (ask: string) => interviewPath.to({ enrolmentId }, { ask });
    const person = () =>
      world.admin.selectFrom('people').where('id', '=', personId).selectAll().executeTakeFirstOrThrow();
    const answer = async (ask: 'sex' | 'born', more: Record<string, string>) =>
      worker.request('POST', to(ask), { form: { ...base, ask, version: String((await person()).version), ...more } });
    expect(await (await worker.request('GET', to('sex'))).text()).toContain('Är du kvinna eller man?');
    expect((await answer('sex', {})).status).toBe(422);
    expect((await answer('sex', { sex: 'woman' })).status).toBe(303);
    expect(await (await answer('born', { born: '12 maj' })).text()).toContain('eller bara året');
    expect((await answer('born', { born: '1987' })).status).toBe(303);
    expect(await person()).toMatchObject({ sex: 'woman', born_on: '1987-01-01', born_precision: 'year' });
    expect((await answer('born', { born: '1987-05-12' })).status).toBe(303);
    const stale = await answer('born', { born: '1986-05-12', version: '1', reason: 'Fel' });
    expect([stale.status, (await stale.text()).includes('Någon annan har sparat under tiden')]).toEqual([422, true]);
    expect(await (await answer('born', { born: '1986-05-12' })).text()).toContain('Skriv varför du ändrar.');
    expect((await answer('born', { born: '1986-05-12', reason: 'Fel i handlingen' })).status).toBe(303);
    expect((await answer('sex', { sex: 'man', reason: 'Fel kryss' })).status).toBe(303);
    const kept = await world.admin
      .selectFrom('person_corrections')
      .where('person_id', '=', personId)
      .select(['fact', 'was', 'reason'])
      .orderBy('fact')
      .execute();
    expect(kept).toEqual([
      { fact: 'born', was: '1987-05-12', reason: 'Fel i handlingen' },
      { fact: 'sex', was: null, reason: 'Fel kryss' },
    ]);
    const details = await (await worker.request('GET', personDetailsPath.to({ enrolmentId }))).text();
    expect(details).toContain('Fel i handlingen');
    const form = { version: String((await person()).version), givenName: 'Amira', bornOn: '1985-01-02', sex: 'man' };
    expect((await worker.request('POST', personDetailsPath.to({ enrolmentId }), { form })).status).toBe(422);
    const reasoned = { ...form, reason: 'Ny handling' };
    expect((await worker.request('POST', personDetailsPath.to({ enrolmentId }), { form: reasoned })).status).toBe(303);
  });

  it('read together names nobody and shows nothing of the system, also on paper', async () => {
    const { enrolmentId } = await world.aParticipant('alpha', { familyName: 'Unmistakable' });
    const worker = await world.as('case-worker', 'alpha');
    for (const address of [
      interviewPath.to({ enrolmentId }, { together: '1' }),
      interviewPaperPath.to({ enrolmentId }),
    ]) {
      const html = await (await worker.request('GET', address)).text();
      expect(html).toContain('Några frågor');
      expect(html).not.toMatch(/Unmistakable|Amira|Deltagare</);
      expect(html).toContain('data-text="large"');
    }
    expect(await (await worker.request('GET', interviewPath.to({ enrolmentId }))).text()).toContain('Unmistakable');
  });

  it('is closed to those who do not record history', async () => {
    const { enrolmentId } = await world.aParticipant('alpha');
    for (const [role, programme, status] of [
      ['coordinator', 'alpha', 200],
      ['evaluator', 'alpha', 403],
      ['activity-leader', 'alpha', 403],
      ['case-worker', 'beta', 404],
    ] as const)
      expect((await (await world.as(role, programme)).request('GET', interviewPath.to({ enrolmentId }))).status).toBe(
        status,
      );
  });
});

describe('completeness of a programme', () => {
  it('lists who lacks what, by fact and case worker, without those nobody may see', async () => {
    const worker = await world.as('coordinator', 'beta');
    const { enrolmentId } = await world.aParticipant('beta', { familyName: 'Luckesson' });
    await world.aParticipant('beta', { familyName: 'Skyddadsdotter', restricted: true });
    const programmeId = world.programmes.beta;
    const page = await (await worker.request('GET', completenessPath.to({ programmeId }))).text();
    expect(page).toContain('Luckesson');
    expect(page).not.toContain('Skyddadsdotter');
    expect(page).toContain(interviewPath.to({ enrolmentId }));
    await worker.request('POST', interviewPath.to({ enrolmentId }, { ask: 'housing' }), {
      form: { ...base, ask: 'housing', 'facts.housing': 'unknown' },
    });
    const housing = await (
      await worker.request('GET', completenessPath.to({ programmeId }, { fact: 'entry:housing' }))
    ).text();
    expect(housing).not.toContain('Luckesson');
    const minority = await (
      await worker.request('GET', completenessPath.to({ programmeId }, { fact: 'entry:minority' }))
    ).text();
    expect(minority).toContain('Luckesson');
    const api = (await (await worker.request('GET', `/api/v1/programmes/${programmeId}/completeness`)).json()) as {
      people: { enrolmentId: string; missing: { key: string }[] }[];
    };
    expect(api.people.map((person) => person.enrolmentId)).toEqual([enrolmentId]);
    expect(api.people[0]?.missing.map(({ key }) => key)).not.toContain('housing');
    const trace = await world.admin
      .selectFrom('audit_events')
      .where('account_id', '=', worker.accountId)
      .where('purpose', '=', 'completeness.read')
      .select('subjects')
      .execute();
    expect(trace[0]?.subjects).toHaveLength(1);
    expect(trace[1]?.subjects).toEqual([]);
  });
});
