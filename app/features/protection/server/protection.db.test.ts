import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import { type Actor, buildWorld } from '#test/world.ts';

const world = await buildWorld();
const coordinator = await world.as('coordinator', 'alpha');
const caseWorker = await world.as('case-worker', 'alpha');

const page = (enrolmentId: string, part = '') => `/participants/${enrolmentId}/protection${part}`;
const post = (actor: Actor, path: string, form: Record<string, string> = {}) => actor.request('POST', path, { form });
const text = async (answer: Response | Promise<Response>) => (await answer).text();
const statement = { kind: 'secrecy-marking', source: 'tax-agency', note: 'Ring innan ni skickar brev' };
const protect = (actor: Actor, enrolmentId: string, form: Record<string, string> = {}) =>
  post(actor, page(enrolmentId, '/set'), { ...statement, ...form });
const name = (actor: Actor, enrolmentId: string, accountId: string) =>
  post(actor, page(enrolmentId, '/readers/new'), { accountId, reason: 'works-with-her' });
const versionOf = async (personId: string) =>
  (
    await world.admin
      .selectFrom('person_protection')
      .where('person_id', '=', personId)
      .where('ended_at', 'is', null)
      .select('version')
      .executeTakeFirstOrThrow()
  ).version;
const sees = async (actor: Actor, enrolmentId: string) =>
  (await actor.request('GET', `/participants/${enrolmentId}`)).status === 200;

describe('a person who is protected from now on', () => {
  test('is out of sight of everybody else with their next request, in every way there is; the one who did it works on', async () => {
    const { personId, enrolmentId } = await world.aParticipant('alpha', { givenName: 'Zebulina', familyName: 'Kvist' });
    await world.admin
      .updateTable('person_directory')
      .set({ municipality: 'Hemköping' })
      .where('person_id', '=', personId)
      .execute();
    const found = async (actor: Actor) =>
      Promise.all(
        [
          actor.request('GET', '/participants'),
          actor.request('GET', '/participants/export?status=all&format=csv'),
          actor.request('GET', '/api/v1/participants?limit=100'),
          post(actor, '/search', { q: 'Zebulina' }),
          actor.request('GET', `/participants/${enrolmentId}`),
          actor.request('GET', `/api/v1/participants/${enrolmentId}`),
          actor.request('GET', page(enrolmentId)),
        ].map(async (answer) => ((await text(answer)).includes('Kvist') ? 'seen' : 'gone')),
      );
    expect(await found(caseWorker)).not.toContain('gone');
    expect((await protect(coordinator, enrolmentId)).headers.get('location')).toContain('done=saved');
    expect(await found(caseWorker)).not.toContain('seen');
    expect(await found(coordinator)).not.toContain('gone');
    const tables = await sql<{
      table: string;
    }>`select table_name as "table" from information_schema.columns where table_schema = 'public' and column_name = 'restricted' and table_name not in ('people')`.execute(
      world.admin,
    );
    for (const { table } of tables.rows) {
      const { rows } =
        await sql`select 1 from ${sql.table(table)} where person_id = ${personId} and not restricted`.execute(
          world.admin,
        );
      expect(rows, table).toEqual([]);
    }
    const home = await world.admin
      .selectFrom('person_directory')
      .where('person_id', '=', personId)
      .select('municipality')
      .executeTakeFirstOrThrow();
    expect(home.municipality).toBeNull();
  });

  test('can be protected by a case worker too; a protected one is not protected again', async () => {
    const { personId, enrolmentId } = await world.aParticipant('alpha');
    expect((await protect(caseWorker, enrolmentId)).status).toBe(303);
    // The second time leads to the page that shows it is done.
    expect((await protect(caseWorker, enrolmentId)).headers.get('location')).toBe(page(enrolmentId));
    expect((await protect(coordinator, enrolmentId)).status).toBe(404);
    const rows = await world.admin
      .selectFrom('person_protection')
      .where('person_id', '=', personId)
      .selectAll()
      .execute();
    expect(rows).toHaveLength(1);
    expect(rows[0]?.note?.toString('utf8')).not.toContain('Ring');
  });

  test('keeps what held before when the kind changes, under the same reference', async () => {
    const { personId, enrolmentId } = await world.aParticipant('alpha');
    await protect(coordinator, enrolmentId);
    const changed = await post(coordinator, page(enrolmentId, '/change'), {
      kind: 'protected-registration',
      source: 'tax-agency',
      version: '1',
    });
    expect(changed.status).toBe(303);
    const stale = await post(coordinator, page(enrolmentId, '/change'), { ...statement, version: '7' });
    expect(stale.status).toBe(422);
    const rows = await world.admin
      .selectFrom('person_protection')
      .where('person_id', '=', personId)
      .select(['kind', 'reference', 'ended_as'])
      .orderBy('set_at')
      .execute();
    expect(rows.map(({ kind, ended_as }) => [kind, ended_as])).toEqual([
      ['secrecy-marking', 'changed'],
      ['protected-registration', null],
    ]);
    expect(rows[0]?.reference).toBe(rows[1]?.reference);
    expect(await text(coordinator.request('GET', page(enrolmentId)))).toContain('Skyddad folkbokföring');
  });

  test('is treated as the strictest until somebody says which protection it is', async () => {
    const { personId } = await world.aParticipant('alpha', {
      restricted: true,
      namedReaders: [coordinator.accountId],
    });
    const row = await world.admin
      .selectFrom('person_protection')
      .where('person_id', '=', personId)
      .selectAll()
      .executeTakeFirstOrThrow();
    expect(row.kind).toBe('unspecified');
    expect(row.reference).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
    expect(await text(coordinator.request('GET', '/'))).toContain('Slag av skydd är inte angivet');
  });

  test('never has fictitious data written about her', async () => {
    const { enrolmentId } = await world.aParticipant('alpha');
    const refused = await protect(coordinator, enrolmentId, { note: 'Hon har fingerade personuppgifter' });
    expect(refused.status).toBe(422);
    expect((await protect(coordinator, enrolmentId, { kind: 'fictitious' })).status).toBe(422);
    expect(await sees(caseWorker, enrolmentId)).toBe(true);
  });
});

describe('the named readers', () => {
  test('are named from the programme’s team, see her at once, and are taken off again', async () => {
    const { enrolmentId } = await world.aParticipant('alpha', { familyName: 'Läst' });
    await protect(coordinator, enrolmentId);
    const [leader, stranger] = [await world.as('activity-leader', 'alpha'), await world.as('case-worker', 'beta')];
    expect(await text(coordinator.request('GET', page(enrolmentId, '/readers/new')))).toContain(
      'activity-leader alpha',
    );
    expect((await name(coordinator, enrolmentId, stranger.accountId)).status).toBe(422);
    expect((await name(caseWorker, enrolmentId, caseWorker.accountId)).status).toBe(404);
    for (const actor of [caseWorker, leader]) {
      expect(await sees(actor, enrolmentId)).toBe(false);
      expect((await name(coordinator, enrolmentId, actor.accountId)).status).toBe(303);
      expect(await sees(actor, enrolmentId)).toBe(true);
    }
    const removed = await post(coordinator, page(enrolmentId, `/readers/${leader.accountId}/remove`), {
      reason: 'left',
    });
    expect(removed.status).toBe(303);
    expect(await sees(leader, enrolmentId)).toBe(false);
    expect(await text(coordinator.request('GET', page(enrolmentId)))).toContain('activity-leader alpha togs bort');
  });

  test('never become none, not even when two leave at the same moment', async () => {
    const { personId, enrolmentId } = await world.aParticipant('alpha');
    await protect(coordinator, enrolmentId);
    const leave = (actor: Actor) =>
      post(actor, page(enrolmentId, `/readers/${actor.accountId}/remove`), { reason: 'left' });
    expect((await leave(coordinator)).status).toBe(422);
    await name(coordinator, enrolmentId, caseWorker.accountId);
    const statuses = (await Promise.all([leave(coordinator), leave(caseWorker)])).map(({ status }) => status).sort();
    expect(statuses).toEqual([303, 422]);
    const left = await world.admin
      .selectFrom('named_readers')
      .where('person_id', '=', personId)
      .select('account_id')
      .execute();
    expect(left).toHaveLength(1);
  });

  test('are kept by the database itself', async () => {
    const { personId } = await world.aParticipant('alpha', { restricted: true, namedReaders: [coordinator.accountId] });
    await expect(
      coordinator.run(({ db }) => db.deleteFrom('named_readers').where('person_id', '=', personId).execute()),
    ).rejects.toThrow('at least one named reader');
    const itself = caseWorker.run(({ db, caller }) =>
      db
        .insertInto('named_readers')
        .values({ tenant_id: caller.tenantId, person_id: personId, account_id: caller.accountId, reason: 'other' })
        .execute(),
    );
    await expect(itself).rejects.toMatchObject({ code: '42501' });
  });
});

describe('lifting a protection', () => {
  test('takes two readers, one of them a coordinator, and opens the file to all', async () => {
    const { personId, enrolmentId } = await world.aParticipant('alpha');
    const evaluator = await world.as('evaluator', 'alpha');
    await protect(coordinator, enrolmentId);
    const lift = async (actor: Actor, form: Record<string, string>) =>
      (await post(actor, page(enrolmentId, '/lift'), { version: String(await versionOf(personId)), ...form })).status;
    const ask = { step: 'ask', reason: 'decision-ended' };
    const decide = { step: 'lift', understood: 'on' };
    expect(await lift(coordinator, ask)).toBe(422);
    await name(coordinator, enrolmentId, caseWorker.accountId);
    expect(await lift(caseWorker, decide)).toBe(422);
    expect(await lift(coordinator, ask)).toBe(303);
    expect(await lift(coordinator, decide)).toBe(422);
    expect(await lift(caseWorker, { step: 'lift' })).toBe(422);
    expect(await text(caseWorker.request('GET', '/'))).toContain('Ett förslag att häva skyddet väntar på dig');
    expect(await lift(caseWorker, { step: 'keep' })).toBe(303);
    expect(await lift(caseWorker, ask)).toBe(303);
    expect(await lift(evaluator, decide)).toBe(403);
    expect(await sees(await world.as('activity-leader', 'alpha'), enrolmentId)).toBe(false);
    expect(await lift(coordinator, decide)).toBe(303);
    expect(await sees(await world.as('activity-leader', 'alpha'), enrolmentId)).toBe(true);
    const left = await world.admin.selectFrom('named_readers').where('person_id', '=', personId).selectAll().execute();
    expect(left).toEqual([]);
    const { ended_as, ended_by, lift_asked_by } = await world.admin
      .selectFrom('person_protection')
      .where('person_id', '=', personId)
      .selectAll()
      .executeTakeFirstOrThrow();
    expect([ended_as, ended_by, lift_asked_by]).toEqual(['lifted', coordinator.accountId, caseWorker.accountId]);
  });

  test('cannot be done by one alone, not even past the code', async () => {
    const { personId } = await world.aParticipant('alpha', { restricted: true, namedReaders: [coordinator.accountId] });
    const alone = coordinator.run(({ db, caller, now, today }) =>
      db
        .updateTable('person_protection')
        .set({
          lift_asked_at: now,
          lift_asked_by: caller.accountId,
          lift_asked_role: 'coordinator',
          lift_reason: 'she-asked',
          ended_at: now,
          ended_on: today,
          ended_by: caller.accountId,
          ended_as: 'lifted',
        })
        .where('person_id', '=', personId)
        .execute(),
    );
    await expect(alone).rejects.toMatchObject({ code: '23514' });
  });
});

describe('a bar', () => {
  const bar = (actor: Actor, enrolmentId: string, accountId: string, form: Record<string, string> = {}) =>
    post(actor, page(enrolmentId, '/bars/new'), { id: newId(), accountId, reason: 'asked', ...form });

  test('beats role and programme with the next request; others still see her', async () => {
    const { personId, enrolmentId } = await world.aParticipant('alpha', { familyName: 'Spärrad' });
    const leader = await world.as('activity-leader', 'alpha');
    expect(await sees(leader, enrolmentId)).toBe(true);
    const made = await bar(coordinator, enrolmentId, leader.accountId, { reason: 'relative' });
    expect(made.status).toBe(303);
    expect(await sees(leader, enrolmentId)).toBe(false);
    expect(await text(leader.request('GET', '/participants'))).not.toContain('Spärrad');
    expect(await text(post(leader, '/search', { q: 'Spärrad' }))).not.toContain(enrolmentId);
    expect(await sees(caseWorker, enrolmentId)).toBe(true);
    expect((await bar(coordinator, enrolmentId, leader.accountId)).status).toBe(422);
    const { id } = await world.admin
      .selectFrom('person_bars')
      .where('person_id', '=', personId)
      .select('id')
      .executeTakeFirstOrThrow();
    const lifted = await post(caseWorker, page(enrolmentId, `/bars/${id}/lift`), { reason: 'she-asked' });
    expect(lifted.status).toBe(303);
    expect(await sees(leader, enrolmentId)).toBe(true);
  });

  test('sent twice is one', async () => {
    const { personId, enrolmentId } = await world.aParticipant('alpha');
    const { accountId } = await world.as('activity-leader', 'alpha');
    const id = newId();
    const sent = [
      await bar(coordinator, enrolmentId, accountId, { id }),
      await bar(coordinator, enrolmentId, accountId, { id }),
    ];
    expect(sent.map(({ status }) => status)).toEqual([303, 303]);
    const bars = await world.admin.selectFrom('person_bars').where('person_id', '=', personId).select('id').execute();
    expect(bars).toEqual([{ id }]);
  });

  test('beats the named reader, who is one no longer, but not the last one', async () => {
    const { enrolmentId } = await world.aParticipant('alpha');
    await protect(coordinator, enrolmentId);
    expect((await bar(coordinator, enrolmentId, coordinator.accountId)).status).toBe(422);
    await name(coordinator, enrolmentId, caseWorker.accountId);
    expect((await bar(coordinator, enrolmentId, caseWorker.accountId, { reason: 'feared' })).status).toBe(303);
    expect(await sees(caseWorker, enrolmentId)).toBe(false);
    expect(await sees(coordinator, enrolmentId)).toBe(true);
    expect((await name(coordinator, enrolmentId, caseWorker.accountId)).status).toBe(422);
  });

  test('can be put on oneself, and then only a colleague lifts it', async () => {
    const { personId, enrolmentId } = await world.aParticipant('alpha');
    expect((await bar(caseWorker, enrolmentId, caseWorker.accountId, { reason: 'own-conflict' })).status).toBe(303);
    expect(await sees(caseWorker, enrolmentId)).toBe(false);
    const { id } = await world.admin
      .selectFrom('person_bars')
      .where('person_id', '=', personId)
      .select('id')
      .executeTakeFirstOrThrow();
    expect((await post(caseWorker, page(enrolmentId, `/bars/${id}/lift`), { reason: 'mistake' })).status).toBe(404);
    const herself = await caseWorker.run(({ db }) =>
      db.updateTable('person_bars').set({ valid_before: '2026-03-04' }).where('id', '=', id).executeTakeFirst(),
    );
    expect(herself.numUpdatedRows).toBe(0n);
    expect((await post(coordinator, page(enrolmentId, `/bars/${id}/lift`), { reason: 'mistake' })).status).toBe(303);
    expect(await sees(caseWorker, enrolmentId)).toBe(true);
  });

  test('holds from its first day through its last', async () => {
    const { enrolmentId } = await world.aParticipant('alpha');
    const leader = await world.as('activity-leader', 'alpha');
    await bar(coordinator, enrolmentId, leader.accountId, { validFrom: '2026-03-05', validTo: '2026-03-06' });
    const morning = world.services.now();
    const onDay = async (now: string) => {
      world.setNow(now);
      const seen = await sees(leader, enrolmentId);
      world.setNow(morning);
      return seen;
    };
    expect(await onDay('2026-03-04T22:59:00.000Z')).toBe(true);
    expect(await onDay('2026-03-04T23:01:00.000Z')).toBe(false);
    expect(await onDay('2026-03-06T22:59:00.000Z')).toBe(false);
    expect(await onDay('2026-03-06T23:01:00.000Z')).toBe(true);
  });

  test('is not known to the one it is about, nor to other programmes', async () => {
    const { personId, enrolmentId } = await world.aParticipant('alpha');
    const leader = await world.as('activity-leader', 'alpha');
    await bar(coordinator, enrolmentId, leader.accountId);
    const countFor = (actor: Actor) =>
      actor.run(
        async ({ db }) =>
          (await db.selectFrom('person_bars').where('person_id', '=', personId).select('id').execute()).length,
      );
    expect(await countFor(coordinator)).toBe(1);
    for (const actor of [
      leader,
      await world.as('coordinator', 'beta'),
      await world.as('tenant-administrator', 'alpha'),
    ])
      expect(await countFor(actor)).toBe(0);
  });
});
