import { addDays, addMonths, daysBetween, type PlainDate } from '#app/shared/dates.ts';
import type { Phase, ProgrammeDefinition } from './definition.ts';
import { periodDays } from './period-days.ts';

/** Where a person is on a day: her week in the programme, and the phase of that week if the programme has one then. */
export interface PhaseOnDay {
  week: number;
  phase?: Phase;
}

/** The week that `day` lies in, counted from the first day: days 1–7 are week 1. Undefined before the first day. */
export function weekOf(startedOn: PlainDate, day: PlainDate): number | undefined {
  return day < startedOn ? undefined : Math.floor(daysBetween(startedOn, day) / 7) + 1;
}

/** The week and phase on `day` of a person who started on `startedOn`; undefined before that day. */
export function phaseOn(definition: ProgrammeDefinition, startedOn: PlainDate, day: PlainDate): PhaseOnDay | undefined {
  const week = weekOf(startedOn, day);
  if (week === undefined) return undefined;
  const phase = definition.phases?.find(({ fromWeek, toWeek }) => fromWeek <= week && week <= (toWeek ?? week));
  return phase ? { week, phase } : { week };
}

/**
 * The last day a person who started on `startedOn` is planned to take part: the programme's length per person, cut at
 * the programme's own last day. Undefined when the length is open, flexible or not stated.
 */
export function plannedEndFor(definition: ProgrammeDefinition, startedOn: PlainDate): PlainDate | undefined {
  const { months, weeks } = definition.lengthPerPerson ?? {};
  let afterEnd: PlainDate;
  if (months !== undefined) afterEnd = addMonths(startedOn, months);
  else if (weeks !== undefined) afterEnd = addDays(startedOn, weeks * 7);
  else return undefined;
  const planned = addDays(afterEnd, -1);
  const { lastDay } = periodDays(definition);
  return lastDay !== undefined && lastDay >= startedOn && lastDay < planned ? lastDay : planned;
}
