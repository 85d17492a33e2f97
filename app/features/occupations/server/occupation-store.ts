import { sql } from 'kysely';
import type { Db } from '#app/platform/db/database.ts';
import type { FoundOccupation, Occupation, WholeOccupation } from '../domain/occupation.ts';
import type { ListedOccupation } from '../domain/occupation-list.ts';

type Ctx = { db: Db };

const LEAST_ALIKE = 0.25;
const BEGINS_SO = 2;

/**
 * Four-digit groups by plain words, also misspelt, the likeliest first: called just that, beginning so, holding it, looking alike.
 * `isNamed`: only those that are called just that or begin so.
 */
export async function selectByWords(
  { db }: Ctx,
  words: string,
  most: number,
  isNamed = false,
): Promise<FoundOccupation[]> {
  const wanted = words.trim().toLocaleLowerCase('sv').replace(/\s+/g, ' ');
  if (wanted.length < 2) return [];
  const { rows } = await sql<FoundOccupation>`
    with called as (
      select code, word from occupation_words
      union all select code, lower(name) from occupations where length(code) = 4
    ), alike as (
      select code, bool_or(word = ${wanted} or code = ${wanted}) as is_exact, max(case
        when word = ${wanted} or code = ${wanted} then 3
        when starts_with(word, ${wanted}) then 2 + similarity(word, ${wanted})
        when length(${wanted}) > 2 and strpos(word, ${wanted}) > 0 then 1 + similarity(word, ${wanted})
        else similarity(word, ${wanted}) end) as score
      from called group by code
    )
    select o.code, o.name, g.name as "groupName", a.is_exact as "isExact"
    from alike a join occupations o on o.code = a.code left join occupations g on g.code = left(o.code, 3)
    where a.score >= ${isNamed ? BEGINS_SO : LEAST_ALIKE} order by a.score desc, o.code limit ${most}`.execute(db);
  return rows;
}

/** One four-digit group by its code; undefined when the list has none. */
export async function findByCode({ db }: Ctx, code: string): Promise<Occupation | undefined> {
  const { rows } = await sql<Occupation>`
    select o.code, o.name, g.name as "groupName" from occupations o left join occupations g on g.code = left(o.code, 3)
    where o.code = ${code} and length(o.code) = 4`.execute(db);
  return rows[0];
}

/** Where a four-digit group stands, from the widest group to the narrowest, and what people call it; undefined when the list has none. */
export async function findInTree({ db }: Ctx, code: string): Promise<Omit<WholeOccupation, 'facts'> | undefined> {
  const { rows } = await sql<Omit<WholeOccupation, 'facts'>>`
    select o.code, o.name,
      (select coalesce(json_agg(json_build_object('code', g.code, 'name', g.name) order by length(g.code)), '[]')
        from occupations g where g.code in (left(o.code, 1), left(o.code, 2), left(o.code, 3))) as groups,
      (select coalesce(array_agg(w.word order by w.word), '{}') from occupation_words w where w.code = o.code) as words
    from occupations o where o.code = ${code} and length(o.code) = 4`.execute(db);
  return rows[0];
}

/** The groups of so many digits whose codes begin so, by code. */
export async function selectBelow(
  { db }: Ctx,
  prefix: string,
  digits: number,
): Promise<{ code: string; name: string }[]> {
  return db
    .selectFrom('occupations')
    .where(sql<boolean>`starts_with(code, ${prefix}) and length(code) = ${digits}`)
    .select(['code', 'name'])
    .orderBy('code')
    .execute();
}

/** Puts these groups in the place of those of as many digits. Words of groups that stay are kept. Only the system may. */
export async function replaceGroups(db: Db, groups: readonly ListedOccupation[]): Promise<void> {
  const values = JSON.stringify(groups);
  await sql`with listed as (select code from jsonb_to_recordset(${values}::jsonb) as x (code text))
    delete from occupations where code not in (select code from listed)
      and length(code) in (select length(code) from listed)`.execute(db);
  await sql`insert into occupations (code, name) select code, name from jsonb_to_recordset(${values}::jsonb) as x (code text, name text)
    on conflict (code) do update set name = excluded.name`.execute(db);
}

/** Adds what people call occupations; answers how many were new. Words of groups that are not in the list are left out. Only the system may. */
export async function addWords(db: Db, words: readonly { code: string; word: string }[]): Promise<number> {
  const { numAffectedRows } = await sql`insert into occupation_words (code, word)
    select x.code, x.word from jsonb_to_recordset(${JSON.stringify(words)}::jsonb) as x (code text, word text)
    join occupations o on o.code = x.code on conflict do nothing`.execute(db);
  return Number(numAffectedRows ?? 0);
}

/** What groups of any number of digits are called, by code. */
export async function selectNames({ db }: Ctx, codes: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ code: string; name: string }>`
    select o.code, o.name from occupations o where o.code = any (${codes}::text[])`.execute(db);
  return new Map(rows.map(({ code, name }) => [code, name]));
}
