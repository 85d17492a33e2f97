import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeAt } from '#app/features/accounts/public.ts';
import { axeFindings, launchBrowser } from '#test/browser.ts';
import { startTestServer, type TestServer } from '#test/server.ts';
import { type AccountWorld, arrangeAccounts, codeNow, PASSWORD } from './account-world.ts';

let browser: Browser;
let server: TestServer;
let world: AccountWorld;
const complaints: string[] = [];

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startTestServer()]);
  world = await arrangeAccounts(server);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function aPage(
  options: { width?: number; javaScriptEnabled?: boolean; context?: BrowserContext } = {},
): Promise<Page> {
  const viewport = { width: options.width ?? 1440, height: 900 };
  const context =
    options.context ??
    (await browser.newContext({
      viewport,
      javaScriptEnabled: options.javaScriptEnabled ?? true,
      locale: 'sv-SE',
      reducedMotion: 'reduce',
    }));
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of (404|422)/.test(message.text()))
      complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return page;
}

/** Axe finds nothing, and nothing sticks out sideways. */
async function looksRight(page: Page): Promise<void> {
  expect(await axeFindings(page), page.url()).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, page.url()).toBeLessThanOrEqual(0);
}

async function signInAs(page: Page, person: { name: string }): Promise<void> {
  await page.goto(`${server.baseUrl}/demo`);
  await page.getByRole('row').filter({ hasText: person.name }).getByRole('button').click();
  await page.waitForURL((url) => url.pathname !== '/demo');
}

describe('signing in', () => {
  test.each([true, false])('goes by password and code (script: %s)', async (javaScriptEnabled) => {
    const page = await aPage({ javaScriptEnabled });
    await page.goto(`${server.baseUrl}/account`);
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    const person = javaScriptEnabled ? world.coordinator : world.administrator;
    await page.getByLabel('E-postadress').fill(person.email);
    await page.getByLabel('Lösenord').fill('fel lösenord helt');
    await page.getByRole('button', { name: 'Fortsätt' }).click();
    expect(await page.getByText('stämmer inte').isVisible()).toBe(true);
    expect(await page.getByLabel('E-postadress').inputValue()).toBe(person.email);
    expect(await page.getByLabel('Lösenord').inputValue()).toBe('');
    await page.getByLabel('Lösenord').fill(PASSWORD);
    await page.getByRole('button', { name: 'Fortsätt' }).click();
    await page.getByLabel('Kod', { exact: true }).fill(codeNow());
    await page.getByRole('button', { name: 'Logga in' }).click();
    expect(new URL(page.url()).pathname).toBe('/account');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Mitt konto');
    await page.goto(`${server.baseUrl}/sign-out`);
    await page.getByRole('main').getByRole('button', { name: 'Logga ut' }).click();
    expect(await page.getByText('Du är utloggad.').isVisible()).toBe(true);
    await page.goto(`${server.baseUrl}/account`);
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    await page.context().close();
  });

  test('begins with a start link, a password of one’s own and a code app', async () => {
    const page = await aPage();
    await signInAs(page, world.administrator);
    await page.goto(`${server.baseUrl}/administration/accounts/new`);
    await looksRight(page);
    await page.getByLabel('För- och efternamn').fill('Nova Berg');
    await page.getByLabel('E-postadress').fill('nova@example.org');
    await page.getByRole('button', { name: 'Skapa konto' }).click();
    const link = await page.getByRole('textbox', { name: 'Startlänk' }).inputValue();
    await looksRight(page);

    const own = await aPage();
    await own.goto(link);
    await looksRight(own);
    await own.getByLabel('Nytt lösenord').fill(PASSWORD);
    await own.getByLabel('Samma lösenord en gång till').fill(PASSWORD);
    await own.getByRole('button', { name: 'Spara lösenordet' }).click();
    await looksRight(own);
    const secret = (await own.locator('code').textContent())?.replaceAll(' ', '') ?? '';
    await own.getByLabel('Kod', { exact: true }).fill(codeAt(secret, new Date().toISOString()));
    await own.getByRole('button', { name: 'Spara och logga in' }).click();
    await own.goto(`${server.baseUrl}/account`);
    expect(await own.getByText('Du har inga roller').isVisible()).toBe(true);

    await page.getByRole('link', { name: 'Ge en roll' }).click();
    await looksRight(page);
    await page.getByRole('main').getByLabel('Roll', { exact: true }).selectOption('case-worker');
    await page.getByRole('button', { name: 'Spara' }).click();
    expect(await page.getByText('Välj ett program.').first().isVisible()).toBe(true);
    await page.getByLabel('Program', { exact: false }).selectOption(world.programmeId);
    await page.getByRole('button', { name: 'Spara' }).click();
    await own.reload();
    expect(await own.getByRole('rowheader', { name: 'Handläggare' }).isVisible()).toBe(true);
    await own.context().close();
    await page.context().close();
  });
});

describe('the pages', () => {
  const pages: [keyof AccountWorld | null, string][] = [
    [null, '/sign-in'],
    [null, '/sign-in?lang=en'],
    [null, '/demo'],
    [null, '/sign-out'],
    [null, '/invitation/no-such-link'],
    ['coordinator', '/account'],
    ['coordinator', '/account/password'],
    ['coordinator', '/administration'],
    ['coordinator', '/administration/accounts'],
    ['administrator', '/administration/accounts'],
    ['administrator', '/administration/organisations'],
    ['administrator', '/administration/organisations/new'],
    ['administrator', '/administration/log'],
    ['system', '/administration/tenants'],
    ['system', '/administration/tenants/new'],
  ];
  test.each([1440, 390])('are found in order by axe at %i px', async (width) => {
    const signedIn = new Map<string, BrowserContext>();
    for (const [who, path] of pages) {
      const known = who === null ? undefined : signedIn.get(who);
      const page = await aPage(known ? { context: known } : { width });
      if (who !== null && known === undefined) {
        await signInAs(page, world[who] as { name: string });
        signedIn.set(who, page.context());
      }
      const response = await page.goto(`${server.baseUrl}${path}`);
      expect(response?.status(), path).toBe(200);
      await looksRight(page);
      await page.close();
    }
  });

  test('break no rule of the content security policy', () => {
    expect(complaints).toEqual([]);
  });
});
