import { sql } from 'kysely';
import type { Db } from '#app/platform/db/database.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { ProgrammeDefinition } from '../domain/definition.ts';
import { periodDays } from '../domain/period-days.ts';
import type { Programme } from '../domain/programme.ts';
import type { UsedKeys } from '../domain/removed-keys.ts';

const columns = ['id', 'key', 'name', 'starts_on as startsOn', 'ends_on as endsOn', 'version', 'definition'] as const;

interface Row {
  id: string;
  key: string;
  name: string;
  startsOn: string | null;
  endsOn: string | null;
  version: number;
  definition: unknown;
}

/**
 * The programmes that the caller works with in her active role; all of the tenant for its administrator. One that she
 * made and has no role in any longer is left out, although the wall would show it.
 */
function visible(db: Db) {
  return db.selectFrom('programmes').where(
    sql<boolean>`(programmes.id = any ((select app.programmes())::uuid[])
      or (select app.role()) in ('tenant-administrator', 'system'))`,
  );
}

/** Every programme of the caller: those that began last first, undated ones last. */
export async function listProgrammeRows(db: Db): Promise<Programme[]> {
  const rows = await visible(db)
    .select(columns)
    .orderBy('starts_on', (order) => order.desc().nullsLast())
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map(toProgramme);
}

/** One programme by id or key; undefined when there is none that the caller may see. */
export async function findProgrammeRow(db: Db, by: { id: string } | { key: string }): Promise<Programme | undefined> {
  const row = await visible(db)
    .select(columns)
    .where('id' in by ? 'id' : 'key', '=', 'id' in by ? by.id : by.key)
    .executeTakeFirst();
  return row && toProgramme(row);
}

/** A tenant's programme by key, for the system: past the question of who is asking. */
export async function findProgrammeOfTenant(db: Db, tenantId: string, key: string): Promise<Programme | undefined> {
  const row = await db
    .selectFrom('programmes')
    .select(columns)
    .where('tenant_id', '=', tenantId)
    .where('key', '=', key)
    .executeTakeFirst();
  return row && toProgramme(row);
}

/** Programmes whose name, official name, key or register number contains the text. */
export async function searchProgrammeRows(db: Db, text: string, limit: number): Promise<Programme[]> {
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  const rows = await visible(db)
    .select(columns)
    .where((is) =>
      is.or([
        is('name', 'ilike', pattern),
        is('key', 'ilike', pattern),
        is(sql<string>`definition ->> 'officialName'`, 'ilike', pattern),
        is(sql<string>`definition #>> '{register,number}'`, 'ilike', pattern),
      ]),
    )
    .orderBy('name')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(toProgramme);
}

export interface NewProgramme {
  tenantId: string;
  id: string;
  definition: ProgrammeDefinition;
  createdBy: string | null;
  copiedFromId?: string;
}

/** Inserts a programme; false when its id or its key is there already. */
export async function insertProgramme(db: Db, given: NewProgramme): Promise<boolean> {
  const { tenantId, id, definition, createdBy, copiedFromId = null } = given;
  const result = await db
    .insertInto('programmes')
    .values({
      tenant_id: tenantId,
      id,
      key: definition.key,
      ...columnsOf(definition),
      copied_from: copiedFromId,
      created_by: createdBy,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Whether this account made the programme with this id and key: then the same form has arrived twice. */
export async function isMadeBy(db: Db, accountId: string, { id, key }: { id: string; key: string }): Promise<boolean> {
  const row = await db
    .selectFrom('programmes')
    .select('id')
    .where('id', '=', id)
    .where('key', '=', key)
    .where('created_by', '=', accountId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Saves another definition over version `version`; false when that is no longer the newest. The key stays. */
export async function updateProgramme(
  db: Db,
  { id, version, definition }: { id: string; version: number; definition: ProgrammeDefinition },
): Promise<boolean> {
  const result = await db
    .updateTable('programmes')
    .set({ ...columnsOf(definition), version: version + 1 })
    .where('id', '=', id)
    .where('key', '=', definition.key)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Makes an account coordinator of a programme from a day on. */
export async function insertCoordinator(
  db: Db,
  given: { tenantId: string; id: string; accountId: string; programmeId: string; validFrom: PlainDate },
): Promise<void> {
  await db
    .insertInto('role_assignments')
    .values({
      tenant_id: given.tenantId,
      id: given.id,
      account_id: given.accountId,
      role: 'coordinator',
      programme_id: given.programmeId,
      valid_from: given.validFrom,
      created_by: given.accountId,
    })
    .execute();
}

/** The keys of sites, tracks, themes and measuring points that participations, activities and follow-ups point to. */
export async function findUsedKeys(db: Db, programmeId: string): Promise<UsedKeys> {
  const { rows } = await sql<UsedKeys>`
    select
      array(select distinct site_key from enrolments where programme_id = ${programmeId} and site_key is not null
        union select site_key from activities where programme_id = ${programmeId} and site_key is not null) as sites,
      array(select distinct track_key from enrolments where programme_id = ${programmeId} and track_key is not null) as tracks,
      array(select distinct theme from activities, unnest(theme_keys) theme where programme_id = ${programmeId}
        union select theme from activity_sessions, unnest(theme_keys) theme where programme_id = ${programmeId}) as themes,
      array(select distinct point_key from follow_ups where programme_id = ${programmeId}) as "measuringPoints"`.execute(
    db,
  );
  return rows[0] ?? { sites: [], tracks: [], themes: [], measuringPoints: [] };
}

function columnsOf(definition: ProgrammeDefinition) {
  const { firstDay = null, lastDay = null } = periodDays(definition);
  return { name: definition.name, starts_on: firstDay, ends_on: lastDay, definition: JSON.stringify(definition) };
}

function toProgramme(row: Row): Programme {
  return {
    ...row,
    startsOn: row.startsOn as PlainDate | null,
    endsOn: row.endsOn as PlainDate | null,
    definition: row.definition as ProgrammeDefinition,
  };
}
