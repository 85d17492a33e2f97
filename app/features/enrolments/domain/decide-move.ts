import type { PlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { may, type Role } from '#app/shared/roles.ts';
import type { Enrolment } from './enrolment.ts';
import type { ExitDestination, ExitReason } from './exit-reasons.ts';
import { type MoveName, moves } from './moves.ts';
import type { EnrolmentStatus } from './status.ts';

export type MoveProblem =
  | 'not-from-this-status'
  | 'not-yours-to-decide'
  | 'date-required'
  | 'date-in-future'
  | 'date-before-referral'
  | 'date-before-start'
  | 'date-before-last-decision'
  | 'reason-required'
  | 'exit-reason-required';

export type MoveInput = {
  move: MoveName;
  takesEffectOn: PlainDate | undefined;
  reason: string | undefined;
  exit?: { reason: ExitReason | undefined; to: ExitDestination | undefined };
};

export type EnrolmentAsDecided = Pick<Enrolment, 'status' | 'referredOn' | 'startedOn' | 'endedOn'>;

/** What the enrolment becomes, and the line that is kept about it. */
export type DecidedMove = {
  changes: {
    status: EnrolmentStatus;
    startedOn: PlainDate | null;
    endedOn: PlainDate | null;
    exitReason?: ExitReason | null;
    exitTo?: ExitDestination | null;
  };
  kept: {
    move: MoveName;
    fromStatus: EnrolmentStatus;
    toStatus: EnrolmentStatus;
    takesEffectOn: PlainDate;
    reason: string | null;
  };
};

/**
 * Decides a move by the status table. `lastDecidedOn` is the latest day of a decision that still counts (an exit that is
 * taken back does not): days run forward. Problems by field: '' the move itself, takesEffectOn, reason, exitReason.
 */
export function decideMove(
  enrolment: EnrolmentAsDecided,
  input: MoveInput,
  circumstances: { today: PlainDate; role: Role | null; lastDecidedOn: PlainDate | null },
): Result<DecidedMove, Record<string, MoveProblem[]>> {
  const rule = moves[input.move];
  if (!may(circumstances, rule.permission)) return refuse({ '': ['not-yours-to-decide'] });
  if (rule.opensNew || !rule.from.includes(enrolment.status)) return refuse({ '': ['not-from-this-status'] });

  const problems: Record<string, MoveProblem[]> = {};
  const reason = input.reason?.trim() || null;
  const day = rule.date === 'asked' ? input.takesEffectOn : recordedDay(enrolment, input.move, circumstances.today);
  const dayProblem = rule.date === 'asked' ? problemOfDay(enrolment, day, circumstances) : undefined;
  if (dayProblem) problems['takesEffectOn'] = [dayProblem];
  if (rule.reason === 'required' && reason === null) problems['reason'] = ['reason-required'];
  if (input.move === 'end' && input.exit?.reason === undefined) problems['exitReason'] = ['exit-reason-required'];
  if (day === undefined || Object.keys(problems).length > 0) return refuse(problems);

  const kept = { move: input.move, fromStatus: enrolment.status, toStatus: rule.to, takesEffectOn: day, reason };
  return ok({
    kept,
    changes: { status: rule.to, startedOn: enrolment.startedOn, endedOn: enrolment.endedOn, ...datesOf(input, day) },
  });
}

// Taking back an exit counts from the exit that was wrong; a mistaken registration from the day it was found out.
function recordedDay(enrolment: EnrolmentAsDecided, move: MoveName, today: PlainDate): PlainDate {
  return move === 'reopen' ? (enrolment.endedOn ?? today) : today;
}

function problemOfDay(
  enrolment: EnrolmentAsDecided,
  day: PlainDate | undefined,
  { today, lastDecidedOn }: { today: PlainDate; lastDecidedOn: PlainDate | null },
): MoveProblem | undefined {
  if (day === undefined) return 'date-required';
  if (day > today) return 'date-in-future';
  if (day < enrolment.referredOn) return 'date-before-referral';
  if (enrolment.startedOn !== null && day < enrolment.startedOn) return 'date-before-start';
  if (lastDecidedOn !== null && day < lastDecidedOn) return 'date-before-last-decision';
  return undefined;
}

function datesOf(input: MoveInput, day: PlainDate): Partial<DecidedMove['changes']> {
  if (input.move === 'start') return { startedOn: day };
  if (input.move === 'end')
    return { endedOn: day, exitReason: input.exit?.reason ?? null, exitTo: input.exit?.to ?? null };
  if (input.move === 'reopen') return { endedOn: null, exitReason: null, exitTo: null };
  return {};
}
