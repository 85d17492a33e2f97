import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { ReflectionForm, ReflectionVersion } from '../domain/reflection.ts';

type Reads = Pick<RequestContext, 'db' | 'caller'>;

/** What a session's reflection says and has said, the latest first. */
export async function selectReflection({ db, caller }: Reads, sessionId: string): Promise<ReflectionVersion[]> {
  const { rows } =
    await sql<ReflectionVersion>`select r.version, r.worked, r.next_time as "nextTime", r.written_at as "writtenAt", a.name as "writtenBy"
    from session_reflections r join accounts a on a.tenant_id = r.tenant_id and a.id = r.written_by
    where r.tenant_id = ${caller.tenantId} and r.session_id = ${sessionId} order by r.version desc`.execute(db);
  return rows;
}

export type ActivityReflection = ReflectionVersion & { sessionId: string; heldOn: PlainDate };

/** What the reflections on an activity's sessions say now, the latest session first. */
export async function selectReflections(
  { db, caller }: Reads,
  activityId: string,
  limit: number,
): Promise<ActivityReflection[]> {
  const { rows } = await sql<ActivityReflection>`select * from (
      select distinct on (r.session_id) r.session_id as "sessionId", s.held_on as "heldOn", r.version, r.worked, r.next_time as "nextTime", r.written_at as "writtenAt", a.name as "writtenBy"
      from session_reflections r join activity_sessions s on s.tenant_id = r.tenant_id and s.id = r.session_id
      join accounts a on a.tenant_id = r.tenant_id and a.id = r.written_by
      where r.tenant_id = ${caller.tenantId} and r.activity_id = ${activityId} order by r.session_id, r.version desc) latest
    order by "heldOn" desc, "sessionId" limit ${limit}`.execute(db);
  return rows;
}

/** Writes the next version; false when somebody else has written it. */
export async function insertReflection(
  { db, caller, now }: Reads & Pick<RequestContext, 'now'>,
  session: { id: string; programmeId: string; activityId: string },
  { version, worked, nextTime }: ReflectionForm,
  confirmed: readonly string[],
): Promise<boolean> {
  const written =
    await sql`insert into session_reflections (tenant_id, session_id, version, programme_id, activity_id, worked, next_time, confirmed, written_at, written_by)
    select ${caller.tenantId}, ${session.id}, ${version + 1}, ${session.programmeId}, ${session.activityId}, ${worked}, ${nextTime}, ${[...confirmed]}::text[], ${now}, ${caller.accountId}
    where ${version} = (select coalesce(max(r.version), 0) from session_reflections r where r.tenant_id = ${caller.tenantId} and r.session_id = ${session.id})
    on conflict do nothing`.execute(db);
  return written.numAffectedRows === 1n;
}

/** What those are called who were at a session or belong to its group, as far as the caller may see them. */
export async function selectNames({ db, caller }: Reads, sessionId: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct n.name from activity_sessions s
    cross join lateral (select k.person_id from attendance_marks k where k.tenant_id = s.tenant_id and k.session_id = s.id
      union select m.person_id from activity_members m where m.tenant_id = s.tenant_id and m.activity_id = s.activity_id) who
    join person_directory d on d.tenant_id = s.tenant_id and d.person_id = who.person_id
    cross join lateral (values (d.given_name), (d.family_name)) n (name)
    where s.tenant_id = ${caller.tenantId} and s.id = ${sessionId}`.execute(db);
  return rows.map(({ name }) => name);
}
