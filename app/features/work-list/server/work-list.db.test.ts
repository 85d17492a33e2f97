import { afterEach, describe, expect, it } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { type Actor, buildWorld } from '#test/world.ts';
import type { PersonWork } from '../domain/work.ts';
import { listChanges } from './list-changes.ts';
import { listWork, type WorkScope } from './list-work.ts';

const world = await buildWorld();
const tenant_id = world.tenants.north;
const programme_id = world.programmes.alpha;
const day = (date: string) => plainDate(date);

/** Gives a participant to a case worker. */
async function give(enrolmentId: string, { accountId }: Actor): Promise<void> {
  await world.admin
    .updateTable('enrolments')
    .set({ case_worker_id: accountId })
    .where('id', '=', enrolmentId)
    .execute();
}

/** Marks of one participant, a session a day. */
async function mark(of: { personId: string; enrolmentId: string }, marks: Record<string, [string, string | null]>) {
  const activity_id = newId();
  await world.admin
    .insertInto('activities')
    .values({
      tenant_id,
      programme_id,
      id: activity_id,
      name: 'Grupp',
      kind: 'group-session',
      form: 'group',
      starts_on: '2026-01-01',
      ends_on: '2026-12-31',
    })
    .execute();
  for (const [held_on, [how, absence_reason]] of Object.entries(marks)) {
    const session_id = newId();
    await world.admin
      .insertInto('activity_sessions')
      .values({ tenant_id, programme_id, id: session_id, activity_id, held_on, starts_at: '09:00', ends_at: '12:00' })
      .execute();
    await world.admin
      .insertInto('attendance_marks')
      .values({
        tenant_id,
        programme_id,
        session_id,
        enrolment_id: of.enrolmentId,
        person_id: of.personId,
        held_on,
        mark: how,
        absence_reason,
        minutes_present: how === 'absent' ? 0 : 180,
      })
      .execute();
  }
}

const workOf = (actor: Actor, scope: WorkScope) => actor.run((ctx) => listWork(ctx, scope));
const kindsOf = (work: PersonWork[], enrolmentId: string) =>
  work.find(({ person }) => person.enrolmentId === enrolmentId)?.items.map(({ kind }) => kind);
const idsOf = (work: PersonWork[]) => work.map(({ person }) => person.enrolmentId);

afterEach(() => world.setNow('2026-03-04T09:00:00.000Z'));

describe('the work list', () => {
  it.each<[string, Record<string, [string, string | null]>, boolean]>([
    [
      'three times in a row',
      {
        '2026-02-02': ['absent', 'sick'],
        '2026-02-03': ['absent', 'no-notice'],
        '2026-02-04': ['absent', 'no-notice'],
      },
      true,
    ],
    ['twice', { '2026-02-03': ['absent', 'no-notice'], '2026-02-04': ['absent', 'no-notice'] }, false],
    [
      'three times, and then there again',
      {
        '2026-02-02': ['absent', 'sick'],
        '2026-02-03': ['absent', 'sick'],
        '2026-02-04': ['absent', 'sick'],
        '2026-02-05': ['late', null],
      },
      false,
    ],
    [
      'twice, and once at an agency',
      {
        '2026-02-02': ['present', null],
        '2026-02-03': ['absent', 'no-notice'],
        '2026-02-04': ['absent', 'agency-meeting'],
        '2026-02-05': ['absent', 'no-notice'],
      },
      false,
    ],
  ])('tells of somebody who was absent: %s', async (_, marks, told) => {
    const jonas = await world.another('case-worker', 'alpha');
    const amira = await world.aParticipant('alpha');
    await give(amira.enrolmentId, jonas);
    await mark(amira, marks);
    const kinds = kindsOf(await workOf(jonas, 'mine'), amira.enrolmentId) ?? [];
    expect(kinds.includes('absent-three-times')).toBe(told);
  });

  it('tells of a meeting ahead from the day its host has left, until somebody else holds it', async () => {
    const [jonas, petra] = [await world.another('case-worker', 'alpha'), await world.another('case-worker', 'alpha')];
    const amira = await world.aParticipant('alpha');
    await give(amira.enrolmentId, petra);
    const id = newId();
    const planned = {
      id,
      kind: 'coaching',
      meetsOn: '2026-12-01',
      startsAt: '10',
      minutesPlanned: '60',
      form: 'place',
    };
    const address = `/participants/${amira.enrolmentId}/meetings/new`;
    expect((await jonas.request('POST', address, { form: { ...planned, hostId: jonas.accountId } })).status).toBe(303);
    const told = async () =>
      (await workOf(petra, 'mine')).flatMap(({ items }) =>
        items.flatMap(({ kind, subjectId }) => (kind === 'meeting-without-host' ? [subjectId] : [])),
      );
    expect(await told()).toEqual([]);
    const ends = { valid_before: day('2026-01-01') };
    await world.admin.updateTable('role_assignments').set(ends).where('account_id', '=', jonas.accountId).execute();
    expect(await told()).toEqual([id]);
    await world.admin.updateTable('meetings').set({ host_id: petra.accountId }).where('id', '=', id).execute();
    expect(await told()).toEqual([]);
  });

  it('is each case worker’s own, the coordinator’s for all, and nobody else’s', async () => {
    const [jonas, petra] = [await world.another('case-worker', 'alpha'), await world.another('case-worker', 'alpha')];
    const [amira, bashir, alone] = [
      await world.aParticipant('alpha'),
      await world.aParticipant('alpha'),
      await world.aParticipant('alpha'),
    ];
    await give(amira.enrolmentId, jonas);
    await give(bashir.enrolmentId, petra);
    expect(idsOf(await workOf(jonas, 'mine'))).toEqual([amira.enrolmentId]);
    expect(idsOf(await workOf(petra, 'mine'))).toEqual([bashir.enrolmentId]);
    const nobodys = await workOf(jonas, 'nobody');
    expect(kindsOf(nobodys, alone.enrolmentId)).toContain('no-case-worker');
    expect(idsOf(nobodys)).not.toContain(amira.enrolmentId);
    const all = idsOf(await workOf(await world.as('coordinator', 'alpha'), 'everybody'));
    expect(all).toEqual(expect.arrayContaining([amira, bashir, alone].map(({ enrolmentId }) => enrolmentId)));
    const elsewhere = idsOf(await workOf(await world.as('coordinator', 'beta'), 'everybody'));
    expect(elsewhere).not.toContain(amira.enrolmentId);
  });

  it('shows a protected person to her named reader alone', async () => {
    const [reader, colleague] = [
      await world.another('case-worker', 'alpha'),
      await world.another('case-worker', 'alpha'),
    ];
    const hidden = await world.aParticipant('alpha', { restricted: true, namedReaders: [reader.accountId] });
    expect(idsOf(await workOf(reader, 'everybody'))).toContain(hidden.enrolmentId);
    expect(idsOf(await workOf(colleague, 'everybody'))).not.toContain(hidden.enrolmentId);
  });

  it('follows up those who have left, too', async () => {
    const jonas = await world.another('case-worker', 'alpha');
    const left = await world.aParticipant('alpha', { status: 'ended' });
    await give(left.enrolmentId, jonas);
    await world.admin
      .insertInto('follow_ups')
      .values({
        tenant_id,
        programme_id,
        id: newId(),
        person_id: left.personId,
        enrolment_id: left.enrolmentId,
        point_key: 'six-months',
        due_on: '2026-03-04',
        asks_about_on: '2026-03-01',
      })
      .execute();
    expect(kindsOf(await workOf(jonas, 'mine'), left.enrolmentId)).toEqual(['follow-up-due']);
    world.setNow('2026-03-03T09:00:00.000Z');
    expect(idsOf(await workOf(jonas, 'mine'))).toEqual([]);
  });
});

describe('what is put off', () => {
  it('is out of sight for everybody in the case work until its day, and can be taken up again', async () => {
    const [jonas, coordinator] = [await world.another('case-worker', 'alpha'), await world.as('coordinator', 'alpha')];
    const { enrolmentId } = await world.aParticipant('alpha');
    await give(enrolmentId, jonas);
    const at = `/work/${enrolmentId}/facts-missing/${enrolmentId}`;
    const form = { untilOn: '2026-03-20', reason: 'On holiday' };
    expect((await jonas.request('POST', `${at}/snooze`, { form })).status).toBe(303);
    // Sent again, it is put off once.
    expect((await jonas.request('POST', `${at}/snooze`, { form })).status).toBe(303);
    for (const actor of [jonas, coordinator]) {
      const [work] = (await workOf(actor, 'everybody')).filter(({ person }) => person.enrolmentId === enrolmentId);
      expect(work?.items.map(({ kind }) => kind)).not.toContain('facts-missing');
      expect(work?.snoozed.map(({ snooze }) => snooze.reason)).toEqual(['On holiday']);
    }
    world.setNow('2026-03-20T09:00:00.000Z');
    expect(kindsOf(await workOf(jonas, 'mine'), enrolmentId)).toContain('facts-missing');
    world.setNow('2026-03-10T09:00:00.000Z');
    expect((await coordinator.request('POST', `${at}/wake`, { form: {} })).status).toBe(303);
    expect(kindsOf(await workOf(jonas, 'mine'), enrolmentId)).toContain('facts-missing');
  });

  it.each([
    ['2026-03-04', 'A reason', 'Välj en dag som kommer'],
    ['2026-07-01', 'A reason', 'Välj en närmare dag'],
    ['soon', 'A reason', 'Skriv dagen så här'],
    ['2026-03-20', ' ', 'Skriv varför'],
  ])(
    'asks again when the day is "%s" and the reason "%s", and keeps what was typed',
    async (untilOn, reason, words) => {
      const { enrolmentId } = await world.aParticipant('alpha');
      const coordinator = await world.as('coordinator', 'alpha');
      const answer = await coordinator.request('POST', `/work/${enrolmentId}/facts-missing/${enrolmentId}/snooze`, {
        form: { untilOn, reason },
      });
      expect(answer.status).toBe(422);
      const text = await answer.text();
      expect(text).toContain(words);
      expect(text).toContain(untilOn);
      const kept = await world.admin
        .selectFrom('work_snoozes')
        .where('enrolment_id', '=', enrolmentId)
        .selectAll()
        .execute();
      expect(kept).toEqual([]);
    },
  );
});

describe('somebody who stands in', () => {
  it('sees the participants of who is away, from the first day to the last', async () => {
    const [jonas, petra] = [await world.another('case-worker', 'alpha'), await world.another('case-worker', 'alpha')];
    const { enrolmentId } = await world.aParticipant('alpha');
    await give(enrolmentId, jonas);
    const form = {
      id: newId(),
      awayId: jonas.accountId,
      standInId: petra.accountId,
      startsOn: day('2026-03-06'),
      endsOn: day('2026-03-13'),
    };
    expect((await jonas.request('POST', '/work/stand-ins', { form })).status).toBe(303);
    expect((await jonas.request('POST', '/work/stand-ins', { form })).status).toBe(303);
    const seenOn = async (date: string) => {
      world.setNow(`${date}T09:00:00.000Z`);
      return idsOf(await workOf(petra, 'mine')).includes(enrolmentId);
    };
    expect([await seenOn('2026-03-05'), await seenOn('2026-03-06'), await seenOn('2026-03-13')]).toEqual([
      false,
      true,
      true,
    ]);
    expect(await seenOn('2026-03-14')).toBe(false);
    world.setNow('2026-03-10T09:00:00.000Z');
    expect((await petra.request('POST', `/work/stand-ins/${form.id}/end`, { form: {} })).status).toBe(404);
    expect((await jonas.request('POST', `/work/stand-ins/${form.id}/end`, { form: {} })).status).toBe(303);
    expect(await seenOn('2026-03-10')).toBe(false);
  });

  it('is chosen by a case worker for herself, by a coordinator for anybody in her programmes', async () => {
    const [jonas, petra, elsewhere] = [
      await world.another('case-worker', 'alpha'),
      await world.another('case-worker', 'alpha'),
      await world.another('case-worker', 'beta'),
    ];
    const coordinator = await world.as('coordinator', 'alpha');
    const days = { startsOn: '2026-03-06', endsOn: '2026-03-13' };
    const ask = async (actor: Actor, away: Actor, standIn: Actor) =>
      (
        await actor.request('POST', '/work/stand-ins', {
          form: { ...days, id: newId(), awayId: away.accountId, standInId: standIn.accountId },
        })
      ).status;
    expect(await ask(jonas, petra, jonas)).toBe(422);
    expect(await ask(coordinator, petra, jonas)).toBe(303);
    expect(await ask(coordinator, elsewhere, jonas)).toBe(422);
    expect(await ask(coordinator, petra, elsewhere)).toBe(422);
    expect(await ask(jonas, jonas, jonas)).toBe(422);
  });
});

describe('what is new since yesterday', () => {
  it('tells a case worker what colleagues wrote about her participants, and of nobody she may not see', async () => {
    const [jonas, petra] = [await world.another('case-worker', 'alpha'), await world.another('case-worker', 'alpha')];
    const [amira, other, hidden] = [
      await world.aParticipant('alpha', { givenName: 'Amira' }),
      await world.aParticipant('alpha'),
      await world.aParticipant('alpha', { restricted: true, namedReaders: [petra.accountId] }),
    ];
    await give(amira.enrolmentId, jonas);
    await give(hidden.enrolmentId, jonas);
    for (const { enrolmentId } of [amira, other, hidden]) {
      const form = { reason: 'illness', takesEffectOn: '2026-03-04', version: '1' };
      const paused = await petra.request('POST', `/participants/${enrolmentId}/moves/pause`, { form });
      expect(paused.status).toBe(303);
    }
    const newsOf = (actor: Actor) => actor.run((ctx) => listChanges(ctx, 50));
    const [change, ...more] = await newsOf(jonas);
    expect(more).toEqual([]);
    expect(change).toMatchObject({
      area: 'enrolment',
      people: [{ enrolmentId: amira.enrolmentId, givenName: 'Amira' }],
    });
    // Whoever wrote it knows; and a coordinator sees the whole programme, not the next one.
    expect(await newsOf(petra)).toEqual([]);
    const ids = (changes: Awaited<ReturnType<typeof newsOf>>) =>
      changes.flatMap(({ people }) => people.map(({ enrolmentId }) => enrolmentId));
    expect(ids(await newsOf(await world.as('coordinator', 'alpha')))).toEqual(
      expect.arrayContaining([amira.enrolmentId, other.enrolmentId]),
    );
    expect(ids(await newsOf(await world.as('coordinator', 'alpha')))).not.toContain(hidden.enrolmentId);
    expect(ids(await newsOf(await world.as('coordinator', 'beta')))).not.toContain(amira.enrolmentId);
  });
});
