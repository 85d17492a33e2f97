import { z } from 'zod';
import { answer, wordOrUnknown } from './values.ts';

/** Work that counts as employment when paid work, an own business or a family business stands behind it. */
export const EMPLOYED_FORMS = [
  'employee',
  'permanent',
  'fixed-term',
  'hourly',
  'subsidised',
  'self-employed',
  'starting-business',
  'family-worker',
] as const;

/** Situations that are no employment, however many hours they take. */
export const UNPAID_FORMS = ['none', 'unpaid-placement', 'work-training', 'language-practice', 'volunteer'] as const;

/** Ways of being registered at the public employment service. Which of them are unemployed is a setting. */
export const REGISTRATION_CATEGORIES = [
  'openly-unemployed',
  'programme-with-activity-support',
  'establishment-programme',
  'part-time-unemployed',
  'hourly-employed',
  'changing-job',
  'subsidised-employment',
  'other-job-seeker',
  'not-registered',
] as const;

export const LABOUR_STATUSES = ['unemployed', 'inactive', 'employed'] as const;

const employmentObject = z.strictObject({
  form: wordOrUnknown([...EMPLOYED_FORMS, ...UNPAID_FORMS]),
  hoursInReferenceWeek: z.number({ error: 'expected a number of hours, or null' }).min(0).max(168).nullish(),
  temporarilyAbsent: answer.optional(),
  subsidised: answer.optional(),
  involuntaryPartTime: answer.optional(),
  fullTime: answer.optional(),
});

/** Employment on the day: a form as a word, or an object with form and hours; null/"unknown" = asked, not known. */
export const employment = z.preprocess(
  (value) => (value === null || typeof value === 'string' ? { form: value } : value),
  employmentObject,
);

/** The facts that decide the labour-market status on one day; every key may be left out. */
export const labourFactKeys = {
  status: wordOrUnknown(LABOUR_STATUSES).optional(),
  fullTimeStudent: answer.optional(),
  registeredUnemployed: answer.optional(),
  registrationCategory: wordOrUnknown(REGISTRATION_CATEGORIES).optional(),
  employment: employment.optional(),
  parentalLeave: wordOrUnknown(['none', 'full-time-from-job', 'part-time-from-job', 'not-from-job']).optional(),
  available: answer.optional(),
  rightToWork: answer.optional(),
  seeking: answer.optional(),
};

const labourFactsSchema = z.strictObject(labourFactKeys);

export type LabourFacts = z.output<typeof labourFactsSchema>;
export type Employment = z.output<typeof employmentObject>;

/** Whether the record states anything at all about the labour-market situation. */
export function statesLabourFacts(facts: LabourFacts): boolean {
  return (
    facts.status !== undefined ||
    facts.fullTimeStudent !== undefined ||
    facts.registeredUnemployed !== undefined ||
    facts.registrationCategory !== undefined ||
    facts.employment !== undefined ||
    facts.parentalLeave !== undefined ||
    facts.available !== undefined ||
    facts.rightToWork !== undefined ||
    facts.seeking !== undefined
  );
}
