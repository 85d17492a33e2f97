import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { codeAt } from '#app/features/accounts/public.ts';
import { type Device, looksRight, openJourney } from '#test/journey.ts';
import { type AccountWorld, arrangeAccounts, codeNow, PASSWORD } from './account-world.ts';

const { server, open, signedIn } = await openJourney();
const world = await arrangeAccounts(server);
const complaints: string[] = [];

/** The same page, its complaints written down. */
function heard(page: Page): Page {
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of (404|422)/.test(message.text()))
      complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return page;
}

const aPage = async (device?: Partial<Device>) => heard(await open(device));

describe('signing in', () => {
  test.each([true, false])('goes by password and code (script: %s)', async (script) => {
    const page = await aPage({ script });
    await page.goto('/account');
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    const person = script ? world.coordinator : world.administrator;
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
    await page.goto('/sign-out');
    await page.getByRole('main').getByRole('button', { name: 'Logga ut' }).click();
    expect(await page.getByText('Du är utloggad.').isVisible()).toBe(true);
    await page.goto('/account');
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    await page.context().close();
  });

  test('begins with a start link, a password of one’s own and a code app', async () => {
    const page = heard(await signedIn(world.administrator.name));
    await page.goto('/administration/accounts/new');
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
    await own.goto('/account');
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
  const pages: [Exclude<keyof AccountWorld, 'programmeId'> | null, string][] = [
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
    const pageOf = new Map<string, Page>();
    for (const [who, path] of pages) {
      const known = who === null ? undefined : pageOf.get(who);
      const page = known ?? (who === null ? await aPage({ width }) : heard(await signedIn(world[who].name, { width })));
      if (who !== null) pageOf.set(who, page);
      const response = await page.goto(path);
      expect(response?.status(), path).toBe(200);
      await looksRight(page);
    }
  });

  test('break no rule of the content security policy', () => {
    expect(complaints).toEqual([]);
  });
});
