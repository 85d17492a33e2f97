import { describe, expect, it } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import { buildWorld } from '#test/world.ts';
import { CIVIC_ORIENTATION, civicPartKey } from '../domain/civic-orientation.ts';
import { getPersonThemes, getProgrammeThemes } from './get-theme-coverage.ts';

const world = await buildWorld();
const coordinator = await world.as('coordinator', 'alpha');
const own = { tenant_id: world.tenants.north, programme_id: world.programmes.alpha };
const growingOld = civicPartKey('growing-old');

async function attend(
  person: { personId: string; enrolmentId: string },
  day: string,
  themes: string[],
  minutes: number,
) {
  const [activityId, sessionId] = [newId(), newId()];
  await world.admin
    .insertInto('activities')
    .values({
      ...own,
      id: activityId,
      name: 'Grupp',
      kind: 'group-session',
      form: 'group',
      starts_on: '2026-01-01',
      language: 'ar',
    })
    .execute();
  await world.admin
    .insertInto('activity_sessions')
    .values({
      ...own,
      id: sessionId,
      activity_id: activityId,
      held_on: day,
      starts_at: '09:00',
      ends_at: '12:00',
      theme_keys: themes,
    })
    .execute();
  await world.admin
    .insertInto('attendance_marks')
    .values({
      ...own,
      session_id: sessionId,
      enrolment_id: person.enrolmentId,
      person_id: person.personId,
      held_on: day,
      mark: minutes === 0 ? 'absent' : 'present',
      absence_reason: minutes === 0 ? 'sfi' : null,
      minutes_present: minutes,
    })
    .execute();
  return sessionId;
}

describe('theme coverage', () => {
  it('is the same for one as in the programme’s table, and counts only what she came to', async () => {
    const person = await world.aParticipant('alpha', { familyName: 'Temasson' });
    await attend(person, '2026-02-02', [CIVIC_ORIENTATION, growingOld, civicPartKey('influencing'), 'health'], 180);
    await attend(person, '2026-02-03', ['health'], 45);
    await attend(person, '2026-02-04', ['health'], 0);
    await attend(person, '2026-02-05', [], 60);
    const cancelled = await attend(person, '2026-02-06', ['health'], 60);
    await world.admin
      .updateTable('activity_sessions')
      .set({ status: 'cancelled', cancel_reason: 'Sjuk' })
      .where('id', '=', cancelled)
      .execute();
    const { coverage, unnamed } = await coordinator.run((ctx) => getPersonThemes(ctx, person.enrolmentId));
    const one = Object.fromEntries(
      [...coverage].map(([key, { minutes, sessions }]) => [key, { minutes, sessions: sessions.length }]),
    );
    expect(one).toEqual({
      [CIVIC_ORIENTATION]: { minutes: 90, sessions: 1 },
      health: { minutes: 135, sessions: 2 },
      [growingOld]: { minutes: 45, sessions: 1 },
      [civicPartKey('influencing')]: { minutes: 45, sessions: 1 },
    });
    expect(unnamed).toHaveLength(1);
    const table = await coordinator.run((ctx) =>
      getProgrammeThemes(ctx, { programmeId: world.programmes.alpha, current: true }, { limit: 50, offset: 0 }),
    );
    expect(table.people.find(({ enrolmentId }) => enrolmentId === person.enrolmentId)?.themes).toEqual(one);
    expect(table.total).toBe(table.people.length);
  });

  it('is shown page by page and as a file', async () => {
    const page = await coordinator.request('GET', '/activities/themes');
    expect(await page.text()).toContain('Temasson');
    const csv = await (
      await coordinator.request('GET', `/activities/themes/export?programme=${world.programmes.alpha}`)
    ).text();
    expect(csv).toMatch(/Temasson;2,25;2/);
    expect(
      (await coordinator.request('GET', `/activities/themes/export?programme=${world.programmes.beta}`)).status,
    ).toBe(404);
  });

  it('takes a part of civic orientation only where the programme has it', async () => {
    const person = await world.aParticipant('alpha');
    const sessionId = await attend(person, '2026-03-04', [], 60);
    const form = { version: '1', heldOn: '2026-03-04', startsAt: '09:00', endsAt: '12:00', themeKeys: [growingOld] };
    const refused = await coordinator.request('POST', `/sessions/${sessionId}/edit`, { form });
    expect(refused.status).toBe(422);
    await world.admin
      .updateTable('programmes')
      .set({
        definition: JSON.stringify({
          key: 'alpha',
          name: 'Programme alpha',
          themes: [{ key: CIVIC_ORIENTATION, name: 'Samhällsorientering' }],
        }),
      })
      .where('id', '=', world.programmes.alpha)
      .execute();
    expect((await coordinator.request('POST', `/sessions/${sessionId}/edit`, { form })).status).toBe(303);
    const stored = await world.admin
      .selectFrom('activity_sessions')
      .where('id', '=', sessionId)
      .select('theme_keys')
      .executeTakeFirstOrThrow();
    expect(stored.theme_keys.sort()).toEqual([CIVIC_ORIENTATION, growingOld]);
  });
});
