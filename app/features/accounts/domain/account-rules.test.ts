import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { type Role, roles } from '#app/shared/roles.ts';
import { accountGuesses, blockSeconds } from './guess-limits.ts';
import { parseOwnPath } from './own-path.ts';
import { findPasswordProblem } from './password-rules.ts';
import { type Assignment, assignableRoles, decideAssignment, decideEnding, stateOn } from './role-assignments.ts';
import { pendingSession, sessionLimitsFor } from './session-limits.ts';
import { startingRole } from './starting-role.ts';

describe('limits on guessing', () => {
  it.each([
    [0, 0],
    [4, 0],
    [5, 30],
    [6, 60],
    [7, 120],
    [8, 240],
    [9, 480],
    [10, 900],
    [11, 900],
    [10_000, 900],
  ])('block after %i failures for %i seconds', (failures, seconds) => {
    expect(blockSeconds(failures)).toBe(seconds);
  });

  it('never lock an account for good', () => {
    fc.assert(fc.property(fc.nat(), (failures) => blockSeconds(failures) <= accountGuesses.longestBlockSeconds));
  });
});

describe('limits of a session', () => {
  it.each<[Role | null, number, number]>([
    ['case-worker', 30, 12],
    ['tenant-administrator', 30, 12],
    [null, 30, 12],
    ['system-administrator', 15, 8],
  ])('are for %s %i minutes idle and %i hours at most', (role, minutes, hours) => {
    expect(sessionLimitsFor(role)).toEqual({ idleSeconds: minutes * 60, longestSeconds: hours * 3600 });
  });

  it('are ten minutes between password and code', () => {
    expect(pendingSession).toEqual({ idleSeconds: 600, longestSeconds: 600 });
  });
});

describe('the page to go on to', () => {
  it.each(['/', '/participants', '/participants?site=centre&page=2', '/search?q=a%20b'])('may be %s', (path) => {
    expect(parseOwnPath(path)).toBe(path);
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
    '/a\nb',
    '',
    'participants',
    '/sign-out',
    `/${'a'.repeat(600)}`,
  ])('may not be %j', (path) => {
    expect(parseOwnPath(path)).toBeUndefined();
  });

  it('never leads to another origin', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((text) => `/${text}`),
        ),
        (text) => {
          const path = parseOwnPath(text);
          return path === undefined || new URL(path, 'https://own.example').origin === 'https://own.example';
        },
      ),
    );
  });
});

describe('a new password', () => {
  const about = { name: 'Amira Lindqvist', email: 'amira.lindqvist@mariestad.example' };

  it.each([
    ['kort', 'too-short'],
    ['elva tecken', 'too-short'],
    ['a'.repeat(201), 'too-long'],
    ['passwordpassword', 'too-common'],
    ['Pass-word-pass-word', 'too-common'],
    ['aaaaaaaaaaaaa', 'too-common'],
    ['123456789012', 'too-common'],
    ['abcabcabcabc', 'too-common'],
    ['Välkommen2026', 'too-common'],
    ['Lindqvist2026', 'about-you'],
    ['egenväg12345', 'about-you'],
    ['mariestad-amira', 'about-you'],
  ])('may not be %s: %s', (password, problem) => {
    expect(findPasswordProblem(password, about)).toBe(problem);
  });

  it.each([
    'kastanj på väg hem',
    'tolv tecken!',
    'لوز وتين وزيتون',
    'amira cyklar över ängen i regn',
    `${'a1!'.repeat(5)}kvarn över å`,
  ])('may be %s', (password) => {
    expect(findPasswordProblem(password, about)).toBeUndefined();
  });
});

describe('the role a session begins in', () => {
  it.each<[string[], Role | null]>([
    [[], null],
    [['tenant-administrator', 'case-worker'], 'case-worker'],
    [['system-administrator', 'tenant-administrator'], 'tenant-administrator'],
    [['no-such-role'], null],
  ])('of %j is %s', (held, role) => {
    expect(startingRole(held)).toBe(role);
  });
});

describe('handing out roles', () => {
  const administrator = { accountId: 'a', role: 'tenant-administrator', programmes: [] } as const;
  const coordinator = { accountId: 'c', role: 'coordinator', programmes: ['alpha'] } as const;
  const wanted = (part: Partial<Assignment>): Assignment => ({
    id: 'new',
    accountId: 'x',
    role: 'case-worker',
    programmeId: 'alpha',
    validFrom: plainDate('2026-03-01'),
    validBefore: null,
    ...part,
  });

  const decisions: [string, typeof administrator | typeof coordinator, Partial<Assignment>, string | true][] = [
    ['an administrator gives a role in any programme', administrator, { programmeId: 'beta' }, true],
    [
      'an administrator makes an administrator',
      administrator,
      { role: 'tenant-administrator', programmeId: null },
      true,
    ],
    [
      'an administrator makes no system administrator',
      administrator,
      { role: 'system-administrator', programmeId: null },
      'role-not-yours-to-give',
    ],
    ['an administrator makes no participant', administrator, { role: 'participant' }, 'role-not-yours-to-give'],
    ['a role needs a programme', administrator, { programmeId: null }, 'programme-missing'],
    [
      'an administrator stands in no programme',
      administrator,
      { role: 'tenant-administrator' },
      'programme-not-wanted',
    ],
    ['a coordinator gives a role in her own programme', coordinator, {}, true],
    ['a coordinator makes a fellow coordinator', coordinator, { role: 'coordinator' }, true],
    ['a coordinator gives none in another programme', coordinator, { programmeId: 'beta' }, 'programme-not-yours'],
    [
      'a coordinator makes no administrator',
      coordinator,
      { role: 'tenant-administrator', programmeId: null },
      'role-not-yours-to-give',
    ],
    ['the last day may be the first', coordinator, { validBefore: plainDate('2026-03-02') }, true],
    [
      'the last day is not before the first',
      coordinator,
      { validBefore: plainDate('2026-03-01') },
      'ends-before-start',
    ],
  ];
  it.each(decisions)('%s', (_, assigner, part, outcome) => {
    const decided = decideAssignment(assigner, wanted(part), []);
    expect(decided.ok ? true : decided.problem).toBe(outcome);
  });

  it('is for administrators and coordinators alone', () => {
    for (const role of roles)
      expect(assignableRoles(role).length > 0, role).toBe(role === 'tenant-administrator' || role === 'coordinator');
  });

  it('gives no role twice in the same time, but again afterwards', () => {
    const held = [wanted({ id: 'old', validFrom: plainDate('2026-01-01'), validBefore: plainDate('2026-03-10') })];
    expect(decideAssignment(coordinator, wanted({}), held)).toEqual({ ok: false, problem: 'already-held' });
    expect(decideAssignment(coordinator, wanted({ validFrom: plainDate('2026-03-10') }), held).ok).toBe(true);
    expect(decideAssignment(coordinator, wanted({ role: 'evaluator' }), held).ok).toBe(true);
  });

  it('ends a role today, and one to come before it begins', () => {
    const today = plainDate('2026-03-04');
    expect(decideEnding(coordinator, wanted({}), today)).toEqual({ ok: true, value: '2026-03-04' });
    expect(decideEnding(coordinator, wanted({ validFrom: plainDate('2026-05-01') }), today)).toEqual({
      ok: true,
      value: '2026-05-01',
    });
    expect(decideEnding(coordinator, wanted({ validBefore: plainDate('2026-03-02') }), today)).toEqual({
      ok: true,
      value: '2026-03-02',
    });
    expect(decideEnding(coordinator, wanted({ programmeId: 'beta' }), today)).toEqual({
      ok: false,
      problem: 'programme-not-yours',
    });
  });

  it('leaves an administrator her own role, but ends another’s', () => {
    const today = plainDate('2026-03-04');
    const role = wanted({ role: 'tenant-administrator', programmeId: null });
    expect(decideEnding(administrator, { ...role, accountId: 'a' }, today)).toEqual({
      ok: false,
      problem: 'own-administrator-role',
    });
    expect(decideEnding(administrator, role, today).ok).toBe(true);
  });

  it('counts a role from its first day to the day before its end', () => {
    const role = wanted({ validFrom: plainDate('2026-03-02'), validBefore: plainDate('2026-03-04') });
    const states = ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04'].map((day) => stateOn(role, plainDate(day)));
    expect(states).toEqual(['later', 'now', 'now', 'over']);
  });
});
