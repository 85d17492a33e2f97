import { describe, expect, it } from 'vitest';
import type { SituationDetails } from '#app/features/history/domain/situations.ts';
import { aPerson, aStay, doing, fact, forPeriod, verdictOf } from '../../../testing/a-person.ts';
import { buildReport } from '../collect.ts';
import { kolada } from './kolada.ts';

const job: SituationDetails = { kind: 'employed', form: 'permanent' };
const studying = (studyAid: boolean): SituationDetails => ({
  kind: 'studying',
  level: 'vocational',
  fullTime: true,
  studyAid,
  fromProgramme: false,
});
const seeking: SituationDetails = { kind: 'job-seeking', registered: 'openly-unemployed', available: true };
const leftTo = (details: SituationDetails, to: string | null = null) =>
  aPerson({ does: [doing(details, '2025-07-01', to)] });
const resultOf = (person: ReturnType<typeof aPerson>, settings?: unknown) => {
  const [verdict] = verdictOf(kolada, person, forPeriod('2025'), settings);
  return [verdict?.counted.filter((row) => row !== 'everybody-who-ended'), verdict?.why['work-or-studies']];
};

describe('of somebody who ended, Kolada counts', () => {
  it.each([
    ['a job without an end', leftTo(job), ['work-or-studies', 'work'], 'job'],
    ['a job of a month and more', leftTo(job, '2025-08-01'), ['work-or-studies', 'work'], 'job'],
    ['a job of less than a month', leftTo(job, '2025-07-31'), [], 'job-too-short'],
    ['an introduction job', leftTo({ kind: 'employed', form: 'introduction-job' }), ['work-or-studies', 'work'], 'job'],
    [
      "the municipality's own job for job-seekers",
      leftTo({ kind: 'employed', form: 'municipal' }),
      [],
      'municipal-job-only',
    ],
    ['education with study aid', leftTo(studying(true)), ['work-or-studies', 'studies'], 'education'],
    ['education without study aid', leftTo(studying(false)), [], 'no-study-aid'],
    ['SFI alone', leftTo({ kind: 'sfi' }), [], 'sfi-only'],
    ['an unpaid placement', leftTo({ kind: 'placement', form: 'work-practice' }), [], 'placement'],
    ['looking for work', leftTo(seeking), [], 'seeking-work'],
    [
      'a short job beside looking for work',
      aPerson({ does: [doing(seeking, '2025-07-01'), doing(job, '2025-07-10', '2025-08-05')] }),
      [],
      'job-too-short',
    ],
    ['nothing that is known', aPerson(), [], 'nothing-known'],
  ])('%s', (_, person, counted, why) => {
    expect(resultOf(person)).toEqual([counted, why]);
  });

  it('what a municipality reads otherwise, when the settings say so', () => {
    expect(resultOf(leftTo(job, '2025-07-31'), { leastWorkMonths: 0 })[1]).toBe('job');
    expect(resultOf(leftTo({ kind: 'employed', form: 'municipal' }), { municipalJobIsWork: true })[0]).toContain(
      'work',
    );
  });
});

describe('whom Kolada counts', () => {
  const reasonIn = (period: string, person: ReturnType<typeof aPerson>) =>
    verdictOf(kolada, person, forPeriod(period)).map(({ isCounted, reason }) => [isCounted, reason]);

  it('are those who ended in the year', () => {
    expect(reasonIn('2025', aPerson())).toEqual([[true, 'ended']]);
    expect(reasonIn('2024', aPerson())).toEqual([[false, 'outside-period']]);
    expect(reasonIn('2025', aPerson({ to: null }))).toEqual([[false, 'not-ended']]);
    expect(reasonIn('2025', aPerson({ from: null, to: null, status: 'waiting' }))).toEqual([[false, 'never-started']]);
    expect(reasonIn('2025', aPerson({ status: 'mistaken' }))).toEqual([[false, 'never-started']]);
  });

  it('are counted once in a year, with the last exit of it, and again in the year they end again', () => {
    const back = aPerson([
      aStay({ enrolmentId: 'first', to: '2025-03-01', does: [doing(seeking, '2025-03-01', '2025-05-01')] }),
      aStay({ enrolmentId: 'second', from: '2025-05-01', to: '2025-09-01', does: [doing(job, '2025-09-05')] }),
      aStay({ enrolmentId: 'third', from: '2026-02-01', to: '2026-04-01' }),
    ]);
    expect(resultOf(back)).toEqual([['work-or-studies', 'work'], 'job']);
    expect(reasonIn('2026', back)).toEqual([[true, 'ended']]);
  });

  it('stay in the base when nothing is known of them', () => {
    const people = [
      aPerson([aStay({ personId: 'a', enrolmentId: 'a', does: [doing(job, '2025-07-01')] })]),
      aPerson([aStay({ personId: 'b', enrolmentId: 'b' })]),
      aPerson([
        aStay({
          personId: 'c',
          enrolmentId: 'c',
          sex: 'man',
          does: [doing(seeking, '2025-01-10')],
          facts: [fact('occupation', 'stated', 'exit', '2025-06-30')],
        }),
      ]),
    ];
    const report = buildReport(kolada, people, forPeriod('2025'));
    const [first] = report.sections[0]?.tables[1]?.rows ?? [];
    expect(first?.cells).toMatchObject({
      women: { count: 1 },
      men: { count: 0 },
      total: { count: 1 },
      share: { count: 1, base: 3 },
      notKnown: { count: 1 },
    });
    expect(report.checks.every(({ passed }) => passed)).toBe(true);
  });
});
