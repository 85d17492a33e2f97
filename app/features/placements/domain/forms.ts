import type { employmentForms, placementForms as practiceForms } from '#app/features/history/domain/situations.ts';

export const deciders = ['arbetsformedlingen', 'municipality', 'programme', 'employer'] as const;
export type Decider = (typeof deciders)[number];
export const funders = ['arbetsformedlingen', 'municipality', 'programme', 'employer'] as const;
export type Funder = (typeof funders)[number];
/** Who insures her at the workplace: the state for those it has placed there, the municipality, the programme's own, or the employer as for all. */
export type Insurer = 'state' | 'municipality' | 'programme' | 'employer';

/** What holds for one form of being at a workplace (docs/rules/placement-forms.md says where each line comes from and how sure it is). */
export type FormRules = {
  /** What it becomes in her history: unpaid practice, or employment in one of its forms. */
  history:
    | { kind: 'placement'; form: (typeof practiceForms)[number] }
    | { kind: 'employed'; form: (typeof employmentForms)[number] };
  /** Longest time agreed in one go, in months; 0 is a single day; null where there is no limit. */
  longestMonths: number | null;
  decidedBy: readonly Decider[];
  fundedBy: readonly Funder[];
  insuredBy: Insurer;
  /** No new ones begin: it is kept for what was. */
  isClosed?: true;
};

const agency = { decidedBy: ['arbetsformedlingen'], fundedBy: ['arbetsformedlingen'] } as const;
const subsidised = {
  longestMonths: null,
  decidedBy: ['arbetsformedlingen'],
  fundedBy: ['arbetsformedlingen', 'employer'],
  insuredBy: 'employer',
} as const;

/** Every form, in the order that lists show: unpaid first, then jobs. */
export const placementForms = {
  'study-visit': {
    history: { kind: 'placement', form: 'study-visit' },
    longestMonths: 0,
    decidedBy: ['programme'],
    fundedBy: ['programme', 'municipality'],
    insuredBy: 'programme',
  },
  'language-practice': {
    history: { kind: 'placement', form: 'language-practice' },
    longestMonths: 6,
    decidedBy: ['municipality', 'programme'],
    fundedBy: ['municipality', 'programme'],
    insuredBy: 'municipality',
  },
  'municipal-practice': {
    history: { kind: 'placement', form: 'municipal-practice' },
    longestMonths: 6,
    decidedBy: ['municipality'],
    fundedBy: ['municipality'],
    insuredBy: 'municipality',
  },
  'work-practice': {
    history: { kind: 'placement', form: 'work-practice' },
    longestMonths: 6,
    ...agency,
    insuredBy: 'state',
  },
  'work-training': {
    history: { kind: 'placement', form: 'work-training' },
    longestMonths: 6,
    decidedBy: ['arbetsformedlingen', 'municipality'],
    fundedBy: ['arbetsformedlingen', 'municipality'],
    insuredBy: 'state',
  },
  'introduction-job': { history: { kind: 'employed', form: 'introduction-job' }, ...subsidised },
  'new-start-job': { history: { kind: 'employed', form: 'new-start-job' }, ...subsidised },
  'establishment-job': { history: { kind: 'employed', form: 'establishment-job' }, ...subsidised },
  'wage-subsidy': { history: { kind: 'employed', form: 'wage-subsidy' }, ...subsidised },
  'vocational-introduction': { history: { kind: 'employed', form: 'vocational-introduction' }, ...subsidised },
  'extra-job': { history: { kind: 'employed', form: 'extra-job' }, ...subsidised, isClosed: true },
  'municipal-job': {
    history: { kind: 'employed', form: 'municipal' },
    longestMonths: null,
    decidedBy: ['municipality'],
    fundedBy: ['municipality'],
    insuredBy: 'employer',
  },
  'summer-job': {
    history: { kind: 'employed', form: 'fixed-term' },
    longestMonths: 3,
    decidedBy: ['employer'],
    fundedBy: ['employer', 'municipality'],
    insuredBy: 'employer',
  },
  'ordinary-job': {
    history: { kind: 'employed', form: 'permanent' },
    longestMonths: null,
    decidedBy: ['employer'],
    fundedBy: ['employer'],
    insuredBy: 'employer',
  },
} as const satisfies Record<string, FormRules>;

export type PlacementForm = keyof typeof placementForms;

/** Whether somebody in this form counts as employed; practice, training and visits do not. */
export function isEmployment(form: PlacementForm): boolean {
  return placementForms[form].history.kind === 'employed';
}
