import { expect, test } from 'vitest';
import { looksRight, openJourney } from '#test/journey.ts';

const { open, signedIn } = await openJourney();

test('the month’s sheet for ALV comes out, is certified on her phone in Arabic, locked, sent, corrected, and says what must be sent again', {
  timeout: 120_000,
}, async () => {
  const page = await signedIn('Åsa Lindroth');
  await page.goto('/attendance/hours');
  await page.getByRole('link', { name: 'Månadsblad' }).click();
  await page.getByRole('heading', { level: 1, name: 'Månadsblad' }).waitFor();
  await looksRight(page);
  await page.locator('tbody tr').first().getByRole('link').click();
  await page.getByRole('button', { name: 'Gör månadsblad' }).click();
  await page.waitForURL(/done=saved/);
  const month = page.url().split('?')[0] as string;
  expect(await page.getByText('Inget blad än', { exact: true }).count()).toBe(0);
  await looksRight(page);

  const first = page.locator('tbody tr').first().getByRole('link');
  const name = (await first.textContent()) ?? '';
  await first.click();
  await page.locator('#entries').waitFor();
  await looksRight(page);
  const sheet = page.url();
  await page.getByRole('link', { name: 'Låt deltagaren intyga' }).click();
  await page.getByRole('button', { name: 'Öppna sidan för deltagaren' }).click();
  const address = await page.getByRole('link', { name: 'Länk', exact: true }).getAttribute('href');
  await looksRight(page);

  const phone = await open({ width: 390, script: false });
  await phone.goto(address as string);
  await phone.getByRole('link', { name: 'العربية' }).click();
  expect(await phone.locator('html').getAttribute('dir')).toBe('rtl');
  await looksRight(phone);
  await phone.getByRole('button', { name: 'نعم، هذا صحيح' }).click();
  await phone.getByText('شكراً. لقد أكدت حضورك.').waitFor();
  await phone.context().close();

  await page.goto(sheet);
  await page.getByText('Intygat av deltagaren').first().waitFor();
  await page.getByRole('button', { name: 'Intyga som ledare' }).click();
  await page.getByText('Intygat av båda').waitFor();

  await page.goto(`${month}/lock`);
  await page.getByRole('button', { name: 'Lås månaden' }).click();
  await page.getByRole('heading', { name: 'Månaden är låst' }).waitFor();
  await page.goto(`${month}/file`);
  await looksRight(page);
  await page.getByLabel('I SCB:s eller finansiärens portal').check();
  const withoutFaulty = page.getByLabel(/Rader med fel är inte med/);
  if ((await withoutFaulty.count()) > 0) await withoutFaulty.check();
  await page.getByRole('button', { name: 'Notera som skickad' }).click();
  await page.waitForURL(/done=saved/);
  await page.getByText(/Inget skiljer från/).waitFor();

  // A day of hers is corrected: the sheet is a new version, nobody has certified it, and the month must be sent again.
  await page.goto(sheet);
  await page.locator('#entries tbody tr').first().getByRole('link').click();
  const row = page.locator('ol > li', { hasText: name });
  await row.locator('input[value="absent"]').check();
  await row.locator('input[value="sick"]').check();
  await page.getByRole('button', { name: 'Spara närvaro' }).click();
  await page.getByText('Skriv varför närvaron rättas, med minst tre tecken.').first().waitFor();
  await looksRight(page);
  await page.getByLabel('Varför rättas närvaron?').fill('Markerad på fel dag');
  await page.getByRole('button', { name: 'Spara närvaro' }).click();
  await page.waitForURL(/done=saved/);

  await page.goto(sheet);
  await page.getByText('Klart att intyga').waitFor();
  expect(await page.locator('#versions').textContent()).toContain('Rättelse: Markerad på fel dag');
  expect(await page.getByText('Bladet är rättat efter att månaden skickades').count()).toBe(1);
  await looksRight(page);
  await page.goto(month);
  await page.getByRole('heading', { name: 'Månader som ska skickas igen' }).waitFor();
  await looksRight(page);
  await page.context().close();
});
