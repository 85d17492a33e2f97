import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import type { Role } from '#app/shared/roles.ts';
import { buildWorld, type ProgrammeKey } from '#test/world.ts';
import {
  activitiesPath,
  activityMembersPath,
  activityPath,
  cancelSessionPath,
  editActivityPath,
  editSessionPath,
  leaveActivityPath,
  newActivityPath,
  newSessionPath,
  resumeSessionPath,
  sessionPath,
} from '../../domain/paths.ts';
import { listTodaysSessions, searchActivities } from '../../public.ts';
import { anotherSession, aSession } from '../../testing/activities.ts';

const world = await buildWorld();
const coordinator = await world.as('coordinator', 'alpha');
const leader = await world.as('activity-leader', 'alpha');

const activityForm = (wishes: Record<string, string | string[]> = {}) => ({
  name: 'Gruppträff',
  kind: 'group-session',
  form: 'group',
  siteKey: 'centre',
  place: 'Rum 3',
  themeKeys: ['health'],
  leaderIds: [leader.accountId],
  startsOn: '2026-03-02',
  endsOn: '2026-03-27',
  'times[0].weekdays': ['1', '3'],
  'times[0].startsAt': '9.00',
  'times[0].endsAt': '12:00',
  ...wishes,
});

async function createActivity(wishes: Record<string, string | string[]> = {}): Promise<string> {
  const id = newId();
  const answer = await coordinator.request('POST', newActivityPath.to(), {
    form: { id, programmeId: world.programmes.alpha, ...activityForm(wishes) },
  });
  expect([answer.status, answer.headers.get('location')]).toEqual([
    303,
    activityPath.to({ activityId: id }, { done: 'created' }),
  ]);
  return id;
}

const sessionsOf = async (activityId: string) =>
  (
    await sql<{
      id: string;
      at: string;
      status: string;
    }>`select id, held_on || ' ' || to_char(starts_at, 'HH24:MI') || '-' || to_char(ends_at, 'HH24:MI') as at, status from activity_sessions
    where activity_id = ${activityId} order by held_on, starts_at`.execute(world.admin)
  ).rows;
const timesOf = async (activityId: string) => (await sessionsOf(activityId)).map((session) => session.at);

describe('an activity', () => {
  it('gets a session for every weekday of its rhythm, with leader and themes; sent twice it is one', async () => {
    const id = newId();
    const form = { id, programmeId: world.programmes.alpha, ...activityForm() };
    const answers = [
      await coordinator.request('POST', newActivityPath.to(), { form }),
      await coordinator.request('POST', newActivityPath.to(), { form }),
    ];
    expect(answers.map((answer) => answer.headers.get('location'))).toEqual([
      activityPath.to({ activityId: id }, { done: 'created' }),
      activityPath.to({ activityId: id }, { done: 'created' }),
    ]);
    expect(await timesOf(id)).toEqual(
      [
        '2026-03-02',
        '2026-03-04',
        '2026-03-09',
        '2026-03-11',
        '2026-03-16',
        '2026-03-18',
        '2026-03-23',
        '2026-03-25',
      ].map((day) => `${day} 09:00-12:00`),
    );
    const html = await (await leader.request('GET', activityPath.to({ activityId: id }))).text();
    expect(html).toContain('mån, ons 09.00–12.00');
    expect(html).toContain('Hälsa');
  });

  it.each([
    ['without a name', { name: '' }, 'Fyll i fältet'],
    ['that ends before it begins', { endsOn: '2026-03-01' }, 'Slutet måste komma efter början'],
    ['with hours the wrong way round', { 'times[0].endsAt': '08:00' }, 'Slutet måste komma efter början'],
    ['with hours but no day', { 'times[0].weekdays': [] }, 'Välj minst en dag'],
    ['for a hundred years', { endsOn: '2126-03-01' }, 'Perioden är för lång'],
    ['with a theme the programme does not have', { themeKeys: ['astrology'] }, 'Valet finns inte i programmet'],
    ['with a day that does not exist', { startsOn: '2026-02-30' }, 'Skriv ett datum'],
  ])('%s is refused, and what was typed stays', async (_, wishes, text) => {
    const id = newId();
    const answer = await coordinator.request('POST', newActivityPath.to({}, { programme: world.programmes.alpha }), {
      form: { id, programmeId: world.programmes.alpha, ...activityForm(wishes) },
    });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain(text);
    expect(html).toContain('Rum 3');
    expect(html).toContain(id);
    expect(await timesOf(id)).toEqual([]);
  });

  it('that gets a new rhythm leaves what has been, what is marked and what was moved, and is laid out anew from today', async () => {
    const id = await createActivity();
    const before = await sessionsOf(id);
    const moved = before.find((session) => session.at.startsWith('2026-03-11'))?.id as string;
    expect(
      (
        await leader.request('POST', editSessionPath.to({ sessionId: moved }), {
          form: { version: '1', heldOn: '2026-03-12', startsAt: '13:00', endsAt: '15:00' },
        })
      ).status,
    ).toBe(303);
    const answer = await coordinator.request('POST', editActivityPath.to({ activityId: id }), {
      form: { version: '1', ...activityForm({ 'times[0].weekdays': ['2', '3'] }) },
    });
    expect(answer.status).toBe(303);
    expect(await timesOf(id)).toEqual([
      '2026-03-02 09:00-12:00',
      '2026-03-04 09:00-12:00',
      '2026-03-10 09:00-12:00',
      '2026-03-12 13:00-15:00',
      '2026-03-17 09:00-12:00',
      '2026-03-18 09:00-12:00',
      '2026-03-24 09:00-12:00',
      '2026-03-25 09:00-12:00',
    ]);
    const stale = await coordinator.request('POST', editActivityPath.to({ activityId: id }), {
      form: { version: '1', ...activityForm({ name: 'Annat' }) },
    });
    expect([stale.status, (await stale.text()).includes('Någon annan har sparat')]).toEqual([422, true]);
  });
});

describe('a single session', () => {
  it('is added once, never at a taken time, by the leader of the activity and not by another leader', async () => {
    const id = await createActivity();
    const other = await aSession(world, 'alpha');
    const form = { id: newId(), heldOn: '2026-03-13', startsAt: '10:00', endsAt: '11:00' };
    expect((await leader.request('POST', newSessionPath.to({ activityId: other.activityId }), { form })).status).toBe(
      403,
    );
    expect((await leader.request('POST', newSessionPath.to({ activityId: id }), { form })).status).toBe(303);
    expect((await leader.request('POST', newSessionPath.to({ activityId: id }), { form })).status).toBe(303);
    const taken = await leader.request('POST', newSessionPath.to({ activityId: id }), {
      form: { ...form, id: newId() },
    });
    expect([taken.status, (await taken.text()).includes('redan ett pass')]).toEqual([422, true]);
    expect((await timesOf(id)).filter((at) => at.startsWith('2026-03-13'))).toHaveLength(1);
  });

  it('is cancelled with a reason and on again', async () => {
    const { sessionId } = await aSession(world, 'alpha', { leaderIds: [leader.accountId] });
    const without = await leader.request('POST', cancelSessionPath.to({ sessionId }), { form: { reason: ' ' } });
    expect(without.headers.get('location')).toContain('problem=required');
    await leader.request('POST', cancelSessionPath.to({ sessionId }), { form: { reason: 'Vattenläcka' } });
    expect(await (await leader.request('GET', sessionPath.to({ sessionId }))).text()).toContain('Vattenläcka');
    await leader.request('POST', resumeSessionPath.to({ sessionId }), { form: { confirmed: '1' } });
    expect(await (await leader.request('GET', sessionPath.to({ sessionId }))).text()).not.toContain('Vattenläcka');
  });
});

describe('members', () => {
  it('come in several at once, once each, up to the places there are; and leave with a last day', async () => {
    const id = await createActivity({ capacity: '2' });
    const people = [
      await world.aParticipant('alpha'),
      await world.aParticipant('alpha'),
      await world.aParticipant('alpha'),
    ];
    const waiting = await world.aParticipant('alpha', { status: 'waiting' });
    const at = activityMembersPath.to({ activityId: id });
    const add = async (ids: string[]) =>
      (await coordinator.request('POST', at, { form: { enrolmentIds: ids, joinedOn: '2026-03-02' } })).status;
    const [a, b, c] = people.map((person) => person.enrolmentId) as [string, string, string];
    expect(await add([a, b])).toBe(303);
    expect(await add([a])).toBe(303);
    expect(await add([c])).toBe(422);
    expect(await add([waiting.enrolmentId])).toBe(422);
    const leave = (leftOn: string) =>
      coordinator.request('POST', leaveActivityPath.to({ activityId: id }), { form: { enrolmentId: a, leftOn } });
    expect((await leave('2026-03-01')).headers.get('location')).toContain('problem=left-before-joined');
    expect((await leave('2026-03-03')).headers.get('location')).toContain('done=saved');
    expect(
      (await coordinator.request('POST', at, { form: { enrolmentIds: [c], joinedOn: '2026-03-04' } })).status,
    ).toBe(303);
  });
});

describe('who reaches what', () => {
  it.each<[Role, ProgrammeKey, Record<string, number>]>([
    ['coordinator', 'alpha', { week: 200, activity: 200, session: 200, edit: 200, members: 200 }],
    ['case-worker', 'alpha', { week: 200, activity: 200, session: 200, edit: 200, members: 200 }],
    ['activity-leader', 'alpha', { week: 200, activity: 200, session: 200, edit: 403, members: 200 }],
    ['peer-coach', 'alpha', { week: 200, activity: 200, session: 200, edit: 403, members: 403 }],
    ['evaluator', 'alpha', { week: 403, activity: 403, session: 403, edit: 403, members: 403 }],
    ['coordinator', 'beta', { week: 200, activity: 404, session: 404, edit: 404, members: 404 }],
    ['coordinator', 'gamma', { week: 200, activity: 404, session: 404, edit: 404, members: 404 }],
  ])('%s of %s', async (role, programme, expected) => {
    const { activityId, sessionId } = await aSession(world, 'alpha', { leaderIds: [leader.accountId] });
    const actor = await world.as(role, programme);
    const paths = {
      week: activitiesPath.to(),
      activity: activityPath.to({ activityId }),
      session: sessionPath.to({ sessionId }),
      edit: editActivityPath.to({ activityId }),
      members: activityMembersPath.to({ activityId }),
    };
    const found: Record<string, number> = {};
    for (const [name, path] of Object.entries(paths)) found[name] = (await actor.request('GET', path)).status;
    expect(found).toEqual(expected);
  });

  it('names of a group are shown to its leaders and not to other leaders', async () => {
    const person = await world.aParticipant('alpha', { givenName: 'Unika', familyName: 'Namnet' });
    const mine = await aSession(world, 'alpha', { leaderIds: [leader.accountId], memberIds: [person] });
    const others = await aSession(world, 'alpha', { memberIds: [person] });
    expect(await (await leader.request('GET', activityPath.to({ activityId: mine.activityId }))).text()).toContain(
      'Unika Namnet',
    );
    expect(
      await (await leader.request('GET', activityPath.to({ activityId: others.activityId }))).text(),
    ).not.toContain('Unika Namnet');
  });

  it('an activity of another programme cannot be made, of the own it can', async () => {
    const id = newId();
    expect(
      (
        await coordinator.request('POST', newActivityPath.to({}, { programme: world.programmes.alpha }), {
          form: { id, programmeId: world.programmes.beta, ...activityForm() },
        })
      ).status,
    ).toBe(404);
    await createActivity();
  });
});

describe('for other parts of the system', () => {
  it('the sessions of the day are listed, the own first, with where a click leads', async () => {
    const today = await createActivity({ name: 'Dagens', leaderIds: [coordinator.accountId] });
    const other = await aSession(world, 'alpha', { startsAt: '07:00', endsAt: '08:00' });
    const lines = await coordinator.run((ctx) => listTodaysSessions(ctx, ctx.today));
    expect(lines[0]).toMatchObject({ activityId: today, isMine: true, markedCount: 0, place: 'Rum 3' });
    expect(lines.find((line) => line.id === other.sessionId)).toMatchObject({ isMine: false });
    const hers = await leader.run((ctx) => listTodaysSessions(ctx, ctx.today));
    expect(hers.every((line) => line.isMine && line.href.endsWith('/attendance'))).toBe(true);
    expect(hers.some((line) => line.id === other.sessionId)).toBe(false);
  });

  it('activities are found by part of their name, within the own programmes, wild cards being letters', async () => {
    await createActivity({ name: 'Språkcafé 100 %' });
    const find = async (programme: ProgrammeKey, text: string) =>
      (await (await world.as('coordinator', programme)).run((ctx) => searchActivities(ctx, text, 5))).map(
        (found) => found.name,
      );
    expect(await find('alpha', 'språkcafé')).toEqual(['Språkcafé 100 %']);
    expect(await find('alpha', '0 %')).toEqual(['Språkcafé 100 %']);
    expect(await find('alpha', '_prå%')).toEqual([]);
    expect(await find('beta', 'språkcafé')).toEqual([]);
  });

  it('the week is filtered by programme, site and leader, all in the address', async () => {
    await createActivity({ name: 'Centrumgruppen', siteKey: 'centre' });
    const week = async (query: Record<string, string>) =>
      (await coordinator.request('GET', activitiesPath.to({}, { week: '2026-W10', ...query }))).text();
    expect(await week({ site: 'centre' })).toContain('Centrumgruppen');
    expect(await week({ site: 'harbour' })).not.toContain('Centrumgruppen');
    expect(await week({ mine: 'on' })).not.toContain('Centrumgruppen');
    expect(await week({ week: 'rubbish' })).toContain('Centrumgruppen');
    const { activityId } = await aSession(world, 'alpha');
    await anotherSession(world, 'alpha', activityId, '2026-12-31');
    expect(await week({ week: '2026-W53' })).toContain('Samtalsgrupp');
  });
});
