import type { PlainDate } from '#app/shared/dates.ts';
import { type ClosedDays, type Closure, covers } from './closed-days.ts';
import { dayOfRest, type EveKey, type HolidayKey } from './holidays.ts';

/** A reason why a day is closed, and for which of the programmes in view. */
export type ClosedReason = ({ rest: HolidayKey | EveKey } | { closure: Closure }) & { programmeIds: string[] };

/**
 * Why a day is closed for the programmes in view: holidays and eves once, and every closure that holds for a site, or for any site when
 * none is chosen.
 */
export function closedReasons(
  day: PlainDate,
  closed: ReadonlyMap<string, ClosedDays>,
  programmeIds: readonly string[],
  siteKey: string | null,
): ClosedReason[] {
  const reasons: ClosedReason[] = [];
  for (const programmeId of programmeIds) {
    const { closures = [], eves = [] } = closed.get(programmeId) ?? {};
    const rest = dayOfRest(day, eves);
    const known = reasons.find((each) => 'rest' in each && each.rest === rest);
    if (known !== undefined) known.programmeIds.push(programmeId);
    else if (rest !== undefined) reasons.push({ rest, programmeIds: [programmeId] });
    for (const closure of closures)
      if (covers(closure, day, siteKey ?? closure.siteKey)) reasons.push({ closure, programmeIds: [programmeId] });
  }
  return reasons;
}
