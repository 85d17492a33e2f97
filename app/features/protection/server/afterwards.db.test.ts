import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { checkedImport } from '#app/features/imports/testing/import-list.ts';
import { blindIndex, encryptField } from '#app/platform/crypto/keys.ts';
import { newId } from '#app/shared/ids.ts';
import { type Actor, buildWorld } from '#test/world.ts';

const world = await buildWorld();
const coordinator = await world.as('coordinator', 'alpha');
const caseWorker = await world.as('case-worker', 'alpha');
const elsewhere = await world.as('case-worker', 'beta');
await world.as('coordinator', 'beta');
const tenant_id = world.tenants.north;

const text = async (answer: Response | Promise<Response>) => (await answer).text();
const sees = async (actor: Actor, enrolmentId: string) =>
  (await actor.request('GET', `/participants/${enrolmentId}`)).status === 200;

async function numbered(of: { personId: string }, number: string, restricted: boolean) {
  const id = newId();
  await world.admin
    .insertInto('person_identifiers')
    .values({
      tenant_id,
      id,
      person_id: of.personId,
      restricted,
      kind: 'personnummer',
      ciphertext: encryptField(world.services.keys, `${tenant_id}|person_identifiers|ciphertext|${id}`, number),
      blind_index: blindIndex(world.services.keys, tenant_id, number),
      masked: '••••••••-0000',
      valid_from: '2026-01-01',
      source: 'staff',
    })
    .execute();
}

describe('a number that cannot be registered', async () => {
  const PROTECTED = '198009062392';
  const ELSEWHERE = '198112189876';
  const hidden = await world.aParticipant('alpha', {
    familyName: 'Gömd',
    restricted: true,
    namedReaders: [coordinator.accountId],
  });
  await numbered(hidden, PROTECTED, true);
  await numbered(await world.aParticipant('beta', { familyName: 'Annan' }), ELSEWHERE, false);

  const register = (actor: Actor, number: string) =>
    actor.request('POST', '/api/v1/participants', {
      json: {
        personId: newId(),
        enrolmentId: newId(),
        programmeId: world.programmes.alpha,
        step: 'referred',
        givenName: 'Någon',
        familyName: 'Ny',
        number,
      },
    });
  const tries = () => world.admin.selectFrom('number_tries').selectAll().orderBy('tried_at').execute();

  it('gets one answer, whoever has it: somebody protected or somebody in another programme', async () => {
    const answers = [];
    for (const number of [PROTECTED, ELSEWHERE]) {
      const answer = await register(caseWorker, number);
      answers.push({ status: answer.status, body: await text(answer) });
    }
    expect(answers[0]?.status).toBe(422);
    expect(answers[0]?.body).toContain('number-not-here');
    expect(answers[1]).toEqual(answers[0]);
    expect(
      await world.admin.selectFrom('person_directory').where('family_name', '=', 'Ny').selectAll().execute(),
    ).toEqual([]);
  });

  it('is told to the named readers alone, once, until one of them has seen it', async () => {
    expect(await tries()).toMatchObject([
      { person_id: hidden.personId, account_id: caseWorker.accountId, acknowledged_at: null },
    ]);
    await register(caseWorker, PROTECTED);
    expect(await tries()).toHaveLength(1);
    await caseWorker.run(async ({ db }) => {
      expect((await sql`select from number_tries`.execute(db)).rows).toEqual([]);
    });
    expect(await text(coordinator.request('GET', '/'))).toContain('velat registrera personens nummer');
    const page = `/participants/${hidden.enrolmentId}/protection`;
    expect(await text(coordinator.request('GET', page))).toContain('case-worker alpha');
    const seen = await coordinator.request('POST', `${page}/number-tries/acknowledge`, { form: {} });
    expect(seen.status).toBe(303);
    expect(await tries()).toMatchObject([{ acknowledged_by: coordinator.accountId }]);
    expect(await text(coordinator.request('GET', '/'))).not.toContain('velat registrera personens nummer');
  });

  it('is noted alike when it comes in a list, is only judged, or is sent as rows that are refused', async () => {
    const list = await world.another('case-worker', 'alpha');
    const dry = await world.another('case-worker', 'alpha');
    const rows = await world.another('case-worker', 'alpha');
    const triedBy = async () => (await tries()).map(({ account_id }) => account_id);
    const send = (actor: Actor, number: string, dryRun: boolean) =>
      actor.request('POST', `/api/v1/programmes/${world.programmes.alpha}/imports`, {
        json: {
          ...{ kind: 'participants', dryRun },
          rows: [{ number, givenName: 'Någon', familyName: 'Ny', startedOn: '2026-02-02' }],
        },
      });
    const lines = [PROTECTED, ELSEWHERE].map((number) => `${number};Ny, Någon ${number.slice(-4)};2026-02-02`);
    await checkedImport(list, {
      programmeId: world.programmes.alpha,
      bytes: ['Personnummer;Namn;Startdatum', ...lines].join('\r\n'),
    });
    for (const [actor, isDryRun, status] of [
      [dry, true, 200],
      [rows, false, 422],
    ] as const) {
      const answers = [];
      for (const number of [PROTECTED, ELSEWHERE]) {
        const answer = await send(actor, number, isDryRun);
        answers.push({ status: answer.status, body: await text(answer) });
      }
      expect(answers[0]).toMatchObject({ status, body: expect.stringContaining('number-not-here') });
      expect(answers[1]).toEqual(answers[0]);
    }
    // Once each, and nobody for the number of somebody who is not protected.
    for (const { accountId } of [list, dry, rows])
      expect((await triedBy()).filter((id) => id === accountId)).toHaveLength(1);
    // The named reader may know of her: nothing is noted when she judges the same list.
    expect(await text(send(coordinator, PROTECTED, true))).not.toContain('number-not-here');
    expect(await triedBy()).not.toContain(coordinator.accountId);
    await world.admin.deleteFrom('number_tries').where('account_id', '!=', caseWorker.accountId).execute();
  });

  it('leads the named reader herself to the person, and notes nothing', async () => {
    const answer = await register(coordinator, PROTECTED);
    expect(await text(answer)).toContain('number-known');
    expect(await tries()).toHaveLength(1);
  });
});

describe('a person in two programmes whose file is closed in one', () => {
  async function inBoth() {
    const person = await world.aParticipant('alpha', { familyName: 'Dubbel' });
    const second = newId();
    await world.admin
      .insertInto('enrolments')
      .values({
        tenant_id,
        id: second,
        programme_id: world.programmes.beta,
        person_id: person.personId,
        status: 'active',
        referred_on: '2026-01-01',
        started_on: '2026-01-10',
        case_worker_id: elsewhere.accountId,
      })
      .execute();
    return { ...person, second };
  }
  const protect = (enrolmentId: string) =>
    coordinator.request('POST', `/participants/${enrolmentId}/protection/set`, {
      form: { kind: 'secrecy-marking', source: 'tax-agency' },
    });
  const round = (enrolmentId: string) => `/participants/${enrolmentId}/protection/readers/round`;

  it('shows who is left out without telling of the other case, and names them at once', async () => {
    const { enrolmentId, second, personId } = await inBoth();
    expect(await sees(elsewhere, second)).toBe(true);
    expect((await protect(enrolmentId)).headers.get('location')).toContain('/protection/readers/round');
    expect(await sees(elsewhere, second)).toBe(false);
    const page = await text(coordinator.request('GET', round(enrolmentId)));
    expect(page).toContain('case-worker beta');
    expect(page).toContain('Ansvarig handläggare');
    expect(page).not.toContain(second);
    const name = (actor: Actor, readers: string[]) => actor.request('POST', round(enrolmentId), { form: { readers } });
    expect((await name(coordinator, [])).status).toBe(422);
    expect((await name(coordinator, [(await world.as('evaluator', 'beta')).accountId])).status).toBe(422);
    expect(await sees(elsewhere, second)).toBe(false);
    expect((await name(coordinator, [elsewhere.accountId, caseWorker.accountId])).status).toBe(303);
    expect(await sees(elsewhere, second)).toBe(true);
    expect(await sees(caseWorker, enrolmentId)).toBe(true);
    const changes = await world.admin
      .selectFrom('named_reader_changes')
      .where('person_id', '=', personId)
      .where('account_id', '=', elsewhere.accountId)
      .selectAll()
      .execute();
    expect(changes).toMatchObject([{ change: 'added', reason: 'works-with-her', changed_by: coordinator.accountId }]);
    expect(await text(coordinator.request('GET', `/participants/${enrolmentId}/protection`))).not.toContain(
      '/readers/round',
    );
  });

  it('never offers who is barred from her, and tells nobody but her named readers', async () => {
    const { enrolmentId, personId } = await inBoth();
    await world.admin
      .insertInto('person_bars')
      .values({
        tenant_id,
        id: newId(),
        person_id: personId,
        account_id: elsewhere.accountId,
        reason: 'relative',
        valid_from: '2026-01-01',
      })
      .execute();
    const ask = (actor: Actor) =>
      actor.run(async ({ db }) =>
        (
          await sql<{ name: string }>`select account_name as name from app.teams_round_protected(${personId})`.execute(
            db,
          )
        ).rows.map(({ name }) => name),
      );
    expect(await ask(coordinator)).toEqual([]);
    await protect(enrolmentId);
    expect(await ask(coordinator)).toContain('coordinator beta');
    expect(await ask(coordinator)).not.toContain('case-worker beta');
    expect(await ask(caseWorker)).toEqual([]);
    expect((await caseWorker.request('GET', round(enrolmentId))).status).toBe(404);
    const named = await coordinator.request('POST', round(enrolmentId), { form: { readers: [elsewhere.accountId] } });
    expect(named.status).toBe(422);
  });
});

describe('an emergency access looked through afterwards', () => {
  it('tells the named readers in words what was read and done while it lasted, and nobody else', async () => {
    const person = await world.aParticipant('alpha', {
      familyName: 'Skyddad',
      restricted: true,
      namedReaders: [coordinator.accountId],
    });
    const other = await world.aParticipant('alpha');
    const access = {
      tenant_id,
      id: newId(),
      person_id: person.personId,
      programme_id: world.programmes.alpha,
      enrolment_id: person.enrolmentId,
      account_id: caseWorker.accountId,
      role: 'case-worker',
      outcome: 'opened',
      found_by: 'reference',
      reason_code: 'danger',
      started_at: '2026-03-04T10:00:00Z',
      ends_at: '2026-03-04T11:00:00Z',
    };
    await world.admin
      .insertInto('emergency_accesses')
      .values({
        ...access,
        reason: encryptField(
          world.services.keys,
          `${tenant_id}|emergency_accesses|reason|${access.id}`,
          'Ansvarig är sjuk och det brinner',
        ),
      })
      .execute();
    const event = (
      at: string,
      purpose: string,
      action: string,
      subject = person.personId,
      account = caseWorker.accountId,
    ) => ({
      tenant_id,
      at,
      account_id: account,
      role: 'case-worker',
      action,
      category: 'history',
      purpose,
      programme_id: world.programmes.alpha,
      subjects: [subject],
    });
    await world.admin
      .insertInto('audit_events')
      .values([
        event('2026-03-04T10:05:00Z', 'history.read', 'read'),
        event('2026-03-04T10:06:00Z', 'history.record', 'write'),
        event('2026-03-04T09:59:00Z', 'follow-up.list', 'read'),
        event('2026-03-04T11:05:00Z', 'programme.read', 'read'),
        event('2026-03-04T10:07:00Z', 'result.read', 'read', other.personId),
        event('2026-03-04T10:08:00Z', 'account.read', 'read', person.personId, elsewhere.accountId),
      ])
      .execute();
    const address = `/emergency-access/${access.id}`;
    const page = await text(coordinator.request('GET', address));
    expect(page).toContain('case-worker alpha öppnade ärendet');
    expect(page).toContain('Se arbetsliv och bakgrund');
    expect(page).toContain('Anteckna arbetsliv och bakgrund');
    expect(page).toContain('2 saker är loggade');
    expect(page).toContain('En sak ändrades');
    expect(page).not.toMatch(/Se uppföljningar|Se program<|Se resultat|Se konton|Skyddad/);
    const protection = await text(coordinator.request('GET', `/participants/${person.enrolmentId}/protection`));
    expect(protection).toContain(`href="${address}"`);
    for (const actor of [caseWorker, elsewhere]) expect((await actor.request('GET', address)).status).toBe(404);
    await caseWorker.run(async ({ db }) => {
      expect((await sql`select from app.emergency_reads(${access.id})`.execute(db)).rows).toEqual([]);
    });
  });
});
