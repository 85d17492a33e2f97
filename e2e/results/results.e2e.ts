import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { looksRight, openJourney } from '#test/journey.ts';

const { signedIn } = await openJourney();

describe.each([1440, 390])('at %i pixels', (width) => {
  test('a coordinator sees the target reached, opens a figure, and reads the same people by the rules of ESF+', async () => {
    const page = await signedIn('Stefan Mohlin', { width });
    await page.goto('/results');
    await page.getByRole('heading', { level: 1, name: 'Premiär Primär' }).waitFor();
    const meter = page.getByRole('meter', { name: 'I arbete eller studier efter avslut' });
    expect(await meter.getAttribute('aria-valuetext')).toMatch(/^67\s%, Mål: minst 40 %$/);
    expect(await page.getByText('Målet är nått', { exact: true }).count()).toBe(1);
    expect(await page.locator('#outcome').textContent()).toMatch(/47\s% \(28\)/);
    await looksRight(page);

    // Three categories are small: their numbers are two dots, and no table gives them away.
    const bySex = page.locator('#by-sex');
    expect(await bySex.textContent()).toContain('..');
    await page.getByRole('link', { name: '40 av 60 personer.' }).click();
    await page.getByRole('heading', { level: 1, name: 'I arbete eller studier' }).waitFor();
    expect(await page.getByRole('rowheader').count()).toBe(40);
    await looksRight(page);
    await page.goBack();

    await page.getByRole('link', { name: 'Visa exakta tal' }).click();
    await page.getByText('Exakta tal, bara för ert eget arbete').waitFor();
    expect(await page.locator('#by-sex').textContent()).not.toContain('..');

    await page.getByRole('link', { name: 'Redovisning' }).click();
    await page.getByRole('link', { name: 'ESF+ 2021–2027' }).click();
    await page.getByRole('heading', { level: 2, name: 'Resultat direkt efter avslut' }).waitFor();
    expect(await page.getByText('Programmet redovisar inte enligt ESF+ 2021–2027.').count()).toBe(1);
    await looksRight(page);
    await page.getByRole('link', { name: 'ESF 2014–2020' }).click();
    await page.getByRole('row', { name: /CO01/ }).waitFor();
    await page.context().close();
  });

  test('an evaluator sees figures and nobody behind them', async () => {
    const page = await signedIn('Ulf Granath', { width });
    await page.goto('/results');
    await page.getByRole('link', { name: 'Till arbete eller studier', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Till arbete eller studier' }).waitFor();
    expect(await page.locator('main a[href*="/people"]').count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Visa exakta tal' }).count()).toBe(0);
    const refused = await page.goto(`${page.url()}/people?category=work`);
    expect(refused?.status()).toBe(403);
    await page.goBack();
    await page.getByRole('link', { name: 'Redovisning' }).click();
    expect(await page.getByText('Tal från 1 till 4 är dolda').count()).toBe(1);
    await looksRight(page);
    await page.context().close();
  });
});

test('the files hold what the page shows', async () => {
  const page = await signedIn('Åsa Lindroth');
  await page.goto('/results');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Hämta som CSV' }).first().click();
  const file = readFileSync(await (await download).path(), 'utf8');
  expect(file).toContain('Antal;;Alla;Har startat;380');
  expect(file).not.toMatch(/;[1-4];\d+;0,/);
  await page.context().close();
});
