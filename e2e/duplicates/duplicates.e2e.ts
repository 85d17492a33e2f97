import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { deskAndPhone, fillDay, go, looksRight, openJourney } from '#test/journey.ts';

const { signedIn } = await openJourney();

const main = (page: Page) => page.getByRole('main');

async function register(page: Page, givenName: string, familyName: string): Promise<void> {
  await go(page, '/participants');
  await main(page).getByRole('link', { name: 'Registrera deltagare' }).click();
  await page.getByLabel('Förnamn').fill(givenName);
  await page.getByLabel('Efternamn').fill(familyName);
  await fillDay(page, 'Födelsedatum', '1994-03-12');
  await page.getByRole('button', { name: 'Registrera', exact: true }).click();
}

async function compare(page: Page): Promise<void> {
  await go(page, '/duplicates');
  await main(page)
    .getByRole('row', { name: /Yordanos/ })
    .getByRole('link', { name: /^Jämför/ })
    .click();
  await page.getByRole('heading', { name: 'Jämför två personer' }).waitFor();
}

test.each(deskAndPhone)(
  'registered twice, seen, made one, and split again ($width px)',
  { timeout: 120_000 },
  async (device) => {
    const page = await signedIn('Karin Ek, Samordnare', device);
    const family = device.script ? 'Teklehaymanot' : 'Wolderufael';
    await register(page, 'Yordanos', family);
    await page.getByRole('heading', { name: `Yordanos ${family}`, level: 1 }).waitFor();

    // The same person, as the next office spells her.
    await register(page, 'Jordanos', device.script ? 'Tekle-Haimanot' : 'Welderufael');
    await page.getByRole('heading', { name: 'Är det någon av dem?' }).waitFor();
    expect(await main(page).textContent()).toContain('Samma födelsedatum och liknande namn');
    await looksRight(page);
    await page.getByRole('radio', { name: 'Jag vet inte än' }).check();
    await page.getByRole('button', { name: 'Registrera', exact: true }).click();
    await page.getByRole('heading', { name: /^Jordanos/, level: 1 }).waitFor();

    // Both take part in one programme: the second registration is a mistake, and is marked as one first.
    await compare(page);
    expect(await main(page).textContent()).toContain('Båda deltar just nu i');
    await main(page).getByRole('link', { name: 'Öppna det andra' }).click();
    await page.getByRole('heading', { level: 1, name: /ordanos/ }).waitFor();
    await page.goto(`${page.url().split('?')[0]}/moves/mark-mistaken`);
    await page.getByLabel(/Skäl|Varför/).fill('Registrerad två gånger');
    await page.getByRole('button', { name: /felregistrerad/i }).click();
    await page.getByRole('heading', { level: 1, name: /ordanos/ }).waitFor();

    await compare(page);
    await looksRight(page);
    await page.getByRole('button', { name: 'Slå ihop till en person' }).click();
    await page.getByRole('heading', { name: 'Två personer som blev en' }).waitFor();
    await looksRight(page);
    await go(page, '/duplicates');
    expect(
      await main(page)
        .getByRole('row', { name: /ordanos/ })
        .count(),
    ).toBe(0);
    await main(page)
      .getByRole('link', { name: /ordanos/ })
      .first()
      .click();

    await page.getByRole('button', { name: 'Dela i två personer' }).click();
    await page.getByRole('heading', { name: 'Jämför två personer' }).waitFor();
    expect(await main(page).textContent()).toMatch(/Yordanos[\s\S]*Jordanos|Jordanos[\s\S]*Yordanos/);
    await page.context().close();
  },
);
