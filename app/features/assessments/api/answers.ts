import { z } from '@hono/zod-openapi';
import { type Answer, type Assessment, raters } from '../domain/answers.ts';

/** An answer as the API gives it. */
export const answerShape = z.object({
  area: z.string(),
  question: z.string(),
  isTranslation: z.boolean(),
  rater: z.enum(raters),
  value: z.string().nullable(),
  language: z.string().nullable(),
  saidOn: z.string(),
  recordedAt: z.string(),
  recordedBy: z.string(),
  isCurrent: z.boolean(),
});

export const assessmentShape = z.object({
  id: z.uuid(),
  instrument: z.string(),
  instrumentVersion: z.int(),
  measuringPoint: z.string().nullable(),
  heldOn: z.string(),
  closedAt: z.string().nullable(),
  version: z.int(),
  answers: z.array(answerShape),
});

/** What was asked and answered, without whose it is. */
export function toShape(assessment: Assessment, answers: readonly Answer[]): z.output<typeof assessmentShape> {
  return {
    id: assessment.id,
    instrument: assessment.instrumentKey,
    instrumentVersion: assessment.instrumentNumber,
    measuringPoint: assessment.pointKey,
    heldOn: assessment.heldOn,
    closedAt: assessment.closedAt,
    version: assessment.version,
    answers: answers.map(
      ({ areaKey, itemKey, isTranslation, rater, value, language, saidOn, recordedAt, recordedBy, isCurrent }) => ({
        area: areaKey,
        question: itemKey,
        isTranslation,
        rater,
        value,
        language,
        saidOn,
        recordedAt,
        recordedBy,
        isCurrent,
      }),
    ),
  };
}
