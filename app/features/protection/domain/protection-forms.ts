import { z } from 'zod';
import { dayField } from '#app/features/people/domain/person-details.ts';
import {
  barLiftReasons,
  barReasons,
  emergencyReasons,
  liftReasons,
  protectionSources,
  readerReasons,
  removalReasons,
  statedKinds,
} from './kinds.ts';
import { tellsOfFictitiousData } from './unwritable.ts';

const words = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, 'too-long')
    .refine((text) => !tellsOfFictitiousData(text), 'never-write-that');

/** The kind, who decided, since when, and when it is looked at again. */
export const protectionForm = z.object({
  kind: z.enum(statedKinds, 'choose'),
  source: z.enum(protectionSources, 'choose'),
  since: dayField.optional(),
  reviewOn: dayField.optional(),
  note: words(1000).optional(),
});
export type ProtectionForm = z.output<typeof protectionForm>;

export const changeProtectionForm = protectionForm.extend({ version: z.coerce.number().int() });

/** `step`: ask for it, or, as another named reader, decide it or keep the protection. */
export const liftForm = z.discriminatedUnion('step', [
  z.object({ step: z.literal('ask'), version: z.coerce.number().int(), reason: z.enum(liftReasons, 'choose') }),
  z.object({
    step: z.literal('lift'),
    version: z.coerce.number().int(),
    understood: z.literal('on', 'tick-that-you-looked'),
  }),
  z.object({ step: z.literal('keep'), version: z.coerce.number().int() }),
]);
export type LiftForm = z.output<typeof liftForm>;

export const nameReaderForm = z.object({ accountId: z.uuid('choose'), reason: z.enum(readerReasons, 'choose') });
/** One tick arrives as a word, several as a list. */
export const nameRoundForm = z.object({
  readers: z
    .union([z.uuid('choose'), z.array(z.uuid('choose'))])
    .optional()
    .transform((chosen) => [chosen ?? []].flat()),
});
export const removeReaderForm = z.object({ reason: z.enum(removalReasons, 'choose') });

export const barForm = z
  .object({
    id: z.uuid(),
    accountId: z.uuid('choose'),
    reason: z.enum(barReasons, 'choose'),
    validFrom: dayField.optional(),
    /** The last day, inclusive; left out: until it is lifted. */
    validTo: dayField.optional(),
  })
  .refine(({ validFrom, validTo }) => validFrom === undefined || validTo === undefined || validTo >= validFrom, {
    message: 'ends-before-start',
    path: ['validTo'],
  });
export type BarForm = z.output<typeof barForm>;

export const liftBarForm = z.object({ reason: z.enum(barLiftReasons, 'choose') });

const LEAST_WORDS = 20;

export const emergencyForm = z.object({
  id: z.uuid(),
  asked: z.string('required').trim().min(1, 'required').max(60, 'too-long'),
  reasonCode: z.enum(emergencyReasons, 'choose'),
  reason: z.string('say-more').trim().min(LEAST_WORDS, 'say-more').max(1000, 'too-long').pipe(words(1000)),
});
export type EmergencyForm = z.output<typeof emergencyForm>;

export const settingsForm = z.object({
  emergencyMinutes: z.coerce.number('minutes').int('minutes').min(5, 'minutes').max(240, 'minutes'),
});
