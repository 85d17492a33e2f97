import type { ExitReason } from '#app/features/enrolments/domain/exit-reasons.ts';
import { getParticipantHead } from '#app/features/enrolments/public.ts';
import type { ProgrammeDefinition } from '#app/features/programmes/domain/definition.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { followUpsFor } from '../domain/follow-ups.ts';
import { insertFollowUps, replaceUndone } from './follow-up-store.ts';

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

type Exit = {
  enrolmentId: string;
  programmeId: string;
  personId: string;
  restricted: boolean;
  endedOn: PlainDate;
  reason: ExitReason;
};

/** Plans the follow-ups of many exits at once, of people who were enrolled and left in this transaction: none can be there yet. */
export async function planFollowUpsOfMany(
  ctx: RequestContext,
  definition: Pick<ProgrammeDefinition, 'frameworks' | 'measuringPoints'>,
  exits: readonly Exit[],
): Promise<void> {
  await insertFollowUps(
    ctx,
    exits
      .filter(({ reason }) => reason !== 'death')
      .flatMap((exit) => followUpsFor(definition, exit.endedOn).map((planned) => ({ ...exit, ...planned }))),
  );
}
