import { describe, expect, test } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { type Actor, buildWorld } from '#test/world.ts';
import { moveEnrolment } from './move-enrolment.ts';

const world = await buildWorld();

const move = (actor: Actor, enrolmentId: string, name: string, form: Record<string, string>) =>
  actor.request('POST', `/participants/${enrolmentId}/moves/${name}`, { form });
const statusOf = async (enrolmentId: string) =>
  await world.admin
    .selectFrom('enrolments')
    .where('id', '=', enrolmentId)
    .select(['status', 'version', 'started_on', 'ended_on', 'planned_end_on'])
    .executeTakeFirstOrThrow();

describe('a move', () => {
  test('is saved with its reason, day and who made it', async () => {
    const actor = await world.as('case-worker', 'alpha');
    const { enrolmentId } = await world.aParticipant('alpha', { status: 'accepted' });
    const answer = await move(actor, enrolmentId, 'start', { version: '1', takesEffectOn: '2026-03-02' });
    expect(answer.headers.get('location')).toBe(`/participants/${enrolmentId}?done=saved`);
    expect(await statusOf(enrolmentId)).toEqual({
      status: 'active',
      version: 2,
      started_on: '2026-03-02',
      ended_on: null,
      planned_end_on: '2026-09-01',
    });
    const kept = await world.admin
      .selectFrom('enrolment_moves')
      .where('enrolment_id', '=', enrolmentId)
      .selectAll()
      .executeTakeFirstOrThrow();
    expect(kept).toMatchObject({
      move: 'start',
      from_status: 'accepted',
      to_status: 'active',
      takes_effect_on: '2026-03-02',
      recorded_by: actor.accountId,
    });
  });

  test('that the status does not allow is refused in words, and the page says so too', async () => {
    const actor = await world.as('case-worker', 'alpha');
    const { enrolmentId } = await world.aParticipant('alpha', { status: 'referred' });
    const page = await actor.request('GET', `/participants/${enrolmentId}/moves/start`);
    expect(await page.text()).toContain(
      'Inskrivningen har läget Anvisad. Därifrån går det inte att välja ”Registrera start”.',
    );
    const answer = await move(actor, enrolmentId, 'start', { version: '1', takesEffectOn: '2026-03-02' });
    expect(answer.status).toBe(422);
    expect((await statusOf(enrolmentId)).status).toBe('referred');
  });

  test('keeps what was typed when a day or reason is wrong', async () => {
    const actor = await world.as('case-worker', 'alpha');
    const { enrolmentId } = await world.aParticipant('alpha', { status: 'active' });
    const answer = await move(actor, enrolmentId, 'pause', { version: '1', takesEffectOn: '2026-01-01', reason: '' });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    for (const text of ['Datumet är före anvisningen.', 'Skriv varför.', 'value="2026-01-01"'])
      expect(html).toContain(text);
    const late = await (
      await move(actor, enrolmentId, 'pause', { version: '1', takesEffectOn: 'x', reason: 'Sjuk' })
    ).text();
    expect(late).toContain('Skriv datumet som år-månad-dag');
  });

  test('on what somebody else has changed is refused, whoever was first', async () => {
    const [one, other] = [await world.as('case-worker', 'alpha'), await world.as('coordinator', 'alpha')];
    const { enrolmentId } = await world.aParticipant('alpha', { status: 'active' });
    const answers = await Promise.all([
      move(one, enrolmentId, 'pause', { version: '1', takesEffectOn: '2026-03-01', reason: 'Föräldraledig' }),
      move(other, enrolmentId, 'pause', { version: '1', takesEffectOn: '2026-03-02', reason: 'Sjuk' }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422]);
    expect(await statusOf(enrolmentId)).toMatchObject({ status: 'paused', version: 2 });
    expect(
      await world.admin.selectFrom('enrolment_moves').where('enrolment_id', '=', enrolmentId).selectAll().execute(),
    ).toHaveLength(1);
    const refused = answers.find(({ status }) => status === 422);
    expect(await refused?.text()).toContain('Inskrivningen har läget Uppehåll');
  });

  test('sent twice by the one who decided is answered twice and made once; by somebody else it is refused', async () => {
    const [one, other] = [await world.as('case-worker', 'alpha'), await world.as('coordinator', 'alpha')];
    const { enrolmentId } = await world.aParticipant('alpha', { status: 'active' });
    const form = { version: '1', takesEffectOn: '2026-03-01', reason: 'Föräldraledig' };
    for (const answers of [
      await Promise.all([1, 2, 3].map(() => move(one, enrolmentId, 'pause', form))),
      [await move(one, enrolmentId, 'pause', form)],
    ])
      for (const { status } of answers) expect(status).toBe(303);
    expect((await move(other, enrolmentId, 'pause', form)).status).toBe(422);
    expect((await move(one, enrolmentId, 'pause', { ...form, reason: 'Sjuk' })).status).toBe(422);
    expect(
      await world.admin.selectFrom('enrolment_moves').where('enrolment_id', '=', enrolmentId).selectAll().execute(),
    ).toHaveLength(1);
    expect(await statusOf(enrolmentId)).toMatchObject({ status: 'paused', version: 2 });
  });

  test('marking as mistaken is the coordinator’s alone', async () => {
    const { enrolmentId } = await world.aParticipant('alpha', { status: 'referred', givenName: 'Fel' });
    const form = { version: '1', reason: 'Registrerad två gånger' };
    expect((await move(await world.as('case-worker', 'alpha'), enrolmentId, 'mark-mistaken', form)).status).toBe(422);
    const coordinator = await world.as('coordinator', 'alpha');
    expect((await move(coordinator, enrolmentId, 'mark-mistaken', form)).status).toBe(303);
    expect(await (await coordinator.request('GET', '/participants?status=all')).text()).not.toContain(enrolmentId);
    expect(await (await coordinator.request('GET', '/participants?status=mistaken')).text()).toContain(enrolmentId);
  });

  test('an exit is saved for the exit page, taken back, and made again with an earlier day', async () => {
    const actor = await world.as('case-worker', 'alpha');
    const { enrolmentId } = await world.aParticipant('alpha', { status: 'active' });
    const end = (version: number, day: string) =>
      actor.run((ctx) =>
        moveEnrolment(ctx, {
          enrolmentId,
          version,
          move: 'end',
          takesEffectOn: plainDate(day),
          exit: { reason: 'to-work', to: 'work' },
        }),
      );
    expect(await end(1, '2026-03-01')).toMatchObject({
      ok: true,
      value: { status: 'ended', endedOn: '2026-03-01', version: 2 },
    });
    expect((await move(actor, enrolmentId, 'reopen', { version: '2', reason: 'Fel dag' })).status).toBe(303);
    expect(await statusOf(enrolmentId)).toMatchObject({ status: 'active', ended_on: null, version: 3 });
    expect(await end(3, '2026-02-01')).toMatchObject({ ok: true, value: { endedOn: '2026-02-01' } });
  });

  test.each(['refer', 're-enter', 'end', 'nonsense'])('%s is not made on the page for moves', async (name) => {
    const { enrolmentId } = await world.aParticipant('alpha', { status: 'active' });
    expect(
      (await (await world.as('coordinator', 'alpha')).request('GET', `/participants/${enrolmentId}/moves/${name}`))
        .status,
    ).toBe(404);
  });
});

describe('site, case worker and planned end', () => {
  test('are changed with the version that was shown, and not with an older one', async () => {
    const [actor, worker] = [await world.as('coordinator', 'alpha'), await world.as('case-worker', 'alpha')];
    const { enrolmentId } = await world.aParticipant('alpha');
    const address = `/participants/${enrolmentId}/enrolment`;
    const form = {
      version: '1',
      siteKey: 'harbour',
      caseWorkerId: worker.accountId,
      plannedEndOn: '2026-08-01',
    };
    expect((await actor.request('POST', address, { form })).status).toBe(303);
    const stale = await actor.request('POST', address, { form: { ...form, siteKey: 'centre' } });
    expect(stale.status).toBe(422);
    expect(await stale.text()).toContain('Någon annan har sparat under tiden');
    expect(
      await world.admin
        .selectFrom('enrolments')
        .where('id', '=', enrolmentId)
        .select(['site_key', 'case_worker_id'])
        .executeTakeFirstOrThrow(),
    ).toEqual({ site_key: 'harbour', case_worker_id: worker.accountId });
  });

  test('are refused when the programme does not have them or the worker is a stranger', async () => {
    const actor = await world.as('coordinator', 'alpha');
    const stranger = await world.as('case-worker', 'beta');
    const { enrolmentId } = await world.aParticipant('alpha');
    const answer = await actor.request('POST', `/participants/${enrolmentId}/enrolment`, {
      form: { version: '1', siteKey: 'nowhere', caseWorkerId: stranger.accountId, plannedEndOn: '2025-01-01' },
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Planerat slut kan inte vara före starten.');
  });
});
