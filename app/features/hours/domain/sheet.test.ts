import { describe, expect, it } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { type Certificate, changesBetween, type SheetEntry, type SheetState, stateOfSheet } from './sheet.ts';

const said = (certifiedBy: Certificate['certifiedBy'], answer: Certificate['answer'], minute: number) => ({
  certifiedBy,
  answer,
  certifiedAt: `2026-12-01T10:${String(minute).padStart(2, '0')}:00.000Z`,
});

describe('the state of a sheet', () => {
  it.each<[SheetState, Parameters<typeof stateOfSheet>[0]]>([
    ['open', undefined],
    ['outdated', { isOutdated: true, certificates: [said('leader', 'right', 1)] }],
    ['ready', { isOutdated: false, certificates: [] }],
    ['by-leader', { isOutdated: false, certificates: [said('leader', 'right', 1)] }],
    ['by-participant', { isOutdated: false, certificates: [said('participant', 'right', 1)] }],
    ['certified', { isOutdated: false, certificates: [said('leader', 'right', 1), said('participant', 'right', 2)] }],
    ['objected', { isOutdated: false, certificates: [said('leader', 'right', 1), said('participant', 'wrong', 2)] }],
    [
      'by-participant',
      { isOutdated: false, certificates: [said('participant', 'right', 3), said('participant', 'wrong', 2)] },
    ],
  ])('is %s', (state, sheet) => {
    expect(stateOfSheet(sheet)).toBe(state);
  });
});

describe('what changed between two versions', () => {
  const entry = (session: string, minutes: number, day = '2026-11-03'): SheetEntry => ({
    session,
    minutes,
    day: plainDate(day),
    from: '09:00',
    to: '12:00',
    activity: `Grupp ${session}`,
    kind: 'group-session',
  });
  it('is what came, went, and got other minutes, by day', () => {
    const before = [entry('a', 180), entry('b', 180, '2026-11-10'), entry('c', 60, '2026-11-12')];
    const after = [entry('a', 180), entry('b', 90, '2026-11-10'), entry('d', 120, '2026-11-02')];
    expect(changesBetween(before, after).map((each) => [each.entry.session, each.before, each.after])).toEqual([
      ['d', 0, 120],
      ['b', 180, 90],
      ['c', 60, 0],
    ]);
  });
  it('is nothing when only an activity was renamed', () => {
    expect(changesBetween([entry('a', 60)], [{ ...entry('a', 60), activity: 'Nytt namn' }])).toEqual([]);
  });
});
