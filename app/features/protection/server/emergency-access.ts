import { parseIdentityNumber } from '#app/features/people/domain/identity-number.ts';
import { blindIndex } from '#app/platform/crypto/keys.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { addDays } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { EmergencyForm } from '../domain/protection-forms.ts';
import { parseReference } from '../domain/reference.ts';
import {
  type AccessNotice,
  closeAccess,
  findAccess,
  insertAcknowledgement,
  openAccess,
  type ProtectionTask,
  returnTry,
  selectNotices,
  selectTasks,
  takeTry,
} from './emergency-store.ts';

const REVIEW_NOTICE_DAYS = 30;

/**
 * Opens a protected person's file for a while, to somebody who brings her reference or number and says why. Refused with 'not-opened'
 * for every reason alike, so that nobody learns who takes part; with 'too-many' after many tries. The try is counted either way, so
 * this must be committed also when it is refused.
 */
export async function openEmergencyAccess(
  ctx: RequestContext,
  form: EmergencyForm,
): Promise<Result<{ enrolmentId: string }, 'not-opened' | 'too-many'>> {
  const key = blindIndex(ctx.services.keys, ctx.caller.tenantId, `emergency|${ctx.caller.accountId}`);
  ctx.because(form.reasonCode);
  if (!(await takeTry(ctx, key))) return refuse('too-many');
  const opened = await openAccess(ctx, {
    id: form.id,
    ...readAsked(ctx, form.asked),
    reasonCode: form.reasonCode,
    reason: form.reason,
  });
  if (opened === undefined) return refuse('not-opened');
  await returnTry(ctx, key);
  ctx.saw([opened.personId]);
  ctx.within(opened.programmeId);
  return ok({ enrolmentId: opened.enrolmentId });
}

// Eight digits can be either. A fill-in is not one person's alone and opens nothing.
function readAsked(ctx: RequestContext, asked: string): { reference: string | null; numberIndex: Buffer | null } {
  const number = parseIdentityNumber(asked, ctx.today);
  const isOnes = number.ok && number.value.kind !== 'fill-in';
  return {
    reference: parseReference(asked) ?? null,
    numberIndex: isOnes ? blindIndex(ctx.services.keys, ctx.caller.tenantId, number.value.normalised) : null,
  };
}

/** Ends an emergency access now: one's own, or as a named reader a colleague's. Throws NotFoundError. */
export async function endEmergencyAccess(ctx: RequestContext, accessId: string): Promise<{ isOwn: boolean }> {
  const access = await requireAccess(ctx, accessId);
  await closeAccess(ctx, { id: accessId, ...access });
  return { isOwn: access.accountId === ctx.caller.accountId };
}

/** Notes that a named reader has seen that somebody had emergency access. Throws NotFoundError; one's own is not one's to acknowledge. */
export async function acknowledgeAccess(ctx: RequestContext, accessId: string): Promise<void> {
  const access = await requireAccess(ctx, accessId);
  if (access.accountId === ctx.caller.accountId) throw new NotFoundError();
  await insertAcknowledgement(ctx, accessId);
}

async function requireAccess(ctx: RequestContext, accessId: string) {
  const access = await findAccess(ctx, accessId);
  if (access === undefined) throw new NotFoundError();
  ctx.saw([access.personId]);
  ctx.within(access.programmeId);
  return access;
}

/** What waits for the caller as a named reader: emergency accesses she has not acknowledged, lifts to look at, reviews that are due. */
export async function listProtectionNotices(
  ctx: RequestContext,
  limit: number,
): Promise<{ notices: AccessNotice[]; tasks: ProtectionTask[] }> {
  const [notices, tasks] = await Promise.all([
    selectNotices(ctx, limit),
    selectTasks(ctx, addDays(ctx.today, REVIEW_NOTICE_DAYS), limit),
  ]);
  ctx.saw([...notices, ...tasks].map(({ personId }) => personId));
  return { notices, tasks };
}
