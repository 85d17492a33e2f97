import { describe, expect, it } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import { aDocument } from '#test/access-matrix/document-fixtures.ts';
import { type Actor, buildWorld } from '#test/world.ts';
import { aDocx, aPdf, aPicture, pdfWith } from '../testing/sample-files.ts';
import { sweepFiles } from './sweep-files.ts';

const HOUR = 60 * 60 * 1000;

describe('documents', async () => {
  const world = await buildWorld();
  const { enrolmentId, personId } = await world.aParticipant('alpha');
  const caseWorker = await world.as('case-worker', 'alpha');
  const coordinator = await world.as('coordinator', 'alpha');
  const list = `/participants/${enrolmentId}/documents`;
  const about = (documentId: string) => `${list}/${documentId}`;

  function form(fields: Record<string, string>, file?: Uint8Array | undefined, name = 'x.pdf') {
    const parts = new FormData();
    for (const [key, value] of Object.entries(fields)) parts.append(key, value);
    if (file !== undefined) parts.append('file', new File([new Uint8Array(file)], name, { type: 'application/pdf' }));
    return { parts };
  }
  const add = (actor: Actor, file: Uint8Array | undefined, fields: Record<string, string> = {}, name?: string) =>
    actor.request('POST', list, form({ id: newId(), kind: 'other', audience: 'team', ...fields }, file, name));
  const count = async () =>
    Number(
      (
        await world.admin
          .selectFrom('documents')
          .where('enrolment_id', '=', enrolmentId)
          .select((eb) => eb.fn.countAll().as('n'))
          .executeTakeFirstOrThrow()
      ).n,
    );
  async function added(actor: Actor, fields: Record<string, string> = {}) {
    const id = newId();
    const answer = await add(actor, await aPdf(`Intyg ${id}`), { id, ...fields });
    expect(answer.status).toBe(303);
    return id;
  }

  it('are added once however often the form is sent, and come back as an attachment nobody can run, under a name that tells nothing', async () => {
    const id = newId();
    const file = await aPdf('En gång');
    for (const _ of [1, 2]) expect((await add(caseWorker, file, { id, title: 'Körkort Amira' })).status).toBe(303);
    expect(await (await coordinator.request('GET', list)).text()).toContain('Körkort Amira');
    const answer = await coordinator.request('GET', `${about(id)}/file`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="dokument-[0-9a-f]{8}-1\.pdf"$/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox; frame-ancestors 'none'");
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.includes('Kanarie')).toBe(false);
    const page = await (await caseWorker.request('GET', about(id))).text();
    expect(page).toContain('coordinator alpha');
    const stored = [...world.storedFiles.values()]
      .map(({ bytes: held }) => Buffer.from(held).toString('latin1'))
      .join();
    expect(stored).not.toMatch(/%PDF|Intyg/);
    const traces = await world.admin
      .selectFrom('audit_events')
      .where('purpose', '=', 'document.open')
      .selectAll()
      .execute();
    expect(traces).toMatchObject([{ action: 'read', category: 'documents', subjects: [personId] }]);
  });

  it.each<[string, () => Promise<Uint8Array | undefined> | Uint8Array | undefined, RegExp]>([
    ['no file', () => undefined, /Välj en fil/],
    ['an empty file', () => new Uint8Array(), /Filen är tom/],
    ['a file a little too large', () => new Uint8Array(10 * 1024 * 1024 + 1).fill(65), /större än 10 MB/],
    ['a file far too large', () => new Uint8Array(30 * 1024 * 1024).fill(65), /större än 10 MB/],
    ['a script', () => aPdf('x', pdfWith.script), /innehåller skript/],
    ['a page of the web', () => new TextEncoder().encode('<!doctype html><p>x'), /SVG-bilder tas inte emot/],
  ])('tell at the field what is wrong with %s, and save nothing', async (_, file, words) => {
    const before = [await count(), world.storedFiles.size];
    const answer = await add(caseWorker, await file());
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toMatch(words);
    expect(page).toContain('id="file-error"');
    expect([await count(), world.storedFiles.size]).toEqual(before);
  });

  it('are what their bytes say, whatever name and type they are sent under', async () => {
    const id = newId();
    const name = `${'../'.repeat(50)}etc/passwd\u202Egpj.${'x'.repeat(300)}.exe`;
    expect((await add(caseWorker, await aPicture('png'), { id }, name)).status).toBe(303);
    const answer = await caseWorker.request('GET', `${about(id)}/file`);
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.headers.get('content-disposition')).not.toMatch(/passwd|exe/);
    expect(JSON.stringify(await world.admin.selectFrom('document_versions').selectAll().execute())).not.toMatch(
      /passwd/,
    );
  });

  it('are refused before they are read where nobody may add any', async () => {
    let pulled = 0;
    const endless = new ReadableStream({
      pull: (controller) => {
        pulled += 1;
        controller.enqueue(new Uint8Array(64 * 1024));
      },
    });
    const evaluator = await world.as('evaluator', 'alpha');
    const { createApp } = await import('#app/server.ts');
    const answer = await createApp(world.services).request(`http://localhost${list}`, {
      method: 'POST',
      headers: {
        cookie: `egenvag=${evaluator.token}`,
        origin: 'http://localhost',
        'content-type': 'multipart/form-data; boundary=x',
      },
      body: endless,
      duplex: 'half',
    } as RequestInit);
    expect(answer.status).toBe(403);
    expect(pulled).toBeLessThan(4);
  });

  it('of others than her own participants nobody adds to, opens, replaces or deletes', async () => {
    const stranger = await world.as('case-worker', 'beta');
    const id = await added(caseWorker);
    const pdf = await aPdf('Annan');
    for (const [actor, status] of [
      [stranger, 404],
      [caseWorker, 303],
    ] as const) {
      expect((await add(actor, await aPdf(`Test ${status}`))).status).toBe(status);
      const version = await actor.request('POST', `${about(id)}/replace`, form({ id: newId(), version: '1' }, pdf));
      expect(version.status).toBe(status);
      expect((await actor.request('GET', `${about(id)}/file`)).status).toBe(status === 404 ? 404 : 200);
      const deleted = await actor.request('POST', `${about(id)}/delete`, { form: { version: '2', reason: 'Fel' } });
      expect(deleted.status).toBe(status);
    }
  });

  it('are seen by their audience alone: in lists, pages, files and interfaces', async () => {
    const responsible = await world.as('case-worker', 'alpha');
    const colleague = await world.another('case-worker', 'alpha');
    await world.admin
      .updateTable('enrolments')
      .set({ case_worker_id: responsible.accountId })
      .where('id', '=', enrolmentId)
      .execute();
    const own = await aDocument(
      world,
      'alpha',
      { personId, enrolmentId },
      { audience: 'own', addedBy: colleague.accountId, title: 'Bara min' },
    );
    const handlers = await aDocument(
      world,
      'alpha',
      { personId, enrolmentId },
      { audience: 'handlers', addedBy: colleague.accountId, title: 'De ansvarigas' },
    );
    const team = await aDocument(
      world,
      'alpha',
      { personId, enrolmentId },
      { audience: 'team', addedBy: colleague.accountId, title: 'Allas' },
    );
    const third = await world.another('case-worker', 'alpha');
    const seen = async (actor: Actor) => {
      const page = await (await actor.request('GET', list)).text();
      const { documents } = (await (await actor.request('GET', `/api/v1${list}`)).json()) as {
        documents: { id: string }[];
      };
      return Promise.all(
        [own, handlers, team].map(async ({ documentId }, index) => {
          const title = ['Bara min', 'De ansvarigas', 'Allas'][index] as string;
          const ways = [
            page.includes(title),
            documents.some(({ id }) => id === documentId),
            (await actor.request('GET', about(documentId))).status === 200,
            (await actor.request('GET', `${about(documentId)}/file`)).status === 200,
            (await actor.request('GET', `/api/v1${about(documentId)}/file`)).status === 200,
          ];
          expect(new Set(ways).size).toBe(1);
          return ways[0];
        }),
      );
    };
    expect(await seen(colleague)).toEqual([true, true, true]);
    expect(await seen(coordinator)).toEqual([true, true, true]);
    expect(await seen(responsible)).toEqual([false, true, true]);
    expect(await seen(third)).toEqual([false, false, true]);
  });

  it('of a protected person are there for her named readers alone', async () => {
    const named = await world.aParticipant('alpha', { restricted: true, namedReaders: [caseWorker.accountId] });
    const { documentId } = await aDocument(world, 'alpha', { ...named, restricted: true });
    const address = `/participants/${named.enrolmentId}/documents`;
    for (const [actor, status] of [
      [coordinator, 404],
      [caseWorker, 200],
    ] as const)
      for (const each of [address, `${address}/${documentId}`, `${address}/${documentId}/file`])
        expect((await actor.request('GET', each)).status).toBe(status);
    await world.admin.updateTable('people').set({ restricted: true }).where('id', '=', personId).execute();
    expect((await coordinator.request('GET', list)).status).toBe(404);
    await world.admin.updateTable('people').set({ restricted: false }).where('id', '=', personId).execute();
    expect((await coordinator.request('GET', list)).status).toBe(200);
  });

  it('about health or economy are never for everybody, and are opened with a reason that is kept', async () => {
    expect((await add(caseWorker, await aPdf('Hälsa'), { kind: 'health', audience: 'team' })).status).toBe(422);
    const id = await added(caseWorker, { kind: 'health', audience: 'own' });
    const asked = await caseWorker.request('GET', `${about(id)}/file`);
    expect(asked.headers.get('content-disposition')).toBeNull();
    expect(await asked.text()).toContain('Varför behöver du öppna det?');
    expect((await caseWorker.request('POST', `${about(id)}/file`, { form: {} })).status).toBe(422);
    expect((await caseWorker.request('GET', `/api/v1${about(id)}/file`)).status).toBe(422);
    const opened = await caseWorker.request('POST', `${about(id)}/file`, { form: { reason: 'support' } });
    expect(opened.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(await (await caseWorker.request('GET', about(id))).text()).toContain('Planera stöd eller anpassning');
    const traces = await world.admin
      .selectFrom('audit_events')
      .where('purpose', '=', 'document.open:support')
      .selectAll()
      .execute();
    expect(traces).toMatchObject([{ action: 'reveal' }]);
  });

  it('rise in class by anybody and fall only by a coordinator who says why, also past the pages', async () => {
    const id = await added(caseWorker, { kind: 'certificate' });
    const change = (actor: Actor, version: number, fields: Record<string, string>) =>
      actor.request('POST', about(id), {
        form: { version: String(version), kind: 'certificate', title: '', audience: 'own', ...fields },
      });
    expect((await change(caseWorker, 1, { class: '4' })).status).toBe(303);
    expect((await change(caseWorker, 2, { class: '2', reason: 'Fel' })).status).toBe(422);
    expect((await change(coordinator, 2, { class: '2' })).status).toBe(422);
    expect((await change(coordinator, 1, { class: '2', reason: 'Inget om hälsa' })).status).toBe(422);
    const lower = (actor: Actor) =>
      actor.run(({ db }) =>
        db.updateTable('documents').set({ class: 2, lowered_because: 'x' }).where('id', '=', id).execute(),
      );
    await expect(lower(caseWorker)).rejects.toThrow(/class falls only/);
    expect((await change(coordinator, 2, { class: '2', reason: 'Inget om hälsa' })).status).toBe(303);
    expect(await (await coordinator.request('GET', about(id))).text()).toContain('Inget om hälsa');
  });

  it('are replaced by newer files while the earlier ones stay; two who replace at once see each other', async () => {
    const id = await added(caseWorker);
    const versionId = newId();
    const newer = form({ id: versionId, version: '1' }, aDocx());
    for (const _ of [1, 2]) expect((await caseWorker.request('POST', `${about(id)}/replace`, newer)).status).toBe(303);
    const other = form({ id: newId(), version: '1' }, await aPdf('Annan'));
    expect((await coordinator.request('POST', `${about(id)}/replace`, other)).status).toBe(422);
    expect((await caseWorker.request('GET', `${about(id)}/file?number=1`)).headers.get('content-type')).toBe(
      'application/pdf',
    );
    expect((await caseWorker.request('GET', `${about(id)}/file`)).headers.get('content-type')).toMatch(
      /wordprocessingml/,
    );
    const { files } = (await (await caseWorker.request('GET', `/api/v1${about(id)}`)).json()) as { files: unknown[] };
    expect(files).toHaveLength(2);
  });

  it('are deleted with their bytes; that they were there, by whom and why they went stays', async () => {
    const id = await added(caseWorker, { title: 'Känsligt namn' });
    const keys = await keysOf(id);
    expect(
      (
        await caseWorker.request('POST', `${about(id)}/delete`, {
          form: { version: '1', reason: 'Hörde till någon annan' },
        })
      ).status,
    ).toBe(303);
    expect(keys.map((key) => world.storedFiles.has(key))).toEqual([false]);
    expect((await caseWorker.request('GET', `${about(id)}/file`)).status).toBe(404);
    const page = await (await caseWorker.request('GET', list)).text();
    expect(page).toContain('Hörde till någon annan');
    expect(page).not.toContain('Känsligt namn');
  });

  it('keep their bytes when deleting them fails at the last moment', async () => {
    const id = await added(caseWorker);
    const keys = await keysOf(id);
    const failing = caseWorker.run(async (ctx) => {
      ctx.afterCommit(() => world.services.files.remove(keys[0] as string));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(world.storedFiles.has(keys[0] as string)).toBe(true);
  });

  it('say so when the storage has lost or spoilt a file', async () => {
    const { documentId, storageKey } = await aDocument(world, 'alpha', { personId, enrolmentId });
    const complain = world.services.log.error;
    world.services.log.error = () => {};
    world.storedFiles.delete(storageKey);
    const answer = await caseWorker.request('GET', `${about(documentId)}/file`);
    expect(answer.headers.get('location')).toBe(`${about(documentId)}?problem=file-gone`);
    expect(await (await caseWorker.request('GET', `${about(documentId)}?problem=file-gone`)).text()).toContain(
      'Filen går inte att läsa där den sparas',
    );
    expect((await caseWorker.request('GET', `/api/v1${about(documentId)}/file`)).status).toBe(422);
    world.services.log.error = complain;
  });

  it('are refused when the same file is there, and when there are a hundred', async () => {
    const file = await aPdf('Samma');
    expect((await add(caseWorker, file)).status).toBe(303);
    expect(await (await add(caseWorker, file)).text()).toContain('Exakt samma fil');
    const { enrolmentId: full, personId: whose } = await world.aParticipant('alpha');
    for (let held = 0; held < 99; held += 1)
      await aDocument(
        world,
        'alpha',
        { enrolmentId: full, personId: whose },
        { audience: 'own', addedBy: coordinator.accountId },
      );
    const both = await Promise.all(
      ['a', 'b'].map(async (text) =>
        caseWorker.request(
          'POST',
          `/participants/${full}/documents`,
          form({ id: newId(), kind: 'other', audience: 'team' }, await aPdf(text)),
        ),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([303, 422]);
  });

  it('are sent by programs too, which say what they are', async () => {
    const id = newId();
    const parts = form({ id, kind: 'cv' }, await aPdf('CV'));
    const send = (headers: Record<string, string>) =>
      caseWorker.request('POST', `/api/v1${list}`, { ...parts, headers });
    expect((await send({ origin: 'https://elsewhere.example' })).status).toBe(403);
    const answer = await send({ 'x-requested-with': 'program' });
    expect([answer.status, await answer.json()]).toEqual([200, { documentId: id }]);
    const file = await caseWorker.request('GET', `/api/v1${about(id)}/file`);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment/);
  });

  it('leave no bytes behind: the sweep takes what nothing points at, after an hour, and nothing else', async () => {
    const now = Date.parse(world.services.now());
    const { storageKey } = await aDocument(world, 'alpha', { personId, enrolmentId });
    const place = { tenantId: world.tenants.north, folder: 'documents', id: newId() };
    const orphan = await world.services.files.keep(place, new Uint8Array([1]));
    const elsewhere = await world.services.files.keep({ ...place, tenantId: world.tenants.south }, new Uint8Array([2]));
    const sweepAt = (ms: number) =>
      sweepFiles({ ...world.services, now: () => new Date(ms).toISOString() }, world.tenants.north);
    await sweepAt(now + HOUR / 2);
    expect(world.storedFiles.has(orphan)).toBe(true);
    await sweepAt(now + 2 * HOUR);
    expect([storageKey, orphan, elsewhere].map((key) => world.storedFiles.has(key))).toEqual([true, false, true]);
  });

  async function keysOf(documentId: string): Promise<string[]> {
    const rows = await world.admin
      .selectFrom('document_versions')
      .where('document_id', '=', documentId)
      .select('storage_key')
      .execute();
    return rows.map(({ storage_key }) => storage_key as string);
  }
});
