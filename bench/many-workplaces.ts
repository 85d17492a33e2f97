import type pg from 'pg';
import { findTown, kmBetween, townNames } from '#app/features/matching/domain/towns.ts';
import type { Caller } from './bench-world.ts';

export const WORKPLACES = 20_000;
const TOWNS = 60;
const HOME = 'Västerås';
const FIRSTS =
  'Solsidans Norra Södra Björkens Nya Gamla Ängens Åsens Stations Hamnens Torgets Parkens Kvarnens Lindens Skogens Bergets'.split(
    ' ',
  );
const KINDS =
  'kök förskola städ bageri verkstad lager butik äldreboende skola tvätt restaurang bilvård trädgård snickeri tryckeri kontor'.split(
    ' ',
  );

/** The words their names are made of, to look for. */
export const nameWords: readonly string[] = KINDS;

/**
 * Gives a coordinator's programme 20,000 employers, once: each with a workplace in one of the sixty towns round Västerås, an offer, somebody to
 * talk to and a contact in the last year. Every eighth is shared with the tenant. The same database always gets the same ones.
 */
export async function addWorkplaces(db: pg.PoolClient, { tenantId, accountId, programmeIds }: Caller): Promise<void> {
  const of = [tenantId, programmeIds[0], accountId];
  const { rows } = await db.query(
    'select count(*)::int as n from employers where tenant_id = $1 and programme_id = $2',
    of.slice(0, 2),
  );
  if (rows[0].n >= WORKPLACES) return;
  const towns = nearestTowns();
  const all = `(select e.*, substring(e.note from '[0-9]+')::int as n from employers e where e.tenant_id = $1 and e.programme_id = $2 and e.note like 'Bänk %') b`;
  const id = (kind: string) => uuidOf(`'${kind}' || b.id::text`);
  // Loading is no request: it may take its time.
  await db.query('begin; set local statement_timeout = 0');
  await db.query(
    `insert into employers (tenant_id, programme_id, found_by, owner_id, id, name, kind, sni, note, shared, shared_at, shared_by, organisation_number)
      select $1::uuid, $2::uuid, $3::uuid, case when n % 3 = 0 then $3::uuid end, ${uuidOf(`$2::text || 'e' || n`)},
        ($4::text[])[1 + hash % cardinality($4::text[])] || ' ' || ($5::text[])[1 + hash / 100 % cardinality($5::text[])] || ' ' || n, 'company',
        (array['56100', '81210', '47110'])[1 + n % 3], 'Bänk ' || n, n % 8 = 0, case when n % 8 = 0 then now() end, case when n % 8 = 0 then $3::uuid end,
        case when n % 2 = 0 then '5590' || lpad(n::text, 6, '0') end
      from (select n, abs(hashint4(n)) as hash from generate_series(1, ${WORKPLACES}) n) n`,
    [...of, FIRSTS, KINDS],
  );
  await db.query(
    `insert into workplaces (tenant_id, programme_id, shared, employer_id, id, name, street, city, latitude, longitude, languages, occupations, conditions)
      select tenant_id, programme_id, shared, b.id, ${id('w')}, name, 'Gatan ' || n, ($3::text[])[1 + hash % ${TOWNS}],
        ($4::float8[])[1 + hash % ${TOWNS}] + (hash / 100 % 100 - 50) * 0.0004, ($5::float8[])[1 + hash % ${TOWNS}] + (hash / 10000 % 100 - 50) * 0.0008,
        array['sv', (array['en', 'so', 'ar', 'fa'])[1 + n % 4]],
        array[(array['9411', '9412', '5120', '9111', '5330', '5343', '8322', '7126', '2341', '4321'])[1 + n % 10]],
        case when n % 7 = 0 then array['stairs'] when n % 5 = 0 then array['weekends', 'standing'] else '{}' end
      from ${all}, abs(hashint4(n + 1)) hash`,
    [
      ...of.slice(0, 2),
      towns.map(({ name }) => name),
      towns.map(({ latitude }) => latitude),
      towns.map(({ longitude }) => longitude),
    ],
  );
  await db.query(
    `insert into workplace_contacts (tenant_id, programme_id, shared, employer_id, workplace_id, id, name, phone, supervises)
      select tenant_id, programme_id, shared, b.id, ${id('w')}, ${id('c')}, 'Kontakt ' || n, '021 00 00 00', true from ${all}`,
    of.slice(0, 2),
  );
  await db.query(
    `insert into workplace_offers (tenant_id, programme_id, shared, employer_id, workplace_id, id, kind, places, starts_on)
      select tenant_id, programme_id, shared, b.id, ${id('w')}, ${id('o')}, (array['placement', 'job', 'study-visit'])[1 + n % 3], 1 + n % 3, current_date - 30 from ${all}`,
    of.slice(0, 2),
  );
  await db.query(
    `insert into employer_log (tenant_id, programme_id, shared, employer_id, workplace_id, id, happened_on, way, words, asked, answer, next_on, written_at, written_by)
      select tenant_id, programme_id, shared, b.id, ${id('w')}, ${id('l')}, current_date - n % 365, 'phone', 'Ringde', case when n % 2 = 0 then 'placement' end,
        case when n % 4 = 0 then 'yes' end, case when n % 10 = 0 then current_date + n % 60 end, now(), $3::uuid from ${all}`,
    of,
  );
  await db.query('commit');
  await db.query('vacuum analyze employers, workplaces, workplace_contacts, workplace_offers, employer_log');
}

/** Lets each of the caller's people want to work in a kitchen, by bus from Västerås, without stairs. */
export async function addWishes(db: pg.PoolClient, { tenantId, enrolmentIds }: Caller): Promise<void> {
  await db.query(
    `insert into match_wishes (tenant_id, enrolment_id, programme_id, person_id, restricted, occupations, town, ways, longest_minutes, cannot, said_by, changed_at)
      select e.tenant_id, e.id, e.programme_id, e.person_id, e.restricted, array['9411'], '${HOME}', array['bus'], 90, array['stairs'], 'staff', now()
      from enrolments e where e.tenant_id = $1 and e.id = any ($2::uuid[]) on conflict do nothing`,
    [tenantId, enrolmentIds],
  );
}

// An id is read as one only when it says which kind it is.
const uuidOf = (text: string) => `overlay(overlay(md5(${text}) placing '8' from 13) placing '8' from 17)::uuid`;

function nearestTowns() {
  const home = findTown(HOME);
  if (home === undefined) throw new Error(`${HOME} is not in the list of towns`);
  const towns = townNames.flatMap((name) => findTown(name) ?? []);
  return towns.toSorted((a, b) => kmBetween(home, a) - kmBetween(home, b)).slice(0, TOWNS);
}
