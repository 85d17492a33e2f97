import { describe, expect, test } from 'vitest';
import { deskAndPhone, looksRight, openJourney } from '#test/journey.ts';

const { signedIn } = await openJourney();

describe.each(deskAndPhone)('at $width px, script $script', (device) => {
  test('a case worker writes what somebody wants, puts a workplace to her and writes down what both sides answer', async () => {
    const page = await signedIn('Samira Rahman, Handläggare', device);
    await page.goto('/participants?status=active');
    await page
      .getByRole('table')
      .getByRole('link')
      .filter({ hasText: ',' })
      .nth(device.width === 390 ? 16 : 15)
      .click();
    const participant = new URL(page.url());
    await page.goto(`${participant.origin}${participant.pathname}/matching/wishes`);
    await page.getByLabel('Lägg till ett yrke').fill('köksbiträde');
    await page.getByLabel('Ort hon reser från').fill('Storgatan 4');
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.getByText('Orten finns inte i listan').first().waitFor();
    await page.getByLabel('Ort hon reser från').fill('Västerås');
    await page.getByRole('checkbox', { name: 'Buss eller tåg' }).check();
    await page.getByLabel('Längsta resa i minuter').fill('60');
    await looksRight(page);
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.getByRole('heading', { name: 'Passar bra' }).waitFor();
    await looksRight(page);

    await page.getByRole('checkbox', { name: 'Ta med Centralköket' }).check();
    await page.getByRole('button', { name: 'Visa de valda för deltagaren' }).click();
    await page.getByRole('link', { name: /Centralköket/ }).click();
    for (const party of ['deltagarens', 'arbetsplatsens']) {
      const form = page.locator('form').filter({ hasText: `Spara ${party} svar` });
      await form.getByRole('radio', { name: 'Ja', exact: true }).check();
      await form.getByRole('button').click();
      await page.getByText(party === 'deltagarens' ? 'Deltagaren: Ja' : 'Arbetsplatsen: Ja').waitFor();
    }
    await looksRight(page);
    expect(await page.getByRole('link', { name: 'Föreslå en placering' }).getAttribute('href')).toContain('workplace=');
  });
});
