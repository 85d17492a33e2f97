import { getParticipantHead } from '#app/features/enrolments/public.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { followUpsFor } from '../domain/follow-ups.ts';
import { replaceUndone } from './follow-up-store.ts';

/**
 * Plans the follow-ups of an enrolment from its exit, and takes away undone ones that no longer apply: also after an exit
 * was corrected, or taken back. Done ones stay. Nobody is followed up after her death.
 */
export async function planFollowUps(ctx: RequestContext, enrolmentId: string): Promise<void> {
  const { programmeId, personId, restricted, status, endedOn, exitReason, definition } = await getParticipantHead(
    ctx,
    enrolmentId,
  );
  const applies = status === 'ended' && endedOn !== null && exitReason !== 'death';
  await replaceUndone(
    ctx,
    { enrolmentId, programmeId, personId, restricted },
    applies ? followUpsFor(definition, endedOn) : [],
  );
}
