import { describe, expect, it } from 'vitest';
import { jobs } from '#app/doors/jobs.ts';
import { anotherSession, aSession, type SessionWishes } from '#app/features/activities/testing/activities.ts';
import { newToken } from '#app/platform/http/session-cookie.ts';
import { runForAllTenants } from '#app/platform/jobs/worker.ts';
import { createApp } from '#app/server.ts';
import { type Actor, buildWorld } from '#test/world.ts';
import { squareCode } from './square.ts';

// A session on 4 March, nine to twelve in Stockholm: answering is open from 08.00 until 23.00 UTC.
const at = (time: string, day = '04') => `2026-03-${day}T${time}:00.000Z`;
const NOON = at('11:00');
const OVER = at('23:00');

describe('feedback', async () => {
  const world = await buildWorld();
  const app = createApp(world.services);
  const coordinator = await world.as('coordinator', 'alpha');
  const leader = await world.as('activity-leader', 'alpha');
  const otherLeader = await world.another('activity-leader', 'alpha');
  const { keys } = world.services;
  world.setNow(NOON);

  async function aGroup(size: number, wishes: Partial<SessionWishes> = {}) {
    const memberIds = await Promise.all(Array.from({ length: size }, () => world.aParticipant('alpha')));
    const made = await aSession(world, 'alpha', { memberIds, leaderIds: [leader.accountId], ...wishes });
    return { ...made, memberIds };
  }
  const good = { felt: 'high', learned: 'middle', welcomed: 'high' };
  const answer = async (code: string, form: Record<string, string> = good, browser: string | null = newToken()) => {
    const sent = await app.request(`http://localhost/feedback/sv/${code}`, {
      method: 'POST',
      headers: {
        origin: 'http://localhost',
        cookie: browser === null ? '' : `__Host-browser=${browser}; browser=${browser}`,
      },
      body: new URLSearchParams(form),
    });
    return sent.text();
  };
  const codeOf = (sessionId: string) => squareCode(keys, sessionId);
  const several = async (sessionId: string, count: number) => {
    for (let index = 0; index < count; index += 1) expect(await answer(codeOf(sessionId))).toContain(thanks);
  };
  const read = async (who: Actor, path: string) => {
    const got = await who.request('GET', `/api/v1${path}`);
    return { status: got.status, body: (await got.json()) as Record<string, never> };
  };
  const feedbackOf = async (sessionId: string, who = leader) =>
    (await read(who, `/sessions/${sessionId}/feedback`)).body;
  const put = (who: Actor, path: string, json: object) => who.request('PUT', `/api/v1${path}`, { json });
  const close = (who: Actor, sessionId: string) =>
    who.request('POST', `/api/v1/sessions/${sessionId}/feedback/close`, { json: { confirmed: '1' } });
  const countsOf = (sessionId: string) =>
    world.admin.selectFrom('feedback_counts').where('session_id', '=', sessionId).select(['source', 'felt']).execute();
  const thanks = 'Tack för ditt svar!';
  const already = 'Du har redan svarat';
  const full = 'Det går inte att ta emot fler svar';
  const closed = 'Det går inte att svara längre';

  it('the square opens three questions in the language of the telephone, without a name', async () => {
    const { sessionId } = await aGroup(1);
    const scanned = await app.request(`http://localhost/feedback/${codeOf(sessionId)}`, {
      headers: { 'accept-language': 'ar' },
    });
    expect(scanned.headers.get('location')).toBe(`/feedback/ar/${codeOf(sessionId)}`);
    const page = await app.request(`http://localhost${scanned.headers.get('location')}`);
    expect(page.headers.get('set-cookie')).toMatch(/browser=[\w-]{43}; Max-Age=172800; Path=\/; .*HttpOnly/);
    const html = await page.text();
    expect(html).toMatch(/dir="rtl"/);
    expect(html.match(/type="radio"/g)).toHaveLength(9);
  });

  it('one browser answers once, however often it sends, and nothing but counts is kept', async () => {
    const { sessionId } = await aGroup(3);
    const browser = newToken();
    const both = await Promise.all([1, 2].map(() => answer(codeOf(sessionId), good, browser)));
    expect(both.filter((html) => html.includes(thanks))).toHaveLength(1);
    expect(both.filter((html) => html.includes(already))).toHaveLength(1);
    expect(await answer(codeOf(sessionId), { ...good, felt: 'low' }, browser)).toContain(already);
    expect(await countsOf(sessionId)).toEqual([{ source: 'own', felt: [0, 0, 1] }]);
    const ballots = await world.admin
      .selectFrom('feedback_ballots')
      .where('session_id', '=', sessionId)
      .selectAll()
      .execute();
    expect(ballots).toHaveLength(1);
    expect(Object.keys(ballots[0] ?? {}).sort()).toEqual(['ballot_hash', 'session_id', 'tenant_id']);
  });

  it('a browser that keeps no cookie is asked to try again; an answer that lacks one is not counted', async () => {
    const { sessionId } = await aGroup(3);
    expect(await answer(codeOf(sessionId), good, null)).toContain('Vi fick inte ditt svar');
    const missing = await answer(codeOf(sessionId), { felt: 'high', learned: '5' });
    expect(missing).toContain('Svara på alla tre frågorna');
    expect(await countsOf(sessionId)).toEqual([]);
    expect(await answer(codeOf(sessionId))).toContain(thanks);
  });

  it('never more answer than were there, however many at once', async () => {
    const { sessionId } = await aGroup(4);
    const told = await Promise.all(Array.from({ length: 12 }, () => answer(codeOf(sessionId))));
    expect(told.filter((html) => html.includes(thanks))).toHaveLength(4);
    expect(told.filter((html) => html.includes(full))).toHaveLength(8);
    expect(await countsOf(sessionId)).toEqual([{ source: 'own', felt: [0, 0, 4] }]);
  });

  it('who is marked absent leaves no room for an answer, who came to a drop-in does', async () => {
    const group = await aGroup(2);
    const stranger = { enrolmentId: '' };
    const dropIn = await aSession(world, 'alpha', { form: 'drop-in', leaderIds: [leader.accountId] });
    const mark = (sessionId: string, enrolmentId: string, given: object) =>
      leader.request('PUT', `/api/v1/sessions/${sessionId}/attendance`, {
        json: { idempotencyKey: crypto.randomUUID(), marks: [{ enrolmentId, version: 0, ...given }] },
      });
    const [one = stranger, other = stranger] = group.memberIds;
    expect(await answer(codeOf(dropIn.sessionId))).toContain(full);
    const marked = [
      await mark(group.sessionId, one.enrolmentId, { mark: 'absent', reason: 'sick' }),
      await mark(dropIn.sessionId, other.enrolmentId, { mark: 'present' }),
    ];
    expect(marked.map(({ status }) => status)).toEqual([200, 200]);
    for (const { sessionId } of [group, dropIn]) {
      expect(await answer(codeOf(sessionId))).toContain(thanks);
      expect(await answer(codeOf(sessionId))).toContain(full);
    }
  });

  it('a square is good for its session and its day alone, and a made-up one for nothing', async () => {
    const { sessionId, activityId } = await aGroup(3);
    const tomorrow = await anotherSession(world, 'alpha', activityId, '2026-03-05');
    const evening = await aSession(world, 'alpha', {
      startsAt: '20:00',
      endsAt: '22:30',
      memberIds: [await world.aParticipant('alpha')],
    });
    const tell = async (now: string, code: string) => {
      world.setNow(now);
      return answer(code);
    };
    expect(await tell(at('07:59'), codeOf(sessionId))).toContain('Passet har inte börjat');
    expect(await tell(at('22:59'), codeOf(sessionId))).toContain(thanks);
    expect(await tell(OVER, codeOf(sessionId))).toContain(closed);
    expect(await tell(OVER, codeOf(tomorrow))).toContain('Passet har inte börjat');
    // 22.30 in Stockholm and three hours more.
    expect(await tell('2026-03-05T00:29:59.000Z', codeOf(evening.sessionId))).toContain(thanks);
    expect(await tell('2026-03-05T00:30:00.000Z', codeOf(evening.sessionId))).toContain(closed);
    const swapped = Buffer.concat([
      Buffer.from(codeOf(tomorrow), 'base64url').subarray(0, 16),
      Buffer.from(codeOf(sessionId), 'base64url').subarray(16),
    ]).toString('base64url');
    for (const code of [swapped, 'hej', `${codeOf(sessionId).slice(0, -2)}AA`]) {
      const html = await tell(at('08:00', '05'), code);
      expect(html).toContain(closed);
      expect(html).not.toContain('Samtalsgrupp');
    }
    world.setNow(NOON);
    await coordinator.request('POST', `/sessions/${sessionId}/cancel`, { form: { reason: 'Ledaren är sjuk' } });
    expect(await answer(codeOf(sessionId))).toContain(closed);
  });

  it('answers are shown when answering is over and five have answered, not before', async () => {
    const { sessionId } = await aGroup(6);
    await several(sessionId, 5);
    expect(await feedbackOf(sessionId)).toMatchObject({
      state: 'open',
      answersGiven: 5,
      answers: { felt: null },
    });
    expect((await close(otherLeader, sessionId)).status).toBe(403);
    expect((await close(await world.as('coordinator', 'beta'), sessionId)).status).toBe(404);
    expect((await close(leader, sessionId)).status).toBe(200);
    const shown = { answered: 5, low: 0, middle: 0, high: 5 };
    expect(await feedbackOf(sessionId)).toMatchObject({
      state: 'closed',
      answers: { felt: shown, learned: { middle: 5 } },
    });
    expect(await answer(codeOf(sessionId))).toContain(closed);
    const html = await (await leader.request('GET', `/sessions/${sessionId}/feedback`)).text();
    expect(html).toContain('5 svar');
  });

  it('four answers are shown nowhere, and with the next session’s as one', async () => {
    const { sessionId, activityId } = await aGroup(4);
    await several(sessionId, 4);
    world.setNow(OVER);
    expect(await feedbackOf(sessionId)).toMatchObject({ state: 'closed', answersGiven: 4, answers: { felt: null } });
    const results = async () => (await read(coordinator, `/activities/${activityId}/results`)).body;
    expect(await results()).toMatchObject({ all: { answers: { felt: null } }, answersWaiting: 4 });
    const next = await anotherSession(world, 'alpha', activityId, '2026-03-05');
    world.setNow(at('11:00', '05'));
    await several(next, 1);
    world.setNow(at('23:00', '05'));
    expect(await feedbackOf(next)).toMatchObject({ answersGiven: 1, answers: { felt: null } });
    expect(await results()).toMatchObject({ all: { answers: { felt: { answered: 5 } } }, answersWaiting: 0 });
    world.setNow(NOON);
  });

  it('what is counted by hand takes room with the telephones, is corrected by one at a time, and shown from five', async () => {
    const { sessionId } = await aGroup(7);
    await several(sessionId, 2);
    const path = `/sessions/${sessionId}/feedback/tally`;
    const tally = (high: number, version = 0) => ({ version, felt: { high }, learned: { low: high } });
    expect((await put(leader, path, tally(6))).status).toBe(422);
    expect((await put(otherLeader, path, tally(5))).status).toBe(403);
    expect((await put(await world.as('peer-coach', 'alpha'), path, tally(5))).status).toBe(403);
    expect((await put(leader, path, tally(5))).status).toBe(200);
    expect((await put(leader, path, tally(4))).status).toBe(412);
    expect(await answer(codeOf(sessionId))).toContain(full);
    expect(await feedbackOf(sessionId)).toMatchObject({
      answersGiven: 7,
      answers: { felt: { answered: 5 }, welcomed: null },
    });
    expect((await put(leader, path, tally(4, 1))).status).toBe(200);
    expect(await feedbackOf(sessionId)).toMatchObject({ answersGiven: 6, answers: { felt: null } });
    const twice = await Promise.all([5, 3].map((high) => put(leader, path, tally(high, 2))));
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('a reflection is written by who leads, read by the team, changed with its trace, and names are asked about', async () => {
    const named = await world.aParticipant('alpha', { givenName: 'Xenia' });
    const { sessionId } = await aGroup(0, { memberIds: [named] });
    const path = `/sessions/${sessionId}/reflection`;
    const first = { version: 0, worked: 'Rollspelet', nextTime: '' };
    expect((await put(otherLeader, path, first)).status).toBe(403);
    expect((await put(await world.as('coordinator', 'gamma'), path, first)).status).toBe(404);
    const asked = await put(leader, path, { ...first, worked: 'Xenias idé' });
    expect(asked.status).toBe(422);
    expect(await asked.text()).toContain('confirm-wording:xenia');
    expect((await put(leader, path, { ...first, worked: 'Xenias idé', confirmed: 'xenia' })).status).toBe(200);
    expect((await put(coordinator, path, first)).status).toBe(412);
    expect((await put(coordinator, path, { ...first, version: 1 })).status).toBe(200);
    const peer = await world.as('peer-coach', 'alpha');
    expect(await feedbackOf(sessionId, peer)).toMatchObject({ reflection: { version: 2, worked: 'Rollspelet' } });
    const page = await (await peer.request('GET', `/sessions/${sessionId}/feedback`)).text();
    expect(page).toContain('Xenias idé');
    expect((await read(await world.as('evaluator', 'alpha'), `/sessions/${sessionId}/feedback`)).status).toBe(403);
    const later = await anotherSession(world, 'alpha', (await aGroup(0)).activityId, '2026-03-05');
    expect((await put(coordinator, `/sessions/${later}/reflection`, first)).status).toBe(422);
  });

  it('activities stand side by side for their programme’s readers, small ones without their people', async () => {
    const year = '2026';
    const programmeId = world.programmes.alpha;
    const evaluator = await world.as('evaluator', 'alpha');
    const [small, large] = [await aGroup(2), await aGroup(5)];
    for (const { sessionId, memberIds } of [small, large]) {
      const marks = memberIds.map(({ enrolmentId }) => ({ enrolmentId, version: 0, mark: 'present' }));
      const marked = await leader.request('PUT', `/api/v1/sessions/${sessionId}/attendance`, {
        json: { idempotencyKey: crypto.randomUUID(), marks },
      });
      expect(marked.status).toBe(200);
    }
    const { body } = await read(evaluator, `/programmes/${programmeId}/activity-results?year=${year}`);
    const lines = body['activities'] as unknown as { activityId: string; people: number | null }[];
    expect(lines.find(({ activityId }) => activityId === small.activityId)?.people).toBeNull();
    expect(lines.find(({ activityId }) => activityId === large.activityId)?.people).toBe(5);
    const beta = await world.as('evaluator', 'beta');
    expect((await read(beta, `/programmes/${programmeId}/activity-results`)).status).toBe(404);
    const file = await evaluator.request('GET', `/results/${programmeId}/activities/export?year=${year}&format=csv`);
    const csv = await file.text();
    expect(csv).toContain('färre än 5');
    expect((await evaluator.request('GET', `/results/${programmeId}/activities?year=nej&kind=x`)).status).toBe(200);
  });

  it('which browsers answered is forgotten after two days, and the application never reads it', async () => {
    const { sessionId } = await aGroup(2);
    await several(sessionId, 1);
    const left = async () =>
      (await world.admin.selectFrom('feedback_ballots').where('session_id', '=', sessionId).selectAll().execute())
        .length;
    const forget = jobs.find(({ name }) => name === 'forget-feedback-ballots') as (typeof jobs)[number];
    world.setNow(at('03:00', '06'));
    await runForAllTenants(world.services, forget);
    expect(await left()).toBe(1);
    world.setNow(at('03:00', '07'));
    await runForAllTenants(world.services, forget);
    expect(await left()).toBe(0);
    expect(await countsOf(sessionId)).toHaveLength(1);
    world.setNow(NOON);
    await expect(coordinator.run((ctx) => ctx.db.selectFrom('feedback_ballots').selectAll().execute())).rejects.toThrow(
      /permission denied/,
    );
    await expect(
      coordinator.run((ctx) => ctx.db.updateTable('feedback_counts').set({ counts_from: OVER }).execute()),
    ).rejects.toThrow(/permission denied/);
  });
});
