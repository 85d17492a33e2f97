import { describe, expect, it } from 'vitest';
import { listUnmarked } from '#app/features/attendance/public.ts';
import { newId } from '#app/shared/ids.ts';
import type { Actor } from '#test/world.ts';
import { buildWorld } from '#test/world.ts';
import {
  activitiesPath,
  activityPath,
  attendanceSheetPath,
  editSessionPath,
  removeTeamMemberPath,
  sessionPath,
  teamPath,
} from '../domain/paths.ts';
import { listTodaysSessions } from '../public.ts';
import { anotherSession, aSession } from '../testing/activities.ts';
import { listClashes } from './list-clashes.ts';
import { listSessions } from './list-sessions.ts';

const world = await buildWorld();
const coordinator = await world.as('coordinator', 'alpha');
const leader = await world.as('activity-leader', 'alpha');
const standIn = await world.another('activity-leader', 'alpha');
const amira = await world.aParticipant('alpha', { givenName: 'Amira', familyName: 'Unika' });

const group = async () => {
  const first = await aSession(world, 'alpha', { leaderIds: [leader.accountId], memberIds: [amira] });
  return { ...first, laterId: await anotherSession(world, 'alpha', first.activityId, '2026-03-11') };
};
const put = (actor: Actor, activityId: string, form: Record<string, string | string[]>) =>
  actor.request('POST', teamPath.to({ activityId }), { form: { id: newId(), ...form } });
const status = async (actor: Actor, path: string) => (await actor.request('GET', path)).status;
const mark = (actor: Actor, sessionId: string) =>
  actor.request('POST', attendanceSheetPath.to({ sessionId }), {
    form: {
      key: newId(),
      held: 'yes',
      [`marks.${amira.enrolmentId}.version`]: '0',
      [`marks.${amira.enrolmentId}.mark`]: 'present',
    },
  });

describe('a stand-in', () => {
  it('handles and marks the session she stands in at, and no other, and not the activity', async () => {
    const { activityId, sessionId, laterId } = await group();
    const sheet = attendanceSheetPath.to({ sessionId });
    expect(await status(standIn, sheet)).toBe(403);
    expect((await mark(standIn, sessionId)).status).toBe(403);
    const added = await put(leader, activityId, {
      ...{ role: 'stand-in', accountId: standIn.accountId, sessionId, standsInFor: leader.accountId },
    });
    expect(added.status).toBe(303);
    expect(await status(standIn, sheet)).toBe(200);
    expect(await status(standIn, editSessionPath.to({ sessionId }))).toBe(200);
    expect((await mark(standIn, sessionId)).status).toBe(303);
    expect(await status(standIn, attendanceSheetPath.to({ sessionId: laterId }))).toBe(403);
    expect(await status(standIn, editSessionPath.to({ sessionId: laterId }))).toBe(403);
    expect(await status(standIn, teamPath.to({ activityId }))).toBe(403);
    const page = await (await standIn.request('GET', activityPath.to({ activityId }))).text();
    expect(page).not.toContain('Amira Unika');
    expect(await status(leader, sheet)).toBe(200);
  });

  it('of some days handles the sessions on them; taken out of the team, none', async () => {
    const { activityId, sessionId, laterId } = await group();
    const id = newId();
    const days = { role: 'stand-in', accountId: standIn.accountId, fromOn: '2026-03-10', throughOn: '2026-03-12' };
    expect((await put(coordinator, activityId, { ...days, id })).status).toBe(303);
    world.setNow('2026-03-12T09:00:00.000Z');
    expect(await status(standIn, attendanceSheetPath.to({ sessionId }))).toBe(403);
    expect(await status(standIn, attendanceSheetPath.to({ sessionId: laterId }))).toBe(200);
    const unmarked = async () => (await standIn.run((ctx) => listUnmarked(ctx, 50))).rows.map((row) => row.id);
    expect(await unmarked()).toContain(laterId);
    const form = { confirmed: '1' };
    const removal = removeTeamMemberPath.to({ activityId, memberId: id });
    expect((await standIn.request('POST', removal, { form })).status).toBe(403);
    expect((await leader.request('POST', removal, { form })).status).toBe(303);
    expect(await status(standIn, attendanceSheetPath.to({ sessionId: laterId }))).toBe(403);
    expect(await unmarked()).not.toContain(laterId);
    world.setNow('2026-03-04T09:00:00.000Z');
  });

  it('has the session among her own of the day', async () => {
    const { activityId, sessionId } = await group();
    await put(leader, activityId, { role: 'stand-in', accountId: standIn.accountId, sessionId });
    const today = await standIn.run((ctx) => listTodaysSessions(ctx, ctx.today));
    expect(today.find(({ id }) => id === sessionId)?.isMine).toBe(true);
  });

  it('clashes with what she leads then; whom she stands in for does not', async () => {
    const wishes = { heldOn: '2026-05-04' };
    const one = await aSession(world, 'alpha', { ...wishes, leaderIds: [leader.accountId] });
    const other = await aSession(world, 'alpha', { ...wishes, leaderIds: [leader.accountId] });
    const third = await aSession(world, 'alpha', { ...wishes, leaderIds: [standIn.accountId] });
    const clashesOf = async (sessionId: string) =>
      (await coordinator.run((ctx) => listClashes(ctx, { sessionId })))
        .flatMap(({ clashes }) => clashes)
        .map((clash) => clash.other?.id);
    expect(await clashesOf(one.sessionId)).toEqual([other.sessionId]);
    await put(leader, one.activityId, {
      ...{ role: 'stand-in', accountId: standIn.accountId, sessionId: one.sessionId, standsInFor: leader.accountId },
    });
    expect(await clashesOf(one.sessionId)).toEqual([third.sessionId]);
    expect(await clashesOf(other.sessionId)).toEqual([]);
  });

  it('clashes with what another programme has her for, of which nothing more is known', async () => {
    const alpha = await aSession(world, 'alpha', { heldOn: '2026-05-11' });
    await aSession(world, 'beta', { heldOn: '2026-05-11', leaderIds: [standIn.accountId] });
    const clashes = async () =>
      (await coordinator.run((ctx) => listClashes(ctx, { sessionId: alpha.sessionId }))).flatMap(
        (each) => each.clashes,
      );
    expect(await clashes()).toEqual([]);
    const form = { role: 'stand-in', accountId: standIn.accountId, sessionId: alpha.sessionId };
    expect((await put(coordinator, alpha.activityId, form)).status).toBe(303);
    expect(await clashes()).toMatchObject([{ other: undefined, leaders: [expect.any(String)] }]);
  });
});

describe('the team', () => {
  it('is shown with its languages, on the session and in the week, also of those without an account', async () => {
    const { activityId, sessionId, laterId } = await group();
    await put(leader, activityId, {
      ...{
        role: 'language-helper',
        name: 'Olle Föreningsson',
        organisation: 'Röda Korset',
        languages: ['ar', 'prs'],
        sessionId,
      },
    });
    const peer = await world.as('peer-coach', 'alpha');
    const page = await (await peer.request('GET', sessionPath.to({ sessionId }))).text();
    expect(page).toContain('Olle Föreningsson');
    expect(page).toContain('talar arabiska, dari');
    const filter = { activityId };
    const lines = await peer.run((ctx) => listSessions(ctx, filter));
    expect(lines.map(({ id, teamLanguages }) => [id, teamLanguages])).toEqual([
      [sessionId, ['ar', 'prs']],
      [laterId, []],
    ]);
    expect(await (await peer.request('GET', activitiesPath.to({}, { week: '2026-W10' }))).text()).toContain(
      'Talar arabiska, dari',
    );
  });

  it('names who leads: the stand-in in place of the leader', async () => {
    const { activityId, sessionId, laterId } = await group();
    await put(leader, activityId, {
      role: 'stand-in',
      name: 'Olle Föreningsson',
      sessionId,
      standsInFor: leader.accountId,
    });
    const lines = await coordinator.run((ctx) => listSessions(ctx, { activityId }));
    expect(lines.find(({ id }) => id === sessionId)?.leaderNames).toEqual(['Olle Föreningsson']);
    expect(lines.find(({ id }) => id === laterId)?.leaderNames).toHaveLength(1);
    expect(lines.find(({ id }) => id === laterId)?.leaderNames).not.toContain('Olle Föreningsson');
  });

  it('is kept over REST as on the page, once however often it is sent', async () => {
    const { activityId } = await group();
    const id = newId();
    const path = `/api/v1/activities/${activityId}/team`;
    const json = { id, role: 'trainee', name: 'Vera', fromOn: '2026-03-02' };
    for (const _ of [1, 2]) expect((await leader.request('POST', path, { json })).status).toBe(200);
    const team = async () =>
      (await (await leader.request('GET', path)).json()).members as { name: string; id: string | null }[];
    expect((await team()).filter((member) => member.id === id)).toHaveLength(1);
    expect((await standIn.request('DELETE', `${path}/${id}`)).status).toBe(403);
    expect((await leader.request('DELETE', `${path}/${id}`)).status).toBe(200);
    expect((await team()).filter((member) => member.id === id)).toHaveLength(0);
    expect((await leader.request('POST', path, { json: { id: newId(), role: 'stand-in', name: 'Vera' } })).status).toBe(
      422,
    );
  });
});
