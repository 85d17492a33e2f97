import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { deskAndPhone, looksRight, openJourney } from '#test/journey.ts';

const { signedIn } = await openJourney();

describe.each(deskAndPhone)('at $width px, script $script', (device) => {
  test('a case worker writes what somebody can do, has it validated and prints a CV in her language', async () => {
    const page = await signedIn('Samira Rahman, Handläggare', device);
    await page.goto('/participants?status=active');
    await page
      .getByRole('table')
      .getByRole('link')
      .filter({ hasText: ',' })
      .nth(device.width === 390 ? 8 : 7)
      .click();
    await page.goto(`${new URL(page.url()).origin}${new URL(page.url()).pathname}/skills`);
    await page.getByRole('link', { name: 'Ett arbete' }).click();
    await page.getByLabel('Vilket arbete var det?').fill('Köksbiträde i skolkök');
    await page.getByLabel('Språk', { exact: true }).selectOption('ar');
    await page.getByLabel('Rubrik på det språket').fill('مساعدة في مطبخ المدرسة 2015');
    await page.getByLabel('Skriv yrket med vanliga ord').fill('köksbitrede');
    await page.getByLabel('Från år').fill('2015');
    await page.getByRole('radio', { name: 'Inga papper' }).check();
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.getByRole('radio', { name: 'Restaurang- och köksbiträden m.fl. (9412)' }).check();
    await looksRight(page);
    await page.getByRole('button', { name: 'Spara' }).click();
    await expect.poll(() => page.getByText('(9412)').count()).toBe(1);
    expect(await page.getByText('مساعدة في مطبخ').getAttribute('lang')).toBe('ar');
    await looksRight(page);

    await page.getByRole('radio', { name: 'Berättade' }).check();
    await page.getByRole('radio', { name: 'Den är validerad' }).check();
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.getByText('Det räcker inte för en bedömning').first().waitFor();
    await page.getByRole('radio', { name: 'Prov eller test' }).check();
    await page.getByLabel('Vem såg det?').fill('Kökschefen på Ängsskolan');
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.getByText('Validerad', { exact: true }).first().waitFor();

    await page.getByRole('link', { name: 'Kunskaper' }).first().click();
    await page.getByRole('link', { name: 'Gör ett CV' }).click();
    await page.getByLabel('Namn på CV:t').fill('Kök');
    await page.getByLabel('Språk', { exact: true }).first().selectOption('ar');
    await page.getByRole('checkbox', { name: 'Köksbiträde i skolkök' }).check();
    await page.getByRole('button', { name: 'Gör CV:t' }).click();
    await page.getByText('kryssa i att personen säger ja').first().waitFor();
    await looksRight(page);
    await page.getByRole('checkbox', { name: 'säger ja' }).check();
    await page.getByRole('button', { name: 'Gör CV:t' }).click();
    const fetching = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Hämta som PDF' }).click();
    const fetched = await fetching;
    expect(fetched.suggestedFilename()).toBe('cv-ar.pdf');
    const pdf = await readFile(await fetched.path(), 'latin1');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(pdf).toMatch(/\/Lang \(ar\)/);
  });
});
