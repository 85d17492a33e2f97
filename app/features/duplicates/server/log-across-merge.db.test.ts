import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import { buildWorld } from '#test/world.ts';
import { mergeInDatabase, splitInDatabase } from './merge-store.ts';

const world = await buildWorld();
const coordinator = await world.as('coordinator', 'alpha');
const officer = await world.as('partner-officer', 'alpha');

/** A line of the log: the officer has read what is shared about somebody. */
const read = (personId: string, purpose: string) =>
  world.admin
    .insertInto('audit_events')
    .values({
      tenant_id: world.tenants.north,
      account_id: officer.accountId,
      role: 'partner-officer',
      action: 'read',
      category: 'sharing',
      purpose,
      subjects: [personId],
    })
    .execute();
const readsOf = async (enrolmentId: string) => {
  const { rows } = await coordinator.run(({ db }) =>
    sql<{ purpose: string }>`select purpose from app.partner_reads(${enrolmentId}) order by purpose`.execute(db),
  );
  return rows.map(({ purpose }) => purpose);
};
const versionsOf = async (...ids: [string, string]): Promise<[number, number]> => {
  const rows = await world.admin.selectFrom('people').where('id', 'in', ids).select(['id', 'version']).execute();
  return ids.map((id) => rows.find((row) => row.id === id)?.version ?? 0) as [number, number];
};

test('who has looked at a file shows the lines under both ids while two are one, and each its own after the split', async () => {
  const one = await world.aParticipant('alpha');
  const other = await world.aParticipant('alpha', { status: 'ended', endedOn: '2026-02-20' });
  const third = await world.aParticipant('alpha', { status: 'ended', endedOn: '2026-02-10' });
  await read(one.personId, 'shared.one');
  await read(other.personId, 'shared.other');
  await read(third.personId, 'shared.third');
  const merge = async (keptId: string, goneId: string) => {
    const id = newId();
    const seen = await versionsOf(keptId, goneId);
    expect(await coordinator.run((ctx) => mergeInDatabase(ctx, { id, keptId, goneId, taken: [], seen }))).toBe(
      'merged',
    );
    return id;
  };
  // A chain: the third became the other, who became the one.
  await merge(other.personId, third.personId);
  const mergeId = await merge(one.personId, other.personId);
  const all = ['shared.one', 'shared.other', 'shared.third'];
  for (const { enrolmentId } of [one, other, third]) expect(await readsOf(enrolmentId)).toEqual(all);

  const [seen] = await versionsOf(one.personId, other.personId);
  expect(await coordinator.run((ctx) => splitInDatabase(ctx, { mergeId, toGone: [], seen }))).toBe('split');
  expect(await readsOf(one.enrolmentId)).toEqual(['shared.one']);
  for (const { enrolmentId } of [other, third])
    expect(await readsOf(enrolmentId)).toEqual(['shared.other', 'shared.third']);
});
