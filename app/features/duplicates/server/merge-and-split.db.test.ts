import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import { type Actor, buildWorld } from '#test/world.ts';
import { type MergeableField, mergeableFields } from '../domain/mergeable-fields.ts';
import { peopleWithEverything, personRowKinds } from '../testing/people-with-everything.ts';
import { mergeInDatabase, type RowSince, selectRowsSince, splitInDatabase } from './merge-store.ts';

const world = await buildWorld();
let coordinator: Actor;

beforeAll(async () => {
  coordinator = await world.as('coordinator', 'alpha');
});
let barred = '';
const { tenant, insert, personRows, aPerson, add, protect, everything } = peopleWithEverything(world, {
  coordinator: () => coordinator,
  barred: () => barred,
});

const versionsOf = async (kept: string, gone: string) => {
  const rows = await world.admin
    .selectFrom('people')
    .where('id', 'in', [kept, gone])
    .select(['id', 'version'])
    .execute();
  return [kept, gone].map((id) => rows.find((row) => row.id === id)?.version ?? 0) as [number, number];
};
const merge = async (actor: Actor, keptId: string, goneId: string, taken: MergeableField[] = [], id = newId()) => {
  const seen = await versionsOf(keptId, goneId);
  return { id, answer: await actor.run((ctx) => mergeInDatabase(ctx, { id, keptId, goneId, taken, seen })) };
};
const split = async (actor: Actor, mergeId: string, keptId: string, toGone: Pick<RowSince, 'table' | 'key'>[] = []) => {
  const [seen] = await versionsOf(keptId, keptId);
  return actor.run((ctx) => splitInDatabase(ctx, { mergeId, toGone, seen }));
};

describe('merging and splitting', () => {
  beforeAll(async () => {
    barred = (await world.as('case-worker', 'alpha')).accountId;
  });

  it('whatever each had: after merging and splitting every row of every table is as before', {
    timeout: 240_000,
  }, async () => {
    const some = fc.subarray([...personRowKinds]);
    await fc.assert(
      fc.asyncProperty(
        some,
        some,
        fc.subarray([...mergeableFields]),
        fc.boolean(),
        fc.boolean(),
        async (first, second, taken, isOneProtected, isKept) => {
          const keptId = await aPerson(first, { givenName: 'Amira', familyName: 'Hassan' });
          const goneId = await aPerson(second, {
            givenName: 'Ameera',
            familyName: 'Hasan',
            bornOn: '1990-06-05',
            sex: 'unknown',
          });
          if (isOneProtected) await protect(isKept ? keptId : goneId);
          const before = await everything();
          const merged = await merge(coordinator, keptId, goneId, taken);
          expect(merged.answer).toBe('merged');
          const between = await everything();
          // Nothing about a participation is left behind, and whoever was protected still is.
          for (const table of [
            'enrolments',
            'situations',
            'attendance_marks',
            'attendance_months',
            'participant_names',
            'participant_name_keys',
          ])
            expect(
              between[table]?.filter((row) => row.includes(goneId)),
              table,
            ).toEqual([]);
          expect(
            between['enrolments']
              ?.filter((row) => row.includes(keptId))
              .every((row) => row.includes(`"restricted": ${isOneProtected}`)),
          ).toBe(true);
          expect(await split(coordinator, merged.id, keptId)).toBe('split');
          expect(await everything()).toEqual(before);
        },
      ),
      { numRuns: 12 },
    );
  });

  it('also when things were added in between: nothing is lost, and each goes to whom the one who splits says', {
    timeout: 240_000,
  }, async () => {
    const some = fc.subarray([...personRowKinds]);
    const additions = fc.array(
      fc.record({ kind: fc.constantFrom('name', 'language', 'number', 'enrolment'), toGone: fc.boolean() }),
      { maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(some, some, additions, async (first, second, added) => {
        const [keptId, goneId] = [await aPerson(first), await aPerson(second)];
        const before = await everything();
        const merged = await merge(coordinator, keptId, goneId);
        for (const [index, { kind }] of added.entries()) await add[kind](keptId, index);
        const since = await coordinator.run((ctx) => selectRowsSince(ctx, merged.id));
        expect(since).toHaveLength(added.length);
        const toGone = since.filter((_, index) => added[index]?.toGone);
        expect(await split(coordinator, merged.id, keptId, toGone)).toBe('split');
        const after = await everything();
        const more = Object.entries(after).flatMap(([table, rows]) =>
          rows.filter((row) => !before[table]?.includes(row)).map((row) => ({ table, row })),
        );
        expect(
          Object.entries(before).flatMap(([table, rows]) => rows.filter((row) => !after[table]?.includes(row))),
        ).toEqual([]);
        // Each participation also brings its names and keys.
        const rows = more.filter(({ table }) => !table.startsWith('participant_name'));
        expect(rows).toHaveLength(added.length);
        expect(rows.filter(({ row }) => row.includes(`"person_id": "${goneId}"`))).toHaveLength(toGone.length);
      }),
      { numRuns: 8 },
    );
  });

  it('gives what came in between to whom the one who splits says', async () => {
    const keptId = await aPerson(['phone'], { givenName: 'Sara' });
    const goneId = await aPerson(['number', 'phone'], { givenName: 'Sarah' });
    const before = await everything();
    const merged = await merge(coordinator, keptId, goneId);
    await personRows.earlier(keptId, '1');
    await personRows.swedish(keptId, '1');
    const later = newId();
    await insert('enrolments', {
      tenant_id: tenant(),
      id: later,
      programme_id: world.programmes.alpha,
      person_id: keptId,
      status: 'referred',
      referred_on: '2026-03-01',
    });
    // Work on a participation that moved goes back with it; nobody has to be asked.
    const movedBack = await world.admin
      .selectFrom('situations')
      .innerJoin('enrolments', 'enrolments.id', 'situations.enrolment_id')
      .where('situations.person_id', '=', keptId)
      .selectAll('situations')
      .orderBy('enrolments.created_at', 'desc')
      .executeTakeFirstOrThrow();
    await insert('situations', { ...movedBack, id: newId(), starts_on: '2026-02-10', details: '{}' });

    const since = await coordinator.run((ctx) => selectRowsSince(ctx, merged.id));
    expect(since.map(({ table }) => table).sort()).toEqual(['enrolments', 'person_languages', 'person_names']);
    const toGone = since.filter(({ table }) => table !== 'person_languages');
    expect(await split(coordinator, merged.id, keptId, toGone)).toBe('split');

    const after = await everything();
    const added = Object.entries(after).flatMap(([table, rows]) =>
      rows.filter((row) => !before[table]?.includes(row)).map((row) => [table, row] as const),
    );
    const lost = Object.entries(before).flatMap(([table, rows]) => rows.filter((row) => !after[table]?.includes(row)));
    expect(lost).toEqual([]);
    const whose = Object.fromEntries(added.map(([table, row]) => [table, row.includes(goneId) ? 'gone' : 'kept']));
    expect(whose).toMatchObject({
      enrolments: 'gone',
      person_names: 'gone',
      person_languages: 'kept',
      situations: movedBack.enrolment_id === later ? 'gone' : whose['situations'],
    });
    expect(
      (await world.admin.selectFrom('enrolments').where('id', '=', later).select('person_id').executeTakeFirstOrThrow())
        .person_id,
    ).toBe(goneId);
  });

  it('keeps what somebody changed after the merge, and gives back the rest', async () => {
    const keptId = await aPerson([], { givenName: 'Amina', bornOn: null });
    const goneId = await aPerson([], { givenName: 'Aminah', bornOn: '1991-02-03' });
    const merged = await merge(coordinator, keptId, goneId, ['birth', 'name']);
    await world.admin
      .updateTable('person_directory')
      .set({ given_name: 'Amina Sara' })
      .where('person_id', '=', keptId)
      .execute();
    expect(await split(coordinator, merged.id, keptId)).toBe('split');
    const people = await world.admin
      .selectFrom('people')
      .innerJoin('person_directory', 'person_id', 'id')
      .where('id', 'in', [keptId, goneId])
      .select(['id', 'given_name', 'born_on', 'merged_into'])
      .execute();
    expect(people.find(({ id }) => id === keptId)).toMatchObject({
      given_name: 'Amina Sara',
      born_on: null,
      merged_into: null,
    });
    expect(people.find(({ id }) => id === goneId)).toMatchObject({
      given_name: 'Aminah',
      born_on: '1991-02-03',
      merged_into: null,
    });
  });

  it('unites bars: whoever is barred from one is barred from both as one', async () => {
    const keptId = await aPerson([]);
    const goneId = await aPerson(['bar']);
    expect((await merge(coordinator, keptId, goneId)).answer).toBe('merged');
    const worker = await world.as('case-worker', 'alpha');
    const seen = await worker.run((ctx) =>
      ctx.db.selectFrom('enrolments').where('person_id', '=', keptId).select('id').execute(),
    );
    expect(seen).toEqual([]);
    expect(
      (
        await coordinator.run((ctx) =>
          ctx.db.selectFrom('enrolments').where('person_id', '=', keptId).select('id').execute(),
        )
      ).length,
    ).toBe(2);
    await world.admin.deleteFrom('person_bars').where('person_id', '=', keptId).execute();
  });

  it('finds one person by both names, and leads whoever asks for the other to her', async () => {
    const keptId = await aPerson([], { givenName: 'Tsion', familyName: 'Tekle' });
    const goneId = await aPerson([], { givenName: 'Zion', familyName: 'Teklu' });
    await merge(coordinator, keptId, goneId);
    const page = await (
      await coordinator.request('POST', '/participants?status=all', { form: { name: 'Teklu' } })
    ).text();
    expect(page.match(/href="[^"]*"[^>]*>Tekle, Tsion/g)?.length).toBe(2);
    expect(page).not.toContain('Teklu, Zion');
    const { rows } = await coordinator.run((ctx) =>
      sql<{ id: string }>`select app.leads_to(${goneId}) as id`.execute(ctx.db),
    );
    expect(rows[0]?.id).toBe(keptId);
  });
});

describe('who may merge and split', () => {
  it('only who sees everything about both; her twin who does, may', async () => {
    const keptId = await aPerson([], { givenName: 'Leila' });
    const goneId = await aPerson([], { givenName: 'Layla' });
    const elsewhere = newId();
    await insert('enrolments', {
      tenant_id: tenant(),
      id: elsewhere,
      programme_id: world.programmes.beta,
      person_id: goneId,
      status: 'ended',
      referred_on: '2025-03-01',
      started_on: '2025-03-02',
      ended_on: '2025-04-01',
    });
    expect((await merge(coordinator, keptId, goneId)).answer).toBe('unseen');
    expect((await merge(coordinator, goneId, keptId)).answer).toBe('unseen');
    await world.admin
      .updateTable('enrolments')
      .set({ programme_id: world.programmes.alpha })
      .where('id', '=', elsewhere)
      .execute();
    for (const role of ['case-worker', 'evaluator', 'activity-leader', 'tenant-administrator'] as const)
      expect((await merge(await world.as(role, 'alpha'), keptId, goneId)).answer, role).toBe('unseen');
    expect((await merge(await world.as('coordinator', 'gamma'), keptId, goneId)).answer).toBe('unseen');
    const merged = await merge(coordinator, keptId, goneId);
    expect(merged.answer).toBe('merged');
    for (const actor of [
      await world.as('case-worker', 'alpha'),
      await world.as('coordinator', 'beta'),
      await world.as('coordinator', 'gamma'),
    ])
      expect(await split(actor, merged.id, keptId)).toBe('unseen');
    expect(await split(coordinator, merged.id, keptId)).toBe('split');
  });

  it('nobody but a lasting named reader of a protected person', async () => {
    const keptId = await aPerson([]);
    const goneId = await aPerson([]);
    await protect(goneId);
    await world.admin
      .updateTable('named_readers')
      .set({ valid_until: '2030-01-01T00:00:00Z' })
      .where('person_id', '=', goneId)
      .execute();
    expect((await merge(coordinator, keptId, goneId)).answer).toBe('unseen');
    await world.admin.updateTable('named_readers').set({ valid_until: null }).where('person_id', '=', goneId).execute();
    expect((await merge(coordinator, keptId, goneId)).answer).toBe('merged');
  });

  it('one of two at once; the other is told, and a resend is answered like the first time', async () => {
    const [a, b] = [await aPerson([]), await aPerson([])];
    const seen = await versionsOf(a, b);
    const ids = [newId(), newId()] as const;
    const answers = await Promise.all([
      coordinator.run((ctx) => mergeInDatabase(ctx, { id: ids[0], keptId: a, goneId: b, taken: [], seen })),
      coordinator.run((ctx) =>
        mergeInDatabase(ctx, { id: ids[1], keptId: b, goneId: a, taken: [], seen: [seen[1], seen[0]] }),
      ),
    ]);
    expect([...answers].sort()).toEqual(['gone-already', 'merged']);
    const [kept, gone] = answers[0] === 'merged' ? [a, b] : [b, a];
    const id = ids[answers[0] === 'merged' ? 0 : 1];
    expect((await merge(coordinator, kept, gone, [], id)).answer).toBe('sent-before');
    expect((await merge(coordinator, kept, gone)).answer).toBe('gone-already');
    const [first, second] = await Promise.all([split(coordinator, id, kept), split(coordinator, id, kept)]);
    expect([first, second].sort()).toEqual(['sent-before', 'split']);
  });

  it('not over what somebody has changed since it was shown, and not with two open participations in one programme', async () => {
    const [a, b] = [await aPerson([]), await aPerson([])];
    const [one, two] = await versionsOf(a, b);
    expect(
      await coordinator.run((ctx) =>
        mergeInDatabase(ctx, { id: newId(), keptId: a, goneId: b, taken: [], seen: [one - 1, two] }),
      ),
    ).toBe('stale');
    const open = [
      await aPerson([], { status: 'active' }),
      await aPerson([], { status: 'referred', startedOn: null }),
    ] as const;
    expect((await merge(coordinator, ...open)).answer).toBe('open-twice');
    await world.admin.updateTable('enrolments').set({ status: 'mistaken' }).where('person_id', '=', open[1]).execute();
    expect((await merge(coordinator, ...open)).answer).toBe('merged');
  });
});
