import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import { openOwnSide } from '#test/portal/own-side.ts';
import { buildWorld } from '#test/world.ts';

describe('her own answers to how it goes', async () => {
  const world = await buildWorld();
  const worker = await world.as('case-worker', 'alpha');

  async function somebody() {
    const person = await world.aParticipant('alpha');
    await sql`update enrolments set case_worker_id = ${worker.accountId} where id = ${person.enrolmentId}`.execute(
      world.admin,
    );
    return { ...person, side: await openOwnSide(world, 'alpha', person.personId) };
  }
  const rowsIn = async (table: string, personId: string) => {
    const { rows } = await sql<{
      n: number;
    }>`select count(*)::int as n from ${sql.table(table)} where person_id = ${personId}`.execute(world.admin);
    return rows[0]?.n;
  };

  it('are kept one by one on a line that breaks, sent once, and read by staff as hers', async () => {
    const { side, enrolmentId, personId } = await somebody();
    const answer = (q: number, step: number) =>
      side.request('POST', `/my/ti/way/how/answer?q=${q}`, { form: { q: String(q), step: String(step) } });
    for (let q = 1; q <= 4; q += 1) expect((await answer(q, 3)).headers.get('location')).toContain(`q=${q + 1}`);
    // The line broke after the fourth was kept: the form comes again, and once more with another face.
    expect((await answer(4, 3)).status).toBe(303);
    expect((await answer(4, 5)).status).toBe(303);
    expect(await rowsIn('own_answer_drafts', personId)).toBe(4);
    expect(await (await side.request('GET', '/my/ti/way/how')).text()).toContain('q=5');
    // Nobody on the staff sees what is not sent.
    const drafts = await worker
      .run(({ db }) => sql`select 1 from own_answer_drafts`.execute(db))
      .catch((error: Error) => error.message);
    expect(drafts).toContain('permission denied');

    for (let q = 5; q <= 9; q += 1) await answer(q, 2);
    expect((await answer(10, 4)).headers.get('location')).toContain('/my/ti/way/how/send');
    const form = { id: newId() };
    for (const _ of [1, 2]) expect((await side.request('POST', '/my/ti/way/how/send', { form })).status).toBe(303);
    expect([await rowsIn('assessments', personId), await rowsIn('assessment_answers', personId)]).toEqual([1, 10]);
    expect(await rowsIn('own_answer_drafts', personId)).toBe(0);
    expect((await answer(1, 1)).status).toBe(422);

    const staff = await (await worker.request('GET', `/participants/${enrolmentId}/progression/${form.id}`)).text();
    expect(staff).toContain('Deltagaren svarade själv');
    const curve = await (await side.request('GET', '/my/sv/way/how')).text();
    expect(curve).toContain('Du har svarat en gång');
  });

  it('go into the measurement that staff have begun for the point, beside staff’s own view', async () => {
    const { side, enrolmentId, personId } = await somebody();
    await sql`update enrolments set status = 'ended', ended_on = '2025-09-10', started_on = '2025-03-01' where id = ${enrolmentId}`.execute(
      world.admin,
    );
    const begun = { id: newId(), instrument: 'egenvag-narmare-arbete', heldOn: '2026-03-02', point: 'six-months' };
    expect((await worker.request('POST', `/participants/${enrolmentId}/progression`, { form: begun })).status).toBe(
      303,
    );
    expect((await side.request('POST', '/my/sv/way/how/answer', { form: { q: '1', step: '4' } })).status).toBe(303);
    expect((await side.request('POST', '/my/sv/way/how/send', { form: { id: newId() } })).status).toBe(303);
    expect(await rowsIn('assessments', personId)).toBe(1);
    // Left, and what was due is answered: nothing more is asked.
    expect((await side.request('POST', '/my/sv/way/how/answer', { form: { q: '2', step: '4' } })).status).toBe(422);
  });

  it('are the only ones she reads: neither staff’s view nor her mapping', async () => {
    const { side, enrolmentId, personId } = await somebody();
    const { rows } = await sql<{
      programme_id: string;
      tenant_id: string;
    }>`select programme_id, tenant_id from enrolments where id = ${enrolmentId}`.execute(world.admin);
    const own = {
      ...(rows[0] as { programme_id: string; tenant_id: string }),
      enrolment_id: enrolmentId,
      person_id: personId,
    };
    const at = {
      started_at: '2026-03-02T08:00:00Z',
      started_by: worker.accountId,
      held_on: '2026-03-02',
      instrument_number: 1,
    };
    const [mapping, measurement] = [newId(), newId()];
    await world.admin
      .insertInto('assessments')
      .values([
        { ...own, ...at, id: mapping, use: 'mapping', instrument_key: 'egenvag-kartlaggning' },
        { ...own, ...at, id: measurement, use: 'progression', instrument_key: 'egenvag-narmare-arbete' },
      ])
      .execute();
    const said = {
      said_on: '2026-03-02',
      recorded_at: at.started_at,
      recorded_by: worker.accountId,
      revision: 2,
      guarded: false,
    };
    await world.admin
      .insertInto('assessment_answers')
      .values([
        {
          ...own,
          ...said,
          id: newId(),
          assessment_id: mapping,
          use: 'mapping',
          area_key: 'work',
          item_key: 'works',
          rater: 'person',
          step: 1,
        },
        {
          ...own,
          ...said,
          id: newId(),
          assessment_id: measurement,
          use: 'progression',
          area_key: 'goal',
          item_key: 'knows',
          rater: 'staff',
          step: 2,
        },
        {
          ...own,
          ...said,
          id: newId(),
          assessment_id: measurement,
          use: 'progression',
          area_key: 'goal',
          item_key: 'knows',
          rater: 'person',
          step: 3,
        },
      ])
      .execute();
    const seen = await side.run(({ db }) => sql<{ step: number }>`select step from assessment_answers`.execute(db));
    expect(seen.rows).toEqual([{ step: 3 }]);
    const looked = await side.run(({ db }) => sql<{ id: string }>`select id from assessments`.execute(db));
    expect(looked.rows).toEqual([{ id: measurement }]);
  });
});
