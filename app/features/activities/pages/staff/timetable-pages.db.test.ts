import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import { portalLanguages } from '#app/shared/portal-language.ts';
import { signsInPdf } from '#test/pdf-contents.ts';
import { buildWorld } from '#test/world.ts';
import { activitiesPath, closuresPath, sessionPath, wallPath } from '../../domain/paths.ts';
import { anotherSession, aSession } from '../../testing/activities.ts';

const world = await buildWorld();
const coordinator = await world.as('coordinator', 'alpha');
const leader = await world.as('activity-leader', 'alpha');
const own = { tenant_id: world.tenants.north, programme_id: world.programmes.alpha };
const week = '2026-W37';

async function aWeek() {
  const [venueId, closureId] = [newId(), newId()];
  const memberIds = [await world.aParticipant('alpha', { familyName: 'Kanariesson' })];
  const { activityId, sessionId } = await aSession(world, 'alpha', {
    heldOn: '2026-09-08',
    leaderIds: [leader.accountId],
    memberIds,
  });
  const other = await aSession(world, 'alpha', {
    heldOn: '2026-09-08',
    startsAt: '11:00',
    leaderIds: [leader.accountId],
  });
  const cancelled = await anotherSession(world, 'alpha', activityId, '2026-09-10');
  await world.admin
    .insertInto('venues')
    .values({ ...own, id: venueId, name: 'Aulan', step_free: true, address: 'Nygatan 1' })
    .execute();
  await world.admin
    .insertInto('closures')
    .values({
      ...own,
      id: closureId,
      name: 'Studiedag',
      kind: 'staff-day',
      starts_on: '2026-09-11',
      ends_on: '2026-09-11',
    })
    .execute();
  await sql`update activity_sessions set venue_id = ${venueId}, interpreter = true, language = 'arabiska', planned_on = '2026-09-07', planned_at = '09:00' where id = ${sessionId}`.execute(
    world.admin,
  );
  await sql`update activity_sessions set status = 'cancelled', cancel_reason = 'Karin är sjuk' where id = ${cancelled}`.execute(
    world.admin,
  );
  return { sessionId, activityId, venueId, other: other.sessionId };
}
const shown = await aWeek();
const html = async (address: string, who = coordinator) => {
  const answer = await who.request('GET', address);
  expect(answer.status, address).toBe(200);
  return answer.text();
};

describe('the timetable', () => {
  it('says what is closed, moved, cancelled and why, and what clashes with what', async () => {
    const page = await html(activitiesPath.to({}, { week }));
    for (const words of [
      'Stängt: Studiedag',
      'Flyttat från mån 7 sep',
      'Karin är sjuk',
      'Tolk behövs',
      'Aulan',
      'Samtalsgrupp 11.00–12.00',
    ])
      expect(page).toContain(words);
  });

  it('shows a day, and the week by leader, venue and site, with the filters in the address', async () => {
    const day = await html(activitiesPath.to({}, { view: 'day', day: '2026-09-08' }));
    expect(day).toContain('Tisdag 8 september');
    expect(day).not.toContain('Karin är sjuk');
    const [first = ''] = (await html(activitiesPath.to({}, { view: 'leader', week }))).match(
      /<h2[^>]*>[^<]*activity-leader[^<]*<\/h2>/i,
    ) ?? ['?'];
    expect(first).not.toBe('');
    expect(await html(activitiesPath.to({}, { view: 'venue', week }))).toContain('Ingen lokal vald');
    const only = await html(activitiesPath.to({}, { week, venue: shown.venueId }));
    expect([only.includes(shown.sessionId), only.includes(shown.other)]).toEqual([true, false]);
    const rubbish = activitiesPath.to({}, { week: '2026-W99', view: 'month', day: 'x', leader: 'x', venue: 'x' });
    expect((await coordinator.request('GET', rubbish)).status).toBe(200);
  });

  it('tells of a session how to get in, where it was, in which language, and what it clashes with', async () => {
    const page = await html(sessionPath.to({ sessionId: shown.sessionId }));
    for (const words of ['Passet krockar', 'Nygatan 1', 'https://www.openstreetmap.org/', 'Utan trappor', 'arabiska'])
      expect(page).toContain(words);
  });

  it('lets those who lead see it, and keep no closed days', async () => {
    expect(await html(activitiesPath.to({}, { week }), leader)).toContain('Studiedag');
    expect((await leader.request('GET', closuresPath.to())).status).toBe(403);
    expect((await coordinator.request('GET', closuresPath.to())).status).toBe(200);
  });
});

describe('the week for the wall', () => {
  const address = (wishes = {}) => wallPath.to({}, { week, programme: world.programmes.alpha, ...wishes });

  it.each(portalLanguages)('stands in %s, with nobody on it but first names of leaders', async (language) => {
    const page = await html(address({ language }));
    const wall = page.slice(page.indexOf(`lang="${language}" dir=`));
    expect(wall).toContain('Studiedag');
    const name = await leader.run((ctx) => Promise.resolve(ctx.caller.name));
    expect(wall).toContain(name.split(' ')[0]);
    for (const words of ['Kanariesson', 'Karin är sjuk', name]) expect(wall).not.toContain(words);
  });

  it.each([
    ['sv', 'a4'],
    ['ar', 'a3'],
    ['ti', 'a4'],
  ])('is a paper in %s, %s lying down', { timeout: 60_000 }, async (language, paper) => {
    const answer = await coordinator.request('GET', address({ language, paper, as: 'pdf' }));
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const pdf = new Uint8Array(await answer.arrayBuffer());
    const text = Buffer.from(pdf).toString('latin1');
    const [, width = '0', height = '0'] = /\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/.exec(text) ?? [];
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual(paper === 'a4' ? [842, 595] : [1191, 842]);
    expect(signsInPdf(pdf).size).toBeGreaterThan(20);
  });

  it('of another programme is not found; her own is', async () => {
    expect((await coordinator.request('GET', address({ programme: world.programmes.beta }))).status).toBe(404);
    expect((await coordinator.request('GET', address())).status).toBe(200);
  });
});
