import { describe, expect, test } from 'vitest';
import { participationOf } from '../../testing/indicator-cases.ts';

type Row = readonly [name: string, facts: Record<string, unknown>, in2014: string, inPlus?: string];

const rows: readonly Row[] = [
  [
    'a full-time student registered as unemployed is inactive',
    { fullTimeStudent: true, registeredUnemployed: true },
    'inactive',
  ],
  [
    'a full-time student with a job on the side is inactive',
    { fullTimeStudent: true, employment: 'permanent' },
    'inactive',
  ],
  [
    'a full-time student who seeks work is inactive',
    { fullTimeStudent: true, employment: 'none', seeking: true, available: true },
    'inactive',
  ],
  [
    'a full-time student whom the source calls unemployed is inactive',
    { status: 'unemployed', fullTimeStudent: true },
    'inactive',
  ],
  [
    'a part-time student registered as unemployed is unemployed',
    { fullTimeStudent: false, registeredUnemployed: true, inEducation: true },
    'unemployed',
  ],
  ['the openly unemployed are unemployed', { registrationCategory: 'openly-unemployed' }, 'unemployed'],
  [
    'a programme with activity support is unemployment',
    { registeredUnemployed: true, registrationCategory: 'programme-with-activity-support' },
    'unemployed',
  ],
  [
    'the establishment programme is unemployment in the sense of the register',
    { registrationCategory: 'establishment-programme' },
    'unemployed',
  ],
  [
    'the registered stay unemployed with a few hours of work',
    { registeredUnemployed: true, employment: { form: 'hourly', hoursInReferenceWeek: 4 } },
    'unemployed',
  ],
  [
    'the registered stay unemployed with a few hours although the source says employed',
    { status: 'employed', registeredUnemployed: true },
    'unemployed',
  ],
  [
    'the registered are unemployed although they do not seek',
    { registeredUnemployed: true, seeking: false, employment: 'none' },
    'unemployed',
  ],
  [
    'somebody registered as part-time unemployed who works is employed',
    {
      registeredUnemployed: true,
      registrationCategory: 'part-time-unemployed',
      employment: { form: 'permanent', hoursInReferenceWeek: 20 },
    },
    'employed',
  ],
  [
    'somebody registered as hourly employed who worked an hour is employed',
    { registrationCategory: 'hourly-employed', employment: { form: 'hourly', hoursInReferenceWeek: 1 } },
    'employed',
  ],
  [
    'somebody registered as hourly employed without hours who seeks is unemployed',
    {
      registrationCategory: 'hourly-employed',
      employment: { form: 'hourly', hoursInReferenceWeek: 0 },
      seeking: true,
      available: true,
    },
    'unemployed',
  ],
  [
    'somebody registered as changing job is employed by her job',
    { registrationCategory: 'changing-job', employment: 'fixed-term' },
    'employed',
  ],
  [
    'somebody registered as part-time unemployed whose work is not stated is not known',
    { registrationCategory: 'part-time-unemployed', seeking: true, available: true },
    'unknown',
  ],
  [
    'a registration of unknown category does not settle anything',
    { registeredUnemployed: true, registrationCategory: 'unknown' },
    'unknown',
  ],
  [
    'wage-paid subsidised work is employment',
    { registeredUnemployed: false, employment: { form: 'subsidised', hoursInReferenceWeek: 40 } },
    'employed',
  ],
  [
    'an unpaid placement is no employment',
    { registeredUnemployed: false, employment: 'unpaid-placement', seeking: false },
    'inactive',
  ],
  [
    'work training while registered is unemployment',
    { registeredUnemployed: true, employment: 'work-training' },
    'unemployed',
  ],
  [
    'language practice of somebody who seeks is unemployment',
    { registeredUnemployed: false, employment: 'language-practice', seeking: true, available: true },
    'unemployed',
  ],
  [
    'a firm that is being set up is employment',
    { registeredUnemployed: false, employment: 'starting-business' },
    'employed',
  ],
  [
    'a firm without sales is employment',
    { registeredUnemployed: false, employment: { form: 'self-employed', hoursInReferenceWeek: 0 } },
    'employed',
  ],
  [
    'unpaid work in the family firm is employment',
    { registeredUnemployed: false, employment: 'family-worker' },
    'employed',
  ],
  [
    'somebody on sick leave from a job is employed',
    {
      registeredUnemployed: false,
      employment: { form: 'permanent', hoursInReferenceWeek: 0, temporarilyAbsent: true },
    },
    'employed',
  ],
  [
    'half an hour a week is no employment',
    { registeredUnemployed: false, employment: { form: 'hourly', hoursInReferenceWeek: 0.5 }, seeking: false },
    'inactive',
  ],
  [
    'hourly work of unknown extent is not known',
    { registeredUnemployed: false, employment: { form: 'hourly', hoursInReferenceWeek: null }, seeking: false },
    'unknown',
  ],
  [
    'full-time parental leave from a job differs between the periods',
    { registeredUnemployed: false, employment: 'permanent', parentalLeave: 'full-time-from-job' },
    'inactive',
    'employed',
  ],
  [
    'full-time parental leave from a job differs also when the source says employed',
    { status: 'employed', parentalLeave: 'full-time-from-job' },
    'inactive',
    'employed',
  ],
  [
    'full-time parental leave of a registered unemployed is unemployment',
    { registeredUnemployed: true, parentalLeave: 'full-time-from-job' },
    'unemployed',
  ],
  [
    'part-time parental leave from a job is employment',
    { registeredUnemployed: false, parentalLeave: 'part-time-from-job' },
    'employed',
  ],
  [
    'parental leave without a job leaves the other tests',
    { registeredUnemployed: false, employment: 'none', parentalLeave: 'not-from-job', seeking: false },
    'inactive',
  ],
  [
    'somebody who could take parental benefit but seeks work is unemployed',
    { registeredUnemployed: false, employment: 'none', parentalLeave: 'none', seeking: true, available: true },
    'unemployed',
  ],
  [
    'without work, available and seeking is unemployed without registration',
    { registeredUnemployed: false, employment: 'none', seeking: true, available: true },
    'unemployed',
  ],
  [
    'without work and not available is inactive',
    { registeredUnemployed: false, employment: 'none', seeking: true, available: false },
    'inactive',
  ],
  [
    'an asylum seeker who may not work is inactive although she seeks',
    { registeredUnemployed: false, employment: 'none', seeking: true, available: true, rightToWork: false },
    'inactive',
  ],
  [
    'an asylum seeker whom the source calls unemployed is inactive',
    { status: 'unemployed', rightToWork: false },
    'inactive',
  ],
  [
    'an asylum seeker with the right to work who seeks is unemployed',
    { registeredUnemployed: false, employment: 'none', seeking: true, rightToWork: true },
    'unemployed',
  ],
  [
    'an unknown right to work leaves a seeker not known',
    { registeredUnemployed: false, employment: 'none', seeking: true, available: true, rightToWork: null },
    'unknown',
  ],
  [
    'no job and unknown seeking is not known',
    { registeredUnemployed: false, employment: 'none', seeking: null, available: true },
    'unknown',
  ],
  [
    'no job, not available and unknown seeking is inactive either way',
    { registeredUnemployed: false, employment: 'none', seeking: null, available: false },
    'inactive',
  ],
  ['not being registered alone says nothing', { registeredUnemployed: false }, 'unknown'],
  ['no job alone says nothing', { employment: 'none' }, 'unknown'],
  [
    'a job beside an unknown registration is not known',
    { registeredUnemployed: null, employment: 'permanent' },
    'unknown',
  ],
  ['a job of somebody never asked about registration is employment', { employment: 'permanent' }, 'employed'],
  [
    'unknown full-time studies of a registered unemployed is not known',
    { fullTimeStudent: null, registeredUnemployed: true },
    'unknown',
  ],
  [
    'unknown full-time studies of somebody inactive is inactive either way',
    { fullTimeStudent: 'unknown', registeredUnemployed: false, employment: 'none', seeking: false },
    'inactive',
  ],
  [
    'seeking and available without a word about work is unemployed when the register was asked',
    { registeredUnemployed: false, seeking: true, available: true },
    'unemployed',
  ],
  [
    'unknown seeking without a word about work is not known',
    { registeredUnemployed: false, seeking: null, available: true },
    'unknown',
  ],
  ['nothing stated is not known', {}, 'unknown'],
  ['a status decided by the source is taken', { status: 'employed' }, 'employed'],
  [
    'a status stated as unknown leaves it to the facts',
    { status: 'unknown', registeredUnemployed: true },
    'unemployed',
  ],
];

describe('the labour-market status', () => {
  for (const [name, facts, in2014, inPlus] of rows) {
    test(name, () => {
      const entry = { registeredUnemployed: undefined, unemployedSince: undefined, inEducation: undefined, ...facts };
      expect(participationOf('esf-2014', { entry }).statuses.entry.status).toBe(in2014);
      expect(participationOf('esf-plus', { entry }).statuses.entry.status).toBe(inPlus ?? in2014);
    });
  }

  test('says which facts are missing when it is not known', () => {
    const entry = { registeredUnemployed: false, unemployedSince: undefined, employment: 'none' };
    const missing = participationOf('esf-plus', { entry }).missingFacts.map((one) => one.fact);
    expect(missing).toContain('labour-status');
  });

  test('warns when the stated status and the facts beside it differ', () => {
    const stated = participationOf('esf-plus', {
      entry: {
        status: 'inactive',
        registeredUnemployed: undefined,
        unemployedSince: undefined,
        employment: 'permanent',
      },
    });
    expect(stated.statuses.entry.status).toBe('inactive');
    expect(stated.warnings.map((one) => one.code)).toEqual(['stated-status-differs']);
    const overruled = participationOf('esf-plus', { entry: { status: 'unemployed', fullTimeStudent: true } });
    expect(overruled.warnings.map((one) => one.code)).toEqual(['stated-status-overruled']);
  });

  test('follows the settings where a rule may differ', () => {
    const settings = {
      'esf-2014': {
        fullTimeParentalLeaveFromJob: 'employed',
        unemployedRegistrationCategories: ['part-time-unemployed'],
        minimumHoursInReferenceWeek: 10,
      },
    };
    const status = (entry: Record<string, unknown>) =>
      participationOf('esf-2014', {
        document: { settings },
        entry: { registeredUnemployed: undefined, unemployedSince: undefined, ...entry },
      }).statuses.entry.status;
    expect(status({ employment: 'permanent', parentalLeave: 'full-time-from-job' })).toBe('employed');
    expect(status({ registrationCategory: 'part-time-unemployed', employment: 'permanent' })).toBe('unemployed');
    expect(status({ employment: { form: 'hourly', hoursInReferenceWeek: 9 }, seeking: false })).toBe('inactive');
  });
});
