import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { withClient } from '#app/platform/db/embedded-bootstrap.ts';
import { hashToken, newToken } from '#app/platform/http/session-cookie.ts';
import { looksRight, openJourney, picture } from '#test/journey.ts';
import { attendanceWorld } from '../attendance/attendance-world.ts';
import { CODE, dumpStores, keptAnything, markOne, takeAlong, unlock } from './pocket.ts';

const { server, open } = await openJourney();
const world = await attendanceWorld(server.database.superuserUrl);

beforeEach(async () => {
  await onDatabase(
    'truncate attendance_marks, attendance_mark_versions, attendance_saves, attendance_months, held_back_saves cascade',
  );
  await onDatabase(`update activity_sessions set status = 'planned', cancel_reason = null, sheet_version = 0
    where programme_id = '${world.programmeId}' and (sheet_version > 0 or status <> 'planned')`);
});

const onDatabase = (statement: string): Promise<{ rows: Record<string, unknown>[] }> =>
  withClient(server.database.superuserUrl, (client) => client.query(statement));

const hashed = (token: string) => `'\\x${hashToken(token).toString('hex')}'`;

/** A phone with a sign-in of its own: what one test ends is no other's. Returns the way to end it on the server, too. */
async function phoneOf(who: 'leader' | 'coordinator', width = 390): Promise<[Page, revoke: () => Promise<unknown>]> {
  const token = newToken();
  const columns = 'tenant_id, account_id, stage, active_role, created_at, last_seen_at, expires_at, idle_seconds';
  await onDatabase(`insert into sessions (token_hash, ${columns})
    select ${hashed(token)}, ${columns} from sessions where token_hash = ${hashed(world.tokens[who])}`);
  const revoke = () => onDatabase(`update sessions set revoked_at = now() where token_hash = ${hashed(token)}`);
  return [await open({ width, token }), revoke];
}

/** Gives a phone somebody's sign-in anew. */
const signIn = (page: Page, who: 'leader' | 'coordinator') =>
  page.context().addCookies([{ name: 'egenvag', value: world.tokens[who], url: server.baseUrl }]);

async function marks(): Promise<Record<string, string>> {
  const { rows } = await onDatabase(`select d.given_name as name, k.mark, k.version from attendance_marks k
    join person_directory d using (tenant_id, person_id)`);
  return Object.fromEntries(rows.map((row) => [String(row.name), `${row.mark} ${row.version}`]));
}

const saves = async () => Number((await onDatabase('select count(*) from attendance_saves')).rows[0]?.count);
const waits = (page: Page) => page.getByText('1 närvarolista väntar på att skickas');
const allSent = (page: Page) => page.getByText('Allt är skickat');
const noNetwork = (page: Page) => page.getByText('Inget nätverk');
const yes = (page: Page) => page.getByRole('button', { name: 'Ja', exact: true });
const here = (page: Page) => page.getByRole('button', { name: 'Här', exact: true });
const save = (page: Page) => page.getByRole('button', { name: 'Spara närvaron' });

/** A phone that has marked somebody present and could not send it. */
async function withoutNetwork(who: 'leader' | 'coordinator' = 'leader') {
  const [page, revoke] = await phoneOf(who);
  await takeAlong(page, world.sessionId);
  await page.context().setOffline(true);
  await yes(page).click();
  await markOne(page, 'Amira', 'Här');
  await save(page).click();
  await waits(page).waitFor();
  return { page, revoke };
}

describe('a leader with a phone of 390 px and no network', () => {
  test('marks 25 people with one tap, then the exceptions; closes and opens the page; all arrives once', async () => {
    const [page] = await phoneOf('leader');
    await takeAlong(page, world.sessionId);
    await looksRight(page);
    await page.context().setOffline(true);
    await yes(page).click();
    await page.getByRole('button', { name: 'Alla är här' }).click();
    await page.getByText('25 här, 0 borta, 0 inte markerade.').waitFor();
    await markOne(page, 'Amira', 'Borta', 'Sjuk');
    await markOne(page, 'Farid', 'Sen', '10 min');
    await markOne(page, 'Zahra', 'Borta', 'Inte hört av sig');
    await save(page).click();
    await waits(page).waitFor();
    await picture(page, 'pocket-overview');
    await looksRight(page);
    expect(await marks()).toEqual({});
    await page.close();

    const again = await page.context().newPage();
    await again.goto(`/sessions/${world.sessionId}/attendance`);
    await waits(again).waitFor();
    await unlock(again);
    await again.getByText('23 här, 2 borta, 0 inte markerade.').waitFor();
    await picture(again, 'pocket-reopened-offline');
    await page.context().setOffline(false);
    await allSent(again).waitFor();
    const arrived = await marks();
    expect(Object.keys(arrived)).toHaveLength(25);
    expect([arrived.Amira, arrived.Farid, arrived.Zahra, arrived.Abdi]).toEqual([
      'absent 1',
      'late 1',
      'absent 1',
      'present 1',
    ]);
    await again.goto('/attendance/pocket');
    await allSent(again).waitFor();
    expect(await saves()).toBe(1);
    await page.context().close();
  });

  test('marks one at a time; two quick taps mark one person and skip none', async () => {
    const [page] = await phoneOf('leader');
    await takeAlong(page, world.sessionId);
    await page.context().setOffline(true);
    await yes(page).click();
    await page.getByRole('button', { name: 'En i taget' }).click();
    await page.getByText('1 av 25').waitFor();
    await page.waitForTimeout(300);
    await here(page).dblclick();
    await page.getByText('2 av 25 · Inte markerad').waitFor();
    await picture(page, 'pocket-roll-call');
    await looksRight(page);
    for (let at = 2; at <= 25; at += 1) {
      await page.getByText(`${at} av 25 · Inte markerad`).waitFor();
      await page.waitForTimeout(260);
      await here(page).click();
    }
    await page.getByText('25 här, 0 borta, 0 inte markerade.').waitFor();
    await page.context().close();
  });

  test('says that the session did not take place, can change her mind, and it is cancelled when the network is back', async () => {
    const [page] = await phoneOf('leader');
    await takeAlong(page, world.sessionId);
    await page.context().setOffline(true);
    const sayNo = async () => {
      await page.getByRole('button', { name: 'Nej', exact: true }).click();
      await page.getByRole('button', { name: 'Ingen kom' }).click();
      await page.getByRole('button', { name: 'Spara att passet inte blev av' }).click();
      await waits(page).waitFor();
    };
    await sayNo();
    await page.getByRole('button', { name: 'Ångra, passet blev av' }).click();
    await waits(page).waitFor({ state: 'hidden' });
    await sayNo();
    await picture(page, 'pocket-not-held');
    await looksRight(page);
    const session = `from activity_sessions where id = '${world.sessionId}'`;
    expect((await onDatabase(`select status ${session}`)).rows).toEqual([{ status: 'planned' }]);
    await page.context().setOffline(false);
    await page.getByText('Passet är inställt').waitFor();
    await allSent(page).waitFor();
    expect((await onDatabase(`select status, cancel_reason ${session}`)).rows).toEqual([
      { status: 'cancelled', cancel_reason: 'Ingen kom' },
    ]);
    await page.context().close();
  });

  test('has it there once when the network goes in the middle of the answer, and says so when it came later by itself', async () => {
    const [page] = await phoneOf('leader');
    await page.clock.install();
    await takeAlong(page, world.sessionId);
    let answers = 0;
    await page.route('**/api/v1/attendance/pocket/*', async (route) => {
      answers += 1;
      const answer = await route.fetch();
      if (answers === 1) return route.abort('connectionreset');
      const body = await answer.text();
      return route.fulfill({ response: answer, body: answers === 2 ? body.slice(0, body.length / 2) : body });
    });
    await yes(page).click();
    await markOne(page, 'Amira', 'Här');
    await save(page).click();
    await noNetwork(page).waitFor();
    expect(await marks()).toEqual({ Amira: 'present 1' });
    await waits(page).waitFor();
    await page.getByRole('button', { name: 'Skicka nu' }).click();
    await expect.poll(() => answers).toBe(2);
    await waits(page).waitFor();
    await page.clock.fastForward(60_000);
    await allSent(page).waitFor();
    await noNetwork(page).waitFor({ state: 'hidden' });
    expect([await marks(), await saves(), answers]).toEqual([{ Amira: 'present 1' }, 1, 3]);
    await page.context().close();
  });

  test('stores nothing that can be read, and no page or answer about anybody', async () => {
    const [page] = await phoneOf('leader');
    await takeAlong(page, world.sessionId);
    await yes(page).click();
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Alla är här' }).click();
    await save(page).click();
    await waits(page).waitFor();
    const dump = await dumpStores(page);
    const keys = dump.match(/key, extractable: \w+/g);
    expect(keys).toEqual(['key, extractable: false']);
    const { rows } = await onDatabase(`select d.given_name as given, d.family_name as family from person_directory d
      join enrolments e using (tenant_id, person_id) where e.programme_id = '${world.programmeId}'`);
    // Whole words: three letters can stand anywhere in a kilobyte of noise.
    const words = rows.flatMap((row) => [String(row.given), String(row.family)]).filter((each) => each.length > 4);
    const readable = [...words, world.sessionId, 'Gruppträff', 'Medborgarhuset'].filter((each) => dump.includes(each));
    expect(readable).toEqual([]);
    await page.context().close();
  });
});

describe('two devices', () => {
  test('that disagree show both marks, and a person chooses', async () => {
    const [office] = await phoneOf('coordinator');
    await takeAlong(office, world.sessionId);
    const { page: phone } = await withoutNetwork();
    await yes(office).click();
    await markOne(office, 'Amira', 'Borta', 'Sjuk');
    await save(office).click();
    await allSent(office).waitFor();
    await expect.poll(marks).toEqual({ Amira: 'absent 1' });

    await phone.context().setOffline(false);
    await phone.getByText('Vad ska gälla för Amira').waitFor();
    await picture(phone, 'pocket-conflict');
    await looksRight(phone);
    await phone.getByRole('button', { name: 'Den andras: Borta: Sjuk' }).waitFor();
    expect(await marks()).toEqual({ Amira: 'absent 1' });
    await phone.getByRole('button', { name: 'Min: Här' }).click();
    await phone.getByRole('button', { name: 'Skicka med de här svaren' }).click();
    await allSent(phone).waitFor();
    expect(await marks()).toEqual({ Amira: 'present 2' });
    await phone.context().close();
    await office.context().close();
  });

  test('of which one says that nothing took place: it is shown who was marked, and nothing is cancelled unasked', async () => {
    const [office] = await phoneOf('coordinator');
    await takeAlong(office, world.sessionId);
    const [phone] = await phoneOf('leader');
    await takeAlong(phone, world.sessionId);
    await phone.context().setOffline(true);
    await phone.getByRole('button', { name: 'Nej', exact: true }).click();
    await phone.getByRole('button', { name: 'Ingen kom' }).click();
    await phone.getByRole('button', { name: 'Spara att passet inte blev av' }).click();
    await waits(phone).waitFor();
    await yes(office).click();
    await markOne(office, 'Amira', 'Här');
    await save(office).click();
    await expect.poll(marks).toEqual({ Amira: 'present 1' });

    await phone.context().setOffline(false);
    await phone.getByText('Amira H. – Här').waitFor();
    await picture(phone, 'pocket-not-held-conflict');
    await looksRight(phone);
    await phone.getByRole('button', { name: 'Det blev av, närvaron gäller' }).click();
    await allSent(phone).waitFor();
    expect(await marks()).toEqual({ Amira: 'present 1' });
    const { rows } = await onDatabase(`select status from activity_sessions where id = '${world.sessionId}'`);
    expect(rows).toEqual([{ status: 'held' }]);
    await phone.context().close();
    await office.context().close();
  });
});

describe('everything is gone from the phone', () => {
  test('when its owner signs out, after what waits was sent', async () => {
    const [page] = await phoneOf('leader');
    await takeAlong(page, world.sessionId);
    await yes(page).click();
    await page.route('**/api/v1/attendance/pocket/*', (route) => route.abort());
    await markOne(page, 'Amira', 'Här');
    await save(page).click();
    await waits(page).waitFor();
    await page.goto('/sign-out', { waitUntil: 'networkidle' });
    expect(await marks()).toEqual({});
    await page.unroute('**/api/v1/attendance/pocket/*');
    await page.getByRole('button', { name: 'Logga ut' }).click();
    await page.waitForURL(/sign-in/);
    expect(await marks()).toEqual({ Amira: 'present 1' });
    expect(await keptAnything(page)).toEqual([0, 0, 0, 0]);
    await page.context().close();
  });

  test('after five wrong codes', async () => {
    const [page] = await phoneOf('leader');
    await takeAlong(page, world.sessionId);
    await page.reload();
    for (const text of ['4 försök kvar', '3 försök kvar', '2 försök kvar', 'Ett försök kvar']) {
      await unlock(page, '999998');
      await page.getByText(text).waitFor();
    }
    await unlock(page, '999998');
    await page.getByText('Allt är borttaget från telefonen').waitFor();
    await expect.poll(() => page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
    await page.context().close();
  });

  test('after a day, names and all; a save that was never sent is told of', async () => {
    const { page } = await withoutNetwork();
    await page.clock.setSystemTime(Date.now() + 25 * 3_600_000);
    await page.reload();
    await page.getByText('Listorna har legat i telefonen ett dygn').waitFor();
    await page.reload();
    await page.getByText('Listorna har legat i telefonen ett dygn').waitFor();
    await expect.poll(() => recordsKept(page)).toBe(2);
    await page.context().setOffline(false);
    await page.getByLabel('Kod med sex siffror').fill(CODE);
    await page.getByLabel('Samma kod igen').fill(CODE);
    await page.getByRole('button', { name: 'Spara koden och hämta listorna' }).click();
    await page.getByRole('button', { name: 'Till passen' }).click();
    await page.getByText('kunde inte skickas inom ett dygn').waitFor();
    expect(await marks()).toEqual({});
    await page.context().close();
  });

  test('but what waits, when the session is revoked: it is refused, kept without names, and sent by the same person later', async () => {
    const { page, revoke } = await withoutNetwork();
    await revoke();
    await page.context().setOffline(false);
    await page.getByText('Du är utloggad').waitFor();
    await expect.poll(() => page.getByText('Amira').count()).toBe(0);
    expect(await recordsKept(page)).toBe(2);
    expect(await marks()).toEqual({});
    await signIn(page, 'leader');
    await page.reload();
    await allSent(page).waitFor();
    expect(await marks()).toEqual({ Amira: 'present 1' });
    await page.context().close();
  });
});

describe('somebody who may not save any more', () => {
  const heldBack = async () => Number((await onDatabase('select count(*) from held_back_saves')).rows[0]?.count);

  test('hands in what waits; a coordinator sees both marks and decides', async () => {
    const { page } = await withoutNetwork();
    const leads = `activity_leaders where activity_id = '${world.activityId}'`;
    const { rows } = await onDatabase(`select tenant_id, programme_id, activity_id, account_id from ${leads}`);
    await onDatabase(`delete from ${leads}`);
    await page.context().setOffline(false);
    await page.getByText('Lämnat till samordnaren').waitFor();
    await allSent(page).waitFor();
    await picture(page, 'pocket-handed-in');
    expect([await marks(), await heldBack()]).toEqual([{}, 1]);
    for (const { tenant_id, programme_id, activity_id, account_id } of rows)
      await onDatabase(`insert into activity_leaders (tenant_id, programme_id, activity_id, account_id)
        values ('${tenant_id}', '${programme_id}', '${activity_id}', '${account_id}')`);

    const office = await open({ token: world.tokens.coordinator });
    await office.goto('/');
    await office.getByText('Närvaro att ta ställning till').waitFor();
    await office.goto('/attendance/held-back');
    await looksRight(office);
    await office.getByRole('link', { name: 'Gruppträff' }).click();
    await office.getByRole('radio', { name: 'Från telefonen: Här' }).waitFor();
    await picture(office, 'held-back');
    await looksRight(office);
    await office.getByRole('button', { name: 'Spara besluten' }).click();
    await office.getByText('Inget väntar').waitFor();
    expect(await marks()).toEqual({ Amira: 'present 1' });
    await office.context().close();
    await page.context().close();
  });

  test('hands it in also when nobody is signed in on the phone any more', async () => {
    const { page, revoke } = await withoutNetwork();
    await revoke();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Lämna till samordnaren' }).click();
    await page.getByText('Samordnaren ser den och bestämmer').waitFor();
    await looksRight(page);
    expect([await marks(), await heldBack()]).toEqual([{}, 1]);
    await page.context().close();
  });
});

// The key and the sealed pocket; the code and the names make four.
const recordsKept = async (page: Page) => (await dumpStores(page)).split('egenvag-pocket/kept').length - 1;
