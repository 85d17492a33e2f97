import { describe, expect, test } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import type { Verdict } from './eligibility.ts';
import { referralStatuses } from './referral.ts';
import { canBeTakenUp, decideTakeUp, type TakeUpStep } from './take-up-form.ts';

const today = plainDate('2026-11-22');
const referral = { status: 'received' as const, enrolmentId: null, referredOn: plainDate('2026-11-10') };
const decide = (step: TakeUpStep, verdict: Verdict, more: Parameters<typeof decideTakeUp>[0] | object = {}) =>
  decideTakeUp({ step, effectiveOn: undefined, overrideReason: undefined, ...more }, { referral, verdict, today });

describe('taking up a referral', () => {
  test('is possible as long as nobody has decided, and again when it was declined', () => {
    expect(referralStatuses.filter((status) => canBeTakenUp({ status, enrolmentId: null }))).toEqual([
      'received',
      'declined',
    ]);
    expect(canBeTakenUp({ status: 'declined', enrolmentId: 'some' })).toBe(false);
  });

  test.each<[TakeUpStep, Verdict, string | undefined]>([
    ['accepted', 'fulfils', undefined],
    ['accepted', 'cannot-say', undefined],
    ['accepted', 'does-not', 'override-reason-required'],
    ['waiting', 'does-not', 'override-reason-required'],
    ['referred', 'does-not', undefined],
  ])('to %s when the rules say %s', (step, verdict, problem) => {
    const decided = decide(step, verdict);
    expect(decided.ok ? undefined : decided.problem['overrideReason']?.[0]).toBe(problem);
  });

  test('keeps the reason only when the rules were set aside', () => {
    const reason = { overrideReason: 'Fyller år nästa vecka' };
    expect(decide('accepted', 'does-not', reason)).toMatchObject({ value: { overrideReason: reason.overrideReason } });
    expect(decide('accepted', 'fulfils', reason)).toMatchObject({ value: { overrideReason: null } });
  });

  test.each([
    ['2026-11-23', 'date-in-future'],
    ['2026-11-09', 'date-before-referral'],
    ['2026-11-10', undefined],
    [undefined, undefined],
  ])('on %s', (day, problem) => {
    const decided = decide('accepted', 'fulfils', { effectiveOn: day && plainDate(day) });
    expect(decided.ok ? undefined : decided.problem['effectiveOn']?.[0]).toBe(problem);
  });
});
