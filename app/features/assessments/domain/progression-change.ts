import { hideSmallGroups, SMALLEST_PUBLISHED } from '#app/features/outcomes/domain/disclosure.ts';
import type { MeasuringPoint } from '#app/features/programmes/domain/definition.ts';
import type { View } from './answers.ts';
import { views } from './answers.ts';
import { type MeanChange, meanChange } from './mean-change.ts';

/** Answers behind a mean of health and economy at the least; for other questions SMALLEST_PUBLISHED. Also held by app.progression_change. */
export const FEWEST_GUARDED = 20;

/** One question in one view, or (without a question) whether anything was answered, or (without a view) only how many there are. */
export type ChangeRow = {
  areaKey: string;
  itemKey: string;
  rater: View | '';
  guarded: boolean;
  reached: number;
  bothTimes: number;
  firstOnly: number;
  laterOnly: number;
  sumFirst: number | null;
  sumLater: number | null;
  sumChange: number | null;
  sumSquares: number | null;
};

/** Of those whose day has come, how many answered when; null = hidden. */
export type Answered = {
  view: View;
  bothTimes: number | null;
  firstOnly: number | null;
  laterOnly: number | null;
  neither: number | null;
};

/** Rounded to a tenth. `count` null: at least SMALLEST_PUBLISHED, but how many would tell a small number of those who did not answer. */
export type PublishedMean = Omit<MeanChange, 'count'> & { count: number | null };

export type QuestionChange = {
  areaKey: string;
  itemKey: string;
  guarded: boolean;
  /** Null: too few answered both times. */
  changes: Record<View, PublishedMean | null>;
};

/** `people` null: too few for any figure. */
export type GroupChange = { people: number | null; answered: Answered[]; questions: QuestionChange[] };

/** How a group moved between two points, question by question, with everybody who did not answer both times counted. Source: docs/rules/progression.md. */
export function groupChange(
  rows: readonly ChangeRow[],
  questions: readonly { areaKey: string; itemKey: string; guarded: boolean }[],
): GroupChange {
  const reached = rows[0]?.reached ?? 0;
  if (reached < SMALLEST_PUBLISHED) return { people: reached === 0 ? 0 : null, answered: [], questions: [] };
  const answered = views.map((view) => answeredIn(rows, view, reached));
  const published = (question: { areaKey: string; itemKey: string; guarded: boolean }, view: View) => {
    const found = changeOf(rows, question, view);
    const isOpen = answered.some((each) => each.view === view && each.bothTimes !== null);
    return found === null ? null : rounded(found, isOpen);
  };
  return {
    people: reached,
    answered,
    questions: questions.map((question) => ({
      ...question,
      changes: { person: published(question, 'person'), staff: published(question, 'staff') },
    })),
  };
}

// More decimals would let the number of people be worked out from the means.
function rounded({ count, first, later, change, interval }: MeanChange, isOpen: boolean): PublishedMean {
  const tenth = (value: number) => Math.round(value * 10) / 10 + 0;
  return {
    count: isOpen ? count : null,
    first: tenth(first),
    later: tenth(later),
    change: tenth(change),
    interval: interval === null ? null : { low: tenth(interval.low), high: tenth(interval.high) },
  };
}

function answeredIn(rows: readonly ChangeRow[], view: View, reached: number): Answered {
  const any = rows.find((row) => row.itemKey === '' && row.rater === view);
  const { bothTimes = 0, firstOnly = 0, laterOnly = 0 } = any ?? {};
  const counts = [bothTimes, firstOnly, laterOnly, reached - bothTimes - firstOnly - laterOnly];
  const [both = null, first = null, later = null, neither = null] = hideSmallGroups([counts]).cells[0] ?? [];
  return { view, bothTimes: both, firstOnly: first, laterOnly: later, neither };
}

function changeOf(
  rows: readonly ChangeRow[],
  { areaKey, itemKey, guarded }: { areaKey: string; itemKey: string; guarded: boolean },
  view: View,
): MeanChange | null {
  const row = rows.find((each) => each.areaKey === areaKey && each.itemKey === itemKey && each.rater === view);
  const fewest = guarded || row?.guarded ? FEWEST_GUARDED : SMALLEST_PUBLISHED;
  if (row === undefined || row.bothTimes < fewest) return null;
  const { bothTimes: count, sumFirst: first, sumLater: later, sumChange: change, sumSquares: squares } = row;
  if (first === null || later === null || change === null || squares === null) return null;
  return meanChange({ count, first, later, change, squares }) ?? null;
}

/** In how many questions of a view there is a mean to show, and in how many of them the whole interval lies on one side of nothing. */
export function clearChanges({ questions }: GroupChange, view: View): { shown: number; clear: number } {
  const found = questions.flatMap(({ changes }) => changes[view] ?? []);
  const isClear = ({ interval }: PublishedMean) => interval !== null && (interval.low > 0 || interval.high < 0);
  return { shown: found.length, clear: found.filter(isClear).length };
}

/** Where a picture of the changes ends on either side of nothing, the same for both views: a half or whole step, one at the least. */
export function changeScale({ questions }: GroupChange): number {
  const ends = questions.flatMap(({ changes }) =>
    views.flatMap((view) => {
      const found = changes[view];
      return found === null ? [] : [found.change, found.interval?.low ?? 0, found.interval?.high ?? 0];
    }),
  );
  return Math.max(1, Math.ceil(Math.max(0, ...ends.map(Math.abs)) * 2) / 2);
}

/** The point that all others are compared with, and those after it. */
export function comparedPoints(
  inOrder: readonly MeasuringPoint[],
): { first: MeasuringPoint; later: MeasuringPoint[] } | undefined {
  const [first, ...later] = inOrder;
  return first === undefined || later.length === 0 ? undefined : { first, later };
}
