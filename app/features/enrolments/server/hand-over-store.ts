import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { type HandOverRow, handedOverStatuses, mostHandedOver } from '../domain/hand-over.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'now'>;

const columns = sql`e.id as "enrolmentId", e.person_id as "personId", e.programme_id as "programmeId", e.restricted, n.given_name as "givenName",
  n.family_name as "familyName", g.name as "programmeName", e.status, e.case_worker_id as "caseWorkerId", a.name as "caseWorkerName", e.version`;
const tables = sql`enrolments e join participant_names n on n.tenant_id = e.tenant_id and n.enrolment_id = e.id
  join programmes g on g.tenant_id = e.tenant_id and g.id = e.programme_id
  left join accounts a on a.tenant_id = e.tenant_id and a.id = e.case_worker_id`;

/** These participations by name, those that the caller may know of. `lock`: nobody else changes them until this is saved. */
export async function selectHandOverRows(
  { db, caller }: Ctx,
  ids: readonly string[],
  lock = false,
): Promise<HandOverRow[]> {
  const { rows } = await sql<HandOverRow>`select ${columns} from ${tables}
    where e.tenant_id = ${caller.tenantId}::uuid and e.id = any(${ids}::uuid[]) and e.programme_id = any(${caller.programmes}::uuid[])
    order by n.sort_name, e.id ${lock ? sql`for update of e` : sql``}`.execute(db);
  return rows;
}

/** Everything somebody is responsible for in the caller's programmes, one more than can be handed over at most. */
export async function selectCaseload({ db, caller }: Ctx, accountId: string): Promise<HandOverRow[]> {
  const { rows } = await sql<HandOverRow>`select ${columns} from ${tables}
    where e.tenant_id = ${caller.tenantId}::uuid and e.case_worker_id = ${accountId}::uuid
      and e.programme_id = any(${caller.programmes}::uuid[]) and e.status = any(${handedOverStatuses}::text[])
    order by n.sort_name, e.id limit ${mostHandedOver + 1}`.execute(db);
  return rows;
}

export type Caseload = { id: string; name: string; count: number };

/** Who is responsible for how many in the caller's programmes, also those who have left, by name. */
export async function selectCaseloads({ db, caller }: Ctx): Promise<Caseload[]> {
  const { rows } = await sql<Caseload>`select a.id, a.name, count(*)::int as count from enrolments e
      join accounts a on a.tenant_id = e.tenant_id and a.id = e.case_worker_id
    where e.tenant_id = ${caller.tenantId}::uuid and e.programme_id = any(${caller.programmes}::uuid[])
      and e.status = any(${handedOverStatuses}::text[])
    group by a.id, a.name order by a.name, a.id`.execute(db);
  return rows;
}

/** Of these protected people, those whom an account may read. Only people the caller reads herself are told of. */
export async function selectReadable(
  { db, caller }: Ctx,
  accountId: string,
  personIds: readonly string[],
): Promise<string[]> {
  if (personIds.length === 0) return [];
  const rows = await db
    .selectFrom('named_readers')
    .where('tenant_id', '=', caller.tenantId)
    .where('account_id', '=', accountId)
    .where('person_id', '=', sql<string>`any(${personIds}::uuid[])`)
    .where('valid_until', 'is', null)
    .select('person_id')
    .execute();
  return rows.map(({ person_id }) => person_id);
}

/** Whether this hand-over was saved already. */
export async function isHandedOver({ db, caller }: Ctx, handOverId: string): Promise<boolean> {
  const row = await db
    .selectFrom('case_worker_changes')
    .where('tenant_id', '=', caller.tenantId)
    .where('hand_over_id', '=', handOverId)
    .select('id')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Gives these participations another case worker. Returns how many were changed. */
export async function updateCaseWorkers(
  { db, caller }: Ctx,
  ids: readonly string[],
  toAccountId: string,
): Promise<number> {
  const saved = await db
    .updateTable('enrolments')
    .set((eb) => ({ case_worker_id: toAccountId, version: eb('version', '+', 1) }))
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .executeTakeFirst();
  return Number(saved.numUpdatedRows);
}

export type KeptWorkerChange = {
  enrolment: { id: string; programmeId: string; personId: string; restricted: boolean };
  from: string | null;
  to: string | null;
  takesEffectOn: PlainDate;
  reason: string | null;
  handOverId: string | null;
};

/** Keeps who was responsible before and who is now. */
export async function insertWorkerChanges({ db, caller }: Ctx, changes: readonly KeptWorkerChange[]): Promise<void> {
  if (changes.length === 0) return;
  await db
    .insertInto('case_worker_changes')
    .values(
      changes.map(({ enrolment, from, to, takesEffectOn, reason, handOverId }) => ({
        tenant_id: caller.tenantId,
        id: newId(),
        enrolment_id: enrolment.id,
        programme_id: enrolment.programmeId,
        person_id: enrolment.personId,
        restricted: enrolment.restricted,
        from_account_id: from,
        to_account_id: to,
        takes_effect_on: takesEffectOn,
        reason,
        hand_over_id: handOverId,
        recorded_by: caller.accountId,
      })),
    )
    .execute();
}

export type WorkerChange = {
  id: string;
  from: string | null;
  to: string | null;
  takesEffectOn: PlainDate;
  reason: string | null;
  recordedAt: string;
  recordedBy: string | null;
};

/** Every change of who is responsible for a participation, the earliest first. */
export async function selectWorkerChanges({ db, caller }: Ctx, enrolmentId: string): Promise<WorkerChange[]> {
  const { rows } =
    await sql<WorkerChange>`select c.id, f.name as "from", t.name as "to", c.takes_effect_on as "takesEffectOn", c.reason,
      c.recorded_at as "recordedAt", r.name as "recordedBy"
    from case_worker_changes c left join accounts f on f.tenant_id = c.tenant_id and f.id = c.from_account_id
      left join accounts t on t.tenant_id = c.tenant_id and t.id = c.to_account_id
      left join accounts r on r.tenant_id = c.tenant_id and r.id = c.recorded_by
    where c.tenant_id = ${caller.tenantId}::uuid and c.enrolment_id = ${enrolmentId}::uuid order by c.recorded_at, c.id`.execute(
      db,
    );
  return rows;
}
