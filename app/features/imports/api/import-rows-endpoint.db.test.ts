import { describe, expect, test } from 'vitest';
import { buildWorld } from '#test/world.ts';

const world = await buildWorld();
const { alpha, beta } = world.programmes;
const actor = await world.as('case-worker', 'alpha');
const people = async () => (await world.admin.selectFrom('people').select('id').execute()).length;
const post = async (programmeId: string, json: object) => {
  const answer = await actor.request('POST', `/api/v1/programmes/${programmeId}/imports`, { json });
  return [answer.status, await answer.json()] as const;
};

describe('rows sent by a program', () => {
  const rows = [
    { number: '19900101-9802', givenName: 'Amina', familyName: 'Farah', startedOn: '2026-02-02' },
    { givenName: 'Nils', bornOn: '1990-13-01', referredOn: '2026-02-02' },
  ];

  test('are judged without writing, refused whole, and written without the faulty ones', async () => {
    const [status, judged] = await post(alpha, { kind: 'participants', rows });
    expect([status, judged.written]).toEqual([200, 0]);
    expect(
      judged.rows.map(({ outcome, problems }: { outcome: string; problems: object[] }) => [outcome, problems]),
    ).toEqual([
      ['new-person', []],
      ['faulty', [{ field: 'bornOn', code: 'not-a-date' }]],
    ]);
    expect(await people()).toBe(0);

    const [refused, problem] = await post(alpha, { kind: 'participants', rows, dryRun: false });
    expect([refused, problem.problems]).toEqual([422, { 'rows[2]': ['bornOn:not-a-date'] }]);
    expect(await people()).toBe(0);

    const [, written] = await post(alpha, { kind: 'participants', rows, dryRun: false, leaveOutFaulty: true });
    expect(written.written).toBe(1);
    expect(await people()).toBe(1);
    const [, again] = await post(alpha, { kind: 'participants', rows, dryRun: false, leaveOutFaulty: true });
    expect([again.written, again.rows[0].outcome, await people()]).toEqual([0, 'unchanged', 1]);
  });

  test('also as CSV, and only with fields there are', async () => {
    const [status, judged] = await post(alpha, {
      kind: 'participants',
      csv: 'givenName;familyName;bornOn;referredOn\nEva;Ek;1980-01-02;2026-02-02\n',
    });
    expect([status, judged.rows[0].outcome]).toEqual([200, 'new-person']);
    expect((await post(alpha, { kind: 'participants', csv: 'shoeSize\n42\n' }))[1].problems).toEqual({
      columns: ['unknown-field:shoeSize'],
    });
    expect((await post(alpha, { kind: 'participants' }))[0]).toBe(422);
  });

  test('not into a programme that is not the caller’s', async () => {
    expect((await post(beta, { kind: 'participants', rows }))[0]).toBe(422);
    expect((await post(alpha, { kind: 'participants', rows }))[0]).toBe(200);
  });
});
