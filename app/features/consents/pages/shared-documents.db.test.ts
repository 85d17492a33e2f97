import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type DocumentClass, documentKinds, leastClassOf } from '#app/features/documents/domain/document.ts';
import { aDocument } from '#test/access-matrix/document-fixtures.ts';
import { buildWorld } from '#test/world.ts';
import { type Field, fields } from '../domain/fields.ts';
import { opensDocument } from '../domain/shared-document.ts';
import { aDisclosure } from '../testing/a-disclosure.ts';

const PAPERS: Field[] = ['participation', 'documents'];

describe('papers that are shared', async () => {
  const world = await buildWorld();
  const officer = await world.as('partner-officer', 'alpha');
  const worker = await world.as('case-worker', 'alpha');
  type Paper = Parameters<typeof aDocument>[3];

  const aPaper = async (of: { personId: string; enrolmentId: string }, wishes: Paper = {}) =>
    (await aDocument(world, 'alpha', of, wishes)).documentId;
  const shared = async (enrolmentId: string): Promise<string[]> => {
    const answer = await officer.request('GET', `/api/v1/shared-with-me/${enrolmentId}`);
    const { documents } = (await answer.json()) as { documents: { id: string }[] };
    return documents.map(({ id }) => id).sort();
  };
  const fetch = (enrolmentId: string, documentId: string) =>
    officer.request('GET', `/shared-with-me/${enrolmentId}/documents/${documentId}`);

  it('are listed and come as a file, with a trace beside the paper and in the log, and are gone with the link once it is taken back', async () => {
    const person = await world.aParticipant('alpha', { givenName: 'Hodan', familyName: 'Ali' });
    const paper = await aPaper(person, { title: 'Truckkort', text: 'Körning godkänd', kind: 'certificate' });
    expect((await fetch(person.enrolmentId, paper)).status).toBe(404);
    const consent = await aDisclosure(world, 'alpha', person, { fields: PAPERS });
    const page = await (await officer.request('GET', `/shared-with-me/${person.enrolmentId}`)).text();
    expect(page).toContain('Truckkort');
    expect(page).toContain(`/shared-with-me/${person.enrolmentId}/documents/${paper}`);

    const file = await fetch(person.enrolmentId, paper);
    expect(file.status).toBe(200);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="dokument-/);
    expect(await file.text()).toBe('Körning godkänd');
    const log = await world.admin
      .selectFrom('audit_events')
      .where('account_id', '=', officer.accountId)
      .where('category', '=', 'documents')
      .selectAll()
      .execute();
    expect(log).toMatchObject([
      { action: 'reveal', purpose: `shared.open-document:${consent}`, subjects: [person.personId] },
    ]);
    const seenByStaff = await (
      await worker.request('GET', `/participants/${person.enrolmentId}/documents/${paper}`)
    ).text();
    expect(seenByStaff).toContain('partner-officer alpha');
    expect(await (await worker.request('GET', `/participants/${person.enrolmentId}/consents`)).text()).toContain(
      'ett papper',
    );

    const address = `/participants/${person.enrolmentId}/consents/${consent}/withdraw`;
    expect((await worker.request('POST', address, { form: { how: 'phone' } })).status).toBe(303);
    expect((await fetch(person.enrolmentId, paper)).status).toBe(404);
    const link = `/api/v1/shared-with-me/${person.enrolmentId}/documents/${paper}`;
    expect((await officer.request('GET', link)).status).toBe(404);
  });

  it('are those of the one person only, and neither deleted ones nor those that somebody keeps for herself', async () => {
    const [person, other] = [await world.aParticipant('alpha'), await world.aParticipant('alpha')];
    await aDisclosure(world, 'alpha', person, { fields: PAPERS });
    await aDisclosure(world, 'alpha', other, { fields: ['participation', 'health', 'support'] });
    const open = await aPaper(person);
    const own = await aPaper(person, { audience: 'own' });
    const deleted = await aPaper(person);
    await world.admin
      .updateTable('documents')
      .set({ deleted_at: '2026-03-01T09:00:00Z', delete_reason: 'fel', title: '' })
      .where('id', '=', deleted)
      .execute();
    const elsewhere = await aPaper(other);
    expect(await shared(person.enrolmentId)).toEqual([open]);
    expect(await shared(other.enrolmentId)).toEqual([]);
    for (const hidden of [own, deleted, elsewhere]) {
      expect((await fetch(person.enrolmentId, hidden)).status).toBe(404);
      expect((await fetch(other.enrolmentId, hidden)).status).toBe(404);
    }
    expect((await fetch(person.enrolmentId, open)).status).toBe(200);
  });

  it('tell of health, money or a permit only where one and the same consent names it, as the rule says of any set of fields', async () => {
    const kinds = documentKinds.flatMap((kind) =>
      ([2, 3, 4] as const).filter((each) => each >= leastClassOf(kind)).map((each) => ({ kind, class: each })),
    );
    const person = await world.aParticipant('alpha');
    const papers = new Map<string, { kind: (typeof documentKinds)[number]; class: DocumentClass }>();
    for (const paper of kinds)
      papers.set(await aPaper(person, { ...paper, audience: paper.class === 4 ? 'handlers' : 'team' }), paper);
    const expected = (...held: Field[][]) =>
      [...papers].flatMap(([id, paper]) => (held.some((each) => opensDocument(each, paper)) ? [id] : [])).sort();
    const rest = fields.filter((field) => !PAPERS.includes(field));
    const some = fc.subarray([...rest]);
    await fc.assert(
      fc.asyncProperty(some, some, async (one, two) => {
        await world.admin.deleteFrom('disclosures').where('enrolment_id', '=', person.enrolmentId).execute();
        const [first, second]: [Field[], Field[]] = [
          [...PAPERS, ...one],
          ['participation', ...two],
        ];
        await aDisclosure(world, 'alpha', person, { fields: first });
        await aDisclosure(world, 'alpha', person, { fields: second });
        expect(await shared(person.enrolmentId)).toEqual(expected(first, second));
      }),
      { numRuns: 25 },
    );
    const isHealth = ([, paper]: [string, { kind: string; class: number }]) =>
      paper.kind === 'health' || paper.class === 4;
    expect([...papers].filter(isHealth).some(([id]) => expected([...PAPERS, 'support', 'number']).includes(id))).toBe(
      false,
    );
    expect(
      [...papers].some(([, { kind }]) => kind === 'identity' && opensDocument([...fields], { kind, class: 3 })),
    ).toBe(false);
  }, 60_000);

  it('give the partner officer no row to select, and no key without a trace', async () => {
    const person = await world.aParticipant('alpha');
    await aDisclosure(world, 'alpha', person, { fields: PAPERS });
    const paper = await aPaper(person);
    await officer.run(async ({ db }) => {
      for (const table of ['documents', 'document_versions', 'document_openings', 'document_changes'])
        expect((await sql`select from ${sql.table(table)}`.execute(db)).rows, table).toEqual([]);
    });
    await expect(
      officer.run(({ db }) =>
        sql`insert into document_openings (tenant_id, id, document_id, version_id, account_id, opened_at)
        select ${world.tenants.north}, ${person.enrolmentId}, ${paper}, ${paper}, ${officer.accountId}, now()`.execute(
          db,
        ),
      ),
    ).rejects.toMatchObject({ code: '42501' });
    expect(
      (await worker.run(({ db }) => sql`select from documents where id = ${paper}`.execute(db))).rows,
    ).toHaveLength(1);
  });
});

describe('the list of what is shared', async () => {
  const world = await buildWorld();
  const officer = await world.as('partner-officer', 'alpha');

  it('is logged with the consents of all it shows, and each person is told of her own only', async () => {
    const [one, two] = [await world.aParticipant('alpha'), await world.aParticipant('alpha')];
    const consents = [await aDisclosure(world, 'alpha', one), await aDisclosure(world, 'alpha', two)];
    for (const address of ['/shared-with-me', '/api/v1/shared-with-me', '/shared-with-me/export'])
      expect((await officer.request('GET', address)).status).toBe(200);
    const log = await world.admin
      .selectFrom('audit_events')
      .where('account_id', '=', officer.accountId)
      .select(['purpose', 'subjects'])
      .execute();
    const lists = log.filter(({ purpose }) => purpose.startsWith('shared.read'));
    expect(lists).toHaveLength(2);
    for (const { purpose, subjects } of lists) {
      expect(purpose.split(':')[1]?.split(',').sort()).toEqual([...consents].sort());
      expect([...subjects].sort()).toEqual([one.personId, two.personId].sort());
    }
    const worker = await world.as('case-worker', 'alpha');
    const reads = await worker.run(
      async ({ db }) =>
        (await sql<{ purpose: string }>`select purpose from app.partner_reads(${one.enrolmentId})`.execute(db)).rows,
    );
    expect(reads).toEqual([{ purpose: `shared.read:${consents[0]}` }, { purpose: `shared.read:${consents[0]}` }]);
  });
});

describe('a consent from before somebody was protected', async () => {
  const world = await buildWorld();
  const officer = await world.as('partner-officer', 'alpha');
  const coordinator = await world.as('coordinator', 'alpha');

  it('does not open again when the protection is lifted; a new yes does', async () => {
    const person = await world.aParticipant('alpha', { givenName: 'Selam', familyName: 'Tesfay' });
    await aDisclosure(world, 'alpha', person, { fields: ['participation', 'situation'] });
    const address = `/shared-with-me/${person.enrolmentId}`;
    expect((await officer.request('GET', address)).status).toBe(200);
    const protect = (restricted: boolean) =>
      world.admin.updateTable('people').set({ restricted }).where('id', '=', person.personId).execute();
    await protect(true);
    expect((await officer.request('GET', address)).status).toBe(404);
    await protect(false);
    expect((await officer.request('GET', address)).status).toBe(404);
    expect(await (await officer.request('GET', '/shared-with-me')).text()).not.toContain('Selam');
    const page = await (await coordinator.request('GET', `/participants/${person.enrolmentId}/consents`)).text();
    expect(page).toContain('Gäller inte längre');
    expect(page).toContain('Fråga på nytt');
    await aDisclosure(world, 'alpha', person);
    expect((await officer.request('GET', address)).status).toBe(200);
    expect(await (await officer.request('GET', '/shared-with-me')).text()).toContain('Selam');
  });
});
