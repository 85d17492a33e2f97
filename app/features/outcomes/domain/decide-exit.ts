import type { ExitDestination } from '#app/features/enrolments/domain/exit-reasons.ts';
import { type OccupationAnswer, situationsOf } from '#app/features/history/domain/occupation.ts';
import type { EndedSituation } from '#app/features/history/domain/ongoing.ts';
import type { Situation } from '#app/features/history/domain/situations.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';
import { exitWindowDays } from './follow-ups.ts';
import { outcomeOn, outcomeRules } from './outcome-category.ts';

/** What she goes to in one word, as the case worker stated it: by the product's own rules, 28 days on, so that a job agreed to begin counts. */
export function destinationOf(
  answer: OccupationAnswer,
  ended: readonly EndedSituation[],
  known: readonly Situation[],
  exitOn: PlainDate,
): ExitDestination {
  if (answer.statement !== 'stated') return 'not-known';
  const over = new Set(ended.map(({ rowId }) => rowId));
  const going = known.filter(({ id }) => !over.has(id));
  return outcomeOn([...going, ...situationsOf(answer, exitOn)], addDays(exitOn, exitWindowDays), outcomeRules.own);
}
