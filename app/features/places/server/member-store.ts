import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller'>;

export type GroupMember = {
  enrolmentId: string;
  personId: string;
  name: string;
  municipality: string | null;
  joinedOn: PlainDate;
  leftOn: PlainDate | null;
};

/** Who is in a group on a day or will be, A–Ö, with the municipality she lives in. */
export async function selectMembers({ db, caller }: Ctx, activityId: string, day: PlainDate): Promise<GroupMember[]> {
  const { rows } = await sql<GroupMember>`
    select m.enrolment_id as "enrolmentId", m.person_id as "personId", trim(d.given_name || ' ' || d.family_name) as name, d.municipality,
      m.joined_on as "joinedOn", m.left_on as "leftOn"
    from activity_members m join person_directory d on d.tenant_id = m.tenant_id and d.person_id = m.person_id
    where m.tenant_id = ${caller.tenantId} and m.activity_id = ${activityId} and (m.left_on is null or m.left_on >= ${day}::date)
    order by d.given_name collate "sv-SE-x-icu", d.family_name collate "sv-SE-x-icu", m.enrolment_id`.execute(db);
  return rows;
}

export type Candidate = { enrolmentId: string; personId: string; name: string; siteKey: string | null };

/** The programme's active participants who are not in the group now, A–Ö; at most 1 000. */
export async function selectCandidates(
  { db, caller }: Ctx,
  programmeId: string,
  activityId: string,
  today: PlainDate,
): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select e.id as "enrolmentId", e.person_id as "personId", trim(d.given_name || ' ' || d.family_name) as name, e.site_key as "siteKey"
    from enrolments e join person_directory d on d.tenant_id = e.tenant_id and d.person_id = e.person_id
    where e.tenant_id = ${caller.tenantId} and e.programme_id = ${programmeId} and e.status = 'active'
      and not exists (select from activity_members m where m.tenant_id = e.tenant_id and m.activity_id = ${activityId} and m.enrolment_id = e.id
        and (m.left_on is null or m.left_on >= ${today}::date))
    order by d.given_name collate "sv-SE-x-icu", d.family_name collate "sv-SE-x-icu", e.id limit 1000`.execute(db);
  return rows;
}

/** Those of the given enrolments that are active in a programme, and whether each is in the group from a day on. */
export async function selectWanted(
  { db, caller }: Ctx,
  at: { activityId: string; programmeId: string },
  enrolmentIds: readonly string[],
  from: PlainDate,
): Promise<{ id: string; personId: string; isMember: boolean }[]> {
  const { rows } = await sql<{ id: string; personId: string; isMember: boolean }>`
    select e.id, e.person_id as "personId", exists (select from activity_members m where m.tenant_id = e.tenant_id and m.activity_id = ${at.activityId}
        and m.enrolment_id = e.id and (m.left_on is null or m.left_on >= ${from}::date)) as "isMember"
    from enrolments e where e.tenant_id = ${caller.tenantId} and e.id = any (${[...enrolmentIds]}::uuid[]) and e.programme_id = ${at.programmeId} and e.status = 'active'`.execute(
    db,
  );
  return rows;
}

/** Puts enrolments into a group from a day on. */
export async function insertMembers(
  { db, caller }: Ctx,
  activityId: string,
  enrolmentIds: readonly string[],
  joinedOn: PlainDate,
): Promise<void> {
  await sql`insert into activity_members (tenant_id, activity_id, programme_id, enrolment_id, person_id, restricted, joined_on)
    select e.tenant_id, ${activityId}, e.programme_id, e.id, e.person_id, e.restricted, ${joinedOn} from enrolments e
    where e.tenant_id = ${caller.tenantId} and e.id = any (${[...enrolmentIds]}::uuid[])
    on conflict do nothing`.execute(db);
}

/** Ends somebody's time in a group; what it found of her there. */
export async function endMembership(
  { db, caller }: Ctx,
  activityId: string,
  { enrolmentId, leftOn }: { enrolmentId: string; leftOn: PlainDate },
): Promise<'left' | 'not-there' | 'left-before-joined'> {
  const hers = (columns: ReturnType<typeof sql>) =>
    sql<{
      personId: string;
    }>`${columns} tenant_id = ${caller.tenantId} and activity_id = ${activityId} and enrolment_id = ${enrolmentId} and left_on is null`;
  const { numAffectedRows } = await hers(
    sql`update activity_members set left_on = ${leftOn} where joined_on <= ${leftOn} and`,
  ).execute(db);
  if (Number(numAffectedRows) > 0) return 'left';
  const still = await hers(sql`select person_id as "personId" from activity_members where`).execute(db);
  return still.rows.length === 0 ? 'not-there' : 'left-before-joined';
}
