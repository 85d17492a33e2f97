import { typedText } from '#app/platform/http/form.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import type { FieldProblem } from '#app/ui/error-summary.tsx';
import { problemWords } from '../texts/words.ts';

/** What a form shows again after it was refused: what was typed, each field's error, and all of them together. */
export function formState({ problems = {}, typed, locale }: Pick<ViewContext, 'problems' | 'typed' | 'locale'>) {
  const errorOf = (field: string): string | undefined => {
    const code = problems[field]?.[0];
    return code === undefined ? undefined : problemWords(locale, code);
  };
  return {
    errorOf,
    hasProblem: (field: string, code: string): boolean => problems[field]?.includes(code) ?? false,
    /** What was typed, or what is saved when nothing was refused. */
    textOf: (field: string, saved: string | number | null | undefined = ''): string =>
      typed === undefined ? String(saved ?? '') : typedText(typed, field),
    summary: (): FieldProblem[] =>
      Object.entries(problems)
        .filter(([field]) => field !== '')
        .map(([field, codes]) => ({ fieldId: field, message: problemWords(locale, codes[0] ?? 'invalid') })),
    /** A problem of the whole form, such as `stale`. */
    whole: errorOf(''),
    isStale: problems['']?.includes('stale') ?? false,
  };
}

export type FormState = ReturnType<typeof formState>;
