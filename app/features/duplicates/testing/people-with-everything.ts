import { sql } from 'kysely';
import { newId } from '#app/shared/ids.ts';
import type { Actor, World } from '#test/world.ts';

/** What may stand beside a person herself. */
export const personRowKinds = [
  'number',
  'phone',
  'language',
  'swedish',
  'needs',
  'called',
  'earlier',
  'absence',
  'bar',
] as const;
export type PersonRow = (typeof personRowKinds)[number];

type Actors = { coordinator: () => Actor; barred: () => string };

/** People in programme alpha with as much about them as the tables hold, and every row of every table to compare with. */
export function peopleWithEverything(world: World, actors: Actors) {
  const tenant = () => world.tenants.north;
  const insert = (table: string, row: Record<string, unknown>) =>
    world.admin
      .insertInto(table as 'people')
      .values(row as never)
      .execute();

  /** What stands beside a person herself; each may be there or not. */
  const personRows: Record<PersonRow, (personId: string, of: string) => Promise<unknown>> = {
    number: (personId: string, of: string) =>
      insert('person_identifiers', {
        tenant_id: tenant(),
        id: newId(),
        person_id: personId,
        kind: 'migration-number',
        ciphertext: Buffer.from('x'),
        blind_index: Buffer.from(newId().replaceAll('-', '').padEnd(64, '0').slice(0, 64), 'hex'),
        masked: `••••${of}`,
        valid_from: '2026-01-01',
        source: 'staff',
      }),
    phone: (personId: string, of: string) =>
      insert('person_contacts', {
        tenant_id: tenant(),
        id: newId(),
        person_id: personId,
        kind: 'phone',
        value: `070-174 06 ${of}`,
        is_first: true,
      }),
    language: (personId: string) =>
      insert('person_languages', { tenant_id: tenant(), person_id: personId, language: 'ti', is_first: true }),
    swedish: (personId: string) =>
      insert('person_languages', { tenant_id: tenant(), person_id: personId, language: 'sv', cefr: 'a2' }),
    needs: (personId: string) =>
      insert('person_language_needs', { tenant_id: tenant(), person_id: personId, interpreter: 'yes' }),
    called: (personId: string, of: string) =>
      insert('person_names', {
        tenant_id: tenant(),
        id: newId(),
        person_id: personId,
        kind: 'called',
        name: `Mira ${of}`,
      }),
    earlier: (personId: string) =>
      insert('person_names', {
        tenant_id: tenant(),
        id: newId(),
        person_id: personId,
        kind: 'earlier',
        name: 'Amira Saleh',
      }),
    absence: (personId: string) =>
      insert('person_number_absences', {
        tenant_id: tenant(),
        id: newId(),
        person_id: personId,
        cause: 'not-given-yet',
        valid_from: '2026-01-01',
      }),
    bar: (personId: string) =>
      insert('person_bars', {
        tenant_id: tenant(),
        id: newId(),
        person_id: personId,
        account_id: actors.barred(),
        reason: 'kin',
        valid_from: '2026-01-01',
      }),
  };

  /** What stands beside a participation and follows it. */
  async function workOn(personId: string, enrolmentId: string): Promise<void> {
    const own = {
      tenant_id: tenant(),
      programme_id: world.programmes.alpha,
      person_id: personId,
      enrolment_id: enrolmentId,
    };
    const dated = { source: 'register', recorded_by: actors.coordinator().accountId };
    await insert('situations', { ...own, ...dated, id: newId(), kind: 'sick', starts_on: '2026-01-01' });
    await insert('supports', {
      ...own,
      ...dated,
      id: newId(),
      benefit: 'income-support',
      payer: 'municipality',
      starts_on: '2026-01-01',
    });
    await insert('enrolment_facts', {
      ...own,
      ...dated,
      id: newId(),
      point: 'entry',
      key: 'education',
      value: JSON.stringify('unknown'),
      as_of: '2026-01-12',
    });
    await insert('enrolment_moves', {
      ...own,
      id: newId(),
      move: 'start',
      from_status: 'accepted',
      to_status: 'active',
      takes_effect_on: '2026-01-12',
    });
    const [activityId, sessionId] = [newId(), newId()];
    await insert('activities', {
      tenant_id: tenant(),
      id: activityId,
      programme_id: world.programmes.alpha,
      name: 'Grupp',
      kind: 'group-session',
      form: 'group',
      starts_on: '2026-01-01',
    });
    await insert('activity_members', { ...own, activity_id: activityId, joined_on: '2026-01-12' });
    await insert('activity_sessions', {
      tenant_id: tenant(),
      id: sessionId,
      programme_id: world.programmes.alpha,
      activity_id: activityId,
      held_on: '2026-02-02',
      starts_at: '09:00',
      ends_at: '12:00',
    });
    await insert('attendance_marks', {
      ...own,
      session_id: sessionId,
      held_on: '2026-02-02',
      mark: 'present',
      minutes_present: 180,
    });
  }

  async function aPerson(
    rows: readonly PersonRow[],
    wishes: Parameters<typeof world.aParticipant>[1] = {},
  ): Promise<string> {
    const { personId, enrolmentId } = await world.aParticipant('alpha', { status: 'ended', ...wishes });
    await workOn(personId, enrolmentId);
    await world.admin
      .updateTable('person_directory')
      .set({ municipality: 'Skövde' })
      .where('person_id', '=', personId)
      .execute();
    const of = String(10 + Math.floor(Math.random() * 90));
    for (const row of rows) await personRows[row](personId, of);
    return personId;
  }

  const add = {
    name: (personId: string, index: number) =>
      insert('person_names', {
        tenant_id: tenant(),
        id: newId(),
        person_id: personId,
        kind: 'earlier',
        name: `Tidigare ${'abcd'[index]}`,
      }),
    language: (personId: string, index: number) =>
      insert('person_languages', {
        tenant_id: tenant(),
        person_id: personId,
        language: ['pl', 'fi', 'da', 'de'][index],
      }),
    number: (personId: string, index: number) => personRows.number(personId, String(index)),
    enrolment: (personId: string) =>
      insert('enrolments', {
        tenant_id: tenant(),
        id: newId(),
        programme_id: world.programmes.alpha,
        person_id: personId,
        status: 'declined',
        referred_on: '2026-03-01',
      }),
  };

  const protect = async (personId: string) => {
    await world.admin.updateTable('people').set({ restricted: true }).where('id', '=', personId).execute();
    await insert('named_readers', {
      tenant_id: tenant(),
      person_id: personId,
      account_id: actors.coordinator().accountId,
      reason: 'test',
    });
  };

  const apart = [
    'audit_events',
    'audit_seals',
    'sessions',
    'person_merges',
    'person_merge_rows',
    'duplicate_pairs',
    'person_keys',
    'merge_inquiries',
    'merge_questions',
  ];

  /** Every row of every table, as text, but for what tells of the merge itself and how often a person was saved. */
  async function everything(): Promise<Record<string, string[]>> {
    const { rows: tables } = await sql<{
      name: string;
    }>`select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped) order by 1`.execute(
      world.admin,
    );
    const dump: Record<string, string[]> = {};
    for (const { name } of tables.filter((table) => !apart.includes(table.name))) {
      const { rows } = await sql<{
        row: string;
      }>`select (to_jsonb(t) - ${name === 'people' ? 'version' : ''})::text as row from ${sql.table(name)} t order by 1`.execute(
        world.admin,
      );
      dump[name] = rows.map(({ row }) => row);
    }
    return dump;
  }

  return { tenant, insert, personRows, aPerson, add, protect, everything };
}
