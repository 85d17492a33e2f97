import { expect, test } from 'vitest';
import { looksRight, openJourney } from '#test/journey.ts';

const { signedIn } = await openJourney();

test('a participant is given a part, has it in her week and, once done, as experience; a stand-in joins the team', {
  timeout: 90_000,
}, async () => {
  const page = await signedIn('Karin Ek, Samordnare', { width: 390 });
  await page.goto('/activities?view=day');
  await page.getByRole('link', { name: 'Gruppträff', exact: true }).first().click();
  const session = new URL(page.url()).pathname;
  await looksRight(page);
  await page.getByText('Mer', { exact: true }).click();
  await page.getByRole('link', { name: 'Deltagares uppgifter' }).click();
  await looksRight(page);
  await page.getByRole('button', { name: 'Spara uppgiften' }).click();
  await page.getByText('Något behöver rättas').waitFor();
  const who = page.locator('select[name=enrolmentId]');
  const enrolmentId = (await who.locator('option').nth(1).getAttribute('value')) as string;
  const name = ((await who.locator('option').nth(1).textContent()) ?? '').trim();
  await who.selectOption(enrolmentId);
  await page.getByLabel('Leder en del').check();
  await page.getByLabel('Med egna ord').fill('Presentationsrundan');
  await page.getByRole('button', { name: 'Spara uppgiften' }).click();
  await page.waitForURL(/done=saved/);
  await looksRight(page);

  await page.goto(`/participants/${enrolmentId}/week`);
  await page.getByText('Leder en del: Presentationsrundan').first().waitFor();
  await looksRight(page);

  await page.goto(`${session}/attendance`);
  await page
    .locator('ol > li', { hasText: name })
    .locator('label', { has: page.locator('input[value="present"]') })
    .click();
  await page.getByRole('button', { name: 'Spara närvaro' }).click();
  await page.waitForURL(/done=/);
  await page.goto(`/participants/${enrolmentId}/parts`);
  await looksRight(page);
  const row = page.getByRole('row', { name: /Leder en del/ });
  await row.getByRole('button', { name: 'Ta upp som erfarenhet' }).click();
  await row.getByText('Finns bland kunskaperna').waitFor();
  await page.goto(`/participants/${enrolmentId}/skills`);
  await page.getByText('Ledde en del av en grupp').first().waitFor();

  await page.setViewportSize({ width: 1440, height: 1000 });
  await page.goto(session);
  await page.getByText('Mer', { exact: true }).click();
  await page.getByRole('link', { name: 'Ändra teamet' }).click();
  await page.getByLabel('Namn på någon utan konto').fill('Rut Lind');
  await page.getByRole('button', { name: 'Lägg till i teamet' }).click();
  await page.waitForURL(/done=saved/);
  await looksRight(page);
  await page.goto(session);
  expect(await page.locator('#facts').textContent()).toContain('Rut Lind');
  await looksRight(page);
});
