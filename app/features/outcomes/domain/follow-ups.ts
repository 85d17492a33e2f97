import type { Framework, ProgrammeDefinition } from '#app/features/programmes/domain/definition.ts';
import { addDays, addMonths, daysBetween, type PlainDate } from '#app/shared/dates.ts';

/** A day after exit that somebody is asked about. `key`: the programme's own measuring point, or the framework's. */
export type PlannedFollowUp = { key: string; asksAboutOn: PlainDate; dueOn: PlainDate };

/** Days after exit within which an immediate result counts; both ends included (docs/rules/follow-up-dates.md). */
export const exitWindowDays = 28;
export const longerTermMonths = 6;

const FOUR_WEEKS = 'four-weeks';
const SIX_MONTHS = 'six-months';
const asksLater: ReadonlySet<Framework> = new Set(['esf-2014', 'esf-plus']);

/** What a follow-up turned out as: she answered, nobody reached her, she did not want to. */
export const followUpOutcomes = ['answered', 'not-reached', 'declined'] as const;
export type FollowUpOutcome = (typeof followUpOutcomes)[number];

/**
 * The follow-ups that an exit on `exitOn` leads to, the earliest first: the frameworks' (the end of the 28 days, and the
 * same day six months on, clamped to the end of a shorter month) and the programme's own points after exit. Two that ask
 * about the same day are one; the programme's own name wins.
 */
export function followUpsFor(
  definition: Pick<ProgrammeDefinition, 'frameworks' | 'measuringPoints'>,
  exitOn: PlainDate,
): PlannedFollowUp[] {
  const own = (definition.measuringPoints ?? [])
    .filter(({ when }) => when === 'after-exit')
    .flatMap(({ key, days, months }) => {
      if (days === undefined && months === undefined) return [];
      return [{ key, asksAboutOn: addDays(addMonths(exitOn, months ?? 0), days ?? 0) }];
    });
  const theirs = (definition.frameworks ?? []).some((framework) => asksLater.has(framework))
    ? [
        { key: FOUR_WEEKS, asksAboutOn: addDays(exitOn, exitWindowDays) },
        { key: SIX_MONTHS, asksAboutOn: addMonths(exitOn, longerTermMonths) },
      ]
    : [];
  const planned: PlannedFollowUp[] = [];
  for (const { key, asksAboutOn } of [...own, ...theirs]) {
    if (planned.some((each) => each.key === key || each.asksAboutOn === asksAboutOn)) continue;
    planned.push({ key, asksAboutOn, dueOn: asksAboutOn });
  }
  return planned.sort((a, b) => (a.asksAboutOn < b.asksAboutOn ? -1 : 1));
}

/** Days after it fell due when a follow-up is late, and before it when the list begins to show it. Our own working rules. */
export const lateAfterDays = 14;
export const shownBeforeDays = 14;

export const followUpStates = ['upcoming', 'due', 'overdue', 'done'] as const;
export type FollowUpState = (typeof followUpStates)[number];

/** How urgent a follow-up is on `today`. A day that has not come yet cannot be asked about. */
export function stateOfFollowUp(
  { dueOn, doneOn }: { dueOn: PlainDate; doneOn: PlainDate | null },
  today: PlainDate,
): FollowUpState {
  if (doneOn !== null) return 'done';
  if (dueOn > today) return 'upcoming';
  return daysBetween(dueOn, today) > lateAfterDays ? 'overdue' : 'due';
}
