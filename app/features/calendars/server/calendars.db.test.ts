import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import { parseCalendar } from '#test/parse-calendar.ts';
import { type Actor, buildWorld } from '#test/world.ts';
import { wrongAskings } from '../domain/feed.ts';
import {
  activityCalendarPath,
  calendarsPath,
  feedPath,
  participantCalendarPath,
  venueCalendarPath,
} from '../domain/paths.ts';
import { feedToken } from './feeds.ts';

const world = await buildWorld();
world.setNow('2026-03-04T09:00:00.000Z');
const tenant_id = world.tenants.north;
const own = { tenant_id, programme_id: world.programmes.alpha };
const [activityId, otherId, venueId, sessionId, movedId] = [newId(), newId(), newId(), newId(), newId()];
let coordinator: Actor;
let leader: Actor;

const ask = (id: string) =>
  coordinator.request('GET', feedPath.to({ token: feedToken(world.services.keys, tenant_id, id) }), {
    headers: { cookie: '' },
  });
const eventsOf = async (id: string) => parseCalendar(await (await ask(id)).text()).events;
async function make(actor: Actor, address: string, more: Record<string, string> = {}): Promise<string> {
  const id = newId();
  const made = await actor.request('POST', address, { form: { id, intent: 'make', ...more } });
  expect(made.status).toBe(303);
  return id;
}

beforeAll(async () => {
  coordinator = await world.as('coordinator', 'alpha');
  leader = await world.as('activity-leader', 'alpha');
  await world.admin
    .insertInto('venues')
    .values({ tenant_id, id: venueId, name: 'Arbetsmarknadsenheten', address: 'Nygatan 12' })
    .execute();
  for (const [id, programme_id] of [
    [activityId, own.programme_id],
    [otherId, world.programmes.beta],
  ] as const)
    await world.admin
      .insertInto('activities')
      .values({
        tenant_id,
        programme_id,
        id,
        name: id === activityId ? 'Jobbspåret' : 'Betas grupp',
        kind: 'group-session',
        form: 'group',
        venue_id: venueId,
        starts_on: '2026-01-01',
      })
      .execute();
  await world.admin
    .insertInto('activity_leaders')
    .values({ ...own, activity_id: activityId, account_id: leader.accountId })
    .execute();
  const session = { starts_at: '09:00', ends_at: '12:00' };
  await world.admin
    .insertInto('activity_sessions')
    .values([
      { ...own, ...session, id: sessionId, activity_id: activityId, held_on: '2026-03-09' },
      { ...own, ...session, id: movedId, activity_id: activityId, held_on: '2026-04-01' },
      {
        ...session,
        tenant_id,
        programme_id: world.programmes.beta,
        id: newId(),
        activity_id: otherId,
        held_on: '2026-03-10',
      },
    ])
    .execute();
});

describe('a calendar behind a secret address', () => {
  it('of one’s own sessions holds what one leads, keeps a moved session’s name and tells what is cancelled', async () => {
    const id = await make(leader, calendarsPath.to());
    expect(await eventsOf(id)).toMatchObject([
      { UID: `${sessionId}@egenvag`, SUMMARY: 'Jobbspåret', DTSTART: '20260309T080000Z', STATUS: 'CONFIRMED' },
      { UID: `${movedId}@egenvag`, DTSTART: '20260401T070000Z' },
    ]);
    await world.admin
      .updateTable('activity_sessions')
      .set({ held_on: '2026-04-02', version: 2, status: 'cancelled', cancel_reason: 'Sjuk' })
      .where('id', '=', movedId)
      .execute();
    expect((await eventsOf(id))[1]).toMatchObject({
      UID: `${movedId}@egenvag`,
      DTSTART: '20260402T070000Z',
      STATUS: 'CANCELLED',
      SEQUENCE: '2',
    });
    const roles = world.admin.updateTable('role_assignments').where('account_id', '=', leader.accountId);
    await roles.set({ valid_before: '2026-03-01' }).execute();
    expect(await eventsOf(id)).toEqual([]);
    await roles.set({ valid_before: null }).execute();
    expect(await eventsOf(id)).toHaveLength(2);
    await world.admin
      .updateTable('accounts')
      .set({ disabled_at: '2026-03-04T09:00:00Z' })
      .where('id', '=', leader.accountId)
      .execute();
    expect((await ask(id)).status).toBe(404);
    await world.admin.updateTable('accounts').set({ disabled_at: null }).where('id', '=', leader.accountId).execute();
  });

  it('stops at once when it is changed or ended, and is kept by nobody in between', async () => {
    const address = activityCalendarPath.to({ activityId });
    const first = await make(coordinator, address);
    const answer = await ask(first);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'private, no-cache']);
    const second = await make(coordinator, address);
    expect((await ask(first)).status).toBe(404);
    expect((await ask(second)).status).toBe(200);
    expect((await coordinator.request('POST', address, { form: { id: second, intent: 'end' } })).status).toBe(303);
    expect((await ask(second)).status).toBe(404);
    const beta = await world.as('coordinator', 'beta');
    expect((await beta.request('GET', address)).status).toBe(404);
    expect((await beta.request('POST', address, { form: { id: newId(), intent: 'make' } })).status).toBe(404);
  });

  it('of a group says what it is, or nothing but time and street when it is neutral', async () => {
    const address = activityCalendarPath.to({ activityId });
    const [named] = await eventsOf(await make(coordinator, address));
    expect(named).toMatchObject({ SUMMARY: 'Jobbspåret', LOCATION: 'Arbetsmarknadsenheten' });
    const neutral = await ask(await make(coordinator, address, { isNeutral: 'on' }));
    const text = await neutral.text();
    expect(parseCalendar(text).events[0]).toMatchObject({ SUMMARY: 'Bokad tid', LOCATION: 'Nygatan 12' });
    expect(text).not.toMatch(/Jobbspåret|Arbetsmarknad|alpha/);
  });

  it('of a venue says when it is taken, by whichever programme, and never what for', async () => {
    const text = await (await ask(await make(coordinator, venueCalendarPath.to({ venueId })))).text();
    expect(parseCalendar(text).events.map(({ DTSTART, STATUS }) => [DTSTART, STATUS])).toEqual([
      ['20260309T080000Z', 'CONFIRMED'],
      ['20260310T080000Z', 'CONFIRMED'],
      ['20260402T070000Z', 'CANCELLED'],
    ]);
    expect(text).not.toMatch(/Jobbspåret|Betas grupp/);
  });

  it('of a participant holds her groups’ sessions, without times she is not expected at, while she takes part', async () => {
    const { enrolmentId, personId } = await world.aParticipant('alpha', { status: 'active' });
    const keys = { ...own, enrolment_id: enrolmentId, person_id: personId, activity_id: activityId };
    await world.admin
      .insertInto('activity_members')
      .values({ ...keys, joined_on: '2026-01-12' })
      .execute();
    const id = await make(coordinator, participantCalendarPath.to({ enrolmentId }), { isNeutral: 'on' });
    expect((await eventsOf(id)).map(({ SUMMARY }) => SUMMARY)).toEqual(['Bokad tid', 'Bokad tid']);
    await world.admin
      .insertInto('member_exclusions')
      .values({ ...keys, id: newId(), weekday: 1, from_on: '2026-03-01', reason: 'sfi' })
      .execute();
    expect((await eventsOf(id)).map(({ UID }) => UID)).toEqual([`${movedId}@egenvag`]);
    await world.admin
      .updateTable('enrolments')
      .set({ status: 'ended', ended_on: '2026-03-04' })
      .where('id', '=', enrolmentId)
      .execute();
    expect((await ask(id)).status).toBe(404);
  });

  it('is for nobody with protected identity, and ends for good when somebody becomes protected', async () => {
    const { enrolmentId, personId } = await world.aParticipant('alpha', { status: 'active' });
    const address = participantCalendarPath.to({ enrolmentId });
    const id = await make(coordinator, address);
    expect((await ask(id)).status).toBe(200);
    const protect = (restricted: boolean) =>
      world.admin.updateTable('people').set({ restricted }).where('id', '=', personId).execute();
    await protect(true);
    expect((await ask(id)).status).toBe(404);
    await world.admin
      .insertInto('named_readers')
      .values({ tenant_id, person_id: personId, account_id: coordinator.accountId, reason: 'test' })
      .execute();
    const refused = await coordinator.request('POST', address, { form: { id: newId(), intent: 'make' } });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('skyddade personuppgifter');
    await protect(false);
    expect((await ask(id)).status).toBe(404);
    expect((await ask(await make(coordinator, address))).status).toBe(200);
  });

  it('makes whoever tries addresses that open nothing wait, and nobody whose address works', async () => {
    const id = await make(coordinator, activityCalendarPath.to({ activityId }));
    expect((await ask(newId())).status).toBe(404);
    await world.admin.updateTable('sign_in_limits').set({ failures: wrongAskings.most }).execute();
    const guess = await ask(newId());
    expect([guess.status, guess.headers.get('retry-after')]).toEqual([429, String(wrongAskings.windowSeconds)]);
    expect((await ask(id)).status).toBe(200);
    await world.admin.deleteFrom('sign_in_limits').execute();
    expect((await ask(newId())).status).toBe(404);
  });

  it('says when a program last asked, notes a participant’s once a day, and gives nothing without the note', async () => {
    const { enrolmentId, personId } = await world.aParticipant('alpha', { status: 'active' });
    const address = participantCalendarPath.to({ enrolmentId });
    const id = await make(coordinator, address);
    expect(await (await coordinator.request('GET', address)).text()).toContain('Ingen har hämtat den än.');
    await ask(id);
    await ask(id);
    const noted = world.admin
      .selectFrom('audit_events')
      .where('purpose', '=', 'calendar.asked')
      .where((eb) => eb(eb.val(personId), '=', eb.fn.any('subjects')))
      .select(['role', 'action', 'programme_id as programmeId']);
    expect(await noted.execute()).toEqual([{ role: 'none', action: 'read', programmeId: own.programme_id }]);
    expect(await (await coordinator.request('GET', address)).text()).toContain('Hämtades senast 4 mars 2026.');
    world.setNow('2026-03-05T09:00:00.000Z');
    await sql`alter table audit_events add constraint not_now check (purpose <> 'calendar.asked') not valid`.execute(
      world.admin,
    );
    expect((await ask(id)).status).toBe(500);
    await sql`alter table audit_events drop constraint not_now`.execute(world.admin);
    expect((await ask(id)).status).toBe(200);
    world.setNow('2026-03-04T09:00:00.000Z');
  });

  it('is not sent again to a program that has the newest one', async () => {
    const id = await make(coordinator, activityCalendarPath.to({ activityId }));
    const first = await ask(id);
    const again = (etag: string) =>
      coordinator.request('GET', feedPath.to({ token: feedToken(world.services.keys, tenant_id, id) }), {
        headers: { cookie: '', 'if-none-match': etag },
      });
    expect((await again(first.headers.get('etag') ?? '')).status).toBe(304);
    expect((await again('"another"')).status).toBe(200);
  });

  it('of one’s own goes over to the stand-in meanwhile', async () => {
    const other = await world.as('case-worker', 'alpha');
    const [leaders, hers] = [await make(leader, calendarsPath.to()), await make(other, calendarsPath.to())];
    const on = async (id: string) => (await eventsOf(id)).map(({ DTSTART }) => DTSTART?.slice(0, 8));
    expect([await on(leaders), await on(hers)]).toEqual([['20260309', '20260402'], []]);
    await world.admin
      .insertInto('team_members')
      .values({
        ...own,
        id: newId(),
        activity_id: activityId,
        session_id: sessionId,
        account_id: other.accountId,
        role: 'stand-in',
        stands_in_for: leader.accountId,
      })
      .execute();
    expect([await on(leaders), await on(hers)]).toEqual([['20260402'], ['20260309']]);
  });

  it('made by two at once is one', async () => {
    const address = venueCalendarPath.to({ venueId });
    const ids = [newId(), newId(), newId()];
    await Promise.all(ids.map((id) => coordinator.request('POST', address, { form: { id, intent: 'make' } })));
    const answers = await Promise.all(ids.map(async (id) => (await ask(id)).status));
    expect(answers.sort()).toEqual([200, 404, 404]);
  });

  it('has an address over the API, too', async () => {
    const api = (method: string, json?: object) =>
      coordinator.request(method, `/api/v1/activities/${activityId}/calendar`, json === undefined ? {} : { json });
    const id = newId();
    expect((await api('PUT', { id })).status).toBe(200);
    const { calendar } = (await (await api('GET')).json()) as { calendar: { address: string; isNeutral: boolean } };
    expect(calendar).toMatchObject({ id, isNeutral: true, lastAskedOn: null });
    expect(calendar.address).toContain(feedToken(world.services.keys, tenant_id, id));
    expect((await ask(id)).status).toBe(200);
    expect((await api('DELETE', {})).status).toBe(200);
    expect(await (await api('GET')).json()).toEqual({ calendar: null });
    expect((await ask(id)).status).toBe(404);
  });
});
