import { typedText } from '#app/platform/http/form.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { type Locale, texts, translate } from '#app/platform/i18n/texts.ts';
import { en } from './list-tools.en.ts';
import { sv } from './list-tools.sv.ts';

const listToolTexts = texts(sv, en);

export const listToolTranslate = (locale: Locale) => translate(listToolTexts, locale);

/** What a refused form of these pages shows again. */
export function listToolState({ problems = {}, typed, locale }: Pick<ViewContext, 'problems' | 'typed' | 'locale'>) {
  const t = listToolTranslate(locale);
  const words = (code: string) => t(`problem.${(code in sv.problem ? code : 'invalid') as 'invalid'}`);
  const errorOf = (field: string) => (problems[field]?.[0] === undefined ? undefined : words(problems[field][0]));
  return {
    errorOf,
    whole: errorOf(''),
    summary: Object.entries(problems)
      .filter(([field]) => field !== '' && field !== 'rows')
      .map(([field, codes]) => ({ fieldId: field, message: words(codes[0] ?? 'invalid') })),
    textOf: (field: string, saved = '') => (typed === undefined ? saved : typedText(typed, field)),
  };
}
