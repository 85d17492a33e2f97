import { describe, expect, test } from 'vitest';
import { type Case, EMPLOYED, INACTIVE, participationOf } from '../../testing/indicator-cases.ts';

/** Exit 2020-06-30: six months after is 2020-12-30. */
type Row = readonly [name: string, one: Case, value: string];

const followUp = (facts: Record<string, unknown>): Case => ({ record: { followUp: facts } });
const history = (...labour: readonly Record<string, unknown>[]): Case => ({ person: { history: { labour } } });

const employment: readonly Row[] = [
  ['employed on the date', followUp({ status: 'employed' }), 'yes'],
  [
    'employed on the date, stated for that day',
    followUp({ statusOn: '2020-12-30', answeredOn: '2021-01-12', status: 'employed' }),
    'yes',
  ],
  ['employed by the facts on the date', followUp({ employment: { form: 'hourly', hoursInReferenceWeek: 8 } }), 'yes'],
  ['stated for another day', followUp({ statusOn: '2020-12-15', status: 'employed' }), 'unknown'],
  ['answered before the date', followUp({ answeredOn: '2020-12-29', status: 'employed' }), 'unknown'],
  ['unemployed on the date', followUp({ status: 'unemployed' }), 'no'],
  ['not known on the date', followUp({ status: null }), 'unknown'],
  ['nobody asked', { record: { followUp: null } }, 'unknown'],
  [
    'a job in between that ended',
    history({ startsOn: '2020-07-15', endsOn: '2020-12-29', employment: 'fixed-term' }),
    'unknown',
  ],
  [
    'a job in between, and unemployed on the date',
    {
      ...history(
        { startsOn: '2020-07-15', endsOn: '2020-12-01', status: 'employed' },
        { startsOn: '2020-12-02', endsOn: '2021-03-01', status: 'unemployed' },
      ),
    },
    'no',
  ],
  [
    'a job whose last day is the date',
    history({ startsOn: '2020-07-15', endsOn: '2020-12-30', employment: 'fixed-term' }),
    'yes',
  ],
  [
    'a job that began on the date',
    history({ startsOn: '2020-12-30', endsOn: '2021-06-30', employment: 'fixed-term' }),
    'yes',
  ],
  [
    'a job that began the day after',
    history({ startsOn: '2020-12-31', endsOn: '2021-06-30', employment: 'fixed-term' }),
    'unknown',
  ],
  ['an ongoing job', history({ startsOn: '2020-07-15', ongoing: true, employment: 'permanent' }), 'yes'],
  [
    'a job without a stated end proves nothing of the date',
    history({ startsOn: '2020-07-15', employment: 'permanent' }),
    'unknown',
  ],
  [
    'a job without a stated end that was followed by something later',
    history({ startsOn: '2020-07-15', employment: 'permanent' }, { startsOn: '2021-02-01', status: 'unemployed' }),
    'yes',
  ],
  [
    'a job without a stated end that is confirmed later',
    history({ startsOn: '2020-07-15', employment: 'permanent' }, { on: '2021-02-01', status: 'employed' }),
    'yes',
  ],
  ['a statement about the very day in the history', history({ on: '2020-12-30', status: 'employed' }), 'yes'],
  ['a statement about the day before', history({ on: '2020-12-29', status: 'employed' }), 'unknown'],
  ['a full-time student with a job on the date', followUp({ fullTimeStudent: true, employment: 'hourly' }), 'no'],
  ['inactive at entry and employed on the date', { entry: INACTIVE, ...followUp({ status: 'employed' }) }, 'yes'],
  ['employed at entry', { entry: EMPLOYED, ...followUp({ status: 'employed' }) }, 'outside'],
  [
    'status at entry not known',
    { entry: { registeredUnemployed: null, unemployedSince: null }, ...followUp({ status: 'employed' }) },
    'unknown',
  ],
];

describe('in employment six months after leaving (CR06, EECR05)', () => {
  for (const [name, one, value] of employment) {
    test(name, () => {
      expect(participationOf('esf-plus', one).outcomes.EECR05?.value).toBe(value);
      const in2014 = participationOf('esf-2014', one);
      if (in2014.completeness.isComplete) expect(in2014.outcomes.CR06?.value).toBe(value);
    });
  }

  test('a follow-up that disagrees with the history counts, with a warning', () => {
    const one = participationOf('esf-plus', {
      ...history({ startsOn: '2020-07-15', ongoing: true, status: 'employed' }),
      ...followUp({ status: 'unemployed' }),
    });
    expect(one.outcomes.EECR05?.value).toBe('no');
    expect(one.warnings.map((warning) => warning.code)).toEqual(['follow-up-differs-from-history']);
  });

  test('an open spell proves the date when the setting says so', () => {
    const document = { settings: { 'esf-plus': { openSpellProvesFollowUp: true } } };
    expect(
      participationOf('esf-plus', { document, ...history({ startsOn: '2020-07-15', employment: 'permanent' }) }).codes,
    ).toContain('EECR05');
  });
});

describe('the six-month date', () => {
  const dates: readonly (readonly [exit: string, windowEnd: string, sixMonthDate: string])[] = [
    ['2020-10-31', '2020-11-28', '2021-04-30'],
    ['2020-08-31', '2020-09-28', '2021-02-28'],
    ['2023-08-31', '2023-09-28', '2024-02-29'],
    ['2023-08-29', '2023-09-26', '2024-02-29'],
    ['2024-02-29', '2024-03-28', '2024-08-29'],
    ['2024-02-01', '2024-02-29', '2024-08-01'],
    ['2021-12-31', '2022-01-28', '2022-06-30'],
  ];
  for (const [exit, windowEnd, sixMonthDate] of dates) {
    test(`after an exit on ${exit} is ${sixMonthDate}, and the window ends ${windowEnd}`, () => {
      expect(participationOf('esf-2014', { record: { exit: { date: exit } } }).dates).toEqual({
        entry: '2020-01-10',
        exit,
        windowEnd,
        sixMonthDate,
      });
    });
  }
});

const improved: readonly Row[] = [
  [
    'from a precarious to a stable job',
    followUp({ status: 'employed', improvements: ['precarious-to-stable'] }),
    'yes',
  ],
  [
    'from underemployment to full employment',
    followUp({ status: 'employed', improvements: ['underemployed-to-full'] }),
    'yes',
  ],
  ['a job that needs higher skills', followUp({ status: 'employed', improvements: ['higher-skilled-job'] }), 'yes'],
  ['more responsibility', followUp({ status: 'employed', improvements: ['more-responsibility'] }), 'yes'],
  ['a promotion beside a pay rise', followUp({ status: 'employed', improvements: ['pay-rise', 'promotion'] }), 'yes'],
  ['an improvement without a stated status', followUp({ improvements: ['promotion'] }), 'yes'],
  ['a pay rise alone', followUp({ status: 'employed', improvements: ['pay-rise'] }), 'no'],
  ['no improvement', followUp({ status: 'employed', improvements: [] }), 'no'],
  ['unemployed on the date', followUp({ status: 'unemployed' }), 'no'],
  [
    'an improvement of somebody who is unemployed on the date',
    followUp({ status: 'unemployed', improvements: ['promotion'] }),
    'no',
  ],
  ['improvement not known', followUp({ status: 'employed', improvements: null }), 'unknown'],
  ['nobody asked', {}, 'unknown'],
  [
    'fixed-term at entry and permanent on the date',
    { entry: { employment: 'fixed-term' }, ...followUp({ employment: 'permanent' }) },
    'yes',
  ],
  [
    'involuntary part-time at entry and full-time on the date',
    {
      entry: { employment: { form: 'permanent', involuntaryPartTime: true } },
      ...followUp({ employment: { form: 'permanent', fullTime: true } }),
    },
    'yes',
  ],
  [
    'part-time by own wish at entry and full-time on the date',
    {
      entry: { employment: { form: 'permanent', involuntaryPartTime: false } },
      ...followUp({ employment: { form: 'permanent', fullTime: true }, improvements: [] }),
    },
    'no',
  ],
];

describe('an improved situation six months after leaving (CR07, EECR06)', () => {
  for (const [name, one, value] of improved) {
    test(name, () => {
      const employed = { ...one, entry: { ...EMPLOYED, ...one.entry } };
      expect(participationOf('esf-2014', employed).outcomes.CR07?.value).toBe(value);
      expect(participationOf('esf-plus', employed).outcomes.EECR06?.value).toBe(value);
    });
  }

  test('is only asked of those employed at entry', () => {
    expect(
      participationOf('esf-2014', followUp({ status: 'employed', improvements: ['promotion'] })).outcomes.CR07?.value,
    ).toBe('outside');
  });
});

describe('the older and the disadvantaged in employment six months after (CR08, CR09)', () => {
  const later = followUp({ status: 'employed' }).record;

  test('CR08 counts those above 54 at entry, not those who turned 55 later', () => {
    expect(participationOf('esf-2014', { person: { birthDate: '1965-01-10' }, record: later }).codes).toContain('CR08');
    const turned = participationOf('esf-2014', { person: { birthDate: '1965-01-11' }, record: later });
    expect(turned.codes).not.toContain('CR08');
    expect(turned.outcomes.CR08).toMatchObject({ value: 'outside', reason: 'not-above-54' });
  });

  test('CR09 counts those in a disadvantaged group', () => {
    expect(participationOf('esf-2014', { entry: { disability: true }, record: later }).codes).toContain('CR09');
    expect(participationOf('esf-2014', { record: later }).outcomes.CR09?.value).toBe('outside');
  });

  test('neither counts somebody employed at entry', () => {
    const one = participationOf('esf-2014', {
      person: { birthDate: '1960-01-01' },
      entry: { ...EMPLOYED, disability: true },
      record: later,
    });
    expect(one.outcomes.CR08?.value).toBe('outside');
    expect(one.outcomes.CR09?.value).toBe('outside');
  });
});
