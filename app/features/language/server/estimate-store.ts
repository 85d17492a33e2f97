import type { RequestContext } from '#app/platform/http/page.ts';
import type { EstimateForm } from '../domain/estimate-form.ts';
import type { Estimate } from '../domain/levels.ts';
import type { ParticipationKeys } from './course-store.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'now'>;

/** Every estimate of a participation, the earliest first, annulled ones too. */
export async function selectEstimates(
  { db, caller }: Pick<Ctx, 'db' | 'caller'>,
  enrolmentId: string,
): Promise<Estimate[]> {
  const rows = await db
    .selectFrom('language_estimates as l')
    .leftJoin('accounts as a', (join) =>
      join.onRef('a.tenant_id', '=', 'l.tenant_id').onRef('a.id', '=', 'l.recorded_by'),
    )
    .where('l.tenant_id', '=', caller.tenantId)
    .where('l.enrolment_id', '=', enrolmentId)
    .select(['l.id', 'l.stated_on as statedOn', 'l.view', 'l.listening', 'l.reading', 'l.speaking', 'l.writing'])
    .select(['a.name as recordedBy', 'l.annulled_reason as annulledReason'])
    .orderBy('l.stated_on')
    .orderBy('l.recorded_at')
    .execute();
  return rows as Estimate[];
}

/** Adds an estimate; sent twice it is there once. */
export async function insertEstimate(
  { db, caller, now }: Ctx,
  of: ParticipationKeys,
  { id, statedOn, view, listening, reading, speaking, writing }: EstimateForm,
): Promise<void> {
  await db
    .insertInto('language_estimates')
    .values({
      tenant_id: caller.tenantId,
      id,
      enrolment_id: of.enrolmentId,
      programme_id: of.programmeId,
      person_id: of.personId,
      restricted: of.restricted,
      stated_on: statedOn,
      view,
      listening: listening ?? null,
      reading: reading ?? null,
      speaking: speaking ?? null,
      writing: writing ?? null,
      recorded_at: now,
      recorded_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Says that an estimate does not count; one that was annulled already stays as it is. */
export async function annulEstimateRow(
  { db, caller, now }: Ctx,
  enrolmentId: string,
  estimateId: string,
  reason: string,
): Promise<void> {
  await db
    .updateTable('language_estimates')
    .set({ annulled_at: now, annulled_by: caller.accountId, annulled_reason: reason })
    .where('tenant_id', '=', caller.tenantId)
    .where('enrolment_id', '=', enrolmentId)
    .where('id', '=', estimateId)
    .where('annulled_at', 'is', null)
    .execute();
}
