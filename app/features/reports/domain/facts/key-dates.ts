import { addDays, addMonths, type PlainDate } from '#app/shared/dates.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import type { Participation } from './participation.ts';
import type { ReasonCode } from './reasons.ts';

/** The days that the results of a participation hang on; undefined while the person has not left. */
export type KeyDates = { entryDate: PlainDate; exitDate?: PlainDate; windowEnd?: PlainDate; sixMonthDate?: PlainDate };

/** Entry, exit, the last day of the 28-day window, and the day six months after leaving (clamped to the month's end). */
export function keyDatesOf(participation: Participation, rules: RuleSet): KeyDates {
  const { entryDate, exitDate } = participation;
  if (exitDate === undefined) return { entryDate };
  return {
    entryDate,
    exitDate,
    windowEnd: addDays(exitDate, rules.windowDays),
    sixMonthDate: addMonths(exitDate, rules.followUpMonths),
  };
}

/** Why a result that hangs on `due` cannot be told yet; undefined when it can. Without a report date everything is due. */
export function notDueBecause(
  participation: Participation,
  due: PlainDate | undefined,
  waiting: ReasonCode,
): ReasonCode | undefined {
  if (due === undefined) return participation.notLeftBecause ?? 'still-participating';
  return participation.asOf !== undefined && due > participation.asOf ? waiting : undefined;
}
