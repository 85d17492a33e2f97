import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import { portalLanguages } from '#app/shared/portal-language.ts';
import { openContent } from '#test/access-matrix/open-list-fixtures.ts';
import { parseCalendar } from '#test/parse-calendar.ts';
import { type Actor, buildWorld } from '#test/world.ts';
import { associationWritings } from '../domain/limits.ts';
import {
  associationPath,
  moderateActivityPath,
  moderationPath,
  newAssociationLinkPath,
  newAssociationPath,
  openCalendarPath,
  openDataPath,
  openEntryPath,
  openFramePath,
  openListingPath,
  openListPath,
  openListSettingsPath,
  ownActivityPath,
  ownChangePath,
  ownNewActivityPath,
  ownPagePath,
  ownTranslationPath,
  revokeAssociationLinkPath,
  translateActivityPath,
} from '../domain/paths.ts';
import { associationToken } from './links.ts';

const world = await buildWorld();
const { keys } = world.services;
let coordinator: Actor;
world.setNow('2026-03-04T09:00:00.000Z');

const list = (language = 'sv', tenantKey = 'north') => ({ tenantKey, language });
const anonymously = (method: string, address: string, form?: Record<string, string | string[]>) =>
  coordinator.request(method, address, { headers: { cookie: '' }, ...(form && { form }) });
const textOf = async (address: string) => (await anonymously('GET', address)).text();

/** What the form posts. */
const typed = (more: Record<string, string | string[]> = {}) => ({
  ...Object.fromEntries(Object.entries(openContent).filter(([, value]) => value !== '')),
  weekdays: ['1', '4'],
  languages: ['sv', 'ar'],
  ...more,
});

async function invite(more: Record<string, string> = {}) {
  const id = newId();
  const made = await coordinator.request('POST', newAssociationPath.to(), {
    form: { id, name: 'Röda Korset', ...more },
  });
  expect(made.status).toBe(303);
  return { associationId: id, token: associationToken(keys, world.tenants.north, id) };
}

async function write(token: string, intent: 'draft' | 'send', more: Record<string, string | string[]> = {}) {
  const id = newId();
  const sent = await anonymously(
    'POST',
    ownNewActivityPath.to({ token }),
    typed({ id, version: '0', intent, ...more }),
  );
  return { id, status: sent.status, html: await sent.text() };
}

const rowOf = (id: string) =>
  world.admin.selectFrom('open_activities').where('id', '=', id).selectAll().executeTakeFirst();
const decide = async (id: string, decision: string, word = '') => {
  const { version } = (await rowOf(id))!;
  return coordinator.request('POST', moderateActivityPath.to({ openActivityId: id }), {
    form: { version: String(version), decision, word },
  });
};

beforeAll(async () => {
  coordinator = await world.as('coordinator', 'alpha');
  const opened = await coordinator.request('POST', openListSettingsPath.to(), {
    form: { version: '0', isOpen: 'on', frameOrigins: 'forening.example/sida' },
  });
  expect(opened.status).toBe(303);
});

describe('an association with a link', () => {
  it('adds an activity without an account, and it is shown when a coordinator has approved it', async () => {
    const { token } = await invite();
    expect(await textOf(ownPagePath.to({ token }))).toContain('Aktiviteter från Röda Korset');
    const { id, status } = await write(token, 'send', { title: 'Kafé för alla' });
    expect(status).toBe(303);
    expect(await textOf(openListPath.to(list()))).not.toContain('Kafé för alla');
    expect((await anonymously('GET', openEntryPath.to({ ...list(), entryId: id }))).status).toBe(404);
    expect(await (await coordinator.request('GET', moderationPath.to())).text()).toContain('Kafé för alla');
    expect((await decide(id, 'approve')).status).toBe(303);
    expect(await textOf(openListPath.to(list()))).toContain('Kafé för alla');
    expect(await textOf(openEntryPath.to({ ...list(), entryId: id }))).toContain('0501-12 34 56');
    expect(await textOf(ownPagePath.to({ token }))).toContain('Visas');
  });

  it('saves a draft that lacks anything and that no coordinator sees; what is sent must be whole', async () => {
    const { token } = await invite();
    const draft = await write(token, 'draft', { title: 'Halvfärdigt', description: '', place: '', startsOn: '' });
    expect(draft.status).toBe(303);
    expect(await textOf(ownPagePath.to({ token }))).toContain('Halvfärdigt');
    expect(await (await coordinator.request('GET', moderationPath.to())).text()).not.toContain('Halvfärdigt');
    const opened = await coordinator.request('GET', moderateActivityPath.to({ openActivityId: draft.id }));
    expect(opened.status).toBe(404);
    const sent = await write(token, 'send', { description: '', phone: '', weekdays: [] });
    expect(sent.status).toBe(422);
    expect(sent.html).toContain('Fyll i det här.');
    expect(sent.html).toContain('Ge minst ett sätt att nå er');
    expect(sent.html).toContain('Välj minst en veckodag.');
    expect(await rowOf(sent.id)).toBeUndefined();
  });

  it('gets a word back, changes and sends again; what is shown stays until the change is approved', async () => {
    const { token } = await invite();
    const { id } = await write(token, 'send', { title: 'Första' });
    expect((await decide(id, 'return')).status).toBe(422);
    expect((await decide(id, 'return', 'Skriv vilken våning.')).status).toBe(303);
    const here = ownActivityPath.to({ token, openActivityId: id });
    expect(await textOf(here)).toContain('Skriv vilken våning.');
    const send = async (title: string) => {
      const { version } = (await rowOf(id))!;
      return anonymously('POST', here, typed({ id, version: String(version), intent: 'send', title }));
    };
    expect((await send('Andra')).status).toBe(303);
    await decide(id, 'approve');
    expect((await send('Tredje')).status).toBe(303);
    const shown = await textOf(openEntryPath.to({ ...list(), entryId: id }));
    expect(shown).toContain('Andra');
    expect(shown).not.toContain('Tredje');
    const changes = await (await coordinator.request('GET', moderateActivityPath.to({ openActivityId: id }))).text();
    expect(changes).toMatch(/Andra[\s\S]*Tredje/);
    await decide(id, 'approve');
    expect(await textOf(openEntryPath.to({ ...list(), entryId: id }))).toContain('Tredje');
    await decide(id, 'hide', 'Lokalen är stängd.');
    expect((await anonymously('GET', openEntryPath.to({ ...list(), entryId: id }))).status).toBe(404);
    await decide(id, 'show');
    expect((await anonymously('GET', openEntryPath.to({ ...list(), entryId: id }))).status).toBe(200);
  });

  it('that is trusted shows what it sends at once', async () => {
    const { token } = await invite({ isTrusted: 'on' });
    const { id } = await write(token, 'send', { title: 'Direkt' });
    expect(await textOf(openListPath.to(list()))).toContain('Direkt');
    expect((await rowOf(id))?.proposal).toBeNull();
  });

  it('sends twice and has one; two tabs do not overwrite each other', async () => {
    const { token } = await invite();
    const id = newId();
    const form = typed({ id, version: '0', intent: 'send', title: 'En gång' });
    for (const _ of [1, 2])
      expect((await anonymously('POST', ownNewActivityPath.to({ token }), form)).status).toBe(303);
    const here = ownActivityPath.to({ token, openActivityId: id });
    const change = (title: string) => anonymously('POST', here, typed({ id, version: '1', intent: 'draft', title }));
    expect((await change('Flik ett')).status).toBe(303);
    const late = await change('Flik två');
    expect(late.status).toBe(422);
    expect(await late.text()).toContain('Någon annan har ändrat under tiden');
  });

  it('cancels a day, takes all of it off and puts it back: at once, and calendars learn of it', async () => {
    const { token } = await invite({ isTrusted: 'on' });
    const { id } = await write(token, 'send', { title: 'Fotboll' });
    const change = async (form: Record<string, string>) => {
      const { version } = (await rowOf(id))!;
      const at = ownChangePath.to({ token, openActivityId: id });
      expect((await anonymously('POST', at, { version: String(version), ...form })).status).toBe(303);
    };
    const eventOn = async (day: string) => {
      const { events } = parseCalendar(await textOf(openCalendarPath.to(list(), { kind: 'language' })));
      return events.find(({ UID }) => UID === `${id}-${day}@egenvag`);
    };
    const before = await eventOn('2026-03-05');
    expect(before).toMatchObject({ STATUS: 'CONFIRMED', DTSTART: '20260305T160000Z' });
    await change({ change: 'cancel', day: '2026-03-05' });
    const after = await eventOn('2026-03-05');
    expect(after?.STATUS).toBe('CANCELLED');
    expect(Number(after?.SEQUENCE)).toBeGreaterThan(Number(before?.SEQUENCE));
    expect(await textOf(openEntryPath.to({ ...list('en'), entryId: id }))).toContain('Cancelled');
    await change({ change: 'hold', day: '2026-03-05' });
    expect((await eventOn('2026-03-05'))?.STATUS).toBe('CONFIRMED');
    await change({ change: 'withdraw' });
    expect(await eventOn('2026-03-05')).toBeUndefined();
    await change({ change: 'put-back' });
    expect(await eventOn('2026-03-05')).toBeDefined();
  });

  it('gets a new link, and the old one stops; a link taken back or too old opens nothing, and says why', async () => {
    const { associationId, token } = await invite();
    const renewed = newId();
    await coordinator.request('POST', newAssociationLinkPath.to({ associationId }), { form: { id: renewed } });
    const fresh = associationToken(keys, world.tenants.north, renewed);
    expect(await (await coordinator.request('GET', associationPath.to({ associationId }))).text()).toContain(fresh);
    expect(await textOf(ownPagePath.to({ token }))).toContain('Länken gäller inte längre');
    expect(await textOf(ownPagePath.to({ token: fresh }))).toContain('Aktiviteter från');
    world.setNow('2026-07-04T09:00:00.000Z');
    expect(await textOf(ownPagePath.to({ token: fresh }))).toContain('Länken gäller inte längre');
    world.setNow('2026-03-04T09:00:00.000Z');
    await coordinator.request('POST', revokeAssociationLinkPath.to({ associationId, linkId: renewed }), {
      form: { confirmed: '1' },
    });
    expect(await textOf(ownPagePath.to({ token: fresh }))).toContain('Länken gäller inte längre');
    const refused = await write(fresh, 'send');
    expect(refused.status).toBe(422);
    expect(await rowOf(refused.id)).toBeUndefined();
  });

  it('reaches its own activities and no others', async () => {
    const [one, other] = [await invite(), await invite()];
    const { id } = await write(one.token, 'send', { title: 'Den enas' });
    expect((await anonymously('GET', ownActivityPath.to({ token: one.token, openActivityId: id }))).status).toBe(200);
    expect((await anonymously('GET', ownActivityPath.to({ token: other.token, openActivityId: id }))).status).toBe(404);
    const stolen = await anonymously(
      'POST',
      ownActivityPath.to({ token: other.token, openActivityId: id }),
      typed({ id, version: '1', intent: 'draft', title: 'Stulet' }),
    );
    expect(stolen.status).toBe(404);
    expect((await rowOf(id))?.version).toBe(1);
  });

  it('is stopped when it writes without end', async () => {
    const { token } = await invite();
    expect((await write(token, 'draft')).status).toBe(303);
    await world.admin.updateTable('sign_in_limits').set({ failures: associationWritings.most }).execute();
    const refused = await write(token, 'draft');
    await world.admin.deleteFrom('sign_in_limits').execute();
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Det kommer väldigt mycket just nu');
  });
});

describe('the list for everybody', () => {
  it('stands in eight languages, from right to left where that is written so, without script or cookie', async () => {
    const { token } = await invite({ isTrusted: 'on' });
    await write(token, 'send', { title: 'قهوة ولغة', language: 'ar' });
    for (const language of portalLanguages) {
      const answer = await anonymously('GET', openListPath.to(list(language)));
      const html = await answer.text();
      expect(html).toContain(`<html lang="${language}" dir="${['ar', 'fa'].includes(language) ? 'rtl' : 'ltr'}"`);
      expect(html).toContain('<bdi lang="ar">قهوة ولغة</bdi>');
      expect(html).not.toContain('<script');
      expect(answer.headers.get('set-cookie')).toBeNull();
      expect(answer.headers.get('cache-control')).toBe('public, max-age=60');
      expect(answer.headers.get('x-robots-tag')).toBe('noindex');
    }
  });

  it('is filtered by day, place, language, price and kind', async () => {
    const { token } = await invite({ isTrusted: 'on' });
    await write(token, 'send', {
      title: 'Simning',
      kind: 'sport',
      cost: 'paid',
      price: '20 kr',
      languages: ['so'],
      town: 'Lyrestad',
      weekdays: ['6'],
    });
    const shows = async (query: Record<string, string>) =>
      (await textOf(openListPath.to(list(), query))).includes('Simning');
    expect(await shows({})).toBe(true);
    for (const wanted of [
      { day: '6' },
      { place: 'Lyrestad' },
      { place: 'Lyrestad|Stadsbiblioteket' },
      { language: 'so' },
      { kind: 'sport' },
    ] as Record<string, string>[])
      expect(await shows(wanted), JSON.stringify(wanted)).toBe(true);
    for (const other of [
      { day: '1' },
      { place: 'Mariestad' },
      { language: 'ar' },
      { kind: 'work' },
      { free: 'on' },
    ] as Record<string, string>[])
      expect(await shows(other), JSON.stringify(other)).toBe(false);
  });

  it('is closed, of another tenant, in an unknown language or unknown alike', async () => {
    const unknown = await anonymously('GET', openListPath.to(list('sv', 'nowhere')));
    const closed = await anonymously('GET', openListPath.to(list('sv', 'south')));
    expect([unknown.status, closed.status]).toEqual([404, 404]);
    expect((await anonymously('GET', openListPath.to(list('xx')))).status).toBe(404);
    expect((await anonymously('GET', openListPath.to(list()))).status).toBe(200);
    const led = await anonymously('GET', '/open/north');
    expect(led.headers.get('location')).toBe('/open/north/sv');
  });

  it('may stand in a frame on the sites that were named and on no other, and only the frame', async () => {
    const frame = await anonymously('GET', openFramePath.to(list()));
    expect(frame.headers.get('content-security-policy')).toContain('frame-ancestors https://forening.example');
    expect(frame.headers.get('x-frame-options')).toBeNull();
    const page = await anonymously('GET', openListPath.to(list()));
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(page.headers.get('x-frame-options')).toBe('DENY');
    const refused = await coordinator.request('POST', openListSettingsPath.to(), {
      form: { version: '1', isOpen: 'on', frameOrigins: "https://a.example; script-src 'unsafe-inline'" },
    });
    expect(refused.status).toBe(422);
  });

  it('gives calendars that programs can read, and says when nothing is new', async () => {
    const first = await anonymously('GET', openCalendarPath.to(list('ar')));
    expect(first.headers.get('content-type')).toContain('text/calendar');
    expect(parseCalendar(await first.text()).events.length).toBeGreaterThan(5);
    const etag = first.headers.get('etag') ?? '';
    const again = await coordinator.request('GET', openCalendarPath.to(list('ar')), {
      headers: { cookie: '', 'if-none-match': etag },
    });
    expect(again.status).toBe(304);
    const data = (await (await anonymously('GET', openDataPath.to(list()))).json()) as {
      activities: { title: string }[];
    };
    expect(data.activities.map(({ title }) => title)).toContain('Direkt');
  });
});

describe('a translation', () => {
  it('of an association is shown when approved, falls away when the text changes, and says who made it', async () => {
    const { token } = await invite();
    const { id } = await write(token, 'send', { title: 'Sykväll' });
    await decide(id, 'approve');
    const at = { openActivityId: id, language: 'ar' };
    const version = async () => String((await rowOf(id))!.version);
    const made = await anonymously('POST', ownTranslationPath.to({ token, ...at }), {
      version: await version(),
      title: 'أمسية خياطة',
      description: 'نخيط معًا.',
    });
    expect(made.status).toBe(303);
    const inArabic = () => textOf(openEntryPath.to({ ...list('ar'), entryId: id }));
    expect(await inArabic()).not.toContain('أمسية');
    await coordinator.request('POST', translateActivityPath.to(at), {
      form: { version: await version(), title: 'أمسية خياطة', description: 'نخيط معًا.', isApproved: 'on' },
    });
    const shown = await inArabic();
    expect(shown).toContain('<bdi lang="ar">أمسية خياطة</bdi>');
    expect(shown).toContain('ترجمة النص: Röda Korset');
    await anonymously(
      'POST',
      ownActivityPath.to({ token, openActivityId: id }),
      typed({ id, version: await version(), intent: 'send', title: 'Sykväll för alla' }),
    );
    await decide(id, 'approve');
    expect(await inArabic()).toContain('<bdi lang="sv">Sykväll för alla</bdi>');
  });
});

describe('a programme’s own activity', () => {
  it('is shown when somebody says so, with the words written for it and nothing else of it', async () => {
    const tenant = { tenant_id: world.tenants.north, programme_id: world.programmes.alpha };
    const [activityId, sessionId] = [newId(), newId()];
    await world.admin
      .insertInto('activities')
      .values({
        ...tenant,
        id: activityId,
        name: 'Hemlig grupp',
        kind: 'group-session',
        form: 'drop-in',
        place: 'Rum 4',
        starts_on: '2026-01-01',
      })
      .execute();
    await world.admin
      .insertInto('activity_sessions')
      .values({
        ...tenant,
        id: sessionId,
        activity_id: activityId,
        held_on: '2026-03-09',
        starts_at: '09:00',
        ends_at: '12:00',
        place: 'Hemma hos Eva',
      })
      .execute();
    const at = openListingPath.to({ activityId });
    const words = typed({ title: 'Öppet hus' });
    const beta = await world.as('coordinator', 'beta');
    expect((await beta.request('POST', at, { form: { ...words, version: '0', isListed: 'on' } })).status).toBe(404);
    expect(
      (await coordinator.request('POST', at, { form: { ...words, version: '0', title: '', isListed: 'on' } })).status,
    ).toBe(422);
    expect((await coordinator.request('POST', at, { form: { ...words, version: '0', isListed: 'on' } })).status).toBe(
      303,
    );
    const page = await textOf(openEntryPath.to({ ...list(), entryId: activityId }));
    expect(page).toContain('Öppet hus');
    expect(page).toContain('Annan plats den här gången');
    for (const secret of ['Hemlig grupp', 'Hemma hos Eva', 'Rum 4', 'Programme alpha']) {
      expect(page).not.toContain(secret);
      expect(await textOf(openListPath.to(list()))).not.toContain(secret);
      expect(await textOf(openDataPath.to(list()))).not.toContain(secret);
    }
    const { events } = parseCalendar(await textOf(openCalendarPath.to(list())));
    expect(events.find(({ UID }) => UID === `${sessionId}@egenvag`)).toMatchObject({
      SUMMARY: 'Öppet hus',
      DTSTART: '20260309T080000Z',
    });
    await coordinator.request('POST', at, { form: { ...words, version: '1' } });
    expect((await anonymously('GET', openEntryPath.to({ ...list(), entryId: activityId }))).status).toBe(404);
  });
});

describe('the gate', () => {
  it('lets through the public words of an activity and no others, whatever stands beside them', async () => {
    const { token } = await invite({ isTrusted: 'on' });
    const { id } = await write(token, 'send', { title: 'Vanlig' });
    await world.admin
      .updateTable('open_activities')
      .set({
        published: sql`published || '{"leader": "Eva Hemlig", "members": ["Amira"]}'::jsonb`,
        word: 'Bara till föreningen',
        translations: JSON.stringify({ en: { title: 'Not approved', isApproved: false } }),
      })
      .where('id', '=', id)
      .execute();
    const { rows } = await sql<{
      list: unknown;
    }>`select app.open_list('north', '2026-03-01', '2026-04-01') as list`.execute(world.admin);
    const seen = JSON.stringify(rows[0]);
    expect(seen).toContain('Vanlig');
    expect(seen).not.toMatch(/Hemlig|Amira|Bara till|Not approved/);
  });
});
