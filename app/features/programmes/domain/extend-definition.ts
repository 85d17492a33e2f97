import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { ProgrammeDefinition } from './definition.ts';
import { daysOf, type StatedDate } from './stated-dates.ts';

export type ExtensionProblem =
  | { code: 'not-a-date' | 'no-end-to-extend' | 'before-start' }
  | { code: 'not-later'; endsOn: StatedDate };

/**
 * The same programme with a later end. The former end is kept last in `previousEndsOn`; the source's own wording of
 * the period (`statedAs`) no longer holds and is dropped.
 */
export function extendDefinition(
  definition: ProgrammeDefinition,
  newEndsOn: StatedDate,
): Result<ProgrammeDefinition, ExtensionProblem> {
  const newEnd = daysOf(newEndsOn);
  if (!newEnd) return refuse({ code: 'not-a-date' });
  const { startsOn, endsOn, previousEndsOn = [] } = definition.period ?? {};
  if (endsOn === undefined) return refuse({ code: 'no-end-to-extend' });
  const oldEnd = daysOf(endsOn);
  const start = daysOf(startsOn ?? '');
  if (start && newEnd.lastDay < start.firstDay) return refuse({ code: 'before-start' });
  if (oldEnd && newEnd.lastDay <= oldEnd.lastDay) return refuse({ code: 'not-later', endsOn });
  return ok({
    ...definition,
    period: {
      ...(startsOn !== undefined && { startsOn }),
      endsOn: newEndsOn,
      previousEndsOn: [...previousEndsOn, endsOn],
    },
  });
}
