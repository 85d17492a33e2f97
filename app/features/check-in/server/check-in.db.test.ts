import { describe, expect, it } from 'vitest';
import { aSession } from '#app/features/activities/testing/activities.ts';
import { createApp } from '#app/server.ts';
import { newId } from '#app/shared/ids.ts';
import { buildWorld } from '#test/world.ts';
import { issuePass, screenCode } from './codes.ts';

// A session on 4 March, nine to twelve in Stockholm.
const at = (time: string) => `2026-03-04T${time}:00.000Z`;
const START = at('08:00');

describe('checking in', async () => {
  const world = await buildWorld();
  const app = createApp(world.services);
  const coordinator = await world.as('coordinator', 'alpha');
  const leader = await world.as('activity-leader', 'alpha');
  const { keys } = world.services;

  const aPerson = (givenName: string, wishes = {}) => world.aParticipant('alpha', { givenName, ...wishes });
  const aGroupSession = (memberIds: { enrolmentId: string; personId: string }[], more = {}) =>
    aSession(world, 'alpha', { memberIds, leaderIds: [leader.accountId], ...more });
  async function aCode(enrolmentId: string, who = coordinator): Promise<string> {
    const answer = await who.request('POST', `/api/v1/enrolments/${enrolmentId}/check-in-card`, {
      json: { do: 'new-code' },
    });
    return ((await answer.json()) as { code: string }).code;
  }
  const get = (path: string, cookie = '') => app.request(`http://localhost${path}`, { headers: { cookie } });
  const post = (path: string, form: Record<string, string>, cookie = '') =>
    app.request(`http://localhost${path}`, {
      method: 'POST',
      headers: { cookie, origin: 'http://localhost' },
      body: new URLSearchParams(form),
    });
  const checkIn = async (pass: string, cardCode: string, language = 'sv') =>
    (await post(`/in/${language}/${pass}`, { cardCode })).text();
  const marksOf = (sessionId: string) =>
    world.admin
      .selectFrom('attendance_marks')
      .where('session_id', '=', sessionId)
      .select(['enrolment_id', 'mark', 'minutes_present', 'source', 'marked_by'])
      .execute();
  const here = 'Du är incheckad';
  const wrong = 'Koden stämmer inte.';

  it('the square opens the page while it is fresh; a photo of it opens nothing a minute later', async () => {
    const { sessionId } = await aGroupSession([]);
    world.setNow(START);
    const code = screenCode(keys, sessionId, START);
    const fresh = await get(`/in/${code}`);
    expect(fresh.status).toBe(303);
    expect(await (await get(fresh.headers.get('location') ?? '')).text()).toContain('Skriv koden på ditt kort');
    world.setNow('2026-03-04T08:01:00.000Z');
    const stale = await get(`/in/${code}`);
    const page = await (await get(stale.headers.get('location') ?? '')).text();
    expect(page).toContain('Rikta telefonen mot skärmen igen');
    expect(page).not.toContain('name="cardCode"');
    expect(page).not.toContain('Samtalsgrupp');
    world.setNow(START);
  });

  it('with her own code she is here, once, on time or late by the minutes, and nobody is named', async () => {
    const [early, late] = [await aPerson('Tidiga'), await aPerson('Sena')];
    const { sessionId } = await aGroupSession([early, late]);
    const codes = [await aCode(early.enrolmentId), await aCode(late.enrolmentId, leader)];
    const onTime = at('08:10');
    world.setNow(onTime);
    const page = await checkIn(issuePass(keys, sessionId, onTime), codes[0] as string);
    expect(page).toContain(here);
    expect(page).toContain('09:10');
    expect(page).not.toMatch(/Tidiga|Hassan/);
    expect(await checkIn(issuePass(keys, sessionId, onTime), codes[0] as string)).toContain('Du är redan incheckad');
    const after = at('08:25');
    world.setNow(after);
    expect(await checkIn(issuePass(keys, sessionId, after), (codes[1] as string).replace(' ', ''), 'ar')).toContain(
      'تم تسجيل حضورك',
    );
    const marks = await marksOf(sessionId);
    expect(marks).toContainEqual({
      enrolment_id: early.enrolmentId,
      mark: 'present',
      minutes_present: 180,
      source: 'self',
      marked_by: null,
    });
    expect(marks).toContainEqual({
      enrolment_id: late.enrolmentId,
      mark: 'late',
      minutes_present: 155,
      source: 'self',
      marked_by: null,
    });
    const trail = await world.admin
      .selectFrom('audit_events')
      .where('purpose', '=', 'check-in.code')
      .select('subjects')
      .execute();
    expect(trail.map(({ subjects }) => subjects)).toEqual([[early.personId], [late.personId]]);
    const sheet = await (await leader.request('GET', `/sessions/${sessionId}/attendance`)).text();
    expect(sheet).toContain('Checkade in själv');
    world.setNow(START);
  });

  it('a wrong code, an old one, one of another programme and rubbish are answered alike', async () => {
    const [one, other] = [await aPerson('Rätt'), await world.aParticipant('beta')];
    const { sessionId } = await aGroupSession([one]);
    const old = await aCode(one.enrolmentId);
    const now = await aCode(one.enrolmentId);
    const foreign = await aCode(other.enrolmentId, await world.as('coordinator', 'beta'));
    expect(now).not.toBe(old);
    const pass = issuePass(keys, sessionId, START);
    for (const code of [old, foreign, '0000 0000', 'inte en kod', ''])
      expect(await checkIn(pass, code)).toContain(wrong);
    expect(await marksOf(sessionId)).toEqual([]);
    expect(await checkIn(pass, now)).toContain(here);
  });

  it('a pass that was forwarded is over in five minutes; one for another session marks only there; a made-up one nothing', async () => {
    const one = await aPerson('Vidare');
    const [first, second] = [await aGroupSession([one]), await aGroupSession([one])];
    const code = await aCode(one.enrolmentId);
    const pass = issuePass(keys, first.sessionId, START);
    world.setNow('2026-03-04T08:05:01.000Z');
    expect(await checkIn(pass, code)).toContain('Rikta telefonen mot skärmen igen');
    const forged = `${issuePass(keys, second.sessionId, at('08:05')).slice(0, -2)}AA`;
    expect(await checkIn(forged, code)).toContain('Rikta telefonen mot skärmen igen');
    expect(await checkIn(issuePass(keys, second.sessionId, at('08:05')), code)).toContain(here);
    expect(await marksOf(first.sessionId)).toEqual([]);
    expect(await marksOf(second.sessionId)).toHaveLength(1);
    world.setNow(START);
  });

  it('a session is open from half an hour before until its end, and never when cancelled', async () => {
    const one = await aPerson('Öppen');
    const { sessionId } = await aGroupSession([one]);
    const code = await aCode(one.enrolmentId);
    const tell = async (now: string) => {
      world.setNow(now);
      return checkIn(issuePass(keys, sessionId, now), code);
    };
    expect(await tell(at('07:29'))).toContain('Du är tidig.');
    expect(await tell(at('11:00'))).toContain('Det går inte att checka in nu');
    await world.admin
      .updateTable('activity_sessions')
      .set({ status: 'cancelled', cancel_reason: 'Sjuk' })
      .where('id', '=', sessionId)
      .execute();
    expect(await tell(START)).toContain('Det går inte att checka in nu');
    await world.admin
      .updateTable('activity_sessions')
      .set({ status: 'planned', cancel_reason: null })
      .where('id', '=', sessionId)
      .execute();
    expect(await tell(at('07:30'))).toContain(here);
    world.setNow(START);
  });

  it('guessing is stopped, also for whoever has a right code', async () => {
    const one = await aPerson('Gissad');
    const { sessionId } = await aGroupSession([one]);
    const code = await aCode(one.enrolmentId);
    world.setNow('2026-03-05T08:00:00.000Z');
    await world.admin
      .updateTable('activity_sessions')
      .set({ held_on: '2026-03-05' })
      .where('id', '=', sessionId)
      .execute();
    const pass = issuePass(keys, sessionId, '2026-03-05T08:00:00.000Z');
    for (let guess = 0; guess < 60; guess += 1) await checkIn(pass, String(10_000_000 + guess));
    expect(await checkIn(pass, code)).toContain('Det har kommit många försök.');
    world.setNow('2026-03-05T08:16:00.000Z');
    expect(await checkIn(issuePass(keys, sessionId, '2026-03-05T08:16:00.000Z'), code)).toContain(here);
    world.setNow(START);
  });

  it('a mark that stands is not changed, and who is not of the group is sent to the leader', async () => {
    const [absent, guest] = [await aPerson('Borta'), await aPerson('Gäst')];
    const { sessionId } = await aGroupSession([absent]);
    const json = {
      idempotencyKey: newId(),
      marks: [{ enrolmentId: absent.enrolmentId, version: 0, mark: 'absent', reason: 'sick' }],
    };
    expect((await leader.request('PUT', `/api/v1/sessions/${sessionId}/attendance`, { json })).status).toBe(200);
    const pass = issuePass(keys, sessionId, START);
    for (const { enrolmentId } of [absent, guest])
      expect(await checkIn(pass, await aCode(enrolmentId))).toContain('Prata med ledaren');
    expect(await marksOf(sessionId)).toMatchObject([{ mark: 'absent', source: 'staff' }]);
  });

  it('a drop-in session takes as many as it has places, however many check in at once, and keeps people apart', async () => {
    const { activityId, sessionId } = await aGroupSession([], { form: 'drop-in' });
    await world.admin.updateTable('activities').set({ capacity: 5 }).where('id', '=', activityId).execute();
    const people = await Promise.all(Array.from({ length: 20 }, (_, n) => aPerson(`Kom${n}`)));
    const codes = await Promise.all(people.map(({ enrolmentId }) => aCode(enrolmentId)));
    world.setNow('2026-03-04T08:20:00.000Z');
    const pass = issuePass(keys, sessionId, '2026-03-04T08:20:00.000Z');
    const pages = await Promise.all(codes.map((code) => checkIn(pass, code)));
    expect(pages.filter((page) => page.includes(here))).toHaveLength(5);
    expect(pages.filter((page) => page.includes('Prata med ledaren'))).toHaveLength(15);
    expect(await marksOf(sessionId)).toHaveLength(5);
    world.setNow(START);

    const apart = await aGroupSession([], { form: 'drop-in' });
    const kept = {
      id: newId(),
      enrolmentId: people[0]?.enrolmentId,
      otherEnrolmentId: people[1]?.enrolmentId,
      reason: 'fear',
    };
    await coordinator.request('POST', `/api/v1/programmes/${world.programmes.alpha}/kept-apart`, { json: kept });
    const other = issuePass(keys, apart.sessionId, START);
    expect(await checkIn(other, codes[0] as string)).toContain(here);
    expect(await checkIn(other, codes[1] as string)).toContain('Prata med ledaren');
    expect(await checkIn(other, codes[2] as string)).toContain(here);
  });

  const cookieOf = (answer: Response) => /egenvag=([^;]*)/.exec(answer.headers.get('set-cookie') ?? '')?.[0] ?? '';
  async function aTablet(sessionId: string): Promise<string> {
    const opened = await leader.request('POST', `/sessions/${sessionId}/check-in/tablet`, { form: { confirmed: '1' } });
    const started = await post(opened.headers.get('location') ?? '', {});
    expect(started.status).toBe(303);
    return cookieOf(started);
  }

  it('a tablet reaches its session and nothing else; a tap is taken back within a minute', async () => {
    const [one, two] = [await aPerson('Amina'), await aPerson('Yusuf')];
    const { sessionId } = await aGroupSession([one, two]);
    const elsewhere = await aPerson('Annanstans');
    const tablet = await aTablet(sessionId);
    const page = await (await get('/tablet/sv', tablet)).text();
    expect(page).toMatch(/Amina[\s\S]*Yusuf/);
    expect(page).not.toMatch(/Hassan|Annanstans/);
    for (const path of ['/', '/participants', `/sessions/${sessionId}`, `/sessions/${sessionId}/attendance`])
      expect((await get(path, tablet)).headers.get('location'), path).toMatch(/^\/sign-in/);
    expect((await get('/api/v1/sessions', tablet)).status).toBe(401);

    const tap = async (what: string, enrolmentId: string) =>
      (await post('/tablet/sv', { do: what, enrolmentId }, tablet)).text();
    expect(await tap('here', one.enrolmentId)).toContain('Välkommen Amina!');
    expect(await marksOf(sessionId)).toMatchObject([
      { enrolment_id: one.enrolmentId, mark: 'present', source: 'self' },
    ]);
    expect(await tap('undo', one.enrolmentId)).toContain('Ångrat');
    expect(await marksOf(sessionId)).toEqual([]);
    await tap('here', elsewhere.enrolmentId);
    expect(await marksOf(sessionId)).toEqual([]);
    await tap('here', two.enrolmentId);
    world.setNow('2026-03-04T08:01:01.000Z');
    expect(await tap('undo', two.enrolmentId)).toContain('Det gick inte att ångra.');
    expect(await marksOf(sessionId)).toHaveLength(1);
    world.setNow(START);
  });

  it('its link is good once and for ten minutes, and signs out whoever was signed in there', async () => {
    const { sessionId } = await aGroupSession([]);
    const other = await world.another('activity-leader', 'alpha');
    const opened = await leader.request('POST', `/sessions/${sessionId}/check-in/tablet`, { form: { confirmed: '1' } });
    const link = opened.headers.get('location') ?? '';
    const cookie = `egenvag=${other.token}`;
    expect((await get('/', cookie)).status).toBe(200);
    const started = await post(link, {}, cookie);
    expect(cookieOf(started)).not.toBe(cookie);
    expect((await get('/', cookie)).headers.get('location')).toMatch(/^\/sign-in/);
    expect((await post(link, {})).status).toBe(422);
    expect((await post('/tablet/start/made-up', {})).status).toBe(422);
    const late = await leader.request('POST', `/sessions/${sessionId}/check-in/tablet`, { form: { confirmed: '1' } });
    world.setNow('2026-03-04T08:10:00.000Z');
    expect((await post(late.headers.get('location') ?? '', {})).status).toBe(422);
    world.setNow(START);
  });

  it('is over when the leader closes it, when the session is over, and for a leader of other groups it never was', async () => {
    const one = await aPerson('Sista');
    const { sessionId } = await aGroupSession([one]);
    const seen = async (tablet: string) => (await (await get('/tablet/sv', tablet)).text()).includes('Sista');
    const [first, second, third] = [await aTablet(sessionId), await aTablet(sessionId), await aTablet(sessionId)];
    expect(await seen(first)).toBe(true);
    await post('/tablet/sv', { do: 'end' }, first);
    expect(await seen(first)).toBe(false);
    expect(await seen(second)).toBe(true);
    await leader.request('POST', `/sessions/${sessionId}/check-in/close`, { form: { confirmed: '1' } });
    expect([await seen(second), await seen(third)]).toEqual([false, false]);
    const last = await aTablet(sessionId);
    world.setNow(at('11:16'));
    expect(await seen(last)).toBe(false);
    world.setNow(START);
    expect(await seen(last)).toBe(true);
    const stranger = await world.another('activity-leader', 'alpha');
    expect(
      (await stranger.request('POST', `/sessions/${sessionId}/check-in/tablet`, { form: { confirmed: '1' } })).status,
    ).toBe(403);
    expect((await stranger.request('GET', `/sessions/${sessionId}/check-in`)).status).toBe(403);
  });

  it('somebody protected stands on the tablet only under a name that was chosen for her', async () => {
    const hidden = await aPerson('Hemlig', { restricted: true, namedReaders: [coordinator.accountId] });
    const { sessionId } = await aGroupSession([]);
    const { activity_id } = await world.admin
      .selectFrom('activity_sessions')
      .where('id', '=', sessionId)
      .select('activity_id')
      .executeTakeFirstOrThrow();
    await world.admin
      .insertInto('activity_members')
      .values({
        tenant_id: world.tenants.north,
        programme_id: world.programmes.alpha,
        activity_id,
        enrolment_id: hidden.enrolmentId,
        person_id: hidden.personId,
        restricted: true,
        joined_on: '2026-01-12',
      })
      .execute();
    const tablet = await aTablet(sessionId);
    const page = async () => (await get('/tablet/sv', tablet)).text();
    expect(await page()).not.toContain(hidden.enrolmentId);
    const form = { do: 'show', shownName: 'Solros', sign: 'sun' };
    expect((await leader.request('POST', `/participants/${hidden.enrolmentId}/check-in`, { form })).status).toBe(404);
    expect((await coordinator.request('POST', `/participants/${hidden.enrolmentId}/check-in`, { form })).status).toBe(
      303,
    );
    expect(await page()).toContain('Solros');
    expect(await page()).not.toContain('Hemlig');
  });

  it('at the door a letter and a name are enough', async () => {
    const one = await aPerson('Örjan');
    const { sessionId } = await aGroupSession([], { form: 'drop-in' });
    const letters = await (await leader.request('GET', `/sessions/${sessionId}/door`)).text();
    expect(letters).toContain('>Ö<');
    const door = `/sessions/${sessionId}/door?letter=${encodeURIComponent('Ö')}`;
    expect(await (await leader.request('GET', door)).text()).toContain('Örjan Hassan');
    const form = { key: newId(), enrolmentId: one.enrolmentId };
    expect((await leader.request('POST', door, { form })).status).toBe(303);
    expect(await marksOf(sessionId)).toMatchObject([
      { enrolment_id: one.enrolmentId, mark: 'present', source: 'staff' },
    ]);
    const stranger = await world.another('activity-leader', 'alpha');
    expect((await stranger.request('GET', door)).status).toBe(403);
  });
});
