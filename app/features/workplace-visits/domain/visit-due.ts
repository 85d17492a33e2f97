import type { PlacementSettings } from '#app/features/placements/domain/forms-sent.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';

/** How a programme wants placements visited. */
export type VisitRule = Pick<PlacementSettings, 'firstVisitDays' | 'visitEveryWeeks'>;

type Visited = {
  startsOn: PlainDate;
  endsOn: PlainDate;
  /** The day of the latest visit that is planned or was held; null when there is none. */
  lastVisitOn: PlainDate | null;
};

/**
 * The day the next visit to an ongoing placement falls due: so many days after its first, then so many weeks after the latest one that is planned or
 * was held. Undefined when the placement is over before that.
 */
export function visitDueOn(
  { startsOn, endsOn, lastVisitOn }: Visited,
  { firstVisitDays, visitEveryWeeks }: VisitRule,
): PlainDate | undefined {
  const dueOn = lastVisitOn === null ? addDays(startsOn, firstVisitDays) : addDays(lastVisitOn, 7 * visitEveryWeeks);
  return dueOn > endsOn ? undefined : dueOn;
}
