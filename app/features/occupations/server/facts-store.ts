import { sql } from 'kysely';
import type { Db } from '#app/platform/db/database.ts';
import type { Instant } from '#app/shared/dates.ts';
import type { FetchState } from '../domain/fetching.ts';
import type { KeptFacts } from '../domain/occupation.ts';
import type { OccupationFacts } from '../domain/taxonomy.ts';

/** What was fetched about an occupation, and when; undefined when nothing was. */
export async function findFacts(db: Db, code: string): Promise<KeptFacts | undefined> {
  const { rows } =
    await sql<KeptFacts>`select f.definition, f.names, f.skills, f.source, f.version, f.fetched_at as "fetchedAt"
    from occupation_facts f where f.code = ${code}`.execute(db);
  return rows[0];
}

/** How the fetching stands, held until the transaction ends so that two workers do not both ask. Only the system may. */
export async function lockFetch(db: Db): Promise<FetchState> {
  const { rows } = await sql<FetchState>`select asked_at as "askedAt", fetched_at as "fetchedAt", version, failures
    from occupation_fetch for update`.execute(db);
  return rows[0] as FetchState;
}

/** Notes that it is asked now. Only the system may. */
export async function noteAsking(db: Db, now: Instant): Promise<void> {
  await db.updateTable('occupation_fetch').set({ asked_at: now }).execute();
}

/** Notes that nothing came, and why. Only the system may. */
export async function noteFailure(db: Db, fault: string): Promise<void> {
  await sql`update occupation_fetch set failures = failures + 1, fault = ${fault}`.execute(db);
}

/** Notes that what is kept is still the newest, or what it has become. Only the system may. */
export async function noteFetched(db: Db, version: number, now: Instant): Promise<void> {
  await db.updateTable('occupation_fetch').set({ fetched_at: now, version, failures: 0, fault: null }).execute();
}

/** Puts these facts in the place of those there were, for the groups of our own list; answers how many. Only the system may. */
export async function replaceFacts(
  db: Db,
  facts: readonly OccupationFacts[],
  from: { source: string; version: number; now: Instant },
): Promise<number> {
  await sql`delete from occupation_facts`.execute(db);
  const { numAffectedRows } =
    await sql`insert into occupation_facts (code, definition, names, skills, source, version, fetched_at)
    select o.code, x.definition, x.names, x.skills, ${from.source}, ${from.version}, ${from.now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(facts)}::jsonb) as x (code text, definition text, names text[], skills text[])
      join occupations o on o.code = x.code`.execute(db);
  return Number(numAffectedRows ?? 0);
}
