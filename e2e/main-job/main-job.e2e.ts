import pg from 'pg';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { go, openJourney } from '#test/journey.ts';

const { server, signedIn } = await openJourney();
const database = new pg.Client(server.database.superuserUrl);
await database.connect();
afterAll(() => database.end());

async function one<T extends Record<string, string>>(statement: string, values: unknown[] = []): Promise<T> {
  const { rows } = await database.query<T>(statement, values);
  if (rows[0] === undefined) throw new Error(`nothing found: ${statement}`);
  return rows[0];
}

/** The total of an indicator on the page of the programme's indicators. */
async function indicator(page: Page, programmeId: string, framework: string, code: string): Promise<number> {
  await go(page, `/results/${programmeId}/indicators?framework=${framework}`);
  const row = page.getByRole('row').filter({ has: page.getByText(code, { exact: true }) });
  // Code, name, women, men, total.
  return Number((await row.locator('th, td').allTextContents())[4]);
}

/** How many are in work or studies of how many who have left, by the exact figures of the result page. */
async function outcome(page: Page, programmeId: string): Promise<{ reached: number; left: number }> {
  await go(page, `/results/${programmeId}?figures=exact`);
  const [, reached, left] = /(\d+) av (\d+) personer/.exec((await page.getByRole('main').textContent()) ?? '') ?? [];
  return { reached: Number(reached), left: Number(left) };
}

describe('the main job, from a programme to its figures', () => {
  test('the coordinator of Västerås registers, marks, ends to work, and sees outcome and ESF figures change', async () => {
    const { id: programmeId } = await one(`select id from programmes where key = 'vasteras-nu'`);
    const page = await signedIn('Karin Ek, Samordnare');

    // Her programme.
    await page.getByRole('navigation').first().getByRole('link', { name: 'Program' }).click();
    await page.getByRole('link', { name: 'Till arbete eller studier 2026' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Till arbete eller studier 2026' }).waitFor();
    const participants = await indicator(page, programmeId as string, 'esf-plus', 'EECO01');

    // A new person, enrolled and started.
    await go(page, `/participants/new?programme=${programmeId}`);
    await page.getByLabel('Förnamn').fill('Nyanländ');
    await page.getByLabel('Efternamn').fill('Provperson');
    await page.getByRole('radio', { name: 'Kvinna' }).check();
    await page.getByRole('button', { name: 'Registrera' }).click();
    await page.getByRole('heading', { level: 1, name: 'Nyanländ Provperson' }).waitFor();
    for (const move of ['Anta', 'Registrera start']) {
      await page.getByRole('link', { name: move, exact: true }).click();
      await page.getByRole('button', { name: move }).click();
      await page.getByRole('heading', { level: 1, name: 'Nyanländ Provperson' }).waitFor();
    }
    expect(await indicator(page, programmeId as string, 'esf-plus', 'EECO01')).toBe(participants + 1);

    // Today's session, everybody present in one click.
    await go(page, '/');
    await page.getByRole('link', { name: 'Gruppträff' }).first().click();
    await page.getByRole('button', { name: 'Alla närvarande' }).click();
    await page.getByText('Alla är markerade').waitFor();

    // Somebody who was unemployed leaves for a job.
    const { id: enrolmentId } = await one(
      `select e.id from enrolments e
        where e.programme_id = $1 and e.status = 'active' and not e.restricted
          and exists (select from situations s where s.enrolment_id = e.id and s.kind = 'job-seeking' and s.details ->> 'registered' = 'openly-unemployed' and s.ends_before is null)
          and (select count(*) from enrolment_facts f where f.enrolment_id = e.id and f.key in ('occupation', 'highest-education', 'right-to-work') and f.point = 'entry' and f.value not in ('"unknown"', '"no"')) = 3
          and exists (select from people p where p.id = e.person_id and p.born_on is not null)
        order by e.id limit 1`,
      [programmeId],
    );
    const before = {
      ...(await outcome(page, programmeId as string)),
      plus: await indicator(page, programmeId as string, 'esf-plus', 'EECR04'),
      esf2014: await indicator(page, programmeId as string, 'esf-2014', 'CR04'),
    };
    await go(page, `/participants/${enrolmentId}/exit`);
    await page.getByRole('radio', { name: 'Har fått arbete' }).check();
    await page.getByRole('checkbox', { name: /^Har slutat: Söker arbete/ }).check();
    await page.getByRole('checkbox', { name: 'Arbetar', exact: true }).check();
    await page.getByLabel('Form', { exact: true }).first().selectOption({ label: 'Nystartsjobb' });
    await page.getByRole('button', { name: 'Avsluta deltagandet' }).click();
    await page.waitForURL(/done=saved/);

    // The same person counts in the programme's own outcome and under both periods of the fund.
    expect(await outcome(page, programmeId as string)).toEqual({ reached: before.reached + 1, left: before.left + 1 });
    expect(await indicator(page, programmeId as string, 'esf-plus', 'EECR04')).toBe(before.plus + 1);
    expect(await indicator(page, programmeId as string, 'esf-2014', 'CR04')).toBe(before.esf2014 + 1);
    await page.context().close();
  }, 90_000);

  test('the coordinator of Mariestad sees nothing of Västerås, in pages, API or search', async () => {
    const hers = await one(`select id from programmes where key = 'tia-mariestad-nu'`);
    const theirs =
      await one(`select p.id, e.id as enrolment, d.family_name as name from programmes p join enrolments e on e.programme_id = p.id
      join person_directory d on d.person_id = e.person_id where p.key = 'vasteras-nu' and d.family_name <> ''
      and not exists (select from person_directory o join tenants t on t.id = o.tenant_id where t.key = 'mariestad' and o.family_name = d.family_name) limit 1`);
    const page = await signedIn('Eva Holm, Samordnare');
    const status = async (path: string) => (await page.goto(path))?.status();
    const asked = async (path: string) => (await page.request.get(path)).status();

    expect(await status(`/programmes/${hers.id}`)).toBe(200);
    for (const path of [
      `/programmes/${theirs.id}`,
      `/results/${theirs.id}`,
      `/results/${theirs.id}/indicators`,
      `/participants/${theirs.enrolment}`,
      `/participants/${theirs.enrolment}/exit`,
    ])
      expect(await status(path), path).toBe(404);
    expect(await asked(`/api/v1/programmes/${hers.id}`)).toBe(200);
    expect(await asked(`/api/v1/programmes/${theirs.id}`)).toBe(404);
    expect(await asked(`/api/v1/participants/${theirs.enrolment}`)).toBe(404);
    await go(page, '/programmes');
    expect(await page.getByRole('main').textContent()).not.toContain('Till arbete eller studier');

    await page
      .getByRole('searchbox', { name: 'Sök' })
      .first()
      .fill(theirs.name as string);
    await page.keyboard.press('Enter');
    await page.getByText('Inget hittades').waitFor();
    expect(page.url()).not.toContain(theirs.name as string);
    await page.context().close();
  });
});
