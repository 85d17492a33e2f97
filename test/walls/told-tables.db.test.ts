import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { exitDestinations, exitReasons } from '#app/features/enrolments/domain/exit-reasons.ts';
import { moveNames } from '#app/features/enrolments/domain/moves.ts';
import { enrolmentStatuses } from '#app/features/enrolments/domain/status.ts';
import { factKeys } from '#app/features/history/domain/facts.ts';
import { situationDetails } from '#app/features/history/domain/situations.ts';
import { benefits, payers } from '#app/features/history/domain/supports.ts';
import { wishConditions } from '#app/features/matching/domain/conditions.ts';
import { partKeys } from '#app/features/own-copy/domain/parts.ts';
import { technicalColumns, usualWriters } from '#app/features/own-copy/domain/telling.ts';
import { tellings } from '#app/features/own-copy/domain/tellings/index.ts';
import { copyDocument } from '#app/features/own-copy/pages/parts/copy-document.tsx';
import { takeOwnCopy } from '#app/features/own-copy/server/own-copy.ts';
import { findWord } from '#app/features/own-copy/texts/words-of-codes.ts';
import { numberSources } from '#app/features/people/domain/number-facts.ts';
import { deciders, funders, placementForms } from '#app/features/placements/domain/forms.ts';
import { placementStatuses } from '#app/features/placements/domain/status.ts';
import { declineReasons } from '#app/features/referrals/domain/referral.ts';
import { ownNames, portalLanguages } from '#app/shared/portal-language.ts';
import { oneOfEverything } from '#test/access-matrix/fixtures.ts';
import { anOpenCopy } from '#test/portal/copy-rows.ts';
import { openOwnSide } from '#test/portal/own-side.ts';
import { buildWorld } from '#test/world.ts';

/** Codes that the database does not list: the field's own lists. */
const listedInCode: Record<string, readonly string[]> = {
  'enrolments.status': enrolmentStatuses,
  'enrolments.exit_reason': exitReasons,
  'enrolments.exit_to': exitDestinations,
  'enrolment_moves.move': moveNames,
  'enrolment_facts.key': factKeys,
  'situations.kind': situationDetails.options.map(({ shape }) => shape.kind.value),
  'supports.benefit': benefits,
  'supports.payer': payers,
  'person_identifiers.source': numberSources,
  'referral_decisions.reason_class': declineReasons,
  'placements.form': Object.keys(placementForms),
  'placements.decided_by': deciders,
  'placements.funded_by': funders,
  'placement_jobs.form': Object.keys(placementForms),
  'placement_jobs.funded_by': funders,
  'placement_moves.to_status': placementStatuses,
  'match_wishes.cannot': wishConditions,
  'match_wishes.rather_not': wishConditions,
};

/** Letters that say what they are: tags of languages, and the grades of SFI. */
const saidAsTheyAre = ['cvs.language', 'reminder_wishes.language', 'follow_up_attempts.language', 'sfi_courses.grade'];

describe('how the copy is read', async () => {
  const world = await buildWorld();
  const { rows: columns } = await sql<{ table: string; column: string; codes: string[] | null }>`
    select c.relname as table, a.attname as column, (
        select array_agg(distinct m[1]) from pg_class s join pg_attribute b on b.attrelid = s.oid and b.attname = a.attname
          join pg_constraint k on k.conrelid = s.oid and k.contype = 'c' and k.conkey = array[b.attnum],
          regexp_matches(pg_get_constraintdef(k.oid), '''([^'']*)''::text', 'g') m
        where s.relnamespace = 'public'::regnamespace and s.relname = c.relname and pg_get_constraintdef(k.oid) ~ 'ARRAY\\[' and pg_get_constraintdef(k.oid) !~ '~') as codes
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relnamespace = 'copied'::regnamespace and a.attname not in ('tenant_id', 'person_id') order by 1, a.attnum`.execute(
    world.admin,
  );
  const isQuiet = (table: string, column: string) =>
    technicalColumns.test(column) || (tellings[table]?.quiet ?? []).includes(column);
  const piecesOf = (table: string) => {
    const { title, on, lines } = tellings[table] ?? {};
    return [title, on, ...Object.values(lines ?? {})].filter((piece) => piece !== undefined);
  };

  it('is said for every table, and every column of it is read or has a reason not to be', () => {
    const unsaid = columns.filter(({ table, column }) => {
      const writers = tellings[table]?.by ?? usualWriters;
      return !(
        isQuiet(table, column) ||
        writers.includes(column) ||
        piecesOf(table).some((piece) => piece.columns.includes(column))
      );
    });
    // Each of these is told in app/features/own-copy/domain/tellings/, or stands there as quiet.
    expect(unsaid.map(({ table, column }) => `${table}.${column}`)).toEqual([]);
    const tables = new Set(columns.map(({ table }) => table));
    expect(Object.keys(tellings).filter((table) => !tables.has(table))).toEqual([]);
  });

  it('has a word in each language for every code', () => {
    const coded = columns.flatMap(({ table, column, codes }) => {
      const all = [...(codes ?? []), ...(listedInCode[`${table}.${column}`] ?? [])];
      return all.length === 0 || isQuiet(table, column) || saidAsTheyAre.includes(`${table}.${column}`)
        ? []
        : [{ table, column, codes: all }];
    });
    expect(coded.length).toBeGreaterThan(100);
    const wordless = coded.flatMap(({ table, column, codes }) => {
      const read = piecesOf(table).filter((piece) => piece.columns.includes(column));
      const lists = read.flatMap((piece) => piece.codes[column] ?? []);
      if (lists.length === 0) return [`${table}.${column} is read as it is`];
      return codes
        .filter((code) => !lists.some((list) => findWord(list, code) !== undefined))
        .map((code) => `${table}.${column}: ${code}`);
    });
    // Words stand in app/features/own-copy/texts/codes-*/ in eight languages: what is there in Swedish must be in each, or it does not compile.
    expect(wordless).toEqual([]);
  });

  it('says nothing in codes of somebody with a row in every table, in any language', async () => {
    const { personId = '', enrolmentId = '' } = await oneOfEverything(world, 'alpha');
    const side = await openOwnSide(world, 'alpha', personId);
    const { copyId = '' } = await anOpenCopy(world, 'alpha', { personId, enrolmentId, deviceId: side.deviceId });
    const { tables, madeAt } = await side.run((ctx) => takeOwnCopy(ctx, copyId));
    for (const language of portalLanguages) {
      const page = copyDocument({ tables, madeAt, language });
      const inCode = [...page.matchAll(/<bdi lang="en">([^<]*)</g)].map(([, said]) => said);
      expect(
        inCode.filter((said) => said !== ownNames.en),
        language,
      ).toEqual([]);
      const technical = [...page.matchAll(/.{40}(?:>[0-9a-f]{8}-[0-9a-f]{4}-|\[object|undefined|\bnull\b)/g)].map(
        ([around]) => around,
      );
      expect(technical, language).toEqual([]);
    }
    const swedish = copyDocument({ tables, madeAt, language: 'sv' });
    for (const part of partKeys.filter((key) => key !== 'more')) expect(swedish, part).toContain(`id="${part}"`);
  });
});
