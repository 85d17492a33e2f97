import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import { aSkill } from '#test/access-matrix/skill-fixtures.ts';
import { openedPdf } from '#test/pdf-contents.ts';
import { openOwnSide } from '#test/portal/own-side.ts';
import { buildWorld } from '#test/world.ts';

describe('her own experience and CV', async () => {
  const world = await buildWorld();
  const worker = await world.as('case-worker', 'alpha');

  async function somebody() {
    const person = await world.aParticipant('alpha');
    const ids = await aSkill(world, 'alpha', person);
    return { ...person, ...ids, side: await openOwnSide(world, 'alpha', person.personId) };
  }

  it('what she adds is a claim in her words, and staff see that she wrote it', async () => {
    const { side, enrolmentId } = await somebody();
    const form = {
      id: newId(),
      kind: 'work',
      what: 'ኣስተናጋዲ',
      place: 'Asmara',
      country: 'Eritrea',
      fromYear: '2009',
      toYear: '2014',
      language: 'ti',
    };
    for (const _ of [1, 2])
      expect((await side.request('POST', '/my/ti/way/experience/new', { form })).status).toBe(303);
    expect(await (await side.request('GET', '/my/ti/way/experience')).text()).toContain('ኣስተናጋዲ');
    const staff = await (await worker.request('GET', `/participants/${enrolmentId}/skills/${form.id}`)).text();
    expect(staff).toContain('Deltagaren skrev själv');
    expect(staff).toContain('Eritrea');
  });

  it('she changes and takes away what is only her word; what was assessed stays as it is', async () => {
    const { side, skillId } = await somebody();
    const at = `/my/ar/way/experience/${skillId}`;
    const change = { act: 'save', version: '1', what: 'الطبخ في مطعم', language: 'ar' };
    expect((await side.request('POST', at, { form: change })).status).toBe(303);
    expect((await side.request('POST', at, { form: change })).status).toBe(422);
    await sql`update skills set state = 'assessed', version = 3 where id = ${skillId}`.execute(world.admin);
    const remove = { act: 'remove', version: '3' };
    expect((await side.request('POST', at, { form: remove })).status).toBe(422);
    const past = side.run(({ db }) => sql`update skills set removed_at = now() where id = ${skillId}`.execute(db));
    expect((await past).numAffectedRows).toBe(0n);
    const own = side.run(({ db }) => sql`update skills set state = 'validated' where id = ${skillId}`.execute(db));
    await expect(own).rejects.toThrow('permission denied');
    await sql`update skills set state = 'claimed' where id = ${skillId}`.execute(world.admin);
    expect((await side.request('POST', at, { form: remove })).status).toBe(303);
    expect((await side.request('GET', at)).status).toBe(404);
  });

  it('her CV comes as a PDF in its own language and in Swedish, and to nobody else', async () => {
    const { side, cvId } = await somebody();
    const other = await somebody();
    const file = await side.request('GET', `/my/ar/way/cv/${cvId}?in=ar`);
    expect(file.headers.get('content-type')).toContain('application/pdf');
    expect(openedPdf(new Uint8Array(await file.arrayBuffer()))).toContain('/Lang');
    expect((await side.request('GET', `/my/ar/way/cv/${cvId}?in=sv`)).status).toBe(200);
    expect((await other.side.request('GET', `/my/ar/way/cv/${cvId}?in=sv`)).status).toBe(404);
  });
});
