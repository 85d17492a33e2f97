import type { PlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { type EvidenceWay, evidenceWays, type SkillMove, type SkillState, skillStates } from './skill.ts';

type Move = { from: readonly SkillState[]; to: SkillState | 'same'; ways: readonly EvidenceWay[] };

/** The states of a skill and what leads from one to the next. To tell of it is a claim: it takes more to be assessed. */
export const skillMoves: Record<SkillMove, Move> = {
  note: { from: skillStates, to: 'same', ways: evidenceWays },
  assess: { from: ['claimed'], to: 'assessed', ways: ['show', 'reference', 'photo', 'test', 'supervisor'] },
  validate: { from: ['claimed', 'assessed'], to: 'validated', ways: ['show', 'reference', 'test', 'supervisor'] },
  revoke: { from: ['assessed', 'validated'], to: 'claimed', ways: evidenceWays },
};

export type EvidenceInput = {
  move: SkillMove;
  way: EvidenceWay;
  shownOn: PlainDate;
  byWhom: string;
  validatorId?: string | undefined;
  note: string;
};

/** What can be recorded from a state, in the order it is shown. */
export function movesFrom(state: SkillState): SkillMove[] {
  return (Object.keys(skillMoves) as SkillMove[]).filter((move) => skillMoves[move].from.includes(state));
}

/**
 * The state a skill is in after something was recorded. Problems: 'not-from-here' (move), 'not-enough-for-this' (way), 'in-the-future'
 * (shownOn), 'who-required' (byWhom: whoever assesses is named), 'who-validates' (byWhom: validated by whom), 'reason-required' (note: taken back).
 */
export function decideEvidence(
  state: SkillState,
  input: EvidenceInput,
  today: PlainDate,
): Result<SkillState, Record<string, string[]>> {
  const { from, to, ways } = skillMoves[input.move];
  const problems: Record<string, string[]> = {};
  if (!from.includes(state)) problems['move'] = ['not-from-here'];
  if (!ways.includes(input.way)) problems['way'] = ['not-enough-for-this'];
  if (input.shownOn > today) problems['shownOn'] = ['in-the-future'];
  if (input.move === 'assess' && input.byWhom === '' && !input.validatorId) problems['byWhom'] = ['who-required'];
  if (input.move === 'validate' && input.byWhom === '' && !input.validatorId) problems['byWhom'] = ['who-validates'];
  if (input.move === 'revoke' && input.note === '') problems['note'] = ['reason-required'];
  if (Object.keys(problems).length > 0) return refuse(problems);
  return ok(to === 'same' ? state : to);
}
