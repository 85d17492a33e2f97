import { test } from 'vitest';
import { looksRight, openJourney } from '#test/journey.ts';

const { signedIn } = await openJourney();

test('guidance is noted with its theme, and what was agreed stands in the plan without being typed again', async () => {
  const page = await signedIn('Jonas Lindell, Handläggare');
  await page.goto('/meetings');
  await page.locator('main a[href*="/meetings/"]').first().click();
  await page.waitForURL(/\/participants\/.*\/meetings\//);
  const participant = page.url().replace(/\/meetings\/.*/, '');
  await page.goto(`${participant}/meetings`);
  await page.getByRole('link', { name: 'Vägledning', exact: true }).click();
  await page.getByLabel('Klockan').fill('7.15');
  await page.getByLabel('Mötet har redan varit').check();
  await page.getByRole('button', { name: 'Planera mötet' }).click();
  await page.getByText('Välj minst ett tema.').first().waitFor();
  await page.getByLabel('Komvux').check();
  await looksRight(page);
  await page.getByRole('button', { name: 'Planera mötet' }).click();
  await page.getByText('Inget steg och ingen kurs är inskriven härifrån än.').waitFor();
  await looksRight(page);

  await page.getByRole('link', { name: 'Nytt steg i planen' }).click();
  await page.getByLabel(/^Vad ska/).fill('Boka tid hos komvux');
  await looksRight(page);
  await page.getByRole('button', { name: 'Spara' }).click();
  await page.getByRole('link', { name: /Boka tid hos komvux/ }).waitFor();
  await page.goto(`${participant}/plan`);
  await page.getByText('Boka tid hos komvux').first().waitFor();

  await page.goto(`${participant}/meetings?kind=guidance`);
  await page.getByRole('link', { name: /Vägledning: Komvux/ }).waitFor();
  await looksRight(page);
});
