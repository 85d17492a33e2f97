import { describe, expect, it } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import { buildWorld } from '#test/world.ts';
import { aDisclosure, anOrganisation, everythingAbout, organisationOf } from '../testing/a-disclosure.ts';

const AGENCY = 'Arbetsförmedlingen';

describe('asking, showing and taking back', async () => {
  const world = await buildWorld();
  const worker = await world.as('case-worker', 'alpha');
  const officer = await world.as('partner-officer', 'alpha');
  const agency = await anOrganisation(world, 'alpha', AGENCY);
  await world.admin
    .updateTable('accounts')
    .set({ organisation_id: agency })
    .where('id', '=', officer.accountId)
    .execute();

  async function aPerson(wishes: { givenName?: string; restricted?: boolean; namedReaders?: string[] } = {}) {
    const of = await world.aParticipant('alpha', { givenName: 'Leyla', familyName: 'Aden', ...wishes });
    await everythingAbout(world, 'alpha', of);
    return of;
  }
  const page = async (actor: typeof worker, path: string) => {
    const answer = await actor.request('GET', path);
    return { status: answer.status, html: await answer.text() };
  };
  const yes = (wishes: Record<string, string | string[]> = {}) => ({
    id: newId(),
    answer: 'given',
    textKey: 'sv:shipped:1',
    recipient: agency,
    purpose: 'plan-together',
    fields: ['participation', 'attendance'],
    allowed: 'read',
    until: '2026-12-31',
    evidence: 'oral',
    witness: 'Tolken',
    ...wishes,
  });
  const ask = (enrolmentId: string, form: Record<string, string | string[]>) =>
    worker.request('POST', `/participants/${enrolmentId}/consents/new`, { form });
  const kept = (enrolmentId: string) =>
    world.admin.selectFrom('disclosures').where('enrolment_id', '=', enrolmentId).selectAll().execute();

  it('shows the officer exactly what was ticked, and nothing on the request after it was taken back', async () => {
    const { enrolmentId } = await aPerson();
    const form = yes();
    expect((await page(officer, '/shared-with-me')).html).not.toContain('Leyla');
    expect((await page(officer, `/shared-with-me/${enrolmentId}`)).status).toBe(404);

    expect((await ask(enrolmentId, form)).status).toBe(303);
    expect((await page(officer, '/shared-with-me')).html).toContain('Aden, Leyla');
    const shown = await page(officer, `/shared-with-me/${enrolmentId}`);
    expect(shown.html).toContain('Närvaro per månad');
    expect(shown.html).toContain('till och med 31 dec. 2026');
    expect(shown.html).not.toMatch(/Försörjningsstöd|Truckkort|070-000|Sysselsättning|Somaliska/);

    const address = `/participants/${enrolmentId}/consents/${form.id}/withdraw`;
    expect((await page(worker, address)).html).toContain('Läst 2 gånger');
    expect((await worker.request('POST', address, { form: { how: 'phone' } })).status).toBe(303);
    expect((await page(officer, '/shared-with-me')).html).not.toContain('Leyla');
    expect((await page(officer, `/shared-with-me/${enrolmentId}`)).status).toBe(404);
    expect((await officer.request('GET', '/api/v1/shared-with-me')).status).toBe(200);
    expect(await (await officer.request('GET', '/api/v1/shared-with-me')).text()).not.toContain(enrolmentId);
    expect((await officer.request('GET', `/api/v1/shared-with-me/${enrolmentId}`)).status).toBe(404);
    expect(await (await officer.request('GET', '/shared-with-me/export')).text()).not.toContain('Leyla');
    const history = await page(worker, `/participants/${enrolmentId}/consents`);
    expect(history.html).toContain('Drog tillbaka samtycket');
    expect(history.html).toContain('personens sida');
  });

  it('logs every reading by the officer with the consent it rests on', async () => {
    const { enrolmentId, personId } = await aPerson();
    const form = yes();
    await ask(enrolmentId, form);
    await officer.request('GET', `/shared-with-me/${enrolmentId}`);
    const events = await world.admin
      .selectFrom('audit_events')
      .where('account_id', '=', officer.accountId)
      .where('category', '=', 'sharing')
      .select(['action', 'purpose', 'subjects', 'programme_id'])
      .execute();
    expect(events).toContainEqual({
      action: 'read',
      purpose: `shared.read:${form.id}`,
      subjects: [personId],
      programme_id: world.programmes.alpha,
    });
  });

  it('lets her take part in full without any consent', async () => {
    const { enrolmentId } = await aPerson();
    expect((await ask(enrolmentId, { ...yes(), answer: 'refused', fields: [] })).status).toBe(303);
    const [refusal] = await kept(enrolmentId);
    expect(refusal).toMatchObject({ answer: 'refused', fields: [], valid_before: null, evidence: null });
    for (const part of ['', '/history', '/person', '/entry-facts', '/enrolment', '/moves/pause'])
      expect((await page(worker, `/participants/${enrolmentId}${part}`)).status, part).toBe(200);
    const paused = await worker.request('POST', `/participants/${enrolmentId}/moves/pause`, {
      form: { version: '1', takesEffectOn: '2026-03-04', reason: 'Borta en vecka' },
    });
    expect(paused.status).toBe(303);
    expect((await page(worker, '/')).html).not.toContain('Prata om samtycket');
    expect((await page(officer, `/shared-with-me/${enrolmentId}`)).status).toBe(404);
  });

  it.each([
    ['nobody chosen', { recipient: '' }, 'Välj vem som ska få se.'],
    ['nothing ticked', { fields: [] }, 'Kryssa i det som hen säger ja till'],
    ['no name', { fields: ['attendance'] }, 'Utan namn vet mottagaren inte'],
    ['no purpose', { purpose: '' }, 'Välj varför.'],
    ['more than a year', { until: '2027-03-04' }, 'högst ett år'],
    ['a day that has been', { until: '2026-03-03' }, 'Dagen har redan varit.'],
    ['no day', { until: '31/12' }, 'Skriv datumet som'],
    ['an empty signature', { evidence: 'signature', signature: '' }, 'Skriv under i rutan'],
    ['a drawing that is none', { evidence: 'signature', signature: 'M1 1" onload="x' }, 'Skriv under i rutan'],
    ['a paper nobody finds', { evidence: 'paper' }, 'Skriv var papperet finns.'],
    ['words nobody heard', { evidence: 'oral', witness: '' }, 'Skriv vem mer som hörde det.'],
    ['words that hold no longer', { textKey: 'sv:own:7' }, 'Texten har ändrats'],
    ['an organisation that is not there', { recipient: newId() }, 'Välj vem som ska få se.'],
  ])('is refused with words to mend it by: %s', async (_, wishes, words) => {
    const { enrolmentId } = await aPerson();
    const answer = await ask(enrolmentId, yes(wishes as Record<string, string>));
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain(words);
    expect(await kept(enrolmentId)).toEqual([]);
  });

  it('keeps one answer when the form is sent twice, also at once', async () => {
    const { enrolmentId } = await aPerson();
    const form = yes();
    const answers = await Promise.all([ask(enrolmentId, form), ask(enrolmentId, form)]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect((await ask(enrolmentId, form)).status).toBe(303);
    expect(await kept(enrolmentId)).toHaveLength(1);
  });

  it('ticks nothing beforehand and says the words in her language with Swedish beside', async () => {
    const { enrolmentId, personId } = await aPerson();
    await world.admin
      .updateTable('person_languages')
      .set({ language: 'ar' })
      .where('person_id', '=', personId)
      .execute();
    const { html } = await page(worker, `/participants/${enrolmentId}/consents/new`);
    expect(html).toContain('dir="rtl"');
    expect(html).toContain('هل تسمح لنا');
    expect(html).toContain('Får vi dela uppgifter om dig?');
    expect(html).toContain('ännu inte läst av någon med språket som modersmål');
    expect(html.match(/<input[^>]*name="fields"[^>]*>/g)?.length).toBeGreaterThan(9);
    expect(html.match(/<input[^>]*name="fields"[^>]*checked/g)).toBeNull();
  });

  it('keeps the words she answered to when the tenant changes them', async () => {
    const { enrolmentId } = await aPerson();
    const form = yes({ textKey: 'en:shipped:1' });
    await ask(enrolmentId, form);
    const administrator = await world.as('tenant-administrator', 'alpha');
    const changed = { version: '0', title: 'Our own words', body: 'It is voluntary.', readByNativeSpeaker: 'on' };
    const address = '/administration/consent-texts/en';
    expect((await administrator.request('POST', address, { form: changed })).status).toBe(303);
    expect((await administrator.request('POST', address, { form: changed })).status).toBe(422);
    expect((await page(worker, `/participants/${enrolmentId}/consents/new?language=en`)).html).toContain(
      'Our own words',
    );
    const copy = await page(worker, `/participants/${enrolmentId}/consents/${form.id}`);
    expect(copy.html).toContain('May we share information about you?');
    expect(copy.html).not.toContain('Our own words');
  });

  it('shares nothing of somebody with protected identity, and says so', async () => {
    const { enrolmentId } = await aPerson({ restricted: true, namedReaders: [worker.accountId] });
    expect((await page(worker, `/participants/${enrolmentId}/consents/new`)).html).toContain(
      'Inget visas för någon partner',
    );
    expect((await ask(enrolmentId, yes())).status).toBe(422);
    expect(await kept(enrolmentId)).toEqual([]);
  });

  it('puts into the file only those who agreed to copies', async () => {
    const [reading, copying] = [await aPerson({ givenName: 'Bara' }), await aPerson({ givenName: '=Kopia' })];
    await ask(reading.enrolmentId, yes());
    await ask(copying.enrolmentId, yes({ allowed: 'read-and-copy' }));
    const csv = await (await officer.request('GET', '/shared-with-me/export')).text();
    expect(csv).toContain("'=Kopia");
    expect(csv).not.toContain('Bara');
  });

  it('reminds of a consent once half its time has passed, until somebody has talked about it', async () => {
    const person = await aPerson();
    await world.admin
      .updateTable('enrolments')
      .set({ case_worker_id: worker.accountId })
      .where('id', '=', person.enrolmentId)
      .execute();
    const id = await aDisclosure(world, 'alpha', person, { validFrom: '2026-01-01', validBefore: '2026-05-01' });
    expect((await page(worker, '/')).html).toContain('Prata om samtycket');
    const form = {};
    const address = `/participants/${person.enrolmentId}/consents/${id}/review`;
    expect((await worker.request('POST', address, { form })).status).toBe(303);
    expect((await page(worker, '/')).html).not.toContain('Prata om samtycket');
    const [row] = await kept(person.enrolmentId);
    expect(row?.valid_before).toBe('2026-05-01');
  });

  it('notes what was handed over once, and strikes a wrong line through', async () => {
    const { enrolmentId } = await aPerson();
    const form = {
      id: newId(),
      toName: 'Försäkringskassan',
      ground: 'osl-10-28',
      fields: 'attendance',
      content: 'Intyg om närvaro',
      how: 'letter',
      handedOverOn: '2026-03-02',
    };
    const address = `/participants/${enrolmentId}/hand-overs/new`;
    const refused = await worker.request('POST', address, { form });
    expect(await refused.text()).toContain('Den här grunden kräver en bedömning.');
    const send = () => worker.request('POST', address, { form: { ...form, reasons: 'Skyldighet' } });
    expect([(await send()).status, (await send()).status]).toEqual([303, 303]);
    const wrong = `/participants/${enrolmentId}/hand-overs/${form.id}/annul`;
    expect((await worker.request('POST', wrong, { form: { reason: 'Fel person' } })).status).toBe(303);
    const { html } = await page(worker, `/participants/${enrolmentId}/consents`);
    expect(html).toContain('Felanteckning: Fel person');
    expect(html.match(/Utlämnat till Försäkringskassan/g)).toHaveLength(1);
  });

  it('answers programs like people', async () => {
    const { enrolmentId } = await aPerson();
    const body = {
      ...yes({ fields: ['participation', 'situation', 'health'] }),
      recipient: `${agency}:${officer.accountId}`,
    };
    const made = await worker.request('POST', `/api/v1/participants/${enrolmentId}/consents`, { json: body });
    expect(made.status).toBe(200);
    const shared = await (await officer.request('GET', `/api/v1/shared-with-me/${enrolmentId}`)).json();
    expect(shared).toMatchObject({
      fields: ['participation', 'situation', 'health'],
      qualifications: [],
      contacts: [],
    });
    expect(shared.situations).toHaveLength(2);
    expect(shared.supports.map(({ benefit }: { benefit: string }) => benefit)).toEqual(['sickness-benefit']);
    const held = await (await worker.request('GET', `/api/v1/participants/${enrolmentId}/sharing`)).json();
    expect(held.disclosures).toMatchObject([{ state: 'active', specialGround: '9.2.g', secrecyGround: 'waiver' }]);
    const address = `/api/v1/participants/${enrolmentId}/consents/${body.id}/withdraw`;
    expect((await worker.request('POST', address, { json: { how: 'letter' } })).status).toBe(200);
    expect((await officer.request('GET', `/api/v1/shared-with-me/${enrolmentId}`)).status).toBe(404);
  });

  it('is not the business of a partner officer to change', async () => {
    const person = await aPerson();
    const id = await aDisclosure(world, 'alpha', person, {
      toOrganisationId: await organisationOf(world, officer.accountId),
    });
    for (const path of [
      `/participants/${person.enrolmentId}/consents`,
      `/participants/${person.enrolmentId}/consents/${id}`,
    ])
      expect([403, 404]).toContain((await page(officer, path)).status);
    const address = `/participants/${person.enrolmentId}/consents/${id}/withdraw`;
    expect((await officer.request('POST', address, { form: { how: 'phone' } })).status).toBe(403);
  });
});
