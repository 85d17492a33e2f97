import { afterAll, expect, test } from 'vitest';
import { remind } from '#app/features/reminders/jobs.ts';
import { deriveKeys } from '#app/platform/crypto/keys.ts';
import { openPool } from '#app/platform/db/database.ts';
import { withClient } from '#app/platform/db/embedded-bootstrap.ts';
import { openLog } from '#app/platform/log/log.ts';
import { elksSms } from '#app/platform/sms/elks-sms.ts';
import { startElks } from '#app/platform/sms/testing/elks.ts';
import { dayOf, timeOf } from '#app/shared/dates.ts';
import { fillDay, looksRight, openJourney } from '#test/journey.ts';
import { fileServices } from '#test/memory-storage.ts';
import { testSecret } from '#test/test-installation.ts';

// Two hours before the group of Västerås meets on the demo's own day.
const today = dayOf(new Date().toISOString());
const now = ['05:00', '06:00'].map((time) => `${today}T${time}:00.000Z`).find((at) => timeOf(at) === '07:00') as string;

const { server, signedIn } = await openJourney({ now: () => now });
const operator = await startElks((response) => response.end('{"id":"s1","status":"created"}'));
afterAll(operator.stop);

const keys = deriveKeys(testSecret);
const pool = openPool(server.database.appUrl, { max: 3 });
afterAll(() => pool.end());

/** What the worker does every minute, through the operator on this machine. */
async function everyMinute() {
  const account = { url: operator.url, user: 'u1', password: 'p1', from: 'Egenvag' };
  const { rows } = await withClient(server.database.superuserUrl, (client) =>
    client.query<{ id: string }>("select id from tenants where key = 'vasteras'"),
  );
  await remind.run(
    {
      ...{ pool, keys, ...fileServices(keys), log: openLog('warn'), now: () => now, demo: false },
      ...{ origin: 'https://egenvag.example.org', post: { sms: elksSms(account), email: undefined, isKept: false } },
    },
    rows[0]?.id as string,
  );
}

test('a rule is switched on, somebody is paused and hears nothing until the pause is lifted, and it is seen that her message arrived', {
  timeout: 90_000,
}, async () => {
  const page = await signedIn('Karin Ek, Samordnare');
  await page.goto('/reminders/rule');
  await looksRight(page);
  await page.locator('[name=isOn]').uncheck();
  await page.locator('[name=allowedFrom]').fill('6');
  await page.locator('[name=onSundays]').check();
  await page.locator('[name=onHolidays]').check();
  await page.locator('[name=hoursBefore]').fill('många');
  await page.getByRole('button', { name: 'Spara' }).click();
  await page.getByText('Något behöver').first().waitFor();
  expect(await page.locator('[name=hoursBefore]').inputValue()).toBe('många');
  await looksRight(page);
  await page.locator('[name=hoursBefore]').fill('24');
  await page.getByRole('button', { name: 'Spara' }).click();
  await page.waitForURL(/done=saved/);
  await everyMinute();
  expect(operator.asked).toHaveLength(0);

  await page.goto('/activities');
  await page.getByRole('row').getByRole('link', { name: 'Gruppträff', exact: true }).click();
  const member = page.locator('main table a[href^="/participants/"]').first();
  const reminders = `${await member.getAttribute('href')}/reminders`;
  const phone = await signedIn('Karin Ek, Samordnare', { width: 390, script: false });
  const record = async (pausedUntil: string) => {
    await phone.goto(`${reminders}/wish`);
    await phone.getByLabel('Med sms').check();
    await fillDay(phone, 'Paus till och med', pausedUntil);
    await phone.getByRole('button', { name: 'Spara' }).click();
    await phone.waitForURL(/done=saved/);
    await looksRight(phone);
  };
  await record(today);

  await page.goto('/reminders/rule');
  await page.locator('[name=isOn]').check();
  await page.getByRole('button', { name: 'Spara' }).click();
  await page.waitForURL(/done=saved/);
  await everyMinute();
  const sent = operator.asked.length;
  expect(sent).toBeGreaterThan(0);
  await everyMinute();
  expect(operator.asked).toHaveLength(sent);
  const isToday = { hasText: `${Number(today.slice(8))} ` };
  const ofToday = page.getByRole('row').filter(isToday).filter({ hasText: '09.00' });
  await page.goto(reminders);
  expect(await ofToday.count()).toBe(0);

  await record('');
  await everyMinute();
  expect(operator.asked).toHaveLength(sent + 1);
  const { message, whendelivered } = operator.asked.at(-1)?.form ?? {};
  expect(message).not.toContain('Gruppträff');
  const said = await fetch(server.baseUrl + new URL(whendelivered as string).pathname, {
    method: 'POST',
    body: new URLSearchParams({ id: 's1', status: 'delivered' }),
  });
  expect(said.status).toBe(200);
  await page.goto(reminders);
  await ofToday.getByText('Framme').first().waitFor();
  await looksRight(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await looksRight(page);
});
