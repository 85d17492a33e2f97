import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { buildWorld } from '#test/world.ts';

const world = await buildWorld();

describe('every table about a person', () => {
  const catalogue = async (question: string) =>
    (await sql<{ name: string }>`${sql.raw(question)}`.execute(world.admin)).rows.map(({ name }) => name);
  const withPerson = `pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'person_id' and not a.attisdropped)`;

  it('follows her enrolment or is moved by the gate: a new table cannot be forgotten', async () => {
    const all = await catalogue(`select c.relname as name from ${withPerson}`);
    expect(all.length).toBeGreaterThan(20);
    expect(
      await catalogue(`select c.relname as name from ${withPerson} and not app.follows_enrolment(c.oid::regclass) and c.relname <> 'person_keys'
      and not (exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'merging') and has_table_privilege('egenvag_gate', c.oid, 'select, update')
        and c.relname in (select name from app.person_tables()))`),
    ).toEqual([]);
  });

  it('calls her person_id; the few that name two people are known here', async () => {
    expect(
      await catalogue(`select distinct c.relname || '.' || a.attname as name from pg_constraint k join pg_class c on c.oid = k.conrelid
      join pg_attribute a on a.attrelid = c.oid and a.attnum = any (k.conkey) and a.attname not in ('tenant_id', 'person_id', 'restricted')
      where k.contype = 'f' and k.confrelid = 'people'::regclass order by 1`),
    ).toEqual([
      'duplicate_pairs.person_a',
      'duplicate_pairs.person_b',
      'merge_questions.other_id',
      'people.merged_into',
      'person_merges.gone_id',
      'person_merges.kept_id',
    ]);
  });

  it('that follows her enrolment is found by it without reading the whole table', async () => {
    expect(
      await catalogue(`select c.relname as name from ${withPerson} and app.follows_enrolment(c.oid::regclass) and not exists (
      select from pg_index i where i.indrelid = c.oid and i.indpred is null
        and (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum = i.indkey[0]) = 'tenant_id'
        and (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum = i.indkey[1]) in ('enrolment_id', 'person_id'))`),
    ).toEqual([]);
  });
});
