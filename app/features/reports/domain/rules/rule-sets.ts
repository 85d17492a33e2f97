import { plainDate } from '#app/shared/dates.ts';
import type { Framework, RuleSet, SettingsOverride } from './rule-set.ts';

const EU_27 = [
  'AT',
  'BE',
  'BG',
  'CY',
  'CZ',
  'DE',
  'DK',
  'EE',
  'ES',
  'FI',
  'FR',
  'GR',
  'HR',
  'HU',
  'IE',
  'IT',
  'LT',
  'LU',
  'LV',
  'MT',
  'NL',
  'PL',
  'PT',
  'RO',
  'SE',
  'SI',
  'SK',
];

const SHARED = {
  windowDays: 28,
  followUpMonths: 6,
  longTermMonths: 12,
  longTermYouthMonths: 6,
  longTermComparison: 'more-than',
  fullTimeStudentsAreInactive: true,
  unemployedRegistrationCategories: ['openly-unemployed', 'programme-with-activity-support', 'establishment-programme'],
  minimumHoursInReferenceWeek: 1,
  completenessFacts: ['gender', 'labour-status', 'age', 'education'],
  homeCountry: 'SE',
  foreignBackgroundRule: 'national',
  euCountries: EU_27,
  homelessHousing: ['roofless', 'houseless', 'insecure', 'inadequate'],
  ruralAreaClasses: ['rural'],
  iscedZeroIsOtherDisadvantage: true,
  homelessIsOtherDisadvantage: true,
  newEducationStarts: 'after-entry',
  educationKindsThatCount: [
    'sfi',
    'formal',
    'adult-education',
    'folk-high-school',
    'higher-education',
    'labour-market-training',
    'other-organised',
  ],
  improvementsThatCount: [
    'precarious-to-stable',
    'underemployed-to-full',
    'higher-skilled-job',
    'more-responsibility',
    'promotion',
  ],
  openWindow: 'not-due',
  openSpellProvesFollowUp: false,
  vanishedExit: 'last-attended-day',
  unknownShareThatWarns: 0.05,
} satisfies Partial<RuleSet>;

/** ESF 2014–2020: Regulation (EU) 1304/2013, Annex I as amended in 2018. */
export const ESF_2014: RuleSet = {
  ...SHARED,
  framework: 'esf-2014',
  version: '2014-2020/1',
  longTermYouthBelowAge: 25,
  fullTimeParentalLeaveFromJob: 'inactive',
  completeRecordsOnly: true,
  householdRequiredBefore: plainDate('2018-08-02'),
  householdAbsentMeans: 'by-report-date',
  householdIndicators: 'by-report-date',
  nonBinary: 'gender-unknown',
  specificObjectiveLOmits: [],
  guaranteedFactsAllowed: false,
};

/** ESF+ 2021–2027: Regulation (EU) 2021/1057, Annex I. */
export const ESF_PLUS: RuleSet = {
  ...SHARED,
  framework: 'esf-plus',
  version: '2021-2027/1',
  longTermYouthBelowAge: null,
  fullTimeParentalLeaveFromJob: 'employed',
  completeRecordsOnly: false,
  householdRequiredBefore: null,
  householdAbsentMeans: 'not-asked',
  householdIndicators: 'never',
  nonBinary: 'own-group',
  specificObjectiveLOmits: ['EECO02', 'EECO03', 'EECO04', 'EECO05', 'EECO09', 'EECO10', 'EECO11'],
  guaranteedFactsAllowed: true,
};

/** The rule set of a framework with the overrides laid over it, later ones last. */
export function ruleSetFor(framework: Framework, ...overrides: (SettingsOverride | undefined)[]): RuleSet {
  return Object.assign({}, framework === 'esf-2014' ? ESF_2014 : ESF_PLUS, ...overrides);
}
