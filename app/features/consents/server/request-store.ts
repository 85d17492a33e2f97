import type { RequestContext } from '#app/platform/http/page.ts';
import type { Instant, PlainDate } from '#app/shared/dates.ts';
import type { NewDisclosure } from '../domain/decide-consent.ts';
import type { Field } from '../domain/fields.ts';
import type { AllowedAction, Purpose } from '../domain/grounds.ts';
import type { OfParticipation } from './disclosure-store.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'now'>;

/** A question that waits on the participant's own side. */
export type WaitingQuestion = {
  id: string;
  enrolmentId: string;
  toName: string;
  officerName: string | null;
  purpose: Purpose;
  fields: Field[];
  allowed: AllowedAction;
  validBefore: PlainDate;
  askedAt: Instant;
  askedByName: string | null;
};

/** Puts a question on her own side; asked again with the same id it is one question. False when the id is somebody else's. */
export async function insertDisclosureRequest(
  { db, caller, now }: Ctx,
  of: OfParticipation,
  asked: NewDisclosure & { id: string; fromOrganisationId: string },
): Promise<boolean> {
  if (asked.validBefore === null || asked.purpose === null || asked.secrecyGround === null || asked.gdprGround === null)
    return false;
  await db
    .insertInto('disclosure_requests')
    .values({
      tenant_id: caller.tenantId,
      id: asked.id,
      enrolment_id: of.id,
      programme_id: of.programmeId,
      person_id: of.personId,
      restricted: of.restricted,
      from_organisation_id: asked.fromOrganisationId,
      to_organisation_id: asked.toOrganisationId,
      to_account_id: asked.toAccountId,
      purpose: asked.purpose,
      fields: asked.fields,
      allowed: asked.allowed,
      valid_before: asked.validBefore,
      secrecy_ground: asked.secrecyGround,
      gdpr_ground: asked.gdprGround,
      special_ground: asked.specialGround,
      asked_at: now,
      asked_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await selectWaitingQuestions({ db, caller }, of.id)).some(({ id }) => id === asked.id);
}

/** Questions of a participation that she has not answered and nobody has called back, the newest first. */
export async function selectWaitingQuestions(
  { db, caller }: Pick<Ctx, 'db' | 'caller'>,
  enrolmentId: string,
): Promise<WaitingQuestion[]> {
  const rows = await db
    .selectFrom('disclosure_requests as r')
    .innerJoin('organisations as o', (join) =>
      join.onRef('o.tenant_id', '=', 'r.tenant_id').onRef('o.id', '=', 'r.to_organisation_id'),
    )
    .leftJoin('accounts as a', (join) =>
      join.onRef('a.tenant_id', '=', 'r.tenant_id').onRef('a.id', '=', 'r.to_account_id'),
    )
    .leftJoin('accounts as b', (join) => join.onRef('b.tenant_id', '=', 'r.tenant_id').onRef('b.id', '=', 'r.asked_by'))
    .leftJoin('disclosures as d', (join) => join.onRef('d.tenant_id', '=', 'r.tenant_id').onRef('d.id', '=', 'r.id'))
    .where('r.tenant_id', '=', caller.tenantId)
    .where('r.enrolment_id', '=', enrolmentId)
    .where('r.called_back_at', 'is', null)
    .where('d.id', 'is', null)
    .select(['r.id', 'r.enrolment_id as enrolmentId', 'o.name as toName', 'a.name as officerName', 'r.purpose'])
    .select(['r.fields', 'r.allowed', 'r.valid_before as validBefore', 'r.asked_at as askedAt'])
    .select('b.name as askedByName')
    .orderBy('r.asked_at', 'desc')
    .orderBy('r.id', 'desc')
    .execute();
  return rows as unknown as WaitingQuestion[];
}

/** Takes a question away that she has not answered. */
export async function updateAsCalledBack({ db, caller, now }: Ctx, enrolmentId: string, id: string): Promise<boolean> {
  const saved = await db
    .updateTable('disclosure_requests')
    .set({ called_back_at: now, called_back_by: caller.accountId })
    .where('tenant_id', '=', caller.tenantId)
    .where('enrolment_id', '=', enrolmentId)
    .where('id', '=', id)
    .where('called_back_at', 'is', null)
    .executeTakeFirst();
  return saved.numUpdatedRows > 0n;
}

/** Whether there is such a question, answered or not. */
export async function isAsked(
  { db, caller }: Pick<Ctx, 'db' | 'caller'>,
  enrolmentId: string,
  id: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('disclosure_requests')
    .where('tenant_id', '=', caller.tenantId)
    .where('enrolment_id', '=', enrolmentId)
    .where('id', '=', id)
    .select('id')
    .executeTakeFirst();
  return row !== undefined;
}
