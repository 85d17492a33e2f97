import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SituationDetails } from '#app/features/history/domain/situations.ts';
import { TARGET_MEASURES } from '#app/features/programmes/domain/definition.ts';
import { plainDate } from '#app/shared/dates.ts';
import {
  type OutcomeCategory,
  type OutcomeRuleName,
  outcomeAtExit,
  outcomeAtFollowUp,
  outcomeCategories,
  outcomeOn,
  outcomeRules,
  reachesTarget,
  type Statement,
} from './outcome-category.ts';

const day = plainDate;
const exitOn = day('2026-02-20');
const spell = (details: SituationDetails, startsOn = '2026-02-20', endsBefore: string | null = null) => ({
  details,
  startsOn: day(startsOn),
  endsBefore: endsBefore === null ? null : day(endsBefore),
  recordedAt: `${startsOn}T10:00:00Z`,
});
const studies = (more: Partial<Extract<SituationDetails, { kind: 'studying' }>> = {}): SituationDetails => ({
  kind: 'studying',
  level: 'upper-secondary',
  fullTime: true,
  studyAid: true,
  fromProgramme: false,
  ...more,
});
const seeking: SituationDetails = { kind: 'job-seeking', registered: 'openly-unemployed', available: true };

describe('what a situation counts as', () => {
  it.each<[string, SituationDetails, OutcomeCategory, OutcomeCategory, OutcomeCategory]>([
    // situation, own, Kolada, coordination association
    ['a permanent job', { kind: 'employed', form: 'permanent' }, 'work', 'work', 'work'],
    ['an hourly job', { kind: 'employed', form: 'hourly' }, 'work', 'work', 'work'],
    ['a new start job', { kind: 'employed', form: 'new-start-job' }, 'work', 'work', 'work'],
    ['an introduction job', { kind: 'employed', form: 'introduction-job' }, 'work', 'work', 'work'],
    ['a wage subsidy', { kind: 'employed', form: 'wage-subsidy' }, 'work', 'work', 'work'],
    ['a municipal labour-market job', { kind: 'employed', form: 'municipal' }, 'work', 'other', 'work'],
    ['an own business', { kind: 'self-employed' }, 'work', 'work', 'work'],
    ['studies with study aid', studies(), 'studies', 'studies', 'studies'],
    ['studies without study aid', studies({ studyAid: false }), 'studies', 'other', 'studies'],
    [
      'labour-market training',
      studies({ level: 'labour-market-training', studyAid: false }),
      'studies',
      'other',
      'studies',
    ],
    ["the programme's own training", studies({ fromProgramme: true }), 'other', 'other', 'other'],
    ['SFI alone', { kind: 'sfi' }, 'other', 'other', 'studies'],
    ['work practice', { kind: 'placement', form: 'work-practice' }, 'placement', 'placement', 'placement'],
    ['a study visit', { kind: 'placement', form: 'study-visit' }, 'other', 'other', 'other'],
    ['seeking work, registered', seeking, 'job-seeking', 'job-seeking', 'job-seeking'],
    [
      'seeking work on her own',
      { kind: 'job-seeking', registered: null, available: true },
      'job-seeking',
      'job-seeking',
      'job-seeking',
    ],
    ['parental leave', { kind: 'parental-leave', fullTime: true, fromJob: true }, 'other', 'other', 'other'],
    ['sick leave', { kind: 'sick' }, 'other', 'other', 'other'],
    ['nothing of it', { kind: 'inactive' }, 'other', 'other', 'other'],
  ])('%s', (_, details, own, kolada, association) => {
    const found = (name: OutcomeRuleName) => outcomeOn([spell(details)], exitOn, outcomeRules[name]);
    expect([found('own'), found('kolada'), found('coordination-association')]).toEqual([own, kolada, association]);
  });

  it.each<[SituationDetails[], OutcomeCategory]>([
    [[seeking, { kind: 'sfi' }], 'job-seeking'],
    [[{ kind: 'placement', form: 'work-training' }, seeking], 'placement'],
    [[{ kind: 'placement', form: 'work-training' }, studies()], 'studies'],
    [[studies(), { kind: 'employed', form: 'hourly' }, seeking], 'work'],
    [[{ kind: 'sick' }, { kind: 'sfi' }], 'other'],
    [[], 'not-known'],
  ])('of several at once the first in the order counts: %j is %s', (all, category) => {
    expect(
      outcomeOn(
        all.map((each) => spell(each)),
        exitOn,
        outcomeRules.own,
      ),
    ).toBe(category);
  });

  it('does not depend on the order in which they were recorded, and more work never makes it less', () => {
    const details = fc.constantFrom<SituationDetails>(
      seeking,
      studies(),
      { kind: 'sfi' },
      { kind: 'sick' },
      { kind: 'employed', form: 'hourly' },
      { kind: 'placement', form: 'work-practice' },
    );
    fc.assert(
      fc.property(fc.array(details), details, fc.constantFrom(...Object.values(outcomeRules)), (all, one, rules) => {
        const before = outcomeOn(
          all.map((each) => spell(each)),
          exitOn,
          rules,
        );
        expect(
          outcomeOn(
            [...all].reverse().map((each) => spell(each)),
            exitOn,
            rules,
          ),
        ).toBe(before);
        const after = outcomeOn(
          [...all, one].map((each) => spell(each)),
          exitOn,
          rules,
        );
        expect(outcomeCategories.indexOf(after)).toBeLessThanOrEqual(outcomeCategories.indexOf(before));
      }),
    );
  });
});

describe('what somebody left to', () => {
  const job: SituationDetails = { kind: 'employed', form: 'fixed-term' };
  const stated: Statement = { asOf: exitOn, value: 'stated' };
  const unknown: Statement = { asOf: exitOn, value: 'unknown' };

  it.each<[string, ReturnType<typeof spell>[], Statement | undefined, OutcomeCategory]>([
    ['a job from the day of the exit', [spell(job)], stated, 'work'],
    ['a job that begins on day 28', [spell(job, '2026-03-20')], stated, 'work'],
    ['a job that begins on day 29', [spell(job, '2026-03-21')], stated, 'not-known'],
    ['a job from day 5 whose last day is day 26', [spell(job, '2026-02-25', '2026-03-19')], stated, 'not-known'],
    ['a job from day 5 whose last day is day 28', [spell(job, '2026-02-25', '2026-03-21')], stated, 'work'],
    [
      'a job at once, and seeking work again before the 28 days are over',
      [spell(job, '2026-02-20', '2026-03-10'), spell(seeking, '2026-03-10')],
      stated,
      'job-seeking',
    ],
    ['seeking work as before, confirmed at exit', [spell(seeking, '2025-01-01')], stated, 'job-seeking'],
    ['seeking work as before, but nobody asked at exit', [spell(seeking, '2025-01-01')], undefined, 'not-known'],
    ['seeking work as before, and nobody knew at exit', [spell(seeking, '2025-01-01')], unknown, 'not-known'],
    ['nobody asked, but a job was recorded afterwards', [spell(job, '2026-03-01')], undefined, 'work'],
    ['a job from before, known to have ended long after', [spell(job, '2025-01-01', '2026-09-01')], undefined, 'work'],
    ['nothing at all', [], undefined, 'not-known'],
  ])('%s', (_, situations, statement, category) => {
    expect(outcomeAtExit(situations, exitOn, statement, outcomeRules.own)).toBe(category);
  });

  it('a job shorter than a month is none for Kolada, and one for the others', () => {
    const short = [spell(job, '2026-03-15', '2026-04-14')];
    const month = [spell(job, '2026-03-15', '2026-04-15')];
    expect(outcomeAtExit(short, exitOn, stated, outcomeRules.kolada)).toBe('other');
    expect(outcomeAtExit(month, exitOn, stated, outcomeRules.kolada)).toBe('work');
    expect(outcomeAtExit(short, exitOn, stated, outcomeRules.own)).toBe('work');
  });
});

describe('how somebody fares six months on', () => {
  const job: SituationDetails = { kind: 'employed', form: 'permanent' };
  const later = day('2026-08-20');
  const recorded = (on: string, situation: ReturnType<typeof spell>) => ({
    ...situation,
    recordedAt: `${on}T10:00:00Z`,
  });

  it.each<[string, ReturnType<typeof spell>[], Statement[], OutcomeCategory]>([
    ['a job from the exit that nobody has asked about since', [spell(job)], [], 'not-known'],
    ['the same, confirmed about that day', [spell(job)], [{ asOf: later, value: 'stated' }], 'work'],
    ['the same, recorded after that day', [recorded('2026-09-01', spell(job))], [], 'work'],
    ['a job that is known to have ended after that day', [spell(job, '2026-02-20', '2026-10-01')], [], 'work'],
    ['a job that ended the day before', [spell(job, '2026-02-20', '2026-08-20')], [], 'not-known'],
    ['a job that began that day', [spell(job, '2026-08-20')], [], 'work'],
    ['nobody was reached', [spell(job)], [{ asOf: later, value: 'unknown' }], 'not-known'],
    ['asked about another day', [spell(job)], [{ asOf: day('2026-03-20'), value: 'stated' }], 'not-known'],
  ])('%s', (_, situations, statements, category) => {
    expect(outcomeAtFollowUp(situations, later, statements, outcomeRules.own)).toBe(category);
  });
});

describe('a target', () => {
  it.each(TARGET_MEASURES)('%s: what is not known is neither yes nor no', (measure) => {
    expect(reachesTarget(measure, 'not-known')).toBeUndefined();
    expect(reachesTarget(measure, 'job-seeking')).toBe(false);
  });
  it('work or studies is reached by either, and by nothing else', () => {
    const reached = outcomeCategories.filter((category) => reachesTarget('work-or-studies-after-exit', category));
    expect(reached).toEqual(['work', 'studies']);
    expect(
      outcomeCategories.filter((category) => reachesTarget('work-studies-or-placement-after-exit', category)),
    ).toEqual(['work', 'studies', 'placement']);
    expect(reachesTarget('studies-after-exit', 'work')).toBe(false);
  });
});
