import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '#app/shared/dates.ts';
import { type Estimate, latestOf, levelCurve } from './levels.ts';
import { problemOfPause } from './pause-form.ts';
import { clashes, fitsPath, isTaughtOn, pathsAndCourses, type SfiCourse, sfiSlots, weeklyMinutes } from './sfi.ts';

const day = plainDate;
const aCourse = (wishes: Partial<SfiCourse> = {}): SfiCourse => ({
  id: 'c',
  startsOn: day('2026-03-02'),
  endsBefore: null,
  path: '2',
  course: 'C',
  provider: 'Komvux',
  form: 'class',
  partOfDay: 'day',
  grade: null,
  gradedOn: null,
  endedAs: null,
  version: 1,
  times: [
    { weekday: 1, startsAt: '09:00', endsAt: '12:00' },
    { weekday: 3, startsAt: '13:00', endsAt: '15:30' },
  ],
  pauses: [],
  ...wishes,
});

describe('study paths', () => {
  it('hold the courses of the rules: 1 A–D, 2 B–D, 3 C–D', () => {
    expect(pathsAndCourses.map(({ path, course }) => `${path}${course}`).join(' ')).toBe('1A 1B 1C 1D 2B 2C 2D 3C 3D');
  });

  it.each([
    ['1', 'A', true],
    ['2', 'A', false],
    ['3', 'B', false],
    ['3', 'D', true],
    [undefined, 'A', true],
    ['3', undefined, true],
  ] as const)('path %s and course %s: %s', (path, course, expected) => {
    expect(fitsPath(path, course)).toBe(expected);
  });
});

describe('SFI in the week', () => {
  it('adds up', () => {
    expect(weeklyMinutes(aCourse().times)).toBe(330);
  });

  it('is there on its weekdays, within the course, and not in a pause', () => {
    const course = aCourse({
      endsBefore: day('2026-03-23'),
      pauses: [{ id: 'p', startsOn: day('2026-03-09'), endsBefore: day('2026-03-16'), reason: 'work', version: 1 }],
    });
    const slots = sfiSlots([course], day('2026-02-01'), day('2026-04-30'));
    expect(slots.map((slot) => slot.day)).toEqual(['2026-03-02', '2026-03-04', '2026-03-16', '2026-03-18']);
  });

  it('is never where she is not taught', () => {
    const days = fc.integer({ min: 0, max: 60 }).map((more) => addDays(day('2026-03-02'), more));
    fc.assert(
      fc.property(days, days, days, (endsBefore, from, to) => {
        const course = aCourse({ endsBefore: addDays(endsBefore, 1) });
        for (const slot of sfiSlots([course], from, to)) {
          expect(isTaughtOn(course, slot.day)).toBe(true);
          expect(slot.day >= from && slot.day <= to).toBe(true);
        }
      }),
    );
  });

  it.each([
    ['in the middle of it', '10:00', '11:00', 1],
    ['longer than it', '08:00', '16:00', 1],
    ['right after it', '12:00', '13:00', 0],
    ['right before it', '08:00', '09:00', 0],
  ])('clashes with a session %s', (_, startsAt, endsAt, count) => {
    const slots = sfiSlots([aCourse()], day('2026-03-02'), day('2026-03-02'));
    expect(clashes(slots, [{ heldOn: day('2026-03-02'), startsAt, endsAt }])).toHaveLength(count);
  });
});

describe('a pause', () => {
  const pause = {
    id: 'p',
    startsOn: day('2026-03-09'),
    endsBefore: day('2026-03-16'),
    reason: 'work',
    version: 1,
  } as const;
  it.each([
    ['before the course', { startsOn: '2026-03-01' }, 'outside-course'],
    ['on the day of another', { startsOn: '2026-03-15' }, 'pauses-overlap'],
    ['that goes on over another', { startsOn: '2026-03-02' }, 'pauses-overlap'],
    ['before another', { startsOn: '2026-03-02', endsOn: '2026-03-08' }, undefined],
    ['after another', { startsOn: '2026-03-16' }, undefined],
  ])('%s', (_, { startsOn, endsOn }: { startsOn: string; endsOn?: string }, expected) => {
    const wished = { id: 'new', startsOn: day(startsOn), endsOn: endsOn === undefined ? undefined : day(endsOn) };
    expect(problemOfPause(aCourse({ pauses: [pause] }), wished)).toBe(expected);
  });
});

describe('the level over time', () => {
  const estimate = (
    statedOn: string,
    view: 'own' | 'staff',
    speaking: Estimate['speaking'],
    annulledReason: string | null = null,
  ): Estimate => ({
    id: statedOn + view,
    statedOn: day(statedOn),
    view,
    recordedBy: null,
    annulledReason,
    listening: null,
    reading: null,
    speaking,
    writing: null,
  });
  const all = [
    estimate('2026-01-10', 'own', 'a1'),
    estimate('2026-01-10', 'staff', 'pre-a1'),
    estimate('2026-04-10', 'staff', 'a2'),
    estimate('2026-05-10', 'staff', 'b2', 'Fel person'),
  ];

  it('is a point per day and side, with holes where nobody said anything', () => {
    expect(levelCurve(all, 'speaking')).toEqual({ days: ['2026-01-10', '2026-04-10'], own: [1, null], staff: [0, 2] });
    expect(levelCurve(all, 'writing').days).toEqual([]);
  });

  it('ends with the newest that counts', () => {
    expect(latestOf(all, 'speaking', 'staff')).toEqual({ level: 'a2', statedOn: '2026-04-10' });
    expect(latestOf(all, 'reading', 'own')).toBeUndefined();
  });
});
