import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import type { Role } from '#app/shared/roles.ts';
import { buildWorld } from '#test/world.ts';

type Change = {
  people: number | null;
  answered: { view: string; bothTimes: number | null; neither: number | null }[];
  questions: { area: string; changes: Record<string, { count: number | null; change: number } | null> }[];
};

/** How a group moved, from rows in the tables to what those who read results are given. */
describe('the change of a group', async () => {
  const world = await buildWorld();
  const points = [
    { key: 'entry', name: 'Vid start', when: 'at-entry' },
    { key: 'month', name: 'Efter en månad', when: 'after-entry', months: 1 },
  ];

  beforeAll(async () => {
    const worker = await world.as('case-worker', 'alpha');
    await world.admin
      .updateTable('programmes')
      .set(
        (eb) =>
          ({
            definition: eb.fn('jsonb_set', ['definition', eb.val('{measuringPoints}'), eb.val(JSON.stringify(points))]),
          }) as never,
      )
      .where('id', '=', world.programmes.alpha)
      .execute();
    // Twelve whose month has come; ten answered both times, everybody one step further, two of them two steps. One protected, one too new.
    const people = await Promise.all(Array.from({ length: 12 }, () => world.aParticipant('alpha')));
    const hidden = await world.aParticipant('alpha', { restricted: true, namedReaders: [worker.accountId] });
    await world.aParticipant('alpha', { startedOn: '2026-03-01' });
    const measure = async (
      of: { personId: string; enrolmentId: string },
      point: string,
      steps: Record<string, number>,
      restricted = false,
    ) => {
      const own = {
        tenant_id: world.tenants.north,
        enrolment_id: of.enrolmentId,
        programme_id: world.programmes.alpha,
        person_id: of.personId,
        restricted,
        use: 'progression',
      };
      const id = newId();
      await world.admin
        .insertInto('assessments')
        .values({
          ...own,
          id,
          instrument_key: 'egenvag-narmare-arbete',
          instrument_number: 1,
          point_key: point,
          held_on: '2026-02-12',
          started_at: world.services.now(),
          started_by: worker.accountId,
        })
        .execute();
      for (const [area, step] of Object.entries(steps))
        await world.admin
          .insertInto('assessment_answers')
          .values({
            ...own,
            id: newId(),
            assessment_id: id,
            area_key: area,
            item_key: area === 'goal' ? 'knows' : 'energy',
            rater: 'person',
            guarded: area === 'health',
            step,
            said_on: '2026-02-12',
            recorded_at: world.services.now(),
            recorded_by: worker.accountId,
            revision: 1,
          })
          .execute();
    };
    for (const [at, person] of people.slice(0, 10).entries()) {
      await measure(person, 'entry', { goal: 2, health: 2 });
      await measure(person, 'month', { goal: at < 2 ? 4 : 3, health: 3 });
    }
    await measure(hidden, 'entry', { goal: 1 }, true);
    await measure(hidden, 'month', { goal: 5 }, true);
  });

  const ask = async (role: Role, programme: 'alpha' | 'beta', of = world.programmes.alpha) =>
    (await world.as(role, programme)).request('GET', `/api/v1/programmes/${of}/progression`);

  it('is the same for everybody who reads results, leaves protected people out, and counts who did not answer', async () => {
    const [evaluator, worker] = await Promise.all(
      (['evaluator', 'case-worker'] as const).map(async (role) => (await (await ask(role, 'alpha')).json()) as Change),
    );
    expect(evaluator).toEqual(worker);
    expect(evaluator?.people).toBe(12);
    const goal = evaluator?.questions.find(({ area }) => area === 'goal')?.changes['person'];
    // Ten changes: eight of one step, two of two; mean 1.2. Two who did not answer are few, so the number of answers is not said.
    expect(goal).toMatchObject({ change: 1.2, count: null });
    expect(evaluator?.answered.find(({ view }) => view === 'person')).toMatchObject({ bothTimes: null, neither: null });
  });

  it('says nothing of health before twenty have answered both times', async () => {
    const change = (await (await ask('coordinator', 'alpha')).json()) as Change;
    expect(change.questions.find(({ area }) => area === 'health')?.changes['person']).toBeNull();
  });

  it('is shown to nobody else, in no other programme', async () => {
    for (const role of ['peer-coach', 'activity-leader', 'tenant-administrator'] as const)
      expect((await ask(role, 'alpha')).status).toBe(403);
    expect((await ask('coordinator', 'beta')).status).toBe(404);
    expect((await ask('coordinator', 'alpha')).status).toBe(200);
    const leader = await world.as('activity-leader', 'alpha');
    const rows = await leader.run((ctx) => ctx.db.selectFrom('assessments').select('id').execute());
    expect(rows).toEqual([]);
  });
});
