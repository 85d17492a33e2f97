import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Instant, PlainDate } from '#app/shared/dates.ts';
import type { TimeOfDay } from '#app/shared/time-of-day.ts';
import type { AddMaterial, ChangeMaterial, MaterialType, ShelfFilter } from '../domain/material.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'now' | 'today'>;
type Keyed = { key: string; name: string };

/** What a version is: a file in the storage, or the address of a page. */
export type VersionContent =
  | { type: MaterialType; byteCount: number; storageKey: string; url: null }
  | { type: null; byteCount: null; storageKey: null; url: string };

export type MaterialLine = {
  id: string;
  programmeId: string;
  programmeName: string;
  title: string;
  about: string;
  languages: string[];
  themeKeys: string[];
  /** What the programme calls its themes. */
  themes: Keyed[];
  madeBy: string;
  isOwn: boolean;
  rights: string;
  isRetired: boolean;
  version: number;
  createdAt: Instant;
  createdById: string;
  createdBy: string;
  /** Of the version in use. */
  number: number;
  type: MaterialType | null;
  byteCount: number | null;
  url: string | null;
  /** Activities that use or used it, and sessions held or to be held today at which it was used. */
  activities: number;
  sessions: number;
};

export type MaterialVersion = VersionContent & {
  id: string;
  number: number;
  remarks: string[];
  addedOn: PlainDate;
  addedBy: string;
};

export type MaterialUse = {
  activityId: string;
  activityName: string;
  session: { id: string; heldOn: PlainDate; startsAt: TimeOfDay } | null;
  attachedOn: PlainDate;
  endedOn: PlainDate | null;
};

/** Programmes whose shelf the caller sees, with their themes, the newest first. */
export async function selectProgrammes({ db, caller }: Ctx) {
  return db
    .selectFrom('programmes')
    .where('tenant_id', '=', caller.tenantId)
    .where(({ eb, val }) => eb('id', '=', eb.fn.any(val([...caller.programmes]))))
    .select(['id', 'name', sql<Keyed[]>`coalesce(definition->'themes', '[]')`.as('themes')])
    .orderBy('starts_on', 'desc')
    .orderBy('name')
    .execute();
}

const columns = sql`m.id, m.programme_id as "programmeId", p.name as "programmeName", m.title, m.about, m.languages, m.theme_keys as "themeKeys",
  coalesce(p.definition->'themes', '[]') as themes, m.made_by as "madeBy", m.is_own as "isOwn", m.rights, m.retired_at is not null as "isRetired", m.version,
  m.created_at as "createdAt", m.created_by as "createdById", w.name as "createdBy", v.number, v.media_type as type, v.byte_count as "byteCount", v.url`;
const joined = sql`join programmes p on p.tenant_id = m.tenant_id and p.id = m.programme_id
  join accounts w on w.tenant_id = m.tenant_id and w.id = m.created_by
  cross join lateral (select x.* from material_versions x where x.tenant_id = m.tenant_id and x.material_id = m.id order by x.number desc limit 1) v`;
const counted = (
  today: PlainDate,
) => sql`(select count(distinct u.activity_id)::int from material_uses u where u.tenant_id = m.tenant_id and u.material_id = m.id) as activities,
  (select count(distinct s.id)::int from material_uses u join activity_sessions s on s.tenant_id = u.tenant_id and s.activity_id = u.activity_id and not s.cancelled
      and s.held_on <= ${today}::date and case when u.session_id is null then s.held_on >= u.attached_on and (u.ended_on is null or s.held_on < u.ended_on) else s.id = u.session_id end
    where u.tenant_id = m.tenant_id and u.material_id = m.id) as sessions`;

/** A page of the shelf, by title, and how many there are in all. */
export async function selectShelf(
  { db, caller, today }: Ctx,
  { programme, q, language, theme, retired }: ShelfFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ rows: MaterialLine[]; total: number }> {
  const pattern = q === undefined || q === '' ? null : `%${q.replaceAll(/[\\%_]/g, '\\$&')}%`;
  const wanted = sql`from materials m ${joined} where m.tenant_id = ${caller.tenantId}::uuid
    and (${programme ?? null}::uuid is null or m.programme_id = ${programme ?? null}::uuid)
    and (${retired === '1'} or m.retired_at is null)
    and (${pattern}::text is null or m.title ilike ${pattern} or m.about ilike ${pattern} or m.made_by ilike ${pattern})
    and (${language ?? null}::text is null or ${language ?? null} = any (m.languages))
    and (${theme ?? null}::text is null or ${theme ?? null} = any (m.theme_keys))`;
  const [{ rows }, { rows: counts }] = await Promise.all([
    sql<MaterialLine>`select ${columns}, ${counted(today)} ${wanted} order by m.title collate "sv-SE-x-icu", m.id limit ${limit} offset ${offset}`.execute(
      db,
    ),
    sql<{ total: number }>`select count(*)::int as total ${wanted}`.execute(db),
  ]);
  return { rows, total: counts[0]?.total ?? 0 };
}

/** One material; undefined when it is out of sight. */
export async function findMaterial({ db, caller, today }: Ctx, id: string): Promise<MaterialLine | undefined> {
  const { rows } =
    await sql<MaterialLine>`select ${columns}, ${counted(today)} from materials m ${joined} where m.tenant_id = ${caller.tenantId}::uuid and m.id = ${id}::uuid`.execute(
      db,
    );
  return rows[0];
}

/** Every version, the newest first. */
export async function selectVersions({ db, caller }: Ctx, materialId: string): Promise<MaterialVersion[]> {
  const { rows } = await sql<MaterialVersion>`
    select v.id, v.number, v.media_type as type, v.byte_count as "byteCount", v.storage_key as "storageKey", v.url, v.remarks, v.added_on as "addedOn", w.name as "addedBy"
    from material_versions v join accounts w on w.tenant_id = v.tenant_id and w.id = v.added_by
    where v.tenant_id = ${caller.tenantId}::uuid and v.material_id = ${materialId}::uuid order by v.number desc`.execute(
    db,
  );
  return rows;
}

/** Where it is and was used, the latest first. */
export async function selectUses({ db, caller }: Ctx, materialId: string): Promise<MaterialUse[]> {
  const { rows } = await sql<MaterialUse>`
    select u.activity_id as "activityId", a.name as "activityName", u.attached_on as "attachedOn", u.ended_on as "endedOn",
      case when s.id is not null then json_build_object('id', s.id, 'heldOn', s.held_on, 'startsAt', to_char(s.starts_at, 'HH24:MI')) end as session
    from material_uses u join activities a on a.tenant_id = u.tenant_id and a.id = u.activity_id
    left join activity_sessions s on s.tenant_id = u.tenant_id and s.id = u.session_id
    where u.tenant_id = ${caller.tenantId}::uuid and u.material_id = ${materialId}::uuid
    order by coalesce(s.held_on, u.attached_on) desc, u.id limit 200`.execute(db);
  return rows;
}

const said = ({ title, about, languages, themeKeys, madeBy, maker, rights }: ChangeMaterial | AddMaterial) => ({
  ...{ title, about, languages, theme_keys: themeKeys, made_by: madeBy, is_own: maker === 'own' },
  rights: maker === 'own' ? '' : rights,
});

export async function insertMaterial({ db, caller, now }: Ctx, input: AddMaterial): Promise<void> {
  await db
    .insertInto('materials')
    .values({
      ...said(input),
      tenant_id: caller.tenantId,
      id: input.id,
      programme_id: input.programmeId,
      created_at: now,
      created_by: caller.accountId,
    })
    .execute();
}

export async function insertVersion(
  { db, caller, today }: Ctx,
  material: { id: string; programmeId: string },
  { type, byteCount, storageKey, url, ...version }: VersionContent & { id: string; number: number; remarks: string[] },
): Promise<void> {
  await db
    .insertInto('material_versions')
    .values({
      ...version,
      tenant_id: caller.tenantId,
      programme_id: material.programmeId,
      material_id: material.id,
      media_type: type,
      byte_count: byteCount,
      storage_key: storageKey,
      url,
      added_on: today,
      added_by: caller.accountId,
    })
    .execute();
}

/** Saves what is said about it, or only that something of it is new; false: somebody saved in between. */
export async function updateMaterial(
  { db, caller }: Ctx,
  id: string,
  version: number,
  input?: ChangeMaterial,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('materials')
    .set(({ eb }) => ({ ...(input && said(input)), version: eb('version', '+', 1) }))
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function updateStanding({ db, caller }: Ctx, id: string, retiredAt: Instant | null): Promise<void> {
  await db
    .updateTable('materials')
    .set({ retired_at: retiredAt })
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', id)
    .execute();
}

/** Removes a material that nothing uses; false: something does. */
export async function deleteMaterial({ db, caller }: Ctx, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('materials')
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', id)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('material_uses as u')
            .whereRef('u.tenant_id', '=', 'materials.tenant_id')
            .whereRef('u.material_id', '=', 'materials.id')
            .select('u.id'),
        ),
      ),
    )
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

export type Place = { programmeId: string; activityId: string; sessionId: string | null };

/** Attaches a material; where it is attached already nothing happens. */
export async function insertUse({ db, caller, today }: Ctx, place: Place, use: { id: string; materialId: string }) {
  await db
    .insertInto('material_uses')
    .values({
      tenant_id: caller.tenantId,
      id: use.id,
      programme_id: place.programmeId,
      material_id: use.materialId,
      activity_id: place.activityId,
      session_id: place.sessionId,
      attached_on: today,
      attached_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes it away: from an activity from today on, so that sessions already held keep it; else as if it had never been there. */
export async function endUse({ db, caller, today }: Ctx, { activityId, sessionId }: Place, useId: string) {
  const where = sql`tenant_id = ${caller.tenantId}::uuid and id = ${useId}::uuid and activity_id = ${activityId}::uuid and session_id is not distinct from ${sessionId}::uuid`;
  await sql`delete from material_uses where ${where} and (session_id is not null or attached_on >= ${today}::date)`.execute(
    db,
  );
  await sql`update material_uses set ended_on = ${today}::date where ${where} and ended_on is null`.execute(db);
}
