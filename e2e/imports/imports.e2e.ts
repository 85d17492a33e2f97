import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { looksRight, openJourney } from '#test/journey.ts';

const { signedIn } = await openJourney();

describe.each([true, false])('with script %s', (script) => {
  const family = script ? 'Listsson' : 'Listberg';
  const list = [
    'Deltagare våren;;;',
    'Personnr;Namn;Kön;Startdatum',
    ...Array.from({ length: 20 }, (_, index) => `;${family}${index}, Amira;K;2/2 2026`),
    `1,99E+11;${family}sist, Nils;M;2026-02-02`,
  ].join('\r\n');

  async function upToPreview(page: Page): Promise<void> {
    await page.goto('/imports/new');
    const programme = page.getByLabel('Program', { exact: true });
    await programme.selectOption({ index: 1 });
    await page
      .getByLabel('Fil', { exact: true })
      .setInputFiles({ name: 'lista.csv', mimeType: 'text/csv', buffer: Buffer.from(list, 'latin1') });
    await page.getByRole('button', { name: 'Fortsätt' }).click();
    await page.getByRole('heading', { level: 1, name: 'Vad innehåller kolumnerna?' }).waitFor();
    await page.getByRole('button', { name: 'Kontrollera raderna' }).click();
    await page.getByRole('heading', { level: 1, name: 'Det här kommer att hända' }).waitFor();
  }

  test('a list is sent in, looked at, corrected and read in; the same list again adds nothing', async () => {
    const page = await signedIn('Karin Ek, Samordnare', { script });
    await upToPreview(page);
    expect(await page.getByText('Excel har gjort om numret till ett avrundat tal').count()).toBe(1);
    await looksRight(page);

    await page.getByRole('button', { name: 'Läs in 20 rader' }).click();
    await page.getByText('Det finns felaktiga rader kvar').waitFor();
    await page.getByRole('link', { name: 'Rätta' }).click();
    await page.getByLabel('Personnr').fill('');
    await page.getByRole('button', { name: 'Spara och kontrollera igen' }).click();
    await page.getByRole('button', { name: 'Läs in 21 rader' }).click();
    await page.getByRole('heading', { level: 1, name: 'Det här hände' }).waitFor();

    await upToPreview(page);
    expect(await page.getByText('Samma fil lästes in').count()).toBe(1);
    expect(await page.getByRole('button', { name: /^Läs in \d+ rad/ }).count()).toBe(0);
    await page.context().close();
  });
});
