import type { PlainDate } from '#app/shared/dates.ts';

/**
 * How well a birth date is known: the day itself; only the year (kept as 1 January); or 1 January because an authority wrote that
 * when the day was not known.
 */
export const birthPrecisions = ['exact', 'year', 'first-of-january'] as const;
export type BirthPrecision = (typeof birthPrecisions)[number];

/** What a birth date rests on. */
export const birthSources = ['number', 'document', 'authority', 'person', 'estimate'] as const;
export type BirthSource = (typeof birthSources)[number];

/** What does not fit together in a stated birth date; undefined when it does. Problems: born-in-the-future, born-too-long-ago, born-not-first-of-january. */
export function birthProblem(
  bornOn: PlainDate,
  precision: BirthPrecision | undefined,
  today: PlainDate,
): string | undefined {
  if (bornOn > today) return 'born-in-the-future';
  if (bornOn < EARLIEST_BIRTH) return 'born-too-long-ago';
  const isRough = precision === 'year' || precision === 'first-of-january';
  return isRough && !bornOn.endsWith('-01-01') ? 'born-not-first-of-january' : undefined;
}

const EARLIEST_BIRTH = '1900-01-01';
