import { plannedEndFor } from '#app/features/programmes/domain/phase-of-person.ts';
import { NotFoundError, StaleError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { decideMove } from '../domain/decide-move.ts';
import type { Enrolment } from '../domain/enrolment.ts';
import type { ExitDestination, ExitReason } from '../domain/exit-reasons.ts';
import type { MoveName } from '../domain/moves.ts';
import {
  findEnrolment,
  findLatestMove,
  insertMoves,
  type StoredEnrolment,
  updateAfterMove,
} from './enrolment-store.ts';
import { selectProgrammes } from './programme-choice-store.ts';

export type EnrolmentMove = {
  enrolmentId: string;
  move: MoveName;
  /** The version of the enrolment that was shown to the one who decides. */
  version: number;
  takesEffectOn?: PlainDate | undefined;
  reason?: string | undefined;
  /** For `end`: why, and what she goes to. */
  exit?: { reason: ExitReason | undefined; to: ExitDestination | undefined };
};

/**
 * Makes any move of the status table and keeps it with its reason. Problems by field are MoveProblem codes; `stale` when
 * somebody saved in between. The move that the caller has just saved, sent again, is answered like the first time and changes nothing.
 */
export async function moveEnrolment(
  ctx: RequestContext,
  input: EnrolmentMove,
): Promise<Result<Enrolment, FieldProblems>> {
  const enrolment = await findEnrolment(ctx, input.enrolmentId);
  if (enrolment === undefined) throw new NotFoundError();
  ctx.saw([enrolment.personId]);
  ctx.within(enrolment.programmeId);
  if (enrolment.version !== input.version) return answerLate(ctx, enrolment, input);
  const decided = decideMove(
    enrolment,
    {
      move: input.move,
      takesEffectOn: input.takesEffectOn,
      reason: input.reason,
      ...(input.exit && { exit: input.exit }),
    },
    { today: ctx.today, role: ctx.caller.role, lastDecidedOn: enrolment.lastDecidedOn },
  );
  if (!decided.ok) return decided;
  const { changes, kept } = decided.value;
  const plannedEnd =
    input.move === 'start' ? { plannedEndOn: await plannedEndOf(ctx, enrolment.programmeId, kept.takesEffectOn) } : {};
  if (!(await updateAfterMove(ctx, enrolment.id, input.version, { ...changes, ...plannedEnd })))
    return answerLate(ctx, (await findEnrolment(ctx, enrolment.id)) ?? enrolment, input);
  await insertMoves(ctx, enrolment, [kept]);
  return ok({ ...enrolment, ...changes, ...plannedEnd, version: input.version + 1 });
}

/** Like moveEnrolment, for programs: a stale version is thrown and answers 412. */
export async function moveEnrolmentOrStale(
  ctx: RequestContext,
  input: EnrolmentMove,
): Promise<Result<Enrolment, FieldProblems>> {
  const moved = await moveEnrolment(ctx, input);
  if (!moved.ok && moved.problem['']?.includes('stale')) throw new StaleError();
  return moved;
}

async function answerLate(
  ctx: RequestContext,
  enrolment: StoredEnrolment,
  input: EnrolmentMove,
): Promise<Result<Enrolment, FieldProblems>> {
  return (await isSentAgain(ctx, enrolment, input)) ? ok(enrolment) : refuse({ '': ['stale'] });
}

// The exit page has more to save than the move, and looks by itself whether it has been sent before.
async function isSentAgain(ctx: RequestContext, enrolment: StoredEnrolment, input: EnrolmentMove): Promise<boolean> {
  if (input.move === 'end' || enrolment.version !== input.version + 1) return false;
  const latest = await findLatestMove(ctx, enrolment.id);
  return (
    latest?.move === input.move &&
    latest.recordedBy === ctx.caller.accountId &&
    latest.reason === (input.reason?.trim() || null) &&
    (input.takesEffectOn === undefined || latest.takesEffectOn === input.takesEffectOn)
  );
}

async function plannedEndOf(ctx: RequestContext, programmeId: string, startedOn: PlainDate): Promise<PlainDate | null> {
  const programmes = await selectProgrammes(ctx);
  const definition = programmes.find(({ id }) => id === programmeId)?.definition;
  return (definition && plannedEndFor(definition, startedOn)) ?? null;
}
