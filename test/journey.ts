import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';
import { axeFindings, launchBrowser } from './browser.ts';
import { startTestServer, type TestServer } from './server.ts';

/** What somebody sits in front of: the width of the window in pixels, and whether scripts run in it. */
export type Device = { width: number; script: boolean };

/** Where a journey is tried: at a desk, and on a phone without script. */
export const deskAndPhone: Device[] = [
  { width: 1440, script: true },
  { width: 390, script: false },
];

/** A browser in front of a server of the test file's own. Addresses that begin with a slash lead to that server. */
export type Journey = {
  server: TestServer;
  /** A page in a window of its own; nobody is signed in, unless the token of a session is given. */
  open(wishes?: Partial<Device> & { token?: string }): Promise<Page>;
  /** The first page of somebody of the demo, whose name begins like this: 'Karin Ek' or 'Karin Ek, Samordnare'. */
  signedIn(person: string, device?: Partial<Device>): Promise<Page>;
};

const withoutScript = new WeakSet<BrowserContext>();

/** Starts the browser, with a microphone if asked for, and the server, with its clock if it has one. Call it at the top of a file; both are closed after its tests. */
export async function openJourney({
  microphone = false,
  now,
}: {
  microphone?: boolean;
  now?: () => string;
} = {}): Promise<Journey> {
  const [browser, server] = await Promise.all([launchBrowser({ microphone }), startTestServer(now && { now })]);
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  const open: Journey['open'] = async ({ width = 1440, script = true, token } = {}) => {
    const context = await browser.newContext({
      baseURL: server.baseUrl,
      viewport: { width, height: width < 600 ? 844 : 1000 },
      locale: 'sv-SE',
      reducedMotion: 'reduce',
      javaScriptEnabled: script,
    });
    context.setDefaultTimeout(20_000);
    if (!script) withoutScript.add(context);
    if (token !== undefined) await context.addCookies([{ name: 'egenvag', value: token, url: server.baseUrl }]);
    return context.newPage();
  };

  const signedIn: Journey['signedIn'] = async (person, device) => {
    const page = await open(device);
    await page.goto('/demo');
    await page
      .getByRole('button', { name: `Logga in som ${person}` })
      .first()
      .click();
    await page.waitForURL(({ pathname }) => pathname !== '/demo');
    return page;
  };

  return { server, open, signedIn };
}

/** Goes to an address and waits until its scripts are there: what is pressed earlier can be lost. */
export function go(page: Page, path: string): ReturnType<Page['goto']> {
  return page.goto(path, { waitUntil: 'networkidle' });
}

/** Nothing sticks out sideways, and axe finds nothing; axe is a script itself, so it is left out where scripts don't run. */
export async function looksRight(page: Page): Promise<void> {
  const tooWide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(tooWide, page.url()).toBeLessThanOrEqual(0);
  if (!withoutScript.has(page.context())) expect(await axeFindings(page), page.url()).toEqual([]);
}

/** Writes a day in the field with this label as a person does: part by part with script, else in the browser's own field. */
export async function fillDay(page: Page, label: string, day: string): Promise<void> {
  const named = new RegExp(`^${label}`);
  if (withoutScript.has(page.context())) return page.getByLabel(named).and(page.locator('input[type=date]')).fill(day);
  const parts = page.getByRole('group', { name: named }).getByRole('spinbutton');
  await parts.first().pressSequentially(day.replaceAll('-', ''));
}

/** Keeps a picture of the page in the folder E2E_PICTURES, if there is one. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.E2E_PICTURES;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
