import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { insertMessage, type Message, selectMessages } from './message-store.ts';
import { type OpenProgramme, selectOpenProgrammes } from './programme-store.ts';
import { findReferral, type StoredReferral, selectOwnReferrals, updateReferral } from './referral-store.ts';

/** The partner officer's referrals with what became of them, the newest first. */
export async function listOwnReferrals(
  ctx: RequestContext,
  page: { limit: number; offset: number },
): Promise<{ rows: StoredReferral[]; total: number }> {
  const found = await selectOwnReferrals(ctx, page);
  ctx.saw(found.rows.flatMap(({ personId }) => personId ?? []));
  return found;
}

/** One of the partner officer's referrals with what was written about it. Throws NotFoundError. */
export async function getOwnReferral(
  ctx: RequestContext,
  referralId: string,
): Promise<{ referral: StoredReferral; messages: Message[] }> {
  const [referral, messages] = await Promise.all([findReferral(ctx, referralId), selectMessages(ctx, referralId)]);
  if (referral === undefined) throw new NotFoundError();
  if (referral.personId) ctx.saw([referral.personId]);
  ctx.within(referral.programmeId);
  return { referral, messages };
}

/** Where the partner officer may refer to: her programmes that take referrals and are not over. */
export async function listReferralChoices(ctx: RequestContext): Promise<OpenProgramme[]> {
  const programmes = await selectOpenProgrammes(ctx);
  return programmes.filter(({ definition }) => definition.entryRoutes?.includes('referral') ?? true);
}

/**
 * The partner takes back a referral that nobody has decided about yet; `not-open` afterwards: then she writes to the
 * programme instead. Sent twice it is answered like the first time; `stale` when somebody saved in between.
 */
export async function withdrawReferral(
  ctx: RequestContext,
  referralId: string,
  version: number,
): Promise<Result<void, FieldProblems>> {
  const { referral } = await getOwnReferral(ctx, referralId);
  if (referral.referredBy !== ctx.caller.accountId) throw new NotFoundError();
  if (referral.status === 'withdrawn' && referral.enrolmentId === null) return ok(undefined);
  if (referral.status !== 'received') return refuse({ '': ['not-open'] });
  const isSaved =
    referral.version === version &&
    (await updateReferral(ctx, referralId, version, { status: 'withdrawn', status_on: ctx.today, asked_on: null }));
  return isSaved ? ok(undefined) : refuse({ '': ['stale'] });
}

/** The partner adds something to her referral, or answers what the programme asked. The same id twice adds it once. */
export async function addToReferral(
  ctx: RequestContext,
  referralId: string,
  message: { id: string; text: string },
): Promise<Result<void, FieldProblems>> {
  await getOwnReferral(ctx, referralId);
  await insertMessage(ctx, referralId, { ...message, author: 'partner' });
  return ok(undefined);
}
