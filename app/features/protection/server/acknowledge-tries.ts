import { getParticipantHead } from '#app/features/enrolments/public.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { acknowledgeTries } from './number-try-store.ts';

/** Notes that a named reader has seen who wanted to register the person's number; for everybody else there is nothing to note. Throws NotFoundError. */
export async function acknowledgeNumberTries(ctx: RequestContext, enrolmentId: string): Promise<void> {
  const { personId } = await getParticipantHead(ctx, enrolmentId);
  await acknowledgeTries(ctx, personId);
}
