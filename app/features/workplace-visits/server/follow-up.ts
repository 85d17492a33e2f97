import type { ParticipantHead } from '#app/features/enrolments/public.ts';
import type { Placement } from '#app/features/placements/domain/placement.ts';
import { getPlacement } from '#app/features/placements/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { addDays } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import {
  type Adaptation,
  type AdaptationActForm,
  decideWordsToWorkplace,
  possibleActs,
  standingOfAdaptation,
  type WorkplaceWordsForm,
} from '../domain/adaptation.ts';
import { decideSafetyTalk, type SafetyTalk, type SafetyTalkForm } from '../domain/safety-talk.ts';
import {
  findSafetyTalk,
  findVisitOf,
  insertAdaptation,
  insertConsent,
  insertSafetyTalk,
  insertWords,
  type OfPlacement,
  selectAdaptations,
  selectVisits,
  updateAdaptation,
  type Visit,
  withdrawConsents,
} from './visit-store.ts';

type Ids = { enrolmentId: string; placementId: string };
type Saved = Promise<Result<void, FieldProblems>>;

/** How a placement is followed up: its visits, the talk about safety, what is adapted. */
export type FollowUp = { visits: Visit[]; talk: SafetyTalk | undefined; adaptations: Adaptation[] };

/** How a placement is followed up. The caller has noted whom she saw. */
export async function findFollowUp(ctx: RequestContext, placementId: string): Promise<FollowUp> {
  const [visits, talk, adaptations] = await Promise.all([
    selectVisits(ctx, placementId),
    findSafetyTalk(ctx, placementId),
    selectAdaptations(ctx, placementId),
  ]);
  return { visits, talk, adaptations };
}

export type PlacementFollowUp = FollowUp & { head: ParticipantHead; placement: Placement };

/** One placement with how it is followed up. Throws NotFoundError. */
export async function getFollowUp(ctx: RequestContext, ids: Ids): Promise<PlacementFollowUp> {
  const [{ head, placement }, followUp] = await Promise.all([
    getPlacement(ctx, ids),
    findFollowUp(ctx, ids.placementId),
  ]);
  return { head, placement, ...followUp };
}

const keysOf = (ctx: RequestContext, { head, placement }: PlacementFollowUp): OfPlacement => ({
  tenant_id: ctx.caller.tenantId,
  placement_id: placement.id,
  enrolment_id: head.id,
  programme_id: head.programmeId,
  person_id: head.personId,
  restricted: head.restricted,
});

/** Keeps the talk about risks and safety as a new version. Sent twice it is kept once. Problems: 'stale', those of decideSafetyTalk. */
export async function recordSafetyTalk(ctx: RequestContext, ids: Ids, form: SafetyTalkForm): Saved {
  const followUp = await getFollowUp(ctx, ids);
  const { talk, placement } = followUp;
  if (talk?.id === form.id) return ok(undefined);
  if ((talk?.number ?? 0) !== form.number) return refuse({ '': ['stale'] });
  const decided = decideSafetyTalk(form, { today: ctx.today, earliestOn: addDays(placement.startsOn, -31) });
  if (!decided.ok) return decided;
  const kept = await insertSafetyTalk(ctx, keysOf(ctx, followUp), {
    ...decided.value,
    id: form.id,
    number: form.number + 1,
  });
  return kept === 'saved' ? ok(undefined) : refuse({ '': ['stale'] });
}

/** Writes down what is adapted; the workplace's page shows nothing of it before she has said yes. Problems: those of decideWordsToWorkplace. */
export async function addAdaptation(ctx: RequestContext, ids: Ids, form: { id: string; words: string }): Saved {
  const followUp = await getFollowUp(ctx, ids);
  const decided = decideWordsToWorkplace(form.words, followUp.head, ctx.today);
  if (!decided.ok) return decided;
  await insertAdaptation(ctx, keysOf(ctx, followUp), { id: form.id, words: decided.value });
  return ok(undefined);
}

/** Asks her, notes what she said, takes a yes back, or ends an adaptation. Problem: 'not-possible-now'. Throws NotFoundError. */
export async function actOnAdaptation(
  ctx: RequestContext,
  { adaptationId, ...ids }: Ids & { adaptationId: string },
  form: AdaptationActForm,
): Saved {
  const followUp = await getFollowUp(ctx, ids);
  const adaptation = followUp.adaptations.find(({ id }) => id === adaptationId);
  if (adaptation === undefined) throw new NotFoundError();
  if (!possibleActs[standingOfAdaptation(adaptation)].includes(form.do)) return refuse({ '': ['not-possible-now'] });
  if (form.do === 'withdraw') await withdrawConsents(ctx, adaptationId);
  else if (form.do === 'ask' || form.do === 'end') await updateAdaptation(ctx, adaptationId, form.do);
  else {
    const answer = form.do === 'said-yes' ? 'given' : 'refused';
    await insertConsent(ctx, keysOf(ctx, followUp), { id: form.id, adaptationId, answer });
  }
  return ok(undefined);
}

/** A visit with what the workplace is told after it. Throws NotFoundError. */
export async function getVisit(
  ctx: RequestContext,
  ids: { enrolmentId: string; visitId: string },
): Promise<{ followUp: PlacementFollowUp; visit: Visit }> {
  const found = await findVisitOf(ctx, ids);
  if (found === undefined) throw new NotFoundError();
  const followUp = await getFollowUp(ctx, { enrolmentId: ids.enrolmentId, placementId: found.placementId });
  const visit = followUp.visits.find(({ id }) => id === ids.visitId);
  if (visit === undefined) throw new NotFoundError();
  return { followUp, visit };
}

/**
 * Tells the workplace something after a visit, in a new version; empty words take it back. Sent twice it is kept once. Problems: 'stale',
 * 'not-held-yet', those of decideWordsToWorkplace.
 */
export async function tellWorkplace(
  ctx: RequestContext,
  ids: { enrolmentId: string; visitId: string },
  form: WorkplaceWordsForm,
): Saved {
  const { followUp, visit } = await getVisit(ctx, ids);
  if (visit.status !== 'held') return refuse({ '': ['not-held-yet'] });
  const decided = decideWordsToWorkplace(form.words, followUp.head, ctx.today);
  if (!decided.ok) return decided;
  const kept = await insertWords(ctx, keysOf(ctx, followUp), {
    ...{ id: form.id, meetingId: visit.id, number: form.number + 1, words: decided.value },
  });
  return kept === 'saved' ? ok(undefined) : refuse({ '': ['stale'] });
}
