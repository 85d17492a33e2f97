import { getParticipant, moveEnrolment, type Participant } from '#app/features/enrolments/public.ts';
import type { Admission, ProgrammeDefinition } from '#app/features/programmes/domain/definition.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import {
  type AnswerForm,
  decideAnswerDay,
  decideOffer,
  type OfferForm,
  type PriorityForm,
} from '../domain/offer-form.ts';
import { groupsInOrder, inWaitingOrder, passedOver } from '../domain/waiting-order.ts';
import { findOffer, insertOffer, type Offer, selectOffers, updateAnswer } from './offer-store.ts';
import { findProgramme } from './programme-store.ts';
import {
  countPlacesTaken,
  insertPriority,
  insertSkips,
  type PlacedRow,
  type PriorityChange,
  type Skip,
  selectPriorities,
  selectSkips,
  selectWaiting,
  selectWaitingPage,
  type WaitingRow,
} from './waiting-store.ts';

export type WaitingList = {
  programme: { id: string; name: string };
  admission: Admission | undefined;
  /** Those asked for, in the order of the rule, whoever looks; each with her place, counted from 1 over the whole list. */
  rows: PlacedRow[];
  total: number;
  offersOut: number;
  placesTaken: number;
};

/** Some of a programme's waiting list in its order. Throws NotFoundError. */
export async function getWaitingList(
  ctx: RequestContext,
  programmeId: string,
  part: { limit: number; offset: number },
): Promise<WaitingList> {
  const [programme, placesTaken] = await Promise.all([
    findProgramme(ctx, programmeId),
    countPlacesTaken(ctx, programmeId),
  ]);
  if (programme === undefined) throw new NotFoundError();
  const { admission } = programme.definition;
  const listed = await selectWaitingPage(ctx, programmeId, { groups: groupsInOrder(admission), ...part });
  ctx.within(programmeId);
  ctx.saw(listed.rows.map(({ personId }) => personId));
  return { programme, admission, placesTaken, ...listed };
}

export type WaitingPerson = {
  head: Participant['head'];
  moves: Participant['moves'];
  definition: ProgrammeDefinition;
  /** Where she stands, counted from 1; undefined when she is not on the list. */
  position: number | undefined;
  priorityKey: string | null;
  passedOver: WaitingRow[];
  offers: Offer[];
  skips: Skip[];
  priorities: PriorityChange[];
};

/** Somebody's way through the waiting list: where she stands, offers, when she was passed over. Throws NotFoundError. */
export async function getWaitingPerson(ctx: RequestContext, enrolmentId: string): Promise<WaitingPerson> {
  const [{ head, moves }, offers, skips, priorities] = await Promise.all([
    getParticipant(ctx, enrolmentId),
    selectOffers(ctx, enrolmentId),
    selectSkips(ctx, enrolmentId),
    selectPriorities(ctx, enrolmentId),
  ]);
  const { definition } = head;
  const ordered =
    head.status === 'waiting' ? inWaitingOrder(await selectWaiting(ctx, head.programmeId), definition.admission) : [];
  const at = ordered.findIndex((row) => row.enrolmentId === enrolmentId);
  const before = passedOver(ordered, enrolmentId);
  ctx.saw(before.map(({ personId }) => personId));
  return {
    head,
    moves,
    definition,
    position: at === -1 ? undefined : at + 1,
    priorityKey: priorities[0]?.groupKey ?? null,
    passedOver: before,
    offers,
    skips,
    priorities,
  };
}

/**
 * Offers a place to somebody on the waiting list. Those who stand before her without an open offer are passed over, with the
 * reason; they keep their place. Problems by field; '' not-waiting, offer-open, stale. The same id twice is one offer.
 */
export async function offerPlace(
  ctx: RequestContext,
  enrolmentId: string,
  form: OfferForm,
): Promise<Result<{ offerId: string }, FieldProblems>> {
  const person = await getWaitingPerson(ctx, enrolmentId);
  if (person.offers.some(({ id }) => id === form.id)) return ok({ offerId: form.id });
  if (person.head.status !== 'waiting') return refuse({ '': ['not-waiting'] });
  if (person.offers.some(({ answer }) => answer === null)) return refuse({ '': ['offer-open'] });
  if (person.head.version !== form.version) return refuse({ '': ['stale'] });
  const decided = decideOffer(form, {
    today: ctx.today,
    admission: person.definition.admission,
    passedOverCount: person.passedOver.length,
  });
  if (!decided.ok) return decided;
  const { programmeId } = person.head;
  if (!(await insertOffer(ctx, { ...person.head, enrolmentId }, { id: form.id, ...decided.value })))
    return refuse({ '': ['offer-open'] });
  if (decided.value.skipReason !== null)
    await insertSkips(
      ctx,
      form.id,
      person.passedOver.map((row) => ({ ...row, programmeId })),
      decided.value.skipReason,
    );
  return ok({ offerId: form.id });
}

/** An offer with the enrolment it was made for. Throws NotFoundError. */
export async function getOffer(
  ctx: RequestContext,
  offerId: string,
): Promise<{ offer: Offer; head: Participant['head'] }> {
  const offer = await findOffer(ctx, offerId);
  if (offer === undefined) throw new NotFoundError();
  const { head } = await getParticipant(ctx, offer.enrolmentId);
  return { offer, head };
}

/**
 * Records what became of an offer. Accepted: she has the place. Otherwise she keeps hers on the list, or leaves it.
 * Problems by field; '' answered-already, or stale when the enrolment was changed in between.
 */
export async function answerOffer(
  ctx: RequestContext,
  offerId: string,
  form: AnswerForm,
): Promise<Result<{ enrolmentId: string }, FieldProblems>> {
  const { offer, head } = await getOffer(ctx, offerId);
  const { enrolmentId } = offer;
  if (offer.answer !== null)
    return offer.answer === form.answer && offer.note === (form.note || null)
      ? ok({ enrolmentId })
      : refuse({ '': ['answered-already'] });
  if (head.version !== form.version) return refuse({ '': ['stale'] });
  const day = decideAnswerDay(form.answeredOn, { today: ctx.today, offeredOn: offer.offeredOn });
  if (!day.ok) return day;
  const leaves = form.answer !== 'accepted' && form.onList === 'leaves';
  if (leaves && !form.note) return refuse({ note: ['reason-required'] });
  const note = form.note || null;
  if (!(await updateAnswer(ctx, offerId, { answer: form.answer, answeredOn: day.value, note })))
    return refuse({ '': ['answered-already'] });
  if (form.answer !== 'accepted' && !leaves) return ok({ enrolmentId });
  const moved = await moveEnrolment(ctx, {
    enrolmentId,
    move: leaves ? 'withdraw' : 'accept',
    version: head.version,
    takesEffectOn: day.value,
    reason: note ?? undefined,
  });
  if (moved.ok) return ok({ enrolmentId });
  const { takesEffectOn, ...others } = moved.problem;
  return refuse({ ...others, ...(takesEffectOn && { answeredOn: takesEffectOn }) });
}

/** Puts somebody into a priority group, or into none, with a reason that is kept. Problems: groupKey, reason, '' not-waiting. */
export async function setPriority(
  ctx: RequestContext,
  enrolmentId: string,
  form: PriorityForm,
): Promise<Result<void, FieldProblems>> {
  const person = await getWaitingPerson(ctx, enrolmentId);
  const groups = person.definition.admission?.priorityGroups ?? [];
  const groupKey = form.groupKey || null;
  if (groupKey !== null && !groups.some(({ key }) => key === groupKey)) return refuse({ groupKey: ['choose'] });
  if (person.head.status !== 'waiting' && person.head.status !== 'referred') return refuse({ '': ['not-waiting'] });
  if (!form.reason) return refuse({ reason: ['reason-required'] });
  const latest = person.priorities[0];
  if (latest && latest.groupKey === groupKey && latest.reason === form.reason) return ok(undefined);
  await insertPriority(ctx, { ...person.head, enrolmentId }, { groupKey, reason: form.reason });
  return ok(undefined);
}
