import type { PlainDate } from '#app/shared/dates.ts';
import type { ProgrammeDefinition } from './definition.ts';
import { daysOf } from './stated-dates.ts';

/**
 * The widest period that the definition allows: the first day its start may mean, the last day its end may mean. A
 * side that is not stated is absent.
 */
export function periodDays({ period }: Pick<ProgrammeDefinition, 'period'>): {
  firstDay?: PlainDate;
  lastDay?: PlainDate;
} {
  const firstDay = daysOf(period?.startsOn ?? '')?.firstDay;
  const lastDay = daysOf(period?.endsOn ?? '')?.lastDay;
  return { ...(firstDay && { firstDay }), ...(lastDay && { lastDay }) };
}
