import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFindings, launchBrowser } from '#test/browser.ts';
import { startTestServer } from '#test/server.ts';
import { type ProtectionWorld, protectionWorld } from './protection-world.ts';

let browser: Browser;
let server: Awaited<ReturnType<typeof startTestServer>>;
let world: ProtectionWorld;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startTestServer()]);
  world = await protectionWorld(server.database.superuserUrl);
});

afterAll(async () => {
  await browser?.close();
  await world?.close();
  await server?.stop();
});

async function signedIn(who: keyof ProtectionWorld['tokens'], width = 1440): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: width < 600 ? 844 : 1000 },
    reducedMotion: 'reduce',
  });
  await context.addCookies([{ name: 'egenvag', value: world.tokens[who], url: server.baseUrl }]);
  return context.newPage();
}

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.E2E_PICTURES;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

/** Nothing may stick out at the side, and axe finds nothing. */
async function expectFine(page: Page, name: string): Promise<void> {
  expect([name, await axeFindings(page)]).toEqual([name, []]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect([name, overflow]).toEqual([name, 0]);
  await picture(page, name);
}

test('a coordinator protects a person, the colleague who has her open loses her, and opens her again in an emergency', async () => {
  const [coordinator, colleague] = [await signedIn('coordinator'), await signedIn('caseWorker')];
  const file = `${server.baseUrl}/participants/${world.enrolmentId}`;
  await colleague.goto(file);
  await colleague.getByRole('heading', { name: 'Yasmin Fjällräv' }).waitFor();

  await coordinator.goto(`${file}/protection`);
  await expectFine(coordinator, 'protection-open');
  await coordinator.getByRole('link', { name: 'Skydda personen' }).click();
  await coordinator.getByRole('button', { name: 'Skydda personen' }).click();
  await coordinator.getByText('Det här behöver rättas').waitFor();
  await coordinator.getByRole('radio', { name: 'Sekretessmarkering' }).check();
  await coordinator.getByRole('radio', { name: 'Besked från Skatteverket' }).check();
  await expectFine(coordinator, 'protection-set');
  await coordinator.getByRole('button', { name: 'Skydda personen' }).click();
  await coordinator.waitForURL(/protection\?done=saved/);
  await coordinator.getByText('Du är ensam namngiven läsare').waitFor();
  await expectFine(coordinator, 'protection-named');
  expect(await coordinator.title()).not.toContain('Yasmin');
  const reference = (await coordinator.locator('dd strong').first().textContent()) ?? '';
  expect(reference).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);

  await colleague.getByRole('link', { name: 'Uppgifter', exact: true }).click();
  await colleague.getByRole('heading', { name: 'Sidan finns inte' }).waitFor();
  await colleague.goto(`${server.baseUrl}/participants`);
  await colleague.getByRole('heading', { name: 'Deltagare', exact: true }).waitFor();
  expect(await colleague.getByText('Fjällräv').count()).toBe(0);
  const search = colleague.getByRole('searchbox', { name: 'Sök' }).first();
  await search.fill('Yasmin');
  await search.press('Enter');
  await colleague.getByText('Inget hittades').waitFor();

  await colleague.goto(server.baseUrl);
  await colleague.getByRole('link', { name: 'Nödåtkomst till skyddat ärende' }).click();
  await colleague.getByLabel('Ärendekod eller identitetsnummer').fill('ZZZZ-ZZZZ');
  await colleague.getByRole('radio', { name: /Ansvarig är borta/ }).check();
  await colleague.getByLabel('Varför behöver du öppna ärendet nu?').fill('Karin är sjuk och hen står i receptionen nu');
  await expectFine(colleague, 'emergency');
  await colleague.getByRole('button', { name: 'Öppna ärendet' }).click();
  await colleague.getByText('Inget ärende öppnades').waitFor();
  await colleague.getByLabel('Ärendekod eller identitetsnummer').fill(reference.toLowerCase());
  await colleague.getByRole('radio', { name: /Ansvarig är borta/ }).check();
  await colleague.getByLabel('Varför behöver du öppna ärendet nu?').fill('Karin är sjuk och hen står i receptionen nu');
  await colleague.getByRole('button', { name: 'Öppna ärendet' }).click();
  await colleague.getByRole('heading', { name: 'Yasmin Fjällräv' }).waitFor();
  await colleague.goto(`${file}/protection`);
  await colleague.getByText('Du har nödåtkomst').waitFor();
  await expectFine(colleague, 'emergency-open');
  expect(await world.emergencies()).toEqual([
    { purpose: 'protection.emergency:sudden-absence' },
    { purpose: 'protection.emergency:sudden-absence' },
  ]);

  await coordinator.goto(server.baseUrl);
  await coordinator.getByText('Jonas Lindell öppnade ärendet').waitFor();
  await expectFine(coordinator, 'notice');
  await coordinator.getByRole('button', { name: 'Avbryt åtkomsten' }).click();
  await coordinator.getByText('Jonas Lindell öppnade ärendet').waitFor();
  await coordinator.getByRole('button', { name: 'Jag har sett det' }).click();
  await coordinator.waitForURL(/done=saved/);
  expect(await coordinator.getByText('Jonas Lindell öppnade ärendet').count()).toBe(0);
  await colleague.reload();
  await colleague.getByRole('heading', { name: 'Sidan finns inte' }).waitFor();
  await Promise.all([coordinator.context().close(), colleague.context().close()]);
});

test('on a phone every page of protection fits, and axe finds nothing', async () => {
  const page = await signedIn('coordinator', 390);
  const base = `/participants/${world.enrolmentId}/protection`;
  for (const part of ['', '/change', '/lift', '/readers/new', '/bars/new']) {
    await page.goto(`${server.baseUrl}${base}${part}`, { waitUntil: 'networkidle' });
    await expectFine(page, `phone${part.replaceAll('/', '-')}`);
  }
  await page.goto(`${server.baseUrl}/emergency-access`);
  await expectFine(page, 'phone-emergency');
  await page.context().close();
});
