import { brotliCompressSync } from 'node:zlib';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { keepWeekPath } from '#app/doors/portal/kept-week/paths.ts';
import { portalPages } from '#app/doors/portal/pages.ts';
import { purposeInWords } from '#app/features/audit/public.ts';
import type { PortalPage } from '#app/platform/http/portal-page.ts';
import { createApp } from '#app/server.ts';
import { directionOf, portalLanguages } from '#app/shared/portal-language.ts';
import type { Ids } from '#test/access-matrix/fixtures.ts';
import { buildWorld, type ProgrammeKey } from '#test/world.ts';
import { openOwnSide } from './own-side.ts';
import type { PortalRow } from './row.ts';
import { portalFixtures, portalRows } from './rows.ts';

const FAMILY_NAMES = { one: 'Kanariedotter', other: 'Kanarieson' };

describe('pages of participants’ own sides', async () => {
  const world = await buildWorld();
  const made = async (programme: ProgrammeKey, familyName: string) => {
    const person = await world.aParticipant(programme, { familyName });
    const ids: Ids = { ...person };
    const side = await openOwnSide(world, programme, person.personId);
    const here = { ...person, deviceId: side.deviceId };
    for (const fixture of portalFixtures) Object.assign(ids, await fixture(world, programme, here));
    return { ids, side };
  };
  const one = await made('alpha', FAMILY_NAMES.one);
  const other = await made('alpha', FAMILY_NAMES.other);
  const staff = await world.as('coordinator', 'alpha');
  const app = createApp(world.services);

  const addressOf = (page: PortalPage, row: PortalRow, ids: Ids, language = 'sv') =>
    page.path.to({
      language,
      ...Object.fromEntries(Object.entries(row.params ?? {}).map(([name, id]) => [name, ids[id] as string])),
    });
  const formOf = (row: PortalRow, ids: Ids) =>
    Object.fromEntries(
      Object.entries(row.form ?? {}).map(([name, value]) => [
        name,
        value.replace(/<(\w+)>/g, (_, id) => ids[id] ?? ''),
      ]),
    );
  const audited = async (personId: string) =>
    Number(
      (
        await sql<{ n: number }>`select count(*) as n from audit_events where ${personId} = any (subjects)`.execute(
          world.admin,
        )
      ).rows[0]?.n,
    );

  it('have a row each, and every row has a page', () => {
    expect(Object.keys(portalRows).sort()).toEqual(portalPages.map(({ path }) => path.pattern).sort());
  });

  it('say in the audit log what they are for', () => {
    const unsaid = portalPages.filter(({ purpose }) => purposeInWords('sv', purpose) === purpose);
    expect(unsaid.map(({ purpose }) => purpose)).toEqual([]);
  });

  describe.each(portalPages.map((page) => [page.path.pattern, page] as const))('%s', (pattern, page) => {
    const row = portalRows[pattern] ?? {};

    it('opens to herself, is traced once, and to nobody who is not in', async () => {
      const address = addressOf(page, row, one.ids);
      const before = await audited(one.side.personId);
      expect((await one.side.request('GET', address)).status).toBe(200);
      expect(await audited(one.side.personId)).toBe(before + 1);
      for (const cookie of ['', `egenvag=${staff.token}`, `my=${staff.token}`, `egenvag=${one.side.token}`]) {
        const answer = await app.request(address, { headers: { cookie } });
        expect([answer.status, answer.headers.get('location')?.split('?')[0]]).toEqual([303, '/my/sv']);
      }
      expect((await staff.request('GET', address)).status).toBe(303);
    });

    it('shows nothing of anybody else', async () => {
      const mine = await (await one.side.request('GET', addressOf(page, row, one.ids))).text();
      expect(mine).not.toContain(FAMILY_NAMES.other);
      if (row.params === undefined || row.isForEverybody) return;
      const theirs = await one.side.request('GET', addressOf(page, row, other.ids));
      expect(theirs.status).toBe(404);
    });

    it.skipIf(row.givesFile === true).each(portalLanguages)('is short, still and neutral in %s', async (language) => {
      const answer = await one.side.request('GET', addressOf(page, row, one.ids, language));
      const html = await answer.text();
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(html).toMatch(new RegExp(`<html[^>]* lang="${language}"[^>]* dir="${directionOf(language)}"`));
      expect(html).toContain('<title>Egenväg</title>');
      expect(html.match(/<script/g)?.length ?? 0).toBe(pattern === keepWeekPath.pattern ? 1 : 0);
      expect(html).not.toMatch(/ on\w+="| style="/);
      expect(brotliCompressSync(html).length).toBeLessThan(12_000);
    });

    it.runIf(row.form !== undefined)('takes its form from herself alone', async () => {
      const address = addressOf(page, row, one.ids);
      const asStranger = await app.request(address, {
        method: 'POST',
        headers: {
          origin: 'http://localhost',
          'content-type': 'application/x-www-form-urlencoded',
          cookie: `egenvag=${staff.token}`,
        },
        body: new URLSearchParams(formOf(row, one.ids)),
      });
      expect(asStranger.status).toBe(303);
      expect(asStranger.headers.get('location')).toMatch(/^\/my\/sv/);
      const answer = await one.side.request('POST', address, { form: formOf(row, one.ids) });
      expect(answer.status, await answer.text()).toBe(303);
      expect(answer.headers.get('location')).toMatch(/^\/my\/sv\/.*done=/);
    });
  });

  it('are closed on a phone that was put out, from the next request', async () => {
    const lost = await openOwnSide(world, 'alpha', one.side.personId);
    const address = '/my/sv/today';
    const open = async () => (await lost.request('GET', address)).headers.get('location')?.split('?')[0];
    const before = portalRows[address.replace('sv', ':language')] === undefined ? undefined : await open();
    expect(before).toBeUndefined();
    await sql`update portal_devices set ended_at = now(), ended_by = 'staff' where id = ${lost.deviceId}`.execute(
      world.admin,
    );
    await expect(lost.run(async () => 'in')).rejects.toThrow('signed out');
    await expect(one.side.run(async () => 'in')).resolves.toBe('in');
  });

  it('answer an address that is none in her language', async () => {
    const answer = await one.side.request('GET', '/my/ar/nowhere');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('dir="rtl"');
  });
});
