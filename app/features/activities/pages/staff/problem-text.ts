import type { ViewContext } from '#app/platform/http/page.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { activityTexts } from '../../texts/index.ts';
import { sv } from '../../texts/sv.ts';

type Code = keyof typeof sv.errors;

/** A problem code in words. */
export function problemText(locale: Locale, code: string | undefined): string | undefined {
  if (code === undefined) return undefined;
  return translate(activityTexts, locale)(`errors.${code in sv.errors ? (code as Code) : 'other'}`);
}

/** What is wrong with a field, in words; undefined when nothing is. */
export function fieldProblem(view: Pick<ViewContext, 'problems' | 'locale'>, field: string): string | undefined {
  return problemText(view.locale, view.problems?.[field]?.[0]);
}
