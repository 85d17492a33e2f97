import { typedText } from '#app/platform/http/form.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import type { FieldProblem } from '#app/ui/error-summary.tsx';
import { problemWords } from '../texts/index.ts';

/** What a form shows again after it was refused: what was typed, each field's error, and all of them together. */
export function formState({ problems = {}, typed, locale }: Pick<ViewContext, 'problems' | 'typed' | 'locale'>) {
  const errorOf = (field: string): string | undefined => {
    const code = problems[field]?.[0];
    return code === undefined ? undefined : problemWords(locale, code);
  };
  return {
    errorOf,
    /** What was typed, or what is saved when nothing was refused. */
    textOf: (field: string, saved: string | null | undefined = ''): string =>
      typed === undefined ? (saved ?? '') : typedText(typed, field),
    /** Every field's error; `labels` say which field it is where the error alone would not. */
    summary: (labels: Readonly<Record<string, string>> = {}): FieldProblem[] =>
      Object.entries(problems)
        .filter(([field]) => field !== '')
        .map(([field, codes]) => {
          const words = problemWords(locale, codes[0] ?? 'invalid');
          const label = labels[field];
          return { fieldId: field, message: label === undefined ? words : `${label.replace(/\?$/, '')}: ${words}` };
        }),
    whole: errorOf(''),
  };
}

export type FormState = ReturnType<typeof formState>;
