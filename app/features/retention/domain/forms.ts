import { z } from 'zod';
import { guardedKeptDays } from './keeping.ts';

export const removals = ['remove', 'keep'] as const;

/** A new decision. `seenNumber`: the one that held when the form was shown, 0 for none. */
export const ruleForm = z
  .object({
    seenNumber: z.coerce.number().int().min(0),
    removal: z.enum(removals, 'choose'),
    keptDays: z.coerce.number('days').int('days').min(0, 'days').max(guardedKeptDays.most, 'days').optional(),
    decision: z.string('required').trim().min(1, 'required').max(200, 'too-long'),
  })
  .refine(({ removal, keptDays }) => removal === 'keep' || keptDays !== undefined, {
    path: ['keptDays'],
    error: 'days',
  });
export type RuleForm = z.output<typeof ruleForm>;

export const holdForm = z.object({
  id: z.uuid(),
  reason: z.string('required').trim().min(1, 'required').max(500, 'too-long'),
});
export type HoldForm = z.output<typeof holdForm>;
