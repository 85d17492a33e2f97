import { sql } from 'kysely';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { requireReferral } from './decide-referral.ts';
import { selectCoordinators } from './handler-store.ts';
import type { StoredReferral } from './referral-store.ts';

/** A referral with the coordinators who could handle it alone. Throws NotFoundError. */
export async function getProtection(
  ctx: RequestContext,
  referralId: string,
): Promise<{ referral: StoredReferral; coordinators: { id: string; name: string }[] }> {
  const referral = await requireReferral(ctx, referralId);
  return { referral, coordinators: await selectCoordinators(ctx, referral.programmeId) };
}

/**
 * Marks a referral as somebody with protected identity and names the one coordinator who handles it. Nobody else finds it
 * afterwards, also not the one who marked it. Problems: '' not-open when she is registered already; handlerId choose.
 */
export async function protectReferral(
  ctx: RequestContext,
  referralId: string,
  { handlerId }: { handlerId: string },
): Promise<Result<void, FieldProblems>> {
  const { referral, coordinators } = await getProtection(ctx, referralId);
  if (referral.personId !== null) return refuse({ '': ['not-open'] });
  if (!coordinators.some(({ id }) => id === handlerId)) return refuse({ handlerId: ['choose'] });
  const { rows } = await sql<{ marked: boolean }>`
    select app.protect_referral(${referralId}::uuid, ${handlerId}::uuid, null) as marked`.execute(ctx.db);
  if (!rows[0]?.marked) throw new NotFoundError();
  return ok(undefined);
}
