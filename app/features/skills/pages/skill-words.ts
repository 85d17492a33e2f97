import { typedText } from '#app/platform/http/form.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import type { Tone } from '#app/ui/tones.ts';
import type { SkillRecord, SkillState } from '../domain/skill.ts';
import { skillTexts } from '../texts/index.ts';

export const skillTranslate = (locale: Locale) => translate(skillTexts, locale);

export const stateTones: Record<SkillState, Tone> = { claimed: 'neutral', assessed: 'info', validated: 'success' };

/** "2015–2019", "2015 – pågår", "2015"; empty when no year is known. */
export function yearsLine({ fromYear, toYear, isOngoing }: SkillRecord, locale: Locale): string {
  const t = skillTranslate(locale);
  if (isOngoing) return fromYear === null ? t('years.ongoing') : t('years.from', { from: String(fromYear) });
  return [...new Set([fromYear, toYear].filter((year) => year !== null))].join('–');
}

/** What a refused form shows again: what was typed, each field's problem in words, and all of them together. */
export function skillFormState({ problems = {}, typed, locale }: Pick<ViewContext, 'problems' | 'typed' | 'locale'>) {
  const t = skillTranslate(locale);
  const words = (code: string) => t(`problem.${(code in skillTexts.sv.problem ? code : 'invalid') as 'invalid'}`);
  const errorOf = (field: string) => (problems[field]?.[0] === undefined ? undefined : words(problems[field][0]));
  const valuesOf = (field: string, saved: readonly string[]): string[] =>
    typed === undefined ? [...saved] : [typed[field]].flat().filter((each) => typeof each === 'string');
  return {
    errorOf,
    whole: errorOf(''),
    summary: Object.entries(problems)
      .filter(([field]) => field !== '')
      .map(([field, codes]) => ({ fieldId: field.split('[')[0] as string, message: words(codes[0] ?? 'invalid') })),
    textOf: (field: string, saved: string | number | null | undefined = '') =>
      typed === undefined ? String(saved ?? '') : typedText(typed, field),
    isTicked: (field: string, saved = false) => (typed === undefined ? saved : valuesOf(field, []).length > 0),
    valuesOf,
  };
}

export type SkillFormState = ReturnType<typeof skillFormState>;
