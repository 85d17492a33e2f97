import { describe, expect, it } from 'vitest';
import { anotherSession, aSession } from '#app/features/activities/testing/activities.ts';
import { personAttendancePath } from '#app/features/enrolments/domain/paths.ts';
import { newId } from '#app/shared/ids.ts';
import { type Actor, buildWorld } from '#test/world.ts';
import { placeAttendancePath, weekSheetsPath } from '../domain/paths.ts';
import { listMarkHistory } from './list-mark-history.ts';

const world = await buildWorld();
const [anna, bo] = [await world.as('coordinator', 'alpha'), await world.as('case-worker', 'alpha')];

const marksIn = async (sessionId: string) =>
  (await world.admin.selectFrom('attendance_marks').where('session_id', '=', sessionId).select('mark').execute()).map(
    ({ mark }) => mark,
  );

async function twoSessions() {
  const amira = await world.aParticipant('alpha', { givenName: 'Amira' });
  const { sessionId, activityId } = await aSession(world, 'alpha', { heldOn: '2026-03-03', memberIds: [amira] });
  return {
    ...amira,
    activityId,
    first: sessionId,
    second: await anotherSession(world, 'alpha', activityId, '2026-03-04'),
  };
}
type Two = Awaited<ReturnType<typeof twoSessions>>;

const filled = ({ enrolmentId, first, second }: Two, mark: string, versions = ['0', '0']) =>
  Object.fromEntries(
    [first, second].flatMap((id, index) => [
      [`sheets.${id}.key`, newId()],
      [`sheets.${id}.marks.${enrolmentId}.version`, versions[index] as string],
      [`sheets.${id}.marks.${enrolmentId}.mark`, mark],
    ]),
  );
/** Posts to a page, and reads the undo button of the page it leads to. */
async function saveAt(actor: Actor, address: string, form: Record<string, string>) {
  const saved = await actor.request('POST', address, { form });
  expect(saved.status).toBe(303);
  const html = await (await actor.request('GET', saved.headers.get('location') as string)).text();
  return Object.fromEntries(
    [...html.matchAll(/name="(undo\.[^"]+)" value="([^"]+)"/g)].map(([, name, value]) => [name, value]),
  ) as Record<string, string>;
}

describe('undoing what was saved on several sheets at once', () => {
  it.each([
    ['one person’s page', (of: Two) => personAttendancePath.to({ enrolmentId: of.enrolmentId })],
    ['a week’s sheets', (of: Two) => weekSheetsPath.to({ activityId: of.activityId }, { week: '2026-W10' })],
  ])('puts back every sheet from %s in one step, once, with its trace', async (_, addressOf) => {
    const of = await twoSessions();
    const address = addressOf(of);
    expect(Object.keys(await saveAt(bo, address, filled(of, 'present')))).toHaveLength(2);
    const undo = await saveAt(bo, address, filled(of, 'not-required', ['1', '1']));
    expect(await marksIn(of.first)).toEqual(['not-required']);
    for (const _ of ['once', 'again']) expect((await bo.request('POST', address, { form: undo })).status).toBe(303);
    for (const id of [of.first, of.second]) {
      expect(await marksIn(id)).toEqual(['present']);
      const { changes } = await anna.run((ctx) => listMarkHistory(ctx, id));
      expect(changes.map(({ mark }) => mark?.mark)).toEqual(['present', 'not-required', 'present']);
    }
  });

  it('is refused whole when one of the sheets was saved since, and shows what stands', async () => {
    const of = await twoSessions();
    const address = personAttendancePath.to({ enrolmentId: of.enrolmentId });
    const undo = await saveAt(bo, address, filled(of, 'present'));
    await saveAt(anna, address, {
      [`sheets.${of.second}.key`]: newId(),
      [`sheets.${of.second}.marks.${of.enrolmentId}.version`]: '1',
      [`sheets.${of.second}.marks.${of.enrolmentId}.mark`]: 'not-required',
    });
    const refused = await bo.request('POST', address, { form: undo });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Någon har sparat listan efter dig');
    expect([await marksIn(of.first), await marksIn(of.second)]).toEqual([['present'], ['not-required']]);
  });

  it('is one’s own: a colleague neither sees it nor can do it', async () => {
    const of = await twoSessions();
    const address = personAttendancePath.to({ enrolmentId: of.enrolmentId });
    const undo = await saveAt(bo, address, filled(of, 'present'));
    const saves = Object.keys(undo)
      .map((name) => name.slice('undo.'.length))
      .join(',');
    expect(await (await anna.request('GET', `${address}?undo=${saves}`)).text()).not.toContain('name="undo.');
    expect(await (await bo.request('GET', `${address}?undo=${saves}`)).text()).toContain('name="undo.');
    expect((await anna.request('POST', address, { form: undo })).status).toBe(422);
    expect(await marksIn(of.first)).toEqual(['present']);
    expect((await bo.request('POST', placeAttendancePath.to(), { form: undo })).status).toBe(303);
    expect(await marksIn(of.first)).toEqual([]);
  });

  it.each(['rubbish', 'x,y', ','.repeat(3000)])('takes no notice of an address with %s', async (undo) => {
    expect((await bo.request('GET', placeAttendancePath.to({}, { undo }))).status).toBe(200);
  });
});
