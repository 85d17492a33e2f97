import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';

/** Something from the programme's shelf as it is used in an activity or a session. */
export type UsedMaterial = {
  useId: string;
  id: string;
  title: string;
  languages: string[];
  /** The version of the day: of a session already held the one that was in use then. */
  number: number;
  /** A file's type; null: a page elsewhere, at `url`. */
  type: string | null;
  byteCount: number | null;
  url: string | null;
  /** Used in the whole activity. */
  isOfActivity: boolean;
};

/** What an activity uses now, or what one of its sessions uses or used, by title. The tables belong to materials. */
export async function listMaterials(
  { db, caller }: Pick<RequestContext, 'db' | 'caller'>,
  of: { activityId: string } | { sessionId: string },
): Promise<UsedMaterial[]> {
  const [activityId, sessionId] = 'sessionId' in of ? [null, of.sessionId] : [of.activityId, null];
  const { rows } = await sql<UsedMaterial>`
    select u.id as "useId", m.id, m.title, m.languages, v.number, v.media_type as type, v.byte_count as "byteCount", v.url, u.session_id is null as "isOfActivity"
    from material_uses u
    join materials m on m.tenant_id = u.tenant_id and m.id = u.material_id
    left join activity_sessions s on s.tenant_id = u.tenant_id and s.activity_id = u.activity_id and s.id = ${sessionId}::uuid
    cross join lateral (select x.* from material_versions x where x.tenant_id = m.tenant_id and x.material_id = m.id
      order by case when x.added_on <= greatest(s.held_on, u.attached_on) or s.id is null then x.number else -x.number end desc limit 1) v
    where u.tenant_id = ${caller.tenantId}::uuid
      and u.activity_id = coalesce(${activityId}::uuid, (select o.activity_id from activity_sessions o where o.tenant_id = u.tenant_id and o.id = ${sessionId}::uuid))
      and case when ${sessionId}::uuid is null then u.session_id is null and u.ended_on is null
        when u.session_id is null then u.attached_on <= s.held_on and (u.ended_on is null or u.ended_on > s.held_on)
        else u.session_id = s.id end
    order by m.title collate "sv-SE-x-icu", m.id`.execute(db);
  return rows;
}

/** The titles of what an activity uses, and of what these of its sessions do, for the leader's paper. */
export async function listMaterialTitles(
  { db, caller }: Pick<RequestContext, 'db' | 'caller'>,
  sessionIds: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ title: string }>`
    select distinct m.title collate "sv-SE-x-icu" as title
    from activity_sessions s
    join material_uses u on u.tenant_id = s.tenant_id and u.activity_id = s.activity_id
      and case when u.session_id is null then u.attached_on <= s.held_on and (u.ended_on is null or u.ended_on > s.held_on) else u.session_id = s.id end
    join materials m on m.tenant_id = u.tenant_id and m.id = u.material_id
    where s.tenant_id = ${caller.tenantId}::uuid and s.id = any (${sessionIds}::uuid[])
    order by 1`.execute(db);
  return rows.map(({ title }) => title);
}

/** What an activity uses and has used, by title, each with at how many of its sessions through today. */
export async function listMaterialsOver(
  { db, caller, today }: Pick<RequestContext, 'db' | 'caller' | 'today'>,
  activityId: string,
): Promise<{ id: string; title: string; sessions: number }[]> {
  const { rows } = await sql<{ id: string; title: string; sessions: number }>`
    select m.id, m.title, count(distinct s.id)::int as sessions
    from material_uses u
    join materials m on m.tenant_id = u.tenant_id and m.id = u.material_id
    left join activity_sessions s on s.tenant_id = u.tenant_id and s.activity_id = u.activity_id and not s.cancelled and s.held_on <= ${today}::date
      and case when u.session_id is null then u.attached_on <= s.held_on and (u.ended_on is null or u.ended_on > s.held_on) else u.session_id = s.id end
    where u.tenant_id = ${caller.tenantId}::uuid and u.activity_id = ${activityId}::uuid
    group by m.id, m.title order by m.title collate "sv-SE-x-icu", m.id`.execute(db);
  return rows;
}
