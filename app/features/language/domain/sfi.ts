import { slotsOf, type WeeklyTime } from '#app/features/activities/domain/weekly-rhythm.ts';
import { type sfiCourses, sfiPaths } from '#app/features/history/domain/situation-fields.ts';
import { addDays, earlierOf, laterOf, type PlainDate } from '#app/shared/dates.ts';
import type { TimeOfDay } from '#app/shared/time-of-day.ts';

export type StudyPath = (typeof sfiPaths)[number];
export type CourseLetter = (typeof sfiCourses)[number];

/** Which courses each study path holds; all paths lead to D (docs/rules/sfi.md). */
export const coursesOfPath: Record<StudyPath, readonly CourseLetter[]> = {
  1: ['A', 'B', 'C', 'D'],
  2: ['B', 'C', 'D'],
  3: ['C', 'D'],
};

/** Whether a course belongs to a study path. What is not known fits everything. */
export function fitsPath(path: StudyPath | undefined, course: CourseLetter | undefined): boolean {
  return path === undefined || course === undefined || coursesOfPath[path].includes(course);
}

/** Every pair of path and course there is, the way they are taken. */
export const pathsAndCourses = sfiPaths.flatMap((path) => coursesOfPath[path].map((course) => ({ path, course })));

/** Least teaching in an ordinary week, on average over four weeks; fewer hours only when she asks for it (docs/rules/sfi.md). */
export const leastMinutesPerWeek = 15 * 60;

export const courseForms = ['class', 'distance', 'combined'] as const;
export const partsOfDay = ['day', 'evening'] as const;
export const grades = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export const courseEndings = ['completed', 'interrupted', 'changed-course'] as const;
export const pauseReasons = ['parental-leave', 'care-of-child', 'illness', 'work', 'placement', 'other'] as const;
export type Grade = (typeof grades)[number];

export type SfiPause = {
  id: string;
  startsOn: PlainDate;
  endsBefore: PlainDate | null;
  reason: (typeof pauseReasons)[number];
  version: number;
};

/** An SFI course: what the history says of it, and what is known besides. `version` 0: nothing besides yet. */
export type SfiCourse = {
  id: string;
  startsOn: PlainDate;
  endsBefore: PlainDate | null;
  path: StudyPath | null;
  course: CourseLetter | null;
  provider: string;
  form: (typeof courseForms)[number] | null;
  partOfDay: (typeof partsOfDay)[number] | null;
  grade: Grade | null;
  gradedOn: PlainDate | null;
  endedAs: (typeof courseEndings)[number] | null;
  version: number;
  times: WeeklyTime[];
  pauses: SfiPause[];
};

type Range = { startsOn: PlainDate; endsBefore: PlainDate | null };
const holds = ({ startsOn, endsBefore }: Range, day: PlainDate) =>
  startsOn <= day && (endsBefore === null || endsBefore > day);

/** Whether she is taught on this day: within the course and not paused. */
export function isTaughtOn(course: Range & { pauses: readonly Range[] }, day: PlainDate): boolean {
  return holds(course, day) && !course.pauses.some((pause) => holds(pause, day));
}

/** Minutes of teaching in an ordinary week. */
export function weeklyMinutes(times: readonly Pick<WeeklyTime, 'startsAt' | 'endsAt'>[]): number {
  return times.reduce((sum, { startsAt, endsAt }) => sum + minutesOf(endsAt) - minutesOf(startsAt), 0);
}

const minutesOf = (time: TimeOfDay) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** An hour of SFI on a real day. */
export type SfiSlot = { courseId: string; day: PlainDate; startsAt: TimeOfDay; endsAt: TimeOfDay };

/** What the hours of a course are worked out from. */
export type SfiCourseTimes = Pick<SfiCourse, 'id' | 'startsOn' | 'endsBefore' | 'times'> & { pauses: readonly Range[] };

/** When she has SFI from `from` up to and including `to`, day by day; pauses and the time outside the course are left out. */
export function sfiSlots(courses: readonly SfiCourseTimes[], from: PlainDate, to: PlainDate): SfiSlot[] {
  const slots = courses.flatMap((course) => {
    const lastDay = course.endsBefore === null ? to : earlierOf(to, addDays(course.endsBefore, -1));
    return slotsOf(course.times, { startsOn: laterOf(from, course.startsOn), endsOn: lastDay })
      .filter(({ heldOn }) => isTaughtOn(course, heldOn))
      .map(({ heldOn, ...times }) => ({ courseId: course.id, day: heldOn, ...times }));
  });
  return slots.sort((a, b) => `${a.day}${a.startsAt}`.localeCompare(`${b.day}${b.startsAt}`));
}

type Occasion = { heldOn: PlainDate; startsAt: TimeOfDay; endsAt: TimeOfDay };

/** Sessions that lie at the same time as SFI, each with the hour it clashes with. One that begins when the other ends does not clash. */
export function clashes<Session extends Occasion>(
  slots: readonly SfiSlot[],
  sessions: readonly Session[],
): { session: Session; slot: SfiSlot }[] {
  return sessions.flatMap((session) => {
    const slot = slots.find(
      ({ day, startsAt, endsAt }) => day === session.heldOn && startsAt < session.endsAt && endsAt > session.startsAt,
    );
    return slot === undefined ? [] : [{ session, slot }];
  });
}
