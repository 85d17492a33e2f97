import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { go, looksRight, openJourney } from '#test/journey.ts';

const { server, signedIn } = await openJourney();

/** Somebody in the running programme of whom nothing is known but that she has started. */
async function anEmptyFile(): Promise<string> {
  const database = new pg.Client(server.database.superuserUrl);
  await database.connect();
  const { rows } = await database.query<{ id: string }>(
    `select e.id from enrolments e join programmes p on p.tenant_id = e.tenant_id and p.id = e.programme_id
     where p.key = 'vasteras-nu' and e.status = 'active' and not e.restricted order by e.id limit 1`,
  );
  const id = rows[0]?.id ?? '';
  await database.query('delete from enrolment_facts where enrolment_id = $1', [id]);
  await database.query('delete from situations where enrolment_id = $1', [id]);
  await database.query(
    `update people set sex = 'unknown', born_on = null, born_precision = null, born_source = null
     where id = (select person_id from enrolments where id = $1)`,
    [id],
  );
  await database.end();
  return id;
}

describe('the entry interview', () => {
  test('is taken together, stopped, and taken up where it stood', async () => {
    const enrolmentId = await anEmptyFile();
    const page = await signedIn('Karin Ek, Samordnare');
    const address = `/participants/${enrolmentId}/interview`;
    await page.goto(address);
    const name = (await page.getByRole('heading', { level: 1 }).textContent())?.split(': ')[1] ?? '';
    await page.getByRole('link', { name: 'Läs tillsammans' }).click();
    await page.getByRole('heading', { level: 1, name: 'Några frågor' }).waitFor();
    expect(await page.locator('body').textContent()).not.toContain(name);
    await looksRight(page);

    await page.getByRole('checkbox', { name: 'Söker arbete', exact: true }).check();
    await page.getByLabel(/Hur är du inskriven/).selectOption({ index: 1 });
    await page.getByRole('group', { name: 'Kan börja arbeta inom två veckor?' }).getByLabel('Ja').check();
    await page.getByRole('button', { name: 'Spara och gå vidare' }).click();
    await page.getByText('Hade du rätt att arbeta').waitFor();
    await page.getByRole('link', { name: 'Vet inte än, ta frågan senare' }).click();
    await page.getByText('Vilken är den högsta utbildning').waitFor();
    expect(await page.getByLabel('Vill inte svara').count()).toBe(0);
    await page.getByLabel(/Grundskola/).check();
    await page.getByRole('button', { name: 'Spara och gå vidare' }).click();
    await page.getByText('I vilka länder är du medborgare?').waitFor();

    await page.goto(address);
    await page.getByText('Hade du rätt att arbeta').waitFor();
    expect(await page.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('2');

    await page.goto(`${address}?ask=sex`);
    await page.getByRole('radio', { name: 'Kvinna' }).check();
    await page.getByRole('button', { name: 'Spara och gå vidare' }).click();
    await page.getByLabel('När är du född?').fill('1987');
    await page.getByRole('button', { name: 'Spara och gå vidare' }).click();
    await page.getByText('Hade du rätt att arbeta').waitFor();
    expect(await page.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('4');
    await page.context().close();
  });

  test('and what is missing in a programme fit a phone, and axe finds nothing', async () => {
    const enrolmentId = await anEmptyFile();
    const page = await signedIn('Karin Ek, Samordnare', { width: 390 });
    await page.goto('/programmes');
    await page
      .getByRole('link', { name: /20\d\d$/ })
      .first()
      .click();
    await page.getByRole('link', { name: 'Uppgifter som saknas' }).click();
    await page.getByRole('heading', { level: 1, name: /Uppgifter som saknas/ }).waitFor();
    for (const path of [
      new URL(page.url()).pathname,
      new URL(page.url()).pathname.replace('completeness', 'applications'),
      `/participants/${enrolmentId}/interview`,
      `/participants/${enrolmentId}/interview?together=1&ask=disability`,
      `/participants/${enrolmentId}/interview/paper`,
    ]) {
      await go(page, path);
      await looksRight(page);
    }
    await page.context().close();
  });
});
