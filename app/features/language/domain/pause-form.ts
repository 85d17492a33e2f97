import { z } from 'zod';
import { dayField, endsBeforeOf, optionalDayField } from '#app/features/history/domain/form-fields.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { pauseReasons, type SfiCourse } from './sfi.ts';

/** A pause from SFI; without a last day it goes on. `version` 0: a new one, whose id was made when the form was shown. */
export const pauseForm = z
  .object({
    id: z.uuid(),
    version: z.coerce.number().int().min(0),
    startsOn: dayField,
    endsOn: optionalDayField,
    reason: z.enum(pauseReasons, 'choose'),
  })
  .superRefine(({ startsOn, endsOn }, ctx) => {
    if (endsOn !== undefined && endsOn < startsOn)
      ctx.addIssue({ code: 'custom', message: 'ends-before-it-starts', path: ['endsOn'] });
  });
export type PauseForm = z.output<typeof pauseForm>;

/** What is wrong with a pause within its course; undefined when it fits. Problems: 'outside-course', 'pauses-overlap'. */
export function problemOfPause(
  course: Pick<SfiCourse, 'startsOn' | 'endsBefore' | 'pauses'>,
  pause: { id: string; startsOn: PlainDate; endsOn?: PlainDate | undefined },
): 'outside-course' | 'pauses-overlap' | undefined {
  const endsBefore = endsBeforeOf(pause.endsOn);
  if (pause.startsOn < course.startsOn || (course.endsBefore !== null && pause.startsOn >= course.endsBefore))
    return 'outside-course';
  const overlaps = course.pauses.some(
    (other) =>
      other.id !== pause.id &&
      (endsBefore === null || other.startsOn < endsBefore) &&
      (other.endsBefore === null || other.endsBefore > pause.startsOn),
  );
  return overlaps ? 'pauses-overlap' : undefined;
}
