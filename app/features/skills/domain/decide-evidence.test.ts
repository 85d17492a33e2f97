import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { decideEvidence, type EvidenceInput, movesFrom, skillMoves } from './decide-evidence.ts';
import { evidenceWays, type SkillState, skillMoveNames, skillStates } from './skill.ts';

const today = plainDate('2026-11-22');
const input = (more: Partial<EvidenceInput>): EvidenceInput => ({
  move: 'note',
  way: 'show',
  shownOn: today,
  byWhom: 'Köksmästaren',
  note: 'Såg henne arbeta',
  ...more,
});

describe('how something is known', () => {
  it.each<[SkillState, Partial<EvidenceInput>, SkillState]>([
    ['claimed', { move: 'note', way: 'tell', byWhom: '' }, 'claimed'],
    ['validated', { move: 'note', way: 'photo' }, 'validated'],
    ['claimed', { move: 'assess', way: 'supervisor' }, 'assessed'],
    ['claimed', { move: 'validate', way: 'test' }, 'validated'],
    ['assessed', { move: 'validate', way: 'show', byWhom: '', validatorId: 'v' }, 'validated'],
    ['validated', { move: 'revoke' }, 'claimed'],
    ['assessed', { move: 'revoke' }, 'claimed'],
  ])('from %s by %j it becomes %s', (from, more, after) => {
    expect(decideEvidence(from, input(more), today)).toEqual({ ok: true, value: after });
  });

  it.each<[SkillState, Partial<EvidenceInput>, Record<string, string[]>]>([
    ['claimed', { move: 'assess', way: 'tell' }, { way: ['not-enough-for-this'] }],
    ['claimed', { move: 'validate', way: 'photo' }, { way: ['not-enough-for-this'] }],
    ['assessed', { move: 'assess' }, { move: ['not-from-here'] }],
    ['validated', { move: 'validate' }, { move: ['not-from-here'] }],
    ['claimed', { move: 'revoke' }, { move: ['not-from-here'] }],
    ['claimed', { move: 'assess', byWhom: '' }, { byWhom: ['who-required'] }],
    ['claimed', { move: 'validate', byWhom: '' }, { byWhom: ['who-validates'] }],
    ['assessed', { move: 'revoke', note: '' }, { note: ['reason-required'] }],
    ['claimed', { shownOn: plainDate('2026-11-23') }, { shownOn: ['in-the-future'] }],
  ])('from %s, %j is refused: %j', (from, more, problem) => {
    expect(decideEvidence(from, input(more), today)).toEqual({ ok: false, problem });
  });

  it('never validates what nobody vouched for, and leads only where the table says', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...skillStates),
        fc.constantFrom(...skillMoveNames),
        fc.constantFrom(...evidenceWays),
        fc.constantFrom('', 'Någon'),
        (state, move, way, byWhom) => {
          const decided = decideEvidence(state, input({ move, way, byWhom }), today);
          if (!decided.ok) return;
          expect(movesFrom(state)).toContain(move);
          const { to } = skillMoves[move];
          expect(decided.value).toBe(to === 'same' ? state : to);
          if (move === 'validate' || move === 'assess') expect([byWhom, way === 'tell']).toEqual(['Någon', false]);
        },
      ),
    );
  });
});
