import { createHash } from 'node:crypto';
import type { PlainDate } from '#app/shared/dates.ts';
import { backgrounds } from '../backgrounds.ts';
import type { ScaleShape } from './scale-shape.ts';
import { factPools, type ScaledProgramme } from './scaled-programmes.ts';

/** What an id is made for: two kinds never share one. */
export const idKinds = {
  tenant: 1,
  organisation: 2,
  staff: 3,
  tenantStaff: 4,
  programme: 5,
  role: 6,
  person: 7,
  enrolment: 8,
  move: 9,
  situation: 10,
  support: 11,
  qualification: 12,
  fact: 13,
  activity: 14,
  session: 15,
  followUp: 16,
  identifier: 17,
  contact: 18,
} as const;

/** A statement with its values. */
export type Statement = { text: string; values: unknown[] };

export const FIRST_MOMENT_MS = 1_735_689_600_000;

/**
 * Chance as functions of the session: h(n, k) is the k-th decision about the n-th thing, the same for the same seed.
 * Ids look like those of the product (UUID version 7) and grow in the order in which things would have been written down.
 */
export function chanceFunctions(seed: string, today: PlainDate): string {
  const salt = createHash('sha256').update(seed).digest().readUInt32LE(0);
  return `
    create function pg_temp.h(n int8, k int) returns int language sql immutable return (hashint8extended(n, ${salt}::int8 * 4096 + k) >> 34 & 536870911)::int;
    create function pg_temp.u(n int8, k int) returns float8 language sql immutable return pg_temp.h(n, k) / 536870912::float8;
    create function pg_temp.r(n int8, k int, lowest int, highest int) returns int language sql immutable return lowest + pg_temp.h(n, k) % (highest - lowest + 1);
    create function pg_temp.id(kind int, n int8) returns uuid language sql immutable
      return overlay(overlay(overlay(md5(kind::text || ':' || n::text || ':${salt}') placing lpad(to_hex(${FIRST_MOMENT_MS} + n), 12, '0') from 1) placing '7' from 13) placing '8' from 17)::uuid;
    create function pg_temp.today() returns date language sql immutable return date '${today}';
    create function pg_temp.monday(d date) returns date language sql immutable return d - (extract(isodow from d)::int - 1);
    create function pg_temp.source(n int8, k int) returns text language sql immutable
      return (array['own-statement','own-statement','own-statement','certificate','register'])[1 + pg_temp.h(n, k) % 5];`;
}

/** The pools that people are drawn from, and the programmes' frame, as tables of the session. */
export function groundTables(shape: ScaleShape, today: PlainDate, programmes: readonly ScaledProgramme[]): Statement[] {
  const pools = backgrounds.map((each, index) => ({ ...each, number: index, script: each.script ?? {} }));
  const templates = programmes.map((each, number) => ({ number, ...each }));
  return [
    {
      text: `create temp table pool_backgrounds as
        select number, country, language, other_languages, women, men, families, script from jsonb_to_recordset($1::jsonb)
          as x (number int, country text, language text, "otherLanguages" text[], women text[], men text[], families text[], script jsonb),
          lateral (select "otherLanguages" as other_languages) o`,
      values: [JSON.stringify(pools)],
    },
    {
      text: `create temp table pool_programmes as select * from jsonb_to_recordset($1::jsonb)
        as x (number int, name text, definition jsonb, sites text[], tracks text[], themes text[], points jsonb)`,
      values: [JSON.stringify(templates)],
    },
    {
      text: `create temp table pool_facts as select * from jsonb_to_recordset($1::jsonb)
        as x (programme int, number int, point text, key text, pool jsonb, only_country text)`,
      values: [JSON.stringify(factPools(programmes, today))],
    },
    {
      // Two of five programmes run today; the others were over one, two or three years ago.
      text: `create temp table scale_programmes as
        select p, t, pg_temp.id(${idKinds.tenant}, t) as tenant_id, pg_temp.id(${idKinds.programme}, p) as programme_id, x.number as template,
          pg_temp.today() - case when p % 5 < 2 then 0 else 365 * (p % 5 - 1) end as last_day, x.sites, x.tracks, x.themes, x.points
        from generate_series(0, $1::int - 1) p
          cross join lateral (select case when p < $2::int then 0 else 1 + (p - $2::int) / $3::int end as t) o
          join pool_programmes x on x.number = p % $4::int`,
      values: [shape.programmes, shape.firstTenantProgrammes, shape.programmesPerTenant, programmes.length],
    },
    { text: 'alter table scale_programmes add primary key (p)', values: [] },
    { text: 'analyze scale_programmes, pool_facts, pool_backgrounds', values: [] },
  ];
}
