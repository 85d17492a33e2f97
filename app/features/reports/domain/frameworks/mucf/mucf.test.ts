import { describe, expect, it } from 'vitest';
import { A_PROGRAMME, aPerson, aStay, doing, fact, forPeriod, verdictOf } from '../../../testing/a-person.ts';
import { buildReport } from '../collect.ts';
import { mucf } from './mucf.ts';

const programme = {
  ...A_PROGRAMME,
  definition: {
    ...A_PROGRAMME.definition,
    targets: [
      { key: 'going-on', name: 'Vidare', measure: 'work-or-studies-after-exit', atLeastPercent: 40 },
      {
        key: 'still',
        name: 'Efter sex månader',
        measure: 'work-after-exit',
        atLeastPercent: 30,
        measuredAt: 'six-months',
      },
    ],
    measuringPoints: [{ key: 'six-months', name: 'Sex månader', when: 'after-exit', months: 6 }],
    plannedParticipants: { total: 60 },
    funding: { totalBudgetSek: 900_000 },
  } as (typeof A_PROGRAMME)['definition'],
};
const in2025 = forPeriod('2025', { programme });
const job = { kind: 'employed', form: 'permanent' } as const;

describe('the ages of MUCF', () => {
  it.each([
    ['2013-01-10', 'age.0–12'],
    ['2012-01-10', 'age.13–15'],
    ['2009-01-10', 'age.16–19'],
    ['2005-01-10', 'age.20–25'],
    ['1999-01-11', 'age.20–25'],
    ['1999-01-10', 'age.26+'],
    [null, 'age.not-known'],
  ])('born %s: %s, on her first day of the period', (born, expected) => {
    const [verdict] = verdictOf(mucf, aPerson({ born }), in2025);
    expect(verdict?.counted.filter((row) => row.startsWith('age.'))).toEqual([expected]);
  });

  it('are those on the first day of the year for somebody who started before it', () => {
    const [verdict] = verdictOf(mucf, aPerson({ from: '2024-05-01', born: '1999-01-01' }), in2025);
    expect(verdict?.counted).toContain('age.26+');
    expect(verdict?.counted).not.toContain('started');
  });

  it('may be cut otherwise', () => {
    const [verdict] = verdictOf(mucf, aPerson({ born: '2005-01-10' }), in2025, { bandsFrom: [18] });
    expect(verdict?.counted).toContain('age.18+');
  });
});

describe('the goals of MUCF', () => {
  const goalsOf = (person: ReturnType<typeof aPerson>, assignment = in2025) => verdictOf(mucf, person, assignment)[0];

  it('are measured at the exit and at the point the programme names', () => {
    const verdict = goalsOf(
      aPerson({ does: [doing(job, '2025-07-01')], facts: [fact('occupation', 'stated', 'follow-up', '2025-12-30')] }),
    );
    expect(verdict?.counted).toEqual(expect.arrayContaining(['goal.going-on', 'goal.still']));
  });

  it('say of each who did not reach them why', () => {
    const verdict = goalsOf(aPerson({ does: [doing({ kind: 'sfi' }, '2025-07-01')] }));
    expect(verdict?.why).toMatchObject({ 'goal.going-on': 'sfi-only', 'goal.still': 'nothing-known' });
    expect(goalsOf(aPerson({ to: null }))?.why).toMatchObject({
      'goal.going-on': 'not-left',
      'goal.still': 'not-left',
    });
    expect(goalsOf(aPerson(), { ...in2025, asOf: in2025.period.to ?? in2025.asOf })?.why['goal.still']).toBe(
      'nothing-known',
    );
    expect(goalsOf(aPerson(), forPeriod('2025', { programme, asOf: '2025-08-01' }))?.why['goal.still']).toBe('not-due');
  });

  it('are shares of all who left, beside what was planned and paid', () => {
    const people = [
      aPerson([aStay({ personId: 'a', enrolmentId: 'a', does: [doing(job, '2025-07-01')] })]),
      aPerson([aStay({ personId: 'b', enrolmentId: 'b' })]),
      aPerson([aStay({ personId: 'c', enrolmentId: 'c', to: null })]),
      aPerson([aStay({ personId: 'd', enrolmentId: 'd', to: '2024-12-31', from: '2024-01-01' })]),
    ];
    const report = buildReport(mucf, people, in2025);
    const rows = report.sections.flatMap(({ tables }) => tables.flatMap((table) => table.rows));
    const cells = (key: string) => rows.find((row) => row.key === key)?.cells;
    expect(cells('everybody')?.['total']).toMatchObject({ count: 3 });
    expect(cells('goal.going-on')).toMatchObject({ share: { count: 1, base: 2 }, notKnown: { count: 1 } });
    expect(cells('target.going-on')?.['value']).toEqual({ kind: 'amount', amount: 40, unit: 'percent' });
    expect(cells('planned.total')?.['value']).toEqual({ kind: 'amount', amount: 60, unit: 'people' });
    expect(cells('cost.budget')?.['value']).toEqual({ kind: 'amount', amount: 900_000, unit: 'kronor' });
    expect(cells('cost.granted')).toBeUndefined();
  });
});
