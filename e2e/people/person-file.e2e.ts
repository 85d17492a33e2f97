import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { go, looksRight, openJourney } from '#test/journey.ts';

const { signedIn } = await openJourney();

const main = (page: Page) => page.getByRole('main').textContent();

describe.each([
  { width: 1440, script: true, name: 'Saba', serials: ['19920101-2383', '19920101-2391'] },
  { width: 390, script: false, name: 'Yodit', serials: ['19910101-2384', '19910101-2392'] },
])('a person’s file at $width px, script $script', ({ width, script, name, serials }) => {
  test('is filled from the first call to the personnummer', async () => {
    const page = await signedIn('Karin Ek, Samordnare', { width, script });
    await go(page, '/participants/new');
    await page.getByLabel('Förnamn').fill(name);
    await page.getByRole('radio', { name: 'Kvinna' }).check();
    await page.getByRole('button', { name: 'Registrera' }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    const home = page.url().split('?')[0] as string;

    // Languages and what a meeting needs; the colleague who speaks Arabic is named.
    await go(page, `${home}/contact`);
    expect(await main(page)).toContain('Ingen kontaktväg är registrerad');
    await page.getByRole('link', { name: 'Ändra' }).first().click();
    await page.getByRole('group', { name: 'Modersmål' }).getByLabel('Språk').selectOption({ label: 'Arabiska' });
    await page.getByRole('group', { name: 'Modersmål' }).getByLabel('Dialekt').fill('Sudanesisk');
    await page.getByRole('radio', { name: 'Ibland' }).check();
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.getByText('Samira Rahman').first().waitFor();
    expect(await main(page)).toContain('Sudanesisk');

    // A shared phone: an unreadable number is explained, then saved with what to bear in mind.
    await page.getByRole('link', { name: 'Lägg till kontaktväg' }).click();
    await page.getByLabel('Nummer, adress eller beskrivning').fill('ring');
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.getByRole('link', { name: /Skriv telefonnumret med siffror/ }).waitFor();
    await page.getByLabel('Nummer, adress eller beskrivning').fill('070-174 06 44');
    await page.getByLabel('Flera delar telefonen').check();
    await page.getByLabel('Med egna ord').fill('Efter klockan 15');
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.getByRole('rowheader', { name: '070-174 06 44' }).waitFor();
    expect(await main(page)).toContain('Delas med andra');

    // No number, then a file number, then the personnummer in its place.
    await go(page, `${home}/numbers`);
    await page.getByRole('link', { name: 'Anteckna att nummer saknas' }).click();
    await page.getByRole('radio', { name: 'Har inte fått något nummer än' }).check();
    await page.getByRole('button', { name: 'Spara' }).click();
    expect(await main(page)).toContain('Har inte fått något nummer än');
    await page.getByLabel('Nummer', { exact: true }).fill(serials[0] as string);
    await page.getByRole('button', { name: 'Spara numret' }).click();
    await page.getByRole('link', { name: 'Byt ut' }).click();
    await page.getByRole('radio', { name: 'Numret var felskrivet hos oss' }).check();
    await page.getByLabel('Nummer', { exact: true }).fill(serials[1] as string);
    await page.getByRole('button', { name: 'Byt ut numret' }).click();
    await page.getByText('Ersatt', { exact: true }).waitFor();
    expect(await main(page)).not.toContain((serials[1] as string).slice(-4));
    await looksRight(page);

    // She is called something else, and another colleague who typed meanwhile sees it.
    await go(page, `${home}/names`);
    await page.getByLabel('Namn', { exact: true }).fill('Sabsi');
    await page.getByRole('button', { name: 'Spara namnet' }).click();
    await page.getByRole('rowheader', { name: 'Sabsi' }).waitFor();
    const other = await signedIn('Jonas Lindell, Handläggare', { width, script });
    await Promise.all([go(page, `${home}/person`), go(other, `${home}/person`)]);
    await page.getByLabel('Efternamn').fill('Haile');
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.getByRole('heading', { level: 1, name: `${name} Haile` }).waitFor();
    await other.getByLabel('Efternamn').fill('Hailu');
    await other.getByRole('button', { name: 'Spara' }).click();
    await other.getByText('Sparat: Haile').waitFor();
    expect(await other.getByLabel('Efternamn').inputValue()).toBe('Hailu');
    await looksRight(page);
  });
});
