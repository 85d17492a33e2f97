import type { ProgrammeDefinition } from '#app/features/programmes/domain/definition.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';

/** Why marks are corrected long afterwards. Words to choose from: nothing about a single person is written here. */
export const correctionReasons = ['mistake', 'learned-later', 'paper-list', 'session-changed'] as const;
export type CorrectionReason = (typeof correctionReasons)[number];

/** So many days after its session a mark is changed without saying why, when the programme has not said otherwise. */
export const USUAL_DAYS_WITHOUT_WHY = 14;

/** How long marks of a programme are changed without saying why. */
export function daysWithoutWhyOf({ attendance }: Pick<ProgrammeDefinition, 'attendance'>): number {
  return attendance?.daysWithoutReason ?? USUAL_DAYS_WITHOUT_WHY;
}

/** Whether changing or taking back a mark of that day needs a reason. A first mark never does, however late. */
export function needsWhy(heldOn: PlainDate, today: PlainDate, daysWithoutWhy: number): boolean {
  return addDays(heldOn, daysWithoutWhy) < today;
}
