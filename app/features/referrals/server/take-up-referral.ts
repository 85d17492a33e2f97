import { moveEnrolment, registerParticipant } from '#app/features/enrolments/public.ts';
import { printIdentityNumber } from '#app/features/people/domain/show-identity-number.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { type PlainDate, plainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { ReferralStatus } from '../domain/referral.ts';
import { decideTakeUp, type TakeUpForm, type TakeUpStep } from '../domain/take-up-form.ts';
import { insertDecision } from './decision-store.ts';
import { getIncoming } from './incoming.ts';
import { findReferralNumber } from './number-store.ts';
import { findOpenEnrolment, getWhoseEnrolment } from './programme-store.ts';
import { type StoredReferral, updateReferral } from './referral-store.ts';

/** What a referral reads as after it was taken up. */
const statusAfter: Record<TakeUpStep, ReferralStatus> = {
  referred: 'taken-up',
  accepted: 'accepted',
  waiting: 'waiting',
};

/**
 * Takes up a referral: registers the person, or names somebody the caller sees, and enrols her; then a place, the waiting
 * list, or neither yet. Somebody who already has an open enrolment in the programme keeps it, and the referral follows that one.
 * Problems by field; `number: number-not-here` when somebody else in the organisation holds the number.
 */
export async function takeUpReferral(
  ctx: RequestContext,
  referralId: string,
  form: TakeUpForm,
): Promise<Result<{ enrolmentId: string }, FieldProblems>> {
  const [{ referral, eligibility, known: alike }, number] = await Promise.all([
    getIncoming(ctx, referralId),
    findReferralNumber(ctx, referralId),
  ]);
  if (referral.enrolmentId === form.enrolmentId) return ok({ enrolmentId: form.enrolmentId });
  const decided = decideTakeUp(form, { referral, verdict: eligibility.verdict, today: ctx.today });
  if (!decided.ok) return decided;
  if (referral.version !== form.version) return refuse({ '': ['stale'] });
  const { effectiveOn, overrideReason } = decided.value;
  // Written while the referral is still seen as it was: protecting the person changes who sees it.
  await insertDecision(ctx, referralId, { decision: 'take-up', eligibility, overrideReason, decidedOn: effectiveOn });

  const known = form.who === 'new' ? undefined : form.who;
  const already = known && (await findOpenEnrolment(ctx, referral.programmeId, known));
  if (already) return follow(ctx, referral, already);
  const registered = await registerParticipant(ctx, {
    enrolmentId: form.enrolmentId,
    programmeId: referral.programmeId,
    person: known === undefined ? newPerson(referral, form, number && printIdentityNumber(number)) : { knownId: known },
    siteKey: form.siteKey,
    trackKey: undefined,
    caseWorkerId: form.caseWorkerId,
    referredOn: referral.referredOn,
    step: form.step === 'accepted' ? 'accepted' : 'referred',
    effectiveOn: form.step === 'accepted' ? effectiveOn : undefined,
    // Somebody new although others are alike: they wait among the likely duplicates until somebody has looked.
    alike: { answers: alike.map(({ personId }) => ({ id: personId, answer: 'unsure' })), elsewhereSeen: true },
  });
  if (!registered.ok) return registered;
  if (form.step === 'waiting') {
    const moved = await moveEnrolment(ctx, {
      enrolmentId: form.enrolmentId,
      move: 'put-on-waiting-list',
      version: 1,
      takesEffectOn: effectiveOn,
    });
    if (!moved.ok) return moved;
  }
  const linked = await link(ctx, referral, {
    enrolmentId: form.enrolmentId,
    status: statusAfter[form.step],
    statusOn: form.step === 'referred' ? ctx.today : effectiveOn,
  });
  return linked ? ok({ enrolmentId: form.enrolmentId }) : refuse({ '': ['stale'] });
}

function newPerson(referral: StoredReferral, form: TakeUpForm, number: string | undefined) {
  const { bornOn, birthYear, interpreter } = referral;
  return {
    id: form.personId,
    number: form.withoutNumber ? undefined : number,
    restricted: referral.restricted,
    details: {
      givenName: referral.givenName,
      familyName: referral.familyName,
      nameInOwnScript: referral.nameInOwnScript ?? undefined,
      ...(bornOn !== null && { bornOn }),
      ...(bornOn === null && birthYear !== null && { bornOn: firstOf(birthYear), bornPrecision: 'year' as const }),
      firstLanguage: referral.firstLanguage ?? undefined,
      languages: [],
      interpreter: interpreter === null ? undefined : interpreter ? ('yes' as const) : ('no' as const),
      phone: referral.phone ?? undefined,
      email: referral.email ?? undefined,
      municipality: referral.municipality ?? undefined,
    },
  };
}

const firstOf = (year: number): PlainDate => plainDate(`${year}-01-01`);

async function follow(
  ctx: RequestContext,
  referral: StoredReferral,
  already: { enrolmentId: string; status: ReferralStatus; statusOn: PlainDate },
): Promise<Result<{ enrolmentId: string }, FieldProblems>> {
  return (await link(ctx, referral, already)) ? ok({ enrolmentId: already.enrolmentId }) : refuse({ '': ['stale'] });
}

async function link(
  ctx: RequestContext,
  referral: StoredReferral,
  to: { enrolmentId: string; status: ReferralStatus; statusOn: PlainDate },
): Promise<boolean> {
  // As the enrolment has it: the person may have been merged into another while the form was open.
  const { personId, restricted } = await getWhoseEnrolment(ctx, to.enrolmentId);
  ctx.saw([personId]);
  return updateReferral(ctx, referral.id, referral.version, {
    status: to.status,
    status_on: to.statusOn,
    person_id: personId,
    enrolment_id: to.enrolmentId,
    restricted,
    asked_on: null,
    shared_reason_class: null,
    shared_reason: null,
  });
}
