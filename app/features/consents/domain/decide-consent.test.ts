import { describe, expect, it } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { type ConsentForm, consentForm } from './consent-form.ts';
import { type ConsentCircumstances, decideConsent, latestUntil, suggestedUntil } from './decide-consent.ts';
import { usualGrounds } from './grounds.ts';

const us = '0199c0de-0000-7000-8000-000000000001';
const agency = '0199c0de-0000-7000-8000-000000000002';
const officer = '0199c0de-0000-7000-8000-000000000003';
const circumstances: ConsentCircumstances = {
  today: plainDate('2026-03-04'),
  restricted: false,
  bornOn: plainDate('1990-05-06'),
  from: { id: us, kind: 'municipality' },
  programmeEndsOn: null,
  plannedEndOn: null,
};
const filled = (wishes: Record<string, unknown> = {}): ConsentForm =>
  consentForm.parse({
    id: us,
    textKey: 'sv:shipped:1',
    recipient: agency,
    purpose: 'plan-together',
    fields: ['participation', 'attendance'],
    evidence: 'oral',
    witness: 'Tolken',
    ...wishes,
  });
const decide = (wishes: Record<string, unknown> = {}, other: Partial<ConsentCircumstances> = {}) =>
  decideConsent(filled(wishes), { ...circumstances, ...other });

describe('a yes', () => {
  it('keeps who, why, what, until when, on which grounds and how it was shown', () =>
    expect(decide({ recipient: `${agency}:${officer}`, until: '2026-06-30' })).toEqual({
      ok: true,
      value: {
        answer: 'given',
        toOrganisationId: agency,
        toAccountId: officer,
        purpose: 'plan-together',
        fields: ['participation', 'attendance'],
        allowed: 'read',
        validFrom: '2026-03-04',
        validBefore: '2026-07-01',
        secrecyGround: 'waiver',
        gdprGround: '6.1.e',
        specialGround: null,
        channel: 'in-person',
        interpreter: 'none',
        evidence: 'oral',
        signature: null,
        paperPlace: null,
        witness: 'Tolken',
      },
    }));

  it('hands papers out as files only, so that a copy is agreed to as well', () => {
    const papers = { fields: ['participation', 'documents'] };
    expect(decide(papers)).toMatchObject({ problem: { allowed: ['documents-are-copies'] } });
    expect(decide({ ...papers, allowed: 'read-and-copy' }).ok).toBe(true);
  });

  it('has a ground in article 9 only where health is shared', () => {
    const grounds = (field: string) => {
      const decided = decide({ fields: ['participation', field] });
      return decided.ok ? decided.value.specialGround : decided;
    };
    expect(grounds('support')).toBeNull();
    expect(grounds('health')).toBe('9.2.g');
    expect(grounds('fact:disability')).toBe('9.2.g');
  });

  it.each([
    ['to one’s own organisation', { recipient: us }, {}, { recipient: ['own-organisation'] }],
    ['without a purpose', { purpose: '' }, {}, { purpose: ['choose-purpose'] }],
    ['to nothing', { fields: undefined }, {}, { fields: ['choose-fields'] }],
    ['to something without a name', { fields: ['health'] }, {}, { fields: ['participation-needed'] }],
    ['until yesterday', { until: '2026-03-03' }, {}, { until: ['until-past'] }],
    ['for a year and a day', { until: '2027-03-04' }, {}, { until: ['until-too-late'] }],
    ['that nothing shows', { evidence: '' }, {}, { evidence: ['choose-evidence'] }],
    ['signed with nothing', { evidence: 'signature' }, {}, { signature: ['signature-missing'] }],
    ['signed with markup', { evidence: 'signature', signature: 'M1 1"/><x' }, {}, { signature: ['signature-missing'] }],
    ['on a paper that lies nowhere', { evidence: 'paper' }, {}, { paperPlace: ['paper-place-missing'] }],
    ['that nobody heard', { witness: '' }, {}, { witness: ['witness-missing'] }],
    ['of somebody who turns eighteen tomorrow', {}, { bornOn: plainDate('2008-03-05') }, { '': ['minor'] }],
    ['of somebody with protected identity', {}, { restricted: true }, { '': ['protected'] }],
  ])('%s is none', (_, wishes, other, problem) => expect(decide(wishes, other)).toEqual({ ok: false, problem }));

  it('is taken from the eighteenth birthday, and when the birth date is not known', () => {
    expect(decide({}, { bornOn: plainDate('2008-03-04') }).ok).toBe(true);
    expect(decide({}, { bornOn: null }).ok).toBe(true);
  });

  it('holds for a year at most, to the day', () => {
    expect(latestUntil(plainDate('2026-03-04'))).toBe('2027-03-03');
    expect(latestUntil(plainDate('2028-02-29'))).toBe('2029-02-27');
    expect(decide({ until: '2027-03-03' }).ok).toBe(true);
  });

  it.each([
    [null, null, '2027-03-03'],
    ['2026-06-30', null, '2026-06-30'],
    ['2026-06-30', '2026-05-01', '2026-05-01'],
    ['2026-06-30', '2026-02-01', '2026-06-30'],
    ['2030-01-01', null, '2027-03-03'],
    ['2020-01-01', null, '2027-03-03'],
  ])('programme until %s, planned until %s: until %s is suggested', (programme, planned, expected) =>
    expect(
      suggestedUntil(circumstances.today, {
        programmeEndsOn: programme === null ? null : plainDate(programme),
        plannedEndOn: planned === null ? null : plainDate(planned),
      }),
    ).toBe(expected),
  );

  it('knows no field that is not offered', () =>
    expect(filled({ fields: ['participation', 'fact:housing', 'everything', 'constructor'] }).fields).toEqual([
      'participation',
    ]));
});

describe('a no', () => {
  it('keeps who it was about and nothing that could be followed up', () =>
    expect(decide({ answer: 'refused', evidence: '', purpose: '' })).toMatchObject({
      ok: true,
      value: { answer: 'refused', fields: [], validBefore: null, evidence: null, secrecyGround: null, witness: null },
    }));
});

describe('grounds', () => {
  it.each([
    ['municipality', 'waiver', '6.1.e'],
    ['agency', 'waiver', '6.1.e'],
    ['study-association', 'none-needed', '6.1.a'],
    ['company', 'none-needed', '6.1.a'],
  ] as const)('%s: %s, %s', (kind, secrecyGround, gdprGround) =>
    expect(usualGrounds(kind)).toMatchObject({ secrecyGround, gdprGround }),
  );
});
