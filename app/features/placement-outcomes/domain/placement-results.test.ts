import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlacementForm } from '#app/features/placements/domain/forms.ts';
import { plainDate } from '#app/shared/dates.ts';
import { employmentOf, followUpsAfter, isSubsidised, jobForm, jobForms } from './after.ts';
import { breakDown, dimensions, type EndedPlacement, onePerPerson, sayGiven, showResult } from './placement-results.ts';

const day = plainDate('2026-03-04');
const placement = (more: Partial<EndedPlacement>): EndedPlacement => ({
  ...{ placementId: 'p', enrolmentId: 'e', personId: 'a', sex: 'woman', employerId: 'x', employerName: 'Köket' },
  ...{
    form: 'work-practice',
    occupation: '9411',
    occupationName: 'Köksbiträden',
    endedOn: day,
    jobForm: null,
    after: {},
  },
  ...more,
});

describe('a job after a placement', () => {
  it.each([
    ['ordinary-job', null, 'permanent', false],
    ['ordinary-job', '2026-12-31', 'fixed-term', false],
    ['introduction-job', '2026-12-31', 'introduction-job', true],
    ['municipal-job', null, 'municipal', true],
    ['summer-job', '2026-08-31', 'fixed-term', false],
  ] as const)('%s until %s is %s in the history, subsidised: %s', (form, endsOn, kept, subsidised) => {
    const ends = endsOn === null ? null : plainDate(endsOn);
    expect(employmentOf({ form, endsOn: ends, employer: '' })).toEqual({ kind: 'employed', form: kept });
    expect(isSubsidised(form)).toBe(subsidised);
  });

  it('is none of the unpaid forms, and no form that is closed', () => {
    expect(jobForms).not.toContain('language-practice');
    expect(jobForms).not.toContain('extra-job');
  });

  it('is refused when its form is not paid by whom it says, or nobody is said to be the employer', () => {
    const said = {
      ...{
        id: '018f0000-0000-7000-8000-000000000000',
        form: 'ordinary-job',
        extentPercent: '75',
        fundedBy: 'municipality',
      },
      ...{ offeredOn: '2026-03-01', startsOn: '2026-03-09' },
    };
    const read = jobForm.safeParse(said);
    expect(read.error?.issues.map(({ path }) => path[0]).sort()).toEqual(['employer', 'fundedBy']);
    expect(jobForm.safeParse({ ...said, fundedBy: 'employer', sameWorkplace: 'on' }).success).toBe(true);
  });
});

describe('asking after a placement', () => {
  it.each([
    ['work-practice', 'completed', '2025-11-30', ['2026-02-28', '2026-05-30']],
    ['work-practice', 'interrupted', '2026-01-10', ['2026-04-10', '2026-07-10']],
    ['study-visit', 'completed', '2026-01-10', []],
    ['work-practice', 'cancelled', '2026-01-10', []],
    ['work-practice', 'ongoing', null, []],
  ] as const)('of the form %s, %s on %s, is due on %j', (form, status, endedOn, due) => {
    const ended = endedOn === null ? null : plainDate(endedOn);
    expect(followUpsAfter({ form, status, endedOn: ended }).map(({ dueOn }) => dueOn)).toEqual(due);
  });
});

describe('what became of placements', () => {
  it('counts everybody once, by the placement that gave a job', () => {
    const own = [
      placement({ placementId: '1', jobForm: 'ordinary-job', endedOn: plainDate('2026-01-01') }),
      placement({ placementId: '2' }),
      placement({ placementId: '3', personId: 'b' }),
    ];
    expect(onePerPerson(own, 'end').map(({ placementId }) => placementId)).toEqual(['1', '3']);
    expect(breakDown(own, 'end', ['sex'])).toEqual({
      base: 2,
      categories: [1, 0, 1],
      tables: [{ dimension: 'sex', groups: [{ key: 'woman', counts: [1, 0, 1] }] }],
    });
  });

  it('leaves out at a later point whom nobody has asked', () => {
    const own = [placement({ after: { 3: 'work-there' } }), placement({ personId: 'b' })];
    expect(breakDown(own, '3', [])).toMatchObject({ base: 1, categories: [1, 0, 0, 0, 0, 0] });
  });

  it('publishes no count of one to four people, whatever the groups', () => {
    const forms: PlacementForm[] = ['work-practice', 'language-practice'];
    const someone = fc.record({
      sex: fc.constantFrom('woman' as const, 'man' as const, null),
      form: fc.constantFrom(...forms),
      employerId: fc.constantFrom('x', 'y', 'z'),
      jobForm: fc.constantFrom(null, 'ordinary-job' as const, 'municipal-job' as const),
    });
    fc.assert(
      fc.property(fc.array(someone, { maxLength: 40 }), (list) => {
        const own = list.map((each, at) => placement({ ...each, personId: String(at) }));
        const { categories, tables } = showResult(breakDown(own, 'end', dimensions), 'end', false);
        const shown = [
          ...categories,
          ...tables.flatMap(({ groups }) => groups.flatMap(({ counts, total }) => [...counts, total])),
        ];
        expect(shown.filter((count) => count !== null && count > 0 && count < 5)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the paper an employer is thanked with', () => {
  it.each([
    [4, 20, false],
    [5, 20, true],
    [5, 9, false],
    [0, 20, false],
  ])('%i jobs elsewhere of %i people: said %s', (jobsElsewhere, people, says) => {
    const given = { placements: people, people, minutes: 0, jobsThere: 1, jobsElsewhere, firstOn: day };
    expect(sayGiven(given).saysElsewhere).toBe(says);
  });
});
