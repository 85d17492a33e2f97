import { describe, expect, it } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import { type Actor, buildWorld } from '#test/world.ts';

describe('handing participants over', async () => {
  const world = await buildWorld();
  const leaving = await world.as('case-worker', 'alpha');
  const receiver = await world.another('case-worker', 'alpha');
  const coordinator = await world.as('coordinator', 'alpha');
  const stranger = await world.as('case-worker', 'beta');
  const mine = async (wishes: Parameters<typeof world.aParticipant>[1] = {}) => {
    const made = await world.aParticipant('alpha', wishes);
    await world.admin
      .updateTable('enrolments')
      .set({ case_worker_id: leaving.accountId })
      .where('id', '=', made.enrolmentId)
      .execute();
    return made;
  };
  const workerOf = async (enrolmentId: string) =>
    await world.admin
      .selectFrom('enrolments')
      .where('id', '=', enrolmentId)
      .select(['case_worker_id', 'version'])
      .executeTakeFirstOrThrow();
  const preview = (actor: Actor, form: Record<string, string | string[]>) =>
    actor.request('POST', '/participants/hand-over/preview', { form });
  const rowsIn = (html: string) => [...html.matchAll(/name="rows" value="([^"]+)"/g)].map(([, row]) => row as string);
  const confirm = (actor: Actor, rows: string[], fields: Record<string, string> = {}) =>
    actor.request('POST', '/participants/hand-over/confirm', {
      form: {
        id: newId(),
        rows,
        toAccountId: receiver.accountId,
        takesEffectOn: '2026-03-04',
        reason: 'Byter tjänst',
        ...fields,
      },
    });

  it('shows first who they are, and changes nothing before it is confirmed; each keeps who had it, from when and why', async () => {
    const people = [await mine({ familyName: 'Berg' }), await mine({ familyName: 'Alm' })];
    const html = await (
      await preview(coordinator, { scope: 'chosen', enrolmentIds: people.map(({ enrolmentId }) => enrolmentId) })
    ).text();
    expect(html.indexOf('Alm, Amira')).toBeLessThan(html.indexOf('Berg, Amira'));
    expect((await workerOf(people[0]!.enrolmentId)).case_worker_id).toBe(leaving.accountId);
    const id = newId();
    for (const _ of [1, 2]) {
      const answer = await confirm(coordinator, rowsIn(html), { id });
      expect([answer.status, answer.headers.get('location')]).toEqual([
        303,
        `/participants?worker=${receiver.accountId}&done=saved`,
      ]);
    }
    for (const { enrolmentId, personId } of people) {
      expect(await workerOf(enrolmentId)).toEqual({ case_worker_id: receiver.accountId, version: 2 });
      const kept = await world.admin
        .selectFrom('case_worker_changes')
        .where('enrolment_id', '=', enrolmentId)
        .selectAll()
        .execute();
      expect(kept).toMatchObject([
        {
          from_account_id: leaving.accountId,
          to_account_id: receiver.accountId,
          reason: 'Byter tjänst',
          takes_effect_on: '2026-03-04',
          hand_over_id: id,
          person_id: personId,
        },
      ]);
      const page = await (await coordinator.request('GET', `/participants/${enrolmentId}`)).text();
      expect(page).toContain('Byter tjänst');
    }
    const trace = await world.admin
      .selectFrom('audit_events')
      .where('purpose', '=', 'participant.hand-over')
      .where('action', '=', 'write')
      .selectAll()
      .execute();
    expect(trace[0]?.subjects.toSorted()).toEqual(people.map(({ personId }) => personId).sort());
  });

  it('takes a whole caseload, those who have ended included, and nobody else', async () => {
    const quitting = await world.another('case-worker', 'alpha');
    const made = await Promise.all([
      world.aParticipant('alpha', { familyName: 'Aktiv' }),
      world.aParticipant('alpha', { familyName: 'Avslutad', status: 'ended' }),
    ]);
    await world.admin
      .updateTable('enrolments')
      .set({ case_worker_id: quitting.accountId })
      .where(
        'id',
        'in',
        made.map(({ enrolmentId }) => enrolmentId),
      )
      .execute();
    await world.admin
      .updateTable('accounts')
      .set({ disabled_at: world.services.now() })
      .where('id', '=', quitting.accountId)
      .execute();
    const start = await (await coordinator.request('GET', '/participants/hand-over')).text();
    expect(start).toContain(`value="${quitting.accountId}"`);
    expect(start).toMatch(/\(2\)/);
    const rows = rowsIn(await (await preview(coordinator, { scope: 'caseload', from: quitting.accountId })).text());
    expect(rows.map((row) => row.slice(0, 36)).sort()).toEqual(made.map(({ enrolmentId }) => enrolmentId).sort());
    expect((await confirm(coordinator, rows)).status).toBe(303);
    expect((await workerOf(made[1].enrolmentId)).case_worker_id).toBe(receiver.accountId);
    expect(await (await stranger.request('GET', '/participants/hand-over')).text()).not.toContain(receiver.accountId);
  });

  it('takes what is shown, or all that the filter finds', async () => {
    const there = await Promise.all([mine({ siteKey: 'harbour' }), mine({ siteKey: 'harbour' })]);
    const ids = there.map(({ enrolmentId }) => enrolmentId).sort();
    const found = async (form: Record<string, string | string[]>) =>
      rowsIn(await (await preview(coordinator, form)).text())
        .map((row) => row.slice(0, 36))
        .sort();
    expect(await found({ scope: 'found', filter: 'site=harbour' })).toEqual(ids);
    expect(await found({ scope: 'page', shownIds: ids, enrolmentIds: [] })).toEqual(ids);
    const none = await preview(coordinator, { scope: 'chosen', filter: 'site=harbour' });
    expect([none.status, none.headers.get('location')]).toEqual([
      303,
      '/participants?site=harbour&problem=none-chosen',
    ]);
    expect(await (await coordinator.request('GET', '/participants?problem=none-chosen')).text()).toContain(
      'Markera minst en deltagare',
    );
  });

  it('saves nothing when one row was changed meanwhile, and says which', async () => {
    const [same, changed] = [await mine({ familyName: 'Lika' }), await mine({ familyName: 'Ändrad' })];
    const rows = rowsIn(
      await (await preview(coordinator, { enrolmentIds: [same.enrolmentId, changed.enrolmentId] })).text(),
    );
    await world.admin.updateTable('enrolments').set({ version: 2 }).where('id', '=', changed.enrolmentId).execute();
    const refused = await confirm(coordinator, rows);
    expect(refused.status).toBe(422);
    const html = await refused.text();
    expect(html).toContain('Byter tjänst');
    expect(html).toMatch(/Ändrad, Amira\s*(<!-- -->)?\s*<span[^>]*>Ändrad under tiden/);
    expect(html).not.toMatch(/Lika, Amira\s*(<!-- -->)?\s*<span/);
    expect((await workerOf(same.enrolmentId)).case_worker_id).toBe(leaving.accountId);
    expect((await confirm(coordinator, rowsIn(html))).status).toBe(303);
  });

  it('reaches only the own programmes, only people who work there, only days that have come, only with a reason', async () => {
    const { enrolmentId } = await mine();
    const rows = [`${enrolmentId}:1`];
    const refusals: [Actor, Record<string, string>, RegExp][] = [
      [coordinator, { toAccountId: stranger.accountId }, /arbetar inte i alla programmen/],
      [coordinator, { toAccountId: coordinator.accountId }, /arbetar inte i alla programmen/],
      [coordinator, { takesEffectOn: '2026-03-05' }, /har inte varit än/],
      [coordinator, { reason: ' ' }, /Skriv varför/],
    ];
    for (const [actor, fields, words] of refusals) {
      const answer = await confirm(actor, rows, fields);
      expect([answer.status, words.test(await answer.text())]).toEqual([422, true]);
    }
    const foreign = await confirm(stranger, rows, { toAccountId: stranger.accountId });
    expect(await foreign.text()).not.toContain('Hassan');
    expect((await workerOf(enrolmentId)).case_worker_id).toBe(leaving.accountId);
    expect((await confirm(leaving, rows)).status).toBe(303);
  });

  it('leaves protected people with those who may know of them', async () => {
    const known = await mine({ restricted: true, familyName: 'Skyddad', namedReaders: [leaving.accountId] });
    expect(await (await preview(coordinator, { scope: 'caseload', from: leaving.accountId })).text()).not.toContain(
      'Skyddad, Amira',
    );
    const rows = [`${known.enrolmentId}:1`];
    expect((await confirm(coordinator, rows)).status).not.toBe(303);
    const refused = await confirm(leaving, rows);
    expect([refused.status, (await refused.text()).includes('har skyddade uppgifter')]).toEqual([422, true]);
    await world.admin
      .insertInto('named_readers')
      .values({
        tenant_id: world.tenants.north,
        person_id: known.personId,
        account_id: receiver.accountId,
        reason: 'test',
      })
      .execute();
    expect((await confirm(leaving, rows)).status).toBe(303);
  });

  it('keeps also a change that was made alone, on the page of the enrolment', async () => {
    const { enrolmentId } = await mine();
    const answer = await coordinator.request('POST', `/participants/${enrolmentId}/enrolment`, {
      form: { version: '1', caseWorkerId: receiver.accountId },
    });
    expect(answer.status).toBe(303);
    const kept = await world.admin
      .selectFrom('case_worker_changes')
      .where('enrolment_id', '=', enrolmentId)
      .selectAll()
      .execute();
    expect(kept).toMatchObject([
      { from_account_id: leaving.accountId, to_account_id: receiver.accountId, reason: null, hand_over_id: null },
    ]);
  });

  it('is done by programs too', async () => {
    const { enrolmentId } = await mine();
    const body = {
      id: newId(),
      participations: [{ enrolmentId, version: 1 }],
      toAccountId: receiver.accountId,
      takesEffectOn: '2026-03-01',
      reason: 'Slutar',
    };
    const send = (actor: Actor) => actor.request('POST', '/api/v1/hand-overs', { json: body });
    expect((await send(await world.as('evaluator', 'alpha'))).status).toBe(403);
    expect(await (await send(coordinator)).json()).toEqual({ count: 1 });
  });
});
