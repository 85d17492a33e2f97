import { z } from 'zod';
import {
  choiceField,
  emailField,
  listField,
  percentField,
  slugField,
  statedDateField,
  textField,
  trueField,
  wholeNumberField,
} from './definition-fields.ts';

// The order of the fields here is the order in which a definition is printed.

/** Whose rules say what is counted and reported. None listed means nobody's. */
export const FRAMEWORKS = ['esf-2014', 'esf-plus', 'tia', 'mucf', 'coordination-association'] as const;
export const PARTNER_KINDS = [
  'municipality',
  'coordination-association',
  'agency',
  'region',
  'company',
  'study-association',
  'civil-society',
  'education-provider',
  'other',
] as const;
/** `owner` runs the programme, alone or with others; `funder` pays and also takes part with people of its own. */
export const PARTNER_ROLES = ['owner', 'partner', 'funder'] as const;
export const PHASE_FORMS = ['group', 'individual', 'drop-in'] as const;
export const TRACK_DIRECTIONS = ['studies', 'work', 'placement'] as const;
export const TARGET_GROUPS = ['newly-arrived', 'asylum-seekers', 'late-establishment', 'long-time-residents'] as const;
export const ENTRY_ROUTES = ['referral', 'application', 'drop-in'] as const;
/** On what ground somebody is in Sweden; what the eligibility rules distinguish. */
export const RESIDENCES = [
  'asylum-seeker',
  'temporary-protection',
  'permit-time-limited',
  'permit-permanent',
  'eu-right',
  'citizen',
  'other',
] as const;
/** `date`: who was referred first. `priority-then-date`: by the priority groups in their order, within a group by date. */
export const WAITING_ORDERS = ['date', 'priority-then-date'] as const;
/** How minutes become the hours that are reported: whole hours rounded down once a month, or as they are with two decimals. */
export const HOUR_ROUNDINGS = ['rounded-down', 'exact'] as const;
/** What the funder's monthly participant file can hold of a person. */
export const FILE_COLUMNS = ['number', 'startsOn', 'endsOn', 'hours'] as const;
/** On which days staff read messages from participants. */
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export const TARGET_MEASURES = [
  'work-or-studies-after-exit',
  'work-after-exit',
  'studies-after-exit',
  'work-studies-or-placement-after-exit',
] as const;
export const MEASURING_TIMES = ['at-entry', 'after-entry', 'at-exit', 'after-exit'] as const;

const MAX_SEK = 100_000_000_000;
const MAX_WEEKS = 520;

const contactSchema = z.strictObject({
  name: textField().optional(),
  email: emailField().optional(),
  phone: textField(40).optional(),
});

const funderSchema = z.strictObject({
  name: textField(),
  grant: textField().optional(),
  share: choiceField(['whole', 'part']).optional(),
});

const registerSchema = z.strictObject({
  number: textField(60).optional(),
  owner: textField().optional(),
  region: textField().optional(),
  contact: contactSchema.optional(),
  funders: listField(funderSchema).optional(),
  programmeArea: textField(60).optional(),
  specificObjective: textField(60).optional(),
  interventionType: textField(60).optional(),
});

const periodSchema = z.strictObject({
  startsOn: statedDateField().optional(),
  endsOn: statedDateField().optional(),
  previousEndsOn: listField(statedDateField()).optional(),
  statedAs: textField().optional(),
});

const plannedParticipantsSchema = z.strictObject({
  total: wholeNumberField(0, 1_000_000).optional(),
  women: wholeNumberField(0, 1_000_000).optional(),
  men: wholeNumberField(0, 1_000_000).optional(),
});

const fundingSchema = z.strictObject({
  totalBudgetSek: wholeNumberField(0, MAX_SEK).optional(),
  grantedSupportSek: wholeNumberField(0, MAX_SEK).optional(),
  coFinancingRatePercent: percentField().optional(),
});

const partnerSchema = z.strictObject({
  name: textField(),
  unit: textField().optional(),
  kind: choiceField(PARTNER_KINDS),
  role: choiceField(PARTNER_ROLES),
});

const siteSchema = z.strictObject({ key: slugField(), name: textField(), municipality: textField().optional() });

const permitSchema = z.strictObject({
  kind: choiceField(RESIDENCES),
  inAgencyHousing: trueField().optional(),
  fromDay: statedDateField().optional(),
  untilDay: statedDateField().optional(),
});

const eligibilitySchema = z.strictObject({
  minAge: wholeNumberField(0, 120).optional(),
  maxAge: wholeNumberField(0, 120).optional(),
  permits: listField(permitSchema).optional(),
  establishment: z
    .strictObject({ fromMonth: wholeNumberField(1, 120), toMonth: wholeNumberField(1, 120).optional() })
    .optional(),
  yearsInSweden: wholeNumberField(1, 60).optional(),
  municipalities: listField(textField(80)).optional(),
});

const admissionSchema = z.strictObject({
  places: wholeNumberField(1, 100_000).optional(),
  order: choiceField(WAITING_ORDERS).optional(),
  priorityGroups: listField(z.strictObject({ key: slugField(), name: textField() })).optional(),
  answerWithinDays: wholeNumberField(1, 90).optional(),
});

const lengthPerPersonSchema = z.strictObject({
  months: wholeNumberField(1, 120).optional(),
  weeks: wholeNumberField(1, MAX_WEEKS).optional(),
  openEnded: trueField().optional(),
  flexible: trueField().optional(),
});

export const phaseSchema = z.strictObject({
  key: slugField(),
  name: textField(),
  fromWeek: wholeNumberField(1, MAX_WEEKS),
  toWeek: wholeNumberField(1, MAX_WEEKS).optional(),
  form: choiceField(PHASE_FORMS),
});

const weeklyRhythmSchema = z.strictObject({
  daysPerWeek: wholeNumberField(1, 7).optional(),
  form: choiceField(PHASE_FORMS).optional(),
});

const attendanceSchema = z.strictObject({
  daysWithoutReason: wholeNumberField(0, 365).optional(),
  reportedHours: choiceField(HOUR_ROUNDINGS).optional(),
  fileColumns: listField(choiceField(FILE_COLUMNS)).optional(),
});

const messagesSchema = z.strictObject({
  readOn: listField(choiceField(WEEKDAYS)).optional(),
  fromHour: wholeNumberField(0, 23).optional(),
  toHour: wholeNumberField(1, 24).optional(),
  answerWithinDays: wholeNumberField(1, 10).optional(),
});

const followUpsSchema = z.strictObject({
  leastAttempts: wholeNumberField(1, 20).optional(),
  leastWays: wholeNumberField(1, 3).optional(),
});

const themeSchema = z.strictObject({ key: slugField(), name: textField() });

const trackSchema = z.strictObject({
  key: slugField(),
  name: textField(),
  towards: listField(choiceField(TRACK_DIRECTIONS)),
});

const targetSchema = z.strictObject({
  key: slugField(),
  name: textField(),
  measure: choiceField(TARGET_MEASURES),
  atLeastPercent: percentField(),
  measuredAt: slugField().optional(),
});

export const measuringPointSchema = z.strictObject({
  key: slugField(),
  name: textField(),
  when: choiceField(MEASURING_TIMES),
  days: wholeNumberField(1, 3660).optional(),
  months: wholeNumberField(1, 120).optional(),
});

export const definitionSchema = z.strictObject({
  key: slugField(),
  name: textField(),
  officialName: textField().optional(),
  description: textField(2000).optional(),
  ordinaryOperations: trueField().optional(),
  copiedFrom: slugField().optional(),
  frameworks: listField(choiceField(FRAMEWORKS)).optional(),
  register: registerSchema.optional(),
  period: periodSchema.optional(),
  plannedParticipants: plannedParticipantsSchema.optional(),
  funding: fundingSchema.optional(),
  partners: listField(partnerSchema).optional(),
  sites: listField(siteSchema).optional(),
  targetGroups: listField(choiceField(TARGET_GROUPS)).optional(),
  entryRoutes: listField(choiceField(ENTRY_ROUTES)).optional(),
  eligibility: eligibilitySchema.optional(),
  admission: admissionSchema.optional(),
  lengthPerPerson: lengthPerPersonSchema.optional(),
  weeklyRhythm: weeklyRhythmSchema.optional(),
  weeksBetweenPlanReviews: wholeNumberField(1, 52).optional(),
  attendance: attendanceSchema.optional(),
  messages: messagesSchema.optional(),
  followUps: followUpsSchema.optional(),
  phases: listField(phaseSchema).optional(),
  themes: listField(themeSchema).optional(),
  tracks: listField(trackSchema).optional(),
  targets: listField(targetSchema).optional(),
  measuringPoints: listField(measuringPointSchema).optional(),
});

/** A programme as its definition file states it. What the source does not state is absent, never guessed. */
export type ProgrammeDefinition = z.output<typeof definitionSchema>;
export type Framework = (typeof FRAMEWORKS)[number];
export type PartnerKind = (typeof PARTNER_KINDS)[number];
export type PartnerRole = (typeof PARTNER_ROLES)[number];
export type PhaseForm = (typeof PHASE_FORMS)[number];
export type TargetGroup = (typeof TARGET_GROUPS)[number];
export type EntryRoute = (typeof ENTRY_ROUTES)[number];
export type ResidenceKind = (typeof RESIDENCES)[number];
export type WaitingOrder = (typeof WAITING_ORDERS)[number];
export type EligibilityRules = z.output<typeof eligibilitySchema>;
export type Permit = z.output<typeof permitSchema>;
export type Admission = z.output<typeof admissionSchema>;
export type TargetMeasure = (typeof TARGET_MEASURES)[number];
export type HourRounding = (typeof HOUR_ROUNDINGS)[number];
export type FileColumn = (typeof FILE_COLUMNS)[number];
export type MeasuringTime = (typeof MEASURING_TIMES)[number];
export type Register = z.output<typeof registerSchema>;
export type Period = z.output<typeof periodSchema>;
export type Funding = z.output<typeof fundingSchema>;
export type Partner = z.output<typeof partnerSchema>;
export type Site = z.output<typeof siteSchema>;
export type LengthPerPerson = z.output<typeof lengthPerPersonSchema>;
export type Phase = z.output<typeof phaseSchema>;
export type Theme = z.output<typeof themeSchema>;
export type Track = z.output<typeof trackSchema>;
export type Target = z.output<typeof targetSchema>;
export type MeasuringPoint = z.output<typeof measuringPointSchema>;
