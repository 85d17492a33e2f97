import { describe, expect, it } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { decideTeamMember, type TeamMemberInput, teamMemberInput } from './team.ts';

const [karin, lena, stranger] = [1, 2, 3].map((n) => `00000000-0000-4000-8000-00000000000${n}`) as [
  string,
  string,
  string,
];
const session = '00000000-0000-4000-8000-000000000010';
const ground = { colleagueIds: [karin, lena], leaderIds: [karin], sessionIds: [session] };
const monday = plainDate('2026-03-02');
const input = (wishes: Partial<TeamMemberInput>): TeamMemberInput => ({
  id: '00000000-0000-4000-8000-0000000000ff',
  role: 'trainee',
  languages: [],
  ...wishes,
});

describe('who can come into a team', () => {
  it.each<[string, Partial<TeamMemberInput>, Record<string, string[]> | undefined]>([
    ['a trainee by name, all the time', { name: 'Vera' }, undefined],
    [
      'a colleague who stands in for the leader at a session',
      { role: 'stand-in', accountId: lena, sessionId: session, standsInFor: karin },
      undefined,
    ],
    ['a colleague who stands in from a day on', { role: 'stand-in', accountId: lena, fromOn: monday }, undefined],
    [
      'somebody of an association who leads all the time',
      { role: 'leader', name: 'Olle', organisation: 'Röda Korset' },
      undefined,
    ],
    ['nobody', {}, { accountId: ['who-required'] }],
    ['two at once', { accountId: lena, name: 'Vera' }, { name: ['one-of-both'] }],
    ['somebody who does not work in the programme', { accountId: stranger }, { accountId: ['unknown-choice'] }],
    ['a session of another activity', { name: 'Vera', sessionId: stranger }, { sessionId: ['unknown-choice'] }],
    ['a session and days', { name: 'Vera', sessionId: session, fromOn: monday }, { sessionId: ['session-or-days'] }],
    ['a last day without a first', { name: 'Vera', throughOn: monday }, { fromOn: ['required'] }],
    [
      'days that end before they begin',
      { name: 'Vera', fromOn: monday, throughOn: plainDate('2026-03-01') },
      { throughOn: ['ends-before-it-starts'] },
    ],
    ['a stand-in for ever', { role: 'stand-in', accountId: lena }, { fromOn: ['when-required'] }],
    ['a leader of all of it with an account', { role: 'leader', accountId: lena }, { fromOn: ['leads-all'] }],
    ['a trainee in place of a leader', { name: 'Vera', standsInFor: karin }, { standsInFor: ['for-a-stand-in'] }],
    [
      'herself',
      { role: 'stand-in', accountId: karin, fromOn: monday, standsInFor: karin },
      { standsInFor: ['for-herself'] },
    ],
    [
      'in place of somebody who does not lead',
      { role: 'stand-in', name: 'Vera', fromOn: monday, standsInFor: lena },
      { standsInFor: ['unknown-choice'] },
    ],
  ])('%s', (_, wishes, problem) => {
    const decided = decideTeamMember(input(wishes), ground);
    expect(decided.ok ? undefined : decided.problem).toEqual(problem);
  });

  it('languages are codes, each once; empty choices fall away', () => {
    const parse = (languages: string[]) => teamMemberInput.safeParse(input({ name: 'Vera', languages }));
    expect(parse(['ar', '', 'prs', 'ar']).data?.languages).toEqual(['ar', 'prs']);
    expect(parse(['<b>']).success).toBe(false);
  });
});
