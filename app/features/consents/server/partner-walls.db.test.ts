import fc from 'fast-check';
import { type RawBuilder, sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { type Actor, buildWorld } from '#test/world.ts';
import { type Disclosure, visibleTo } from '../domain/disclosure.ts';
import { type Field, fields } from '../domain/fields.ts';
import { aDisclosure, anOrganisation, everythingAbout, organisationOf } from '../testing/a-disclosure.ts';

/** Where each field lies, as somebody would ask who speaks to the database past all our code: `of` is an enrolment. */
const questions: Record<Field, (of: string) => RawBuilder<unknown>> = {
  participation: (of) => sql`select from participant_names where enrolment_id = ${of}`,
  attendance: (of) => sql`select from app.disclosed_months(${of})`,
  situation: (of) => sql`select from app.disclosed_situations(${of}) where kind <> 'sick'`,
  qualification: (of) => sql`select from app.disclosed_qualifications(${of})`,
  support: (of) => sql`select from app.disclosed_supports(${of}) where benefit <> 'sickness-benefit'`,
  health: (of) => sql`select from app.disclosed_situations(${of}) where kind = 'sick'
    union all select from app.disclosed_supports(${of}) where benefit = 'sickness-benefit'`,
  contact: (of) => sql`select from app.disclosed_contacts(${of})`,
  languages: (of) => sql`select from app.disclosed_languages(${of})
    union all select from app.disclosed_language_needs(${of})`,
  number: (of) => sql`select from app.disclosed_numbers(${of})`,
  documents: (of) => sql`select from app.disclosed_documents(${of})`,
  'fact:highest-education': (of) => sql`select from app.disclosed_facts(${of}) where key = 'highest-education'`,
  'fact:right-to-work': (of) => sql`select from app.disclosed_facts(${of}) where key = 'right-to-work'`,
  'fact:reception-status': (of) => sql`select from app.disclosed_facts(${of}) where key = 'reception-status'`,
  'fact:disability': (of) => sql`select from app.disclosed_facts(${of}) where key = 'disability'`,
};
const asked = fields.filter((field) => field !== 'fact:reception-status');

/** Tables of which a partner officer never sees a row, whatever anybody agreed to. */
const never = [
  'people',
  'person_directory',
  'person_identifiers',
  'person_names',
  'enrolments',
  'enrolment_moves',
  'attendance_marks',
  'attendance_mark_versions',
  'disclosures',
  'disclosure_reviews',
  'hand_overs',
  'documents',
  'document_versions',
  'document_openings',
  'situations',
  'supports',
  'qualifications',
  'enrolment_facts',
  'attendance_months',
  'person_contacts',
  'person_languages',
  'person_language_needs',
];

describe('what a partner officer can select', async () => {
  const world = await buildWorld();
  const officer = await world.as('partner-officer', 'alpha');
  const colleague = await world.as('partner-officer', 'beta');

  async function aPerson(wishes = {}) {
    const of = await world.aParticipant('alpha', wishes);
    await everythingAbout(world, 'alpha', of);
    return of;
  }
  type Person = Awaited<ReturnType<typeof aPerson>>;

  /** The fields of which the actor can select any row about a person. */
  const seen = (actor: Actor, { enrolmentId }: Person): Promise<Field[]> =>
    actor.run(async ({ db }) => {
      const found = await Promise.all(
        asked.map(async (field) => (await questions[field](enrolmentId).execute(db)).rows.length > 0),
      );
      return asked.filter((_, index) => found[index]);
    });

  it('nothing about somebody who agreed to nothing', async () => {
    expect(await seen(officer, await aPerson())).toEqual([]);
  });

  it.each(asked)('%s when consent names it, and not otherwise', async (field) => {
    const named = await aPerson();
    await aDisclosure(world, 'alpha', named, { fields: ['participation', field] });
    expect(await seen(officer, named)).toEqual(asked.filter((each) => each === 'participation' || each === field));
    const others = await aPerson();
    await aDisclosure(world, 'alpha', others, {
      fields: ['participation', ...asked.filter((each) => each !== field)],
    });
    expect(await seen(officer, others)).toEqual(asked.filter((each) => field === 'participation' || each !== field));
  });

  it('her own safe phone only, and no fact that is not shareable', async () => {
    const person = await aPerson();
    await aDisclosure(world, 'alpha', person, { fields: [...fields] });
    await officer.run(async ({ db }) => {
      const contacts = await sql<{
        value: string;
      }>`select value from app.disclosed_contacts(${person.enrolmentId})`.execute(db);
      expect(contacts.rows).toEqual([{ value: '070-000 00 01' }]);
      const { rows } = await sql`select from app.disclosed_facts(${person.enrolmentId}) where key = 'housing'`.execute(
        db,
      );
      expect(rows).toEqual([]);
    });
  });

  it('no column but those that are shared: neither source nor evidence nor who wrote it, which her case worker reads', async () => {
    const person = await aPerson();
    await aDisclosure(world, 'alpha', person, { fields: [...fields] });
    const columns = (actor: Actor, from: RawBuilder<unknown>) =>
      actor.run(async ({ db }) =>
        Object.keys((await sql<object>`select * from ${from}`.execute(db)).rows[0] ?? {}).sort(),
      );
    expect(await columns(officer, sql`app.disclosed_situations(${person.enrolmentId})`)).toEqual([
      'details',
      'ends_before',
      'extent_percent',
      'id',
      'kind',
      'starts_on',
    ]);
    expect(await columns(officer, sql`situations where enrolment_id = ${person.enrolmentId}`)).toEqual([]);
    const worker = await world.as('case-worker', 'alpha');
    expect(await columns(worker, sql`situations where enrolment_id = ${person.enrolmentId}`)).toEqual(
      expect.arrayContaining(['evidence', 'recorded_by', 'source']),
    );
    expect(await columns(worker, sql`app.disclosed_situations(${person.enrolmentId})`)).toEqual([]);
  });

  it('no row of what is never shared', async () => {
    const person = await aPerson();
    await aDisclosure(world, 'alpha', person, { fields: [...fields], allowed: 'read-and-copy' });
    for (const table of never)
      await officer.run(async ({ db }) => {
        const { rows } = await sql`select from ${sql.table(table)}`.execute(db);
        expect(rows, table).toEqual([]);
      });
  });

  it('nothing that was corrected', async () => {
    const person = await aPerson();
    await aDisclosure(world, 'alpha', person, { fields: ['participation', 'situation', 'qualification'] });
    await world.admin
      .updateTable('qualifications')
      .set({ corrected_by: newId() })
      .where('enrolment_id', '=', person.enrolmentId)
      .execute();
    expect(await seen(officer, person)).toEqual(['participation', 'situation']);
  });

  it.each([
    ['from its first day', { validFrom: '2026-03-04' }, true],
    ['not before its first day', { validFrom: '2026-03-05' }, false],
    ['on its last day', { validBefore: '2026-03-05' }, true],
    ['not on the day after', { validBefore: '2026-03-04' }, false],
    ['not once it is withdrawn', { withdrawnAt: '2026-03-04T08:59:59Z' }, false],
    ['not after a no', { answer: 'refused' as const }, false],
  ])('%s', async (_, wishes, expected) => {
    const person = await aPerson();
    await aDisclosure(world, 'alpha', person, wishes);
    expect(await seen(officer, person)).toEqual(expected ? ['participation'] : []);
  });

  it('nothing that was agreed for another organisation or another officer', async () => {
    const person = await aPerson();
    await aDisclosure(world, 'alpha', person, { toOrganisationId: await anOrganisation(world, 'alpha') });
    await aDisclosure(world, 'alpha', person, { toAccountId: colleague.accountId });
    expect(await seen(officer, person)).toEqual([]);
    await aDisclosure(world, 'alpha', person, { toAccountId: officer.accountId });
    expect(await seen(officer, person)).toEqual(['participation']);
  });

  it('nothing in a programme where she is no partner officer', async () => {
    const person = await aPerson();
    await aDisclosure(world, 'alpha', person, { fields: [...asked] });
    expect(await seen(colleague, person)).toEqual([]);
    expect(await seen(officer, person)).toEqual(asked);
  });

  it('nothing about somebody with protected identity, also as a named reader, from the moment it is set', async () => {
    const person = await aPerson();
    await aDisclosure(world, 'alpha', person, { fields: [...asked] });
    expect(await seen(officer, person)).toEqual(asked);
    await world.admin.updateTable('people').set({ restricted: true }).where('id', '=', person.personId).execute();
    expect(await seen(officer, person)).toEqual([]);
    await world.admin
      .insertInto('named_readers')
      .values({
        tenant_id: world.tenants.north,
        person_id: person.personId,
        account_id: officer.accountId,
        reason: 'test',
      })
      .execute();
    expect(await seen(officer, person)).toEqual([]);
  });

  it('nothing about somebody who is closed to her', async () => {
    const person = await aPerson();
    await aDisclosure(world, 'alpha', person);
    await world.admin
      .insertInto('person_bars')
      .values({
        tenant_id: world.tenants.north,
        id: newId(),
        person_id: person.personId,
        account_id: officer.accountId,
        reason: 'relative',
        valid_from: '2026-01-01',
      })
      .execute();
    expect(await seen(officer, person)).toEqual([]);
  });

  it('what was agreed follows the participation when two registrations become one person', async () => {
    const [person, same] = [await aPerson(), await aPerson()];
    await aDisclosure(world, 'alpha', person, { fields: ['participation', 'situation', 'languages'] });
    await world.admin
      .updateTable('enrolments')
      .set({ status: 'ended', ended_on: '2026-02-20' })
      .where('id', '=', same.enrolmentId)
      .execute();
    await world.admin
      .updateTable('enrolments')
      .set({ person_id: same.personId })
      .where('id', '=', person.enrolmentId)
      .execute();
    const merged = { enrolmentId: person.enrolmentId, personId: same.personId };
    expect(await seen(officer, merged)).toEqual(['participation', 'situation', 'languages']);
  });

  it('nothing about a registration that was a mistake', async () => {
    const person = await aPerson();
    await aDisclosure(world, 'alpha', person);
    await world.admin
      .updateTable('enrolments')
      .set({ status: 'mistaken' })
      .where('id', '=', person.enrolmentId)
      .execute();
    expect(await seen(officer, person)).toEqual([]);
  });

  it.each(['coordinator', 'evaluator', 'peer-coach', 'employer', 'participant', 'tenant-administrator'] as const)(
    'and a %s gets nothing from it',
    async (role) => {
      const actor = await world.as(role, 'beta');
      const person = await aPerson();
      await aDisclosure(world, 'alpha', person, {
        fields: [...asked],
        toOrganisationId: await organisationOf(world, actor.accountId),
      });
      expect(await seen(actor, person)).toEqual([]);
      await actor.run(async ({ db }) => {
        for (const question of ['held_disclosures', 'disclosed_participations'])
          expect((await sql`select from ${sql.raw(`app.${question}()`)}`.execute(db)).rows).toEqual([]);
      });
    },
  );

  it('equals what the rule says of the rows, for any set of consents', async () => {
    const people = await Promise.all([aPerson(), aPerson(), aPerson()]);
    const home = await organisationOf(world, officer.accountId);
    const other = await anOrganisation(world, 'alpha');
    const today = plainDate('2026-03-04');
    const consent = fc.record({
      of: fc.integer({ min: 0, max: people.length - 1 }),
      fields: fc.subarray([...asked]).map((some): Field[] => [...new Set<Field>(['participation', ...some])]),
      allowed: fc.constant('read-and-copy' as const),
      toOrganisationId: fc.constantFrom(home, home, home, other),
      toAccountId: fc.constantFrom(null, null, officer.accountId, colleague.accountId),
      validFrom: fc.constantFrom('2025-06-01', '2026-03-03', '2026-03-04', '2026-03-05').map(plainDate),
      validBefore: fc.constantFrom('2026-03-04', '2026-03-05', '2026-05-01').filter(Boolean).map(plainDate),
      answer: fc.constantFrom('given' as const, 'given' as const, 'refused' as const),
      withdrawnAt: fc.constantFrom(null, null, '2026-03-03T09:00:00Z'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(consent, { maxLength: 6 }), async (wishes) => {
        await world.admin
          .deleteFrom('disclosures')
          .where(
            'enrolment_id',
            'in',
            people.map(({ enrolmentId }) => enrolmentId),
          )
          .execute();
        const good = wishes.filter(({ validFrom, validBefore }) => validFrom < validBefore);
        for (const { of, ...wish } of good)
          await aDisclosure(world, 'alpha', people[of] as Person, {
            ...wish,
            withdrawnAt: wish.answer === 'given' ? wish.withdrawnAt : null,
          });
        const rows = good.map(({ of, ...wish }): Disclosure => {
          const { enrolmentId, personId } = people[of] as Person;
          const programmeId = world.programmes.alpha;
          const common = { id: '', enrolmentId, personId, programmeId, restricted: false, fromOrganisationId: '' };
          const grounds = { purpose: null, allowed: 'read', secrecyGround: null, gdprGround: null } as const;
          return { ...common, ...grounds, ...wish, specialGround: null, recordedAt: '', sealedAt: null };
        });
        const who = {
          accountId: officer.accountId,
          organisationId: home,
          programmeIds: [world.programmes.alpha],
          barred: [],
        };
        const expected = visibleTo(rows, who, today);
        for (const person of people) {
          const named = expected.get(person.enrolmentId);
          expect(await seen(officer, person)).toEqual(asked.filter((field) => named?.has(field)));
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

describe('what is kept of an answer', async () => {
  const world = await buildWorld();
  const coordinator = await world.as('coordinator', 'alpha');
  const person = await world.aParticipant('alpha');
  const id = await aDisclosure(world, 'alpha', person);

  const change = (set: string) =>
    coordinator.run(async ({ db }) => (await sql`${sql.raw(set)} where id = ${id}`.execute(db)).numAffectedRows);

  it('cannot be changed or removed past our code', async () => {
    await expect(change(`update disclosures set fields = '{participation,health}'`)).rejects.toMatchObject({
      code: '42501',
    });
    await expect(change(`update disclosures set valid_before = '2030-01-01'`)).rejects.toMatchObject({ code: '42501' });
    await expect(change('delete from disclosures')).rejects.toMatchObject({ code: '42501' });
  });

  it('can be withdrawn once, and never given back', async () => {
    const withdrawn = `update disclosures set withdrawn_at = now(), withdrawn_by = recorded_by, withdrawn_how = 'phone'`;
    expect(await change(withdrawn)).toBe(1n);
    expect(await change(withdrawn)).toBe(0n);
    expect(await change(`update disclosures set withdrawn_at = null, withdrawn_by = null, withdrawn_how = null`)).toBe(
      0n,
    );
  });

  it('can be written by nobody but those who work with her', async () => {
    for (const role of ['partner-officer', 'peer-coach', 'evaluator', 'tenant-administrator'] as const) {
      const actor = await world.as(role, 'alpha');
      await actor.run(async ({ db }) => {
        expect((await sql`select from disclosures`.execute(db)).rows, role).toEqual([]);
      });
    }
    expect(
      await coordinator.run(async ({ db }) => (await sql`select from disclosures`.execute(db)).rows.length),
    ).toBeGreaterThan(0);
  });
});
