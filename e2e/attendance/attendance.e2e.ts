import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { withClient } from '#app/platform/db/embedded-bootstrap.ts';
import { type Device, go, looksRight, openJourney, picture } from '#test/journey.ts';
import { type AttendanceWorld, attendanceWorld } from './attendance-world.ts';

const { server, open } = await openJourney();
const world = await attendanceWorld(server.database.superuserUrl);

beforeEach(() =>
  onDatabase('truncate attendance_marks, attendance_mark_versions, attendance_saves, attendance_months'),
);

function onDatabase(statement: string): Promise<{ rows: Record<string, unknown>[] }> {
  return withClient(server.database.superuserUrl, (client) => client.query(statement));
}

type Wishes = Partial<Device> & { as?: keyof AttendanceWorld['tokens'] };

const signedIn = ({ as = 'coordinator', ...device }: Wishes) => open({ ...device, token: world.tokens[as] });

async function openSheet(wishes: Wishes, sessionId = world.sessionId): Promise<Page> {
  const page = await signedIn(wishes);
  await page.goto(`/sessions/${sessionId}/attendance`);
  return page;
}

const rowOf = (page: Page, name: string) => page.locator('ol > li', { hasText: new RegExp(`^${name} `) });
const choose = (page: Page, name: string, mark: string) => rowOf(page, name).locator(`input[value="${mark}"]`).check();

async function marks(): Promise<Record<string, string>> {
  const { rows } =
    await onDatabase(`select d.given_name as name, k.mark || coalesce(' ' || k.absence_reason, '') || ' ' || k.minutes_present as mark
    from attendance_marks k join person_directory d using (tenant_id, person_id)`);
  return Object.fromEntries(rows.map((row) => [String(row.name), String(row.mark)]));
}

const ways = [1440, 390].flatMap((width) => [true, false].map((script) => ({ width, script })));

describe.each(ways)('a group of 25 at $width px, script: $script', ({ width, script }) => {
  test('is marked present with one press, then the exceptions', async () => {
    const page = await openSheet({ width, script, as: 'leader' });
    await picture(page, `sheet-${width}-${script ? 'js' : 'nojs'}-empty`);
    await page.getByRole('button', { name: 'Alla närvarande' }).click();
    await page.waitForURL(/done=saved/);
    expect(Object.values(await marks())).toEqual(Array(25).fill('present 180'));

    await choose(page, 'Amira', 'late');
    await rowOf(page, 'Amira').getByLabel('Hur många minuter sen?').fill('20');
    await choose(page, 'Farid', 'absent');
    await choose(page, 'Farid', 'sick');
    await choose(page, 'Zahra', 'left-early');
    await rowOf(page, 'Zahra').locator('input[inputmode="numeric"]').fill('60');
    await choose(page, 'Yonas', 'none');
    await picture(page, `sheet-${width}-${script ? 'js' : 'nojs'}-exceptions`);
    await page.getByRole('button', { name: 'Spara närvaro' }).click();
    await page.waitForURL(/done=saved/);
    const saved = await marks();
    expect([saved.Amira, saved.Farid, saved.Zahra, saved.Yonas, saved.Abdi]).toEqual([
      'late 160',
      'absent sick 0',
      'left-early 120',
      undefined,
      'present 180',
    ]);
    await page.context().close();
  });

  test('says what is missing and keeps everything that was chosen', async () => {
    const page = await openSheet({ width, script });
    await choose(page, 'Amira', 'late');
    await choose(page, 'Farid', 'absent');
    await choose(page, 'Abdi', 'present');
    await page.getByRole('button', { name: 'Spara närvaro' }).click();
    await page.getByRole('heading', { name: 'Något behöver rättas' }).waitFor();
    expect(await marks()).toEqual({});
    expect(await rowOf(page, 'Abdi').locator('input[value="present"]').isChecked()).toBe(true);
    await picture(page, `sheet-${width}-${script ? 'js' : 'nojs'}-refused`);
    await rowOf(page, 'Amira').getByLabel('Hur många minuter sen?').fill('10');
    await choose(page, 'Farid', 'no-notice');
    await page.getByRole('button', { name: 'Spara närvaro' }).click();
    await page.waitForURL(/done=saved/);
    expect(await marks()).toEqual({ Amira: 'late 170', Farid: 'absent no-notice 0', Abdi: 'present 180' });
    await page.context().close();
  });

  test('asks whoever saves second which of two different marks shall stand', async () => {
    const first = await openSheet({ width, script, as: 'leader' });
    const second = await openSheet({ width, script });
    await choose(first, 'Amira', 'present');
    await first.getByRole('button', { name: 'Spara närvaro' }).click();
    await first.waitForURL(/done=saved/);
    await choose(second, 'Amira', 'absent');
    await choose(second, 'Amira', 'sick');
    await choose(second, 'Bahar', 'present');
    await second.getByRole('button', { name: 'Spara närvaro' }).click();
    await second.getByRole('heading', { name: 'Någon annan har ändrat under tiden' }).waitFor();
    await picture(second, `sheet-${width}-${script ? 'js' : 'nojs'}-conflict`);
    expect(await marks()).toEqual({ Amira: 'present 180' });
    await looksRight(second);
    await rowOf(second, 'Amira')
      .getByLabel(/Din markering/)
      .check();
    await second.getByRole('button', { name: 'Spara närvaro' }).click();
    await second.waitForURL(/done=saved/);
    expect(await marks()).toEqual({ Amira: 'absent sick 0', Bahar: 'present 180' });
    await first.context().close();
    await second.context().close();
  });
});

test('a drop-in takes whoever comes, and remembers them on the sheet', async () => {
  const page = await openSheet({ script: false }, world.dropInSessionId);
  await page.getByLabel('Deltagare som kom').selectOption({ label: 'Gäst Haddad' });
  await page.getByRole('button', { name: 'Lägg till och spara' }).click();
  await page.waitForURL(/done=saved/);
  expect(await marks()).toEqual({ Gäst: 'present 120' });
  await picture(page, 'drop-in');
  await page.context().close();
});

test('a session that did not take place is cancelled from the sheet and makes nobody absent', async () => {
  const page = await openSheet({ script: false, as: 'leader' }, world.dropInSessionId);
  await page.getByLabel('Nej, det ställdes in').check();
  await page.getByLabel('Varför ställdes det in?').fill('Ledaren är sjuk');
  await page.getByRole('button', { name: 'Ställ in passet' }).click();
  await page.getByRole('heading', { name: 'Passet är inställt' }).waitFor();
  await picture(page, 'cancelled');
  expect(await marks()).toEqual({});
  await page.getByRole('button', { name: 'Passet blir av ändå' }).click();
  await page.getByRole('link', { name: 'Ta närvaro' }).waitFor();
  await page.context().close();
});

test('the evaluator is refused the sheet that the leader may open', async () => {
  const refused = await signedIn({ as: 'evaluator' });
  expect((await refused.goto(`/sessions/${world.sessionId}/attendance`))?.status()).toBe(403);
  const allowed = await signedIn({ as: 'leader' });
  expect((await allowed.goto(`/sessions/${world.sessionId}/attendance`))?.status()).toBe(200);
  await refused.context().close();
  await allowed.context().close();
});

test.each([1440, 390])('week, activity, session and sheet have no barriers at %i px', async (width) => {
  const page = await signedIn({ width });
  const addresses = [
    '/activities',
    `/activities/${world.activityId}`,
    '/activities/new',
    `/activities/${world.activityId}/edit`,
    `/activities/${world.activityId}/members`,
    `/activities/${world.activityId}/sessions/new`,
    `/sessions/${world.sessionId}`,
    `/sessions/${world.sessionId}/edit`,
    `/sessions/${world.sessionId}/attendance`,
    `/sessions/${world.sessionId}/attendance/history`,
  ];
  for (const address of addresses) {
    await go(page, `${address}`);
    await picture(page, `page-${address.replace(/[0-9a-f-]{36}/g, 'id').replaceAll('/', '_')}-${width}`);
    await looksRight(page);
  }
  await page.context().close();
});
