import { describe, expect, it } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import { someSwedish } from '#test/access-matrix/support-fixtures.ts';
import { buildWorld } from '#test/world.ts';

const world = await buildWorld();

async function aGroupSession(enrolment: { personId: string; enrolmentId: string }, leaderId: string | undefined) {
  const own = { tenant_id: world.tenants.north, programme_id: world.programmes.alpha };
  const [activityId, sessionId] = [newId(), newId()];
  await world.admin
    .insertInto('activities')
    .values({ ...own, id: activityId, name: 'Grupp', kind: 'group-session', form: 'group', starts_on: '2026-01-01' })
    .execute();
  if (leaderId !== undefined)
    await world.admin
      .insertInto('activity_leaders')
      .values({ ...own, activity_id: activityId, account_id: leaderId })
      .execute();
  await world.admin
    .insertInto('activity_members')
    .values({
      ...own,
      activity_id: activityId,
      enrolment_id: enrolment.enrolmentId,
      person_id: enrolment.personId,
      joined_on: '2026-01-12',
    })
    .execute();
  // A Wednesday, at the time of SFI.
  await world.admin
    .insertInto('activity_sessions')
    .values({
      ...own,
      id: sessionId,
      activity_id: activityId,
      held_on: '2026-03-04',
      starts_at: '09:00',
      ends_at: '12:00',
    })
    .execute();
  return sessionId;
}

describe('an SFI course', () => {
  it('is one row of the history, and goes along when that is corrected or ended', async () => {
    const worker = await world.as('case-worker', 'alpha');
    const participant = await world.aParticipant('alpha');
    const at = `/participants/${participant.enrolmentId}`;
    const id = newId();
    const course = {
      id,
      path: '2',
      course: 'C',
      provider: 'Komvux',
      startsOn: '2026-01-12',
      'times[0].weekdays': ['1', '3'],
      'times[0].startsAt': '8.30',
      'times[0].endsAt': '11.30',
      source: 'own-statement',
    };
    for (const _ of ['once', 'again'])
      expect((await worker.request('POST', `${at}/language/courses/new`, { form: course })).status).toBe(303);
    const history = await worker.request('GET', `${at}/history`);
    expect((await history.text()).includes('kurs C')).toBe(true);

    const corrected = newId();
    const correction = await worker.request('POST', `${at}/situations/${id}/correct`, {
      form: {
        id: corrected,
        kind: 'sfi',
        'sfi.path': '2',
        'sfi.course': 'D',
        startsOn: '2026-01-12',
        source: 'register',
        reason: 'Fel kurs',
      },
    });
    expect(correction.status).toBe(303);
    const ended = newId();
    const end = {
      id: ended,
      endsOn: '2026-03-03',
      endedAs: 'completed',
      grade: 'D',
      gradedOn: '2026-03-03',
      source: 'certificate',
    };
    for (const _ of ['once', 'again'])
      expect((await worker.request('POST', `${at}/language/courses/${corrected}/end`, { form: end })).status).toBe(303);
    const { courses } = await (await worker.request('GET', `/api/v1${at}/language`)).json();
    expect(courses).toEqual([
      expect.objectContaining({
        id: ended,
        course: 'D',
        endsBefore: '2026-03-04',
        provider: 'Komvux',
        grade: 'D',
        times: [
          { weekday: 1, startsAt: '08:30', endsAt: '11:30' },
          { weekday: 3, startsAt: '08:30', endsAt: '11:30' },
        ],
      }),
    ]);
  });

  it('is refused when the path has no such course', async () => {
    const worker = await world.as('case-worker', 'alpha');
    const { enrolmentId } = await world.aParticipant('alpha');
    const form = { id: newId(), path: '3', course: 'A', startsOn: '2026-01-12', source: 'own-statement' };
    const refused = await worker.request('POST', `/participants/${enrolmentId}/language/courses/new`, { form });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Den kursen finns inte på studievägen');
  });

  it('shows what is changed under the hand of another', async () => {
    const worker = await world.as('case-worker', 'alpha');
    const participant = await world.aParticipant('alpha');
    const { courseId } = await someSwedish(world, 'alpha', participant);
    const address = `/participants/${participant.enrolmentId}/language/courses/${courseId}`;
    expect(
      (await worker.request('POST', address, { form: { version: '1', provider: 'Folkuniversitetet' } })).status,
    ).toBe(303);
    const stale = await worker.request('POST', address, { form: { version: '1', provider: 'ABF' } });
    expect(stale.status).toBe(422);
    expect(await stale.text()).toMatch(/Någon annan har ändrat[\s\S]*Folkuniversitetet/);
  });
});

describe('SFI on the attendance sheet', () => {
  it('is told to whoever marks the session, and to nobody else', async () => {
    const leader = await world.as('activity-leader', 'alpha');
    const participant = await world.aParticipant('alpha', { familyName: 'Sfielev' });
    await someSwedish(world, 'alpha', participant);
    const led = await aGroupSession(participant, leader.accountId);
    const sheet = await (await leader.request('GET', `/sessions/${led}/attendance`)).text();
    expect(sheet).toContain('Sfi 08.30–11.30');
    expect(sheet).toMatch(/value="sfi"[^>]*checked|checked[^>]*value="sfi"/);

    const notLed = await aGroupSession(participant, undefined);
    const during = (ctx: Parameters<Parameters<typeof leader.run>[0]>[0], sessionId: string) =>
      import('./sfi-during.ts').then(({ sfiDuring }) => sfiDuring(ctx, sessionId, [participant.enrolmentId]));
    expect((await leader.run((ctx) => during(ctx, led))).size).toBe(1);
    expect((await leader.run((ctx) => during(ctx, notLed))).size).toBe(0);
    const worker = await world.as('case-worker', 'alpha');
    expect((await worker.run((ctx) => during(ctx, notLed))).size).toBe(1);
    for (const [role, programme] of [
      ['peer-coach', 'alpha'],
      ['case-worker', 'beta'],
      ['case-worker', 'gamma'],
    ] as const) {
      const stranger = await world.as(role, programme);
      expect((await stranger.run((ctx) => during(ctx, led))).size, `${role} ${programme}`).toBe(0);
    }
    expect(await leader.run((ctx) => ctx.db.selectFrom('sfi_courses').select('provider').execute())).toEqual([]);
  });

  it('is valid absence', async () => {
    const leader = await world.as('activity-leader', 'alpha');
    const participant = await world.aParticipant('alpha');
    const sessionId = await aGroupSession(participant, leader.accountId);
    const row = `marks.${participant.enrolmentId}`;
    const saved = await leader.request('POST', `/sessions/${sessionId}/attendance`, {
      form: { key: newId(), [`${row}.version`]: '0', [`${row}.mark`]: 'absent', [`${row}.reason`]: 'sfi' },
    });
    expect(saved.status).toBe(303);
    const month = await world.admin
      .selectFrom('attendance_months')
      .where('enrolment_id', '=', participant.enrolmentId)
      .select(['absent_valid', 'absent_no_notice'])
      .executeTakeFirst();
    expect(month).toEqual({ absent_valid: 1, absent_no_notice: 0 });
  });
});
