import { expect, test } from 'vitest';
import { looksRight, openJourney } from '#test/journey.ts';

const { signedIn } = await openJourney();

test('an employer is added, gets a workplace, is asked, rests, and is found again', async () => {
  const page = await signedIn('Karin Ek, Samordnare');
  await page.goto('/employers/new');
  await page.getByLabel('Program', { exact: true }).selectOption({ index: 0 });
  await page.getByLabel('Namn').fill('Köket på Skeppsgatan');
  await page.getByLabel('Organisationsnummer').fill('900101-0017');
  await page.getByLabel('Typ').selectOption('Företag');
  await page.getByRole('button', { name: 'Spara' }).click();
  await page.getByText('Det här är ett personnummer').first().waitFor();
  await page.getByLabel('Organisationsnummer').fill('');
  await page.getByRole('button', { name: 'Spara' }).click();
  await page.getByRole('heading', { level: 1, name: 'Köket på Skeppsgatan' }).waitFor();

  await page.getByRole('link', { name: 'Lägg till arbetsplats' }).click();
  await page.getByLabel('Namn').fill('Köket');
  await page.getByRole('textbox', { name: /^Ort/ }).fill('Surahammar');
  await page.getByLabel('Yrken').fill('kock');
  await page.getByLabel('Plats på kartan').fill('59.71, 16.22');
  await page.getByRole('button', { name: 'Spara' }).click();
  await page.getByText('Kockar och kallskänkor').waitFor();

  await page.getByLabel('Frågade du om något?').selectOption('Praktik');
  await page.getByLabel('Svar', { exact: true }).selectOption('Ja');
  await page.getByRole('button', { name: 'Anteckna' }).click();
  await page.getByText('Frågade om praktik: Ja').waitFor();
  await looksRight(page);

  await page.goto('/employers?city=Surahammar&occupation=kock');
  expect(await page.getByRole('link', { name: 'Köket på Skeppsgatan' }).count()).toBe(1);
  await looksRight(page);
  await page.getByRole('link', { name: 'Karta' }).click();
  await page.getByRole('heading', { level: 3, name: 'Surahammar (1)' }).waitFor();
  await looksRight(page);
  await page.context().close();
});
