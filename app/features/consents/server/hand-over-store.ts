import type { RequestContext } from '#app/platform/http/page.ts';
import type { Instant } from '#app/shared/dates.ts';
import type { HandOver } from '../domain/hand-over-form.ts';
import type { OfParticipation } from './disclosure-store.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'now'>;

export type HandOverRow = HandOver & {
  id: string;
  recordedAt: Instant;
  recordedByName: string | null;
  annulledAt: Instant | null;
  annulledReason: string | null;
};

/** What was handed over about a person in one participation, the latest first. */
export async function listHandOvers({ db, caller }: Ctx, enrolmentId: string): Promise<HandOverRow[]> {
  const rows = await db
    .selectFrom('hand_overs as h')
    .leftJoin('accounts as a', (join) =>
      join.onRef('a.tenant_id', '=', 'h.tenant_id').onRef('a.id', '=', 'h.recorded_by'),
    )
    .where('h.tenant_id', '=', caller.tenantId)
    .where('h.enrolment_id', '=', enrolmentId)
    .select([
      'h.id',
      'h.to_name as toName',
      'h.ground',
      'h.fields',
      'h.content',
      'h.reasons',
      'h.reference',
      'h.how',
      'h.handed_over_on as handedOverOn',
      'h.recorded_at as recordedAt',
      'a.name as recordedByName',
      'h.annulled_at as annulledAt',
      'h.annulled_reason as annulledReason',
    ])
    .orderBy('h.handed_over_on', 'desc')
    .orderBy('h.id', 'desc')
    .execute();
  return rows as unknown as HandOverRow[];
}

/** Keeps a hand-over. False when the id is taken. */
export async function insertHandOver(
  { db, caller, now }: Ctx,
  of: OfParticipation,
  id: string,
  one: HandOver,
): Promise<boolean> {
  const saved = await db
    .insertInto('hand_overs')
    .values({
      tenant_id: caller.tenantId,
      id,
      enrolment_id: of.id,
      programme_id: of.programmeId,
      person_id: of.personId,
      restricted: of.restricted,
      to_name: one.toName,
      ground: one.ground,
      fields: one.fields,
      content: one.content,
      reasons: one.reasons,
      reference: one.reference,
      how: one.how,
      handed_over_on: one.handedOverOn,
      recorded_at: now,
      recorded_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return saved.numInsertedOrUpdatedRows === 1n;
}

/** Marks a line as written by mistake; false when it is marked already. */
export async function updateAsAnnulled(
  { db, caller, now }: Ctx,
  enrolmentId: string,
  id: string,
  reason: string,
): Promise<boolean> {
  const saved = await db
    .updateTable('hand_overs')
    .set({ annulled_at: now, annulled_by: caller.accountId, annulled_reason: reason })
    .where('tenant_id', '=', caller.tenantId)
    .where('enrolment_id', '=', enrolmentId)
    .where('id', '=', id)
    .where('annulled_at', 'is', null)
    .executeTakeFirst();
  return saved.numUpdatedRows === 1n;
}
