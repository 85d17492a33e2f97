import { z } from 'zod';
import { weeklyTimesField } from '#app/features/activities/domain/activity-input.ts';
import { dayField, extentField, optionalDayField, tickField } from '#app/features/history/domain/form-fields.ts';
import { deciders, funders, type PlacementForm, placementForms } from './forms.ts';
import { moveReasons } from './status.ts';
import { parties, sayings } from './terms.ts';

const choice = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.preprocess((value) => (value === '' ? undefined : value), z.enum(values, 'choose').optional());
const text = (most: number) => z.string().trim().max(most, 'too-long').default('');

/** One aim a line, at most ten of each kind. */
const aimLines = z
  .string()
  .max(2000, 'too-long')
  .default('')
  .transform((words) =>
    words
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  )
  .refine((lines) => lines.length <= 10 && lines.every((line) => line.length <= 200), 'too-many-lines');

const termsFields = {
  startsOn: dayField,
  endsOn: dayField,
  extentPercent: extentField,
  times: weeklyTimesField,
  languageAims: aimLines,
  workAims: aimLines,
  tasks: text(2000),
  despiteSfi: tickField,
};

function hasHoursOrExtent(form: { times: readonly unknown[]; extentPercent: number | null }, ctx: z.RefinementCtx) {
  if (form.times.length === 0 && form.extentPercent === null)
    ctx.addIssue({ code: 'custom', message: 'hours-or-extent', path: ['extentPercent'] });
}

const formKeys = Object.keys(placementForms) as [PlacementForm, ...PlacementForm[]];

/** A new placement with its first terms. `id` is made when the form is shown: sent twice it is one. */
export const proposeForm = z
  .object({
    id: z.uuid(),
    workplaceId: z.uuid('choose'),
    supervisorId: z.preprocess((value) => (value === '' ? undefined : value), z.uuid('choose').optional()),
    form: z.enum(formKeys, 'choose'),
    occupation: z.preprocess(
      (value) => (value === '' ? undefined : value),
      z
        .string()
        .regex(/^[0-9]{4}$/, 'choose')
        .optional(),
    ),
    decidedBy: choice(deciders),
    decidedOn: optionalDayField,
    fundedBy: choice(funders),
    ...termsFields,
  })
  .superRefine(hasHoursOrExtent);
export type ProposeForm = z.output<typeof proposeForm>;

/** A change or an extension of what was agreed. */
export const termsForm = z
  .object({ id: z.uuid(), reason: z.string('required').trim().min(1, 'required').max(300, 'too-long'), ...termsFields })
  .superRefine(hasHoursOrExtent);
export type TermsForm = z.output<typeof termsForm>;

export const moveForm = z.object({
  version: z.coerce.number().int(),
  onDay: dayField,
  reason: choice(moveReasons),
  words: text(500),
});
export type MoveForm = z.output<typeof moveForm>;

/** A party's answer, as staff heard or got it. `documentId`: the signed paper. */
export const answerForm = z
  .object({
    termsId: z.uuid(),
    party: z.enum(parties, 'choose'),
    says: z.enum(sayings, 'choose'),
    words: text(500),
    documentId: z.preprocess((value) => (value === '' ? undefined : value), z.uuid('choose').optional()),
  })
  .superRefine(({ says, words }, ctx) => {
    if (says === 'change' && words === '') ctx.addIssue({ code: 'custom', message: 'required', path: ['words'] });
  });
export type AnswerForm = z.output<typeof answerForm>;

export const linkWays = ['shown', 'sms', 'e-mail'] as const;
export type LinkWay = (typeof linkWays)[number];
export const linkForm = z.object({
  id: z.uuid(),
  party: z.enum(['participant', 'workplace'], 'choose'),
  way: z.enum(linkWays, 'choose'),
});

/** An answer through a link: first what the link was sent to, then with it what is said. */
export const linkAnswerForm = z
  .object({
    check: z.string('required').trim().min(1, 'required').max(200, 'required'),
    termsId: z.uuid().optional(),
    says: z.enum(sayings).optional(),
    words: text(500),
  })
  .superRefine(({ says, words }, ctx) => {
    if (says === 'change' && words === '') ctx.addIssue({ code: 'custom', message: 'required', path: ['words'] });
  });
export type LinkAnswerForm = z.output<typeof linkAnswerForm>;

export const ownAnswerForm = z
  .object({ termsId: z.uuid(), says: z.enum(sayings, 'required'), words: text(500) })
  .superRefine(({ says, words }, ctx) => {
    if (says === 'change' && words === '') ctx.addIssue({ code: 'custom', message: 'required', path: ['words'] });
  });

const whole = (code: string, least: number, most: number) =>
  z.coerce.number(code).int(code).min(least, code).max(most, code);
/** `days`: how far back; when a placement is first visited, and how often after that. */
export const settingsForm = z.object({
  days: whole('not-a-number', 0, 365),
  firstVisitDays: whole('visit-days', 1, 180),
  visitEveryWeeks: whole('visit-weeks', 1, 52),
});
export type PlacementSettings = z.output<typeof settingsForm>;

/** What holds where a programme has decided nothing (docs/rules/workplace-visits.md). */
export const usualSettings: PlacementSettings = { days: 14, firstVisitDays: 14, visitEveryWeeks: 8 };
