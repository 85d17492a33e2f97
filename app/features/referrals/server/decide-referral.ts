import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { DeclineForm } from '../domain/referral-form.ts';
import { type CompleteForm, canBeTakenUp } from '../domain/take-up-form.ts';
import { insertDecision } from './decision-store.ts';
import { getIncoming } from './incoming.ts';
import { insertMessage } from './message-store.ts';
import { clearNews, findReferral, type StoredReferral, updateFacts, updateReferral } from './referral-store.ts';
import { referralValues } from './referral-values.ts';

/**
 * Declines a referral with a reason. The one who referred is told only what `share` says. Problems: '' not-open or stale,
 * reason reason-required. Sent again by the same person it is answered like the first time.
 */
export async function declineReferral(
  ctx: RequestContext,
  referralId: string,
  form: DeclineForm,
): Promise<Result<void, FieldProblems>> {
  const { referral, eligibility, decisions } = await getIncoming(ctx, referralId);
  const reason = form.reason || null;
  const latest = decisions[0];
  if (
    referral.status === 'declined' &&
    latest?.decision === 'decline' &&
    latest.reason === reason &&
    referral.version === form.version + 1
  )
    return ok(undefined);
  if (referral.status !== 'received') return refuse({ '': ['not-open'] });
  if (form.reasonClass === 'other' && reason === null) return refuse({ reason: ['reason-required'] });
  const isSaved = await updateReferral(ctx, referralId, form.version, {
    status: 'declined',
    status_on: ctx.today,
    asked_on: null,
    shared_reason_class: form.share === 'nothing' ? null : form.reasonClass,
    shared_reason: form.share === 'reason-and-text' ? reason : null,
  });
  if (!isSaved) return refuse({ '': ['stale'] });
  await insertDecision(ctx, referralId, { decision: 'decline', reasonClass: form.reasonClass, reason, eligibility });
  return ok(undefined);
}

/** Writes to the partner who referred: a question before the decision, an answer afterwards. The same id twice is one message. */
export async function writeToPartner(
  ctx: RequestContext,
  referralId: string,
  message: { id: string; text: string },
): Promise<Result<void, FieldProblems>> {
  const referral = await requireReferral(ctx, referralId);
  if (referral.source !== 'partner') return refuse({ '': ['nobody-to-ask'] });
  await insertMessage(ctx, referralId, { ...message, author: 'programme' });
  return ok(undefined);
}

/** Notes that what the partner wrote has been read. */
export async function markRead(ctx: RequestContext, referralId: string): Promise<Result<void, FieldProblems>> {
  const referral = await requireReferral(ctx, referralId);
  if (referral.newsOn !== null) await clearNews(ctx, referralId);
  return ok(undefined);
}

/** Completes what the programme's rules ask for; what the one who referred wrote otherwise stays. Problems by field. */
export async function completeReferral(
  ctx: RequestContext,
  referralId: string,
  { version, ...facts }: CompleteForm,
): Promise<Result<void, FieldProblems>> {
  const referral = await requireReferral(ctx, referralId);
  if (!canBeTakenUp(referral)) return refuse({ '': ['not-open'] });
  const values = referralValues(
    { givenName: referral.givenName, familyName: referral.familyName, ...facts },
    { keys: ctx.services.keys, tenantId: ctx.caller.tenantId, referralId, today: ctx.today },
  );
  if (!values.ok) return values;
  const {
    born_on,
    birth_year,
    municipality,
    residence,
    permit_until,
    agency_housing,
    establishment_from,
    in_sweden_since,
  } = values.value;
  const changed = {
    born_on,
    birth_year,
    municipality,
    residence,
    permit_until,
    agency_housing,
    establishment_from,
    in_sweden_since,
  };
  if (!(await updateFacts(ctx, referralId, version, changed))) return refuse({ '': ['stale'] });
  await insertDecision(ctx, referralId, { decision: 'complete' });
  return ok(undefined);
}

/** The referral, for those who decide about it. Throws NotFoundError. */
export async function requireReferral(ctx: RequestContext, referralId: string): Promise<StoredReferral> {
  const referral = await findReferral(ctx, referralId);
  if (referral === undefined) throw new NotFoundError();
  ctx.within(referral.programmeId);
  if (referral.personId) ctx.saw([referral.personId]);
  return referral;
}
