import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { arrangeWork, type Snooze, type WorkItem, type WorkKind, type WorkPerson, workKinds } from './work.ts';

const today = plainDate('2026-11-20');
const person = (enrolmentId: string, givenName = enrolmentId): WorkPerson => ({
  enrolmentId,
  personId: `p-${enrolmentId}`,
  programmeId: 'alpha',
  givenName,
  familyName: 'Testsson',
  caseWorkerId: null,
  caseWorkerName: null,
});
const item = (
  enrolmentId: string,
  kind: WorkKind,
  sinceOn: string | null = null,
  subjectId = enrolmentId,
): WorkItem => ({
  kind,
  enrolmentId,
  subjectId,
  sinceOn: sinceOn === null ? null : plainDate(sinceOn),
});
const snooze = (of: WorkItem, untilOn: string): Snooze => ({
  kind: of.kind,
  enrolmentId: of.enrolmentId,
  subjectId: of.subjectId,
  untilOn: plainDate(untilOn),
  reason: 'On leave',
  byName: 'Jonas',
});
const order = (...args: Parameters<typeof arrangeWork>) =>
  arrangeWork(...args).map(({ person: { enrolmentId }, items, snoozed }) => [
    enrolmentId,
    items.map(({ kind }) => kind),
    snoozed.length,
  ]);

describe('work that waits', () => {
  it('puts whoever has the most urgent thing first, then whoever has waited longest', () => {
    const items = [
      item('a', 'facts-missing', '2026-01-01'),
      item('b', 'consent-ending', '2026-10-10'),
      item('c', 'consent-ending', '2026-09-01'),
      item('b', 'absent-three-times', '2026-11-19'),
    ];
    expect(order([person('a'), person('b'), person('c')], items, [], today)).toEqual([
      ['b', ['absent-three-times', 'consent-ending'], 0],
      ['c', ['consent-ending'], 0],
      ['a', ['facts-missing'], 0],
    ]);
  });

  it('leaves out whoever needs nothing, and whoever may not be known', () => {
    expect(order([person('a')], [item('secret', 'consent-ending')], [], today)).toEqual([]);
  });

  it.each([
    ['the day after', '2026-11-21', 0, 1],
    ['today', '2026-11-20', 1, 0],
    ['yesterday', '2026-11-19', 1, 0],
  ])('puts off until %s', (_, untilOn, waiting, snoozed) => {
    const one = item('a', 'consent-ending');
    const [work] = arrangeWork([person('a')], [one], [snooze(one, untilOn)], today);
    expect([work?.items.length, work?.snoozed.length]).toEqual([waiting, snoozed]);
  });

  it('puts off one thing and not another of the same kind', () => {
    const [first, second] = [item('a', 'follow-up-due', null, 'one'), item('a', 'follow-up-due', null, 'two')];
    const [work] = arrangeWork([person('a')], [first, second], [snooze(first, '2026-12-01')], today);
    expect(work?.items.map(({ subjectId }) => subjectId)).toEqual(['two']);
    expect(work?.snoozed.map(({ subjectId }) => subjectId)).toEqual(['one']);
  });

  it('loses and doubles nothing, in any order', () => {
    const someItem = fc.record({
      enrolmentId: fc.constantFrom('a', 'b', 'c'),
      kind: fc.constantFrom(...workKinds),
      subjectId: fc.uuid(),
    });
    fc.assert(
      fc.property(fc.array(someItem), fc.array(fc.boolean()), (found, sleeping) => {
        const items = found.map((each) => ({ ...each, sinceOn: null }));
        const snoozes = items.filter((_, index) => sleeping[index]).map((each) => snooze(each, '2026-12-01'));
        const work = arrangeWork(
          ['a', 'b', 'c'].map((id) => person(id)),
          items,
          snoozes,
          today,
        );
        expect(work.flatMap((each) => each.items).length + work.flatMap((each) => each.snoozed).length).toBe(
          items.length,
        );
        const ranks = work.flatMap((each) => (each.items[0] ? [workKinds.indexOf(each.items[0].kind)] : []));
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      }),
    );
  });
});
