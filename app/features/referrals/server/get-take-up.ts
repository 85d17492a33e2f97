import { listCaseWorkers } from '#app/features/enrolments/public.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { getIncoming, type Incoming } from './incoming.ts';

export type TakeUp = Incoming & { caseWorkers: { id: string; name: string }[] };

/** A referral with those who can be responsible for the person afterwards. Throws NotFoundError. */
export async function getTakeUp(ctx: RequestContext, referralId: string): Promise<TakeUp> {
  const incoming = await getIncoming(ctx, referralId);
  return { ...incoming, caseWorkers: await listCaseWorkers(ctx, [incoming.referral.programmeId]) };
}
