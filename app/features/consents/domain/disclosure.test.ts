import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { type Disclosure, isHeldBy, reviewDue, stateOf, visibleTo } from './disclosure.ts';

const given: Disclosure = {
  id: 'd',
  enrolmentId: 'e',
  programmeId: 'p',
  personId: 'person',
  restricted: false,
  answer: 'given',
  fromOrganisationId: 'us',
  toOrganisationId: 'agency',
  toAccountId: null,
  purpose: 'plan-together',
  fields: ['participation', 'attendance'],
  allowed: 'read',
  validFrom: plainDate('2026-03-01'),
  validBefore: plainDate('2026-09-01'),
  secrecyGround: 'waiver',
  gdprGround: '6.1.e',
  specialGround: null,
  recordedAt: '2026-03-01T09:00:00Z',
  withdrawnAt: null,
  sealedAt: null,
};
const officer = { accountId: 'helena', organisationId: 'agency', programmeIds: ['p'], barred: [] };
const today = plainDate('2026-04-01');

describe('what a partner officer may see', () => {
  it.each([
    ['an officer of the organisation', {}, {}, true],
    ['an officer of another organisation', {}, { organisationId: 'other' }, false],
    ['the officer who is named', { toAccountId: 'helena' }, {}, true],
    ['a colleague of the officer who is named', { toAccountId: 'somebody' }, {}, false],
    ['an officer without her role in the programme', {}, { programmeIds: ['q'] }, false],
    ['an officer to whom the person is closed', {}, { barred: ['person'] }, false],
    ['before the first day', { validFrom: plainDate('2026-04-02') }, {}, false],
    ['on the first day', { validFrom: today }, {}, true],
    ['on the day after the last', { validBefore: today }, {}, false],
    ['after a withdrawal', { withdrawnAt: '2026-04-01T08:00:00Z' }, {}, false],
    ['after a refusal', { answer: 'refused', validBefore: null }, {}, false],
    ['with protected identity', { restricted: true }, {}, false],
  ] as const)('%s', (_, change, other, expected) => {
    const one = { ...given, ...change } as Disclosure;
    expect(isHeldBy(one, { ...officer, ...other }, today)).toBe(expected);
    expect(visibleTo([one], { ...officer, ...other }, today).size).toBe(expected ? 1 : 0);
  });

  it('is what all her consents name together', () => {
    const second: Disclosure = { ...given, id: 'd2', toAccountId: 'helena', fields: ['participation', 'support'] };
    expect([...(visibleTo([given, second], officer, today).get('e') ?? [])].sort()).toEqual([
      'attendance',
      'participation',
      'support',
    ]);
  });
});

describe('the state of a consent', () => {
  it('is withdrawn whatever its days say', () =>
    expect(stateOf({ ...given, withdrawnAt: '2026-03-02T09:00:00Z' }, plainDate('2027-01-01'))).toBe('withdrawn'));
  it('is sealed while the person is protected, and stays so', () => {
    expect(stateOf({ ...given, restricted: true }, today)).toBe('sealed');
    expect(stateOf({ ...given, sealedAt: '2026-02-01T09:00:00Z' }, today)).toBe('sealed');
  });
});

describe('when to ask whether a consent still holds', () => {
  it.each([
    ['2026-05-31', [], undefined],
    ['2026-06-01', [], 'half-time'],
    ['2026-06-01', ['half-time'], undefined],
    ['2026-08-01', [], 'half-time'],
    ['2026-08-02', [], 'before-end'],
    ['2026-08-02', ['half-time'], 'before-end'],
    ['2026-08-31', ['before-end'], undefined],
    ['2026-09-01', [], undefined],
  ] as const)('%s, asked at %j: %s', (day, reviewed, expected) =>
    expect(reviewDue(given, reviewed, plainDate(day))).toBe(expected),
  );

  it('asks at most once in a consent of a month', () => {
    const short = { ...given, validBefore: plainDate('2026-03-31') };
    expect(reviewDue(short, [], plainDate('2026-03-15'))).toBeUndefined();
    expect(reviewDue(short, [], plainDate('2026-03-16'))).toBe('half-time');
    expect(reviewDue(short, ['half-time'], plainDate('2026-03-30'))).toBeUndefined();
  });

  it('never asks about what is not shared', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 28 }), (day) => {
        const on = plainDate(`2026-08-${String(day).padStart(2, '0')}`);
        expect(reviewDue({ ...given, withdrawnAt: '2026-05-01T09:00:00Z' }, [], on)).toBeUndefined();
        expect(reviewDue({ ...given, answer: 'refused', validBefore: null }, [], on)).toBeUndefined();
        expect(reviewDue({ ...given, restricted: true }, [], on)).toBeUndefined();
      }),
    ));
});
