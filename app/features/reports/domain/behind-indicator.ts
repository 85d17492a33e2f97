import { z } from 'zod';
import { FRAMEWORKS } from './rules/rule-set.ts';

export const framework = z.enum(FRAMEWORKS).optional().catch(undefined);

/** Which people of the indicators are meant, as the address says it. */
export const behindIndicator = z.object({
  framework,
  /** Without a code: everybody. */
  code: z
    .string()
    .regex(/^(EE)?C[OR]\d\d$/)
    .optional()
    .catch(undefined),
  which: z.enum(['counted', 'unknown', 'complete', 'incomplete', 'left', 'missing', 'warned']).catch('counted'),
});

export type BehindIndicator = z.output<typeof behindIndicator>;
