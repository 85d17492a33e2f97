import { expect, test } from 'vitest';
import { looksRight, openJourney } from '#test/journey.ts';

const { open, signedIn } = await openJourney();

test('a placement is visited: the talk about safety is kept, the workplace reads what is meant for it and an adaptation once she says yes', async () => {
  const page = await signedIn('Karin Ek, Samordnare');
  await page.goto('/workplace-weeks');
  await page.locator('main td a[href*="/weeks"]').first().click();
  await page.waitForURL(/\/placements\/.*\/weeks/);
  const placement = page.url().replace(/\/weeks.*/, '');
  await page.goto(placement);
  await page.getByText('Inget besök är planerat eller hållet än.').waitFor();
  await looksRight(page);

  await page.getByRole('link', { name: 'Planera besök' }).click();
  await page.getByLabel('Klockan').fill('7.15');
  await page.getByLabel('Säkerheten').check();
  await page.getByLabel('Mötet har redan varit').check();
  await looksRight(page);
  await page.getByRole('button', { name: 'Planera mötet' }).click();
  await page.getByText('Vet deltagaren hur man arbetar säkert?').waitFor();
  await looksRight(page);
  await page.getByRole('link', { name: 'Skriv till arbetsplatsen' }).click();
  await page.getByLabel('Det här får arbetsplatsen veta').fill('En ny uppgift i taget.');
  await page.getByRole('button', { name: 'Spara' }).click();
  await page.waitForURL(/done=saved/);

  await page.goto(`${placement}/safety`);
  await page.getByLabel('Vilka var med?').fill('Deltagaren och handledaren');
  const done = page.getByRole('radio', { name: 'Gjort', exact: true });
  for (const each of await done.all()) await each.check();
  await looksRight(page);
  await page.getByRole('button', { name: 'Spara' }).click();
  await page.getByText('Klart', { exact: true }).waitFor();

  await page.goto(`${placement}/adaptations`);
  await page.getByLabel('Vad görs på ett annat sätt?').fill('Paus efter varje timme');
  await page.getByRole('button', { name: 'Spara' }).click();
  await page.getByText('Deltagaren är inte frågad.').waitFor();
  await looksRight(page);

  await page.goto(`${placement}/weeks`);
  await page.getByRole('button', { name: /^Gör en (ny )?länk/ }).click();
  await page.getByText('Länken är gjord.').waitFor();
  const address = /\/w\/[\w-]{43}/.exec(await page.content())?.[0] ?? '';
  const supervisor = await open({ width: 390, script: false });
  await supervisor.goto(address);
  await supervisor.getByText('En ny uppgift i taget.').waitFor();
  expect(await supervisor.getByText('Paus efter varje timme').count()).toBe(0);
  await page.goto(`${placement}/adaptations`);
  await page.getByRole('button', { name: 'Deltagaren sa ja' }).click();
  await page.getByText('Det står på handledarens sida.').waitFor();
  await supervisor.reload();
  await supervisor.getByText('Paus efter varje timme').waitFor();
  await looksRight(supervisor);
});
