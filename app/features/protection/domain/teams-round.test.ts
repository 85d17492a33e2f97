import { describe, expect, it } from 'vitest';
import { leavesSomebody, reasonFor, standingOf, type TeamMemberRound } from './teams-round.ts';

const member = (wishes: Partial<TeamMemberRound> = {}): TeamMemberRound => ({
  accountId: 'ann',
  name: 'Ann',
  roles: ['case-worker'],
  isResponsible: false,
  isReader: false,
  ...wishes,
});
const team = (...members: TeamMemberRound[]) => ({ programmeId: 'p', programmeName: 'P', members });

describe('a programme round a protected person', () => {
  it.each([
    ['nobody', team()],
    ['nobody', team(member({ isResponsible: true }), member())],
    ['not-responsible', team(member({ isResponsible: true }), member({ isReader: true }))],
    ['seen', team(member({ isResponsible: true, isReader: true }), member())],
    ['seen', team(member({ isReader: true }))],
  ] as const)('stands as %s', (standing, round) => expect(standingOf(round)).toBe(standing));

  it('leaves somebody out unless every one of them sees her', () => {
    const seen = team(member({ isReader: true }));
    expect(leavesSomebody([])).toBe(false);
    expect(leavesSomebody([seen, seen])).toBe(false);
    expect(leavesSomebody([seen, team(member())])).toBe(true);
  });

  it('gives each reader the reason that is hers', () => {
    expect(reasonFor(member({ isResponsible: true, roles: ['coordinator'] }))).toBe('works-with-her');
    expect(reasonFor(member({ roles: ['case-worker', 'coordinator'] }))).toBe('leads-programme');
    expect(reasonFor(member())).toBe('stands-in');
  });
});
