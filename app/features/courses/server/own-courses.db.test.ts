import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import { aCourse } from '#test/access-matrix/course-fixtures.ts';
import { openOwnSide } from '#test/portal/own-side.ts';
import { buildWorld } from '#test/world.ts';

const AT = '/my/sv/way/courses';

describe('her courses on her own side', async () => {
  const world = await buildWorld();
  const staff = await world.as('case-worker', 'alpha');

  async function somebody() {
    const person = await world.aParticipant('alpha');
    const ids = await aCourse(world, 'alpha', person, { sfi_course: 'C' });
    const side = await openOwnSide(world, 'alpha', person.personId);
    const page = async () => (await side.request('GET', AT)).text();
    const ask = (courseId: string, id = newId()) => side.request('POST', AT, { form: { id, courseId } });
    const become = (status: string) =>
      sql`update course_applications set status = ${status} where id = ${ids.applicationId}`.execute(world.admin);
    return { ...person, ...ids, side, page, ask, become };
  }

  it('that her coach suggests: what it asks, its parts, and her interest, which changes nothing by itself', async () => {
    const her = await somebody();
    const shown = await her.page();
    for (const words of ['Köksbiträde alpha', 'SFI kurs C', 'Hygien', 'Hygienbevis', 'Jag är intresserad'])
      expect(shown).toContain(words);
    const id = newId();
    for (const _ of [1, 2]) expect((await her.ask(her.courseId, id)).status).toBe(303);
    const late = await her.ask(her.courseId);
    expect(late.status).toBe(422);
    expect(await late.text()).toContain('Du har redan sagt det');
    expect(await her.page()).toContain('Du har sagt att du är intresserad');
    const { rows } = await sql<{
      status: string;
    }>`select status from course_applications where id = ${her.applicationId}`.execute(world.admin);
    expect(rows).toEqual([{ status: 'planned' }]);
    const request = `/participants/${her.enrolmentId}/requests/${id}`;
    const asked = await (await staff.request('GET', request)).text();
    expect(asked).toContain('Köksbiträde alpha');
    await staff.request('POST', request, { form: { answer: 'done', words: 'Vi ses på tisdag' } });
    expect(await her.page()).toContain('Din coach har svarat dig');
    expect(await (await her.side.request('GET', '/my/sv/about-me/asked')).text()).toContain('Köksbiträde alpha');
  });

  it('that she applies to or takes part in are told as they stand, and cannot be asked about', async () => {
    const her = await somebody();
    await her.become('waiting');
    expect(await her.page()).toContain('Du står i kö');
    expect((await her.ask(her.courseId)).status).toBe(422);
    await her.become('started');
    expect(await her.page()).toContain('Du går kursen nu');
  });

  it('of somebody else are not hers to read or ask about', async () => {
    const [her, other] = [await somebody(), await somebody()];
    await sql`update vocational_courses set name = 'Svetsare' where id = ${other.courseId}`.execute(world.admin);
    expect(await her.page()).not.toContain('Svetsare');
    expect((await her.ask(other.courseId)).status).toBe(404);
  });
});
