import { describe, expect, it } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { type AskedDisclosure, decideOwnAnswer } from './decide-own-answer.ts';

const asked: AskedDisclosure = {
  id: 'q',
  enrolmentId: 'e',
  programmeId: 'g',
  personId: 'p',
  restricted: false,
  fromOrganisationId: 'a',
  toOrganisationId: 'b',
  toAccountId: null,
  purpose: 'plan-together',
  fields: ['participation', 'health'],
  allowed: 'read',
  validBefore: plainDate('2026-06-01'),
  secrecyGround: 'waiver',
  gdprGround: '6.1.e',
  specialGround: '9.2.g',
};
const today = plainDate('2026-03-04');

describe('her own answer', () => {
  it('says yes to exactly what was asked', () => {
    const decided = decideOwnAnswer(asked, 'given', today);
    expect(decided).toMatchObject({
      ok: true,
      value: { fields: asked.fields, evidence: 'own-tap', validBefore: asked.validBefore },
    });
  });

  it('keeps of a no who wanted to see, and nothing to follow up', () => {
    expect(decideOwnAnswer(asked, 'refused', today)).toMatchObject({
      ok: true,
      value: { fields: [], evidence: null, validBefore: null, specialGround: null },
    });
  });

  it.each([
    ['question-too-old', { validBefore: today }],
    ['protected', { restricted: true }],
  ])('is not a yes any more: %s', (problem, change) => {
    expect(decideOwnAnswer({ ...asked, ...change }, 'given', today)).toEqual({ ok: false, problem: { '': [problem] } });
    expect(decideOwnAnswer({ ...asked, ...change }, 'refused', today).ok).toBe(true);
  });
});
