import { SMALLEST_PUBLISHED } from '#app/features/outcomes/domain/disclosure.ts';

/** How an activity went, as it was marked: sessions, and people in them. `unmarked`: past sessions nobody has marked. */
export type Attended = {
  held: number;
  cancelled: number;
  unmarked: number;
  /** Different people who were there at least once. */
  people: number;
  /** Times somebody was there. */
  present: number;
  /** In groups: times somebody was expected, and came. Nobody is expected in drop-in. */
  expected: number;
  came: number;
};

/** The same as it may be shown; null: it tells of one to four people. */
export type ShownAttended = {
  held: number;
  cancelled: number;
  unmarked: number;
  people: number | null;
  present: number | null;
  expected: number | null;
  came: number | null;
};

/** Hides how many came and how often when it was one to four people. */
export function showAttended({ held, cancelled, unmarked, people, present, expected, came }: Attended): ShownAttended {
  const isSmall = people > 0 && people < SMALLEST_PUBLISHED;
  return {
    ...{ held, cancelled, unmarked },
    people: isSmall ? null : people,
    present: isSmall ? null : present,
    expected: isSmall ? null : expected,
    came: isSmall ? null : came,
  };
}

/** How many came to a session in the middle; null when it is not shown or no session was held. */
export function meanPresent({ present, held }: Pick<ShownAttended, 'present' | 'held'>): number | null {
  return present === null || held === 0 ? null : present / held;
}

/** How many of those who were expected came, 0–1; null when it is not shown or nobody was expected. */
export function presentShare({ came, expected }: Pick<ShownAttended, 'came' | 'expected'>): number | null {
  return came === null || !expected ? null : came / expected;
}

export const nothingAttended: Attended = {
  held: 0,
  cancelled: 0,
  unmarked: 0,
  people: 0,
  present: 0,
  expected: 0,
  came: 0,
};
