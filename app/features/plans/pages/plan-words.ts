import { formStateOf } from '#app/platform/http/form-state.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { isoWeek, type PlainDate } from '#app/shared/dates.ts';
import type { Tone } from '#app/ui/tones.ts';
import type { DueKind, Step, StepState } from '../domain/steps.ts';
import { planTexts } from '../texts/index.ts';

export const planTranslate = (locale: Locale) => translate(planTexts, locale);

export const stateTones: Record<StepState, Tone> = {
  planned: 'info',
  doing: 'accent',
  done: 'success',
  'not-done': 'warning',
  dropped: 'neutral',
};

/** What the recorder in the page says. */
export const recorderTexts = (locale: Locale) => planTexts[locale].goal.recorder;

/** "Maria, vårdcentralen", "Handläggaren". */
export function whoDoes({ doer, doerName }: Pick<Step, 'doer' | 'doerName'>, locale: Locale): string {
  return doerName ?? planTranslate(locale)(`plan.who.${doer}`);
}

/** "4 mars 2026", "Vecka 10, till 8 mars 2026". */
export function whenDue({ dueOn, dueAs }: { dueOn: PlainDate | null; dueAs: DueKind | null }, locale: Locale): string {
  const t = planTranslate(locale);
  if (dueOn === null) return t('plan.dueNone');
  const day = formatDate(locale, dueOn);
  return dueAs === 'week' ? t('plan.dueWeek', { week: String(isoWeek(dueOn)), day }) : t('plan.dueDay', { day });
}

/** What a refused form shows again, in the words of this feature. */
export const formState = formStateOf(planTexts);
