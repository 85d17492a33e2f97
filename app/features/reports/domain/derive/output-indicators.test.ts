import { describe, expect, test } from 'vitest';
import { type Case, EMPLOYED, INACTIVE, participationOf } from '../../testing/indicator-cases.ts';

/** The output codes of a case: those that do not stand for a result. */
function outputs(framework: 'esf-2014' | 'esf-plus', one: Case): readonly string[] {
  return participationOf(framework, one).codes.filter((code) => !code.includes('CR'));
}

type Row = readonly [name: string, one: Case, in2014: readonly string[], inPlus: readonly string[]];

const rows: readonly Row[] = [
  ['the plain record', {}, ['CO01', 'CO10'], ['EECO01', 'EECO02', 'EECO10']],
  ['an employed person', { entry: EMPLOYED }, ['CO05', 'CO10'], ['EECO01', 'EECO05', 'EECO10']],
  ['an inactive person in no education', { entry: INACTIVE }, ['CO03', 'CO04', 'CO10'], ['EECO01', 'EECO04', 'EECO10']],
  [
    'an inactive person who reads SFI',
    { entry: { ...INACTIVE, inEducation: true, educationKind: 'sfi' } },
    ['CO03', 'CO10'],
    ['EECO01', 'EECO04', 'EECO10'],
  ],
  [
    'an inactive person whose education at entry is not known',
    { entry: { ...INACTIVE, inEducation: null } },
    ['CO03', 'CO10'],
    ['EECO01', 'EECO04', 'EECO10'],
  ],
  [
    'an inactive person in the training of the operation alone',
    { entry: { ...INACTIVE, inEducation: true, educationKind: 'operation' } },
    ['CO03', 'CO04', 'CO10'],
    ['EECO01', 'EECO04', 'EECO10'],
  ],
  [
    'a full-time student',
    { entry: { registeredUnemployed: true, unemployedSince: null, fullTimeStudent: true, inEducation: undefined } },
    ['CO03', 'CO10'],
    ['EECO01', 'EECO04', 'EECO10'],
  ],

  [
    '24 years the day before the birthday',
    { person: { birthDate: '1995-01-11' } },
    ['CO01', 'CO06', 'CO10'],
    ['EECO01', 'EECO02', 'EECO07', 'EECO10'],
  ],
  [
    'turning 25 on the entry day',
    { person: { birthDate: '1995-01-10' } },
    ['CO01', 'CO10'],
    ['EECO01', 'EECO02', 'EECO07', 'EECO10'],
  ],
  [
    '54 years the day before the birthday',
    { person: { birthDate: '1965-01-11' } },
    ['CO01', 'CO10'],
    ['EECO01', 'EECO02', 'EECO10'],
  ],
  [
    'turning 55 on the entry day and unemployed',
    { person: { birthDate: '1965-01-10' } },
    ['CO01', 'CO07', 'CO08', 'CO10'],
    ['EECO01', 'EECO02', 'EECO08', 'EECO10'],
  ],
  [
    'above 54 and inactive without education',
    { person: { birthDate: '1960-01-01' }, entry: INACTIVE },
    ['CO03', 'CO04', 'CO07', 'CO08', 'CO10'],
    ['EECO01', 'EECO04', 'EECO08', 'EECO10'],
  ],
  [
    'above 54 and inactive in education',
    { person: { birthDate: '1960-01-01' }, entry: { ...INACTIVE, inEducation: true } },
    ['CO03', 'CO07', 'CO10'],
    ['EECO01', 'EECO04', 'EECO08', 'EECO10'],
  ],
  [
    'above 54 and employed',
    { person: { birthDate: '1960-01-01' }, entry: EMPLOYED },
    ['CO05', 'CO07', 'CO10'],
    ['EECO01', 'EECO05', 'EECO08', 'EECO10'],
  ],
  [
    '17 years the day before the birthday',
    { person: { birthDate: '2002-01-11' } },
    ['CO01', 'CO06', 'CO10'],
    ['EECO01', 'EECO02', 'EECO06', 'EECO10'],
  ],
  [
    'turning 18 on the entry day',
    { person: { birthDate: '2002-01-10' } },
    ['CO01', 'CO06', 'CO10'],
    ['EECO01', 'EECO02', 'EECO07', 'EECO10'],
  ],
  [
    '29 years the day before the birthday',
    { person: { birthDate: '1990-01-11' } },
    ['CO01', 'CO10'],
    ['EECO01', 'EECO02', 'EECO07', 'EECO10'],
  ],
  [
    'turning 30 on the entry day',
    { person: { birthDate: '1990-01-10' } },
    ['CO01', 'CO10'],
    ['EECO01', 'EECO02', 'EECO10'],
  ],
  [
    'age stated instead of a birth date',
    { person: { birthDate: null }, entry: { ageAtEntry: 24 } },
    ['CO01', 'CO06', 'CO10'],
    ['EECO01', 'EECO02', 'EECO07', 'EECO10'],
  ],
  [
    'born on 29 February, entry on 28 February of the 25th year',
    {
      person: { birthDate: '1996-02-29' },
      record: { entryDate: '2021-02-28', exit: null },
      entry: { unemployedSince: '2021-01-01' },
    },
    ['CO01', 'CO06', 'CO10'],
    ['EECO01', 'EECO02', 'EECO07', 'EECO10'],
  ],
  [
    'born on 29 February, entry on 1 March of the 25th year',
    {
      person: { birthDate: '1996-02-29' },
      record: { entryDate: '2021-03-01', exit: null },
      entry: { unemployedSince: '2021-01-01' },
    },
    ['CO01', 'CO10'],
    ['EECO01', 'EECO02', 'EECO07', 'EECO10'],
  ],

  ['nothing completed (ISCED 0)', { entry: { highestEducation: 0 } }, ['CO01', 'CO17'], ['EECO01', 'EECO02', 'EECO09']],
  ['ISCED 1', { entry: { highestEducation: 1 } }, ['CO01', 'CO09'], ['EECO01', 'EECO02', 'EECO09']],
  ['ISCED 2', { entry: { highestEducation: 2 } }, ['CO01', 'CO09'], ['EECO01', 'EECO02', 'EECO09']],
  ['ISCED 4', { entry: { highestEducation: 4 } }, ['CO01', 'CO10'], ['EECO01', 'EECO02', 'EECO10']],
  ['ISCED 5', { entry: { highestEducation: 5 } }, ['CO01', 'CO11'], ['EECO01', 'EECO02', 'EECO11']],
  ['ISCED 8', { entry: { highestEducation: 8 } }, ['CO01', 'CO11'], ['EECO01', 'EECO02', 'EECO11']],
  ['education unknown', { entry: { highestEducation: 9 } }, [], ['EECO01', 'EECO02']],

  [
    'stateless, born abroad',
    { entry: { citizenships: [], birthCountry: 'SY', parentsBirthCountries: null } },
    ['CO01', 'CO10', 'CO15'],
    ['EECO01', 'EECO02', 'EECO10', 'EECO13', 'EECO14'],
  ],
  [
    'of undetermined nationality',
    { entry: { citizenships: ['undetermined'] } },
    ['CO01', 'CO10'],
    ['EECO01', 'EECO02', 'EECO10', 'EECO13'],
  ],
  ['citizenship not known', { entry: { citizenships: null } }, ['CO01', 'CO10'], ['EECO01', 'EECO02', 'EECO10']],
  [
    'one EU citizenship beside another',
    { entry: { citizenships: ['SY', 'DE'] } },
    ['CO01', 'CO10'],
    ['EECO01', 'EECO02', 'EECO10'],
  ],
  [
    'a Norwegian, who is no EU citizen',
    { entry: { citizenships: ['NO'] } },
    ['CO01', 'CO10'],
    ['EECO01', 'EECO02', 'EECO10', 'EECO13'],
  ],
  [
    'a British citizen',
    { entry: { citizenships: ['UK'] } },
    ['CO01', 'CO10'],
    ['EECO01', 'EECO02', 'EECO10', 'EECO13'],
  ],
  [
    'an EU citizen with parents born abroad',
    { entry: { citizenships: ['SE'], birthCountry: null, parentsBirthCountries: ['IQ', 'IQ'] } },
    ['CO01', 'CO10', 'CO15'],
    ['EECO01', 'EECO02', 'EECO10', 'EECO14'],
  ],
  [
    'no EU citizen, parents born here',
    { entry: { citizenships: ['US'], parentsBirthCountries: ['SE', 'SE'] } },
    ['CO01', 'CO10'],
    ['EECO01', 'EECO02', 'EECO10', 'EECO13'],
  ],
  [
    'born here with one parent born abroad',
    { entry: { parentsBirthCountries: ['SE', 'IQ'] } },
    ['CO01', 'CO10'],
    ['EECO01', 'EECO02', 'EECO10'],
  ],
  [
    'born here, one parent abroad and one not known',
    { entry: { parentsBirthCountries: ['IQ', null] } },
    ['CO01', 'CO10'],
    ['EECO01', 'EECO02', 'EECO10'],
  ],
  [
    'a declared minority',
    { entry: { minority: true } },
    ['CO01', 'CO10', 'CO15'],
    ['EECO01', 'EECO02', 'EECO10', 'EECO15'],
  ],
  [
    'a declined minority question',
    { entry: { minority: 'declined' } },
    ['CO01', 'CO10'],
    ['EECO01', 'EECO02', 'EECO10'],
  ],
  ['a disability', { entry: { disability: true } }, ['CO01', 'CO10', 'CO16'], ['EECO01', 'EECO02', 'EECO10', 'EECO12']],
  [
    'a declined question on disability',
    { entry: { disability: 'declined' } },
    ['CO01', 'CO10'],
    ['EECO01', 'EECO02', 'EECO10'],
  ],
  [
    'another disadvantage',
    { entry: { otherDisadvantages: ['ex-offender'] } },
    ['CO01', 'CO10', 'CO17'],
    ['EECO01', 'EECO02', 'EECO10'],
  ],
  [
    'insecure housing',
    { entry: { housing: 'insecure' } },
    ['CO01', 'CO10', 'CO17', 'CO18'],
    ['EECO01', 'EECO02', 'EECO10', 'EECO16'],
  ],
  [
    'a thinly populated area',
    { entry: { areaClass: 'rural' } },
    ['CO01', 'CO10', 'CO19'],
    ['EECO01', 'EECO02', 'EECO10', 'EECO17'],
  ],
  [
    'background stated on the person instead of the entry',
    { person: { disability: true }, entry: { disability: undefined } },
    ['CO01', 'CO10', 'CO16'],
    ['EECO01', 'EECO02', 'EECO10', 'EECO12'],
  ],
];

describe('the output indicators', () => {
  for (const [name, one, in2014, inPlus] of rows) {
    test(name, () => {
      expect(outputs('esf-2014', one)).toEqual(in2014);
      expect(outputs('esf-plus', one)).toEqual(inPlus);
    });
  }

  test('born 30 June 1990 and starting 29 June 2020 is 29', () => {
    expect(
      participationOf('esf-plus', {
        person: { birthDate: '1990-06-30' },
        record: { entryDate: '2020-06-29', exit: null },
      }).ageAtEntry,
    ).toBe(29);
  });

  test('a declined fact has its own reason and is no missing fact', () => {
    const one = participationOf('esf-plus', { entry: { disability: 'declined' } });
    expect(one.outcomes.EECO12).toMatchObject({ value: 'unknown', reason: 'fact-declined' });
    expect(one.missingFacts.flatMap((fact) => fact.neededFor)).not.toContain('EECO12');
  });

  test('specific objective (l) uses the age groups and the total of the first group', () => {
    const codes = outputs('esf-plus', {
      operation: { specificObjective: 'l' },
      person: { birthDate: '1960-01-01' },
      entry: { citizenships: [] },
    });
    expect(codes).toEqual(['EECO01', 'EECO08', 'EECO13']);
  });

  test('the parents alone decide the foreign background when the setting says so', () => {
    const entry = { birthCountry: 'NO', parentsBirthCountries: ['SE', 'SE'] };
    expect(outputs('esf-plus', { entry })).toContain('EECO14');
    expect(
      outputs('esf-plus', { entry, document: { settings: { 'esf-plus': { foreignBackgroundRule: 'parents' } } } }),
    ).not.toContain('EECO14');
  });

  test('a fact guaranteed for the whole target group fills what is not known, in ESF+ only', () => {
    const one: Case = {
      operation: { guaranteedEntryFacts: { registeredUnemployed: true } },
      entry: { registeredUnemployed: undefined, unemployedSince: undefined },
    };
    expect(outputs('esf-plus', one)).toContain('EECO02');
    expect(outputs('esf-2014', one)).toEqual([]);
    expect(participationOf('esf-2014', one).warnings.map((warning) => warning.code)).toContain(
      'guaranteed-facts-ignored',
    );
  });

  test('household indicators come only in reports dated before they were removed', () => {
    const household = { jobless: true, dependentChildren: true, singleAdult: false };
    const one: Case = { entry: { unemployedSince: null, household }, record: { entryDate: '2017-03-01', exit: null } };
    expect(outputs('esf-2014', one)).not.toContain('CO12');
    expect(outputs('esf-2014', { ...one, document: { asOf: '2018-01-31' } })).toEqual(
      expect.arrayContaining(['CO12', 'CO13']),
    );
  });
});

type Length = readonly [
  name: string,
  birthDate: string | null,
  entry: Record<string, unknown>,
  in2014: string,
  inPlus: string,
];

const lengths: readonly Length[] = [
  ['24 years, six months to the day', '1996-01-01', { unemployedSince: '2019-07-10' }, 'no', 'no'],
  ['24 years, six months and a day', '1996-01-01', { unemployedSince: '2019-07-09' }, 'yes', 'no'],
  ['25 years, eight months', '1994-06-01', { unemployedSince: '2019-05-01' }, 'no', 'no'],
  ['turning 25 on the entry day, eight months', '1995-01-10', { unemployedSince: '2019-05-01' }, 'no', 'no'],
  ['33 years, twelve months to the day', '1986-05-01', { unemployedSince: '2019-01-10' }, 'no', 'no'],
  ['33 years, twelve months and a day', '1986-05-01', { unemployedSince: '2019-01-09' }, 'yes', 'yes'],
  ['24 years, thirteen months', '1996-01-01', { unemployedSince: '2018-12-01' }, 'yes', 'yes'],
  ['stated in months, exactly twelve', '1986-05-01', { unemployedSince: undefined, monthsUnemployed: 12 }, 'no', 'no'],
  ['stated in months, thirteen', '1986-05-01', { unemployedSince: undefined, monthsUnemployed: 13 }, 'yes', 'yes'],
  ['stated as long-term', '1986-05-01', { unemployedSince: undefined, longTermUnemployed: true }, 'yes', 'yes'],
  ['stated as not long-term', '1986-05-01', { unemployedSince: undefined, longTermUnemployed: false }, 'no', 'no'],
  ['length not known', '1986-05-01', { unemployedSince: null }, 'unknown', 'unknown'],
  ['age not known and eight months', null, { unemployedSince: '2019-05-01' }, 'unknown', 'no'],
  ['age not known and two years', null, { unemployedSince: '2018-01-01' }, 'yes', 'yes'],
  [
    'stated as long-term by somebody who is not unemployed',
    '1986-05-01',
    { ...INACTIVE, longTermUnemployed: true },
    'no',
    'no',
  ],
];

describe('long-term unemployment', () => {
  for (const [name, birthDate, entry, in2014, inPlus] of lengths) {
    test(name, () => {
      expect(participationOf('esf-2014', { person: { birthDate }, entry }).longTermUnemployed).toBe(in2014);
      expect(participationOf('esf-plus', { person: { birthDate }, entry }).longTermUnemployed).toBe(inPlus);
    });
  }

  test('counts months that end on a shorter month by the clamped day', () => {
    const at = (entryDate: string) =>
      participationOf('esf-2014', {
        person: { birthDate: '2000-01-01' },
        entry: { unemployedSince: '2019-08-31' },
        record: { entryDate, exit: null },
      }).longTermUnemployed;
    expect(at('2020-02-29')).toBe('no');
    expect(at('2020-03-01')).toBe('yes');
  });

  test('is read out of unbroken spells of the history, and a job breaks the row', () => {
    const labour = (spells: unknown) => ({
      person: { history: { labour: spells } },
      entry: { unemployedSince: undefined },
    });
    const unbroken = [
      { startsOn: '2018-06-01', endsOn: '2019-03-31', registeredUnemployed: true },
      { startsOn: '2019-04-01', registeredUnemployed: true },
    ];
    const broken = [
      { startsOn: '2018-06-01', endsOn: '2019-03-31', status: 'unemployed' },
      { startsOn: '2019-04-01', endsOn: '2019-05-31', status: 'employed' },
      { startsOn: '2019-06-01', status: 'unemployed' },
    ];
    expect(participationOf('esf-plus', labour(unbroken)).longTermUnemployed).toBe('yes');
    expect(participationOf('esf-plus', labour(broken)).longTermUnemployed).toBe('no');
  });

  test('counts exactly twelve months when the setting says at least', () => {
    const document = { settings: { 'esf-plus': { longTermComparison: 'at-least' } } };
    expect(participationOf('esf-plus', { document, entry: { unemployedSince: '2019-01-10' } }).longTermUnemployed).toBe(
      'yes',
    );
  });
});
