import { describe, expect, it } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import { aPlan } from '#test/access-matrix/plan-fixtures.ts';
import { type Actor, buildWorld } from '#test/world.ts';
import { sweepGoals } from '../jobs.ts';
import { listDueReviews, listOverdueSteps, listWithoutNextStep } from '../public.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
/** Half a second of silence with a chunk that tells who recorded it. */
function wav(): Uint8Array<ArrayBuffer> {
  const chunk = (id: string, body: Buffer) => {
    const head = Buffer.alloc(8);
    head.write(id, 0, 'latin1');
    head.writeUInt32LE(body.length, 4);
    return Buffer.concat([head, body]);
  };
  const format = Buffer.alloc(16);
  format.writeUInt16LE(1, 0);
  format.writeUInt16LE(1, 2);
  format.writeUInt32LE(8000, 4);
  format.writeUInt32LE(8000, 8);
  format.writeUInt16LE(1, 12);
  format.writeUInt16LE(8, 14);
  const body = Buffer.concat([
    Buffer.from('WAVE'),
    chunk('fmt ', format),
    chunk('LIST', Buffer.from('INFOIART\x06\0\0\0Amina\0')),
    chunk('data', Buffer.alloc(4000, 128)),
  ]);
  return new Uint8Array(chunk('RIFF', body));
}

describe('goal, plan and week', async () => {
  const world = await buildWorld();
  const worker = await world.as('case-worker', 'alpha');
  const peer = await world.as('peer-coach', 'alpha');

  const goalForm = (wishes: Record<string, string> = {}) => ({
    id: newId(),
    seenNumber: '0',
    language: 'prs',
    tomorrow: 'در آشپزخانه کار می‌کنم',
    alreadyThere: '',
    oneStepUp: '',
    heldPen: 'herself',
    agrees: 'on',
    agreedOn: '2026-03-04',
    agreedHow: 'in-room',
    ...wishes,
  });
  const sendGoal = (actor: Actor, enrolmentId: string, form: Record<string, string>, files: File[] = []) => {
    const parts = new FormData();
    for (const [name, value] of Object.entries(form)) parts.append(name, value);
    for (const file of files) parts.append('files', file);
    return actor.request('POST', `/participants/${enrolmentId}/goal/new`, { parts });
  };
  const api = async (actor: Actor, path: string) => (await actor.request('GET', `/api/v1/participants/${path}`)).json();

  it('a new version leaves the one before as it was, and one written meanwhile is shown instead of written over', async () => {
    const { enrolmentId } = await world.aParticipant('alpha');
    const first = goalForm({ scale: '3' });
    expect((await sendGoal(worker, enrolmentId, first)).status).toBe(303);
    expect((await sendGoal(worker, enrolmentId, first)).status).toBe(303);
    expect((await sendGoal(worker, enrolmentId, goalForm({ seenNumber: '1', scale: '4' }))).status).toBe(303);
    const late = await sendGoal(worker, enrolmentId, goalForm({ seenNumber: '1', tomorrow: 'Någon annans text' }));
    expect(late.status).toBe(422);
    expect(await late.text()).toContain('En ny version har sparats medan du skrev');
    const { goals } = await api(worker, `${enrolmentId}/goals`);
    expect(goals.map((goal: { number: number; scale: number }) => [goal.number, goal.scale])).toEqual([
      [2, 4],
      [1, 3],
    ]);
  });

  it('a goal picture is not kept without a yes, or when it says nothing', async () => {
    const { enrolmentId } = await world.aParticipant('alpha');
    const { agrees: _, ...unagreed } = goalForm();
    expect((await sendGoal(worker, enrolmentId, unagreed)).status).toBe(422);
    expect((await sendGoal(worker, enrolmentId, goalForm({ tomorrow: ' ' }))).status).toBe(422);
    expect((await api(worker, `${enrolmentId}/goals`)).goals).toEqual([]);
  });

  it('a picture and a voice are cleaned, and kept by the next version and by the sweep', async () => {
    const { enrolmentId } = await world.aParticipant('alpha');
    const files = [new File([PNG], 'hemma.png'), new File([wav()], 'Amina.wav')];
    expect((await sendGoal(worker, enrolmentId, goalForm(), files)).status).toBe(303);
    const kept = goalForm({ seenNumber: '1', keepFiles: 'on', tomorrow: 'نو' });
    expect((await sendGoal(worker, enrolmentId, kept)).status).toBe(303);
    const pdf = await sendGoal(worker, enrolmentId, goalForm({ seenNumber: '2' }), [new File(['%PDF-1.7'], 'a.pdf')]);
    expect(pdf.status).toBe(422);
    const { goals } = await api(worker, `${enrolmentId}/goals`);
    expect(goals[0].files.map(({ type }: { type: string }) => type)).toEqual(['image/png', 'audio/wav']);
    await sweepGoals.run(
      { ...world.services, now: () => new Date(Date.now() + 4e9).toISOString() } as never,
      world.tenants.north,
    );
    const sound = await worker.request(
      'GET',
      `/participants/${enrolmentId}/goal/${kept.id}/files/${goals[0].files[1].id}`,
    );
    const bytes = Buffer.from(await sound.arrayBuffer());
    expect(sound.headers.get('content-type')).toBe('audio/wav');
    expect(bytes.includes('Amina')).toBe(false);
    expect(bytes.subarray(0, 4).toString()).toBe('RIFF');
  });

  it('the Swedish stands beside her words, which nobody can change', async () => {
    const { enrolmentId } = await world.aParticipant('alpha');
    const form = goalForm();
    await sendGoal(worker, enrolmentId, form);
    const address = `/participants/${enrolmentId}/goal/${form.id}/translation`;
    const swedish = { seenNumber: '0', tomorrow: 'Jag arbetar i ett kök', translatedBy: 'interpreter' };
    expect((await worker.request('POST', address, { form: swedish })).status).toBe(303);
    expect((await worker.request('POST', address, { form: swedish })).status).toBe(422);
    const [goal] = (await api(worker, `${enrolmentId}/goals`)).goals;
    expect([goal.tomorrow, goal.translation.tomorrow]).toEqual([form.tomorrow, 'Jag arbetar i ett kök']);
    await expect(
      worker.run(({ db }) =>
        db.updateTable('goal_pictures').set({ tomorrow: 'x' }).where('id', '=', form.id).execute(),
      ),
    ).rejects.toThrow(/permission denied/);
  });

  it('a peer coach reads what those she coaches have agreed to show, while they take part, and nothing else', async () => {
    const coached = await world.aParticipant('alpha', { familyName: 'Hemligsson' });
    const { goalId } = await aPlan(world, 'alpha', coached, 'mark');
    const other = await world.aParticipant('alpha');
    const { goalId: otherGoal } = await aPlan(world, 'alpha', other, 'mark');
    await world.admin
      .updateTable('enrolments')
      .set({ peer_coach_id: null })
      .where('id', '=', other.enrolmentId)
      .execute();
    const page = () => peer.request('GET', `/participants/${coached.enrolmentId}/goal/${goalId}`);
    const read = await page();
    const text = await read.text();
    expect(read.status).toBe(200);
    expect(text).toContain('می‌خواهم');
    expect(text).not.toContain('Hemligsson');
    expect(text).not.toContain('Från teamet');
    const elsewhere = await peer.request('GET', `/participants/${other.enrolmentId}/goal/${otherGoal}`);
    expect(elsewhere.status).toBe(404);
    const goalOf = (enrolmentId: string) => peer.request('GET', `/participants/${enrolmentId}/goal`);
    expect([(await goalOf(coached.enrolmentId)).status, (await goalOf(other.enrolmentId)).status]).toEqual([200, 404]);
    for (const closed of [
      `/participants/${coached.enrolmentId}/plan`,
      `/participants/${coached.enrolmentId}`,
      '/participants',
    ])
      expect((await peer.request('GET', closed)).status).toBe(403);
    await worker.request('POST', `/participants/${coached.enrolmentId}/goal/${goalId}/peer`, { form: {} });
    expect((await page()).status).toBe(404);
    await worker.request('POST', `/participants/${coached.enrolmentId}/goal/${goalId}/peer`, {
      form: { peerSees: 'on' },
    });
    expect((await page()).status).toBe(200);
    await world.admin
      .updateTable('enrolments')
      .set({ status: 'ended', ended_on: '2026-03-01', started_on: '2026-01-01' })
      .where('id', '=', coached.enrolmentId)
      .execute();
    expect((await page()).status).toBe(404);
  });

  it('two people in one plan: both steps are there, and the later change of the same step sees the earlier one', async () => {
    const { enrolmentId } = await world.aParticipant('alpha');
    const colleague = await world.another('case-worker', 'alpha');
    const step = (what: string) => ({ id: newId(), what, doer: 'herself', dueOn: '2026-03-06', dueAs: 'week' });
    const [one, two] = [step('Ring SFI'), step('Boka tid')];
    const add = (actor: Actor, form: Record<string, string>) =>
      actor.request('POST', `/participants/${enrolmentId}/plan/steps/new`, { form });
    expect([(await add(worker, one)).status, (await add(colleague, two)).status]).toEqual([303, 303]);
    const mark = (await api(worker, `${enrolmentId}/plan`)).mark;
    const agree = (seen: string) =>
      worker.request('POST', `/participants/${enrolmentId}/plan/agreement`, {
        form: { id: newId(), seen, agreedOn: '2026-03-04', agreedHow: 'signature' },
      });
    const address = `/participants/${enrolmentId}/plan/steps/${one.id}`;
    const change = { version: '1', what: 'Ring SFI idag', doer: 'herself' };
    expect((await worker.request('POST', address, { form: change })).status).toBe(303);
    const late = await colleague.request('POST', address, { form: { ...change, what: 'Skriv till SFI' } });
    expect(late.status).toBe(422);
    const shown = await late.text();
    expect(shown).toContain('Ring SFI idag');
    expect(shown).toContain('Skriv till SFI');
    expect((await agree(mark)).status).toBe(422);
    expect((await agree((await api(worker, `${enrolmentId}/plan`)).mark)).status).toBe(303);
    const refused = await worker.request('POST', `${address}/state`, { form: { version: '2', state: 'dropped' } });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Skriv varför');
    const done = await worker.request('POST', `${address}/state`, { form: { version: '2', state: 'done' } });
    expect(done.status).toBe(303);
    const plan = await (await worker.request('GET', `/participants/${enrolmentId}/plan`)).text();
    expect(plan).toContain('Ja med underskrift');
  });

  it('what needs somebody: overdue steps, reviews that are due, and who has no next step', async () => {
    const lonely = await world.aParticipant('alpha');
    const late = await world.aParticipant('alpha');
    const both = [lonely.enrolmentId, late.enrolmentId];
    await aPlan(world, 'alpha', late, 'sen');
    await world.admin
      .updateTable('plan_steps')
      .set({ due_on: '2026-03-01', created_at: '2025-11-01T09:00:00Z' })
      .where('enrolment_id', '=', late.enrolmentId)
      .execute();
    const ask = () =>
      worker.run(async (ctx) => ({
        steps: (await listOverdueSteps(ctx, both)).map(({ enrolmentId }) => enrolmentId),
        reviews: (await listDueReviews(ctx, both)).map(({ enrolmentId }) => enrolmentId),
        nothing: (await listWithoutNextStep(ctx, both)).map(({ enrolmentId }) => enrolmentId),
      }));
    const before = await ask();
    expect(before.steps).toContain(late.enrolmentId);
    expect(before.nothing).toContain(lonely.enrolmentId);
    expect(before.nothing).not.toContain(late.enrolmentId);
    expect(before.reviews).not.toContain(late.enrolmentId);
    const plan = await api(worker, `${late.enrolmentId}/plan`);
    expect(plan.nextReview).toEqual({ dueOn: '2026-04-01', isDue: false });
    const { id } = await world.admin
      .selectFrom('review_exemptions')
      .where('enrolment_id', '=', late.enrolmentId)
      .select('id')
      .executeTakeFirstOrThrow();
    const end = `/participants/${late.enrolmentId}/plan/exemption/${id}/end`;
    expect((await worker.request('POST', end, { form: {} })).status).toBe(303);
    expect((await ask()).reviews).toContain(late.enrolmentId);
  });

  it('a track is chosen anew with its reason, a phase is moved, and the week adds up', async () => {
    const { enrolmentId } = await world.aParticipant('alpha', { startedOn: '2026-02-16' });
    const send = (path: string, form: Record<string, string | string[]>) =>
      worker.request('POST', `/participants/${enrolmentId}/${path}`, { form });
    const { version } = await api(worker, `${enrolmentId}/way`);
    const chosen = { id: newId(), version: String(version), trackKey: 'work', chosenOn: '2026-03-03' };
    expect((await send('plan/track', chosen)).status).toBe(303);
    expect((await send('plan/track', chosen)).status).toBe(303);
    const way = await api(worker, `${enrolmentId}/way`);
    expect([way.trackKey, way.trackChoices.length]).toEqual(['work', 1]);
    const occupation = {
      id: newId(),
      kind: 'placement',
      weekdays: ['1', '2'],
      startsAt: '9',
      endsAt: '12',
      startsOn: '2026-03-02',
    };
    expect((await send('week/new', occupation)).status).toBe(303);
    const over = { ...occupation, id: newId(), kind: 'placement', weekdays: ['2'], startsAt: '11', endsAt: '15' };
    expect((await send('week/new', over)).status).toBe(303);
    const week = await api(worker, `${enrolmentId}/week?week=2026-W10`);
    expect([week.minutes, week.clashCount, week.aimMinutes]).toEqual([540, 1, 2400]);
    // SFI is read out of her course: nobody types it in here.
    expect((await send('week/new', { ...occupation, id: newId(), kind: 'sfi' })).status).toBe(422);
    const aim = { id: newId(), hours: '20', fromOn: '2026-03-02' };
    expect((await send('week/aim', aim)).status).toBe(422);
    expect((await send('week/aim', { ...aim, reason: 'Har små barn' })).status).toBe(303);
    expect((await api(worker, `${enrolmentId}/week?week=2026-W10`)).aimMinutes).toBe(1200);
  });
});
