import { describe, expect, test } from 'vitest';
import { type Case, EMPLOYED, INACTIVE, participationOf } from '../../testing/indicator-cases.ts';

/** Exit 2020-06-30: day 28 is 2020-07-28. */
type Row = readonly [
  name: string,
  entry: Record<string, unknown>,
  history: Record<string, unknown>,
  codes: readonly string[],
];

const job = (startsOn: string, rest: Record<string, unknown> = {}) => ({ startsOn, employment: 'permanent', ...rest });
const NO_EDUCATION = { education: [], qualifications: [] };
const CERTIFICATE = {
  name: 'Truckförarbevis',
  date: '2020-06-15',
  assessed: true,
  awardingBody: 'TYA',
  fromOperation: 'op',
};

const rows: readonly Row[] = [
  ['a job on the exit day', {}, { labour: [job('2020-06-30')] }, ['R04']],
  ['a job on day 28', {}, { labour: [job('2020-07-28')] }, ['R04']],
  ['a job on day 29 is too late', {}, { labour: [job('2020-07-29')] }, []],
  ['a job that began before the exit and goes on', {}, { labour: [job('2020-05-15')] }, ['R04']],
  ['a job that ended the day before the exit', {}, { labour: [job('2020-05-15', { endsOn: '2020-06-29' })] }, []],
  ['a job that ended before day 28', {}, { labour: [job('2020-07-01', { endsOn: '2020-07-20' })] }, []],
  ['a job whose last day is day 27', {}, { labour: [job('2020-07-01', { endsOn: '2020-07-27' })] }, []],
  ['a job whose last day is day 28', {}, { labour: [job('2020-07-01', { endsOn: '2020-07-28' })] }, ['R04']],
  [
    'a job with day 28 as the first day without it',
    {},
    { labour: [job('2020-07-01', { endsBefore: '2020-07-28' })] },
    [],
  ],
  ['a job that is ongoing', {}, { labour: [job('2020-07-01', { ongoing: true })] }, ['R04']],
  [
    'a job lost again within the window',
    {},
    { labour: [job('2020-07-01'), { startsOn: '2020-07-20', status: 'unemployed' }] },
    [],
  ],
  [
    'unemployed at entry and still unemployed: no change, no result',
    {},
    { labour: [{ startsOn: '2019-11-01', registeredUnemployed: true, ongoing: true }] },
    [],
  ],
  [
    'a few hours of work beside an ongoing registration',
    {},
    {
      labour: [
        { startsOn: '2019-11-01', registeredUnemployed: true, ongoing: true },
        { startsOn: '2020-07-01', ongoing: true, employment: { form: 'hourly', hoursInReferenceWeek: 3 } },
      ],
    },
    [],
  ],
  [
    'a registration left open and then a job',
    {},
    { labour: [{ startsOn: '2019-11-01', registeredUnemployed: true }, job('2020-07-05')] },
    ['R04'],
  ],
  [
    'an unpaid placement is no employment',
    {},
    { labour: [{ startsOn: '2020-07-01', employment: 'unpaid-placement' }] },
    [],
  ],
  [
    'wage-paid subsidised work is employment',
    {},
    { labour: [{ startsOn: '2020-07-01', employment: { form: 'subsidised', subsidised: true } }] },
    ['R04'],
  ],
  [
    'an own business is employment',
    {},
    { labour: [{ startsOn: '2020-07-01', employment: 'starting-business' }] },
    ['R04'],
  ],
  [
    'part-time work of somebody still registered part-time',
    {},
    {
      labour: [
        {
          startsOn: '2020-07-01',
          registrationCategory: 'part-time-unemployed',
          employment: { form: 'permanent', hoursInReferenceWeek: 15 },
        },
      ],
    },
    ['R04'],
  ],
  [
    'several events on one day: the last in the list counts',
    {},
    {
      labour: [
        { startsOn: '2020-07-28', status: 'unemployed' },
        { startsOn: '2020-07-28', status: 'employed' },
      ],
    },
    ['R04'],
  ],
  [
    'several events on one day, the other way round',
    {},
    {
      labour: [
        { startsOn: '2020-07-28', status: 'employed' },
        { startsOn: '2020-07-28', status: 'unemployed' },
      ],
    },
    [],
  ],
  ['a statement about one day in the window', {}, { labour: [{ on: '2020-07-10', status: 'employed' }] }, ['R04']],
  ['a statement about a day before the exit', {}, { labour: [{ on: '2020-06-10', status: 'employed' }] }, []],
  ['a statement about day 29', {}, { labour: [{ on: '2020-07-29', status: 'employed' }] }, []],
  ['somebody already employed at entry', EMPLOYED, { labour: [job('2020-07-01')] }, []],

  [
    'inactive, then registered on leaving',
    INACTIVE,
    { labour: [{ startsOn: '2020-06-30', registeredUnemployed: true }] },
    ['R01'],
  ],
  [
    'inactive, then seeking and available',
    INACTIVE,
    { labour: [{ startsOn: '2020-07-02', employment: 'none', seeking: true, available: true }] },
    ['R01'],
  ],
  [
    'inactive, then seeking without the right to work',
    INACTIVE,
    { labour: [{ startsOn: '2020-07-02', employment: 'none', seeking: true, rightToWork: false }] },
    [],
  ],
  [
    'inactive, registers, and gets a job on day 20',
    INACTIVE,
    { labour: [{ startsOn: '2020-06-30', status: 'unemployed' }, job('2020-07-20')] },
    ['R04'],
  ],
  [
    'inactive, employed at once, unemployed again in the window',
    INACTIVE,
    { labour: [job('2020-07-01', { endsOn: '2020-07-14' }), { startsOn: '2020-07-15', status: 'unemployed' }] },
    ['R01'],
  ],
  ['inactive, registers on day 29', INACTIVE, { labour: [{ startsOn: '2020-07-29', status: 'unemployed' }] }, []],
  [
    'inactive and registered as changing job while working',
    INACTIVE,
    { labour: [{ startsOn: '2020-07-02', registrationCategory: 'changing-job', employment: 'hourly' }] },
    ['R04'],
  ],
  [
    'a student at entry who registers on leaving',
    { ...INACTIVE, fullTimeStudent: true, inEducation: undefined },
    { labour: [{ startsOn: '2020-07-01', registeredUnemployed: true }] },
    ['R01'],
  ],

  ['a course from day 28', {}, { education: [{ kind: 'formal', startsOn: '2020-07-28' }] }, ['R02']],
  ['a course from day 29', {}, { education: [{ kind: 'formal', startsOn: '2020-07-29' }] }, []],
  [
    'a course begun during the operation that goes on',
    {},
    { education: [{ kind: 'adult-education', startsOn: '2020-04-01', endsOn: '2020-12-20' }] },
    ['R02'],
  ],
  [
    'a course begun during the operation that ended before the exit',
    {},
    { education: [{ kind: 'adult-education', startsOn: '2020-04-01', endsOn: '2020-06-29' }] },
    [],
  ],
  [
    'a course that ends on the exit day',
    {},
    { education: [{ kind: 'adult-education', startsOn: '2020-04-01', endsOn: '2020-06-30' }] },
    ['R02'],
  ],
  [
    'a course of one week within the window',
    {},
    { education: [{ kind: 'labour-market-training', startsOn: '2020-07-06', endsOn: '2020-07-12' }] },
    ['R02'],
  ],
  ["the operation's own training", {}, { education: [{ kind: 'operation', startsOn: '2020-07-01' }] }, []],
  ['self-study', {}, { education: [{ kind: 'self-study', startsOn: '2020-07-01' }] }, []],
  [
    'SFI at entry and a new course on leaving',
    { inEducation: true, educationKind: 'sfi' },
    { education: [{ kind: 'formal', startsOn: '2020-07-01' }] },
    [],
  ],
  [
    'SFI at entry read from the spells alone',
    { inEducation: undefined },
    {
      education: [
        { kind: 'sfi', startsOn: '2019-08-01', endsOn: '2020-06-01' },
        { kind: 'formal', startsOn: '2020-07-01' },
      ],
    },
    [],
  ],
  [
    'no education at entry read from the spells',
    { inEducation: undefined },
    { education: [{ kind: 'formal', startsOn: '2020-07-01' }] },
    ['R02'],
  ],
  [
    'education at entry not known',
    { inEducation: null },
    { education: [{ kind: 'formal', startsOn: '2020-07-01' }] },
    [],
  ],
  [
    'employed at entry and in new education',
    EMPLOYED,
    { education: [{ kind: 'higher-education', startsOn: '2020-07-01' }] },
    ['R02'],
  ],
  ['full-time studies after leaving', {}, { labour: [{ startsOn: '2020-07-01', fullTimeStudent: true }] }, ['R02']],

  ['a certificate from the operation', {}, { qualifications: [CERTIFICATE] }, ['R03']],
  ['a certificate on day 28', {}, { qualifications: [{ ...CERTIFICATE, date: '2020-07-28' }] }, ['R03']],
  ['a certificate on day 29', {}, { qualifications: [{ ...CERTIFICATE, date: '2020-07-29' }] }, []],
  ['a certificate from before entry', {}, { qualifications: [{ ...CERTIFICATE, date: '2020-01-09' }] }, []],
  ['a certificate on the entry day', {}, { qualifications: [{ ...CERTIFICATE, date: '2020-01-10' }] }, ['R03']],
  ['a certificate of attendance without assessment', {}, { qualifications: [{ ...CERTIFICATE, assessed: false }] }, []],
  ['assessed, but by nobody competent', {}, { qualifications: [{ ...CERTIFICATE, competentBody: false }] }, []],
  ['assessed, but who awarded it is not known', {}, { qualifications: [{ ...CERTIFICATE, awardingBody: null }] }, []],
  ['a certificate of another operation', {}, { qualifications: [{ ...CERTIFICATE, fromOperation: 'other' }] }, []],
  ['a certificate of no operation', {}, { qualifications: [{ ...CERTIFICATE, fromOperation: false }] }, []],
  ['a certificate whose origin is not known', {}, { qualifications: [{ ...CERTIFICATE, fromOperation: null }] }, []],
  [
    'two certificates count once',
    {},
    { qualifications: [CERTIFICATE, { ...CERTIFICATE, date: '2020-06-20' }] },
    ['R03'],
  ],
  ['a certificate gained by somebody employed at entry', EMPLOYED, { qualifications: [CERTIFICATE] }, ['R03']],
  [
    'a job, a course and a certificate at once',
    {},
    {
      labour: [job('2020-07-01')],
      education: [{ kind: 'formal', startsOn: '2020-07-01' }],
      qualifications: [CERTIFICATE],
    },
    ['R02', 'R03', 'R04'],
  ],
];

function results(framework: 'esf-2014' | 'esf-plus', one: Case): readonly string[] {
  const prefix = framework === 'esf-2014' ? 'C' : 'EEC';
  return participationOf(framework, one)
    .codes.filter((code) => /R0[1-4]$/.test(code))
    .map((code) => code.replace(prefix, ''));
}

describe('the immediate results', () => {
  for (const [name, entry, history, codes] of rows) {
    test(name, () => {
      const one = { entry, person: { history: { ...NO_EDUCATION, ...history } } };
      expect(results('esf-2014', one)).toEqual(codes);
      expect(results('esf-plus', one)).toEqual(codes);
    });
  }

  test('nothing known after leaving is unknown, never no', () => {
    const { outcomes } = participationOf('esf-2014', {});
    for (const code of ['CR02', 'CR03', 'CR04', 'CR06']) expect(outcomes[code]?.value).toBe('unknown');
    expect(outcomes.CR01).toMatchObject({ value: 'outside', reason: 'other-entry-status' });
  });

  test('an unpaid placement settles that there is no employment, though not what the status is', () => {
    const one = participationOf('esf-2014', {
      person: { history: { labour: [{ startsOn: '2020-07-01', employment: 'unpaid-placement' }] } },
    });
    expect(one.statuses.onLeaving.status).toBe('unknown');
    expect(one.outcomes.CR04?.value).toBe('no');
  });

  test('the situation stated at the exit is used, and a later event goes before it', () => {
    const exit = { date: '2020-06-30', situation: { status: 'employed', inEducation: true } };
    expect(results('esf-plus', { record: { exit } })).toEqual(['R02', 'R04']);
    const history = { labour: [{ startsOn: '2020-07-10', status: 'unemployed' }] };
    expect(results('esf-plus', { record: { exit, history } })).toEqual(['R02']);
  });

  test('facts of the participation and of the person are read together', () => {
    const one = {
      person: { history: { qualifications: [] } },
      record: { history: { qualifications: [{ ...CERTIFICATE, fromOperation: true }] } },
    };
    expect(results('esf-2014', one)).toEqual(['R03']);
  });

  test('the reason of the exit is no statement of a status', () => {
    expect(results('esf-2014', { record: { exit: { date: '2020-06-30', reason: 'work' } } })).toEqual([]);
  });

  test('somebody who died within the window has no labour-market result', () => {
    const one = participationOf('esf-2014', {
      record: { exit: { date: '2020-06-30', reason: 'death' } },
      person: { history: { qualifications: [CERTIFICATE] } },
    });
    expect(one.outcomes.CR04).toMatchObject({ value: 'no', reason: 'died' });
    expect(one.outcomes.CR06).toMatchObject({ value: 'no', reason: 'died' });
    expect(one.codes).toContain('CR03');
  });

  test('a result that the operation does not collect is said to be so', () => {
    const one = participationOf('esf-plus', { operation: { notCollected: ['EECR03'] } });
    expect(one.outcomes.EECR03?.value).toBe('not-collected');
  });

  test('an open window is not due, or counted by what is known so far when the setting says so', () => {
    const one = { person: { history: { ...NO_EDUCATION, labour: [job('2020-07-01')] } } };
    const early = { asOf: '2020-07-10' };
    expect(results('esf-2014', { ...one, document: early })).toEqual([]);
    expect(participationOf('esf-2014', { ...one, document: early }).outcomes.CR04?.value).toBe('not-due');
    const settings = { 'esf-2014': { openWindow: 'so-far' }, 'esf-plus': { openWindow: 'so-far' } };
    for (const framework of ['esf-2014', 'esf-plus'] as const)
      expect(results(framework, { ...one, document: { ...early, settings } })).toEqual(['R04']);
    expect(participationOf('esf-2014', { ...one, document: { ...early, settings } }).outcomes.CR06?.value).toBe(
      'not-due',
    );
  });

  test('the length of the window and the start of new education are settings', () => {
    const document = { settings: { 'esf-2014': { windowDays: 29, newEducationStarts: 'from-exit' } } };
    const history = { labour: [job('2020-07-29')], education: [{ kind: 'formal', startsOn: '2020-04-01' }] };
    expect(results('esf-2014', { person: { history } })).toEqual(['R02']);
    expect(results('esf-2014', { document, person: { history } })).toEqual(['R04']);
  });
});

describe('the disadvantaged with an immediate result (CR05)', () => {
  const history = { labour: [job('2020-07-01')], ...NO_EDUCATION };

  test('counts somebody with a disability and a job, once', () => {
    expect(participationOf('esf-2014', { entry: { disability: true }, person: { history } }).codes).toEqual(
      expect.arrayContaining(['CR04', 'CR05']),
    );
  });

  test('counts a job seeker whose only disadvantage is ISCED 0', () => {
    const seeking = { labour: [{ startsOn: '2020-07-01', registeredUnemployed: true }], ...NO_EDUCATION };
    expect(
      participationOf('esf-2014', { entry: { ...INACTIVE, highestEducation: 0 }, person: { history: seeking } }).codes,
    ).toEqual(expect.arrayContaining(['CR01', 'CR05']));
  });

  test('is outside for somebody in no such group, and unknown when the groups were declined', () => {
    expect(participationOf('esf-2014', { person: { history } }).outcomes.CR05?.value).toBe('outside');
    const declined = participationOf('esf-2014', { entry: { disability: 'declined' }, person: { history } });
    expect(declined.outcomes.CR05).toMatchObject({ value: 'unknown', reason: 'disadvantage-unknown' });
    expect(declined.completeness.isComplete).toBe(true);
  });

  test('is no when every immediate result is no or outside, and unknown while one is open', () => {
    const unemployed = { labour: [{ startsOn: '2020-07-01', status: 'unemployed' }] };
    expect(
      participationOf('esf-2014', {
        entry: { disability: true },
        person: { history: { ...unemployed, ...NO_EDUCATION } },
      }).outcomes.CR05?.value,
    ).toBe('no');
    expect(
      participationOf('esf-2014', { entry: { disability: true }, person: { history: unemployed } }).outcomes.CR05
        ?.value,
    ).toBe('unknown');
  });

  test('does not exist in ESF+', () => {
    const one = participationOf('esf-plus', { entry: { disability: true }, person: { history } });
    expect(Object.keys(one.outcomes).filter((code) => code.includes('CR'))).toEqual([
      'EECR01',
      'EECR02',
      'EECR03',
      'EECR04',
      'EECR05',
      'EECR06',
    ]);
  });
});
