import { z } from 'zod';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { freeText, languageField, versionField } from './agreement.ts';
import type { Step, StepState } from './steps.ts';

/** A new version of her goal, by herself, on her own page. `seenNumber`: the version that was there, 0 for none. */
export const ownGoalForm = z.object({
  id: z.uuid(),
  seenNumber: z.coerce.number().int().min(0),
  language: languageField,
  tomorrow: freeText(4000),
  alreadyThere: freeText(4000),
  oneStepUp: freeText(4000),
  picture: z.file('file-wrong').optional(),
  voice: z.file('file-wrong').optional(),
  keepFiles: z.boolean().optional(),
});
export type OwnGoalForm = z.output<typeof ownGoalForm>;

export const ownStepActs = ['done', 'undo', 'ask', 'withdraw'] as const;
/** What she does with a step. `id`: of the request for help, when she asks. */
export const ownStepForm = z.object({
  act: z.enum(ownStepActs, 'choose'),
  id: z.uuid(),
  version: versionField,
  words: freeText(500),
  language: languageField,
});
export type OwnStepForm = z.output<typeof ownStepForm>;

export const trackWishForm = z.object({
  id: z.uuid(),
  trackKey: z.string('choose').max(60, 'choose'),
  words: freeText(500),
  language: languageField,
});
export type TrackWishForm = z.output<typeof trackWishForm>;

/** What staff say to her: to a request for help, or to a wish. */
export const answerForm = z.object({ answer: z.string('required').trim().min(1, 'required').max(500, 'too-long') });

/** A request for help with a step, in her words. */
export type HelpRequest = {
  id: string;
  stepId: string;
  words: string;
  language: string | null;
  askedAt: string;
  withdrawnAt: string | null;
  answer: string | null;
  answeredAt: string | null;
};

/** Which track she says she wants. */
export type TrackWish = {
  id: string;
  trackKey: string;
  words: string;
  language: string | null;
  wishedAt: string;
  answer: string | null;
  answeredAt: string | null;
};

/** A step that is hers, and that she may tick or take back the tick of. */
export function mayTick({ doer, state }: Pick<Step, 'doer' | 'state'>): boolean {
  return doer === 'herself' && state !== 'not-done' && state !== 'dropped';
}

/** Whether help can still be asked for with a step: it is not behind her. */
export function mayAskHelp({ state }: Pick<Step, 'state'>): boolean {
  return state === 'planned' || state === 'doing';
}

/**
 * What her tick makes of a step: done, or begun again. Undefined: it is so already, as when the same form comes twice.
 * Problems: 'not-yours', 'changed' when somebody has changed the step since she saw it.
 */
export function decideTick(
  step: Pick<Step, 'doer' | 'state' | 'version'>,
  { act, version }: { act: 'done' | 'undo'; version: number },
): Result<StepState | undefined, Record<string, string[]>> {
  if (!mayTick(step)) return refuse({ '': ['not-yours'] });
  const isDone = step.state === 'done';
  if (isDone === (act === 'done')) return ok(undefined);
  if (step.version !== version) return refuse({ '': ['changed'] });
  return ok(act === 'done' ? 'done' : 'doing');
}

/** How far she has come, of the steps that are to be done at all, whoever does them. */
export function stepsCounted(steps: readonly Pick<Step, 'state'>[]): { done: number; all: number } {
  const counted = steps.filter(({ state }) => state !== 'dropped' && state !== 'not-done');
  return { done: counted.filter(({ state }) => state === 'done').length, all: counted.length };
}

/** The language that is written on her page, as a tag for her words. */
export function languageOfPage(pageLanguage: string): string {
  return pageLanguage === 'sv-x-lattlast' ? 'sv' : pageLanguage;
}
