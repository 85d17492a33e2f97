import { endSituation, findCurrentSituation, recordSituation } from '#app/features/history/public.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { placementForms } from '../domain/forms.ts';
import type { MoveForm } from '../domain/forms-sent.ts';
import type { Placement, Terms } from '../domain/placement.ts';
import { decideMove, moveTable, type PlacementMove } from '../domain/status.ts';
import { findBackdatingDays } from './around-store.ts';
import { getPlacement } from './get-placements.ts';
import { insertMove, keysOf, updatePlacement, withdrawOpenTerms } from './placement-store.ts';

type Of = { enrolmentId: string; placementId: string };

/**
 * Writes down that a placement began, was interrupted, went on, ended or came to nothing. What begins becomes a situation of her history in the form's
 * way; what ends ends it. Problems: those of decideMove, of recordSituation and endSituation at onDay, 'stale'.
 */
export async function movePlacement(
  ctx: RequestContext,
  of: Of,
  move: PlacementMove,
  { version, onDay, reason, words }: MoveForm,
): Promise<Result<void, FieldProblems>> {
  const { head, placement, terms, moves } = await getPlacement(ctx, of);
  // The form was sent before.
  if (placement.version === version + 1 && placement.status === moveTable[move].to && moves[0]?.onDay === onDay)
    return ok(undefined);
  if (placement.version !== version) return refuse({ '': ['stale'] });
  const days = await findBackdatingDays(ctx, head.programmeId);
  const last = moves.find(({ toStatus }) => toStatus === 'ongoing' || toStatus === 'interrupted');
  const decided = decideMove(
    { ...placement, lastMoveOn: last?.onDay ?? null },
    { move, onDay, reason },
    { today: ctx.today, earliest: addDays(ctx.today, -days) },
  );
  if (!decided.ok) return decided;
  const history = await follow(
    ctx,
    { ...placement, extentPercent: extentOn(terms, onDay) ?? placement.extentPercent },
    move,
    onDay,
  );
  if (!history.ok) return history;
  const endedOn = move === 'interrupt' ? onDay : move === 'complete' ? (placement.endedOn ?? onDay) : null;
  if (!(await updatePlacement(ctx, placement, { status: decided.value, endedOn, situationId: history.value })))
    return refuse({ '': ['stale'] });
  if (move === 'cancel' || move === 'complete') await withdrawOpenTerms(ctx, placement.id);
  await insertMove(ctx, keysOf(ctx, head), {
    ...{ id: newId(), placementId: placement.id, from: placement.status, to: decided.value, onDay, words },
    reason: reason ?? null,
  });
  return ok(undefined);
}

/** The row of her history after a move: a new one when it begins or goes on, the ended one when it does not. */
async function follow(
  ctx: RequestContext,
  placement: Placement,
  move: PlacementMove,
  onDay: PlainDate,
): Promise<Result<string | null, FieldProblems>> {
  const { enrolmentId, situationId } = placement;
  if (move === 'begin' || move === 'resume') {
    const id = newId();
    const recorded = await recordSituation(ctx, {
      ...{ id, enrolmentId, startsOn: onDay, endsBefore: null, extentPercent: placement.extentPercent },
      ...{ details: detailsOf(placement), source: 'staff-knowledge', evidence: null },
    });
    return recorded.ok ? ok(id) : refuse({ onDay: Object.values(recorded.problem).flat() });
  }
  if (situationId === null) return ok(null);
  const current = await findCurrentSituation(ctx, situationId);
  // Somebody has written down its end in the history itself, as when it was interrupted.
  if (current === undefined || current.endsBefore !== null) return ok(current?.id ?? null);
  const id = newId();
  const ended = await endSituation(ctx, {
    ...{ id, enrolmentId, rowId: current.id, endsOn: onDay, source: 'staff-knowledge', evidence: null },
  });
  return ended.ok ? ok(id) : refuse({ onDay: Object.values(ended.problem).flat() });
}

// New terms may hold from a later day than the one on which they were accepted.
function extentOn(terms: readonly Terms[], day: PlainDate): number | undefined {
  return terms
    .filter(({ status, startsOn }) => status === 'accepted' && startsOn <= day)
    .toSorted((a, b) => b.number - a.number)[0]?.extentPercent;
}

/** What a placement is in the history: practice at a host, or employment at an employer, in the form's way. */
export function detailsOf({
  form,
  employerName,
  workplaceName,
}: Pick<Placement, 'form' | 'employerName' | 'workplaceName'>) {
  const { history } = placementForms[form];
  const where = (employerName === workplaceName ? employerName : `${employerName}, ${workplaceName}`).slice(0, 200);
  return history.kind === 'employed'
    ? { kind: 'employed' as const, form: history.form, employer: where }
    : { kind: 'placement' as const, form: history.form, host: where };
}
