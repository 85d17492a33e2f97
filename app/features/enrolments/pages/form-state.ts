import { type FormValues, typedText } from '#app/platform/http/form.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import type { FieldProblem } from '#app/ui/error-summary.tsx';
import { problemWords } from '../texts/words.ts';

/** What a form shows again after it was refused: what was typed, each field's error, and all of them together. */
export function formState(view: Pick<ViewContext, 'problems' | 'typed' | 'locale'>) {
  const { problems = {}, typed, locale } = view;
  const errorOf = (field: string): string | undefined => {
    const code = problems[field]?.[0];
    return code === undefined ? undefined : problemWords(locale, code);
  };
  return {
    errorOf,
    /** The code of a field's problem with what follows its colon: ['number-known', '<enrolment id>']. */
    problemOf: (field: string): [code: string | undefined, detail: string | undefined] => {
      const [code, detail] = (problems[field]?.[0] ?? '').split(':');
      return [code || undefined, detail];
    },
    /** What was typed, or what is saved when nothing was refused. */
    textOf: (field: string, saved: string | null | undefined = ''): string =>
      typed === undefined ? (saved ?? '') : typedInside(typed, field),
    valuesOf: (field: string, saved: readonly string[]): string[] => {
      if (typed === undefined) return [...saved];
      const value = typed[field];
      return Array.isArray(value)
        ? value.filter((each) => typeof each === 'string')
        : typeof value === 'string'
          ? [value]
          : [];
    },
    summary: (): FieldProblem[] =>
      Object.entries(problems)
        .filter(([field]) => field !== '')
        .map(([field, codes]) => ({ fieldId: field, message: problemWords(locale, codes[0] ?? 'invalid') })),
    /** A problem of the whole form, such as `stale`. */
    whole: errorOf(''),
    isStale: problems['']?.includes('stale') ?? false,
  };
}

/** The typed text of a field, also inside a row: 'rows[0].language'. */
function typedInside(typed: FormValues, field: string): string {
  const flat = typedText(typed, field);
  if (flat !== '' || !field.includes('[')) return flat;
  const inner = field
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce<unknown>((value, key) => (Object(value) === value ? Reflect.get(value as object, key) : undefined), typed);
  return typeof inner === 'string' ? inner : '';
}

export type FormState = ReturnType<typeof formState>;
