import { typedText } from '#app/platform/http/form.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { formatDate, formatNumber } from '#app/platform/i18n/format.ts';
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

/** Hours of a number of minutes, with at most one decimal: "7,5". */
export function hoursOf(minutes: number, locale: Locale): string {
  return formatNumber(locale, minutes / 60, 1);
}

/** What a refused form shows again: each field's problem in words, all of them together, and what was typed. */
export function planFormState({ problems = {}, typed, locale }: Pick<ViewContext, 'problems' | 'typed' | 'locale'>) {
  const t = planTranslate(locale);
  const words = (code: string) => t(`problem.${(code in planTexts.sv.problem ? code : 'invalid') as 'invalid'}`);
  const errorOf = (field: string) => (problems[field]?.[0] === undefined ? undefined : words(problems[field][0]));
  return {
    errorOf,
    whole: errorOf(''),
    isStale: problems['']?.includes('stale') ?? false,
    summary: Object.entries(problems)
      .filter(([field]) => field !== '')
      .map(([field, codes]) => ({ fieldId: field.replace(/\[.*$/, ''), message: words(codes[0] ?? 'invalid') })),
    textOf: (field: string, saved: string | null = '') =>
      typed === undefined ? (saved ?? '') : typedText(typed, field),
    isTicked: (field: string, saved: boolean) => (typed === undefined ? saved : typed[field] !== undefined),
    listOf: (field: string, saved: readonly string[]): string[] => {
      if (typed === undefined) return [...saved];
      const value = typed[field];
      return (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string');
    },
  };
}

export type PlanFormState = ReturnType<typeof planFormState>;
