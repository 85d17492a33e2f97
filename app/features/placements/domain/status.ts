import type { PlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';

export const placementStatuses = ['proposed', 'agreed', 'ongoing', 'interrupted', 'completed', 'cancelled'] as const;
export type PlacementStatus = (typeof placementStatuses)[number];

/** What staff write down about a placement. That it is agreed comes of the three parties' answers alone. */
export const placementMoves = ['begin', 'interrupt', 'resume', 'complete', 'cancel'] as const;
export type PlacementMove = (typeof placementMoves)[number];

export const moveReasons = ['work', 'studies', 'sick', 'participant', 'workplace', 'programme', 'other'] as const;
export type MoveReason = (typeof moveReasons)[number];

/** From where each move leads where, and whether it needs a reason. */
export const moveTable = {
  begin: { from: ['agreed'], to: 'ongoing', needsReason: false },
  interrupt: { from: ['ongoing'], to: 'interrupted', needsReason: true },
  resume: { from: ['interrupted'], to: 'ongoing', needsReason: false },
  complete: { from: ['ongoing', 'interrupted'], to: 'completed', needsReason: false },
  cancel: { from: ['proposed', 'agreed'], to: 'cancelled', needsReason: true },
} as const satisfies Record<
  PlacementMove,
  { from: readonly PlacementStatus[]; to: PlacementStatus; needsReason: boolean }
>;

/** What can be done next with a placement in this state. */
export function possibleMoves(status: PlacementStatus): PlacementMove[] {
  return placementMoves.filter((move) => (moveTable[move].from as readonly PlacementStatus[]).includes(status));
}

export type Moving = { status: PlacementStatus; startsOn: PlainDate; endsOn: PlainDate; lastMoveOn: PlainDate | null };
export type MoveInput = { move: PlacementMove; onDay: PlainDate; reason?: MoveReason | undefined };

/**
 * Whether a move may be written down. `onDay` is the first day there (begin, resume) or the last (interrupt, complete). Problems at '':
 * 'from-<status>', why it cannot be done from there; at onDay: 'in-the-future', 'too-far-back', 'outside-terms', 'before-last-move'; at reason: 'choose'.
 */
export function decideMove(
  placement: Moving,
  { move, onDay, reason }: MoveInput,
  { today, earliest }: { today: PlainDate; earliest: PlainDate },
): Result<PlacementStatus, Record<string, string[]>> {
  const row = moveTable[move];
  if (!possibleMoves(placement.status).includes(move)) return refuse({ '': [`from-${placement.status}`] });
  if (row.needsReason && reason === undefined) return refuse({ reason: ['choose'] });
  if (move === 'cancel') return ok(row.to);
  if (onDay > today) return refuse({ onDay: ['in-the-future'] });
  if (onDay < earliest) return refuse({ onDay: ['too-far-back'] });
  if (move === 'begin' && (onDay < placement.startsOn || onDay > placement.endsOn))
    return refuse({ onDay: ['outside-terms'] });
  const last = move === 'begin' ? null : placement.lastMoveOn;
  // She may be there and not there on the day she began; she comes back on another day than the last she was there.
  if (last !== null && (move === 'resume' ? onDay <= last : onDay < last))
    return refuse({ onDay: ['before-last-move'] });
  return ok(row.to);
}
