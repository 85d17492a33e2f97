import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FieldFactKey, factFields, factInputs, printFactInput, readFactInput } from './fact-inputs.ts';
import { type FactValue, factValues, iscedLevels, parseFactValue } from './facts.ts';

describe('reading what was typed for a fact', () => {
  it.each<[FieldFactKey, unknown, FactValue | undefined]>([
    ['highest-education', '0', 0],
    ['highest-education', '8', 8],
    ['highest-education', 'unknown', 'unknown'],
    ['highest-education', '', undefined],
    ['highest-education', undefined, undefined],
    ['citizenships', ['SY', '', ''], ['SY']],
    ['citizenships', ['SY', 'SE', 'SY'], ['SY', 'SE']],
    ['citizenships', ['stateless', '', ''], []],
    ['citizenships', ['declined', '', ''], 'declined'],
    ['citizenships', ['', '', ''], undefined],
    ['birth-country', 'abroad', 'abroad'],
    ['parents-birth-countries', ['SE', 'abroad'], ['SE', 'abroad']],
    ['parents-birth-countries', ['SE', ''], ['SE', 'unknown']],
    ['parents-birth-countries', ['unknown', 'SO'], ['unknown', 'SO']],
    ['parents-birth-countries', ['declined', ''], 'declined'],
    ['disability', 'no', 'no'],
    ['months-in-public-support', ['0'], 0],
    ['months-in-public-support', ['', 'unknown'], 'unknown'],
    ['employment-improvement', ['none'], []],
    ['employment-improvement', ['promotion', 'pay-rise'], ['promotion', 'pay-rise']],
    [
      'household',
      { jobless: 'yes', dependentChildren: '', singleAdult: 'no' },
      { jobless: 'yes', dependentChildren: 'unknown', singleAdult: 'no' },
    ],
    ['household', {}, undefined],
  ])('%s: %j', (key, typed, value) => {
    expect(readFactInput(key, typed)).toEqual({ ok: true, value });
  });

  it.each<[FieldFactKey, unknown]>([
    ['highest-education', '9'],
    ['highest-education', 'lots'],
    ['citizenships', ['ZZ']],
    ['citizenships', ['stateless', 'SE']],
    ['birth-country', 'sweden'],
    ['disability', 'maybe'],
    ['months-in-public-support', ['-1']],
    ['months-in-public-support', ['1000']],
    ['employment-improvement', ['none', 'promotion']],
    ['parents-birth-countries', ['SE', 'SE', 'SE']],
  ])('refuses %s: %j', (key, typed) => {
    expect(readFactInput(key, typed)).toEqual({ ok: false });
    const form = factFields.safeParse({ [key]: typed });
    expect(form.error?.issues[0]).toMatchObject({ path: [key], message: 'not-an-answer' });
  });

  it('reads back every value as it was stored', () => {
    const values: [FieldFactKey, fc.Arbitrary<unknown>][] = [
      ['highest-education', fc.constantFrom(...iscedLevels, 'unknown', 'declined')],
      [
        'citizenships',
        fc.oneof(
          fc.constantFrom('unknown', 'declined'),
          fc.uniqueArray(fc.constantFrom('SE', 'SY', 'SO', 'AF'), { maxLength: 3 }),
        ),
      ],
      ['birth-country', fc.constantFrom('SE', 'SO', 'abroad', 'unknown', 'declined')],
      [
        'parents-birth-countries',
        fc.oneof(
          fc.constantFrom('unknown', 'declined'),
          fc.tuple(fc.constantFrom('SE', 'abroad'), fc.constantFrom('SY', 'unknown')),
        ),
      ],
      ['months-in-public-support', fc.oneof(fc.constant('unknown'), fc.nat(900))],
      [
        'employment-improvement',
        fc.oneof(
          fc.constant('declined'),
          fc.uniqueArray(fc.constantFrom('promotion', 'pay-rise', 'more-responsibility')),
        ),
      ],
    ];
    for (const [key, value] of values) {
      fc.assert(
        fc.property(value, (stored) => {
          expect(readFactInput(key, printFactInput(key, stored as FactValue))).toEqual({ ok: true, value: stored });
        }),
      );
    }
  });

  it('has an input for every fact but those that are lists of rows', () => {
    const listed = ['occupation', 'supports', 'qualifications'];
    expect(Object.keys(factInputs).sort()).toEqual(
      Object.keys(factValues)
        .filter((key) => !listed.includes(key))
        .sort(),
    );
  });

  it('tells "stateless" from "not known" and from "not asked"', () => {
    expect(parseFactValue('citizenships', [])).toEqual([]);
    expect(parseFactValue('citizenships', 'unknown')).toBe('unknown');
    expect(parseFactValue('citizenships', null)).toBeUndefined();
  });
});
