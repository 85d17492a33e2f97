import { historyProblemWords } from '#app/features/history/public.ts';
import { type FormState, formState as formStateWith } from '#app/platform/http/form-state.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { NextWay } from '../server/list-follow-ups.ts';
import { followUpTexts } from '../texts/index.ts';

export const followUpTranslate = (locale: Locale) => translate(followUpTexts, locale);

/** What a refused form shows again; problems that are not this feature's own are said in the words of the history. */
export function formState(view: Pick<ViewContext, 'locale' | 'typed' | 'problems'>): FormState {
  const t = followUpTranslate(view.locale);
  const others = historyProblemWords(view.locale);
  return formStateWith(view, (code) =>
    Object.hasOwn(followUpTexts.sv.problem, code) ? t(`problem.${code as 'stale'}`) : others(code),
  );
}

/** The same form with what her own answer fills in beforehand; what was typed goes first. */
export function withAnswer(form: FormState, given: Readonly<Record<string, string | string[]>>): FormState {
  if (form.isTyped) return form;
  const list = (name: string) => (given[name] === undefined ? undefined : [given[name]].flat());
  return {
    ...form,
    textOf: (name, stored) => list(name)?.[0] ?? form.textOf(name, stored),
    valuesOf: (name, stored) => list(name) ?? form.valuesOf(name, stored),
    isTicked: (name, stored) => list(name) !== undefined || form.isTicked(name, stored),
  };
}

/** How and when somebody is to be tried next, in few words. */
export function nextWords(
  locale: Locale,
  { hasReplied, next }: { hasReplied: boolean; next: { way: NextWay; fromOn: PlainDate } | undefined },
  today: PlainDate,
): string {
  const t = followUpTranslate(locale);
  if (hasReplied) return t('next.answered');
  if (next === undefined) return t('next.none');
  const way = t(`next.${next.way}`);
  return next.fromOn <= today ? way : t('next.from', { way, day: formatDate(locale, next.fromOn) });
}
