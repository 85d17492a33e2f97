import type { RequestContext } from '#app/platform/http/page.ts';
import type { Instant } from '#app/shared/dates.ts';
import type { NewDisclosure } from '../domain/decide-consent.ts';
import type {
  Channel,
  Disclosure,
  Evidence,
  InterpreterWay,
  ReviewPoint,
  WithdrawalWay,
} from '../domain/disclosure.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'now'>;

/** An answer as those who work with the person see it in the list. */
export type DisclosureRow = Disclosure & {
  fromName: string;
  toName: string;
  officerName: string | null;
  language: string;
  channel: Channel;
  interpreter: InterpreterWay;
  evidence: Evidence | null;
  paperPlace: string | null;
  witness: string | null;
  recordedByName: string | null;
  withdrawnHow: WithdrawalWay | null;
  withdrawnByName: string | null;
};

/** The whole of it: what was read to her, and what she drew. */
export type WholeDisclosure = DisclosureRow & {
  signature: string | null;
  text: { title: string; body: string; own: boolean; version: number };
};

function joined({ db, caller }: Ctx, enrolmentId: string) {
  return db
    .selectFrom('disclosures as d')
    .innerJoin('organisations as f', (join) =>
      join.onRef('f.tenant_id', '=', 'd.tenant_id').onRef('f.id', '=', 'd.from_organisation_id'),
    )
    .innerJoin('organisations as o', (join) =>
      join.onRef('o.tenant_id', '=', 'd.tenant_id').onRef('o.id', '=', 'd.to_organisation_id'),
    )
    .innerJoin('consent_texts as t', (join) =>
      join.onRef('t.tenant_id', '=', 'd.tenant_id').onRef('t.id', '=', 'd.text_id'),
    )
    .leftJoin('accounts as a', (join) =>
      join.onRef('a.tenant_id', '=', 'd.tenant_id').onRef('a.id', '=', 'd.to_account_id'),
    )
    .leftJoin('accounts as r', (join) =>
      join.onRef('r.tenant_id', '=', 'd.tenant_id').onRef('r.id', '=', 'd.recorded_by'),
    )
    .leftJoin('accounts as w', (join) =>
      join.onRef('w.tenant_id', '=', 'd.tenant_id').onRef('w.id', '=', 'd.withdrawn_by'),
    )
    .where('d.tenant_id', '=', caller.tenantId)
    .where('d.enrolment_id', '=', enrolmentId)
    .select([
      'd.id',
      'd.enrolment_id as enrolmentId',
      'd.programme_id as programmeId',
      'd.person_id as personId',
      'd.restricted',
      'd.answer',
      'd.from_organisation_id as fromOrganisationId',
      'd.to_organisation_id as toOrganisationId',
      'd.to_account_id as toAccountId',
      'd.purpose',
      'd.fields',
      'd.allowed',
      'd.valid_from as validFrom',
      'd.valid_before as validBefore',
      'd.secrecy_ground as secrecyGround',
      'd.gdpr_ground as gdprGround',
      'd.special_ground as specialGround',
      'd.channel',
      'd.interpreter',
      'd.evidence',
      'd.paper_place as paperPlace',
      'd.witness',
      'd.recorded_at as recordedAt',
      'd.withdrawn_at as withdrawnAt',
      'd.sealed_at as sealedAt',
      'd.withdrawn_how as withdrawnHow',
      'f.name as fromName',
      'o.name as toName',
      'a.name as officerName',
      't.language',
      'r.name as recordedByName',
      'w.name as withdrawnByName',
    ]);
}

/** Every answer of a person in one participation, the latest first. */
export async function listDisclosures(ctx: Ctx, enrolmentId: string): Promise<DisclosureRow[]> {
  const rows = await joined(ctx, enrolmentId).orderBy('d.recorded_at', 'desc').orderBy('d.id', 'desc').execute();
  return rows as unknown as DisclosureRow[];
}

/** One answer whole; undefined when there is none for the caller. */
export async function findDisclosure(
  ctx: Ctx,
  enrolmentId: string,
  disclosureId: string,
): Promise<WholeDisclosure | undefined> {
  const row = await joined(ctx, enrolmentId)
    .where('d.id', '=', disclosureId)
    .select(['d.signature', 't.title', 't.body', 't.own', 't.version'])
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { title, body, own, version, ...rest } = row;
  return { ...rest, text: { title, body, own, version } } as unknown as WholeDisclosure;
}

export type OfParticipation = { id: string; programmeId: string; personId: string; restricted: boolean };

/** Keeps an answer. False when the id is taken: the same form sent twice. */
export async function insertDisclosure(
  { db, caller, now }: Ctx,
  of: OfParticipation,
  kept: NewDisclosure & { id: string; fromOrganisationId: string; textId: string },
): Promise<boolean> {
  const saved = await db
    .insertInto('disclosures')
    .values({
      tenant_id: caller.tenantId,
      id: kept.id,
      enrolment_id: of.id,
      programme_id: of.programmeId,
      person_id: of.personId,
      restricted: of.restricted,
      answer: kept.answer,
      from_organisation_id: kept.fromOrganisationId,
      to_organisation_id: kept.toOrganisationId,
      to_account_id: kept.toAccountId,
      purpose: kept.purpose,
      fields: kept.fields,
      allowed: kept.allowed,
      valid_from: kept.validFrom,
      valid_before: kept.validBefore,
      secrecy_ground: kept.secrecyGround,
      gdpr_ground: kept.gdprGround,
      special_ground: kept.specialGround,
      text_id: kept.textId,
      channel: kept.channel,
      interpreter: kept.interpreter,
      evidence: kept.evidence,
      signature: kept.signature,
      paper_place: kept.paperPlace,
      witness: kept.witness,
      recorded_at: now,
      recorded_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return saved.numInsertedOrUpdatedRows === 1n;
}

/** Writes the withdrawal; false when it was withdrawn already. */
export async function updateAsWithdrawn(
  { db, caller, now }: Ctx,
  enrolmentId: string,
  disclosureId: string,
  how: WithdrawalWay,
): Promise<boolean> {
  const saved = await db
    .updateTable('disclosures')
    .set({ withdrawn_at: now, withdrawn_by: caller.accountId, withdrawn_how: how })
    .where('tenant_id', '=', caller.tenantId)
    .where('enrolment_id', '=', enrolmentId)
    .where('id', '=', disclosureId)
    .where('answer', '=', 'given')
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return saved.numUpdatedRows === 1n;
}

/** Which reminders of a participation's consents are done. */
export async function listReviews(
  { db, caller }: Ctx,
  enrolmentId: string,
): Promise<{ disclosureId: string; point: ReviewPoint; reviewedAt: Instant }[]> {
  const rows = await db
    .selectFrom('disclosure_reviews')
    .where('tenant_id', '=', caller.tenantId)
    .where('enrolment_id', '=', enrolmentId)
    .select(['disclosure_id as disclosureId', 'point', 'reviewed_at as reviewedAt'])
    .execute();
  return rows as { disclosureId: string; point: ReviewPoint; reviewedAt: Instant }[];
}

/** Notes that somebody has talked with the person. A second time changes nothing. */
export async function insertReview(
  { db, caller, now }: Ctx,
  review: { id: string; disclosure: Disclosure; point: ReviewPoint },
): Promise<void> {
  const { disclosure } = review;
  await db
    .insertInto('disclosure_reviews')
    .values({
      tenant_id: caller.tenantId,
      id: review.id,
      disclosure_id: disclosure.id,
      enrolment_id: disclosure.enrolmentId,
      programme_id: disclosure.programmeId,
      person_id: disclosure.personId,
      restricted: disclosure.restricted,
      point: review.point,
      reviewed_at: now,
      reviewed_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
