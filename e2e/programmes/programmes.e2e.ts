import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { type Device, go, looksRight, openJourney } from '#test/journey.ts';
import { fileOf, programmesWorld } from './programmes-world.ts';

const { server, open } = await openJourney();
const world = await programmesWorld(server.database.superuserUrl);
afterAll(world.close);

async function openAt(path: string, device: Partial<Device>): Promise<Page> {
  const page = await open({ ...device, token: world.token });
  await go(page, path);
  return page;
}

describe.each([true, false])('with script %s', (script) => {
  const key = script ? 'pik' : 'pik-utan-script';
  const file = fileOf('pik').replace('key: pik', `key: ${key}`);

  test('a coordinator makes a programme from its file, edits, copies and extends it, and gets the file', async () => {
    const page = await openAt('/programmes', { script });
    await page.getByRole('link', { name: 'Nytt program' }).click();

    // A broken file first: every fault with its line, and the text is still there.
    const broken = file.replace('name:', 'namn:').replace('kind: municipality', 'kind: kommun');
    await page
      .getByLabel('Välj en fil')
      .setInputFiles({ name: 'pik.yaml', mimeType: 'text/yaml', buffer: Buffer.from(broken) });
    await page.getByRole('button', { name: 'Skapa programmet' }).click();
    const faults = page.getByRole('alert');
    await expect.poll(() => faults.textContent()).toContain('Rad 3, kolumn 1');
    expect(await faults.textContent()).toContain('kommun');
    expect(await page.getByLabel('Eller klistra in').inputValue()).toBe(broken);

    await page.getByLabel('Eller klistra in').fill(file);
    await page.getByRole('button', { name: 'Skapa programmet' }).click();
    await page.getByRole('heading', { level: 1, name: 'Premiär i kommunen' }).waitFor();

    await page.getByRole('link', { name: 'Redigera', exact: true }).click();
    await page.getByLabel('Namn', { exact: true }).fill('Premiär igen');
    await page.getByRole('button', { name: 'Lägg till rad (Teman)' }).click();
    await page.getByRole('group', { name: 'Ny rad' }).getByLabel('Tema').first().fill('Cykling');
    expect(await page.getByLabel('Namn', { exact: true }).inputValue()).toBe('Premiär igen');
    await page.getByLabel('Tema').first().press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Premiär igen' }).waitFor();
    expect(await page.locator('#way').textContent()).toContain('Cykling');

    await page.getByRole('link', { name: 'Kopiera' }).click();
    await page.getByLabel('Det nya programmets namn').fill('Premiär i vardagen');
    await page.getByLabel('Nyckel').fill(`${key}-kopia`);
    await page.getByLabel('Drivs vidare i ordinarie verksamhet').check();
    await page.getByRole('button', { name: 'Skapa kopian' }).click();
    await page.getByRole('heading', { level: 1, name: 'Premiär i vardagen' }).waitFor();
    expect(await page.locator('main').textContent()).toContain('Ordinarie verksamhet');

    await page.getByRole('link', { name: 'Redigera', exact: true }).click();
    await page.getByLabel('Slutar').fill('2026');
    await page.getByRole('button', { name: 'Spara' }).last().click();
    await page.getByRole('link', { name: 'Förläng' }).click();
    expect(await page.locator('main').textContent()).toContain('Ingen deltar just nu.');
    if (script) {
      await page.getByRole('spinbutton').first().pressSequentially('20270630');
    } else {
      await page.getByLabel('Ny sista dag').fill('2027-06-30');
    }
    await page.getByRole('button', { name: 'Förläng programmet' }).click();
    await page.getByText('30 juni 2027').first().waitFor();

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Hämta som fil' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`${key}-kopia.yaml`);
    const exported = readFileSync(await download.path(), 'utf8');
    expect(exported).toContain('endsOn: 2027-06-30');
    expect(exported).toContain('previousEndsOn:\n    - "2026"');
    await page.context().close();
  });
});

describe('the pages of programmes', () => {
  const pages = [
    '/programmes',
    `/programmes/${world.vasteras}`,
    '/programmes/new',
    `/programmes/${world.vasteras}/copy`,
    `/programmes/${world.vasteras}/edit`,
    `/programmes/${world.vasteras}/edit?tab=file`,
    `/programmes/${world.vasteras}/extend`,
  ];

  // One page after the other in one window: wide in Swedish, narrow in English, where words are of other lengths.
  test.each([
    ['sv', 1440],
    ['en', 390],
  ] as const)('in %s at %i px fit, and axe finds nothing', async (locale, width) => {
    await world.speak(locale);
    const page = await openAt('/programmes', { width });
    for (const path of pages) {
      await go(page, path);
      await looksRight(page);
    }
    await page.context().close();
    await world.speak('sv');
  });
});
