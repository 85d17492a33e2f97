import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { go, looksRight, openJourney } from '#test/journey.ts';
import { parseCalendar } from '#test/parse-calendar.ts';

const { open, signedIn } = await openJourney();

async function makeAddress(page: Page): Promise<string> {
  await looksRight(page);
  await page.getByRole('button', { name: 'Gör en adress' }).click();
  await page.getByText('Ingen har hämtat den än.').waitFor();
  await looksRight(page);
  return new URL(await page.getByLabel('Hemlig adress').inputValue()).pathname;
}

test('a group gets a calendar address, a program fetches it, learns of a cancelled session, and gets nothing once it is removed', {
  timeout: 120_000,
}, async () => {
  const program = (await open()).request;
  const page = await signedIn('Eva Holm, Samordnare');
  await go(page, '/activities');
  await page.getByRole('main').locator('a[href^="/sessions/"]').first().click();
  await page.locator('main a[href^="/activities/"]').first().click();
  await page.getByText('Mer', { exact: true }).click();
  await page.getByRole('link', { name: 'Kalenderadress' }).click();
  const address = page.url();
  await page.getByLabel('Visa bara ”Bokad tid”, inte vad det är').uncheck();
  const feed = await makeAddress(page);

  const fetched = await program.get(feed);
  expect([fetched.status(), fetched.headers()['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
  const today = new Date().toISOString().slice(0, 10).replaceAll('-', '');
  const { events } = parseCalendar(await fetched.text());
  const coming = events.find(({ DTSTART, STATUS }) => (DTSTART ?? '') > `${today}T999999Z` && STATUS === 'CONFIRMED');
  if (coming === undefined) throw new Error('the group has no session to come');

  await go(page, `/sessions/${coming['UID']?.split('@')[0]}`);
  await page.getByText('Ställ in passet').click();
  await page.locator('[name=reason]').fill('Ledaren är sjuk');
  await page.getByRole('button', { name: 'Ställ in', exact: true }).click();
  await page.getByText('Passet är inställt').waitFor();
  const known = { headers: { 'if-none-match': fetched.headers()['etag'] ?? '' } };
  const told = parseCalendar(await (await program.get(feed, known)).text());
  const cancelled = told.events.find(({ UID }) => UID === coming['UID']);
  expect(cancelled?.['STATUS']).toBe('CANCELLED');
  expect(Number(cancelled?.['SEQUENCE'])).toBeGreaterThan(Number(coming['SEQUENCE']));

  await go(page, '/calendars');
  const own = await makeAddress(page);
  await go(page, address);
  await page.getByText('Hämtades senast').waitFor();
  await page.getByRole('button', { name: 'Ta bort adressen' }).click();
  await page.getByText('Det finns ingen adress än.').waitFor();
  expect([(await program.get(feed)).status(), (await program.get(own)).status()]).toEqual([404, 200]);
});
