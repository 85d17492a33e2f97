import { describe, expect, it } from 'vitest';
import type { FactKey, FactPoint } from '#app/features/history/domain/facts.ts';
import type { FactRecord, QualificationRecord, SituationRecord } from '#app/features/history/domain/records.ts';
import type { SituationDetails } from '#app/features/history/domain/situations.ts';
import { type PlainDate, plainDate } from '#app/shared/dates.ts';
import { computeIndicators } from '../compute-indicators.ts';
import type { IndicatorsDocument } from '../document/indicators-document.ts';
import { parseIndicatorsDocument } from '../document/parse-document.ts';
import type { Framework } from '../rules/rule-set.ts';
import { participationsOf } from './participation-of.ts';
import type { Stint } from './stint.ts';

const day = plainDate;
const ENTRY = day('2020-09-01');
const EXIT = day('2021-03-31');
const SIX_MONTHS = day('2021-09-30');

const provenance = {
  source: 'own-statement',
  evidence: null,
  corrects: null,
  correctedBy: null,
  correctionReason: null,
  recordedBy: null,
} as const;
const ofEnrolment = { id: 'x', personId: 'p', enrolmentId: 'e' };

type When = { from?: string; to?: string | null; percent?: number; recorded?: string };
const doing = (
  details: SituationDetails,
  { from = '2019-01-01', to = null, percent, recorded = '2020-09-01' }: When = {},
): SituationRecord => ({
  ...ofEnrolment,
  ...provenance,
  details,
  startsOn: day(from),
  endsBefore: to === null ? null : day(to),
  extentPercent: percent ?? null,
  recordedAt: `${recorded}T10:00:00.000Z`,
});
const fact = (
  key: FactKey,
  value: FactRecord['value'],
  point: FactPoint = 'entry',
  asOf: PlainDate = point === 'entry' ? ENTRY : point === 'exit' ? EXIT : SIX_MONTHS,
): FactRecord => ({
  ...ofEnrolment,
  ...provenance,
  key,
  value,
  point,
  asOf,
  recordedAt: `${asOf}T10:00:00.000Z`,
});

const seeking = (
  registered: Extract<SituationDetails, { kind: 'job-seeking' }>['registered'],
  more: { available?: boolean; startUnknown?: boolean } = {},
) => ({ kind: 'job-seeking', registered, available: true, ...more }) as const;
const job = (form: Extract<SituationDetails, { kind: 'employed' }>['form'] = 'permanent') =>
  ({ kind: 'employed', form }) as const;
const studying = (more: object = {}) =>
  ({ kind: 'studying', level: 'vocational', fullTime: true, studyAid: true, fromProgramme: false, ...more }) as const;
const placement = { kind: 'placement', form: 'work-practice' } as const;
const sfi = { kind: 'sfi' } as const;

const aStint = (
  changes: Omit<Partial<Stint>, 'history'> & {
    does?: SituationRecord[];
    facts?: FactRecord[];
    passed?: QualificationRecord[];
  } = {},
): Stint => {
  const { does = [], facts = [], passed = [], ...stint } = changes;
  return {
    enrolmentId: 'e',
    personId: 'p',
    status: 'ended',
    sex: 'woman',
    bornOn: day('1985-05-06'),
    startedOn: ENTRY,
    endedOn: EXIT,
    exitReason: 'completed',
    lastAttendedOn: null,
    history: {
      situations: does,
      facts: [fact('right-to-work', 'yes'), fact('highest-education', 3), ...facts],
      qualifications: passed,
    },
    ...stint,
  };
};

function documentOf(stints: Stint[]): IndicatorsDocument {
  const { person, participations } = participationsOf('op', stints);
  return { asOf: day('2022-06-01'), operations: [{ key: 'op' }], people: [person], participations };
}

function reportOf(stints: Stint[], framework: Framework = 'esf-plus') {
  const document = documentOf(stints);
  const parsed = parseIndicatorsDocument(JSON.parse(JSON.stringify(document)));
  expect(parsed).toMatchObject({ ok: true });
  // What the page computes and what the command line reads from the file must be the same document.
  if (parsed.ok) expect(computeIndicators(framework, parsed.value)).toEqual(computeIndicators(framework, document));
  const [operation] = computeIndicators(framework, document).operations;
  return { operation: operation!, one: operation!.participations[0]! };
}

const statusAtEntry = (changes: Parameters<typeof aStint>[0], framework?: Framework) =>
  reportOf([aStint(changes)], framework).one.statuses.entry.status;

describe('the labour-market situation at entry', () => {
  it.each<[string, Parameters<typeof aStint>[0], string]>([
    ['openly unemployed', { does: [doing(seeking('openly-unemployed'))] }, 'unemployed'],
    [
      'in a programme with activity support',
      { does: [doing(seeking('programme-with-activity-support'))] },
      'unemployed',
    ],
    [
      'registered as working by the hour, with the job',
      { does: [doing(seeking('hourly-employed')), doing(job('hourly'))] },
      'employed',
    ],
    [
      'registered as part-time unemployed, and nobody has said which job',
      { does: [doing(seeking('part-time-unemployed'))] },
      'unemployed',
    ],
    ['registered as changing job, with the job', { does: [doing(seeking('changing-job')), doing(job())] }, 'employed'],
    ['seeking without being registered', { does: [doing(seeking(null))] }, 'unemployed'],
    [
      'seeking without being registered, not available',
      { does: [doing(seeking(null, { available: false }))] },
      'inactive',
    ],
    [
      'seeking without the right to work',
      { does: [doing(seeking(null))], facts: [fact('right-to-work', 'no')] },
      'unknown-right',
    ],
    ['employed by the hour', { does: [doing(job('hourly'))] }, 'employed'],
    ['in a labour-market job of the municipality', { does: [doing(job('municipal'))] }, 'employed'],
    ['self-employed', { does: [doing({ kind: 'self-employed' })] }, 'employed'],
    ['sick from a job', { does: [doing(job()), doing({ kind: 'sick' }, { from: '2020-06-01' })] }, 'employed'],
    ['sick', { does: [doing({ kind: 'sick' })] }, 'inactive'],
    ['inactive', { does: [doing({ kind: 'inactive' })] }, 'inactive'],
    [
      'on parental leave without a job',
      { does: [doing({ kind: 'parental-leave', fullTime: true, fromJob: false })] },
      'inactive',
    ],
    [
      'on part-time parental leave from a job',
      { does: [doing({ kind: 'parental-leave', fullTime: false, fromJob: true })] },
      'employed',
    ],
    [
      'a full-time student who is registered',
      { does: [doing(studying()), doing(seeking('openly-unemployed'))] },
      'inactive',
    ],
    [
      'in the programme’s own full-time training and registered',
      { does: [doing(studying({ fromProgramme: true })), doing(seeking('openly-unemployed'))] },
      'unemployed',
    ],
    [
      'in labour-market training and registered',
      {
        does: [doing(studying({ level: 'labour-market-training' })), doing(seeking('programme-with-activity-support'))],
      },
      'unemployed',
    ],
    [
      'in a placement and registered',
      { does: [doing(placement, { from: '2020-08-01' }), doing(seeking('openly-unemployed'))] },
      'unemployed',
    ],
    [
      'in a placement, and that is all',
      { does: [doing(placement)], facts: [fact('occupation', 'stated')] },
      'inactive',
    ],
    ['in a placement, and nobody asked for more', { does: [doing(placement)] }, 'unknown'],
    ['in SFI, and nobody asked for more', { does: [doing(sfi)] }, 'unknown'],
    ['asked, and there was nothing', { facts: [fact('occupation', 'stated')] }, 'inactive'],
    ['asked, and she would not say', { facts: [fact('occupation', 'declined')] }, 'unknown'],
    ['not asked', {}, 'unknown'],
    [
      'in a new job, with an old registration that nobody has ended',
      { does: [doing(seeking('openly-unemployed')), doing(job(), { from: '2020-08-01' })] },
      'employed',
    ],
    [
      'registered anew after a job that goes on',
      { does: [doing(job()), doing(seeking('openly-unemployed'), { from: '2020-08-01' })] },
      'unemployed',
    ],
  ])('%s', (_, changes, status) => {
    if (status === 'unknown-right') {
      const stint = aStint({ ...changes });
      stint.history.facts = [fact('right-to-work', 'no'), fact('highest-education', 3)];
      expect(reportOf([stint]).one.statuses.entry.status).toBe('inactive');
    } else expect(statusAtEntry(changes)).toBe(status);
  });

  it('keeps the right to work open for somebody who seeks unregistered and was not asked', () => {
    const stint = aStint({ does: [doing(seeking(null))] });
    stint.history.facts = [];
    expect(reportOf([stint]).one.statuses.entry.status).toBe('unknown');
  });

  it('counts full-time leave from a job as each framework does', () => {
    const leave = { does: [doing({ kind: 'parental-leave', fullTime: true, fromJob: true })] } as const;
    expect(statusAtEntry({ does: [...leave.does] }, 'esf-2014')).toBe('inactive');
    expect(statusAtEntry({ does: [...leave.does] }, 'esf-plus')).toBe('employed');
  });
});

describe('the length of unemployment', () => {
  const longTerm = (...does: SituationRecord[]) => reportOf([aStint({ does })]).one.longTermUnemployed;

  it('is read from the search for work, across a change of registration', () => {
    expect(longTerm(doing(seeking('openly-unemployed'), { from: '2019-08-01' }))).toBe('yes');
    expect(longTerm(doing(seeking('openly-unemployed'), { from: '2020-02-01' }))).toBe('no');
    expect(
      longTerm(
        doing(seeking('openly-unemployed'), { from: '2019-06-01', to: '2020-01-01' }),
        doing(seeking('programme-with-activity-support'), { from: '2020-01-01' }),
      ),
    ).toBe('yes');
    expect(
      longTerm(
        doing(seeking('openly-unemployed'), { from: '2019-06-01', to: '2020-01-01' }),
        doing(seeking('programme-with-activity-support'), { from: '2020-03-01' }),
      ),
    ).toBe('no');
  });

  it('is not known when nobody knows since when, unless a year is certain', () => {
    expect(longTerm(doing(seeking('openly-unemployed', { startUnknown: true }), { from: ENTRY }))).toBe('unknown');
    expect(longTerm(doing(seeking('openly-unemployed', { startUnknown: true }), { from: '2020-05-01' }))).toBe(
      'unknown',
    );
    expect(longTerm(doing(seeking('openly-unemployed', { startUnknown: true }), { from: '2019-05-01' }))).toBe('yes');
  });
});

describe('background', () => {
  it('keeps apart what is known, unknown, declined and not asked', () => {
    const facts = [
      fact('birth-country', 'abroad'),
      fact('parents-birth-countries', 'unknown'),
      fact('citizenships', []),
      fact('minority', 'declined'),
      fact('other-disadvantage', 'no'),
      fact('housing', 'declined'),
      fact('area-class', 'declined'),
      fact('household', 'declined'),
    ];
    const [record] = documentOf([aStint({ facts })]).participations;
    expect(record?.entry).toMatchObject({
      birthCountry: 'ABROAD',
      parentsBirthCountries: null,
      citizenships: [],
      minority: 'declined',
      otherDisadvantages: [],
      housing: 'declined',
      areaClass: 'unknown',
      household: { jobless: 'declined', dependentChildren: 'declined', singleAdult: 'declined' },
    });
    expect(record?.entry).not.toHaveProperty('disability');
    expect(reportOf([aStint({ facts })]).one.outcomes).toMatchObject({
      EECO13: { value: 'yes' },
      EECO14: { value: 'yes' },
      EECO12: { value: 'unknown' },
    });
  });

  it('makes a record of 2014–2020 incomplete without education', () => {
    const stint = aStint({ does: [doing(seeking('openly-unemployed'))] });
    stint.history.facts = [fact('right-to-work', 'yes'), fact('highest-education', 'unknown')];
    const { one, operation } = reportOf([stint], 'esf-2014');
    expect(one.completeness).toEqual({ isComplete: false, missing: ['education'] });
    expect(operation.totals).toMatchObject({ grandTotal: { women: 1 }, complete: { total: 0 } });
  });
});

describe('results', () => {
  const unemployed = doing(seeking('openly-unemployed'), { to: '2021-04-01' });
  const codes = (changes: Parameters<typeof aStint>[0], framework?: Framework) =>
    reportOf([aStint(changes)], framework).one.codes;
  const outcome = (code: string, changes: Parameters<typeof aStint>[0]) =>
    reportOf([aStint(changes)]).one.outcomes[code]?.value;

  it('count a job that begins within 28 days, and not one that begins later', () => {
    expect(codes({ does: [unemployed, doing(job(), { from: '2021-04-28' })] })).toContain('EECR04');
    expect(codes({ does: [unemployed, doing(job(), { from: '2021-04-29' })] })).not.toContain('EECR04');
  });

  it('count a job that began before the exit, with a registration that nobody ended', () => {
    const does = [doing(seeking('openly-unemployed')), doing(job(), { from: '2021-03-15' })];
    expect(codes({ does, facts: [fact('occupation', 'stated', 'exit')] })).toContain('EECR04');
  });

  it('are not known when nobody has asked since the exit', () => {
    const does = [doing(seeking('openly-unemployed'))];
    expect([outcome('EECR04', { does }), outcome('EECR02', { does }), outcome('EECR03', { does })]).toEqual([
      'unknown',
      'unknown',
      'unknown',
    ]);
    const facts = [fact('occupation', 'stated', 'exit'), fact('qualifications', 'stated', 'exit')];
    expect([
      outcome('EECR04', { does, facts }),
      outcome('EECR02', { does, facts }),
      outcome('EECR03', { does, facts }),
    ]).toEqual(['no', 'no', 'no']);
  });

  it('keep SFI that began before the entry from being new education', () => {
    const facts = [fact('occupation', 'stated', 'exit')];
    expect(outcome('EECR02', { does: [unemployed, doing(sfi)], facts })).toBe('outside');
    expect(outcome('EECR02', { does: [unemployed, doing(sfi, { from: '2021-04-05' })], facts })).toBe('yes');
    expect(
      outcome('EECR02', {
        does: [unemployed, doing(studying({ fromProgramme: true }), { from: '2021-04-05' })],
        facts,
      }),
    ).toBe('no');
  });

  it('count a qualification of the programme that a competent body has tested', () => {
    const passed = (changes: Partial<QualificationRecord>): QualificationRecord => ({
      ...ofEnrolment,
      ...provenance,
      recordedAt: '2021-03-01T10:00:00.000Z',
      name: 'Truckkort',
      awardedOn: day('2021-03-01'),
      awardingBody: 'TYA',
      assessed: true,
      fromProgramme: true,
      ...changes,
    });
    expect(outcome('EECR03', { does: [unemployed], passed: [passed({})] })).toBe('yes');
    expect(outcome('EECR03', { does: [unemployed], passed: [passed({ awardingBody: null })] })).toBe('yes');
    const facts = [fact('qualifications', 'stated', 'exit')];
    expect(outcome('EECR03', { does: [unemployed], facts, passed: [passed({ assessed: false })] })).toBe('no');
    expect(outcome('EECR03', { does: [unemployed], facts, passed: [passed({ fromProgramme: false })] })).toBe('no');
    expect(outcome('EECR03', { does: [unemployed], passed: [passed({ assessed: false })] })).toBe('unknown');
  });

  it('take the situation six months after leaving from the follow-up, or from what was recorded later', () => {
    const hired = doing(job(), { from: '2021-04-05' });
    expect(outcome('EECR05', { does: [unemployed, hired] })).toBe('unknown');
    expect(outcome('EECR05', { does: [unemployed, hired], facts: [fact('occupation', 'stated', 'follow-up')] })).toBe(
      'yes',
    );
    expect(outcome('EECR05', { does: [unemployed, hired], facts: [fact('occupation', 'unknown', 'follow-up')] })).toBe(
      'unknown',
    );
    expect(
      outcome('EECR05', { does: [unemployed, doing(job(), { from: '2021-04-05', recorded: '2021-11-01' })] }),
    ).toBe('yes');
    expect(
      outcome('EECR05', {
        does: [unemployed, doing(job(), { from: '2021-04-05', to: '2021-09-01' })],
        facts: [fact('occupation', 'stated', 'follow-up')],
      }),
    ).toBe('no');
  });

  it('take an improvement from the follow-up', () => {
    const does = [doing(job('fixed-term'))];
    const facts = [
      fact('occupation', 'stated', 'follow-up'),
      fact('employment-improvement', ['promotion'], 'follow-up'),
    ];
    expect(outcome('EECR06', { does, facts })).toBe('yes');
    expect(outcome('EECR06', { does, facts: [facts[0]!, fact('employment-improvement', [], 'follow-up')] })).toBe('no');
    expect(
      outcome('EECR06', { does, facts: [facts[0]!, fact('employment-improvement', 'unknown', 'follow-up')] }),
    ).toBe('unknown');
  });
});

describe('stints', () => {
  it('of somebody who came back are one participation, with the first entry and the last exit', () => {
    const first = aStint({ enrolmentId: 'first', does: [doing(seeking('openly-unemployed'))], facts: [] });
    const second = aStint({
      enrolmentId: 'second',
      startedOn: day('2021-06-01'),
      endedOn: day('2021-12-15'),
      does: [doing(job(), { from: '2021-12-20', recorded: '2021-12-15' })],
    });
    const { operation, one } = reportOf([second, first]);
    expect(operation.totals).toMatchObject({ grandTotal: { total: 1 }, leavers: { total: 1 } });
    expect(one).toMatchObject({
      participation: 'first',
      stints: 2,
      dates: { entry: ENTRY, exit: '2021-12-15' },
      statuses: { entry: { status: 'unemployed' } },
    });
    expect(one.codes).toContain('EECR04');
  });

  it('that are mistaken or never began are left out and told', () => {
    const mistaken = aStint({ enrolmentId: 'm', status: 'mistaken', startedOn: null, endedOn: null });
    expect(reportOf0([mistaken])).toEqual(['mistaken']);
    expect(reportOf0([aStint({ status: 'withdrawn', startedOn: null, endedOn: null })])).toEqual(['never-started']);
    expect(reportOf([mistaken, aStint({})]).operation.excluded).toEqual([]);
  });

  it('that go on or pause are no exit', () => {
    for (const status of ['active', 'paused'] as const)
      expect(reportOf([aStint({ status, endedOn: null })]).operation.totals).toMatchObject({
        grandTotal: { total: 1 },
        leavers: { total: 0 },
      });
  });

  it('of somebody who did not come back end on the last day she came', () => {
    const { one } = reportOf([aStint({ exitReason: 'did-not-come-back', lastAttendedOn: day('2021-02-10') })]);
    expect(one.dates.exit).toBe('2021-02-10');
  });
});

function reportOf0(stints: Stint[]) {
  return computeIndicators('esf-plus', documentOf(stints)).operations[0]?.excluded.map(({ reason }) => reason);
}
