import { describe, expect, it } from 'vitest';
import { aPerson, aStay, doing, fact, forPeriod, verdictOf } from '../../../testing/a-person.ts';
import { computeIndicators } from '../../compute-indicators.ts';
import { participationsOf } from '../../from-history/participation-of.ts';
import { buildReport } from '../collect.ts';
import { esf2014 } from '../esf-2014/esf-2014.ts';
import { esfPlus } from '../esf-plus/esf-plus.ts';

const job = { kind: 'employed', form: 'permanent' } as const;
const seeking = { kind: 'job-seeking', registered: 'openly-unemployed', available: true } as const;
const entryFacts = (at: string) => [
  fact('occupation', 'stated', 'entry', at),
  fact('highest-education', 3, 'entry', at),
  fact('right-to-work', 'yes', 'entry', at),
];
const one = (id: string, more: Parameters<typeof aStay>[0] = {}) =>
  aPerson([
    aStay({
      personId: id,
      enrolmentId: id,
      does: [doing(seeking, '2024-06-01', '2025-07-01'), doing(job, '2025-07-01')],
      facts: entryFacts('2025-01-10'),
      ...more,
    }),
  ]);
const people = [
  one('a'),
  one('b', { sex: 'man', to: null, does: [doing(seeking, '2024-06-01')] }),
  one('c', { sex: 'unknown' }),
  one('d', { sex: 'non-binary', facts: [] }),
  one('e', { status: 'mistaken' }),
  one('f', { from: null, to: null, status: 'waiting' }),
];

describe.each([esf2014, esfPlus])('the report of $key', (framework) => {
  const key = framework.key as 'esf-2014' | 'esf-plus';

  it('has the same figures as `egenvag indicators` on the same people', () => {
    const records = people.map(({ stays }) => participationsOf('til', stays));
    const { operations } = computeIndicators(key, {
      asOf: forPeriod().asOf,
      settings: { [key]: { openWindow: 'so-far' } },
      operations: [{ key: 'til', name: 'Till arbete' }],
      people: records.map(({ person }) => person),
      participations: records.flatMap(({ participations }) => participations),
    });
    const [engine] = operations;
    const report = buildReport(framework, people, forPeriod());
    const rows = report.sections.flatMap(({ tables }) => tables.flatMap((table) => table.rows));
    for (const [code, figure] of Object.entries(engine?.indicators ?? {})) {
      const cells = rows.find((row) => row.key === code)?.cells;
      expect([
        code,
        cells?.['women'],
        cells?.['total'],
        cells?.['share'],
        cells?.['notKnown'],
        cells?.['population'],
      ]).toEqual([
        code,
        { kind: 'count', count: figure.count.women },
        { kind: 'count', count: figure.count.total },
        { kind: 'share', count: figure.count.total, base: figure.known.total },
        { kind: 'count', count: figure.unknown.total },
        { kind: 'count', count: figure.referencePopulation.total },
      ]);
    }
    expect(rows.find((row) => row.key === 'all')?.cells['total']).toMatchObject({
      count: engine?.totals.grandTotal.total,
    });
    expect(rows.find((row) => row.key === 'complete')?.cells['total']).toMatchObject({
      count: engine?.totals.complete.total,
    });
    expect(
      report.people
        .filter(({ isCounted }) => !isCounted)
        .map(({ reason }) => reason)
        .sort(),
    ).toEqual(['mistaken', 'never-started']);
    expect(report.checks.filter(({ severity, passed }) => severity === 'error' && !passed)).toEqual([]);
  });

  it('tells of outputs where somebody started, and of results where she left', () => {
    const work = key === 'esf-2014' ? 'CR04' : 'EECR04';
    const unemployed = key === 'esf-2014' ? 'CO01' : 'EECO02';
    const [first] = verdictOf(framework, one('a'), forPeriod('2025-Q1'));
    const [second] = verdictOf(framework, one('a'), forPeriod('2025-Q2'));
    expect([first?.counted.includes(unemployed), first?.why[work]]).toEqual([true, 'left-later']);
    expect([second?.why[unemployed], second?.counted.includes(work)]).toEqual(['began-earlier', true]);
    expect(verdictOf(framework, one('a'), forPeriod('2024'))).toMatchObject([
      { isCounted: false, reason: 'outside-period' },
    ]);
  });

  it('sums whole hours per person and month', () => {
    const [, march, april] = ['2025-02-01', '2025-03-01', '2025-04-01'] as ReturnType<typeof forPeriod>['asOf'][];
    const present = {
      ...one('a'),
      months: [march, april].map((month, at) => ({
        enrolmentId: 'a',
        month: month as NonNullable<typeof month>,
        minutes: 119 + at,
      })),
    };
    const rows = buildReport(framework, [present], forPeriod()).sections.flatMap(({ tables }) =>
      tables.flatMap((table) => table.rows),
    );
    expect(rows.find((row) => row.key === 'hours')?.cells['total']).toEqual({
      kind: 'amount',
      amount: 3,
      unit: 'hours',
    });
  });
});
