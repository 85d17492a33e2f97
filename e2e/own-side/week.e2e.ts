import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { keptWeekTexts } from '#app/doors/portal/kept-week/texts/index.ts';
import { scheduleTexts } from '#app/doors/portal/schedule/texts/index.ts';
import { frameTexts } from '#app/doors/portal/texts/frame/index.ts';
import { withClient } from '#app/platform/db/embedded-bootstrap.ts';
import { newToken } from '#app/platform/http/session-cookie.ts';
import { translatePortal } from '#app/platform/i18n/portal-texts.ts';
import { looksRight, openJourney, picture } from '#test/journey.ts';
import { theBusiestPhone } from './own-phone.ts';

const { open, server } = await openJourney();
const week = translatePortal(keptWeekTexts, 'ar');
const frame = translatePortal(frameTexts, 'ar');

const inDatabase = (statement: string) =>
  withClient(server.database.superuserUrl, async (client) => (await client.query(statement)).rows);

/** Her own phone with her pages open on it, as after coming in with her card. */
async function herPhone(wishes: { script?: boolean } = {}) {
  const { token, deviceId } = await theBusiestPhone(server);
  const page = await open({ width: 360, script: true, ...wishes });
  const cookie = (name: string, value: string) => ({ name, value, url: server.baseUrl });
  await page.context().addCookies([cookie('my', token), cookie('phone', newToken())]);
  return { page, deviceId };
}

async function keepWeek(page: Page): Promise<void> {
  await page.goto('/my/ar/schedule/keep');
  await page.getByRole('button', { name: week('keep') }).click();
  await page.getByText(week('isOn')).waitFor();
}

const kept = (page: Page) =>
  page.evaluate(async () => [
    ...(await indexedDB.databases()).map(({ name }) => name),
    ...(await caches.keys()),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
  ]);

/** Cuts the connection and opens an address; undefined when the browser has nothing to show. */
async function withoutConnection(page: Page, address: string): Promise<string | undefined> {
  await page.context().setOffline(true);
  const answer = await page.goto(address).catch(() => null);
  return answer === null ? undefined : ((await page.locator('main').textContent()) ?? '');
}

test('her week is read without a connection once she has said so, in her language from right to left, and holds no more than it may', async () => {
  const { page } = await herPhone();
  await page.goto('/my/ar/schedule');
  expect(await kept(page)).toEqual([]);
  await page.getByRole('link', { name: week('title') }).click();
  await picture(page, 'week-offer');
  await looksRight(page);
  await keepWeek(page);
  await looksRight(page);
  await picture(page, 'week-on');

  for (const address of ['/my/ar/schedule', '/my/ar/today', '/my/ar/messages']) {
    const shown = await withoutConnection(page, address);
    expect(shown, address).toContain(week('noConnection'));
  }
  expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
  const times = page.locator('main bdi[dir=ltr]');
  expect(await times.count()).toBeGreaterThan(0);
  // The style sheet is there as well.
  expect(
    await page.evaluate(() => getComputedStyle(document.querySelector('.panel') as Element).borderRadius),
  ).not.toBe('0px');
  await looksRight(page);
  await picture(page, 'week-without-connection');

  const text = (await page.locator('body').textContent()) ?? '';
  const names =
    await inDatabase(`select family_name as name from person_directory union select name from activities union
    select split_part(name, ' ', 2) from accounts`);
  expect(names.length).toBeGreaterThan(50);
  const said = (name: string) =>
    name.length > 3 && new RegExp(`(^|[^\\p{L}])${RegExp.escape(name)}([^\\p{L}]|$)`, 'u').test(text);
  expect(names.map(({ name }) => String(name)).filter(said)).toEqual([]);
  // What lies in the browser is sealed, and its key cannot be read out.
  const stored = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open('egenvag-week');
        opening.onsuccess = () => {
          const asked = opening.result.transaction('egenvag-week').objectStore('egenvag-week').get('week');
          asked.onsuccess = () => {
            const { key, sealed } = asked.result as { key: CryptoKey; sealed: ArrayBuffer };
            opening.result.close();
            resolve(`${key.extractable} ${new TextDecoder('latin1').decode(sealed)}`);
          };
        };
      }),
  );
  expect(stored).toMatch(/^false /);
  expect(stored).not.toContain('<html');

  await page.context().setOffline(false);
  await page.getByRole('link', { name: week('again') }).click();
  await page.getByRole('heading', { level: 1, name: /\d/ }).waitFor();
  expect(await page.locator('main').textContent()).not.toContain(week('noConnection'));
});

test('it is renewed when she opens her schedule, and not shown after seven days', async () => {
  const { page } = await herPhone();
  await keepWeek(page);
  const aged = (days: number) =>
    page.evaluate(
      (by) =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open('egenvag-week');
          opening.onsuccess = () => {
            const store = opening.result.transaction('egenvag-week', 'readwrite').objectStore('egenvag-week');
            const asked = store.get('week');
            asked.onsuccess = () => {
              store.put({ ...asked.result, savedAt: asked.result.savedAt - by * 86_400_000 }, 'week').onsuccess =
                () => {
                  opening.result.close();
                  resolve();
                };
            };
          };
        }),
      days,
    );
  await aged(6);
  expect(await withoutConnection(page, '/my/ar/schedule')).toContain(week('noConnection'));
  await page.context().setOffline(false);
  await page.goto('/my/ar/schedule');
  await aged(6);
  expect(await withoutConnection(page, '/my/ar/schedule')).toContain(week('noConnection'));
  await page.context().setOffline(false);
  await page.goto('/my/ar/about-me');
  await aged(2);
  expect(await withoutConnection(page, '/my/ar/schedule')).toBeUndefined();
});

test('nothing is left when she hides her pages, when she turns it off, or when her phone has been blocked', async () => {
  const hidden = await herPhone();
  await keepWeek(hidden.page);
  await withoutConnection(hidden.page, '/my/ar/schedule');
  // Even without a connection.
  await hidden.page
    .getByRole('link', { name: frame('leave') })
    .click()
    .catch(() => undefined);
  await hidden.page.context().setOffline(false);
  await hidden.page.goto('/my/ar');
  expect(await kept(hidden.page)).toEqual([]);

  await keepWeek(hidden.page);
  await hidden.page.goto('/my/ar/leave?to=door');
  expect(await kept(hidden.page)).toEqual([]);
  expect(await withoutConnection(hidden.page, '/my/ar/schedule')).toBeUndefined();

  const { page, deviceId } = await herPhone();
  await keepWeek(page);
  await page.getByRole('button', { name: week('forget') }).click();
  await page.getByRole('button', { name: week('keep') }).waitFor();
  expect(await kept(page)).toEqual([]);

  await keepWeek(page);
  await inDatabase(`update portal_devices set ended_at = now(), ended_by = 'staff' where id = '${deviceId}'`);
  expect(await withoutConnection(page, '/my/ar/schedule')).toContain(week('noConnection'));
  await page.context().setOffline(false);
  await page.goto('/my/ar/schedule');
  expect(new URL(page.url()).pathname).toBe('/my/ar');
  expect(await kept(page)).toEqual([]);
  expect(await withoutConnection(page, '/my/ar/schedule')).toBeUndefined();
});

test('there is no offer on a phone that several use, and without script the calendar instead', async () => {
  const shared = await herPhone();
  await inDatabase(`update portal_devices set is_shared = true where id = '${shared.deviceId}'`);
  await shared.page.goto('/my/ar/schedule');
  expect(await shared.page.getByRole('link', { name: week('title') }).count()).toBe(0);
  await shared.page.goto('/my/ar/schedule/keep');
  await shared.page.getByText(week('shared')).waitFor();
  expect(await shared.page.locator('script, button').count()).toBe(0);
  expect((await shared.page.goto('/my/ar/schedule/kept'))?.status()).toBe(404);

  const still = await herPhone({ script: false });
  await still.page.goto('/my/ar/schedule/keep');
  await still.page.getByText(week('cannot')).waitFor();
  expect(await still.page.getByRole('button', { name: week('keep') }).count()).toBe(0);
  await still.page.getByRole('link', { name: translatePortal(scheduleTexts, 'ar')('inCalendar') }).click();
  expect(still.page.url()).toContain('/my/ar/calendar');
});
