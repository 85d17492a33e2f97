import { z } from 'zod';
import { dayField } from '#app/features/people/domain/person-details.ts';
import { addDays, type Instant, mondayOf, type PlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import {
  type AgreementWay,
  agreementFields,
  freeText,
  languageField,
  requiredText,
  versionField,
} from './agreement.ts';

export const doers = ['herself', 'case-worker', 'partner'] as const;
export type Doer = (typeof doers)[number];
/** A step is due on a day, or some time during a week. */
export const dueKinds = ['day', 'week'] as const;
export type DueKind = (typeof dueKinds)[number];
export const stepStates = ['planned', 'doing', 'done', 'not-done', 'dropped'] as const;
export type StepState = (typeof stepStates)[number];
/** States in which something still has to be done. */
export const openStates: readonly StepState[] = ['planned', 'doing'];

export const mostSteps = 200;

/** What a step says. `dueOn`: of a week its Sunday. `ownWords`: the same in her language. */
export type StepContent = {
  what: string;
  ownWords: string;
  ownLanguage: string | null;
  why: string;
  helps: string;
  doer: Doer;
  doerName: string | null;
  dueOn: PlainDate | null;
  dueAs: DueKind | null;
};

export type Step = StepContent & {
  id: string;
  state: StepState;
  stateOn: PlainDate;
  stateReason: string | null;
  contentChangedAt: Instant;
  createdAt: Instant;
  createdBy: string;
  version: number;
};

export type StepChange = {
  id: string;
  fromState: StepState | null;
  toState: StepState;
  reason: string | null;
  earlier: StepContent | null;
  changedAt: Instant;
  changedBy: string;
};

/** She agreed to the plan as it stood. */
export type Agreement = {
  id: string;
  agreedOn: PlainDate;
  agreedHow: AgreementWay;
  note: string | null;
  steps: Pick<Step, 'id' | 'what' | 'doer' | 'doerName' | 'dueOn' | 'dueAs' | 'state'>[];
  recordedAt: Instant;
  recordedBy: string;
};

const contentFields = {
  what: requiredText(200),
  ownWords: freeText(400),
  ownLanguage: languageField.optional(),
  why: freeText(500),
  helps: freeText(500),
  doer: z.enum(doers, 'choose'),
  doerName: z.string().trim().max(120, 'too-long').optional(),
  dueOn: dayField.optional(),
  dueAs: z.enum(dueKinds, 'choose').default('day'),
};

export const newStepForm = z.object({ id: z.uuid(), ...contentFields });
export const stepForm = z.object({ version: versionField, ...contentFields });
export type StepForm = Omit<z.output<typeof stepForm>, 'version'>;

export const stepStateForm = z.object({
  version: versionField,
  state: z.enum(stepStates, 'choose'),
  stateOn: dayField.optional(),
  reason: z.string().trim().max(500, 'too-long').optional(),
});
export type StepStateForm = z.output<typeof stepStateForm>;

/** `seen`: how many changes of the plan she was shown; nobody agrees to what was changed while it was read. */
export const agreementForm = z.object({
  id: z.uuid(),
  seen: z.string().max(40),
  ...agreementFields,
  note: z.string().trim().max(500, 'too-long').optional(),
});
export type AgreementForm = z.output<typeof agreementForm>;

/** The step that a form describes. Problem: 'name-partner' when a partner does it and nobody says which; 'choose' for the language. */
export function decideStep(form: StepForm): Result<StepContent, Record<string, string[]>> {
  if (form.doer === 'partner' && !form.doerName) return refuse({ doerName: ['name-partner'] });
  if (form.ownWords !== '' && form.ownLanguage === undefined) return refuse({ ownLanguage: ['choose'] });
  const { what, ownWords, why, helps, doer, dueOn, dueAs } = form;
  return ok({
    ...{ what, ownWords, why, helps, doer },
    ownLanguage: ownWords === '' ? null : (form.ownLanguage as string),
    doerName: doer === 'partner' ? (form.doerName as string) : null,
    dueOn: dueOn === undefined ? null : dueAs === 'week' ? addDays(mondayOf(dueOn), 6) : dueOn,
    dueAs: dueOn === undefined ? null : dueAs,
  });
}

/**
 * A step's new state. It may go from any state to any other, because people change their minds; what was not done or is dropped says
 * why. Problems: 'reason-required', 'date-ahead', 'same-state'.
 */
export function decideState(
  step: Pick<Step, 'state'>,
  form: Omit<StepStateForm, 'version'>,
  today: PlainDate,
): Result<Pick<Step, 'state' | 'stateOn' | 'stateReason'>, Record<string, string[]>> {
  const { state, reason, stateOn = today } = form;
  if (state === step.state) return refuse({ state: ['same-state'] });
  if ((state === 'not-done' || state === 'dropped') && !reason) return refuse({ reason: ['reason-required'] });
  if (stateOn > today) return refuse({ stateOn: ['date-ahead'] });
  return ok({ state, stateOn, stateReason: reason || null });
}

/** From this week to the goal, and what is behind her. */
export type StepsInTime = Record<'late' | 'thisWeek' | 'next' | 'later' | 'over', Step[]>;

/** Steps by when they are due, the nearest first; `next`: within four weeks; `later`: after that, or no day yet; `over`: the latest first. */
export function stepsInTime(steps: readonly Step[], today: PlainDate): StepsInTime {
  const sunday = addDays(mondayOf(today), 6);
  const groups: StepsInTime = { late: [], thisWeek: [], next: [], later: [], over: [] };
  const far = '9999-12-31';
  const byDue = steps.toSorted(
    (a, b) => compare(a.dueOn ?? far, b.dueOn ?? far) || compare(a.createdAt, b.createdAt) || compare(a.id, b.id),
  );
  for (const step of byDue) {
    if (!openStates.includes(step.state)) groups.over.push(step);
    else if (step.dueOn === null) groups.later.push(step);
    else if (step.dueOn < today) groups.late.push(step);
    else if (step.dueOn <= sunday) groups.thisWeek.push(step);
    else groups[step.dueOn <= addDays(sunday, 28) ? 'next' : 'later'].push(step);
  }
  groups.over.sort((a, b) => compare(b.stateOn, a.stateOn) || compare(b.id, a.id));
  return groups;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The agreement that covers a step as it stands now: the latest one made after its words were last changed. */
export function agreementOn(step: Pick<Step, 'id' | 'contentChangedAt'>, agreements: readonly Agreement[]) {
  return agreements.find(
    (each) => each.recordedAt >= step.contentChangedAt && each.steps.some(({ id }) => id === step.id),
  );
}

/** What identifies the plan as it was shown: changes whenever a step is added, says something else or is dropped. */
export function planMark(steps: readonly Pick<Step, 'version'>[]): string {
  return `${steps.length}-${steps.reduce((sum, { version }) => sum + version, 0)}`;
}
