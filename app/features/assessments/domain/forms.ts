import { z } from 'zod';
import { dayField } from '#app/features/history/domain/form-fields.ts';
import { raters } from './answers.ts';
import { instrumentLanguages } from './instrument.ts';

const version = z.coerce.number().int();
// Empty fields do not arrive at all; what they stood for is read out of the instrument.
const answers = z
  .record(z.string().max(60), z.record(z.string().max(60), z.string().max(20_000).optional()))
  .default({});

export const startMappingForm = z.object({
  id: z.uuid(),
  instrument: z.string().max(60),
  /** The mapping that was open when this was asked for; '' for none. */
  after: z.union([z.uuid(), z.literal('')]).default(''),
});
export type StartMappingForm = z.output<typeof startMappingForm>;

/** The answers of one area, by area and question: `answers.housing.works`. `swedish`: the Swedish beside words in another language. */
export const answersForm = z.object({
  version,
  rater: z.enum(raters, 'choose'),
  saidOn: dayField,
  language: z.enum(instrumentLanguages, 'choose').default('sv'),
  answers,
  swedish: answers,
});
export type AnswersForm = z.output<typeof answersForm>;

/** One view of a measurement. */
export const rateForm = z.object({ version, answers });
export type RateForm = z.output<typeof rateForm>;

const point = z.string().max(60).default('');

export const startMeasurementForm = z.object({
  id: z.uuid(),
  instrument: z.string().max(60),
  heldOn: dayField,
  /** The programme's measuring point; '' for outside them. */
  point,
});
export type StartMeasurementForm = z.output<typeof startMeasurementForm>;

export const changeMeasurementForm = z.object({ version, heldOn: dayField, point });
export type ChangeMeasurementForm = z.output<typeof changeMeasurementForm>;

export const nameReaderForm = z.object({
  id: z.uuid(),
  accountId: z.uuid('choose'),
  reason: z.string('required').trim().min(1, 'required').max(500, 'too-long'),
  validUntil: z.preprocess((value) => (value === '' ? undefined : value), dayField.optional()),
});
export type NameReaderForm = z.output<typeof nameReaderForm>;

export const openReasons = ['sudden-absence', 'danger', 'deadline', 'other'] as const;
export const openGuardedForm = z.object({ id: z.uuid(), reason: z.enum(openReasons, 'choose') });
