import { describe, expect, test } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { decideRegistration, type RegistrationInput } from './decide-registration.ts';

const today = plainDate('2026-11-21');
const definition = {
  lengthPerPerson: { months: 6 },
  sites: [{ key: 'centre', name: 'Centrum' }],
  tracks: [{ key: 'work', name: 'Jobb', towards: ['work' as const] }],
};
const circumstances = { today, definition, caseWorkerIds: ['worker-1'] };
const input: RegistrationInput = {
  siteKey: undefined,
  trackKey: undefined,
  caseWorkerId: undefined,
  referredOn: plainDate('2026-11-01'),
  step: 'referred',
  effectiveOn: undefined,
};

describe('a registration', () => {
  test('of somebody referred waits for a decision', () => {
    expect(decideRegistration(input, circumstances)).toMatchObject({
      ok: true,
      value: { status: 'referred', startedOn: null, plannedEndOn: null, kept: [{ move: 'refer' }] },
    });
  });
  test('of somebody who has started keeps referral, acceptance and start', () => {
    const decided = decideRegistration(
      { ...input, step: 'started', effectiveOn: plainDate('2026-11-10') },
      circumstances,
    );
    expect(decided).toMatchObject({
      ok: true,
      value: { status: 'active', startedOn: '2026-11-10', plannedEndOn: '2027-05-09' },
    });
    expect(decided.ok && decided.value.kept.map(({ move, takesEffectOn }) => `${move} ${takesEffectOn}`)).toEqual([
      'refer 2026-11-01',
      'accept 2026-11-10',
      'start 2026-11-10',
    ]);
  });
  test.each([
    [{ referredOn: undefined }, { referredOn: ['date-required'] }],
    [{ referredOn: plainDate('2026-11-22') }, { referredOn: ['date-in-future'] }],
    [{ step: 'started' as const }, { effectiveOn: ['date-required'] }],
    [{ step: 'accepted' as const, effectiveOn: plainDate('2026-10-31') }, { effectiveOn: ['date-before-referral'] }],
    [{ step: 'started' as const, effectiveOn: plainDate('2026-11-22') }, { effectiveOn: ['date-in-future'] }],
    [
      { siteKey: 'nowhere', trackKey: 'x', caseWorkerId: 'stranger' },
      { siteKey: ['choose'], trackKey: ['choose'], caseWorkerId: ['choose'] },
    ],
  ])('with %o is refused', (change, problem) => {
    expect(decideRegistration({ ...input, ...change }, circumstances)).toEqual({ ok: false, problem });
  });
});
