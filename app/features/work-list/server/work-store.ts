import { sql } from 'kysely';
import type { Whose } from '#app/features/enrolments/domain/whose.ts';
import { heldBy } from '#app/features/enrolments/public.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import type { Snooze, WorkItem, WorkPerson } from '../domain/work.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller'>;

export type WorkRow = WorkPerson & { isActive: boolean };

/** Who is on the way in these hands: accepted, active or paused. At most `limit`, those who came last at the end. */
export async function selectWorkPeople({ db, caller }: Ctx, whose: Whose, limit: number): Promise<WorkRow[]> {
  const { rows } = await sql<WorkRow>`
    select e.id as "enrolmentId", e.person_id as "personId", e.programme_id as "programmeId", n.given_name as "givenName", n.family_name as "familyName",
      e.case_worker_id as "caseWorkerId", a.name as "caseWorkerName", e.status = 'active' as "isActive"
    from enrolments e join participant_names n on n.tenant_id = e.tenant_id and n.enrolment_id = e.id
    left join accounts a on a.tenant_id = e.tenant_id and a.id = e.case_worker_id
    where e.tenant_id = ${caller.tenantId}::uuid and e.programme_id = any (${caller.programmes}::uuid[])
      and e.status in ('accepted', 'active', 'paused') ${heldBy(whose)}
    order by e.referred_on, e.id limit ${limit}`.execute(db);
  return rows;
}

/** What is put off and not woken, whatever its day. */
export async function selectSnoozes({ db, caller }: Ctx, today: PlainDate): Promise<Snooze[]> {
  const { rows } = await sql<Snooze>`
    select s.kind, s.enrolment_id as "enrolmentId", s.subject_id as "subjectId", s.until_on as "untilOn", s.reason, a.name as "byName"
    from work_snoozes s left join accounts a on a.tenant_id = s.tenant_id and a.id = s.snoozed_by
    where s.tenant_id = ${caller.tenantId}::uuid and s.programme_id = any (${caller.programmes}::uuid[]) and s.ended_at is null and s.until_on > ${today}::date
    order by s.snoozed_at`.execute(db);
  return rows;
}

type Snoozed = Pick<WorkItem, 'kind' | 'enrolmentId' | 'subjectId'>;

/** Puts an item off in place of an earlier putting off; false when the caller may not know of the enrolment. */
export async function replaceSnooze(
  ctx: Ctx & Pick<RequestContext, 'now'>,
  item: Snoozed,
  untilOn: PlainDate,
  reason: string,
): Promise<boolean> {
  const { db, caller } = ctx;
  await endSnooze(ctx, item);
  const { rows } = await sql`
    insert into work_snoozes (tenant_id, id, enrolment_id, programme_id, person_id, restricted, kind, subject_id, until_on, reason, snoozed_by)
    select e.tenant_id, ${newId()}::uuid, e.id, e.programme_id, e.person_id, e.restricted, ${item.kind}, ${item.subjectId}::uuid, ${untilOn}::date, ${reason}, ${caller.accountId}::uuid
    from enrolments e where e.tenant_id = ${caller.tenantId}::uuid and e.id = ${item.enrolmentId}::uuid returning id`.execute(
    db,
  );
  return rows.length === 1;
}

/** Wakes an item that was put off. */
export async function endSnooze({ db, caller, now }: Ctx & Pick<RequestContext, 'now'>, item: Snoozed): Promise<void> {
  await db
    .updateTable('work_snoozes')
    .set({ ended_at: now })
    .where('tenant_id', '=', caller.tenantId)
    .where('enrolment_id', '=', item.enrolmentId)
    .where('kind', '=', item.kind)
    .where('subject_id', '=', item.subjectId)
    .where('ended_at', 'is', null)
    .execute();
}

/** Names of these participants, as far as the caller may know them. */
export async function selectNames(
  { db, caller }: Ctx,
  enrolmentIds: readonly string[],
): Promise<Pick<WorkPerson, 'enrolmentId' | 'personId' | 'givenName' | 'familyName'>[]> {
  if (enrolmentIds.length === 0) return [];
  return db
    .selectFrom('participant_names')
    .where('tenant_id', '=', caller.tenantId)
    .where('enrolment_id', '=', sql<string>`any (${enrolmentIds}::uuid[])`)
    .select([
      'enrolment_id as enrolmentId',
      'person_id as personId',
      'given_name as givenName',
      'family_name as familyName',
    ])
    .execute();
}
