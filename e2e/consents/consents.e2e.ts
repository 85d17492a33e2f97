import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { go, looksRight, openJourney } from '#test/journey.ts';

const { server, signedIn } = await openJourney();
const database = new pg.Client(server.database.superuserUrl);
await database.connect();
afterAll(() => database.end());

/** Somebody in the running programme of Västerås who was never asked. */
async function somebody(): Promise<{ id: string; name: string }> {
  const { rows } = await database.query<{ id: string; name: string }>(
    `select e.id, trim(d.given_name || ' ' || d.family_name) as name from enrolments e
      join programmes p on p.tenant_id = e.tenant_id and p.id = e.programme_id and p.key = 'vasteras-nu'
      join person_directory d on d.tenant_id = e.tenant_id and d.person_id = e.person_id
      where e.status = 'active' and not e.restricted and not exists (select from disclosures s where s.enrolment_id = e.id)
      order by e.id limit 1`,
  );
  if (rows[0] === undefined) throw new Error('everybody was asked');
  return rows[0];
}

test('consent signed on the screen, seen by the officer just so, taken back: her next page is without it', async () => {
  const { id, name } = await somebody();
  const staff = await signedIn('Karin Ek, Samordnare');
  const officer = await signedIn('Helena Strand', { width: 390 });
  await go(officer, `/shared-with-me/${id}`);
  expect(await officer.getByRole('main').textContent()).not.toContain(name);

  await go(staff, `/participants/${id}`);
  await staff.getByRole('link', { name: 'Insyn och delning' }).click();
  await staff.getByRole('link', { name: 'Delning', exact: true }).click();
  await staff.getByText('Inget delas').waitFor();
  await staff.getByRole('link', { name: 'Fråga om samtycke' }).click();
  await staff.getByRole('link', { name: 'Lätt svenska' }).click();
  await staff.waitForLoadState('networkidle');
  expect(await staff.locator('input[name=fields]:checked').count()).toBe(0);
  await looksRight(staff);
  await staff.getByLabel('Vem ska få se?').selectOption({ label: 'Arbetsförmedlingen Västerås: Helena Strand' });
  await staff.getByRole('radio', { name: /jobb eller börjar studera/ }).check();
  await staff.getByRole('checkbox', { name: /Mitt namn/ }).check();
  await staff.getByRole('checkbox', { name: /Hur ofta jag kommer/ }).check();
  await staff.getByRole('radio', { name: 'Skriver under här på skärmen' }).check();
  const surface = staff.getByRole('img', { name: 'Underskrift' });
  await surface.scrollIntoViewIfNeeded();
  const box = await surface.boundingBox();
  if (box === null) throw new Error('nowhere to sign');
  await staff.mouse.move(box.x + 30, box.y + 60);
  await staff.mouse.down();
  for (const step of [1, 2, 3, 4, 5]) await staff.mouse.move(box.x + 30 + step * 25, box.y + (step % 2 ? 30 : 90));
  await staff.mouse.up();
  await staff.getByRole('button', { name: 'Hen säger ja – spara' }).click();
  await staff.getByRole('heading', { name: 'Helena Strand, Arbetsförmedlingen Västerås' }).waitFor();
  await staff.getByRole('link', { name: 'Visa och skriv ut' }).click();
  await staff.getByRole('img', { name: 'Skriv ditt namn' }).waitFor();

  await go(officer, '/shared-with-me');
  await officer
    .getByRole('link', { name: name.split(' ').at(-1) ?? name })
    .first()
    .waitFor();
  await go(officer, `/shared-with-me/${id}`);
  const shown = await officer.getByRole('main').getByRole('heading', { level: 2 }).allTextContents();
  expect(shown.filter((title) => title !== 'Varför du ser det här').sort()).toEqual([
    'Namn, läge och datum',
    'Närvaro per månad',
  ]);
  await looksRight(officer);

  await go(staff, `/participants/${id}/consents`);
  await staff.getByRole('link', { name: 'Dra tillbaka' }).click();
  await staff.getByText('Läst').first().waitFor();
  await staff.getByRole('button', { name: 'Dra tillbaka nu' }).click();
  await staff.getByText('Inget delas').waitFor();
  const answer = await officer.reload();
  expect(answer?.status()).toBe(404);
  expect(await officer.getByRole('main').textContent()).not.toContain(name);
});

test('without script a no is one press, and costs her nothing', async () => {
  const { id } = await somebody();
  const staff = await signedIn('Karin Ek, Samordnare', { width: 390, script: false });
  await go(staff, `/participants/${id}/consents/new?language=ar`);
  await looksRight(staff);
  await staff.getByLabel('Vem ska få se?').selectOption({ index: 1 });
  await staff.getByRole('button', { name: 'Hen säger nej' }).click();
  await staff.getByText(/Sa nej till/).waitFor();
  await staff.getByText('Inget delas').waitFor();
  await go(staff, `/participants/${id}`);
  expect(await staff.getByRole('main').textContent()).toContain('Deltar');
});
