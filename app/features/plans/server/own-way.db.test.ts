import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import { aPlan } from '#test/access-matrix/plan-fixtures.ts';
import { openOwnSide } from '#test/portal/own-side.ts';
import { buildWorld } from '#test/world.ts';
import { listAskedByHer } from '../public.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('her own goal, steps and track', async () => {
  const world = await buildWorld();
  const worker = await world.as('case-worker', 'alpha');

  async function somebody() {
    const person = await world.aParticipant('alpha');
    const ids = await aPlan(world, 'alpha', person, '');
    return { ...person, ...ids, side: await openOwnSide(world, 'alpha', person.personId) };
  }
  const step = { language: 'ti', words: '' };
  const pageOf = async (path: string) => (await worker.request('GET', path)).text();

  it('a goal she writes is a new version of her own, which staff see as new until somebody has read it', async () => {
    const { side, enrolmentId, goalId } = await somebody();
    const form = { id: newId(), seenNumber: '1', language: 'ti', tomorrow: 'ኣብ ክሽነ ክሰርሕ እየ', keepFiles: 'on' };
    const parts = new FormData();
    for (const [name, value] of Object.entries(form)) parts.append(name, value);
    parts.append('picture', new File([PNG], 'me.png', { type: 'image/png' }));
    expect((await side.request('POST', '/my/ti/way/goal/new', { parts })).status).toBe(303);
    expect((await side.request('POST', '/my/ti/way/goal/new', { form })).status).toBe(303);

    const hers = await (await side.request('GET', '/my/ti/way/goal')).text();
    expect(hers).toContain('ኣብ ክሽነ ክሰርሕ እየ');
    const files = [...hers.matchAll(/\/my\/ti\/way\/goal\/files\/([0-9a-f-]+)/g)].map(([href]) => href);
    expect(new Set(files).size).toBe(3);
    for (const href of files) expect((await side.request('GET', href)).status).toBe(200);

    const work = () => worker.run((ctx) => listAskedByHer(ctx, [enrolmentId]));
    expect((await work()).map(({ kind }) => kind)).toContain('goal-written');
    expect(await pageOf(`/participants/${enrolmentId}/goal`)).toContain('Deltagaren skrev det här på egen hand');
    expect(
      (await worker.request('POST', `/participants/${enrolmentId}/goal/${form.id}/read`, { form: {} })).status,
    ).toBe(303);
    expect((await work()).map(({ kind }) => kind)).not.toContain('goal-written');
    // What staff wrote down with her is as it was.
    expect(await pageOf(`/participants/${enrolmentId}/goal/${goalId}`)).toContain('می‌خواهم در آشپزخانه کار کنم');
  });

  it('a goal changed by staff meanwhile is shown, and what she typed stays in the form', async () => {
    const { side } = await somebody();
    const late = { id: newId(), seenNumber: '0', language: 'ti', tomorrow: 'ቃላተይ' };
    const answer = await side.request('POST', '/my/ti/way/goal/new', { form: late });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('ቃላተይ');
    const empty = { id: newId(), seenNumber: '1', language: 'ti' };
    expect((await side.request('POST', '/my/ti/way/goal/new', { form: empty })).status).toBe(422);
  });

  it('she ticks her own step and takes the tick back; staff see that it was she', async () => {
    const { side, enrolmentId, stepId } = await somebody();
    const at = `/my/ti/way/steps/${stepId}`;
    const send = (act: string, version: string) =>
      side.request('POST', at, { form: { ...step, id: newId(), act, version } });
    expect((await send('done', '1')).status).toBe(303);
    expect((await send('done', '1')).status).toBe(303);
    const history = await pageOf(`/participants/${enrolmentId}/plan/steps/${stepId}`);
    expect(history).toContain('Deltagaren själv');
    expect(history).toContain('Klart');
    expect((await send('undo', '1')).status).toBe(422);
    expect((await send('undo', '2')).status).toBe(303);
  });

  it('a step of her case worker is shown to her and cannot be ticked, by the page or past it', async () => {
    const { side, stepId } = await somebody();
    await sql`update plan_steps set doer = 'case-worker' where id = ${stepId}`.execute(world.admin);
    const at = `/my/sv/way/steps/${stepId}`;
    expect((await side.request('GET', at)).status).toBe(200);
    const form = { ...step, id: newId(), act: 'done', version: '1' };
    expect((await side.request('POST', at, { form })).status).toBe(422);
    const past = side.run(({ db }) =>
      sql`update plan_steps set state = 'done', version = 2 where id = ${stepId}`.execute(db),
    );
    expect((await past).numAffectedRows).toBe(0n);
    await sql`update plan_steps set doer = 'herself' where id = ${stepId}`.execute(world.admin);
    const own = side.run(({ db }) =>
      sql`update plan_steps set state = 'done', version = 2 where id = ${stepId}`.execute(db),
    );
    expect((await own).numAffectedRows).toBe(1n);
    const words = side.run(({ db }) => sql`update plan_steps set what = 'Annat' where id = ${stepId}`.execute(db));
    await expect(words).rejects.toThrow('permission denied');
  });

  it('what she asks for help with waits for her case worker until it is answered, and she reads the answer', async () => {
    const { side, enrolmentId, stepId, helpRequestId } = await somebody();
    const at = `/my/ti/way/steps/${stepId}`;
    const work = async () =>
      (await worker.run((ctx) => listAskedByHer(ctx, [enrolmentId]))).map(({ kind, subjectId }) => [kind, subjectId]);
    const taken = await side.request('POST', at, { form: { ...step, id: newId(), act: 'withdraw', version: '1' } });
    expect(taken.status).toBe(303);
    expect(await work()).not.toContainEqual(['help-asked', helpRequestId]);
    const asks = { id: newId(), act: 'ask', version: '1', language: 'ti', words: 'ክድውል ኣይክእልን' };
    expect((await side.request('POST', at, { form: asks })).status).toBe(303);
    expect((await side.request('POST', at, { form: asks })).status).toBe(303);
    expect(await work()).toContainEqual(['help-asked', asks.id]);
    expect(await pageOf(`/participants/${enrolmentId}/plan`)).toContain('ክድውል ኣይክእልን');
    const answer = { answer: 'Vi ringer tillsammans på tisdag.' };
    const answered = await worker.request('POST', `/participants/${enrolmentId}/plan/help/${asks.id}`, {
      form: answer,
    });
    expect(answered.status).toBe(303);
    expect(await work()).not.toContainEqual(['help-asked', asks.id]);
    expect(await (await side.request('GET', at)).text()).toContain(answer.answer);
  });

  it('the track she wishes for is answered by the one that is chosen with her', async () => {
    const { side, enrolmentId } = await somebody();
    const wish = { id: newId(), trackKey: 'studies', language: 'ti', words: 'ክመሃር እደሊ' };
    expect((await side.request('POST', '/my/ti/way/track', { form: wish })).status).toBe(303);
    expect(await pageOf(`/participants/${enrolmentId}/plan`)).toContain('ክመሃር እደሊ');
    const { version } = await world.admin
      .selectFrom('enrolments')
      .select('version')
      .where('id', '=', enrolmentId)
      .executeTakeFirstOrThrow();
    const choice = {
      id: newId(),
      version: String(version),
      trackKey: 'work',
      chosenOn: '2026-03-04',
      reason: 'Vi valde jobb först.',
    };
    const chosen = await worker.request('POST', `/participants/${enrolmentId}/plan/track`, { form: choice });
    expect(chosen.status).toBe(303);
    expect((await worker.run((ctx) => listAskedByHer(ctx, [enrolmentId]))).map(({ kind }) => kind)).not.toContain(
      'track-wished',
    );
    const page = await (await side.request('GET', '/my/ti/way/track')).text();
    expect(page).toContain('Jobb');
    expect(page).not.toContain('Vi valde jobb först.');
  });

  it('somebody who has left reads her way and changes nothing in it', async () => {
    const { side, enrolmentId, stepId } = await somebody();
    await sql`update enrolments set status = 'ended', ended_on = '2026-03-01' where id = ${enrolmentId}`.execute(
      world.admin,
    );
    expect((await side.request('GET', '/my/sv/way')).status).toBe(200);
    const form = { ...step, id: newId(), act: 'done', version: '1' };
    expect((await side.request('POST', `/my/sv/way/steps/${stepId}`, { form })).status).toBe(422);
    const past = side.run(({ db }) => sql`update plan_steps set state = 'done' where id = ${stepId}`.execute(db));
    expect((await past).numAffectedRows).toBe(0n);
  });
});
