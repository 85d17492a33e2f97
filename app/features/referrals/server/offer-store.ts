import type { RequestContext } from '#app/platform/http/page.ts';
import type { Instant, PlainDate } from '#app/shared/dates.ts';
import type { OfferAnswer } from '../domain/offer-form.ts';
import { keysOf, type Waiter } from './waiting-store.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'now' | 'today'>;

export type Offer = {
  id: string;
  enrolmentId: string;
  programmeId: string;
  personId: string;
  givenName: string;
  familyName: string;
  programmeName: string;
  offeredOn: PlainDate;
  answerBy: PlainDate;
  startsOn: PlainDate | null;
  answer: OfferAnswer | null;
  answeredOn: PlainDate | null;
  note: string | null;
  offeredByName: string | null;
  recordedAt: Instant;
};

function offers({ db, caller }: Pick<Ctx, 'db' | 'caller'>) {
  return db
    .selectFrom('place_offers as o')
    .innerJoin('person_directory as d', (join) =>
      join.onRef('d.tenant_id', '=', 'o.tenant_id').onRef('d.person_id', '=', 'o.person_id'),
    )
    .innerJoin('programmes as p', (join) =>
      join.onRef('p.tenant_id', '=', 'o.tenant_id').onRef('p.id', '=', 'o.programme_id'),
    )
    .leftJoin('accounts as a', (join) =>
      join.onRef('a.tenant_id', '=', 'o.tenant_id').onRef('a.id', '=', 'o.offered_by'),
    )
    .where('o.tenant_id', '=', caller.tenantId)
    .select([
      'o.id',
      'o.enrolment_id as enrolmentId',
      'o.programme_id as programmeId',
      'o.person_id as personId',
      'd.given_name as givenName',
      'd.family_name as familyName',
      'p.name as programmeName',
      'o.offered_on as offeredOn',
      'o.answer_by as answerBy',
      'o.starts_on as startsOn',
      'o.answer',
      'o.answered_on as answeredOn',
      'o.note',
      'o.recorded_at as recordedAt',
      'a.name as offeredByName',
    ]);
}

/** One offer; undefined when the caller may not know of it. */
export async function findOffer(ctx: Pick<Ctx, 'db' | 'caller'>, offerId: string): Promise<Offer | undefined> {
  return (await offers(ctx).where('o.id', '=', offerId).executeTakeFirst()) as Offer | undefined;
}

/** Every offer made for an enrolment, the latest first. */
export async function selectOffers(ctx: Pick<Ctx, 'db' | 'caller'>, enrolmentId: string): Promise<Offer[]> {
  return (await offers(ctx)
    .where('o.enrolment_id', '=', enrolmentId)
    .orderBy('o.recorded_at', 'desc')
    .execute()) as Offer[];
}

/** Saves an offer; false when its id is taken or she has an open one already. */
export async function insertOffer(
  { db, caller, now, today }: Ctx,
  waiter: Waiter,
  offer: { id: string; answerBy: PlainDate; startsOn: PlainDate | null },
): Promise<boolean> {
  const saved = await db
    .insertInto('place_offers')
    .values({
      ...keysOf(caller, waiter),
      id: offer.id,
      offered_on: today,
      answer_by: offer.answerBy,
      starts_on: offer.startsOn,
      recorded_at: now,
      offered_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (saved.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Closes an open offer; false when it is closed already. */
export async function updateAnswer(
  { db, caller }: Pick<Ctx, 'db' | 'caller'>,
  offerId: string,
  answer: { answer: OfferAnswer; answeredOn: PlainDate; note: string | null },
): Promise<boolean> {
  const saved = await db
    .updateTable('place_offers')
    .set({ answer: answer.answer, answered_on: answer.answeredOn, note: answer.note })
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', offerId)
    .where('answer', 'is', null)
    .executeTakeFirst();
  return saved.numUpdatedRows > 0n;
}
