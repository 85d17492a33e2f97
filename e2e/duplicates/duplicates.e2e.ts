import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFindings, launchBrowser } from '#test/browser.ts';
import { startTestServer } from '#test/server.ts';

let browser: Browser;
let server: Awaited<ReturnType<typeof startTestServer>>;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startTestServer()]);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const go = (page: Page, path: string) => page.goto(server.baseUrl + path, { waitUntil: 'networkidle' });
const main = (page: Page) => page.getByRole('main');

async function register(page: Page, givenName: string, familyName: string): Promise<void> {
  await go(page, '/participants');
  await main(page).getByRole('link', { name: 'Registrera deltagare' }).click();
  await page.getByLabel('Förnamn').fill(givenName);
  await page.getByLabel('Efternamn').fill(familyName);
  // With script the date is written part by part.
  const parts = page.getByRole('group', { name: /^Födelsedatum/ }).getByRole('spinbutton');
  if ((await parts.count()) === 0) await page.locator('input[name=bornOn]').fill('1994-03-12');
  else {
    await parts.first().click();
    await page.keyboard.type('19940312');
  }
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

test.each([1440, 390])(
  'registered twice, seen, made one, and split again (%i px)',
  { timeout: 120_000 },
  async (width) => {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      javaScriptEnabled: width > 1000,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await go(page, '/demo');
    await page.getByRole('button', { name: 'Logga in som Karin Ek, Samordnare' }).first().click();
    const family = width > 1000 ? 'Teklehaymanot' : 'Wolderufael';
    await register(page, 'Yordanos', family);
    await page.getByRole('heading', { name: `Yordanos ${family}`, level: 1 }).waitFor();

    // The same person, as the next office spells her.
    await register(page, 'Jordanos', width > 1000 ? 'Tekle-Haimanot' : 'Welderufael');
    await page.getByRole('heading', { name: 'Är det någon av dem?' }).waitFor();
    expect(await main(page).textContent()).toContain('Samma födelsedatum och liknande namn');
    if (width > 1000) expect(await axeFindings(page)).toEqual([]);
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
    if (width > 1000) expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Slå ihop till en person' }).click();
    await page.getByRole('heading', { name: 'Två personer som blev en' }).waitFor();
    if (width > 1000) expect(await axeFindings(page)).toEqual([]);
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
    await context.close();
  },
);
