import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '#app/shared/dates.ts';
import { callsForContact, type Face, isConflict, isLate, openWeeks, saidDays, toldForm } from './week.ts';

const day = (sessionId: string, on: string) => ({
  ...{ sessionId, on: plainDate(on), startsAt: '09:00', endsAt: '12:00', length: 180 },
});
const id = (n: number) => `0190b000-0000-7000-8000-00000000000${n}`;

describe('what a workplace says of a week', () => {
  it('keeps days that were, the part of a day, and fills in the rest only when asked to', () => {
    const planned = [
      day(id(1), '2026-03-02'),
      day(id(2), '2026-03-03'),
      day(id(3), '2026-03-04'),
      day(id(4), '2026-03-05'),
    ];
    const today = plainDate('2026-03-04');
    const days = { [id(1)]: { says: 'told' as const }, [id(2)]: { hours: 90 }, [id(4)]: { says: 'here' as const } };
    const of = (sessionId: string, on: string) => ({ sessionId, on });
    expect(saidDays(planned, { days, allHere: false }, today)).toEqual([
      { ...of(id(1), '2026-03-02'), says: 'told' },
      { ...of(id(2), '2026-03-03'), says: 'here', minutes: 90 },
    ]);
    expect(saidDays(planned, { days, allHere: true }, today).at(-1)).toEqual({
      ...of(id(3), '2026-03-04'),
      says: 'here',
    });
  });

  it.each([
    ['3,5', 210],
    ['0.25', 15],
    ['', undefined],
    ['tre', 'not-hours'],
    ['-1', 'not-hours'],
    ['25', 'not-hours'],
  ])('reads hours as they are written: %s is %s', (hours, expected) => {
    const read = toldForm.safeParse({ id: id(1), number: '0', days: { [id(2)]: { hours } } });
    expect(read.success ? read.data.days[id(2)]?.hours : read.error?.issues[0]?.message).toBe(expected);
  });

  it.each([
    [1, 3, false, true],
    [3, 1, false, true],
    [3, 3, true, true],
    [2, 2, false, false],
  ])('faces %i and %i with a wish for contact %s call somebody: %s', (going, understands, wantsContact, expected) => {
    expect(callsForContact({ going: going as Face, understands: understands as Face, wantsContact })).toBe(expected);
  });

  it('is late from the Tuesday after', () => {
    const week = plainDate('2026-03-02');
    expect(isLate(week, plainDate('2026-03-09'))).toBe(false);
    expect(isLate(week, plainDate('2026-03-10'))).toBe(true);
  });

  it.each([
    ['here', 'absent', 'staff', true],
    ['silent', 'present', 'self', true],
    ['told', 'absent', 'staff', false],
    ['here', 'late', 'staff', false],
    ['here', 'absent', 'supervisor', false],
    ['here', 'not-required', 'staff', false],
  ] as const)('"%s" beside the mark %s of %s is a conflict: %s', (says, mark, source, expected) => {
    expect(isConflict({ says }, { mark, source })).toBe(expected);
  });

  it('can be answered in two weeks, a Monday each, of which one holds the day', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }), (at) => {
        const today = plainDate(at.toISOString().slice(0, 10));
        const [thisWeek, lastWeek] = openWeeks(today);
        expect(thisWeek <= today && lastWeek < thisWeek).toBe(true);
      }),
    );
  });
});
