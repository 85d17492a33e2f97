import { describe, expect, it } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import { anInterpreter } from '#test/access-matrix/support-fixtures.ts';
import { buildWorld } from '#test/world.ts';
import { listOrdersToSettle } from './list-orders-to-settle.ts';

const world = await buildWorld();
const worker = await world.as('case-worker', 'alpha');

const anOrder = (wishes: Record<string, string> = {}) => ({
  id: newId(),
  occasion: 'other',
  heldOn: '2026-03-10',
  startsAt: '9',
  endsAt: '10.30',
  language: 'ti',
  form: 'video',
  ...wishes,
});

describe('an interpreter', () => {
  it('is ordered once, confirmed, and has come with a cost', async () => {
    const { enrolmentId } = await world.aParticipant('alpha');
    const order = anOrder();
    const at = `/participants/${enrolmentId}/interpreters`;
    for (const _ of ['once', 'again'])
      expect((await worker.request('POST', `${at}/new`, { form: order })).status).toBe(303);
    const send = (form: Record<string, string>) => worker.request('POST', `${at}/${order.id}`, { form });
    expect((await send({ version: '1', move: 'came', agency: '', reference: '' })).status).toBe(422);
    expect(
      (await send({ version: '1', move: 'confirm', agency: 'Språkservice', reference: '7', cost: '' })).status,
    ).toBe(303);
    world.setNow('2026-03-10T12:00:00.000Z');
    expect(
      (await send({ version: '2', move: 'came', agency: 'Språkservice', reference: '7', cost: '640,50' })).status,
    ).toBe(303);
    expect((await send({ version: '2', agency: 'Annan', reference: '' })).status).toBe(422);
    const page = await (await worker.request('GET', `${at}/${order.id}`)).text();
    expect(page).toMatch(/640,5/);
    expect(page).toContain('Förmedlingen har bekräftat');
    const list = (await (await worker.request('GET', '/api/v1/interpreters')).json()) as {
      months: { month: string; came: number; costOre: number }[];
    };
    expect(list.months).toEqual([expect.objectContaining({ month: '2026-03-01', came: 1, costOre: 64_050 })]);
    const csv = await (await worker.request('GET', '/interpreters/export?from=2026-03&to=2026-03')).text();
    expect(csv).toContain('640,5');
    world.setNow('2026-03-04T09:00:00.000Z');
  });

  it('stays ordered when the session it was for is taken away, and its page says when one was moved', async () => {
    const person = await world.aParticipant('alpha');
    const own = { tenant_id: world.tenants.north, programme_id: world.programmes.alpha };
    const [activityId, sessionId] = [newId(), newId()];
    await world.admin
      .insertInto('activities')
      .values({ ...own, id: activityId, name: 'Grupp', kind: 'group-session', form: 'group', starts_on: '2026-01-01' })
      .execute();
    await world.admin
      .insertInto('activity_members')
      .values({
        ...own,
        activity_id: activityId,
        enrolment_id: person.enrolmentId,
        person_id: person.personId,
        joined_on: '2026-01-12',
      })
      .execute();
    await world.admin
      .insertInto('activity_sessions')
      .values({
        ...own,
        id: sessionId,
        activity_id: activityId,
        held_on: '2026-03-11',
        starts_at: '13:00',
        ends_at: '15:00',
      })
      .execute();
    const order = { id: newId(), occasion: 'session', sessionId, language: 'ar', form: 'on-site' };
    const at = `/participants/${person.enrolmentId}/interpreters`;
    expect((await worker.request('POST', `${at}/new`, { form: order })).status).toBe(303);
    await world.admin
      .updateTable('activity_sessions')
      .set({ held_on: '2026-03-12' })
      .where('id', '=', sessionId)
      .execute();
    expect(await (await worker.request('GET', at)).text()).toContain('Flyttat till');
    await world.admin.deleteFrom('activity_sessions').where('id', '=', sessionId).execute();
    const page = await worker.request('GET', `${at}/${order.id}`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('13.00–15.00');
  });

  it('is refused for a session of somebody else', async () => {
    const { enrolmentId } = await world.aParticipant('alpha');
    const form = { id: newId(), occasion: 'session', sessionId: newId(), language: 'ar', form: 'phone' };
    expect((await worker.request('POST', `/participants/${enrolmentId}/interpreters/new`, { form })).status).toBe(422);
  });

  it('is on the list of what to settle, while it is neither confirmed nor over', async () => {
    const person = await world.aParticipant('alpha');
    const { orderId } = await anInterpreter(world, 'alpha', person);
    const toSettle = async () =>
      (await worker.run((ctx) => listOrdersToSettle(ctx, [person.enrolmentId])))
        .filter((each) => each.orderId === orderId)
        .map(({ why }) => why);
    expect(await toSettle()).toEqual(['unconfirmed']);
    world.setNow('2026-03-05T09:00:00.000Z');
    expect(await toSettle()).toEqual(['no-outcome']);
    world.setNow('2026-03-04T09:00:00.000Z');
    const elsewhere = await world.as('case-worker', 'beta');
    expect(await elsewhere.run((ctx) => listOrdersToSettle(ctx, [person.enrolmentId]))).toEqual([]);
  });
});
