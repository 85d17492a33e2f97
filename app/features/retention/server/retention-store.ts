import { sql } from 'kysely';
import type { Db } from '#app/platform/db/database.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Instant } from '#app/shared/dates.ts';
import type { ParticipationEnd, RetentionRule } from '../domain/keeping.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'now' | 'today'>;

export type DecidedRule = RetentionRule & { decidedBy: string };
export type Hold = {
  id: string;
  reason: string;
  heldAt: Instant;
  heldBy: string;
  endedAt: Instant | null;
  endedBy: string | null;
};
export type Removal = {
  id: string;
  removedAt: Instant;
  answers: number;
  notes: number;
  contacts: number;
  matters: number;
};

/** Every decision of a tenant, the one that holds first. */
export async function selectRules(db: Db, tenantId: string): Promise<DecidedRule[]> {
  const { rows } =
    await sql<DecidedRule>`select r.number, r.kept_days as "keptDays", r.decision, r.decided_on as "decidedOn",
      coalesce(a.name, '') as "decidedBy"
    from retention_rules r left join accounts a on a.tenant_id = r.tenant_id and a.id = r.decided_by
    where r.tenant_id = ${tenantId}::uuid order by r.number desc`.execute(db);
  return rows;
}

/** Keeps a decision; false when somebody else has decided in between. */
export async function insertRule(
  { db, caller, now, today }: Ctx,
  { number, keptDays, decision }: Omit<RetentionRule, 'decidedOn'>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('retention_rules')
    .values({
      tenant_id: caller.tenantId,
      number,
      kept_days: keptDays,
      decision,
      decided_on: today,
      decided_at: now,
      decided_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

const endColumns = sql`enrolment_id as "enrolmentId", is_open as "isOpen", left_on as "leftOn", is_back as "isBack", is_held as "isHeld"`;

/** How one participation stands, if the caller may know of it. */
export async function findEnd({ db }: Pick<Ctx, 'db'>, enrolmentId: string): Promise<ParticipationEnd | undefined> {
  const { rows } =
    await sql<ParticipationEnd>`select ${endColumns} from app.participation_ends(${enrolmentId}::uuid)`.execute(db);
  return rows[0];
}

/** Every closed participation of the tenant in which something guarded is kept; `enrolmentId` for the worker alone. */
export async function selectKept(db: Db): Promise<(ParticipationEnd & { enrolmentId: string | null })[]> {
  const { rows } = await sql<
    ParticipationEnd & { enrolmentId: string | null }
  >`select ${endColumns} from app.guarded_kept()`.execute(db);
  return rows;
}

/** Removes what is guarded in these participations; answers in how many there was something. */
export async function removeGuarded(
  db: Db,
  enrolmentIds: readonly string[],
  ruleNumber: number,
  now: Instant,
): Promise<number> {
  const { rows } = await sql<{ removed: number }>`select app.remove_guarded(${enrolmentIds}::uuid[], ${ruleNumber},
    ${now}::timestamptz) as removed`.execute(db);
  return rows[0]?.removed ?? 0;
}

/** What stops or stopped the removal, the latest first. */
export async function selectHolds({ db, caller }: Pick<Ctx, 'db' | 'caller'>, enrolmentId: string): Promise<Hold[]> {
  const { rows } = await sql<Hold>`select h.id, h.reason, h.held_at as "heldAt", coalesce(a.name, '') as "heldBy",
      h.ended_at as "endedAt", b.name as "endedBy"
    from retention_holds h left join accounts a on a.tenant_id = h.tenant_id and a.id = h.held_by
    left join accounts b on b.tenant_id = h.tenant_id and b.id = h.ended_by
    where h.tenant_id = ${caller.tenantId}::uuid and h.enrolment_id = ${enrolmentId}::uuid order by h.held_at desc, h.id desc`.execute(
    db,
  );
  return rows;
}

type NewHold = {
  id: string;
  enrolmentId: string;
  programmeId: string;
  personId: string;
  restricted: boolean;
  reason: string;
};

/** Stops the removal; false when something stops it already. */
export async function insertHold({ db, caller, now }: Ctx, hold: NewHold): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('retention_holds')
    .values({
      tenant_id: caller.tenantId,
      id: hold.id,
      enrolment_id: hold.enrolmentId,
      programme_id: hold.programmeId,
      person_id: hold.personId,
      restricted: hold.restricted,
      reason: hold.reason,
      held_at: now,
      held_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Lets the rule hold again. */
export async function endHold({ db, caller, now }: Ctx, holdId: string): Promise<void> {
  await db
    .updateTable('retention_holds')
    .set({ ended_at: now, ended_by: caller.accountId })
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', holdId)
    .where('ended_at', 'is', null)
    .execute();
}

/** What has been removed, the latest first. */
export async function selectRemovals(
  { db, caller }: Pick<Ctx, 'db' | 'caller'>,
  enrolmentId: string,
): Promise<Removal[]> {
  const rows = await db
    .selectFrom('retention_removals')
    .where('tenant_id', '=', caller.tenantId)
    .where('enrolment_id', '=', enrolmentId)
    .select([
      'id',
      'removed_at as removedAt',
      'answer_count as answers',
      'note_count as notes',
      'contact_count as contacts',
      'matter_count as matters',
    ])
    .orderBy('removed_at', 'desc')
    .execute();
  return rows as Removal[];
}
