import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import type { DecidedMove } from '../domain/decide-move.ts';
import type { Enrolment } from '../domain/enrolment.ts';
import type { MoveName } from '../domain/moves.ts';
import type { EnrolmentStatus } from '../domain/status.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller'>;

/** An enrolment `e` as the domain knows it. */
export const enrolmentColumns = [
  'e.id',
  'e.programme_id as programmeId',
  'e.person_id as personId',
  'e.restricted',
  'e.status',
  'e.site_key as siteKey',
  'e.track_key as trackKey',
  'e.case_worker_id as caseWorkerId',
  'e.referred_on as referredOn',
  'e.started_on as startedOn',
  'e.ended_on as endedOn',
  'e.planned_end_on as plannedEndOn',
  'e.exit_reason as exitReason',
  'e.exit_to as exitTo',
  'e.version',
] as const;

/** `lastDecidedOn`: latest day of a decision that still counts; an exit that can be taken back is not among them. */
export type StoredEnrolment = Enrolment & { restricted: boolean; lastDecidedOn: PlainDate | null };

/** One enrolment, undefined when there is none for the caller. */
export async function findEnrolment({ db, caller }: Ctx, enrolmentId: string): Promise<StoredEnrolment | undefined> {
  const row = await db
    .selectFrom('enrolments as e')
    .where('e.tenant_id', '=', caller.tenantId)
    .where('e.id', '=', enrolmentId)
    .select([
      ...enrolmentColumns,
      sql<PlainDate | null>`(select max(m.takes_effect_on) from enrolment_moves m where m.tenant_id = e.tenant_id and m.enrolment_id = e.id
        and m.move not in ('end', 'reopen', 'mark-mistaken'))`.as('lastDecidedOn'),
    ])
    .executeTakeFirst();
  return row as StoredEnrolment | undefined;
}

/** Saves a new enrolment. False when its id is taken, or when the person already has an open one in the programme. */
export async function insertEnrolment(
  { db, caller }: Ctx,
  enrolment: Omit<Enrolment, 'endedOn' | 'exitReason' | 'exitTo' | 'version'> & { restricted: boolean },
): Promise<boolean> {
  const saved = await db
    .insertInto('enrolments')
    .values({
      tenant_id: caller.tenantId,
      id: enrolment.id,
      programme_id: enrolment.programmeId,
      person_id: enrolment.personId,
      restricted: enrolment.restricted,
      status: enrolment.status,
      site_key: enrolment.siteKey,
      track_key: enrolment.trackKey,
      case_worker_id: enrolment.caseWorkerId,
      referred_on: enrolment.referredOn,
      started_on: enrolment.startedOn,
      planned_end_on: enrolment.plannedEndOn,
      created_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (saved.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export type KeptMove = {
  move: MoveName;
  fromStatus: EnrolmentStatus | null;
  toStatus: EnrolmentStatus;
  takesEffectOn: PlainDate;
  reason: string | null;
};

/** Adds moves to what is kept about an enrolment, in the order given. */
export async function insertMoves(
  { db, caller }: Ctx,
  enrolment: Pick<Enrolment, 'id' | 'programmeId' | 'personId'> & { restricted: boolean },
  kept: readonly KeptMove[],
): Promise<void> {
  // Rows of one save share their moment: their ids keep the order.
  const ids = kept.map(() => newId()).sort();
  await db
    .insertInto('enrolment_moves')
    .values(
      kept.map((move, index) => ({
        tenant_id: caller.tenantId,
        id: ids[index] ?? newId(),
        enrolment_id: enrolment.id,
        programme_id: enrolment.programmeId,
        person_id: enrolment.personId,
        restricted: enrolment.restricted,
        move: move.move,
        from_status: move.fromStatus,
        to_status: move.toStatus,
        takes_effect_on: move.takesEffectOn,
        reason: move.reason,
        recorded_by: caller.accountId,
      })),
    )
    .execute();
}

/** The decision about an enrolment that was recorded last. */
export async function findLatestMove(
  { db, caller }: Ctx,
  enrolmentId: string,
): Promise<{ move: string; takesEffectOn: PlainDate; reason: string | null; recordedBy: string | null } | undefined> {
  const row = await db
    .selectFrom('enrolment_moves')
    .where('tenant_id', '=', caller.tenantId)
    .where('enrolment_id', '=', enrolmentId)
    .select(['move', 'takes_effect_on as takesEffectOn', 'reason', 'recorded_by as recordedBy'])
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row as never;
}

/** Saves what a move changed if nobody has saved since `version`; false when somebody has. */
export async function updateAfterMove(
  { db, caller }: Ctx,
  enrolmentId: string,
  version: number,
  changes: DecidedMove['changes'] & { plannedEndOn?: PlainDate | null },
): Promise<boolean> {
  const saved = await db
    .updateTable('enrolments')
    .set({
      status: changes.status,
      started_on: changes.startedOn,
      ended_on: changes.endedOn,
      version: version + 1,
      ...(changes.exitReason !== undefined && { exit_reason: changes.exitReason }),
      ...(changes.exitTo !== undefined && { exit_to: changes.exitTo }),
      ...(changes.plannedEndOn !== undefined && { planned_end_on: changes.plannedEndOn }),
    })
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', enrolmentId)
    .where('version', '=', version)
    .executeTakeFirst();
  return saved.numUpdatedRows > 0n;
}

/** Saves site, case worker and planned end if nobody has saved since `version`; false when somebody has. */
export async function updateDetails(
  { db, caller }: Ctx,
  enrolmentId: string,
  version: number,
  details: Pick<Enrolment, 'siteKey' | 'caseWorkerId' | 'plannedEndOn'>,
): Promise<boolean> {
  const saved = await db
    .updateTable('enrolments')
    .set({
      site_key: details.siteKey,
      case_worker_id: details.caseWorkerId,
      planned_end_on: details.plannedEndOn,
      version: version + 1,
    })
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', enrolmentId)
    .where('version', '=', version)
    .executeTakeFirst();
  return saved.numUpdatedRows > 0n;
}

/** Saves which track she has chosen if nobody has saved since `version`; false when somebody has. */
export async function updateTrack(
  { db, caller }: Ctx,
  enrolmentId: string,
  version: number,
  trackKey: string,
): Promise<boolean> {
  const saved = await db
    .updateTable('enrolments')
    .set({ track_key: trackKey, version: version + 1 })
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', enrolmentId)
    .where('version', '=', version)
    .executeTakeFirst();
  return saved.numUpdatedRows > 0n;
}
