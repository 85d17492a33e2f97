import { z } from 'zod';
import { EDUCATION_KINDS, history } from './history.ts';
import { labourFactKeys } from './labour-facts.ts';
import { answer, citizenships, countryOrUnknown, dayOrUnknown, iscedLevel, wordOrUnknown } from './values.ts';

export const IMPROVEMENTS = [
  'precarious-to-stable',
  'underemployed-to-full',
  'higher-skilled-job',
  'more-responsibility',
  'promotion',
  'pay-rise',
  'none',
] as const;

const household = z.preprocess(
  (value) =>
    value === null || value === 'unknown' || value === 'declined'
      ? { jobless: null, dependentChildren: null, singleAdult: null }
      : value,
  z.strictObject({ jobless: answer, dependentChildren: answer, singleAdult: answer }),
);

/** Facts on background; they may stand on the person or, where they belong to one participation, on its entry. */
export const backgroundKeys = {
  citizenships: citizenships.optional(),
  thirdCountryNational: answer.optional(),
  birthCountry: countryOrUnknown.optional(),
  parentsBirthCountries: z
    .tuple([countryOrUnknown, countryOrUnknown], { error: 'expected two countries, one for each parent' })
    .nullish(),
  foreignBackground: answer.optional(),
  minority: answer.optional(),
  disability: answer.optional(),
};

/** What was true on the day the person started in the operation. */
export const entryFacts = z.strictObject({
  ...labourFactKeys,
  ...backgroundKeys,
  ageAtEntry: z.number().int().min(0).max(120).nullish(),
  unemployedSince: dayOrUnknown,
  monthsUnemployed: z.number().min(0).nullish(),
  longTermUnemployed: answer.optional(),
  inEducation: answer.optional(),
  educationKind: wordOrUnknown(EDUCATION_KINDS).optional(),
  highestEducation: iscedLevel.optional(),
  otherDisadvantages: z
    .union([z.array(z.string()), z.literal('declined'), z.literal('unknown'), z.null()], {
      error: 'expected a list of words ([] = none), "declined", "unknown" or null',
    })
    .optional(),
  housing: wordOrUnknown(['roofless', 'houseless', 'insecure', 'inadequate', 'adequate', 'declined']).optional(),
  areaClass: wordOrUnknown(['cities', 'towns-and-suburbs', 'rural']).optional(),
  household: household.optional(),
});

/** Situation on leaving, as the source has it; `on` is the day it held (the exit date when left out). */
export const exitSituation = z.strictObject({
  on: dayOrUnknown,
  ...labourFactKeys,
  inEducation: answer.optional(),
  educationKind: wordOrUnknown(EDUCATION_KINDS).optional(),
});

export const EXIT_REASONS = [
  'completed',
  'work',
  'education',
  'moved',
  'illness',
  'parental-leave',
  'own-wish',
  'dropped-out',
  'vanished',
  'transferred',
  'paused',
  'death',
  'mistaken',
  'other',
] as const;

export const exit = z.strictObject({
  date: dayOrUnknown,
  reason: wordOrUnknown(EXIT_REASONS).optional(),
  lastAttendedOn: dayOrUnknown,
  situation: exitSituation.nullish(),
});

/** The answer to the follow-up six months after leaving. */
export const followUp = z.strictObject({
  statusOn: dayOrUnknown,
  answeredOn: dayOrUnknown,
  evidence: z.string().nullish(),
  ...labourFactKeys,
  improvements: z
    .union([z.array(z.enum(IMPROVEMENTS)), z.literal('unknown'), z.null()], {
      error: `expected a list of ${IMPROVEMENTS.join(', ')} ([] = none), "unknown" or null`,
    })
    .optional(),
});

/** Why somebody in the source is not a participant in the funder's sense. */
export const PARTICIPATION_KINDS = [
  'participant',
  'drop-in',
  'anonymous',
  'information-meeting',
  'service-staff',
  'indirect-beneficiary',
  'never-started',
] as const;

/** One stint in an operation. Several records with the same person and operation are re-entries of one participation. */
export const participationRecord = z
  .strictObject({
    id: z.string().min(1).optional(),
    person: z.string().min(1),
    operation: z.string().min(1),
    kind: z.enum(PARTICIPATION_KINDS).optional(),
    identified: answer.optional(),
    mistaken: z.boolean().optional(),
    entryDate: dayOrUnknown,
    entry: entryFacts.optional(),
    exit: exit.nullish(),
    followUp: followUp.nullish(),
    history: history.optional(),
  })
  .superRefine((record, context) => {
    const issue = (path: PropertyKey[], message: string) => context.addIssue({ code: 'custom', path, message });
    const { entryDate, entry, exit: left } = record;
    const notParticipant =
      (record.kind ?? 'participant') !== 'participant' || record.identified === 'no' || record.mistaken === true;
    if (entryDate === undefined && !notParticipant) issue(['entryDate'], 'a participant has an entry date');
    if (
      left &&
      left.date === undefined &&
      !(left.reason === 'vanished' && left.lastAttendedOn) &&
      left.reason !== 'mistaken'
    ) {
      issue(['exit', 'date'], 'give the date of leaving, or "exit": null when the person is still in the operation');
    }
    if (entryDate === undefined) return;
    for (const key of ['date', 'lastAttendedOn'] as const) {
      const date = left?.[key];
      if (date !== undefined && date < entryDate) issue(['exit', key], 'is earlier than the entry date');
    }
    if (entry?.unemployedSince !== undefined && entry.unemployedSince > entryDate)
      issue(['entry', 'unemployedSince'], 'is later than the entry date');
  });

export type EntryFacts = z.output<typeof entryFacts>;
export type FollowUp = z.output<typeof followUp>;
export type ParticipationRecord = z.output<typeof participationRecord>;
