import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDefinition } from '../testing/arbitrary-definition.ts';
import { copyDefinition } from './copy-definition.ts';
import type { ProgrammeDefinition } from './definition.ts';
import { extendDefinition } from './extend-definition.ts';
import { parseDefinition } from './parse-definition.ts';
import { printDefinition } from './print-definition.ts';

const CARRIED_ON = [
  'phases',
  'themes',
  'tracks',
  'targets',
  'measuringPoints',
  'sites',
  'lengthPerPerson',
  'description',
] as const;
const LEFT_BEHIND = ['officialName', 'plannedParticipants', 'funding'] as const;
const into = { key: 'next-round', name: 'Nästa omgång', startsOn: '2026-01-01', endsOn: '2027-06-30' };

function granted<T>(result: { ok: true; value: T } | { ok: false; problem: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

const plain: ProgrammeDefinition = {
  key: 'first',
  name: 'Första',
  frameworks: ['esf-2014'],
  register: { number: '1', owner: 'A', region: 'Väst', funders: [{ name: 'ESF' }], programmeArea: '2' },
  period: { startsOn: '2020-07-01', endsOn: '2022-12-31', statedAs: 'Två och ett halvt år' },
  funding: { totalBudgetSek: 100 },
  partners: [
    { name: 'A', kind: 'municipality', role: 'owner' },
    { name: 'ESF', kind: 'agency', role: 'funder' },
  ],
};

describe('copying a programme', () => {
  it('carries on what was learnt and leaves the grant behind', () => {
    fc.assert(
      fc.property(arbitraryDefinition(), fc.boolean(), (definition, intoOrdinaryOperations) => {
        fc.pre(definition.key !== into.key);
        const copy = granted(copyDefinition(definition, { ...into, intoOrdinaryOperations }));
        expect(copy).toMatchObject({ key: into.key, name: into.name, copiedFrom: definition.key });
        expect(copy.period).toEqual({ startsOn: into.startsOn, endsOn: into.endsOn });
        for (const field of CARRIED_ON) expect(copy[field]).toEqual(definition[field]);
        for (const field of LEFT_BEHIND) expect(copy).not.toHaveProperty(field);
        expect(copy.register?.number).toBeUndefined();
        expect(copy.frameworks).toEqual(intoOrdinaryOperations ? undefined : definition.frameworks);
      }),
      { numRuns: 25 },
    );
  });

  it('gives a definition that is valid as a file of its own', () => {
    fc.assert(
      fc.property(arbitraryDefinition(), fc.boolean(), (definition, intoOrdinaryOperations) => {
        fc.pre(definition.key !== into.key);
        const copy = granted(copyDefinition(definition, { ...into, intoOrdinaryOperations }));
        expect(parseDefinition(printDefinition(copy))).toEqual({ ok: true, value: copy });
      }),
      { numRuns: 25 },
    );
  });

  it('keeps the rules and funders of a new round, and drops both in ordinary operations', () => {
    expect(granted(copyDefinition(plain, into))).toEqual({
      key: 'next-round',
      name: 'Nästa omgång',
      copiedFrom: 'first',
      frameworks: ['esf-2014'],
      register: { owner: 'A', region: 'Väst', funders: [{ name: 'ESF' }], programmeArea: '2' },
      period: { startsOn: '2026-01-01', endsOn: '2027-06-30' },
      partners: plain.partners,
    });
    expect(granted(copyDefinition(plain, { key: 'daily', name: 'Ordinarie', intoOrdinaryOperations: true }))).toEqual({
      key: 'daily',
      name: 'Ordinarie',
      ordinaryOperations: true,
      copiedFrom: 'first',
      register: { owner: 'A', region: 'Väst' },
      partners: [{ name: 'A', kind: 'municipality', role: 'owner' }],
    });
  });

  it.each([
    ['the same key', { ...into, key: 'first' }, 'same-key'],
    ['a key that is none', { ...into, key: 'Nästa omgång' }, 'not-a-slug'],
    ['no name', { ...into, name: ' ' }, 'not-a-name'],
    ['a start that is no date', { ...into, startsOn: 'snart' }, 'not-a-date'],
    ['an end before the start', { ...into, endsOn: '2025-12-31' }, 'ends-before-start'],
  ])('is refused with %s', (_, wrong, code) => {
    expect(copyDefinition(plain, wrong)).toEqual({ ok: false, problem: { code } });
  });
});

describe('extending a programme', () => {
  it('moves the end and remembers the former ends', () => {
    const once = granted(extendDefinition(plain, '2023-06-30'));
    const twice = granted(extendDefinition(once, '2023-12'));
    expect(once.period).toEqual({ startsOn: '2020-07-01', endsOn: '2023-06-30', previousEndsOn: ['2022-12-31'] });
    expect(twice.period).toEqual({
      startsOn: '2020-07-01',
      endsOn: '2023-12',
      previousEndsOn: ['2022-12-31', '2023-06-30'],
    });
    expect({ ...twice, period: plain.period }).toEqual(plain);
  });

  it('gives a definition that is valid as a file of its own', () => {
    fc.assert(
      fc.property(arbitraryDefinition(), (definition) => {
        const extended = extendDefinition(definition, '2040-12-31');
        expect(extended.ok).toBe(definition.period?.endsOn !== undefined);
        if (extended.ok) {
          expect(parseDefinition(printDefinition(extended.value))).toEqual(extended);
        }
      }),
      { numRuns: 25 },
    );
  });

  it.each([
    ['the end it has', '2022-12-31', { code: 'not-later', endsOn: '2022-12-31' }],
    ['the month it ends in', '2022-12', { code: 'not-later', endsOn: '2022-12-31' }],
    ['a day before its start', '2019-01-01', { code: 'before-start' }],
    ['no date', '2023-02-30', { code: 'not-a-date' }],
  ])('is refused with %s', (_, newEndsOn, problem) => {
    expect(extendDefinition(plain, newEndsOn)).toEqual({ ok: false, problem });
  });

  it('is refused when no end is stated', () => {
    const open = { ...plain, period: { startsOn: '2020-07-01' } };
    expect(extendDefinition(open, '2023-12-31')).toEqual({ ok: false, problem: { code: 'no-end-to-extend' } });
  });
});
