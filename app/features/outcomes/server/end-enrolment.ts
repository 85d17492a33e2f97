import { getParticipantHead, moveEnrolment } from '#app/features/enrolments/public.ts';
import type { OccupationAnswer } from '#app/features/history/domain/occupation.ts';
import { historyOf, isFactRecorded, recordOccupation } from '#app/features/history/public.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { destinationOf } from '../domain/decide-exit.ts';
import type { ExitForm } from '../domain/exit-form.ts';
import { followUpsFor } from '../domain/follow-ups.ts';
import { replaceUndone } from './follow-up-store.ts';

const NOBODY_TO_ASK: OccupationAnswer = { statement: 'unknown', doing: [] };

/**
 * Ends a participation: moves the enrolment, records what she does now and what has ended, and plans the follow-ups. All in
 * the request's one transaction: refused, nothing is saved. The same form sent again is answered like the first time.
 * Problems by field: those of moving an enrolment and of recordOccupation; 'stale' when somebody saved in between.
 */
export async function endEnrolment(
  ctx: RequestContext,
  enrolmentId: string,
  form: ExitForm,
): Promise<Result<void, FieldProblems>> {
  const { id, version, exitOn, exitReason, note, source, ongoing } = form;
  const answer = form.occupation ?? NOBODY_TO_ASK;
  const [{ definition, restricted }, history] = await Promise.all([
    getParticipantHead(ctx, enrolmentId),
    historyOf(ctx, enrolmentId),
  ]);
  const to = destinationOf(answer, ongoing, history.situations, exitOn);
  const moved = await moveEnrolment(ctx, {
    enrolmentId,
    version,
    move: 'end',
    takesEffectOn: exitOn,
    reason: note,
    exit: { reason: exitReason, to },
  });
  if (!moved.ok)
    return (await isSentAgain(ctx, enrolmentId, id, moved.problem))
      ? ok(undefined)
      : refuse(inWordsOfTheForm(moved.problem));
  const recorded = await recordOccupation(ctx, {
    enrolmentId,
    point: 'exit',
    day: exitOn,
    factId: id,
    answer,
    ended: ongoing,
    source,
    evidence: form.evidence ?? null,
  });
  if (!recorded.ok) return recorded;
  const { programmeId, personId } = moved.value;
  await replaceUndone(
    ctx,
    { enrolmentId, programmeId, personId, restricted },
    exitReason === 'death' ? [] : followUpsFor(definition, exitOn),
  );
  return ok(undefined);
}

async function isSentAgain(
  ctx: RequestContext,
  enrolmentId: string,
  id: string,
  problem: FieldProblems,
): Promise<boolean> {
  return problem['']?.includes('stale') === true && isFactRecorded(ctx, enrolmentId, id);
}

const fieldNames: Record<string, string> = { takesEffectOn: 'exitOn', reason: 'note' };

function inWordsOfTheForm(problem: FieldProblems): FieldProblems {
  return Object.fromEntries(Object.entries(problem).map(([field, codes]) => [fieldNames[field] ?? field, codes]));
}
