import { z } from 'zod';
import { REGISTRATION_CATEGORIES } from '../document/labour-facts.ts';
import { IMPROVEMENTS } from '../document/participation-record.ts';
import { day } from '../document/values.ts';

export const FRAMEWORKS = ['esf-2014', 'esf-plus'] as const;
export type Framework = (typeof FRAMEWORKS)[number];

/** Every parameter of the indicator rules by name; a document may override any of them per framework. */
export const settings = z.strictObject({
  /** Immediate results: from the exit date to this many days after it, both days included. */
  windowDays: z.number().int().min(0),
  /** Longer-term results: the same day of the month this many months after leaving, clamped to the month's end. */
  followUpMonths: z.number().int().min(0),
  longTermMonths: z.number().min(0),
  /** People younger than this on entry have their own threshold; null = one threshold for all ages. */
  longTermYouthBelowAge: z.number().int().nullable(),
  longTermYouthMonths: z.number().min(0),
  longTermComparison: z.enum(['more-than', 'at-least']),
  fullTimeStudentsAreInactive: z.boolean(),
  fullTimeParentalLeaveFromJob: z.enum(['inactive', 'employed']),
  unemployedRegistrationCategories: z.array(z.enum(REGISTRATION_CATEGORIES)),
  minimumHoursInReferenceWeek: z.number().min(0),
  /** 2014: only complete records enter the indicators. Plus: every record, where the fact is known. */
  completeRecordsOnly: z.boolean(),
  completenessFacts: z.array(z.enum(['gender', 'labour-status', 'age', 'education'])),
  /** Household situation belongs to completeness for entries before this day; null = never. */
  householdRequiredBefore: day.nullable(),
  /** Whether a record without any household key fails that test ('unknown'), passes ('not-asked'), or fails only in a report dated before the change ('by-report-date'). */
  householdAbsentMeans: z.enum(['by-report-date', 'unknown', 'not-asked']),
  householdIndicators: z.enum(['by-report-date', 'always', 'never']),
  nonBinary: z.enum(['own-group', 'gender-unknown']),
  iscedZeroIsOtherDisadvantage: z.boolean(),
  homelessIsOtherDisadvantage: z.boolean(),
  homeCountry: z.string().length(2),
  /** 'national': foreign-born, or born here with two foreign-born parents. 'parents': by the parents' countries of birth alone. */
  foreignBackgroundRule: z.enum(['national', 'parents']),
  euCountries: z.array(z.string().length(2)),
  homelessHousing: z.array(z.enum(['roofless', 'houseless', 'insecure', 'inadequate'])),
  ruralAreaClasses: z.array(z.enum(['cities', 'towns-and-suburbs', 'rural'])),
  /** Education counts as new when it started after entry ('after-entry') or only from the exit date on ('from-exit'). */
  newEducationStarts: z.enum(['after-entry', 'from-exit']),
  educationKindsThatCount: z.array(z.string()),
  improvementsThatCount: z.array(z.enum(IMPROVEMENTS)),
  /** Immediate results of somebody whose 28 days have not passed by the report date: none yet, or what is known so far. */
  openWindow: z.enum(['not-due', 'so-far']),
  /** Whether a spell without a stated end proves the status on the six-month date. */
  openSpellProvesFollowUp: z.boolean(),
  /** Exit on the last attended day when the person vanished, or on the recorded date. */
  vanishedExit: z.enum(['last-attended-day', 'recorded-date']),
  specificObjectiveLOmits: z.array(z.string()),
  guaranteedFactsAllowed: z.boolean(),
  unknownShareThatWarns: z.number().min(0).max(1),
});

export const settingsOverride = settings.partial();

export type Settings = z.output<typeof settings>;
export type SettingsOverride = z.output<typeof settingsOverride>;

/** The rules of one framework in one version. */
export type RuleSet = Settings & { framework: Framework; version: string };
