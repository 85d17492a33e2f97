import { describe, expect, test } from 'vitest';
import { blindIndex, encryptField } from '#app/platform/crypto/keys.ts';
import { newId } from '#app/shared/ids.ts';
import { type Actor, buildWorld } from '#test/world.ts';

const NOW = '2026-03-04T09:00:00.000Z';
const NUMBER = '198009062392';
const world = await buildWorld();
const reader = await world.as('coordinator', 'alpha');
const caseWorker = await world.as('case-worker', 'alpha');
const tenant_id = world.tenants.north;

const ask = (actor: Actor, asked: string, form: Record<string, string> = {}) =>
  actor.request('POST', '/emergency-access', {
    form: {
      id: newId(),
      asked,
      reasonCode: 'sudden-absence',
      reason: 'Ansvarig är sjuk och hen väntar i receptionen',
      ...form,
    },
  });
const leadsTo = async (answer: Promise<Response>) => (await answer).headers.get('location');
const text = async (answer: Response | Promise<Response>) => (await answer).text();
const sees = async (actor: Actor, enrolmentId: string) =>
  (await actor.request('GET', `/participants/${enrolmentId}`)).status === 200;
const accessesTo = (personId: string) =>
  world.admin
    .selectFrom('emergency_accesses')
    .where('person_id', '=', personId)
    .selectAll()
    .orderBy('started_at')
    .execute();

async function aProtected(
  kind: 'secrecy-marking' | 'protected-registration' | 'local' | 'unspecified',
  number?: string,
) {
  const known = await world.aParticipant('alpha', {
    familyName: 'Gömd',
    restricted: true,
    namedReaders: [reader.accountId],
  });
  const { reference } = await world.admin
    .updateTable('person_protection')
    .set({ kind })
    .where('person_id', '=', known.personId)
    .returning('reference')
    .executeTakeFirstOrThrow();
  await world.admin
    .updateTable('named_readers')
    .set({ created_at: '2026-03-01T09:00:00Z' })
    .where('person_id', '=', known.personId)
    .execute();
  if (number !== undefined)
    await world.admin
      .insertInto('person_identifiers')
      .values({
        tenant_id,
        id: newId(),
        person_id: known.personId,
        restricted: true,
        kind: 'personnummer',
        ciphertext: encryptField(world.services.keys, 'nowhere', number),
        blind_index: blindIndex(world.services.keys, tenant_id, number),
        masked: '19800906-••••',
        valid_from: '2026-01-01',
        source: 'staff',
      })
      .execute();
  return { ...known, reference };
}

describe('emergency access', () => {
  test('opens a file by its reference for an hour, tells the named readers and leaves a trace of its own', async () => {
    const { personId, enrolmentId, reference } = await aProtected('secrecy-marking');
    expect(await sees(caseWorker, enrolmentId)).toBe(false);
    const opened = await leadsTo(ask(caseWorker, `${reference.slice(0, 4)}-${reference.slice(4).toLowerCase()}`));
    expect(opened).toBe(`/participants/${enrolmentId}`);
    expect(await sees(caseWorker, enrolmentId)).toBe(true);
    const [access] = await accessesTo(personId);
    expect(access).toMatchObject({ outcome: 'opened', found_by: 'reference', account_id: caseWorker.accountId });
    expect(access?.reason.toString('utf8')).not.toContain('sjuk');
    const events = await world.admin
      .selectFrom('audit_events')
      .where('action', '=', 'emergency')
      .where('account_id', '=', caseWorker.accountId)
      .select(['purpose', 'subjects', 'category'])
      .execute();
    expect(events).toContainEqual({
      purpose: 'protection.emergency:sudden-absence',
      subjects: [personId],
      category: 'protection',
    });

    const notice = await text(reader.request('GET', '/'));
    expect(notice).toContain('case-worker alpha öppnade ärendet');
    expect(notice).toContain('Ansvarig är sjuk och hen väntar i receptionen');
    const acknowledge = (actor: Actor) =>
      actor.request('POST', `/emergency-access/${access?.id}/acknowledge`, { form: {} });
    expect((await acknowledge(caseWorker)).status).toBe(404);
    expect((await acknowledge(await world.as('case-worker', 'beta'))).status).toBe(404);
    expect((await acknowledge(reader)).status).toBe(303);
    expect(await text(reader.request('GET', '/'))).not.toContain('öppnade ärendet');
    expect(await text(reader.request('GET', `/participants/${enrolmentId}/protection`))).toContain('Kvitterad av dig');
  });

  test('opens by a number typed in; a protected registration and an unstated one never open, and the readers learn who tried', async () => {
    const open = await aProtected('local', NUMBER);
    expect(await leadsTo(ask(caseWorker, '800906-2392'))).toBe(`/participants/${open.enrolmentId}`);
    for (const kind of ['protected-registration', 'unspecified'] as const) {
      const closed = await aProtected(kind);
      expect(await leadsTo(ask(caseWorker, closed.reference))).toBe('/emergency-access?problem=not-opened');
      expect(await sees(caseWorker, closed.enrolmentId)).toBe(false);
      expect((await accessesTo(closed.personId)).map(({ outcome }) => outcome)).toEqual(['closed']);
      expect(await text(reader.request('GET', `/participants/${closed.enrolmentId}/protection`))).toContain(
        'försökte öppna ärendet',
      );
    }
    expect(await text(caseWorker.request('GET', '/'))).not.toContain('försökte');
  });

  test('answers alike whoever is asked for: nobody, somebody open, of another programme, barred from, never opened', async () => {
    const [stranger, barred] = [await world.as('case-worker', 'beta'), await world.as('coordinator', 'beta')];
    const { personId, reference } = await aProtected('secrecy-marking');
    const closed = await aProtected('protected-registration');
    await world.admin
      .insertInto('person_bars')
      .values({
        tenant_id,
        id: newId(),
        person_id: personId,
        account_id: barred.accountId,
        reason: 'feared',
        valid_from: '2026-01-01',
      })
      .execute();
    const answers = await Promise.all(
      [
        ask(stranger, 'ZZZZ-ZZZZ'),
        ask(stranger, reference),
        ask(barred, reference),
        ask(stranger, '19960101-2397'),
        ask(stranger, 'Amira Hassan'),
        ask(barred, closed.reference),
      ].map(async (asked) => {
        const answer = await asked;
        return JSON.stringify([
          answer.status,
          [...answer.headers].filter(([name]) => name !== 'content-security-policy'),
        ]);
      }),
    );
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('problem=not-opened');
    expect(await accessesTo(personId)).toEqual([]);
  });

  test('ends by itself in the middle of the work, and asking again neither prolongs it nor stays unnoticed', async () => {
    const { personId, enrolmentId, reference } = await aProtected('secrecy-marking');
    await ask(caseWorker, reference);
    world.setNow('2026-03-04T09:59:59.000Z');
    expect(await sees(caseWorker, enrolmentId)).toBe(true);
    expect(await leadsTo(ask(caseWorker, reference))).toBe(`/participants/${enrolmentId}`);
    expect(await accessesTo(personId)).toHaveLength(1);
    world.setNow('2026-03-04T10:00:00.000Z');
    expect(await sees(caseWorker, enrolmentId)).toBe(false);
    expect((await caseWorker.request('GET', `/participants/${enrolmentId}/protection`)).status).toBe(404);
    await ask(caseWorker, reference);
    expect(await accessesTo(personId)).toHaveLength(2);
    expect((await text(reader.request('GET', '/'))).match(/öppnade ärendet/g)?.length).toBeGreaterThanOrEqual(2);
    world.setNow(NOW);
  });

  test('never shows class 5: no protection, readers, bars, numbers or contact', async () => {
    const { personId, enrolmentId, reference } = await aProtected('secrecy-marking', '199001019802');
    await world.admin
      .insertInto('person_contacts')
      .values({ tenant_id, id: newId(), person_id: personId, restricted: true, kind: 'phone', value: '070-1740605' })
      .execute();
    await ask(caseWorker, reference);
    expect(await sees(caseWorker, enrolmentId)).toBe(true);
    const shown = await text(caseWorker.request('GET', `/participants/${enrolmentId}/protection`));
    expect(shown).toContain('Du har nödåtkomst');
    for (const part of ['', '/person', '/number', '/protection'])
      expect(await text(caseWorker.request('GET', `/participants/${enrolmentId}${part}`)), part).not.toMatch(
        /19800906|19900101|1740605|Ärendekod|Namngivna läsare/,
      );
    const counts = (actor: Actor) =>
      actor.run(async ({ db }) =>
        Promise.all(
          (
            [
              'person_protection',
              'named_reader_changes',
              'person_bars',
              'person_identifiers',
              'person_contacts',
            ] as const
          ).map(
            async (table) =>
              (await db.selectFrom(table).where('person_id', '=', personId).select('person_id').execute()).length,
          ),
        ),
      );
    expect(await counts(caseWorker)).toEqual([0, 0, 0, 0, 0]);
    expect(await counts(reader)).toEqual([1, 0, 0, 1, 1]);
    for (const path of ['/change', '/lift', '/readers/new', '/bars/new'])
      expect((await caseWorker.request('GET', `/participants/${enrolmentId}/protection${path}`)).status, path).toBe(
        404,
      );
  });

  test('is ended by whoever has it, or by a named reader', async () => {
    const end = async (actor: Actor, personId: string) =>
      (await actor.request('POST', `/emergency-access/${(await accessesTo(personId)).at(-1)?.id}/end`, { form: {} }))
        .status;
    const one = await aProtected('local');
    await ask(caseWorker, one.reference);
    expect(await end(caseWorker, one.personId)).toBe(303);
    expect(await sees(caseWorker, one.enrolmentId)).toBe(false);
    const other = await aProtected('local');
    await ask(caseWorker, other.reference);
    expect(await end(await world.as('coordinator', 'beta'), other.personId)).toBe(404);
    expect(await sees(caseWorker, other.enrolmentId)).toBe(true);
    expect(await end(reader, other.personId)).toBe(303);
    expect(await sees(caseWorker, other.enrolmentId)).toBe(false);
    expect((await accessesTo(other.personId))[0]?.ended_by).toBe(reader.accountId);
  });

  test('becomes lasting for a coordinator when no named reader is left who can act, whatever the kind', async () => {
    const { personId, enrolmentId, reference } = await aProtected('protected-registration');
    const tell = (values: Record<string, string>) =>
      world.admin.updateTable('named_readers').set(values).where('person_id', '=', personId).execute();
    await tell({ account_id: caseWorker.accountId });
    expect(await leadsTo(ask(reader, reference))).toContain('not-opened');
    const leave = (day: string | null) =>
      world.admin
        .updateTable('role_assignments')
        .set({ valid_before: day })
        .where('account_id', '=', caseWorker.accountId)
        .execute();
    await leave('2026-03-04');
    const other = await world.as('coordinator', 'beta');
    expect(await leadsTo(ask(other, reference))).toContain('not-opened');
    expect(await leadsTo(ask(reader, reference))).toBe(`/participants/${enrolmentId}`);
    await leave(null);
    world.setNow('2026-03-05T09:00:00.000Z');
    expect(await sees(reader, enrolmentId)).toBe(true);
    world.setNow(NOW);
    expect((await accessesTo(personId)).map(({ outcome }) => outcome)).toEqual(['closed', 'taken-over']);
    const shown = await text(reader.request('GET', `/participants/${enrolmentId}/protection`));
    expect(shown).toContain('Ingen läsare fanns kvar');
  });

  test('is slowed down after wrong tries, and right ones cost nothing', async () => {
    const guesser = await world.as('case-worker', 'gamma');
    const outcomes: (string | null)[] = [];
    for (let at = 0; at < 7; at += 1) outcomes.push(await leadsTo(ask(guesser, 'ZZZZ-ZZZZ')));
    expect(outcomes.filter((to) => to?.includes('not-opened'))).toHaveLength(5);
    expect(outcomes.at(-1)).toBe('/emergency-access?problem=too-many');
    expect(await text(guesser.request('GET', '/emergency-access?problem=too-many'))).toContain('för många försök');
    const { reference } = await aProtected('local');
    world.setNow('2026-03-06T09:00:00.000Z');
    for (let at = 0; at < 8; at += 1) expect(await leadsTo(ask(caseWorker, reference))).toContain('/participants/');
    world.setNow(NOW);
  });

  test('asks for a reason before it looks for anybody', async () => {
    const { reference, personId } = await aProtected('local');
    const refused = await ask(caseWorker, reference, { reason: 'bråttom' });
    expect(refused.status).toBe(422);
    expect(await text(refused)).toContain('minst 20 tecken');
    expect((await ask(await world.as('peer-coach', 'alpha'), reference)).status).toBe(403);
    expect(await accessesTo(personId)).toEqual([]);
  });

  test('lasts as long as the tenant has decided', async () => {
    const administrator = await world.as('tenant-administrator', 'alpha');
    const save = (emergencyMinutes: string) =>
      administrator.request('POST', '/administration/protection', { form: { emergencyMinutes } });
    expect((await save('600')).status).toBe(422);
    expect((await save('15')).status).toBe(303);
    expect(
      (await reader.request('POST', '/administration/protection', { form: { emergencyMinutes: '99' } })).status,
    ).toBe(403);
    const { personId, reference } = await aProtected('local');
    await ask(caseWorker, reference);
    expect(Date.parse((await accessesTo(personId))[0]?.ends_at ?? '')).toBe(Date.parse('2026-03-04T09:15:00.000Z'));
    expect(
      await world.admin.selectFrom('tenants').select(['key', 'emergency_minutes']).orderBy('key').execute(),
    ).toEqual([
      { key: 'north', emergency_minutes: 15 },
      { key: 'south', emergency_minutes: 60 },
    ]);
  });
});
