import { strFromU8, unzipSync } from 'fflate';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { lookActionOf, reasonBehind } from '#app/features/audit/domain/own-look.ts';
import { askFor } from '#app/features/own-requests/public.ts';
import { hashToken } from '#app/platform/http/session-cookie.ts';
import { newId } from '#app/shared/ids.ts';
import { anOwnRequest } from '#test/access-matrix/own-request-fixtures.ts';
import { anOpenCopy, DIGITS } from '#test/portal/copy-rows.ts';
import { openOwnSide } from '#test/portal/own-side.ts';
import { buildWorld } from '#test/world.ts';
import { takeOwnCopy } from './own-copy.ts';

const COPY = '/my/sv/about-me/copy';

describe('the copy of everything', async () => {
  const world = await buildWorld();
  const tenant = { tenant_id: world.tenants.north };
  const somebody = async (wishes: Parameters<typeof world.aParticipant>[1] = {}, phone = {}) => {
    const person = await world.aParticipant('alpha', wishes);
    const side = await openOwnSide(world, 'alpha', person.personId, phone);
    const ids = await anOpenCopy(world, 'alpha', { ...person, deviceId: side.deviceId });
    const open = (digits: string, id = newId()) => side.request('POST', COPY, { form: { id, digits } });
    return { ...person, side, copyId: ids['copyId'] as string, open };
  };
  const tried = (answer: Response) =>
    new URL(answer.headers.get('location') ?? '', 'http://x').searchParams.get('tried');
  const eventsAbout = (personId: string) =>
    world.admin
      .selectFrom('audit_events')
      .where(sql<boolean>`${personId} = any (subjects)`)
      .where('action', '=', 'export')
      .select(['role', 'account_id', 'purpose'])
      .execute();

  it('opens to her digits, on this phone, for half an hour, and is traced as an export of her own', async () => {
    const her = await somebody();
    expect(tried(await her.open('1111'))).toBe('wrong');
    const id = newId();
    const opened = await her.open(DIGITS, id);
    expect(opened.headers.get('location')).toBe(`${COPY}/${id}?done=done`);
    const answer = await her.side.request('GET', `${COPY}/${id}`);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(await eventsAbout(her.personId)).toEqual([
      { role: 'participant', account_id: null, purpose: 'portal.copy' },
    ]);
    // On another phone of hers, and after half an hour, the digits are asked for again.
    const other = await openOwnSide(world, 'alpha', her.personId);
    expect(tried(await other.request('GET', `${COPY}/${id}`))).toBe('closed');
    await world.admin
      .updateTable('own_copies')
      .set({ made_at: new Date(Date.parse(world.services.now()) - 31 * 60_000).toISOString() })
      .where('id', '=', id)
      .execute();
    expect(tried(await her.side.request('GET', `${COPY}/${id}`))).toBe('closed');
    expect(tried(await her.side.request('GET', `${COPY}/${id}/part/me`))).toBe('closed');
    expect((await her.side.request('GET', `${COPY}/${id}/file/data`)).status).toBe(404);
  });

  it('is made three times in a day and no more', async () => {
    const her = await somebody();
    expect([tried(await her.open(DIGITS)), tried(await her.open(DIGITS)), tried(await her.open(DIGITS))]).toEqual([
      null,
      null,
      'enough',
    ]);
  });

  it('puts the phone out at the fifth wrong digits, and right ones in between start over', async () => {
    const her = await somebody();
    for (const digits of ['1111', '1112', '1113', '1114', DIGITS, '1115', '1116', '1117', '1118'])
      expect((await her.open(digits)).headers.get('location')).toMatch(/copy/);
    expect(tried(await her.open('1119'))).toBe('wrong');
    expect((await her.side.request('GET', COPY)).headers.get('location')).toMatch(/^\/my\/sv(\?|$)/);
  });

  it('can only be read on a phone that several use', async () => {
    const alone = await somebody();
    const shared = await somebody({}, { isShared: true });
    const file = (her: typeof alone) => her.side.request('GET', `${COPY}/${her.copyId}/file/page`);
    expect((await file(alone)).headers.get('content-disposition')).toBe('attachment; filename="copy.html"');
    expect((await file(shared)).status).toBe(404);
    const page = await (await shared.side.request('GET', `${COPY}/${shared.copyId}`)).text();
    expect(page).toContain('Flera använder telefonen');
    expect(page).not.toContain('/file/');
  });

  it('is not there for staff who look along', async () => {
    const her = await somebody();
    const staff = await world.as('case-worker', 'alpha');
    await staff.request('POST', `/participants/${her.enrolmentId}/look-along`, { form: { language: 'sv' } });
    expect((await staff.request('GET', COPY)).status).toBe(200);
    expect(tried(await staff.request('GET', `${COPY}/${her.copyId}`))).toBe('closed');
    expect((await staff.request('GET', `${COPY}/${her.copyId}/file/data`)).status).toBe(404);
    expect((await staff.request('POST', COPY, { form: { id: newId(), digits: DIGITS } })).status).toBe(403);
  });

  it('holds her own words and files, said in her language, as one page and as data', async () => {
    const her = await somebody({ familyName: 'Kopiasdotter' });
    await anOwnRequest(world, 'alpha', { ...her, word: 'Bertil' });
    const text = new TextEncoder().encode('%PDF-1.7');
    const documentId = newId();
    const key = await world.services.files.keep(
      { ...{ tenantId: tenant.tenant_id, folder: 'documents' }, id: documentId },
      text,
    );
    const worker = await world.as('case-worker', 'alpha');
    const document = { ...tenant, id: documentId, enrolment_id: her.enrolmentId, person_id: her.personId };
    await world.admin
      .insertInto('documents')
      .values({
        ...document,
        programme_id: world.programmes.alpha,
        kind: 'certificate',
        class: 3,
        audience: 'team',
        title: 'Intyg om praktik',
        shown_since: world.services.now(),
        added_at: world.services.now(),
        added_by: worker.accountId,
      })
      .execute();
    await world.admin
      .insertInto('document_versions')
      .values({
        ...tenant,
        id: newId(),
        document_id: documentId,
        number: 1,
        media_type: 'application/pdf',
        byte_count: text.length,
        digest: Buffer.alloc(32),
        storage_key: key,
        added_at: world.services.now(),
        added_by: worker.accountId,
      })
      .execute();
    const file = async (format: string, language = 'sv') =>
      her.side.request('GET', `/my/${language}/about-me/copy/${her.copyId}/file/${format}`);
    const page = await (await file('page')).text();
    for (const said of ['Kopiasdotter', 'Jag vill inte träffa Bertil', 'Intyg om praktik', 'Det här läser vi igenom'])
      expect(page).toContain(said);
    expect(page).not.toMatch(/<script|<link|<img|https?:/);
    expect(await (await file('page', 'ar')).text()).toMatch(/<html lang="ar" dir="rtl">/);
    const parts = unzipSync(new Uint8Array(await (await file('data')).arrayBuffer()));
    const json = (name: string) => JSON.parse(strFromU8(parts[name] as Uint8Array));
    expect(json('data/own_requests.json')).toMatchObject([{ kind: 'apart', words: 'Jag vill inte träffa Bertil' }]);
    const [version] = json('data/document_versions.json');
    expect(strFromU8(parts[version.file] as Uint8Array)).toBe('%PDF-1.7');
    expect(Object.keys(parts)).toContain('copy.html');
    const described = json('copy.json');
    expect(described).toMatchObject({ format: 'egenvag-own-copy/1', missing: [] });
    for (const { name, rows } of described.tables) expect(json(`data/${name}.json`)).toHaveLength(rows);
    for (const name of Object.keys(parts).filter((each) => each.startsWith('data/')))
      expect(strFromU8(parts[name] as Uint8Array)).not.toMatch(/"(sealed|storage_key|token_hash|digits_hash)"/);
  });

  it('names nobody who reads about a protected person, and not where she is', async () => {
    const file = async (wishes: Parameters<typeof world.aParticipant>[1]) => {
      const her = await somebody(wishes);
      await world.admin
        .insertInto('person_contacts')
        .values({
          ...tenant,
          id: newId(),
          person_id: her.personId,
          restricted: wishes?.restricted ?? false,
          kind: 'address',
          value: 'Storgatan 1, Töreboda',
        })
        .execute();
      const staff = await world.as('coordinator', 'alpha');
      await world.admin
        .updateTable('people')
        .set({ created_by: staff.accountId })
        .where('id', '=', her.personId)
        .execute();
      const { tables } = await her.side.run((ctx) => takeOwnCopy(ctx, her.copyId));
      return JSON.stringify(tables.filter(({ name }) => ['people', 'person_contacts'].includes(name)));
    };
    const open = await file({});
    expect(open).toContain('Storgatan');
    expect(open).toMatch(/"name":"[^"]+","role":"coordinator"|"role":"coordinator","name":"[^"]+"/);
    const hidden = await file({ restricted: true });
    expect(hidden).not.toContain('Storgatan');
    expect(hidden).toMatch(/"name":null,"role":"coordinator"|"role":"coordinator","name":null/);
  });

  it('leads to a request for the rest, which waits for staff', async () => {
    const her = await somebody();
    const ask = { id: newId(), words: undefined, reason: undefined, fromOn: undefined, untilOn: undefined };
    expect((await her.side.run((ctx) => askFor(ctx, 'copy', ask))).ok).toBe(true);
    expect(await her.side.run((ctx) => askFor(ctx, 'copy', { ...ask, id: newId() }))).toEqual({
      ok: false,
      problem: { '': ['asked-already'] },
    });
  });

  it('is made by staff within their walls, with a reason, and she sees that they took it', async () => {
    const her = await somebody({ familyName: 'Kopiasdotter' });
    const staff = await world.as('case-worker', 'alpha');
    const elsewhere = await world.as('case-worker', 'beta');
    const address = `/participants/${her.enrolmentId}/copy`;
    const id = newId();
    const made = await staff.request('POST', address, { form: { id, reason: 'no-phone', language: 'ti' } });
    expect(made.headers.get('location')).toContain(id);
    const page = await staff.request('GET', `${address}/${id}/page`);
    expect(page.status).toBe(200);
    expect(await page.text()).toMatch(/lang="ti"[\s\S]*Kopiasdotter/);
    expect((await elsewhere.request('GET', `${address}/${id}/page`)).status).toBe(404);
    expect(
      (await elsewhere.request('POST', address, { form: { id: newId(), reason: 'asked', language: 'sv' } })).status,
    ).toBe(404);
    expect(await eventsAbout(her.personId)).toContainEqual({
      role: 'case-worker',
      account_id: staff.accountId,
      purpose: 'copy.make:no-phone',
    });
    // She reads of it under "who has looked" as a copy of everything that was taken.
    expect([reasonBehind('copy.make'), lookActionOf('export')]).toEqual(['everything', 'took']);
    // Her own copy is no copy of theirs, nor theirs hers.
    expect((await staff.request('GET', `${address}/${her.copyId}/page`)).status).toBe(404);
    expect((await her.side.request('GET', `${COPY}/${id}`)).status).toBe(404);
  });

  it('is refused to a session that is over', async () => {
    const her = await somebody();
    await world.admin
      .updateTable('portal_sessions')
      .set({ ended_at: world.services.now() })
      .where('token_hash', '=', hashToken(her.side.token))
      .execute();
    expect((await her.side.request('GET', `${COPY}/${her.copyId}/file/data`)).headers.get('location')).toMatch(
      /^\/my\/sv/,
    );
  });
});
