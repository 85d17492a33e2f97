import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { aGroupOn, markAll } from '#app/features/hours/testing/a-month.ts';
import { newId } from '#app/shared/ids.ts';
import { type Actor, buildWorld } from '#test/world.ts';
import { listProgrammeWork } from './list-programme-work.ts';
import { listWork, type WorkScope } from './list-work.ts';

const world = await buildWorld();
const tenant_id = world.tenants.north;
const programme_id = world.programmes.alpha;

const kindsOf = async (actor: Actor, enrolmentId: string, scope: WorkScope = 'everybody') =>
  (await actor.run((ctx) => listWork(ctx, scope)))
    .filter(({ person }) => person.enrolmentId === enrolmentId)
    .flatMap(({ items }) => items.map(({ kind }) => kind));
const programmeWorkOf = (actor: Actor) => actor.run((ctx) => listProgrammeWork(ctx));
const give = ({ enrolmentId }: { enrolmentId: string }, { accountId }: Actor) =>
  sql`update enrolments set case_worker_id = ${accountId} where id = ${enrolmentId}`.execute(world.admin);

async function cameIn(wishes: {
  familyName?: string;
  bornOn?: string | null;
  restricted?: boolean;
  namedReaders?: string[];
}) {
  const person = await world.aParticipant('alpha', { givenName: 'Fatima', ...wishes });
  await world.admin
    .insertInto('referrals')
    .values({
      ...{
        tenant_id,
        programme_id,
        id: person.enrolmentId,
        source: 'drop-in',
        referred_on: '2026-03-02',
        status: 'started',
      },
      ...{
        status_on: '2026-03-02',
        person_id: person.personId,
        enrolment_id: person.enrolmentId,
        given_name: 'Fatima',
      },
      restricted: wishes.restricted ?? false,
    })
    .execute();
  return person;
}

async function offered(answerBy: string, answer: string | null = null, wishes = {}) {
  const person = await world.aParticipant('alpha', { status: 'waiting', startedOn: null, ...wishes });
  await world.admin
    .insertInto('place_offers')
    .values({
      ...{ tenant_id, programme_id, id: newId(), enrolment_id: person.enrolmentId, person_id: person.personId },
      ...{ offered_on: '2026-02-20', answer_by: answerBy, answer, answered_on: answer === null ? null : '2026-03-01' },
      restricted: 'restricted' in wishes,
    })
    .execute();
  return person;
}

describe('somebody who came in through the door', () => {
  it.each([
    ['no family name', { familyName: '', bornOn: '1990-05-05' }, true],
    ['no birth date', { familyName: 'Omar', bornOn: null }, true],
    ['both', { familyName: 'Omar', bornOn: '1990-05-05' }, false],
  ])('with %s is work until both are known', async (_, wishes, told) => {
    const { enrolmentId } = await cameIn(wishes);
    const kinds = await kindsOf(await world.as('coordinator', 'alpha'), enrolmentId);
    expect(kinds.includes('drop-in-unfinished')).toBe(told);
  });

  it('is her case worker’s, and leads to her details', async () => {
    const [hers, another] = [await world.another('case-worker', 'alpha'), await world.another('case-worker', 'alpha')];
    const person = await cameIn({ familyName: '' });
    await give(person, hers);
    expect(await kindsOf(hers, person.enrolmentId, 'mine')).toContain('drop-in-unfinished');
    expect(await kindsOf(another, person.enrolmentId, 'mine')).toEqual([]);
    expect(await (await hers.request('GET', '/')).text()).toContain(`/participants/${person.enrolmentId}/person`);
  });

  it('is not told of when somebody was referred', async () => {
    const { enrolmentId } = await world.aParticipant('alpha', { familyName: '', bornOn: null });
    expect(await kindsOf(await world.as('coordinator', 'alpha'), enrolmentId)).not.toContain('drop-in-unfinished');
  });
});

describe('an offer of a place', () => {
  it.each([
    ['has run out', '2026-03-01', null, ['offer-ending']],
    ['runs out in three days', '2026-03-07', null, ['offer-ending']],
    ['has time left', '2026-03-08', null, []],
    ['was answered', '2026-03-01', 'declined', []],
  ])('that %s', async (_, answerBy, answer, kinds) => {
    const { enrolmentId } = await offered(answerBy, answer);
    expect(await kindsOf(await world.as('coordinator', 'alpha'), enrolmentId)).toEqual(kinds);
  });

  it('is every case worker’s while she has none, then hers alone; and of somebody protected her named reader’s', async () => {
    const [hers, another] = [await world.another('case-worker', 'alpha'), await world.another('case-worker', 'alpha')];
    const person = await offered('2026-03-05');
    for (const actor of [hers, another])
      expect(await kindsOf(actor, person.enrolmentId, 'mine')).toEqual(['offer-ending']);
    await give(person, hers);
    expect(await kindsOf(hers, person.enrolmentId, 'mine')).toEqual(['offer-ending']);
    expect(await kindsOf(another, person.enrolmentId, 'mine')).toEqual([]);
    const hidden = await offered('2026-03-05', null, { restricted: true, namedReaders: [hers.accountId] });
    expect(await kindsOf(hers, hidden.enrolmentId, 'mine')).toEqual(['offer-ending']);
    expect(await kindsOf(another, hidden.enrolmentId)).toEqual([]);
    expect(await kindsOf(await world.as('coordinator', 'beta'), person.enrolmentId)).toEqual([]);
  });
});

describe('what is about no single participant', () => {
  it('is what associations sent, for a coordinator alone', async () => {
    const association_id = newId();
    await world.admin
      .insertInto('associations')
      .values({ tenant_id, id: association_id, name: 'Röda Korset' })
      .execute();
    const proposed = JSON.stringify({ title: 'Kafé' });
    for (const [proposal, sent_at] of [
      ['sent', '2026-03-01T23:30:00Z'],
      ['sent', '2026-03-03T08:00:00Z'],
      ['returned', '2026-02-01T08:00:00Z'],
    ] as const)
      await world.admin
        .insertInto('open_activities')
        .values({
          tenant_id,
          id: newId(),
          association_id,
          proposal,
          proposed,
          sent_at,
          created_at: sent_at,
          changed_at: sent_at,
        })
        .execute();
    const coordinator = await world.as('coordinator', 'alpha');
    expect(await programmeWorkOf(coordinator)).toEqual([
      { kind: 'open-list-waiting', count: 2, sinceOn: '2026-03-02' },
    ]);
    expect(await programmeWorkOf(await world.as('case-worker', 'alpha'))).toEqual([]);
    expect(await programmeWorkOf(await world.as('coordinator', 'gamma'))).toEqual([]);
    const page = await (await coordinator.request('GET', '/')).text();
    expect(page).toContain('2 aktiviteter från föreningar väntar på beslut');
    expect(page).toContain('href="/open-list"');
  });

  it('is a month whose sheets wait for the leader, then for its lock; while it is going on, or has no sheets, it waits for nobody', async () => {
    const [coordinator, worker] = [await world.as('coordinator', 'alpha'), await world.as('case-worker', 'alpha')];
    const people = [await world.aParticipant('alpha'), await world.aParticipant('alpha', { restricted: true })];
    const leader = await world.another('activity-leader', 'alpha');
    const { sessions, activityId } = await aGroupOn(world, 'alpha', ['2026-02-03', '2026-03-03'], [people[0]!]);
    for (const session of sessions) await markAll(worker, session, [[people[0]!, { mark: 'present' }]]);
    const months = async (actor: Actor) =>
      (await programmeWorkOf(actor)).filter(({ kind }) => kind !== 'open-list-waiting');
    expect(await months(worker)).toEqual([]);
    for (const month of ['2026-02-01', '2026-03-01'])
      await worker.run((ctx) =>
        sql`select app.make_month_sheets(${programme_id}::uuid, ${month}::date)`.execute(ctx.db),
      );
    const february = { programmeId: programme_id, programmeName: expect.any(String), month: '2026-02-01' };
    for (const actor of [worker, coordinator])
      expect(await months(actor)).toEqual([{ kind: 'sheets-to-certify', ...february, count: 1 }]);
    expect(await months(await world.as('coordinator', 'beta'))).toEqual([]);
    expect(await months(leader)).toEqual([]);
    await world.admin
      .insertInto('activity_leaders')
      .values({ tenant_id, programme_id, activity_id: activityId, account_id: leader.accountId })
      .execute();
    expect(await months(leader)).toEqual([{ kind: 'sheets-to-certify', ...february, count: 1 }]);
    expect(await (await leader.request('GET', '/')).text()).toContain(
      `/attendance/months/${programme_id}/2026-02/certify`,
    );
    const page = await (await worker.request('GET', '/work')).text();
    expect(page).toContain('1 månadsblad att intyga: februari 2026');
    expect(page).toContain(`/attendance/months/${programme_id}/2026-02`);
    await sql`insert into month_certificates (tenant_id, id, sheet_id, programme_id, enrolment_id, person_id, restricted, certified_by, way, account_id)
      select tenant_id, uuidv7(), id, programme_id, enrolment_id, person_id, restricted, 'leader', 'screen', ${worker.accountId} from month_sheets`.execute(
      world.admin,
    );
    expect(await months(worker)).toEqual([]);
    expect(await months(coordinator)).toEqual([{ kind: 'month-to-lock', ...february }]);
    await coordinator.run((ctx) => sql`select app.lock_month(${programme_id}::uuid, '2026-02-01')`.execute(ctx.db));
    expect(await months(coordinator)).toEqual([]);
  });
});
