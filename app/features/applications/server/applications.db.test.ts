import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import { portalLanguages } from '#app/shared/portal-language.ts';
import { type Actor, buildWorld, type ProgrammeKey } from '#test/world.ts';
import { programmeSendings } from '../domain/limits.ts';
import {
  applicationFormPath,
  applicationSettingsPath,
  applyInPath,
  programmeApplicationPath,
  statusPath,
  withdrawApplicationPath,
} from '../domain/paths.ts';
import { forgetApplications } from './forget-applications.ts';

const world = await buildWorld();
let nobody: Actor;
let coordinator: Actor;
let clock = Date.parse('2026-03-04T09:00:00.000Z');

const later = (seconds: number) => {
  clock += seconds * 1000;
  world.setNow(new Date(clock).toISOString());
};
const anonymously = (method: string, address: string, form?: Record<string, string>) =>
  nobody.request(method, address, { headers: { cookie: '' }, ...(form && { form }) });
const address = (language = 'ar', programmeKey = 'alpha') =>
  applicationFormPath.to({ language, tenantKey: 'north', programmeKey });
const settingsOf = (programme: ProgrammeKey) =>
  applicationSettingsPath.to({ programmeId: world.programmes[programme] });

async function shownForm(at = address()): Promise<string> {
  const html = await (await anonymously('GET', at)).text();
  return /name="form" value="([^"]+)"/.exec(html)?.[1] ?? '';
}

async function send(answers: Record<string, string>, at = address()) {
  const form = answers['form'] ?? (await shownForm(at));
  if (answers['form'] === undefined) later(30);
  const sent = await anonymously('POST', at, {
    name: 'Amira',
    contact: 'phone',
    phone: '070-123 45 67',
    ...answers,
    form,
  });
  const html = await sent.text();
  return { status: sent.status, html, code: /([0-9A-Z]{4}-){6}[0-9A-Z]{2}/.exec(html)?.[0], form };
}

const referrals = () =>
  world.admin
    .selectFrom('referrals')
    .where('source', '=', 'application')
    .selectAll()
    .orderBy('received_at')
    .orderBy('id')
    .execute();

beforeAll(async () => {
  nobody = await world.as('coordinator', 'alpha');
  coordinator = nobody;
  const open = await coordinator.request('POST', settingsOf('alpha'), {
    form: {
      version: '0',
      isOpen: 'on',
      phone: '010-123 45 67',
      'about.sv': 'En grupp på sex veckor.',
      'about.ar': 'مجموعة',
    },
  });
  expect(open.status).toBe(303);
});

describe('a programme that is open for applications', () => {
  it('is shown in all eight languages, from right to left where that is written so, and says who translated', async () => {
    for (const language of portalLanguages) {
      const page = await anonymously(
        'GET',
        programmeApplicationPath.to({ language, tenantKey: 'north', programmeKey: 'alpha' }),
      );
      const html = await page.text();
      expect(page.status, language).toBe(200);
      expect(html, language).toContain(
        `<html lang="${language}" dir="${language === 'ar' || language === 'fa' ? 'rtl' : 'ltr'}"`,
      );
      expect(html, language).toContain('<bdi lang="sv">Programme alpha</bdi>');
      expect(html, language).not.toContain('<script');
      expect(html.includes('<footer'), language).toBe(language !== 'sv');
    }
    expect(await (await anonymously('GET', applyInPath.to({ language: 'so' }))).text()).toContain('Programme alpha');
  });

  it('and one that is closed or unknown look alike', async () => {
    const pages = await Promise.all(
      ['beta', 'nowhere'].map(async (key) => (await anonymously('GET', address('sv', key))).text()),
    );
    expect(pages[0]).toBe(pages[1]?.replaceAll('nowhere', 'beta'));
    expect(pages[0]).not.toContain('<input');
    expect((await send({ form: 'x' }, address('sv', 'beta'))).html).not.toContain('name="name"');
    expect((await anonymously('GET', address('xx'))).status).toBe(404);
  });
});

describe('an application', () => {
  it('lands in the queue with what she wrote, and gives a code that tells and takes back', async () => {
    const { status, code } = await send({
      name: 'Rahel',
      callingTime: 'certain-times',
      times: 'efter 17',
      language: 'ti',
      interpreter: 'yes',
      bornYear: '1990',
      municipality: 'Västerås',
      wish: 'Arbete',
      number: '19900101-9802',
    });
    expect(status).toBe(200);
    const [row] = await referrals();
    expect(row).toMatchObject({
      programme_id: world.programmes.alpha,
      source: 'application',
      status: 'received',
      given_name: 'Rahel',
      birth_year: null,
      born_on: '1990-01-01',
      first_language: 'ti',
      interpreter: true,
      form_language: 'ar',
      contact_note: 'Vill bli uppringd.\nRing bara: efter 17.',
      wish: 'Arbete',
      number_masked: '19900101-••••',
    });
    const seen = await coordinator.run((ctx) => ctx.db.selectFrom('referrals').select('given_name').execute());
    expect(seen).toContainEqual({ given_name: 'Rahel' });
    expect(
      await (await world.as('coordinator', 'beta')).run((ctx) => ctx.db.selectFrom('referrals').select('id').execute()),
    ).toEqual([]);

    const asked = await anonymously('POST', statusPath.to({ language: 'ti' }), {
      reference: (code ?? '').toLowerCase(),
    });
    const told = await asked.text();
    expect(asked.status).toBe(200);
    expect(told).toContain('Programme alpha');
    expect(told).not.toContain('Rahel');
    const back = await anonymously('POST', withdrawApplicationPath.to({ language: 'sv' }), { reference: code ?? '' });
    expect(await back.text()).toContain('Ansökan är tillbakatagen.');
    expect((await referrals())[0]).toMatchObject({ status: 'withdrawn' });
  });

  it('sent twice, reloaded, or filled in anew within the hour is one', async () => {
    const before = (await referrals()).length;
    const first = await send({ name: 'Dawit' });
    const again = await send({ name: 'Dawit', form: first.form });
    expect(again.code).toBe(first.code);
    const anew = await send({ name: 'Dawit' });
    expect(anew.code).not.toBe(first.code);
    expect(await referrals()).toHaveLength(before + 1);
    const asked = await anonymously('POST', statusPath.to({ language: 'sv' }), { reference: anew.code ?? '' });
    expect(await asked.text()).toContain('Ingenting är bestämt än');
    later(60 * 60);
    await send({ name: 'Dawit' });
    expect(await referrals()).toHaveLength(before + 2);
    const both = await Promise.all([1, 2].map(() => shownForm()));
    later(30);
    await Promise.all(both.map((form) => send({ name: 'Yonas', form })));
    expect(await referrals()).toHaveLength(before + 3);
  });

  it('answers alike for a number that is known and one that is not', async () => {
    const known = await send({ name: 'A', number: '19900101-9802' });
    const unknown = await send({ name: 'A', number: '19900102-9801' });
    const bare = ({ html, code }: { html: string; code: string | undefined }) => html.replaceAll(code ?? '', '');
    expect(bare(known)).toBe(bare(unknown));
  });

  it('is refused with what is wrong at its field, and everything typed is still there', async () => {
    const before = (await referrals()).length;
    const refused = await send({ name: '', phone: '', wish: 'Praktik', number: '19900101-9803' }, address('sv'));
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Skriv vad vi ska kalla dig.');
    expect(refused.html).toContain('Skriv ett telefonnummer.');
    expect(refused.html).toContain('Praktik</textarea>');
    const wrong = await send({ number: '19900101-9803', form: refused.form }, address('sv'));
    expect(wrong.html).toContain('Numret stämmer inte.');
    expect((await send({ number: '', form: refused.form }, address('sv'))).status).toBe(200);
    expect(await referrals()).toHaveLength(before + 1);
  });

  it('that comes too fast, without our token or with the trap filled in is not taken, and a person can still send it', async () => {
    const before = (await referrals()).length;
    const form = await shownForm(address('sv'));
    later(1);
    const fast = await send({ form, name: 'Snabb' }, address('sv'));
    expect([fast.status, fast.html.includes('en gång till')]).toEqual([422, true]);
    expect((await send({ form: `${form}x`, name: 'Falsk' }, address('sv'))).status).toBe(422);
    later(30);
    const trapped = await send({ form, name: 'Fälla', website: 'https://spam.example' }, address('sv'));
    expect([trapped.status, trapped.html.includes('Fältet ska vara tomt')]).toEqual([422, true]);
    expect(await referrals()).toHaveLength(before);
    expect((await send({ form, name: 'Snabb' }, address('sv'))).status).toBe(200);
    later(2 * 24 * 60 * 60);
    const old = await shownForm(address('sv'));
    later(2 * 24 * 60 * 60);
    const renewed = await send({ form: old, name: 'Senare' }, address('sv'));
    expect(renewed.status).toBe(422);
    later(30);
    const fresh = /name="form" value="([^"]+)"/.exec(renewed.html)?.[1] ?? '';
    expect(fresh.split('.')[0]).toBe(old.split('.')[0]);
    expect((await send({ form: fresh, name: 'Senare' }, address('sv'))).status).toBe(200);
  });

  it('leaves a trace without a person, and nothing of it stands in the log', async () => {
    const written: unknown[] = [];
    const log = {
      info: (...a: unknown[]) => written.push(a),
      warn: (...a: unknown[]) => written.push(a),
      error: (...a: unknown[]) => written.push(a),
    };
    const kept = world.services.log;
    world.services.log = log as never;
    await send({ name: 'Hemligsson', wish: 'Hemligt', through: 'Hemlig vän' });
    world.services.log = kept;
    expect(JSON.stringify(written)).not.toMatch(/Hemlig/);
    const trace = await world.admin
      .selectFrom('audit_events')
      .where('purpose', '=', 'application.send')
      .selectAll()
      .execute();
    expect(trace.length).toBeGreaterThan(0);
    expect(trace.at(-1)).toMatchObject({
      account_id: null,
      role: 'none',
      subjects: [],
      programme_id: world.programmes.alpha,
    });
  });

  it('is limited in number, and those who come after are told to wait', { timeout: 60_000 }, async () => {
    later(2 * 60 * 60);
    const form = await shownForm(address('sv'));
    later(30);
    const answers: number[] = [];
    for (let n = 0; n <= 60; n += 1) answers.push((await send({ form, name: 'Många' }, address('sv'))).status);
    expect(answers.slice(0, 60).every((status) => status === 200)).toBe(true);
    expect(answers[60]).toBe(422);
    expect(programmeSendings.most).toBeGreaterThan(60);
    later(2 * 60 * 60);
    expect((await send({ name: 'Nästa' }, address('sv'))).status).toBe(200);
  });
});

describe('a code', () => {
  it('that is wrong, old or nobody’s is answered alike, and questions are limited', async () => {
    const { code } = await send({ name: 'Kod' });
    const ask = async (reference: string) => {
      const answer = await anonymously('POST', statusPath.to({ language: 'sv' }), { reference });
      return [answer.status, (await answer.text()).replaceAll(reference, '')] as const;
    };
    const wrong = await ask('7777-7777-7777-7777-7777-7777-77');
    expect(wrong[0]).toBe(422);
    expect((await ask(code ?? ''))[0]).toBe(200);
    later(400 * 24 * 60 * 60);
    expect(await ask(code ?? '')).toEqual(wrong);
    for (let n = 0; n < 40; n += 1) await ask('7777-7777-7777-7777-7777-7777-77');
    expect((await ask('x'))[1]).toContain('Vänta en stund');
    const stored = await world.admin.selectFrom('applications').selectAll().execute();
    expect(JSON.stringify(stored)).not.toContain(code);
  });
});

describe('applications that led to nothing', () => {
  it('are removed six months after the decision, others stay; a second time removes nothing', async () => {
    later(24 * 60 * 60);
    await send({ name: 'Borta' });
    await send({ name: 'Kvar' });
    await world.admin
      .updateTable('referrals')
      .set({ status: 'declined', status_on: new Date(clock).toISOString().slice(0, 10) })
      .where('given_name', '=', 'Borta')
      .execute();
    const names = async () => (await referrals()).map((row) => row.given_name);
    await forgetApplications(world.services, world.tenants.north);
    expect(await names()).toEqual(expect.arrayContaining(['Borta', 'Kvar']));
    later(190 * 24 * 60 * 60);
    expect(await forgetApplications(world.services, world.tenants.south)).toBe(0);
    expect(await forgetApplications(world.services, world.tenants.north)).toBeGreaterThan(0);
    expect(await names()).toContain('Kvar');
    expect(await names()).not.toContain('Borta');
    expect(await forgetApplications(world.services, world.tenants.north)).toBe(0);
  });

  it('take somebody with them who was registered from one and of whom nothing else is known, as soon as the programme has chosen', async () => {
    const takenUp = async (givenName: string) => {
      later(24 * 60 * 60);
      await send({ name: givenName, wish: 'Hemligt' });
      const { id, version } = (await referrals()).find((row) => row.given_name === givenName) as Awaited<
        ReturnType<typeof referrals>
      >[number];
      const enrolmentId = newId();
      const body = { version, enrolmentId, personId: newId(), step: 'waiting' };
      const taken = await coordinator.request('POST', `/api/v1/incoming-referrals/${id}/take-up`, { json: body });
      expect(taken.status, await taken.text()).toBe(200);
      const place = await coordinator.request('GET', `/api/v1/participants/${enrolmentId}`);
      const told = (await place.json()) as { version: number; personId: string };
      const moved = await coordinator.request('POST', `/api/v1/participants/${enrolmentId}/moves`, {
        json: {
          move: 'withdraw',
          version: told.version,
          reason: 'Flyttat',
          takesEffectOn: new Date(clock).toISOString().slice(0, 10),
        },
      });
      expect(moved.status, await moved.text()).toBe(200);
      return { id, enrolmentId, personId: told.personId };
    };
    const [alone, asked] = [await takenUp('Ensam'), await takenUp('Samtyckt')];
    await world.admin
      .insertInto('documents')
      .values({
        tenant_id: world.tenants.north,
        id: newId(),
        enrolment_id: asked.enrolmentId,
        programme_id: world.programmes.alpha,
        person_id: asked.personId,
        kind: 'cv',
        class: 2,
        audience: 'team',
        added_at: new Date(clock).toISOString(),
        added_by: coordinator.accountId,
      })
      .execute();
    await world.admin
      .updateTable('application_settings')
      .set({ kept_months: 3 })
      .where('programme_id', '=', world.programmes.alpha)
      .execute();
    later(80 * 24 * 60 * 60);
    expect(await forgetApplications(world.services, world.tenants.north)).toBe(0);
    later(15 * 24 * 60 * 60);
    expect(await forgetApplications(world.services, world.tenants.north)).toBeGreaterThan(1);
    const isLeft = async (personId: string) =>
      (await world.admin.selectFrom('people').where('id', '=', personId).select('id').execute()).length === 1;
    expect([await isLeft(alone.personId), await isLeft(asked.personId)]).toEqual([false, true]);
    const left = await referrals();
    expect(left.some(({ id }) => id === alone.id)).toBe(false);
    expect(left.find(({ id }) => id === asked.id)).toMatchObject({ wish: null, phone: null });
    const [trace] = await world.admin
      .selectFrom('audit_events')
      .where('purpose', '=', 'applications.forget')
      .select(['role', 'subjects'])
      .orderBy('id', 'desc')
      .execute();
    expect(trace).toEqual({ role: 'system', subjects: [alone.personId] });
    expect(await forgetApplications(world.services, world.tenants.north)).toBe(0);
  });
});

describe('the settings', () => {
  it('need a telephone number and a text before the form opens, and two who save at once do not overwrite each other', async () => {
    const beta = await world.as('coordinator', 'beta');
    const refused = await beta.request('POST', settingsOf('beta'), { form: { version: '0', isOpen: 'on' } });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Utan det kan den som har skyddade personuppgifter inte söka');
    const form = { version: '0', phone: '010-1234567', 'about.sv': 'Text' };
    expect((await beta.request('POST', settingsOf('beta'), { form })).status).toBe(303);
    expect((await beta.request('POST', settingsOf('beta'), { form })).status).toBe(303);
    const other = await beta.request('POST', settingsOf('beta'), { form: { ...form, phone: '010-7654321' } });
    expect([other.status, (await other.text()).includes('Någon annan har sparat')]).toEqual([422, true]);
    const worker = await world.as('case-worker', 'beta');
    expect((await worker.request('GET', settingsOf('beta'))).status).toBe(200);
    expect((await worker.request('POST', settingsOf('beta'), { form: { ...form, version: '1' } })).status).toBe(403);
    expect((await beta.request('GET', settingsOf('alpha'))).status).toBe(404);
  });
});

describe('rubbish', () => {
  it('in addresses, forms and codes is answered calmly', { timeout: 60_000 }, async () => {
    world.services.log = { info: () => {}, warn: () => {}, error: () => {} } as never;
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ maxLength: 3000 }),
      fc.constant("'; drop table referrals; --"),
    );
    const names = fc.constantFrom(
      'form',
      'name',
      'contact',
      'phone',
      'wish',
      'number',
      'bornYear',
      'language',
      'name[]',
      'name.x',
      '__proto__',
      'reference',
    );
    await fc.assert(
      fc.asyncProperty(fc.dictionary(names, texts), texts, async (sent, word) => {
        const place = encodeURIComponent(word.toWellFormed()).slice(0, 300);
        const answers = await Promise.all([
          anonymously('POST', address('sv'), sent),
          anonymously('POST', statusPath.to({ language: 'ar' }), sent),
          anonymously('POST', withdrawApplicationPath.to({ language: 'ar' }), sent),
          anonymously('GET', `/apply/sv/${place}/alpha`),
          anonymously('GET', `/apply/${place}`),
        ]);
        for (const { status } of answers) expect(status).toBeLessThan(500);
      }),
      { numRuns: 25 },
    );
  });
});
