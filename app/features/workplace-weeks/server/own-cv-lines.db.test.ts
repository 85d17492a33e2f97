import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import { aSkill } from '#test/access-matrix/skill-fixtures.ts';
import { aWorkplaceWeek } from '#test/access-matrix/workplace-fixtures.ts';
import { openOwnSide } from '#test/portal/own-side.ts';
import { buildWorld } from '#test/world.ts';

const AT = '/my/sv/way/workplace/cv';

describe('the line of a placement in her CV', async () => {
  const world = await buildWorld();
  const staff = await world.as('case-worker', 'alpha');

  async function somebody() {
    const person = await world.aParticipant('alpha');
    const { cvId } = await aSkill(world, 'alpha', person);
    const { placementId = '' } = await aWorkplaceWeek(world, 'alpha', person);
    const side = await openOwnSide(world, 'alpha', person.personId);
    const tap = (act: string, number: number, more: Record<string, string> = {}) =>
      side.request('POST', AT, {
        form: { id: newId(), placementId, number: String(number), act, taskId: 'a1', ...more },
      });
    const line = async () => {
      const { rows } = await sql<{ description: string; inCv: boolean; version: number }>`
        select s.description, s.id = any (c.skill_ids) as "inCv", c.version from skills s join cvs c on c.enrolment_id = s.enrolment_id
        where s.enrolment_id = ${person.enrolmentId} and s.kind = 'unpaid-work' and s.removed_at is null and c.id = ${cvId}`.execute(
        world.admin,
      );
      return rows[0];
    };
    const weeks = `/participants/${person.enrolmentId}/placements/${placementId}/weeks`;
    return { ...person, cvId, placementId, side, tap, line, weeks };
  }

  it('stands there by her own yes to a confirmed task, and is gone by her no', async () => {
    const { side, tap, line, weeks } = await somebody();
    expect(await (await side.request('GET', AT)).text()).toContain('Det står inte i ditt CV.');
    expect((await tap('in', 0)).status).toBe(303);
    expect(await line()).toEqual({ description: 'Skala och hacka grönsaker', inCv: true, version: 2 });
    expect(await (await side.request('GET', AT)).text()).toContain('Det står i ditt CV.');
    expect(await (await staff.request('GET', weeks)).text()).toContain('Deltagaren bestämde själv');
    expect((await tap('out', 1)).status).toBe(303);
    expect(await line()).toBeUndefined();
    expect(await (await staff.request('GET', weeks)).text()).toContain('Deltagaren sa nej');
    expect((await tap('in', 2)).status).toBe(303);
    expect(await line()).toMatchObject({ inCv: true });
  });

  it('that staff put there with her yes she takes away herself', async () => {
    const { tap, line, weeks } = await somebody();
    for (const _ of [1, 2]) await staff.request('POST', `${weeks}/experience`, { form: { agreed: 'on' } });
    expect(await line()).toMatchObject({ inCv: true, version: 2 });
    expect((await tap('line-out', 1)).status).toBe(303);
    expect(await line()).toBeUndefined();
    await staff.request('POST', `${weeks}/experience`, { form: { agreed: 'on' } });
    expect(await line()).toMatchObject({ inCv: true });
  });

  it('takes one of two answers at once, an answer sent twice once, and no task that nobody confirmed', async () => {
    const { tap, line } = await somebody();
    const id = newId();
    for (const _ of [1, 2]) expect((await tap('in', 0, { id })).status).toBe(303);
    const late = await tap('line-out', 0);
    expect(late.status).toBe(422);
    expect(await late.text()).toContain('Det har ändrats');
    expect((await tap('in', 1, { taskId: 'a2' })).status).toBe(422);
    expect(await line()).toMatchObject({ version: 2 });
  });

  it('can only be taken away once she has left, and is nobody else’s to decide', async () => {
    const { tap, line, placementId, enrolmentId } = await somebody();
    const other = await somebody();
    expect((await other.tap('in', 0, { placementId })).status).toBe(404);
    await tap('in', 0);
    await sql`update enrolments set status = 'ended', started_on = coalesce(started_on, '2026-01-01'), ended_on = '2026-03-03' where id = ${enrolmentId}`.execute(
      world.admin,
    );
    expect((await tap('in', 1)).status).toBe(422);
    expect((await tap('line-out', 1)).status).toBe(303);
    expect(await line()).toMatchObject({ inCv: false });
  });

  it('is answered by the portal in her own name alone', async () => {
    const { side, placementId } = await somebody();
    await expect(
      side.run(({ db }) =>
        sql`insert into workplace_cv_answers (tenant_id, id, placement_id, enrolment_id, programme_id, person_id, restricted, number, answer, way, answered_at)
          select tenant_id, ${newId()}, placement_id, enrolment_id, programme_id, person_id, false, 9, 'yes', 'staff', now() from workplace_weeks where placement_id = ${placementId} limit 1`.execute(
          db,
        ),
      ),
    ).rejects.toThrow('row-level security');
  });
});
