import { z } from 'zod';
import { TARGET_MEASURES } from '#app/features/programmes/domain/definition.ts';
import { dimensions } from './breakdown.ts';
import { EXIT_POINT } from './measures.ts';
import { outcomeCategories } from './outcome-category.ts';

/** Which figure of the result page is meant, as its address says it; rubbish in the address is left out. */
export const behindFigure = z.object({
  /** From everybody referred to those who have left; anything about outcomes is about those who have left. */
  state: z.enum(['referred', 'started', 'left']).catch('left'),
  point: z.string().max(60).catch(EXIT_POINT),
  /** 'known': every category but 'not-known'. */
  category: z
    .enum([...outcomeCategories, 'known'])
    .optional()
    .catch(undefined),
  measure: z.enum(TARGET_MEASURES).optional().catch(undefined),
  dimension: z.enum(dimensions).optional().catch(undefined),
  group: z.string().max(60).optional().catch(undefined),
});

export type BehindFigure = z.output<typeof behindFigure>;
